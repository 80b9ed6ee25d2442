"""Everything that the page of one commitment shows, in a number of queries that never grows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast

from commitments.enums import (
    DeadlinePrecision,
    DeadlineRelation,
    InstrumentStatus,
    MilestoneBasis,
    MilestoneState,
    ThemeGroup,
)
from commitments.models import (
    Commitment,
    EvidenceLink,
    Instrument,
    Milestone,
    Party,
    Theme,
    User,
)
from commitments.reports.attention import is_stale
from commitments.reports.evidence import (
    bearing_first,
    contest_over,
    independence,
    live,
    only_side,
    silent_sides,
    sources_of,
)
from commitments.reports.history import history_of, record_of
from commitments.reports.lineage import lineage_of
from commitments.reports.quotes import (
    quoted_paragraphs,
    quotes_for,
    related_passages,
    statement_for,
)


@dataclass(frozen=True)
class Surroundings:
    """The named things around a commitment."""

    parties: tuple[Party, ...]
    themes: tuple[Theme, ...]
    instruments: tuple[Instrument, ...]
    milestones: tuple[Milestone, ...]


def surroundings_of(commitment: Commitment) -> Surroundings:
    """Parties of the partnership, themes, instruments and milestones, in one query together."""
    parties = Party.objects.filter(partnerships=commitment.statement.partnership_id)
    rows = named(parties, "party", "name", "adjective").union(
        named(commitment.themes.all(), "theme", "name", "group"),
        named(commitment.instruments.all(), "instrument", "title", "status"),
        named(commitment.milestones.all(), "milestone", "title", "due", "basis", "state"),
        all=True,
    )
    found: dict[str, list[tuple]] = {}
    for kind, *values in sorted(rows, key=lambda row: (row[0], row[2])):
        found.setdefault(kind, []).append(values)
    return Surroundings(
        parties=tuple(
            Party(pk=pk, name=name, adjective=adjective)
            for pk, name, adjective, *_ in found.get("party", [])
        ),
        themes=tuple(
            Theme(pk=pk, name=name, group=ThemeGroup(group))
            for pk, name, group, *_ in found.get("theme", [])
        ),
        instruments=tuple(
            Instrument(pk=pk, title=title, status=InstrumentStatus(status))
            for pk, title, status, *_ in found.get("instrument", [])
        ),
        milestones=tuple(
            Milestone(
                pk=pk,
                title=title,
                due=due,
                basis=MilestoneBasis(basis),
                state=MilestoneState(state),
            )
            for pk, title, due, basis, state in found.get("milestone", [])
        ),
    )


def named(rows: QuerySet, kind: str, *fields: str) -> QuerySet:
    """(kind, key, and four texts) of each row, so that rows of several tables fit together."""
    texts = [*fields, *[""] * (4 - len(fields))]
    columns = {
        f"text_{place}": Cast(field, CharField()) if field else Value("", CharField())
        for place, field in enumerate(texts)
    }
    return (
        rows.order_by()
        .annotate(row_kind=Value(kind, CharField()), **columns)
        .values_list("row_kind", "pk", *columns)
    )


def days_to_latest(commitment: Commitment, on: date) -> int | None:
    """Days from `on` to the last day that counts, negative once it has passed."""
    latest = commitment.deadline_latest
    return None if latest is None else (latest - on).days


def strict_latest(commitment: Commitment) -> date | None:
    """The last day by the strict reading of an ambiguous "by 2030": the day before it begins."""
    latest = commitment.deadline_latest
    if latest is None or not commitment.deadline_ambiguous:
        return None
    if commitment.deadline_relation not in (DeadlineRelation.BY, DeadlineRelation.BEFORE):
        return None
    first_days = {
        DeadlinePrecision.YEAR: latest.replace(month=1, day=1),
        DeadlinePrecision.MONTH: latest.replace(day=1),
    }
    first_day = first_days.get(DeadlinePrecision(commitment.deadline_precision))
    if first_day is None or first_day == date.min:  # the calendar has no day before that
        return None
    return first_day - timedelta(days=1)


def commitment_page(
    commitment: Commitment, *, user: User, on: date, show_all: bool = False
) -> dict[str, Any]:
    """What the page of `commitment` shows to `user` on the day `on`.

    Ten queries, whatever the length of the record, and three more at most for who may change many
    commitments at once. Histories are cut to their latest rows unless `show_all`.
    """
    quoted = quoted_paragraphs(quotes_for(commitment, user))
    surroundings = surroundings_of(commitment)
    evidence = list(EvidenceLink.objects.for_commitment(commitment))
    counts = independence(evidence, parties=surroundings.parties, on=on)
    evidence_shown, evidence_folded = bearing_first(evidence)
    record = record_of(commitment, evidence, show_all=show_all, user=user)
    return {
        "commitment": commitment,
        "statement": statement_for(commitment, user),
        "on": on,
        "show_all": show_all,
        "quoted": quoted,
        "roles": commitment.roles.select_related("party", "body__party"),
        "surroundings": surroundings,
        "timeliness": commitment.timeliness_on(on),
        "days": days_to_latest(commitment, on),
        "strict_latest": strict_latest(commitment),
        "is_stale": is_stale(commitment, on),
        "evidence": evidence,
        "evidence_shown": evidence_shown,
        "evidence_folded": evidence_folded,
        "live_keys": {link.pk for link in live(evidence, on=on)},
        "source_count": len(sources_of(live(evidence, on=on))),
        "independence": counts,
        "silent_sides": silent_sides(counts),
        "only_side": only_side(counts),
        "contest": contest_over(commitment, evidence, on=on),
        "record": record,
        "history": history_of(record, show_all=show_all),
        "lineage": lineage_of(commitment, user=user, on=on),
        "passages": related_passages(commitment, quoted, user),
    }
