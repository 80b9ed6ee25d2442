"""The figures of the dashboard beside a plain re-computation from the tables, whatever happened."""

from collections import Counter
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.enums import Side, Stance, Verifiability
from commitments.models import Commitment, EvidenceLink, SearchLog, StatusUpdate, User
from commitments.reports.dashboard import dashboard
from commitments.reports.scope import Scope, reach_of
from tests.factories import (
    make_commitment,
    make_decision,
    make_evidence,
    make_search,
    make_statement,
    make_status,
    make_submission,
    make_user,
)

BEGINS = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
# Due yesterday, soon and later than soon; each after it is added to the day on which all begins.
DUE = st.sampled_from([None, -1, 1, 60, 120])
COMMITMENTS = st.lists(
    st.tuples(DUE, st.booleans(), st.sampled_from(Verifiability)), min_size=2, max_size=3
)
# Asked also where nothing is counted.
ALWAYS = {"overdue", "due_soon", "stale", "pressing", "contested", "unreviewed", "looked_into"}
ALWAYS |= {"one_side", "several_sides", "with_evidence", "unreviewed_without_owner", "dated"}
ACTS = st.lists(
    st.tuples(st.sampled_from(["status", "close", "search", "support", "deny"]), st.integers(0, 2)),
    min_size=2,
    max_size=6,
)


@contextmanager
def on_a_record(commitments):
    """A statement with these commitments and who works on them; undone afterwards."""
    caches["figures"].clear()
    with time_machine.travel(BEGINS, tick=False) as clock, transaction.atomic():
        analyst, manager = (make_user(role, username=role) for role in ("Analyst", "Manager"))
        statement = make_statement()
        rows = [
            make_commitment(
                statement=statement,
                owner=analyst if owned else None,
                verifiability=verifiability,
                review_interval_days=1,
                **due(days),
            )
            for days, owned, verifiability in commitments
        ]
        yield clock, rows, analyst, manager
        transaction.set_rollback(True)


def due(days):
    if days is None:
        return {}
    latest = BEGINS.date() + timedelta(days=days)
    return {
        "deadline_text": "by then",
        "deadline_earliest": date(2026, 1, 7),
        "deadline_latest": latest,
        "deadline_precision": "day",
        "deadline_relation": "by",
    }


def act(name, row, analyst, manager):
    row.refresh_from_db()
    if name == "status" and row.is_open:
        make_status(row, by=analyst)
    elif name == "close" and row.is_open:
        make_decision(make_submission(row, by=analyst), by=manager)
    elif name == "search":
        make_search(row, by=analyst, searched_on=datetime.now(UTC).date())
    elif name == "support":
        make_evidence(row, by=analyst, side=Side.NEUTRAL)
    elif name == "deny":
        make_evidence(row, by=analyst, side=Side.STATISTICS, stance=Stance.CONTRADICTS)


def recomputed(day):
    """The same figures from the rows themselves, in plain words."""
    figures = Counter()
    for row in Commitment.objects.all():
        figures.update(name for name, holds in told_of(row, day).items() if holds)
    return figures


def told_of(row, day):
    end = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
    updates = StatusUpdate.objects.filter(commitment=row, recorded_at__lt=end).order_by("pk")
    links = list(EvidenceLink.objects.filter(commitment=row, linked_at__lt=end))
    searches = SearchLog.objects.filter(commitment=row, recorded_at__lt=end)
    looks = [update.recorded_at.date() for update in updates]
    looks += [link.linked_at.date() for link in links]
    looks += [search.searched_on for search in searches]
    status = updates.last().status if updates else "not_reviewed"
    is_open = status in ("not_reviewed", "planned")
    days_left = row.deadline_latest and (row.deadline_latest - day).days
    dated = days_left is not None
    unreviewed = status == "not_reviewed"
    overdue = is_open and dated and days_left < 0
    due_soon = is_open and dated and 0 <= days_left <= 90
    stale = status == "planned" and (day - max(looks)).days > row.review_interval_days
    sides = {link.evidence.side for link in links}
    return {
        "total": True,
        row.verifiability: True,
        "looked_into": not unreviewed,
        "unreviewed": unreviewed,
        "unreviewed_without_owner": unreviewed and row.owner is None,
        "dated": dated,
        "undated": not dated,
        "overdue": overdue,
        "due_soon": due_soon,
        "stale": stale,
        "pressing": overdue or due_soon or stale,
        "with_evidence": bool(links),
        "one_side": len(sides) == 1,
        "several_sides": len(sides) > 1,
        "contested": {"supports", "contradicts"} <= {link.stance for link in links},
        f"open of {row.owner}": is_open,
        f"unreviewed of {row.owner}": unreviewed,
        f"overdue of {row.owner}": overdue,
    }


def shown(person, day):
    found = dashboard(Scope(user=person), reach_of(person).texts, on=day)
    names = {"partly_verifiable": "partly", "verifiability_not_coded": "not_coded"}
    figures = {names.get(name, name): count for name, count in found.figures.items()}
    for load in found.workload:
        for name in ("open", "unreviewed", "overdue"):
            figures[f"{name} of {load.person}"] = getattr(load, name)
    return figures


@pytest.mark.django_db
@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(commitments=COMMITMENTS, acts=ACTS)
def test_each_figure_is_what_the_tables_say_today_and_of_past_days(commitments, acts):
    with on_a_record(commitments) as (clock, rows, analyst, manager):
        for name, which in acts:
            act(name, rows[which % len(rows)], analyst, manager)
            clock.shift(timedelta(days=1))
        today = datetime.now(UTC).date()

        for day in (today, BEGINS.date() + timedelta(days=1)):
            person = User.objects.get(pk=manager.pk)
            person.looks_at = None if day == today else day
            figures, plain = shown(person, day), recomputed(day)

            # Who has what in hand is told of today alone.
            asked = {name for name in figures if name in ALWAYS or " of " in name}
            asked |= {name for name in plain if " of " not in name or day == today}
            assert {name: figures[name] for name in asked} == {name: plain[name] for name in asked}
