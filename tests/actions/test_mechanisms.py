"""Sessions of forums: what nobody can know yet, what does not belong together, and what the
database refuses whoever writes."""

from datetime import date

import pytest
import time_machine
from django.db import IntegrityError, transaction

from commitments.errors import RuleBroken
from commitments.models import MechanismSession, Milestone
from tests.factories import make_partnership, make_statement
from tests.mechanisms import make_mechanism, make_session
from tests.milestones import make_milestone

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def council():
    return make_mechanism(make_partnership())


@time_machine.travel("2026-03-02T12:00Z")
def test_what_has_not_come_or_is_of_others_is_refused(council):
    elsewhere = make_statement()
    cases = [
        ({"held_on": date(2026, 3, 3)}, "has not come yet"),
        ({"cancelled_on": date(2026, 3, 3), "cancelled_because": "An election"}, "not come yet"),
        ({"held_on": DAY, "statement": elsewhere}, "of another partnership"),
        ({"stated_in": elsewhere, "words": "agreed"}, "of another partnership"),
    ]

    for fields, sentence in cases:
        with pytest.raises(RuleBroken, match=sentence):
            make_session(council, **fields)
    assert make_session(council, held_on=DAY).pk


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"held_on": DAY, "cancelled_on": DAY, "cancelled_because": "X"}, "held_or_cancelled"),
        ({"cancelled_on": DAY}, "cancelled_with_reason"),
        ({"cancelled_because": "An election"}, "cancelled_with_reason"),
        ({"words": "agreed"}, "words_have_text"),
    ],
)
def test_a_session_is_whole_whoever_writes_it(council, changes, constraint):
    session = make_session(council)

    with pytest.raises(IntegrityError, match=f"mechanism_session_{constraint}"):
        MechanismSession.objects.filter(pk=session.pk).update(**changes)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"state": "reached"}, "settled_has_day_and_reason"),
        ({"state": "dropped", "settled_on": DAY}, "settled_has_day_and_reason"),
        ({"settled_on": DAY}, "settled_has_day_and_reason"),
        ({"due_earliest": date(2027, 1, 1), "due_latest": DAY}, "earliest_before_latest"),
    ],
)
def test_a_milestone_is_whole_whoever_writes_it(commitment, changes, constraint):
    milestone = make_milestone(commitment)

    with pytest.raises(IntegrityError, match=f"milestone_{constraint}"):
        Milestone.objects.filter(pk=milestone.pk).update(**changes)


def test_a_partnership_has_one_mechanism_of_a_name(council):
    # SQLite names the columns of a constraint, PostgreSQL the constraint.
    named = r"mechanism_is_unique|mechanism\.partnership_id, \w+mechanism\.name"
    twin = make_mechanism(council.partnership, "Another")

    with pytest.raises(IntegrityError, match=named), transaction.atomic():
        type(twin).objects.filter(pk=twin.pk).update(name=council.name)
