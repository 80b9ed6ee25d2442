"""Random histories of several people: what holds whatever they do, and in whatever order."""

from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from commitments.actions import approvals, assessments, submissions
from commitments.enums import (
    CLOSING_STATUSES,
    AssertionBasis,
    Confidence,
    Decision,
    Depth,
    LinkKind,
    SearchResult,
    Stance,
    Status,
    SubmissionKind,
    SubmissionState,
)
from commitments.errors import Refusal
from commitments.models import Commitment, CommitmentLink, StatusUpdate, Submission
from commitments.policies import RECORDABLE
from commitments.reports.audit_chain import broken_link
from commitments.reports.digests import digest_of
from tests.factories import (
    make_action,
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_user,
)

BEGINS = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
PEOPLE = st.sampled_from(["analyst", "colleague", "manager", "director"])
WHICH = st.integers(0, 1)
SUBMISSIONS = st.integers(0, 9)


class Office(RuleBasedStateMachine):
    """Two analysts and two managers work on two commitments, over days that pass."""

    @initialize()
    def open(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.clock = time_machine.travel(BEGINS, tick=False)
        self.traveller = self.clock.start()
        roles = {"analyst": "Analyst", "colleague": "Analyst"}
        self.people = {
            name: make_user(roles.get(name, "Manager"), username=name)
            for name in ["analyst", "colleague", "manager", "director"]
        }
        statement = make_statement()
        self.commitments = [make_commitment(statement=statement) for _each in range(2)]
        later, earlier = self.commitments
        CommitmentLink.objects.create(later=later, earlier=earlier, kind=LinkKind.SUPERSEDES)
        self.links = [self.furnish(commitment) for commitment in self.commitments]
        # Our own account of what took effect, in plain words: (moment, which, status).
        self.account = []

    def furnish(self, commitment):
        """A record that carries every status, so that the rules of approval are what refuses."""
        make_action(commitment, depth=Depth.DONE)
        make_action(commitment, contrary=True)
        make_search(commitment, searched_on=date(2026, 2, 28), result=SearchResult.NOTHING)
        return [
            make_evidence(commitment, stance=Stance.SUPPORTS),
            make_evidence(commitment, stance=Stance.CONTRADICTS),
        ]

    def says(self, status):
        return {
            "status": status,
            "effective_on": date(2026, 2, 11),
            "assertion_basis": AssertionBasis.INDEPENDENT,
            "assertion_party": None,
            "confidence": Confidence.MEDIUM,
        }

    def took_effect(self, which, status):
        self.account.append((datetime.now(UTC), which, str(status)))

    @rule(days=st.integers(0, 3), minutes=st.integers(1, 900))
    def time_passes(self, days, minutes):
        self.traveller.shift(timedelta(days=days, minutes=minutes))

    @rule(who=PEOPLE, which=WHICH, status=st.sampled_from(RECORDABLE), seen=st.integers(0, 1))
    def record(self, who, which, status, seen):
        commitment = Commitment.objects.get(pk=self.commitments[which].pk)
        with suppress(Refusal), transaction.atomic():
            assessments.record_status(
                commitment=commitment,
                # Some look at a screen that is out of date.
                seen_version=commitment.version - seen,
                reason="As reported.",
                evidence=self.links[which],
                by=self.people[who],
                **self.says(status),
            )
            assert not seen
            self.took_effect(which, status)

    @rule(
        who=PEOPLE,
        which=WHICH,
        status=st.sampled_from([*CLOSING_STATUSES, Status.IN_PROGRESS]),
        hands_over=st.booleans(),
    )
    def propose(self, who, which, status, hands_over):
        act = submissions.submit if hands_over else submissions.draft
        with suppress(Exception), transaction.atomic():
            act(
                commitment=Commitment.objects.get(pk=self.commitments[which].pk),
                kind=SubmissionKind.STATUS,
                says=self.says(status),
                reason="As reported.",
                evidence=self.links[which],
                by=self.people[who],
            )

    def pick(self, place):
        rows = list(Submission.objects.order_by("pk"))
        return rows[place % len(rows)] if rows else None

    @rule(who=PEOPLE, place=SUBMISSIONS, hands_over=st.booleans())
    def amend(self, who, place, hands_over):
        if (row := self.pick(place)) is None:
            return
        with suppress(Exception), transaction.atomic():
            submissions.amend(
                submission=row,
                seen_version=row.version,
                says=self.says(row.status),
                reason="As reported since.",
                evidence=self.links[self.which_of(row)],
                hands_over=hands_over,
                by=self.people[who],
            )
            assert row.author == self.people[who]

    @rule(who=PEOPLE, place=SUBMISSIONS)
    def withdraw(self, who, place):
        if (row := self.pick(place)) is None:
            return
        with suppress(Refusal), transaction.atomic():
            submissions.withdraw(submission=row, seen_version=row.version, by=self.people[who])
            assert row.author == self.people[who]

    @rule(
        who=PEOPLE,
        place=SUBMISSIONS,
        decision=st.sampled_from(Decision),
        seen=st.sampled_from(["now", "old version", "other words"]),
    )
    def decide(self, who, place, decision, seen):
        if (row := self.pick(place)) is None:
            return
        waited = row.state == SubmissionState.SUBMITTED
        with suppress(Refusal), transaction.atomic():
            approvals.decide(
                submission=row,
                seen_version=row.version - (seen == "old version"),
                seen_digest=digest_of(row) if seen != "other words" else "0" * 64,
                decision=decision,
                note="As discussed.",
                by=self.people[who],
            )
            assert waited
            assert seen == "now"
            assert row.author != self.people[who]
            if decision == Decision.APPROVE:
                self.took_effect(self.which_of(row), row.status)

    def which_of(self, row):
        return [each.pk for each in self.commitments].index(row.commitment_id)

    @invariant()
    def what_closes_was_approved_by_another(self):
        for update in StatusUpdate.objects.select_related("approval"):
            closes = update.status in CLOSING_STATUSES or update.from_status in CLOSING_STATUSES
            assert (update.approval is not None) == closes
            assert update.approval is None or update.approval.by_id != update.author_id

    @invariant()
    def no_judgement_is_lost_and_the_last_one_stands(self):
        for which, row in enumerate(self.commitments):
            told = [status for _at, place, status in self.account if place == which]
            held = row.status_updates.order_by("recorded_at", "pk").values_list("status", flat=True)
            row.refresh_from_db()
            assert list(held) == told
            assert row.status == (told[-1] if told else Status.NOT_REVIEWED)

    @invariant()
    def the_chain_of_events_is_whole(self):
        assert broken_link() is None

    def teardown(self):
        if not hasattr(self, "undo"):
            return
        try:
            self.every_past_day_reads_as_it_was()
        finally:
            self.clock.stop()
            transaction.set_rollback(True)
            self.undo.__exit__(None, None, None)

    def every_past_day_reads_as_it_was(self):
        """The counts of each day, against a plain reading of our own account."""
        days = (datetime.now(UTC).date() - BEGINS.date()).days
        for day in (BEGINS.date() + timedelta(days=each) for each in range(-1, days + 1)):
            known = Commitment.objects.as_of(day).values_list("status", flat=True)
            assert Counter(known) == self.told_by(day)

    def told_by(self, day):
        if day < BEGINS.date():
            return Counter()
        stands = dict.fromkeys(range(len(self.commitments)), Status.NOT_REVIEWED.value)
        stands |= {which: status for at, which, status in self.account if at.date() <= day}
        return Counter(stands.values())


@pytest.mark.django_db
def test_whatever_people_do_the_record_keeps_its_rules():
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=8,
            stateful_step_count=25,
            suppress_health_check=list(HealthCheck),
        ),
    )
