"""Submitting and drafting a status from the form that also records one."""

import pytest
from django.urls import reverse

from commitments.enums import (
    Confidence,
    Depth,
    Status,
    SubmissionState,
)
from commitments.models import StatusUpdate, Submission
from tests.factories import (
    make_action,
    make_decision,
    make_draft,
    make_evidence,
    make_status,
    make_submission,
    make_user,
)
from tests.views.statuses import address, post_status

pytestmark = pytest.mark.usefixtures("early_in_march")


@pytest.fixture
def supported(commitment):
    """A commitment with evidence on it."""
    make_evidence(commitment, title="School to open")
    return commitment


def test_status_record_submits_what_closes_the_matter(signed_in, supported, analyst, headers):
    make_action(supported, depth=Depth.DONE)

    response = post_status(signed_in, supported, headers, status=Status.FULFILLED, act="submit")

    submission = Submission.objects.get()
    assert response.status_code == (200 if headers else 302)
    assert (submission.state, submission.author) == (SubmissionState.SUBMITTED, analyst)
    assert [link.evidence.title for link in submission.evidence.all()] == ["School to open"]
    assert not StatusUpdate.objects.exists()
    page = signed_in.get(supported.get_absolute_url()).content.decode()
    assert "waiting for approval" in page
    assert "Aisyah Rahman, 2 March 2026" in page


def test_status_record_submits_nothing_that_needs_no_approval(signed_in, supported, headers):
    response = post_status(signed_in, supported, headers, act="submit")

    assert response.status_code == 422
    assert "needs no approval; record it instead" in response.content.decode()
    assert not Submission.objects.exists()


def test_status_record_submits_nothing_on_a_commitment_that_moved_on(signed_in, supported, manager):
    seen = supported.version
    make_action(supported, depth=Depth.DONE)
    make_status(supported, Status.PLANNED, by=manager, reason="A colleague was quicker.")

    response = post_status(
        signed_in, supported, status=Status.FULFILLED, act="submit", seen_version=seen
    )

    html = response.content.decode()
    assert response.status_code == 409
    assert "A colleague was quicker." in html
    assert "Submit despite the change" in html
    assert not Submission.objects.exists()


def test_status_record_says_what_waits_already(signed_in, supported, manager, headers):
    make_submission(supported, by=manager)
    make_action(supported, depth=Depth.DONE)

    html = signed_in.get(address(supported), headers=headers).content.decode()
    refused = post_status(signed_in, supported, headers, status=Status.FULFILLED, act="submit")

    assert "Another one can be submitted once that is decided." in html
    assert refused.status_code == 422
    assert "Another one waits for approval already." in refused.content.decode()
    assert Submission.objects.count() == 1


def test_status_record_keeps_a_draft_that_is_not_finished(signed_in, supported, analyst, headers):
    nothing = {"status": "", "effective_on": "", "says_who": "", "evidence": []}

    response = post_status(signed_in, supported, headers, act="draft", **nothing)

    draft = Submission.objects.get()
    assert response.status_code == (200 if headers else 302)
    assert (draft.state, draft.status, draft.effective_on) == (SubmissionState.DRAFT, "", None)
    assert draft.reason == "The ministry said when."
    page = signed_in.get(supported.get_absolute_url()).content.decode()
    assert f'href="{reverse("submission_amend", args=[draft.pk])}"' in page
    assert "You keep a draft already." in signed_in.get(address(supported)).content.decode()


def test_status_record_shows_a_draft_to_nobody_else(client, signed_in, supported, manager):
    post_status(signed_in, supported, act="draft", reason="Half a thought.")
    client.force_login(manager)

    for page in (supported.get_absolute_url(), address(supported), reverse("my_work")):
        assert "Half a thought." not in client.get(page).content.decode()
        assert "You keep a draft" not in client.get(page).content.decode()


def test_status_record_keeps_no_draft_of_nothing(signed_in, supported, headers):
    body = {"seen_version": supported.version, "act": "draft"}

    response = signed_in.post(address(supported), body, headers=headers)

    assert response.status_code == 422
    assert "Nothing is filled in yet" in response.content.decode()
    assert not Submission.objects.exists()


def test_status_record_keeps_a_draft_once_however_often_it_is_sent(signed_in, supported, headers):
    post_status(signed_in, supported, headers, act="draft")
    second = post_status(signed_in, supported, headers, act="draft")

    assert second.status_code == 422
    assert "You keep the same draft already" in second.content.decode()
    assert Submission.objects.count() == 1


def test_status_record_takes_the_confidence_that_the_rule_gives(signed_in, supported):
    post_status(signed_in, supported, confidence="")

    assert StatusUpdate.objects.get().confidence == Confidence.MEDIUM


def test_status_record_says_what_the_rule_gives_for_the_items_chosen(signed_in, supported):
    link = supported.evidence_links.get()
    chosen = f"{address(supported)}?suggest=yes&evidence={link.pk}"

    fragment = signed_in.get(chosen, headers={"HX-Request": "true"}).content.decode()
    page = signed_in.get(chosen).content.decode()

    assert fragment.lstrip().startswith('<div class="form-text" id="status-suggestion"')
    assert "gives <b>medium</b>" in fragment
    assert "<form" not in fragment
    assert "gives <b>medium</b>" in page
    assert "gives <b>low</b>" in signed_in.get(address(supported)).content.decode()


def test_status_record_offers_no_recording_of_what_is_closed(signed_in, supported, manager):
    submission = make_submission(supported, by=manager)
    make_decision(submission, by=make_user("Manager"))

    html = signed_in.get(address(supported)).content.decode()

    assert 'value="record"' not in html
    assert "Takes effect at once" not in html
    assert 'name="act" value="submit"' in html


def test_status_record_takes_words_of_nobody_who_hides_them(signed_in, supported, manager):
    draft = make_draft(supported, by=manager, reason="Only mine.")

    for key in (draft.pk, "", "abc", "9" * 40, "-1"):
        html = signed_in.get(f"{address(supported)}?from={key}").content.decode()
        assert "Only mine." not in html
