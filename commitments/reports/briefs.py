"""The content of a brief, as JSON: whatever shows it, on screen or paper, draws it from this alone.

A draft is worked out anew each time; freezing keeps what came out, so that it opens again as it
was. All words are there, in the language of who made it, and nothing has to be looked up.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.coding.rules import RULESET
from commitments.enums import BriefSection, Status
from commitments.models import Brief, Commitment, User
from commitments.reports.brief_changes import notes_since
from commitments.reports.brief_entries import Entry, Material, day_in_words, entry_of
from commitments.reports.brief_figures import panels_of
from commitments.reports.brief_kinds import ENTRIES_AT_MOST, Kind, figures_of, kinds_of, listed
from commitments.reports.brief_lineage import (
    Lineage,
    drift_entries,
    lineage_of,
    silent_entries,
)
from commitments.reports.brief_steps import step_entries
from commitments.reports.theme_status import STATUS_ORDER
from tracker.languages import text_language

FORMAT = 2
UNITS_AT_MOST = 60

Content = dict[str, Any]


@dataclass(frozen=True)
class Gathered:
    """What the sections of one brief are drawn from, fetched in queries that do not grow."""

    brief: Brief
    on: date
    user: User
    commitments: QuerySet[Commitment]
    kinds: Mapping[BriefSection, Kind]
    found: Mapping[BriefSection, Sequence[Commitment]]
    totals: Mapping[str, int]
    lineage: Lineage
    material: Material


def brief_content(
    brief: Brief, commitments: QuerySet[Commitment], *, user: User, on: date
) -> Content:
    """What the brief says on the day `on`, in a number of queries that does not grow.

    `commitments` are those that it is about, as far as `user` may see them.
    """
    rows = commitments.with_timeliness(on=on)
    kinds = {kind.key: kind for kind in kinds_of(brief, on)}
    totals = figures_of(rows, list(kinds.values()))
    chosen = [section for section in BriefSection if section in brief.sections]
    found = {key: listed(rows, kinds[key]) for key in chosen if key in kinds}
    lineage = lineage_of(rows, whole=brief.partnership_id is not None, user=user)
    named = [row for each in found.values() for row in each]
    material = Material([*named, *lineage.commitments], user=user, on=on)
    gathered = Gathered(brief, on, user, rows, kinds, found, totals, lineage, material)
    return {
        "format": FORMAT,
        "language": translation.get_language(),
        "language_of_texts": text_language(),
        "partnership": lineage.statement.partnership.slug if lineage.statement else "",
        **headings(brief, on),
        "note": paragraphs_of(brief.covering_note),
        "lead": list(lead(totals, brief)),
        "units": units_of(rows) if totals["total"] <= UNITS_AT_MOST else [],
        "statuses": statuses_of(totals),
        "sections": list(sections_of(gathered, chosen)),
        "sources": material.sources.rows,
        "method": list(method()),
    }


def standing_of(brief: Brief) -> str:
    """Whether the content stands for good, and by which digest it can be told.

    Of a frozen brief in the language of its content, whoever reads it.
    """
    if not brief.is_frozen:
        return _("Draft, not frozen.")
    with translation.override(brief.content["language"]):
        names = {
            "day": day_in_words(timezone.localdate(brief.frozen_at)),
            "digest": brief.content_sha256,
        }
        return _("Frozen on %(day)s, SHA-256 %(digest)s.") % names


def digest_of_content(content: Content) -> str:
    """SHA-256, in hexadecimal, over the content as canonical JSON."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def sections_of(gathered: Gathered, chosen: Collection[BriefSection]) -> Iterator[dict[str, Any]]:
    """The sections that were chosen, in their order; sources are numbered as they come."""
    special = {
        BriefSection.STEPS: of_steps,
        BriefSection.FIGURES: of_figures,
        BriefSection.DRIFT: of_drift,
        BriefSection.SILENCE: of_silence,
    }
    for key in chosen:
        if key in gathered.kinds:
            yield told_by(gathered.kinds[key], gathered)
        else:
            yield from special[key](gathered)


def told_by(kind: Kind, gathered: Gathered) -> dict[str, Any]:
    """One section of commitments, with what changed where the section is about that."""
    rows, material = gathered.found[kind.key], gathered.material
    is_of_change = kind.key == BriefSection.CHANGED
    notes = notes_since(gathered.brief.period_from, rows) if is_of_change else {}
    with_evidence = kind.key != BriefSection.UNREVIEWED
    entries = [
        entry_of(row, material, notes=notes.get(row.pk, ()), with_evidence=with_evidence)
        for row in rows
    ]
    return section(
        kind.key,
        kind.title,
        entries,
        total=gathered.totals[kind.key.value],
        empty=kind.empty,
        intro=kind.intro if entries else "",
    )


