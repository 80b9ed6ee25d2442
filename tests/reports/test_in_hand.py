"""Who waits for whom about one commitment, and what has changed since it was approved."""

from datetime import UTC, datetime

import pytest
import time_machine

from commitments.actions import commitments, facts
from commitments.enums import Credibility
from commitments.reports.in_hand import InHand, begun, in_hand
from tests.factories import (
    make_commitment,
    make_decision,
    make_draft,
    make_evidence,
    make_returned,
    make_submission,
    make_user,
)


@pytest.fixture
def clock():
    """Every act has its own moment."""
    with time_machine.travel(datetime(2026, 3, 2, 9, tzinfo=UTC), tick=False) as traveller:
        yield traveller


@pytest.fixture
def approved(commitment, analyst, manager, clock):
    submission = make_submission(commitment, by=analyst)
    make_decision(submission, by=manager)
    commitment.refresh_from_db()
    clock.shift(60)
    return submission


def edit(commitment, **changes):
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes=changes,
        by=make_user("Analyst"),
    )


def test_what_waits_is_everybodys_and_what_is_begun_its_authors(commitment, analyst, manager):
    waiting = make_submission(commitment, by=analyst)
    draft = make_draft(commitment, by=manager)

    assert in_hand(commitment, analyst).statuses == [waiting]
    assert in_hand(commitment, manager).own == [draft]
    assert in_hand(commitment, analyst).own == []
    assert begun(commitment, manager, "status").own == [draft]
    assert begun(commitment, manager, "guideline") == InHand([], [])


def test_what_came_back_is_with_its_author_alone(commitment, analyst, manager):
    returned = make_returned(commitment, by=analyst, decided_by=manager)

    assert in_hand(commitment, analyst).own == [returned]
    assert in_hand(commitment, manager) == InHand([], [], [])


def test_readers_and_past_days_hear_of_none_of_it(
    commitment, analyst, reader, django_assert_num_queries
):
    make_submission(commitment, by=analyst)
    analyst.looks_at = datetime(2026, 3, 1, tzinfo=UTC).date()
    reader.has_perm("commitments.read_drafts")
    analyst.has_perm("commitments.read_drafts")

    with django_assert_num_queries(0):
        assert in_hand(commitment, reader) == InHand()
        assert in_hand(commitment, analyst) == InHand()


def test_an_approval_stands_while_nothing_that_it_rests_on_changes(approved, analyst):
    commitment = approved.commitment
    commitment.refresh_from_db()

    edit(commitment, review_interval_days=30, short_title="Another name for it")

    assert in_hand(commitment, analyst).changed == []


def test_changes_since_an_approval_are_counted(approved, analyst, clock):
    commitment = approved.commitment
    commitment.refresh_from_db()
    edit(commitment, target_metric="pupils")
    clock.shift(60)
    item = approved.evidence.get().evidence
    item.credibility = Credibility.DOUBTFUL
    facts.change_fact(
        row=item, fields=["credibility"], seen_version=item.version, by=make_user("Administrator")
    )
    edit(commitment, review_interval_days=30)

    (change,) = in_hand(commitment, analyst).changed

    assert (change.submission, change.changes) == (approved, 2)
    assert change.approval.commitment_version == commitment.version - 2


def test_what_was_changed_and_put_back_is_what_was_approved(approved, analyst, clock):
    commitment = approved.commitment
    commitment.refresh_from_db()
    before = commitment.target_metric
    edit(commitment, target_metric="pupils")
    clock.shift(60)
    edit(commitment, target_metric=before)

    assert in_hand(commitment, analyst).changed == []


def test_what_is_approved_anew_has_not_changed(approved, analyst, manager, clock):
    commitment = approved.commitment
    commitment.refresh_from_db()
    edit(commitment, target_metric="pupils")
    clock.shift(60)

    make_decision(make_submission(commitment, by=analyst), by=manager)

    assert in_hand(commitment, analyst).changed == []


def test_the_number_of_queries_does_not_grow(analyst, manager, django_assert_max_num_queries):
    commitment = make_commitment()
    links = [make_evidence(commitment) for _ in range(20)]
    make_submission(commitment, by=analyst, evidence=links)
    for _ in range(20):
        make_draft(commitment, by=analyst, reason=f"Thought {_}.")
    analyst.has_perm("commitments.read_drafts")

    with django_assert_max_num_queries(4):
        in_hand(commitment, analyst)
