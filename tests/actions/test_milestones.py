"""Steps on the way: their words are those of the text, and each act is one event."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from commitments.actions import milestones
from commitments.actions.commitments import QuoteSpan
from commitments.enums import AuditVerb, MilestoneBasis, MilestoneState
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Milestone
from commitments.policies import MILESTONE_MOVES
from tests.factories import make_statement, span
from tests.milestones import make_milestone

WORDS = "by the end of 2026"


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-22T12:00Z", tick=False):
        yield


def test_what_the_text_states_carries_its_words_and_their_place(commitment, analyst):
    milestone = make_milestone(commitment, due="../2026-12-31", words=WORDS, by=analyst)

    milestone.refresh_from_db()
    text = commitment.statement.canonical_text
    assert milestone.basis == MilestoneBasis.STATED
    assert text[milestone.start : milestone.end] == milestone.text == WORDS
    assert milestone.paragraph.label == "2"
    assert (milestone.due_earliest, milestone.due_latest) == (None, date(2026, 12, 31))


def test_words_that_differ_from_the_text_are_refused_also_by_the_database(commitment, analyst):
    held = span(commitment.statement, WORDS)
    other = span(make_statement(), WORDS)
    wrong = QuoteSpan(held.statement, held.start, held.end, "by the end of 2027")

    for words in (wrong, other):
        with pytest.raises(ValidationError):
            milestones.add_milestone(commitment=commitment, title="A", words=words, by=analyst)
    milestone = make_milestone(commitment, words=WORDS)
    for changed in ({"text": wrong.text}, {"text": ""}, {"basis": "analyst"}, {"start": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Milestone.objects.filter(pk=milestone.pk).update(**changed)


def test_each_step_is_one_event_with_its_day_and_reason(commitment, analyst):
    milestone = make_milestone(commitment, due="2026", by=analyst)
    day = {"on": date(2026, 6, 1), "reason": "The ministry said so.", "by": analyst}

    milestones.reach_milestone(milestone=milestone, seen_version=1, **day)
    milestones.reopen_milestone(milestone=milestone, seen_version=2, reason="Not so.", by=analyst)
    milestones.drop_milestone(milestone=milestone, seen_version=3, **day)
    milestones.change_milestone(
        milestone=milestone, seen_version=4, title="B", due="2027", words=None, by=analyst
    )

    milestone.refresh_from_db()
    told = AuditEvent.objects.filter(object_pk=str(commitment.pk)).order_by("-position")[:5]
    assert [event.verb for event in reversed(told)] == [
        AuditVerb.ADDED_MILESTONE,
        AuditVerb.REACHED_MILESTONE,
        AuditVerb.REOPENED_MILESTONE,
        AuditVerb.DROPPED_MILESTONE,
        AuditVerb.CHANGED_MILESTONE,
    ]
    assert (milestone.state, milestone.settled_on) == (MilestoneState.DROPPED, day["on"])
    assert (milestone.title, milestone.due_latest) == ("B", date(2027, 12, 31))
    assert milestone.history.count() == 5


def test_every_move_is_allowed_or_refused_as_the_table_says(commitment, analyst):
    day = {"on": date(2026, 6, 1)}
    steps = {
        MilestoneState.REACHED: (milestones.reach_milestone, day),
        MilestoneState.DROPPED: (milestones.drop_milestone, day),
        MilestoneState.PLANNED: (milestones.reopen_milestone, {}),
    }
    milestone = make_milestone(commitment)
    said = {"reason": "So it was.", "by": analyst, "milestone": milestone}

    for place in (MilestoneState.REACHED, MilestoneState.DROPPED):
        for state in (place, MilestoneState.PLANNED):
            step, on = steps[state]
            step(seen_version=milestone.version, **said, **on)
            for to in set(steps) - set(MILESTONE_MOVES[state]):
                with pytest.raises(RuleBroken), transaction.atomic():
                    steps[to][0](seen_version=milestone.version, **said, **steps[to][1])
                milestone.refresh_from_db()


def test_what_cannot_be_is_refused(commitment, analyst):
    milestone = make_milestone(commitment)
    said = {"milestone": milestone, "reason": "So it was.", "by": analyst}
    days = (date(2026, 1, 6), date(2026, 11, 23))  # before the statement, and not come yet

    for day in days:
        with pytest.raises(RuleBroken), transaction.atomic():
            milestones.reach_milestone(seen_version=1, on=day, **said)
        milestone.refresh_from_db()
    with pytest.raises(StaleRow):
        milestones.reach_milestone(seen_version=7, on=date(2026, 6, 1), **said)
    with pytest.raises(RuleBroken):
        make_milestone(commitment, milestone.title)
    with pytest.raises(IntegrityError), transaction.atomic():
        Milestone.objects.filter(pk=milestone.pk).delete()
    assert Milestone.objects.get().state == MilestoneState.PLANNED