def of_steps(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """What is to happen on the way, late or in the period; nothing where nothing is planned."""
    entries = step_entries(
        gathered.commitments,
        gathered.material,
        by=gathered.brief.period_to,
        user=gathered.user,
        on=gathered.on,
    )
    yield section(
        BriefSection.STEPS,
        _("Sessions and milestones due by %(by)s") % {"by": day_in_words(gathered.brief.period_to)},
        entries[:ENTRIES_AT_MOST],
        total=len(entries),
        empty=_("No session is expected by then, and no milestone is due."),
    )


def of_figures(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """What is measured, each count for itself; nothing where nothing is."""
    panels = panels_of(gathered.commitments, gathered.material, user=gathered.user)
    if panels:
        title = _("Figures and targets")
        yield section(BriefSection.FIGURES, title, [], total=0, empty="") | {"panels": panels}


def of_drift(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """What the newest statement made of those before; nothing where there is none to compare."""
    lineage = gathered.lineage
    if lineage.statement is None:
        return
    drifts = drift_entries(lineage, gathered.material)
    yield section(
        BriefSection.DRIFT,
        _("How %(statement)s changed what was promised before")
        % {"statement": lineage.statement.short_title},
        drifts[:ENTRIES_AT_MOST],
        total=len(drifts),
        empty=_("No link from these commitments to an earlier one is on record."),
    )


def of_silence(gathered: Gathered) -> Iterator[dict[str, Any]]:
    """What it does not come back to, of the whole partnership: a view cannot tell."""
    lineage = gathered.lineage
    if lineage.statement is None or not lineage.is_whole:
        return
    silent = silent_entries(lineage, gathered.material)
    nothing = _("It comes back to every earlier commitment that is still open.")
    if lineage.unsettled:
        nothing = _("Nothing is known to be left out.")
    yield section(
        BriefSection.SILENCE,
        _("What %(statement)s does not mention") % {"statement": lineage.statement.short_title},
        silent[:ENTRIES_AT_MOST],
        total=len(silent),
        intro=unsettled(lineage),
        empty=nothing,
    )


def unsettled(lineage: Lineage) -> str:
    count = lineage.unsettled
    if not count:
        return ""
    words = ngettext(
        "Whether it comes back to %(count)d more is not settled.",
        "Whether it comes back to %(count)d more is not settled.",
        count,
    )
    return words % {"count": count}


def section(
    key: BriefSection,
    title: str,
    entries: list[Entry],
    *,
    total: int,
    empty: str,
    intro: str = "",
) -> dict[str, Any]:
    counts = {"shown": len(entries), "total": total}
    return {
        "key": key.value,
        "title": title,
        "total": total,
        "intro": intro,
        "panels": [],
        "entries": entries,
        "empty": "" if entries else empty,
        "rest": _("The first %(shown)d of %(total)d are shown.") % counts
        if total > len(entries)
        else "",
    }


def headings(brief: Brief, on: date) -> dict[str, str]:
    meeting = [
        brief.meeting,
        brief.meeting_place,
        day_in_words(brief.meeting_on) if brief.meeting_on else "",
    ]
    period = {"since": day_in_words(brief.period_from), "by": day_in_words(brief.period_to)}
    return {
        "title": _("%(subject)s: what was promised, and where it stands")
        % {"subject": brief.subject},
        "meeting": ", ".join(filter(None, meeting)),
        "as_of": on.isoformat(),
        "day": _("as of %(day)s") % {"day": day_in_words(on)},
        "period": _("Changes since %(since)s, deadlines up to %(by)s") % period,
        "prepared_by": str(brief.prepared_by),
        "prepared": _("Prepared by %(name)s") % {"name": brief.prepared_by},
        "subject": brief.subject,
    }


def paragraphs_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def lead(totals: Mapping[str, int], brief: Brief) -> Iterator[str]:
    """The figures in sentences, each with what it is counted of."""
    total, unreviewed = totals["total"], totals["unreviewed"]
    counts = dict(totals) | {"looked": total - unreviewed, "by": day_in_words(brief.period_to)}
    yield (
        ngettext(
            "%(total)d commitment is on record; %(dated)d of %(total)d states a date.",
            "%(total)d commitments are on record; %(dated)d of %(total)d state a date.",
            total,
        )
        % counts
    )
    yield _("Overdue: %(overdue)d. Due by %(by)s: %(due)d.") % counts
    sentence = _("Looked into: %(looked)d of %(total)d.")
    if unreviewed:
        sentence = _(
            "Looked into: %(looked)d of %(total)d. Not reviewed: %(unreviewed)d, which does not"
            " mean that nothing was done."
        )
    yield sentence % counts
    if totals["not_verifiable"]:
        yield _("Not verifiable as worded: %(not_verifiable)d of %(total)d.") % counts


def units_of(rows: QuerySet[Commitment]) -> list[dict[str, str]]:
    shown = ("code", "short_title", "status", "statement")
    found = list(rows.order_by("statement__adopted_on", "code").only(*shown))
    is_one_text = len({row.statement_id for row in found}) == 1
    return [
        {
            "number": row.number if is_one_text else row.short_code,
            "code": str(row.code),
            "title": row.short_title,
            "address": row.get_absolute_url(),
            "status": row.status,
            "label": str(Status(row.status).label),
        }
        for row in found
    ]


def statuses_of(totals: Mapping[str, int]) -> list[dict[str, Any]]:
    counted = [(status, totals[f"status_{status}"]) for status in STATUS_ORDER]
    return [
        {"value": status.value, "label": str(status.label), "count": count}
        for status, count in counted
        if count
    ]


def method() -> Iterator[str]:
    yield _(
        "A commitment is an undertaking, intention or mandate of the leaders with a named field or"
        " act; signals and positions are not counted. Words in serif are the leaders’ own."
    )
    yield _("Coding rules %(ruleset)s.") % {"ruleset": RULESET}
