"""When a change is allowed: every status against every status, every need against its grounds."""

from datetime import date

import pytest

from commitments import policies
from commitments.enums import (
    CLOSING_STATUSES,
    OPEN_STATUSES,
    Confidence,
    Decision,
    Score,
    Stance,
    Status,
    SubmissionState,
    Verifiability,
)
from commitments.errors import RuleBroken
from commitments.policies import Grounds

S = Status
RECORDABLE = {S.NO_ACTION_FOUND, S.PLANNED, S.IN_PROGRESS, S.ONGOING, S.STALLED}


@pytest.mark.parametrize("to_status", list(Status))
@pytest.mark.parametrize("from_status", list(Status))
def test_every_move_is_decided(from_status, to_status):
    is_move = to_status != S.NOT_REVIEWED
    alone = from_status in OPEN_STATUSES and to_status in RECORDABLE

    assert allows(from_status, to_status, approved=True) == is_move
    assert allows(from_status, to_status, approved=False) == alone
    assert policies.waits(from_status, to_status) == (
        from_status in CLOSING_STATUSES or to_status in CLOSING_STATUSES
    )


def allows(from_status, to_status, *, approved):
    return passes(policies.check_move, from_status, to_status, approved=approved)


def test_every_status_that_can_be_reached_says_what_it_needs():
    reached = {to for moves in policies.MOVES.values() for to in moves}

    assert set(policies.MOVES) == set(Status)
    assert set(policies.NEEDS) == reached == set(Status) - {S.NOT_REVIEWED}


SUPPORT = {"stances": [Stance.SUPPORTS], "carrying": [Stance.SUPPORTS]}
OPPOSITION = {"stances": [Stance.CONTRADICTS], "carrying": [Stance.CONTRADICTS]}
CONTEXT = {"stances": [Stance.CONTEXT], "carrying": [Stance.CONTEXT]}
# What the record may hold, with the statuses that it carries.
CARRIES = {
    "nothing": (Grounds(S.NOT_REVIEWED), set()),
    "a search": (Grounds(S.NOT_REVIEWED, searches=1), {S.NO_ACTION_FOUND}),
    "words repeated": (Grounds(S.NOT_REVIEWED, depths=[1], **SUPPORT), {S.PLANNED}),
    "words repeated, after a search": (
        Grounds(S.PLANNED, depths=[1], searches=1, **SUPPORT),
        {S.NO_ACTION_FOUND, S.PLANNED, S.STALLED},
    ),
    "talks": (
        Grounds(S.NOT_REVIEWED, depths=[1, 2], **SUPPORT),
        {S.PLANNED, S.IN_PROGRESS, S.ONGOING, S.PARTIALLY_FULFILLED},
    ),
    "talks without evidence": (Grounds(S.NOT_REVIEWED, depths=[2]), set()),
    "talks, after a search": (Grounds(S.NOT_REVIEWED, searches=1, depths=[2]), set()),
    "a start": (Grounds(S.IN_PROGRESS), {S.STALLED}),
    "an obstacle": (
        Grounds(S.NOT_REVIEWED, **OPPOSITION),
        {S.PLANNED, S.STALLED, S.ABANDONED},
    ),
    "the deed": (
        Grounds(S.IN_PROGRESS, depths=[5], **SUPPORT),
        {
            S.PLANNED,
            S.IN_PROGRESS,
            S.ONGOING,
            S.STALLED,
            S.FULFILLED,
            S.PARTIALLY_FULFILLED,
        },
    ),
    "the deed, unbelievable": (
        Grounds(S.IN_PROGRESS, depths=[5], stances=[Stance.SUPPORTS]),
        {S.PLANNED, S.IN_PROGRESS, S.ONGOING, S.STALLED},
    ),
    "a passed window": (Grounds(S.NOT_REVIEWED, window_passed=True), set()),
    "a passed window and opposition": (
        Grounds(S.NOT_REVIEWED, window_passed=True, **OPPOSITION),
        {S.PLANNED, S.STALLED, S.ABANDONED, S.NOT_FULFILLED},
    ),
    "an act against it": (
        Grounds(S.NOT_REVIEWED, acted_against=True, **OPPOSITION),
        {S.PLANNED, S.STALLED, S.ABANDONED, S.NOT_FULFILLED},
    ),
    "a successor": (Grounds(S.NOT_REVIEWED, has_successor=True), set()),
    "a successor with its evidence": (
        Grounds(S.NOT_REVIEWED, has_successor=True, **CONTEXT),
        {S.PLANNED, S.SUPERSEDED},
    ),
}


