"""What the forms for assessments and guidelines make of what was typed."""

from datetime import date

import pytest

from commitments.actions import submissions
from commitments.enums import Score, SubmissionKind
from commitments.forms.scoring import AssessmentForm, GuidelineForm
from tests.factories import ADOPTED_ON, make_evidence, make_guideline

ON = date(2026, 3, 2)
VERDICT = {
    "period_start": "2026-01-07",
    "period_end": "2026-02-28",
    "score": Score.PARTIAL,
    "reason": "The building stands.",
    "seen_guideline": 0,
}
LINES = {
    "satisfied": "It teaches.",
    "partial": "It stands.",
    "failed": "It is given up.",
    "terms": "school: a building with a teacher",
    "reason": "",
    "seen_guideline": 0,
}


def assessment(commitment, **changes):
    return AssessmentForm(VERDICT | changes, commitment=commitment, on=ON)


def guideline(commitment, **changes):
    return GuidelineForm(LINES | changes, commitment=commitment, on=ON)


def test_an_assessment_holds_what_the_actions_on_submissions_take(commitment):
    link = make_evidence(commitment)
    party = commitment.statement.partnership.parties.first()
    form = assessment(commitment, party=party.pk, evidence=[link.pk])

    assert form.is_valid()
    assert form.cleaned_data == {
        "says": {
            "party": party,
            "period_start": date(2026, 1, 7),
            "period_end": date(2026, 2, 28),
            "score": "0",
        },
        "reason": "The building stands.",
        "evidence": [link],
    }


def test_a_guideline_holds_what_the_actions_on_submissions_take(commitment):
    form = guideline(commitment)

    assert form.is_valid()
    said = {name: LINES[name] for name in ("satisfied", "partial", "failed", "terms")}
    assert form.cleaned_data == {"says": said, "reason": "", "evidence": []}


def test_an_assessment_begins_with_the_days_since_the_adoption(commitment):
    form = AssessmentForm(commitment=commitment, on=ON)

    assert form["period_start"].value() == ADOPTED_ON
    assert form["period_end"].value() == ON
    assert not form["party"].value()


def test_what_counts_is_what_the_guideline_says_where_there_is_one(commitment, analyst, manager):
    before = [counts for *_, counts in assessment(commitment).score_choices()]
    make_guideline(commitment, by=analyst, approver=manager)
    after = [counts for *_, counts in assessment(commitment).score_choices()]

    assert "with their parameters" in str(before[0])
    assert after == [
        "The school teaches its first class.",
        "The building stands.",
        "The plan is given up.",
    ]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"period_end": "2026-01-06"}, "period_end", "The period ends before it begins."),
        ({"period_end": "2026-03-03"}, "period_end", "This day has not come yet"),
        # What is shown for want of a verdict is none.
        ({"score": Score.NOT_ASSESSED}, "score", "not one of the available choices"),
        ({"score": Score.NOT_VERIFIABLE}, "score", "not one of the available choices"),
        ({"score": "1"}, "score", "not one of the available choices"),
        ({"party": "999999"}, "party", "not one of the available choices"),
        ({"evidence": ["999999"]}, "evidence", "is not evidence on this commitment"),
        ({"reason": ""}, "reason", "required"),
    ],
)
def test_an_assessment_says_what_is_wrong(commitment, changes, field, sentence):
    form = assessment(commitment, **changes)

    assert not form.is_valid()
    assert sentence in " ".join(form.errors[field])


@pytest.mark.parametrize("make", [assessment, guideline])
def test_nobody_is_measured_by_a_version_that_they_have_not_read(
    commitment, analyst, manager, make
):
    make_guideline(commitment, by=analyst, approver=manager)
    form = make(commitment, reason="Why so.")

    assert "Version 1 is shown now" in " ".join(form.errors["seen_guideline"])
    assert form["seen_guideline"].value() == 1


def test_a_guideline_that_changes_nothing_is_refused(commitment, analyst, manager):
    held = make_guideline(commitment, by=analyst, approver=manager)
    names = ("satisfied", "partial", "failed", "terms")
    same = {name: getattr(held, name) for name in names} | {"seen_guideline": 1, "reason": "Why."}

    assert guideline(commitment, **same).non_field_errors() == ["Nothing differs from version 1."]
    assert guideline(commitment, **same | {"terms": ""}).is_valid()


def test_a_change_says_why_and_a_first_version_need_not(commitment, analyst, manager):
    assert guideline(commitment).is_valid()

    make_guideline(commitment, by=analyst, approver=manager)

    assert "reason" in guideline(commitment, seen_guideline=1).errors


@pytest.mark.parametrize("form_class", [AssessmentForm, GuidelineForm])
def test_a_draft_may_be_unfinished_but_not_empty(commitment, form_class):
    empty = {"act": "draft", "seen_guideline": 0}

    unfinished = form_class(empty | {"reason": "So far."}, commitment=commitment, on=ON)
    nothing = form_class(empty, commitment=commitment, on=ON)

    assert unfinished.is_valid()
    assert "nothing to keep" in " ".join(nothing.non_field_errors())


@pytest.mark.parametrize(
    ("form_class", "body"), [(AssessmentForm, VERDICT), (GuidelineForm, LINES)]
)
def test_a_submission_comes_back_as_it_was_typed(commitment, analyst, form_class, body):
    typed = form_class(body, commitment=commitment, on=ON)
    assert typed.is_valid()
    kept = submissions.draft(
        commitment=commitment,
        kind=SubmissionKind(form_class.kind),
        by=analyst,
        **typed.cleaned_data,
    )

    shown = form_class(commitment=commitment, on=ON, submission=kept)
    again = {bound.name: bound.value() for bound in shown if bound.value() is not None}
    form = form_class(again, commitment=commitment, on=ON, submission=kept)

    assert form.is_valid()
    assert form.cleaned_data == typed.cleaned_data | {"seen_version": kept.version}
