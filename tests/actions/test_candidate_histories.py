"""Random histories of two coders at one text: what holds whatever they do, in whatever order."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
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

from commitments.actions import candidates, coding_closing, coding_runs
from commitments.enums import CandidateDecision, CommitmentType
from commitments.errors import Refusal
from commitments.models import Candidate, Commitment, Quote
from tests.factories import make_statement, make_user

TEXT = """1. The Leaders agreed to open a school in TÜRKİYE 🌍 by the end of 2026.

2. Both sides agreed to promote trade in tea and to encourage contacts between farmers.

3. They welcomed the harvest.
"""
CODED = {"short_title": "A promise", "type": CommitmentType.COOPERATION}
WHO = st.integers(0, 1)
WHICH = st.integers(0, 7)
PLACES = st.integers(0, len(TEXT))


class Bench(RuleBasedStateMachine):
    """Two people decide on one text, on whatever candidate, with or without having seen it."""

    @initialize()
    def open(self):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.people = [make_user(), make_user()]
        self.statement = make_statement(text=TEXT, closed=False)
        coding_runs.run_rules(statement=self.statement, by=self.people[0])
        # Keys of all that was ever there, and all codes that were ever given.
        self.known, self.codes, self.was_open = set(), [], True

    def rows(self):
        return list(self.statement.candidates.order_by("pk"))

    def act(self, name, who, which, **said):
        rows = self.rows()
        if not rows:
            return
        row = rows[which % len(rows)]
        if "into" in said:
            said["into"] = rows[said["into"] % len(rows)]
        with suppress(Refusal, ValidationError), transaction.atomic():
            getattr(candidates, name)(
                candidate=row, seen_version=row.version, by=self.people[who], **said
            )

    @rule(who=WHO)
    def run_the_rules(self, who):
        coding_runs.run_rules(statement=self.statement, by=self.people[who])
        again = coding_runs.run_rules(statement=self.statement, by=self.people[1 - who])
        assert (again.added, again.changed) == (0, 0)

    @rule(who=WHO, which=WHICH)
    def accept(self, who, which):
        self.act("accept", who, which, coded=CODED)

    @rule(who=WHO, which=WHICH, into=WHICH)
    def merge(self, who, which, into):
        self.act("merge", who, which, into=into)

    @rule(who=WHO, which=WHICH)
    def keep_apart(self, who, which):
        self.act("keep_apart", who, which, decision="signal", passage_reason="generic")

    @rule(who=WHO, which=WHICH)
    def reject(self, who, which):
        self.act("reject", who, which, reason="No promise.")

    @rule(who=WHO, which=WHICH)
    def reopen(self, who, which):
        self.act("reopen", who, which)

    @rule(who=WHO, which=WHICH, at=PLACES)
    def split(self, who, which, at):
        self.act("split", who, which, at=at)

    @rule(who=WHO, which=WHICH, start=PLACES, end=PLACES)
    def move(self, who, which, start, end):
        self.act("move_span", who, which, start=start, end=end)

    @rule(who=WHO, start=PLACES, end=PLACES)
    def mark(self, who, start, end):
        with suppress(Refusal), transaction.atomic():
            candidates.mark(statement=self.statement, start=start, end=end, by=self.people[who])

    @rule(who=WHO)
    def close(self, who):
        with suppress(Refusal), transaction.atomic():
            coding_closing.close_coding(statement=self.statement, by=self.people[who])

    @rule(who=WHO)
    def decide_the_rest_and_close(self, who):
        for row in self.statement.candidates.pending():
            candidates.accept(
                candidate=row, seen_version=row.version, coded=CODED, by=self.people[who]
            )
        with suppress(Refusal), transaction.atomic():
            coding_closing.close_coding(statement=self.statement, by=self.people[who])

    @invariant()
    def words_are_those_of_the_text(self):
        for row in Candidate.objects.all():
            assert row.text == TEXT[row.start : row.end]
        for quote in Quote.objects.all():
            assert quote.text == TEXT[quote.start : quote.end]

    @invariant()
    def nothing_is_lost(self):
        keys = set(Candidate.objects.values_list("pk", flat=True))
        assert self.known <= keys
        self.known = keys

    @invariant()
    def codes_run_without_gaps_and_never_change(self):
        rows = Commitment.objects.exclude(code=None).order_by("code")
        codes = [(row.pk, row.code) for row in rows]
        assert codes[: len(self.codes)] == self.codes
        assert [int(row.number) for row in rows] == list(range(1, len(codes) + 1))
        if self.was_open:
            # What is numbered together stands in text order; what comes later, behind it.
            assert [row.text_order for row in rows] == sorted(row.text_order for row in rows)
        self.codes, self.was_open = codes, self.statement.coding_closed_at is None

    @invariant()
    def what_was_counted_is_a_commitment_once_the_coding_is_closed(self):
        if self.statement.coding_closed_at is None:
            return
        accepted = Candidate.objects.filter(decision=CandidateDecision.ACCEPTED)
        assert not accepted.filter(commitment=None).exists()
        assert accepted.count() == Commitment.objects.count()
        apart = Candidate.objects.filter(decision=CandidateDecision.SIGNAL)
        assert not apart.filter(passage=None).exists()

    @invariant()
    def decisions_name_who_and_when(self):
        assert not Candidate.objects.decided().filter(decided_by=None).exists()

    def teardown(self):
        if not hasattr(self, "undo"):
            return
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)


@pytest.mark.django_db
def test_whatever_two_coders_do_words_codes_and_decisions_hold():
    quick = settings(
        max_examples=8,
        stateful_step_count=12,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )

    run_state_machine_as_test(Bench, settings=quick)