@pytest.mark.parametrize("record", CARRIES)
@pytest.mark.parametrize("status", sorted(policies.NEEDS))
def test_every_status_rests_on_its_grounds(status, record):
    grounds, carried = CARRIES[record]

    if status in carried:
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
    policies.check_confidence(confidence, Grounds(S.NOT_REVIEWED))


@pytest.mark.parametrize(
    ("grades", "sources", "suggested"),
    [
        ([("A", "2"), ("C", "3")], ["one", "two"], Confidence.HIGH),
        ([("A", "2"), ("A", "2")], ["one", "one"], Confidence.MEDIUM),
        ([("C", "3")], ["one"], Confidence.MEDIUM),
        ([("D", "1"), ("C", "4")], ["one", "two"], Confidence.LOW),
        ([], [], Confidence.LOW),
    ],
)
def test_the_evidence_suggests_a_confidence(grades, sources, suggested):
    grounds = Grounds(S.PLANNED, grades=grades, sources=sources)

    assert policies.suggested_confidence(grounds) == suggested


# What the record may hold, with the scores that it carries.
SCORED = {
    "nothing": (Grounds(S.NOT_REVIEWED), set()),
    "a search": (Grounds(S.NOT_REVIEWED, searches=1), {Score.PARTIAL}),
    "support": (Grounds(S.PLANNED, **SUPPORT), {Score.SATISFIED, Score.PARTIAL}),
    "opposition": (Grounds(S.PLANNED, **OPPOSITION), {Score.PARTIAL}),
    "a passed window": (Grounds(S.PLANNED, window_passed=True), {Score.FAILED}),
    "an act against it": (Grounds(S.PLANNED, acted_against=True), {Score.FAILED}),
    "abandonment": (Grounds(S.ABANDONED), {Score.FAILED}),
}


@pytest.mark.parametrize("record", SCORED)
@pytest.mark.parametrize("score", [Score.SATISFIED, Score.PARTIAL, Score.FAILED])
def test_every_score_rests_on_its_grounds(score, record):
    grounds, carried = SCORED[record]

    if score in carried:
        policies.check_score(score, grounds)
        return
    with pytest.raises(RuleBroken):
        policies.check_score(score, grounds)


@pytest.mark.parametrize("has_guideline", [True, False])
@pytest.mark.parametrize("verifiability", Verifiability)
def test_only_a_guideline_lets_the_unverifiable_be_scored(verifiability, has_guideline):
    if has_guideline or verifiability != Verifiability.NOT_VERIFIABLE:
        policies.check_scorable(verifiability=verifiability, has_guideline=has_guideline)
        return
    with pytest.raises(RuleBroken):
        policies.check_scorable(verifiability=verifiability, has_guideline=has_guideline)


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        (date(2026, 1, 7), date(2026, 6, 30), None),
        (date(2026, 1, 7), date(2026, 1, 7), None),
        (date(2026, 1, 6), date(2026, 6, 30), "period_start"),
        (date(2026, 6, 30), date(2026, 6, 29), "period_end"),
        (date(2026, 1, 7), date(2026, 7, 2), "period_end"),
    ],
)
def test_a_period_lies_between_adoption_and_today(start, end, field):
    known = {"adopted_on": date(2026, 1, 7), "today": date(2026, 7, 1)}

    if field is None:
        policies.check_period(start, end, **known)
        return
    with pytest.raises(RuleBroken) as refusal:
        policies.check_period(start, end, **known)
    assert refusal.value.field == field


@pytest.mark.parametrize("status", list(Status))
def test_forecasts_are_for_open_commitments(status):
    if status in OPEN_STATUSES:
        policies.check_forecast(status)
        return
    with pytest.raises(RuleBroken):
        policies.check_forecast(status)


IN_HAND = {SubmissionState.DRAFT, SubmissionState.RETURNED}
WAITING = {SubmissionState.SUBMITTED}


@pytest.mark.parametrize("is_author", [True, False])
@pytest.mark.parametrize("state", SubmissionState)
def test_who_may_do_what_to_a_submission_in_each_state(state, is_author):
    decision = {"state": state, "is_author": is_author, "note": "As seen."}

    assert passes(policies.check_amendable, state, is_author=is_author) == (
        is_author and state in IN_HAND
    )
    assert passes(policies.check_withdrawable, state, is_author=is_author) == (
        is_author and state in IN_HAND | WAITING
    )
    for each in Decision:
        assert passes(policies.check_decision, each, **decision) == (
            not is_author and state in WAITING
        )


def passes(check, *arguments, **named):
    try:
        check(*arguments, **named)
    except RuleBroken:
        return False
    return True
