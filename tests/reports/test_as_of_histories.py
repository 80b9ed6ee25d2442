"""Random histories: a past day, asked about later, reads as it did when it was today."""

from collections import Counter
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import caches
from django.db import transaction
from django.http import QueryDict
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from commitments.actions import assessments, commitments, statements
from commitments.enums import Outlook, SearchResult, Status, Visibility
from commitments.errors import Refusal
from commitments.filters.commitments import CommitmentFilter
from commitments.models import Commitment, User
from commitments.models.as_of import as_of
from commitments.reports.commitment_rows import rows_of
from commitments.reports.dashboard import dashboard
from commitments.reports.scope import Scope, reach_of
from commitments.reports.statements import works_in_reach
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_commitment,
    make_decision,
    make_evidence,
    make_search,
    make_statement,
    make_status,
    make_submission,
    make_theme,
    make_user,
)

BEGINS = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
WHICH = st.integers(0, 2)
DONE = ["publish", "withdraw", "link", "search", "status", "close", "outlook"]
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("passes"), st.integers(1, 2)),
        st.tuples(
            st.sampled_from(
                ["publish", "withdraw", "link", "search", "status", "close", "outlook"]
            ),
            WHICH,
        ),
        st.tuples(st.just("announce"), st.just(0)),
    ),
    min_size=4,
    max_size=8,
)
# One history in which everything happens, and the last day tells of it all.
ALL = [
    *(("link", 0), ("status", 0), ("passes", 1), ("publish", 1), ("search", 1), ("passes", 1)),
    *(("status", 1), ("outlook", 1), ("passes", 2), ("announce", 0), ("close", 0), ("passes", 1)),
    *(("withdraw", 1), ("link", 2), ("status", 2), ("passes", 1)),
]
ADDRESSES = ("", "status=planned&status=fulfilled&evidence=yes&q=school")


class Office:
    """Two people at work, one more who reads, and what each past day told when it was today."""

    def __init__(self, clock):
        self.clock = clock
        self.analyst, self.manager, self.reader = (
            make_user(role, username=role.lower()) for role in ("Analyst", "Manager", "Reader")
        )
        theme = make_theme()
        self.statement = make_statement()
        self.draft = make_statement(visibility=Visibility.DRAFT)
        self.commitments = [
            make_commitment(statement=self.statement, themes=[theme], **BY_END_OF_2026),
            make_commitment(statement=self.statement, published=False, **IN_2028),
            make_commitment(statement=self.draft, published=False, by=self.manager),
        ]
        self.told = {}
        # Our own account, in plain words: the moment, which commitment, its status.
        self.account = []

    def act(self, name, value):
        if name == "passes":
            for _day in range(value):
                self.end_the_day()
        else:
            with suppress(Refusal), transaction.atomic():
                getattr(self, name)(value)

    def end_the_day(self):
        self.told[datetime.now(UTC).date()] = self.tells()
        self.clock.shift(timedelta(days=1))

    def current(self, which):
        return Commitment.objects.get(pk=self.commitments[which].pk)

    def publish(self, which):
        row = self.current(which)
        commitments.publish(commitment=row, seen_version=row.version, by=self.manager)

    def withdraw(self, which):
        row = self.current(which)
        commitments.withdraw(commitment=row, seen_version=row.version, by=self.manager)

    def announce(self, _which):
        self.draft.refresh_from_db()
        statements.publish_statement(
            statement=self.draft,
            seen_version=self.draft.version,
            seen_codes=[self.current(2).code],
            by=self.manager,
        )

    def link(self, which):
        make_evidence(self.current(which), by=self.analyst)

    def search(self, which):
        today = datetime.now(UTC).date()
        make_search(
            self.current(which), searched_on=today, result=SearchResult.LEADS, by=self.analyst
        )

    def status(self, which):
        make_status(self.current(which), Status.PLANNED, by=self.analyst)
        self.account.append((datetime.now(UTC), which, "planned"))

    def close(self, which):
        waiting = make_submission(self.current(which), by=self.analyst)
        make_decision(waiting, by=self.manager)
        self.account.append((datetime.now(UTC), which, "fulfilled"))

    def outlook(self, which):
        row = self.current(which)
        assessments.make_forecast(
            commitment=row,
            seen_version=row.version,
            outlook=Outlook.AT_RISK,
            reason="No money was set aside.",
            by=self.analyst,
        )

    def tells(self, day=None):
        """What pages say to each person, of today or of a past day."""
        on = day or datetime.now(UTC).date()
        people = [User.objects.get(pk=person.pk) for person in (self.analyst, self.reader)]
        for person in people:
            person.looks_at = day
        return [told_to(person, on) for person in people]

    def stood(self, day):
        """How many had each status when the day ended, by our own account."""
        statuses = dict.fromkeys(range(3), "not_reviewed")
        statuses |= {which: status for at, which, status in self.account if at.date() <= day}
        return Counter(statuses.values())


def told_to(person, on):
    lists = [CommitmentFilter(QueryDict(query), user=person, on=on) for query in ADDRESSES]
    keys = list(lists[0].keys())
    return {
        "dashboard": figures_of(dashboard(Scope(user=person), reach_of(person).texts, on=on)),
        "counts": [each.counts() for each in lists],
        "totals": [each.totals() for each in lists],
        "keys": [list(each.keys()) for each in lists],
        "rows": [row_told(row) for row in rows_of(keys, user=person, on=on)],
        "statements": [(row.slug, row.commitment_count) for row in works_in_reach(person)],
    }


def row_told(row):
    held = row.commitment
    names = ("status", "evidence_count", "best_grade", "last_look_on", "visibility", "timeliness")
    return [row.commitment.code, row.days, *(getattr(held, name) for name in names)]


def figures_of(found):
    return [
        found.figures,
        found.statuses,
        found.sources,
        [(row.group, row.counts, [unit.code for unit in row.units]) for row in found.themes],
        [(row.commitment.code, row.kind, row.days, row.searches) for row in found.pressing],
        [(row.code, row.timeliness) for row, _day in found.deadlines.rows]
        if found.deadlines
        else 0,
        [(line.kind, line.at, line.author, line.count, line.commitment) for line in found.changes],
    ]


@contextmanager
def an_office():
    """Everything that an example does is undone after it."""
    caches["figures"].clear()
    with time_machine.travel(BEGINS, tick=False) as clock, transaction.atomic():
        yield Office(clock)
        transaction.set_rollback(True)


@pytest.mark.django_db
@settings(max_examples=1, suppress_health_check=list(HealthCheck))
@given(acts=ACTS)
@example(acts=ALL)
def test_every_past_day_reads_as_it_did_when_it_was_today(acts):
    with an_office() as office:
        for name, value in acts:
            office.act(name, value)

        for day, told in office.told.items():
            assert office.tells(day) == told
            known = Commitment.objects.as_of(day).values_list("status", flat=True)
            assert Counter(known) == office.stood(day)
        assert not as_of(Commitment.objects.all(), BEGINS.date() - timedelta(days=1)).exists()
