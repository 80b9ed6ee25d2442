"""The content of a brief, as JSON: whatever shows it, on screen or paper, draws it from this alone.

A draft is worked out anew each time; freezing keeps what came out, so that it opens again as it
was. All words are there, in the language of who made it, and nothing has to be looked up.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.coding.rules import RULESET
from commitments.enums import OPEN_STATUSES, Status, Timeliness, Verifiability
from commitments.models import Brief, Commitment, User
from commitments.models.timeliness import timely
from commitments.reports.attention import stale
from commitments.reports.brief_changes import changed_since, notes_since
from commitments.reports.brief_entries import Entry, Material, day_in_words, entry_of
from commitments.reports.brief_lineage import (
    Lineage,
    drift_entries,
    lineage_of,
    silent_entries,
)
from commitments.reports.theme_status import STATUS_ORDER

FORMAT = 1
ENTRIES_AT_MOST = 60
UNITS_AT_MOST = 60
BEFORE_LINEAGE = ("overdue", "due", "changed", "stalled")

Content = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """One section that lists commitments: which, in which order, and what is said of them."""

    key: str
    condition: Q
    order: str
    title: str
    empty: str
    intro: str = ""


def brief_content(
    brief: Brief, commitments: QuerySet[Commitment], *, user: User, on: date
) -> Content:
    """What the brief says on the day `on`, in a number of queries that does not grow.

    `commitments` are those that it is about, as far as `user` may see them.
    """
    rows = commitments.with_timeliness(on=on)
    kinds = kinds_of(brief, on)
    figures = figures_of(rows, kinds)
    found = {kind.key: listed(rows, kind) for kind in kinds}
    lineage = lineage_of(rows, whole=brief.partnership_id is not None, user=user)
    named = [row for each in found.values() for row in each]
    material = Material([*named, *lineage.commitments], user=user, on=on)
    notes = notes_since(brief.period_from, found["changed"])
    told = {
        kind.key: told_by(kind, found[kind.key], notes, material, figures[kind.key])
        for kind in kinds
    }
    sections = [*(told[key] for key in BEFORE_LINEAGE), *compared(lineage, material)]
    return {
        "format": FORMAT,
        "language": translation.get_language(),
        "partnership": lineage.statement.partnership.slug if lineage.statement else "",
        **headings(brief, on),
        "note": paragraphs_of(brief.covering_note),
        "lead": list(lead(figures, brief)),
        "units": units_of(rows) if figures["total"] <= UNITS_AT_MOST else [],
        "statuses": statuses_of(figures),
        "sections": [*sections, told["unreviewed"]],
        "sources": material.sources.rows,
        "method": list(method()),
    }


def standing_of(brief: Brief) -> str:
    """Whether the content stands for good, and by which digest it can be told."""
    if not brief.is_frozen:
        return _("Draft, not frozen.")
    names = {
        "day": day_in_words(timezone.localdate(brief.frozen_at)),
        "digest": brief.content_sha256,
    }
    return _("Frozen on %(day)s, SHA-256 %(digest)s.") % names


def digest_of_content(content: Content) -> str:
    """SHA-256, in hexadecimal, over the content as canonical JSON."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def kinds_of(brief: Brief, on: date) -> list[Kind]:
    """In the order in which they press; the headings name the period."""
    names = {"until": day_in_words(brief.period_to), "since": day_in_words(brief.period_from)}
    conditions = conditions_of(brief, on)
    kinds = (
        ("overdue", "deadline_latest", _("Overdue"), _("Nothing is overdue.")),
        (
            "due",
            "deadline_latest",
            _("Due until %(until)s") % names,
            _("Nothing falls due, and no window is open."),
        ),
        ("changed", "code", _("Changed since %(since)s") % names, _("Nothing new was recorded.")),
        (
            "stalled",
            "next_look_on",
            _("Stalled, or not looked at for long"),
            _("Nothing is stalled, and nothing waits for another look."),
        ),
        ("unreviewed", "code", _("Not reviewed"), _("Nothing is left unreviewed.")),
    )
    intros = {
        "unreviewed": _("Nobody has looked into these, which does not mean nothing was done.")
    }
    return [
        Kind(key, conditions[key], order, title, empty, intros.get(key, ""))
        for key, order, title, empty in kinds
    ]


def conditions_of(brief: Brief, on: date) -> dict[str, Q]:
    """Which rows each section lists, of rows that carry their timeliness on the day `on`."""
    within = Q(deadline_latest__gte=on, deadline_latest__lte=brief.period_to)
    due = within | timely(Timeliness.DUE_WINDOW_OPEN, on=on)
    return {
        "overdue": timely(Timeliness.OVERDUE, on=on),
        "due": Q(status__in=OPEN_STATUSES) & due,
        "changed": changed_since(brief.period_from),
        "stalled": Q(status=Status.STALLED) | stale(on),
        "unreviewed": Q(status=Status.NOT_REVIEWED),
    }


