"""The sessions and milestones that a brief names: those that are late or due in its period."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from commitments.enums import DeadlinePrecision, DeadlineRelation, MilestoneState, Timeliness
from commitments.models import Commitment, Milestone, Statement, User
from commitments.reports.brief_entries import (
    Entry,
    Material,
    day_in_words,
    quoted,
    timeliness_told,
)
from commitments.reports.mechanisms import SessionRow, mechanism_rows, mechanisms_in_reach
from commitments.reports.milestones import Step, steps_of


def step_entries(
    commitments: QuerySet[Commitment], material: Material, *, by: date, user: User, on: date
) -> list[Entry]:
    """Sessions of the partnerships of these commitments and milestones of the open ones, in the
    order of their last days; in four queries. What states no last day is none of them.
    """
    dated = [
        *sessions_by(commitments, material, by=by, user=user, on=on),
        *milestones_by(commitments, material, by=by, user=user, on=on),
    ]
    return [entry for _day, entry in sorted(dated, key=lambda each: each[0])]


def sessions_by(
    commitments: QuerySet[Commitment], material: Material, *, by: date, user: User, on: date
) -> Iterator[tuple[date, Entry]]:
    within = commitments.order_by().values("statement__partnership")
    mechanisms = mechanisms_in_reach(user).filter(partnership__in=within)
    readable = Statement.objects.visible_to(user).defer("canonical_text")
    rows = [
        row
        for mechanism in mechanism_rows(mechanisms, user, on=on)
        for row in mechanism.sessions
        if row.is_coming and row.latest and row.latest <= by
    ]
    texts = readable.in_bulk([row.session.stated_in_id for row in rows if row.session.stated_in_id])
    for row in rows:
        yield row.latest, session_entry(row, texts.get(row.session.stated_in_id), material)


def session_entry(row: SessionRow, text: Statement | None, material: Material) -> Entry:
    """The words that state it stand where their text may be read."""
    session = row.session
    forum = session.mechanism
    names = {"forum": forum.short_name or forum.name, "number": session.ordinal}
    notes = [session.place]
    if row.is_computed:
        notes.append(_("Worked out from the rhythm; nobody has announced it."))
    quotes = []
    if text is not None:
        source = material.sources.of_statement(text)
        words = {"words": session.words, "language": text.language, "citation": text.short_title}
        quotes = [words | {"label": "", "source": source}]
    return plain_entry(
        title=_("%(forum)s, session %(number)d") % names,
        address=session.get_absolute_url(),
        quotes=quotes,
        notes=[note for note in notes if note],
        first_day=session.bounds.earliest if session.bounds else None,
        last_day=row.latest,
        timeliness=timeliness_told(row.timeliness, row.days),
    )


def milestones_by(
    commitments: QuerySet[Commitment], material: Material, *, by: date, user: User, on: date
) -> Iterator[tuple[date, Entry]]:
    readable = Statement.objects.visible_to(user).filter(pk=OuterRef("statement"))
    planned = (
        Milestone.objects.filter(
            commitment__in=commitments.open().order_by().values("pk"),
            state=MilestoneState.PLANNED,
            due_latest__lte=by,
        )
        .select_related("commitment", "statement", "paragraph")
        .defer("statement__canonical_text")
        .annotate(is_readable=Exists(readable))
    )
    for step in steps_of(planned, on=on):
        yield step.row.due_latest, milestone_entry(step, material)


def milestone_entry(step: Step, material: Material) -> Entry:
    row, commitment = step.row, step.row.commitment
    days = None if step.days is None else abs(step.days)
    return plain_entry(
        number=commitment.short_code,
        title=_("Milestone: %(title)s") % {"title": row.title},
        address=commitment.get_absolute_url(),
        quotes=[quoted(row, material.sources)] if row.text else [],
        notes=[commitment.short_title, str(row.get_basis_display())],
        first_day=row.due_earliest,
        last_day=row.due_latest,
        timeliness=timeliness_told(step.timeliness, days)
        if step.timeliness != Timeliness.NO_DEADLINE
        else None,
    )


def plain_entry(*, first_day: date | None, last_day: date, number: str = "", **told: Any) -> Entry:
    """What is no commitment in the shape of an entry, so that no status stands beside it."""
    is_window = first_day is not None and first_day < last_day
    relation = DeadlineRelation.IN if is_window else DeadlineRelation.BY
    deadline = {
        "words": "",
        "language": "",
        "latest": day_in_words(last_day),
        "relation": relation.value,
        "precision": DeadlinePrecision.DAY.value,
        "ambiguous": False,
    }
    absent = dict.fromkeys(("strength", "status", "outlook"))
    return (
        {"code": "", "number": number, "report": "", "drifts": [], "evidence": []}
        | absent
        | (told | {"deadline": deadline})
    )
