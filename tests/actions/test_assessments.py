"""Recording an open status, and the standing that follows from it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from commitments.actions.assessments import record_status
from commitments.actions.standing import CACHED, standing_of
from commitments.enums import CLOSING_STATUSES, Confidence, Status
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Commitment, StatusUpdate
from tests.factories import (
    make_action,
    make_commitment,
    make_evidence,
    make_search,
    make_status,
)

pytestmark = pytest.mark.django_db


def test_an_open_status_takes_effect_when_recorded(commitment):
    update = make_status(commitment, Status.PLANNED)

    held = Commitment.objects.get()
    assert (held.status, held.status_effective_on) == (Status.PLANNED, update.effective_on)
    assert (update.from_status, update.status) == (Status.NOT_REVIEWED, Status.PLANNED)


@pytest.mark.parametrize("status", CLOSING_STATUSES)
def test_a_closing_status_is_not_recorded(commitment, status):
    with pytest.raises(RuleBroken, match="submit it for approval"):
        make_status(commitment, status)

    assert Commitment.objects.get().status == Status.NOT_REVIEWED


def test_a_reaffirmation_alone_does_not_lift_above_planned(commitment):
    make_action(commitment, depth="1")

    with pytest.raises(RuleBroken, match="depth 2"):
        make_status(commitment, Status.IN_PROGRESS)


def test_an_action_against_the_commitment_is_no_progress(commitment):
    make_action(commitment, depth="4", contrary=True)

    with pytest.raises(RuleBroken, match="depth 2"):
        make_status(commitment, Status.IN_PROGRESS)


def test_an_action_of_depth_two_carries_in_progress(commitment):
    make_action(commitment, depth="2")

    make_status(commitment, Status.IN_PROGRESS)

    assert Commitment.objects.get().status == Status.IN_PROGRESS


def test_what_happened_before_the_promise_is_no_progress(commitment):
    make_action(commitment, depth="4", happened_on="2019", happened_by=date(2019, 12, 31))

    with pytest.raises(RuleBroken, match="depth 2"):
        make_status(commitment, Status.IN_PROGRESS)


def test_nothing_rests_on_retracted_evidence(commitment):
    link = make_evidence(commitment, retracted_on=date(2026, 3, 1))

    with pytest.raises(RuleBroken, match="retracted"):
        make_status(commitment, evidence=[link])

    assert Commitment.objects.get().best_grade == ""


def test_no_action_found_rests_on_a_logged_search(commitment):
    with pytest.raises(RuleBroken, match="Log the search"):
        make_status(commitment, Status.NO_ACTION_FOUND, evidence=[])
    make_search(commitment)

    make_status(commitment, Status.NO_ACTION_FOUND, evidence=[])

    assert Commitment.objects.get().status == Status.NO_ACTION_FOUND


def test_evidence_of_another_commitment_is_refused(commitment):
    elsewhere = make_evidence(make_commitment())

    with pytest.raises(RuleBroken, match="not evidence on this commitment"):
        make_status(commitment, evidence=[elsewhere])


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (timezone.localdate() + timedelta(days=2), "has not come"),  # tomorrow and a zone
        (date(2026, 1, 6), "cannot be true before"),  # the day before the adoption
    ],
)
def test_a_status_is_true_since_a_day_that_can_be(commitment, day, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        make_status(commitment, effective_on=day)


def test_high_confidence_needs_two_independent_sources(commitment):
    one = make_evidence(commitment, origin="Wire")
    copy = make_evidence(commitment, origin="Wire", publisher="Another paper")
    other = make_evidence(commitment, publisher="A third paper")

    with pytest.raises(RuleBroken, match="independent sources"):
        make_status(commitment, confidence=Confidence.HIGH, evidence=[one, copy])

    make_status(commitment, confidence=Confidence.HIGH, evidence=[one, other])


def test_of_two_statuses_on_one_version_the_second_is_told(commitment):
    link = make_evidence(commitment)
    stale = Commitment.objects.get()
    make_status(commitment, evidence=[link])

    with pytest.raises(StaleRow):
        record_on_version(stale, link)

    assert StatusUpdate.objects.count() == 1


def record_on_version(commitment, link):
    record_status(
        commitment=commitment,
        seen_version=commitment.version,
        status=Status.PLANNED,
        effective_on=date(2026, 3, 1),
        reason="My own words.",
        assertion_basis="independent",
        confidence="low",
        evidence=[link],
        by=link.linked_by,
    )


def test_the_standing_equals_what_the_rows_imply(commitment):
    make_search(commitment)
    make_status(commitment, Status.NO_ACTION_FOUND, evidence=[])
    make_evidence(commitment, reliability="A", credibility="2")
    make_status(commitment, Status.PLANNED)

    held = Commitment.objects.get()

    assert {name: getattr(held, name) for name in CACHED} == standing_of(held)
    assert (held.evidence_count, held.best_grade) == (2, "A2")
    assert held.last_look_on == timezone.localdate()


def test_a_look_is_counted_from_the_interval_as_it_is_now(commitment):
    stale = Commitment.objects.get()
    Commitment.objects.update(review_interval_days=7)

    make_search(stale)

    held = Commitment.objects.get()
    assert (held.next_look_on - held.last_look_on).days == 7