def figures_of(rows: QuerySet[Commitment], kinds: Sequence[Kind]) -> dict[str, int]:
    """How many there are in all and of each kind, in one query."""
    counted = {kind.key: kind.condition for kind in kinds} | {
        "dated": Q(deadline_latest__isnull=False),
        "not_verifiable": Q(verifiability=Verifiability.NOT_VERIFIABLE),
        **{f"status_{status}": Q(status=status) for status in STATUS_ORDER},
    }
    return rows.order_by().aggregate(
        total=Count("pk"),
        **{name: Count("pk", filter=condition) for name, condition in counted.items()},
    )


def listed(rows: QuerySet[Commitment], kind: Kind) -> list[Commitment]:
    found = rows.filter(kind.condition).select_related("statement")
    found = found.defer("statement__canonical_text").order_by(kind.order, "code")
    return list(found[:ENTRIES_AT_MOST])


def told_by(
    kind: Kind,
    rows: Sequence[Commitment],
    notes: dict[int, list[str]],
    material: Material,
    total: int,
) -> dict[str, Any]:
    """One section of commitments; `notes` say what changed, where the section is about that."""
    of_change = notes if kind.key == "changed" else {}
    with_evidence = kind.key != "unreviewed"
    entries = [
        entry_of(row, material, notes=of_change.get(row.pk, ()), with_evidence=with_evidence)
        for row in rows
    ]
    return section(kind.key, kind.title, entries, total=total, empty=kind.empty, intro=kind.intro)


def compared(lineage: Lineage, material: Material) -> Iterator[dict[str, Any]]:
    """What the newest statement made of those before; nothing where there is nothing to compare."""
    if lineage.statement is None:
        return
    names = {"statement": lineage.statement.short_title}
    drifts, silent = drift_entries(lineage, material), silent_entries(lineage, material)
    yield section(
        "drift",
        _("How %(statement)s changed what was promised before") % names,
        drifts[:ENTRIES_AT_MOST],
        total=len(drifts),
        empty=_("No link to an earlier commitment is on record."),
    )
    yield section(
        "silence",
        _("What %(statement)s does not mention") % names,
        silent[:ENTRIES_AT_MOST],
        total=len(silent),
        intro=unsettled(lineage),
        empty=_("It comes back to every commitment of before that is still open."),
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
    key: str, title: str, entries: list[Entry], *, total: int, empty: str, intro: str = ""
) -> dict[str, Any]:
    counts = {"shown": len(entries), "total": total}
    return {
        "key": key,
        "title": title,
        "total": total,
        "intro": intro if entries else "",
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
    period = {"since": day_in_words(brief.period_from), "until": day_in_words(brief.period_to)}
    return {
        "title": _("%(subject)s: what was promised, and where it stands")
        % {"subject": brief.subject},
        "meeting": ", ".join(filter(None, meeting)),
        "as_of": on.isoformat(),
        "day": _("as of %(day)s") % {"day": day_in_words(on)},
        "period": _("Changes since %(since)s, deadlines until %(until)s") % period,
        "prepared_by": str(brief.prepared_by),
        "prepared": _("Prepared by %(name)s") % {"name": brief.prepared_by},
        "subject": brief.subject,
    }


def paragraphs_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def lead(figures: dict[str, int], brief: Brief) -> Iterator[str]:
    """The figures in sentences, each with what it is counted of."""
    total, unreviewed = figures["total"], figures["unreviewed"]
    counts = figures | {"looked": total - unreviewed, "until": day_in_words(brief.period_to)}
    yield (
        ngettext(
            "%(total)d commitment is on record; %(dated)d of %(total)d states a date.",
            "%(total)d commitments are on record; %(dated)d of %(total)d state a date.",
            total,
        )
        % counts
    )
    yield _("Overdue: %(overdue)d. Due until %(until)s: %(due)d.") % counts
    if unreviewed:
        sentence = _(
            "Looked into: %(looked)d of %(total)d. The other %(unreviewed)d are not reviewed, which"
            " does not mean nothing was done."
        )
    else:
        sentence = _("Looked into: %(looked)d of %(total)d.")
    yield sentence % counts
    if figures["not_verifiable"]:
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


def statuses_of(figures: dict[str, int]) -> list[dict[str, Any]]:
    counted = [(status, figures[f"status_{status}"]) for status in STATUS_ORDER]
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
