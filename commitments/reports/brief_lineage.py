"""What the newest statement made of the ones before it, as a brief tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from commitments.enums import Drift
from commitments.models import Commitment, Passage, Statement, User
from commitments.reports.brief_entries import Entry, Material, entry_of, quotes_in
from commitments.reports.drifts import Drifted, Told
from commitments.reports.lineage import Change
from commitments.reports.statement_lineage import silence


@dataclass(frozen=True)
class Lineage:
    """The links back from the newest statement, and what it leaves out; empty without one.

    Only where all of a partnership is looked at (`is_whole`) can be told what is left out.
    """

    statement: Statement | None = None
    is_whole: bool = True
    changes: Sequence[Change] = ()
    silent: Sequence[Commitment] = ()
    signals: Sequence[Passage] = ()
    unsettled: int = 0

    @property
    def commitments(self) -> list[Commitment]:
        ends = [end for change in self.changes for end in (change.link.earlier, change.link.later)]
        return [*ends, *self.silent]


def lineage_of(commitments: QuerySet[Commitment], *, whole: bool, user: User) -> Lineage:
    """Of the newest statement among these commitments, where all are of one partnership.

    Where they are not the `whole` of it, only the links of these are told. Twelve queries at most.
    """
    within = commitments.order_by().values("pk")
    statements = Statement.objects.visible_to(user).filter(commitments__in=within).distinct()
    newest = statements.select_related("partnership").defer("canonical_text")
    newest = newest.order_by("-adopted_on", "-pk").first()
    if newest is None or statements.exclude(partnership=newest.partnership_id).exists():
        return Lineage()
    told = silence(newest, user=user)
    if not (told.taken_up or told.earlier.rows):
        return Lineage()
    changes = [each.change for each in told.taken_up]
    if whole:
        silent = [each.commitment for each in told.silent]
        return Lineage(newest, True, changes, silent, told.signals, told.perhaps_count)
    keys = set(within.values_list("pk", flat=True))
    return Lineage(newest, False, [change for change in changes if change.link.later_id in keys])


def drift_entries(lineage: Lineage, material: Material) -> list[Entry]:
    return [drift_entry(change, material) for change in lineage.changes]


def drift_entry(change: Change, material: Material) -> Entry:
    """The later commitment, with the words of both sides and each shift between them."""
    earlier, later = change.link.earlier, change.link.later
    before = _("Before, %(code)s") % {"code": earlier.short_code}
    now = _("Now, %(code)s") % {"code": later.short_code}
    quotes = [
        *quotes_in(earlier, material, label=before),
        *quotes_in(later, material, label=now),
    ]
    languages = (change.earlier.language, change.later.language)
    notes = [note for note in (reported_of(earlier), *weakness_of(change)) if note]
    return entry_of(later, material, notes=notes) | {
        "quotes": quotes,
        "drifts": [shift_in(drifted, *languages) for drifted in change.drifts],
    }


def weakness_of(change: Change) -> list[str]:
    if change.reported:
        return [_("Words of one side are not held, so little can be compared.")]
    if change.paraphrased:
        return [_("Low confidence: words of one side are a paraphrase.")]
    return []


def reported_of(earlier: Commitment) -> str:
    """The earlier commitment where it is known by report, so that no words stand for it."""
    if not earlier.report:
        return ""
    names = {"code": earlier.short_code, "report": earlier.report}
    return _("%(code)s as reported: %(report)s") % names


def shift_in(drifted: Drifted, earlier: str, later: str) -> dict[str, Any]:
    label = str(drifted.drift.label)
    return {
        "value": drifted.drift.value,
        "label": label if drifted.is_sure else _("%(drift)s, low confidence") % {"drift": label},
        "before": told_in(drifted.before, earlier),
        "after": told_in(drifted.after, later),
    }


def told_in(told: Told, language: str) -> dict[str, str]:
    return {"words": told.words, "language": language if told.is_quoted else ""}


def silent_entries(lineage: Lineage, material: Material) -> list[Entry]:
    """The commitments that are not mentioned, and after them the signals."""
    silent = {"value": Drift.SILENT.value, "label": str(Drift.SILENT.label)}
    said = {"drifts": [silent | {"before": None, "after": None}]}
    rows = [entry_of(row, material) | said for row in lineage.silent]
    return rows + [signal_entry(row, material) | said for row in lineage.signals]


def signal_entry(row: Passage, material: Material) -> Entry:
    """A signal in the shape of an entry: no commitment, so that nothing stands or is due."""
    statement = row.statement
    quote = {
        "label": "",
        "words": row.text,
        "language": statement.language,
        "citation": statement.short_title,
        "source": material.sources.of_statement(statement),
    }
    return {
        "code": "",
        "number": "",
        "title": _("Signal, not a commitment"),
        "address": statement.get_absolute_url(),
        "quotes": [quote] if row.text else [],
        "report": "" if row.text else row.report,
        "deadline": None,
        "timeliness": None,
        "strength": None,
        "status": None,
        "outlook": None,
        "notes": [],
        "evidence": [],
    }
