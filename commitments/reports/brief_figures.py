"""The figures and targets that a brief tells: each count for itself, and arithmetic as such."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from commitments.models import Commitment, DataPoint, EvidenceItem, Indicator, User
from commitments.reports.brief_entries import Material, Sources
from commitments.reports.indicators import Arithmetic, Counted, EarlierTarget, Panel, panels_in
from commitments.reports.notation import amount, period

# The newest figures of each count; the page of the indicator shows all.
FIGURES_AT_MOST = 5


def panels_of(
    commitments: QuerySet[Commitment], material: Material, *, user: User
) -> list[dict[str, Any]]:
    """What is measured of these commitments, as sentences; in five queries."""
    panels = panels_in(commitments, user)
    sources = sources_of(panels, user)
    return [panel_told(panel, sources, material.sources) for panel in panels]


def sources_of(panels: Sequence[Panel], user: User) -> dict[int, list[EvidenceItem]]:
    """What the shown figures were taken from, by the key of each figure."""
    keys = [point.pk for panel in panels for count in panel.counts for point in newest(count)]
    visible = EvidenceItem.objects.visible_to(user).order_by("pk")
    points = DataPoint.objects.filter(pk__in=keys)
    shown = points.prefetch_related(Prefetch("evidence", visible, to_attr="sources"))
    return {point.pk: point.sources for point in shown}


def newest(count: Counted) -> Sequence[DataPoint]:
    return count.points[-FIGURES_AT_MOST:]


def panel_told(
    panel: Panel, sources: dict[int, list[EvidenceItem]], cited: Sources
) -> dict[str, Any]:
    indicator = panel.indicator
    has_sums = any(row.pace for row in panel.arithmetic)
    return {
        "title": indicator.title,
        "address": indicator.get_absolute_url(),
        "lines": [*targets(panel), *earlier(panel)],
        "counts": [
            {
                "reporter": str(count.series),
                "figures": figures(count, indicator.unit),
                "sources": cited_for(count, sources, cited),
                "sums": sums(row, indicator),
            }
            for count, row in zip(panel.counts, panel.arithmetic, strict=True)
        ],
        "note": _("Arithmetic of each count alone, not a forecast. Counts are never averaged.")
        if has_sums
        else "",
    }


def targets(panel: Panel) -> Iterator[str]:
    indicator = panel.indicator
    if indicator.target_value is None:
        return
    names = {"target": amount(indicator.target_value, indicator.unit)}
    if indicator.target_due:
        names["due"] = period(indicator.target_due)
        yield _("Target: %(target)s, %(due)s.") % names
    else:
        yield _("Target: %(target)s; no date is stated.") % names


def earlier(panel: Panel) -> Iterator[str]:
    """What was promised for one year, and which counts say that it came so."""
    for target in panel.earlier:
        names = {
            "code": target.commitment.short_code,
            "value": amount(target.value, panel.indicator.unit),
            "year": target.year,
            "met": ", ".join(map(str, target.met)),
            "missed": ", ".join(map(str, target.missed)),
        }
        yield verdict(target) % names


def verdict(target: EarlierTarget) -> str:
    if target.is_disputed:
        return _("%(code)s, %(value)s for %(year)d: met by %(met)s, missed by %(missed)s.")
    if target.met:
        return _("%(code)s, %(value)s for %(year)d: met by %(met)s.")
    if target.missed:
        return _("%(code)s, %(value)s for %(year)d: missed by %(missed)s.")
    return _("%(code)s, %(value)s for %(year)d: no figure of that year is held.")


def figures(count: Counted, unit: str) -> str:
    told = [
        _("%(value)s in %(period)s")
        % {"value": amount(point.value, unit), "period": period(point.period)}
        for point in newest(count)
    ]
    return "; ".join(told)


def cited_for(count: Counted, sources: dict[int, list[EvidenceItem]], cited: Sources) -> list[int]:
    """The numbers of the sources of its figures, each once, in their order."""
    numbers = [
        cited.of_evidence(item) for point in newest(count) for item in sources.get(point.pk, ())
    ]
    return sorted(set(numbers))


def sums(row: Arithmetic, indicator: Indicator) -> str:
    """Where the pace of this count would lead, in a sentence; empty where nothing follows."""
    if row.is_there:
        return _("Reached.")
    if row.pace is None or indicator.target_value is None:
        return ""
    names = {
        "years": row.pace.words,
        "step": f"{number_format(round(row.pace.per_year * 100, 1), 1)} %"
        if row.pace.is_compound
        else amount(row.pace.step, indicator.unit),
        "target": amount(indicator.target_value, indicator.unit),
        "year": row.reached,
    }
    if row.reached is None:
        words = _("At the pace of %(years)s, %(step)s a year, %(target)s would not come.")
    else:
        words = _("At the pace of %(years)s, %(step)s a year, %(target)s would come in %(year)d.")
    return words % names
