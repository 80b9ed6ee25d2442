"""Evidence and what it may claim."""

import pytest

from commitments.actions import evidence
from commitments.enums import Stance
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Commitment, EvidenceItem
from tests.factories import make_author, make_evidence

pytestmark = pytest.mark.django_db


def test_confirmed_needs_a_second_source_and_not_a_copy(commitment):
    make_evidence(commitment, origin="Wire", publisher="One paper")

    with pytest.raises(RuleBroken, match="another source"):
        make_evidence(commitment, origin="wire", publisher="Another paper", url="", credibility="1")

    make_evidence(commitment, publisher="A third paper", url="", credibility="1")


def test_what_is_older_than_the_promise_is_context(commitment):
    with pytest.raises(RuleBroken, match="before the promise"):
        make_evidence(commitment, document_date="2025", stance=Stance.SUPPORTS)

    make_evidence(commitment, document_date="2025", stance=Stance.CONTEXT)


def change(item, **fields):
    for name, value in fields.items():
        setattr(item, name, value)
    evidence.change_evidence(
        item=item,
        fields=list(fields),
        seen_version=item.version,
        reason="Others confirm it.",
        by=make_author(),
    )


def test_a_changed_grade_reaches_what_the_item_bears_on(commitment):
    item = make_evidence(commitment).evidence

    change(item, reliability="A")

    assert Commitment.objects.get().best_grade == "A2"


def test_a_grade_is_not_raised_to_confirmed_by_nobody_else(commitment):
    item = make_evidence(commitment).evidence

    with pytest.raises(RuleBroken, match="another source"):
        change(item, credibility="1")

    assert EvidenceItem.objects.get().credibility == "2"


def test_of_two_who_change_an_item_the_second_is_told(commitment):
    item = make_evidence(commitment).evidence
    stale = EvidenceItem.objects.get()
    change(item, title="Another title")

    with pytest.raises(StaleRow):
        change(stale, title="A third title")


def test_a_new_grade_without_a_reason_is_refused(commitment):
    item = make_evidence(commitment).evidence
    item.credibility = "3"

    with pytest.raises(RuleBroken, match="Say why the grade changes") as refused:
        evidence.change_evidence(
            item=item, fields=["credibility"], seen_version=item.version, by=make_author()
        )

    assert refused.value.field == "reason"


def test_the_reason_of_a_new_grade_stays_in_its_history(commitment):
    item = make_evidence(commitment).evidence

    change(item, reliability="A")

    assert item.history.latest().history_change_reason == "Others confirm it."
    assert AuditEvent.objects.latest("position").details["reason"] == "Others confirm it."
