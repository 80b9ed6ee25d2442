"""When a change is allowed: every status against every status, every need against its grounds."""

import pytest

from commitments import policies
from commitments.enums import CLOSING_STATUSES, OPEN_STATUSES, Stance, Status
from commitments.errors import RuleBroken
from commitments.policies import Grounds

S = Status
RECORDABLE = {S.NO_ACTION_FOUND, S.PLANNED, S.IN_PROGRESS, S.ONGOING, S.STALLED}


@pytest.mark.parametrize("to_status", list(Status))
@pytest.mark.parametrize("from_status", list(Status))
def test_every_move_is_decided(from_status, to_status):
    allowed = from_status in OPEN_STATUSES and to_status in RECORDABLE

    if allowed:
        policies.check_move(from_status, to_status)
        return
    with pytest.raises(RuleBroken) as refusal:
        policies.check_move(from_status, to_status)
    assert refusal.value.field == "status"


def test_no_move_leads_to_a_closing_status():
    reached = {to for moves in policies.MOVES.values() for to in moves}

    assert reached.isdisjoint(CLOSING_STATUSES)
    assert set(policies.MOVES) == set(Status)
    assert set(policies.NEEDS) == reached


NOTHING = Grounds(S.NOT_REVIEWED)
SEARCHED = Grounds(S.NOT_REVIEWED, searches=1)
REAFFIRMED = Grounds(S.NOT_REVIEWED, depths=[1], stances=[Stance.SUPPORTS])
TALKED = Grounds(S.NOT_REVIEWED, depths=[1, 2], stances=[Stance.SUPPORTS])
BARE_TALKS = Grounds(S.NOT_REVIEWED, depths=[2])
SEARCHED_AND_TALKED = Grounds(S.NOT_REVIEWED, searches=1, depths=[2])
STARTED = Grounds(S.IN_PROGRESS)
OBSTACLE = Grounds(S.NOT_REVIEWED, stances=[Stance.CONTRADICTS])

CARRIED = {
    S.NO_ACTION_FOUND: [SEARCHED],
    S.PLANNED: [REAFFIRMED, TALKED, OBSTACLE],
    S.IN_PROGRESS: [TALKED],
    S.ONGOING: [TALKED],
    S.STALLED: [STARTED, OBSTACLE],
}
GROUNDS = [
    NOTHING,
    SEARCHED,
    REAFFIRMED,
    TALKED,
    BARE_TALKS,
    SEARCHED_AND_TALKED,
    STARTED,
    OBSTACLE,
]


@pytest.mark.parametrize("grounds", GROUNDS, ids=range(len(GROUNDS)))
@pytest.mark.parametrize("status", sorted(RECORDABLE))
def test_every_status_rests_on_its_grounds(status, grounds):
    if grounds in CARRIED[status]:
        policies.check_grounds(status, grounds)
        return
    with pytest.raises(RuleBroken):
        policies.check_grounds(status, grounds)


@pytest.mark.parametrize(
    ("grades", "sources", "allowed"),
    [
        ([("A", "2"), ("C", "3")], ["one", "two"], True),
        ([("B", "1"), ("B", "2")], ["one", "two"], True),
        ([("A", "2"), ("A", "2")], ["one", "one"], False),  # one wire, printed twice
        ([("C", "2"), ("C", "1")], ["one", "two"], False),  # no source graded A or B
        ([("A", "3"), ("B", "3")], ["one", "two"], False),  # no claim graded 1 or 2
        ([], [], False),
    ],
)
def test_high_confidence_has_its_rule(grades, sources, allowed):
    grounds = Grounds(S.PLANNED, grades=grades, sources=sources)

    if allowed:
        policies.check_confidence("high", grounds)
        return
    with pytest.raises(RuleBroken):
        policies.check_confidence("high", grounds)


@pytest.mark.parametrize("confidence", ["medium", "low"])
def test_lesser_confidence_needs_no_grounds(confidence):
    policies.check_confidence(confidence, NOTHING)
