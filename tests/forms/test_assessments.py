"""The form of a status: what it asks for, what it leaves open, what it hands to the actions."""

from datetime import date

import pytest

from commitments.enums import AssertionBasis, Confidence, Credibility, Reliability, Status
from commitments.forms.assessments import RULE, StatusForm
from tests.factories import make_draft, make_evidence, make_returned

ON = date(2026, 11, 22)
WORDS = {
    "seen_version": "1",
    "status": Status.PLANNED,
    "effective_on": "2026-02-11",
    "says_who": AssertionBasis.INDEPENDENT,
    "confidence": "",
    "reason": "The ministry said when.",
}


def filled(commitment, **changes):
    return StatusForm(WORDS | changes, commitment=commitment, on=ON)


def test_the_form_hands_over_what_every_proposal_does(commitment):
    link = make_evidence(commitment)

    form = filled(commitment, evidence=[link.pk])

    assert form.is_valid()
    assert set(form.cleaned_data) == {"says", "reason", "evidence", "seen_version"}
    assert form.cleaned_data["evidence"] == [link]
    assert form.cleaned_data["says"] == {
        "status": Status.PLANNED,
        "effective_on": date(2026, 2, 11),
        "assertion_basis": AssertionBasis.INDEPENDENT,
        "assertion_party": None,
        "confidence": Confidence.MEDIUM,
    }


@pytest.mark.parametrize(
    ("grades", "confidence"),
    [
        ([], Confidence.LOW),
        ([("D", "2")], Confidence.LOW),
        ([("C", "3")], Confidence.MEDIUM),
        ([("A", "2")], Confidence.MEDIUM),  # one source alone
        ([("A", "2"), ("C", "3")], Confidence.HIGH),
        ([("C", "2"), ("C", "3")], Confidence.MEDIUM),  # none of them strong
    ],
)
def test_what_is_left_to_the_rule_follows_from_the_items_chosen(commitment, grades, confidence):
    links = [
        make_evidence(
            commitment,
            publisher=f"Publisher {place}",
            reliability=Reliability(letter),
            credibility=Credibility(digit),
        )
        for place, (letter, digit) in enumerate(grades)
    ]

    form = filled(commitment, evidence=[link.pk for link in links])

    assert form.suggestion() == confidence
    assert form.is_valid()
    assert form.cleaned_data["says"]["confidence"] == confidence


def test_the_rule_is_told_for_every_confidence():
    assert set(RULE) == set(Confidence)


@pytest.mark.parametrize("left_out", ["status", "effective_on", "says_who", "reason"])
def test_a_draft_may_lack_anything_and_nothing_else_may(commitment, left_out):
    assert filled(commitment, act="draft", **{left_out: ""}).is_valid()
    assert set(filled(commitment, **{left_out: ""}).errors) == {left_out}


def test_a_draft_leaves_open_what_the_rule_would_give(commitment):
    form = filled(commitment, act="draft")

    assert form.is_valid()
    assert form.cleaned_data["says"]["confidence"] == ""


def test_a_draft_still_holds_days_that_have_come(commitment):
    form = filled(commitment, act="draft", effective_on="2027-01-01")

    assert "This day has not come yet" in " ".join(form.errors["effective_on"])


def test_the_form_shows_a_submission_as_its_author_typed_it(commitment, analyst, manager):
    submission = make_returned(commitment, by=analyst, decided_by=manager)

    form = StatusForm(commitment=commitment, on=ON, submission=submission)

    assert form["reason"].value() == submission.reason
    assert form["status"].value() == Status.FULFILLED
    assert form["evidence"].value() == [link.pk for link in submission.evidence.all()]
    assert form["seen_version"].value() == submission.version
    assert form["seen_commitment"].value() == commitment.version


def test_the_form_shows_which_party_says_so(commitment, analyst):
    party = commitment.statement.partnership.parties.first()
    says = {"assertion_basis": AssertionBasis.SELF_REPORTED, "assertion_party": party}
    draft = make_draft(commitment, by=analyst, says=says)

    form = StatusForm(commitment=commitment, on=ON, submission=draft)

    assert form["says_who"].value() == f"self_reported:{party.pk}"


def test_what_is_closed_can_only_be_submitted(commitment):
    form = StatusForm(commitment=commitment, on=ON)

    assert form.offers_record()
    commitment.status = Status.FULFILLED
    assert not form.offers_record()
