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
    ThemeGroup,
)
from commitments.models import (
    Commitment,
    EvidenceLink,
    Instrument,
    Party,
    Theme,
    User,
)
from commitments.models.as_of import day_looked_at, end_of, known_to
from commitments.reports.attention import is_stale
from commitments.reports.copy_states import copy_of, with_copies
from commitments.reports.counts_apart import counts_apart
from commitments.reports.evidence import (
    bearing_first,
    contest_over,
    independence,
    live,
    only_side,
    silent_sides,
    sources_of,
)
from commitments.reports.history import Judgement, latest_entries, record_of
from commitments.reports.in_hand import in_hand
from commitments.reports.indicators import panels_measuring
from commitments.reports.lineage import lineage_of
from commitments.reports.milestones import TOLD, Told, milestones_known, steps_of, told
from commitments.reports.quotes import (
    quoted_paragraphs,
    quotes_for,
    related_passages,
    statement_for,
)
from commitments.reports.verdicts import verdicts_of


@dataclass(frozen=True)
class Surroundings:
    """The named things around a commitment."""

    parties: tuple[Party, ...]
    themes: tuple[Theme, ...]
    instruments: tuple[Instrument, ...]
    milestones: tuple[Told, ...]
    indicators: tuple[int, ...]


def surroundings_of(commitment: Commitment, *, user: User) -> Surroundings:
    """Parties of the partnership, themes, instruments, milestones and keys of indicators, in one
    query together."""
    milestones = milestones_known(user, commitment=commitment.pk)
    parties = Party.objects.filter(partnerships=commitment.statement.partnership_id)
    rows = named(parties, "party", "name", "adjective").union(
        named(commitment.themes.all(), "theme", "name", "group"),
        named(commitment.instruments.all(), "instrument", "title", "status"),
        named(milestones, "milestone", *TOLD),
        named(commitment.indicators.all(), "indicator"),
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
        milestones=tuple(told(row) for row in found.get("milestone", [])),
        indicators=tuple(pk for pk, *_ in found.get("indicator", [])),
    )


def named(rows: QuerySet, kind: str, *fields: str) -> QuerySet:
    """(kind, key, and so many texts) of each row, so that rows of several tables fit together."""
    texts = [*fields, *[""] * (len(TOLD) - len(fields))]
    columns = {
        f"text_{place}": Cast(field, CharField()) if field else Value("", CharField())
        for place, field in enumerate(texts)
    }
    return (
        rows.order_by()
        .annotate(row_kind=Value(kind, CharField()), **columns)
        .values_list("row_kind", "id", *columns)
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


def code_as_then(commitment: Commitment, user: User) -> None:
    """Give the commitment the coding that it had on the day that `user` looks at."""
    day = day_looked_at(user)
    if day is None:
        return
    history = commitment.history.filter(history_date__lt=end_of(day))
    then = history.order_by("-history_date", "-history_id").first()
    for field in commitment.history.model.tracked_fields if then else ():
        setattr(commitment, field.attname, getattr(then, field.attname))


def commitment_page(
    commitment: Commitment, *, user: User, on: date, show_all: bool = False
) -> dict[str, Any]:
    """What the page of `commitment` shows to `user` on the day `on`.

    Eleven queries, whatever the length of the record, two more at most where its wording was
    judged, and six at most for those who read drafts. Histories are cut to their latest rows unless
    `show_all`.
    """
    code_as_then(commitment, user)
    quoted = quoted_paragraphs(quotes_for(commitment, user))
    surroundings = surroundings_of(commitment, user=user)
    evidence = evidence_on(commitment, user)
    record = record_of(commitment, evidence, show_all=show_all, user=user)
    verdicts = verdicts_of(commitment, evidence, user=user)
    panels = panels_measuring(commitment, surroundings.indicators, user)
    return {
        "commitment": commitment,
        "statement": statement_for(commitment, user),
        "on": on,
        "show_all": show_all,
        "quoted": quoted,
        "roles": commitment.roles.select_related("party", "body__party"),
        "surroundings": surroundings,
        "milestones": steps_of(surroundings.milestones, on=on),
        "timeliness": commitment.timeliness_on(on),
        "days": days_to_latest(commitment, on),
        "strict_latest": strict_latest(commitment),
        "is_stale": is_stale(commitment, on),
        "leans_on_ended": is_leaning_on_ended(record.latest, on=on),
        **what_is_known(commitment, evidence, parties=surroundings.parties, on=on),
        "record": record,
        "verdicts": verdicts,
        "in_hand": in_hand(commitment, user),
        "history": latest_entries(commitment, record, verdicts, user=user, show_all=show_all),
        "panels": panels,
        "counts_apart": counts_apart(commitment, panels),
        "lineage": lineage_of(commitment, user=user, on=on),
        "passages": related_passages(commitment, quoted, user),
    }


def evidence_on(commitment: Commitment, user: User) -> list[EvidenceLink]:
    """The evidence with its `copy`: what our copies of its source have come to."""
    linked = known_to(user, EvidenceLink.objects.for_commitment(commitment), "linked_at")
    links = list(with_copies(linked, user=user))
    for link in links:
        link.copy = copy_of(link)
    return links


def is_leaning_on_ended(judgement: Judgement | None, *, on: date) -> bool:
    """`leans_on_ended` of one commitment at hand: its latest status rests on nothing live."""
    evidence = judgement.evidence if judgement else ()
    return bool(evidence) and not live(evidence, on=on)


def what_is_known(
    commitment: Commitment, evidence: list[EvidenceLink], *, parties: tuple[Party, ...], on: date
) -> dict[str, Any]:
    """The evidence, from how many sides and sources it comes, and what it disagrees about."""
    counts = independence(evidence, parties=parties, on=on)
    shown, folded = bearing_first(evidence)
    alive = live(evidence, on=on)
    return {
        "evidence": evidence,
        "evidence_shown": shown,
        "evidence_folded": folded,
        "live_keys": {link.pk for link in alive},
        "source_count": len(sources_of(alive)),
        "independence": counts,
        "silent_sides": silent_sides(counts),
        "only_side": only_side(counts),
        "contest": contest_over(commitment, evidence, on=on),
    }
