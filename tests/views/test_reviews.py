"""The review: the queue, its lists, and one decision at a time."""

import re

import pytest
from django.urls import reverse

from commitments.actions import commitments, submissions
from commitments.enums import Decision, SubmissionState
from commitments.models import Approval, AuditEvent, Submission
from commitments.reports.digests import digest_of
from tests.conftest import FRAGMENT
from tests.factories import (
    make_decision,
    make_draft,
    make_guideline,
    make_submission,
    make_user,
    make_waiting,
    propose_assessment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(commitment, analyst):
    return make_submission(commitment, by=analyst)


@pytest.fixture
def deciding(client, manager):
    """A client of somebody who may decide."""
    client.force_login(manager)
    return client


def decision_on(submission, decision=Decision.APPROVE, **words):
    """What the form on the screen sends."""
    submission.refresh_from_db()
    seen = {"seen_version": submission.version, "seen_digest": digest_of(submission)}
    return seen | {"decision": decision, "note": ""} | words


def decide(client, submission, sent, headers=None):
    return client.post(reverse("submission_decide", args=[submission.pk]), sent, headers=headers)


def page_of(client, **asked):
    return client.get(reverse("review_list"), asked).content.decode()


def keys_in(page):
    return [
        int(key) for key in re.findall(r'<article class="submission" id="submission-(\d+)"', page)
    ]


def test_review_list_shows_the_longest_waiting_first(deciding, analyst):
    waiting = make_waiting(3, by=analyst)

    page = page_of(deciding)

    assert keys_in(page) == [each.pk for each in waiting]
    assert "The school stands and teaches." in page
    assert page.count('value="approve"') == 3


def test_review_list_puts_ones_own_last_and_says_why(deciding, manager, analyst, commitment):
    own = make_submission(commitment, by=manager)
    other = make_waiting(1, by=analyst)[0]
    make_user("Manager", first_name="Emre", last_name="Aydın")

    page = page_of(deciding)

    assert keys_in(page) == [other.pk, own.pk]
    assert page.count('value="approve"') == 1
    assert "someone else has to approve it. Emre Aydın can." in " ".join(page.split())


def test_review_list_offers_no_decision_to_those_who_may_not(client, analyst, submission, manager):
    client.force_login(make_user("Analyst"))

    page = page_of(client)

    assert keys_in(page) == [submission.pk]
    assert 'value="approve"' not in page
    assert "Deniz Kaya can decide about it." in page


def test_review_list_keeps_drafts_to_their_author(deciding, analyst, commitment):
    make_draft(commitment, by=analyst)

    assert keys_in(page_of(deciding)) == []


@pytest.mark.parametrize(
    ("decision", "tab"), [(Decision.RETURN, "returned"), (Decision.APPROVE, "approved")]
)
def test_review_list_moves_what_was_decided_to_its_list(
    deciding, submission, manager, decision, tab
):
    make_decision(submission, by=manager, decision=decision)

    page = page_of(deciding, tab=tab)

    assert 'aria-current="page">' in page
    assert submission.commitment.short_title in page
    assert f"by {manager}" in page
    assert "Nothing waits." in page_of(deciding)


def test_review_list_names_what_changed_since_its_approval(deciding, submission, analyst, manager):
    make_decision(submission, by=manager)
    before = page_of(deciding, tab="changed")
    edit_deadline(submission.commitment, by=analyst)

    after = page_of(deciding, tab="changed")

    assert "still as it was approved" in before
    assert "edited since" in after
    make_decision(make_submission(submission.commitment, by=analyst), by=manager)
    assert "still as it was approved" in page_of(deciding, tab="changed")


def edit_deadline(commitment, *, by):
    commitment.refresh_from_db()
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"deadline_text": "by the end of 2027"},
        by=by,
    )


def test_review_list_parts_what_waits_into_pages(deciding, analyst):
    waiting = make_waiting(11, by=analyst)

    assert keys_in(page_of(deciding, page=2)) == [waiting[-1].pk]


@pytest.mark.parametrize("asked", [{"tab": "no-such-list"}, {"page": "x"}])
def test_review_list_says_what_it_does_not_understand(deciding, submission, asked):
    response = deciding.get(reverse("review_list"), asked)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert keys_in(response.content.decode()) == [submission.pk]


def test_review_list_asks_as_often_for_one_as_for_ten(
    deciding, analyst, django_assert_max_num_queries, django_assert_num_queries
):
    make_waiting(1, by=analyst)
    with django_assert_max_num_queries(30) as asked:
        page_of(deciding)
    make_waiting(9, by=analyst)

    with django_assert_num_queries(len(asked.captured_queries)):
        page_of(deciding)


def test_the_top_bar_counts_what_waits_for_those_whom_it_concerns(
    client, submission, manager, reader
):
    client.force_login(manager)
    of_manager = client.get(reverse("my_work")).content.decode()
    client.force_login(reader)
    of_reader = client.get(reverse("my_work")).content.decode()

    assert '1<span class="visually-hidden"> waiting</span>' in of_manager
    assert reverse("review_list") not in of_reader


def test_submission_decide_approves_and_leads_to_the_next(deciding, analyst):
    first, second = make_waiting(2, by=analyst)

    response = decide(deciding, first, decision_on(first))

    first.refresh_from_db()
    assert first.state == SubmissionState.APPROVED
    assert response.status_code == 302
    assert response["Location"] == f"{reverse('review_list')}?page=1#submission-{second.pk}"


def test_submission_decide_redraws_the_queue_with_the_next_in_focus(deciding, analyst):
    first, second, third = make_waiting(3, by=analyst)

    response = decide(deciding, second, decision_on(second), FRAGMENT)

    page = response.content.decode()
    assert response["HX-Retarget"] == "#review-queue"
    assert keys_in(page) == [first.pk, third.pk]
    assert page.index("data-focus") > page.index(f'id="submission-{third.pk}"')
    assert 'hx-swap-oob="innerHTML:[data-waiting]">2<' in page
    assert "is now Fulfilled." in page


def test_submission_decide_returns_with_the_note(deciding, submission):
    decide(deciding, submission, decision_on(submission, Decision.RETURN, note="Which day?"))

    submission.refresh_from_db()
    assert submission.state == SubmissionState.RETURNED
    assert submission.decisions.get().note == "Which day?"


@pytest.mark.parametrize("decision", [Decision.RETURN, Decision.REJECT])
def test_submission_decide_asks_for_the_note_of_a_refusal(deciding, submission, decision, headers):
    response = decide(deciding, submission, decision_on(submission, decision, note=" "), headers)

    assert response.status_code == 422
    assert "the author needs it to go on" in response.content.decode()
    assert not Approval.objects.exists()


def test_submission_decide_rejects_after_a_second_click(deciding, submission, headers):
    sent = decision_on(submission, Decision.REJECT, note="It was another school.")

    asked = decide(deciding, submission, sent, headers)
    rejected = decide(deciding, submission, sent | {"confirmed": "on"}, headers)

    page = asked.content.decode()
    assert asked.status_code == 422
    assert "Reject it for good?" in page
    assert "It was another school." in page
    assert 'name="confirmed" value="on"' in page
    assert rejected.status_code in (200, 302)
    submission.refresh_from_db()
    assert submission.state == SubmissionState.REJECTED


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (Decision.APPROVE, "Emre Aydın approved it while you were reading"),
        (Decision.RETURN, "Emre Aydın returned it while you were reading"),
        (Decision.REJECT, "Emre Aydın rejected it while you were reading"),
    ],
)
def test_submission_decide_tells_the_second_who_decided(
    deciding, submission, headers, decision, sentence
):
    sent = decision_on(submission, Decision.RETURN, note="My own words.")
    make_decision(
        submission, by=make_user("Manager", first_name="Emre", last_name="Aydın"), decision=decision
    )

    response = decide(deciding, submission, sent, headers)

    page = response.content.decode()
    assert response.status_code == 409
    assert sentence in page
    assert "My own words." in page
    assert 'value="approve"' not in page
    assert submission.decisions.count() == 1


def test_submission_decide_tells_that_the_author_took_it_back(deciding, submission, analyst):
    sent = decision_on(submission)
    submissions.withdraw(submission=submission, seen_version=submission.version, by=analyst)

    response = decide(deciding, submission, sent)

    assert response.status_code == 409
    assert "Aisyah Rahman took it back while you were reading" in response.content.decode()


def test_submission_decide_tells_what_changed_and_takes_a_second_decision(
    deciding, submission, analyst, headers
):
    sent = decision_on(submission, note="Well shown.")
    edit_deadline(submission.commitment, by=analyst)

    told = decide(deciding, submission, sent, headers)

    page = told.content.decode()
    assert told.status_code == 409
    assert "Aisyah Rahman edited the coding of" in page
    assert "Well shown." in page
    assert digest_of(Submission.objects.get()) in page
    again = decide(deciding, submission, decision_on(submission, note="Well shown."), headers)
    assert again.status_code in (200, 302)


def test_submission_decide_says_what_the_record_does_not_carry(deciding, submission, headers):
    link = submission.evidence.get()
    type(link.evidence).objects.filter(pk=link.evidence_id).update(retracted_on="2026-02-12")

    response = decide(deciding, submission, decision_on(submission), headers)

    assert response.status_code == 422
    assert "retracted or has expired" in response.content.decode()
    assert not Approval.objects.exists()


def test_submission_decide_refuses_ones_own_and_says_who_can(
    deciding, manager, commitment, headers
):
    own = make_submission(commitment, by=manager)
    before = AuditEvent.objects.count()

    response = decide(deciding, own, decision_on(own), headers)

    assert response.status_code == 422
    assert "someone else has to approve it" in response.content.decode()
    assert AuditEvent.objects.count() == before


def test_submission_decide_keeps_a_draft_of_somebody_else_out_of_sight(
    deciding, analyst, commitment
):
    draft = make_draft(commitment, by=analyst)

    assert decide(deciding, draft, {}).status_code == 404


def test_submission_decide_approves_a_guideline(deciding, commitment, analyst, manager):
    approved = make_guideline(commitment, by=analyst, approver=make_user("Manager"))
    page = page_of(deciding, tab="approved")

    assert approved.number == 1
    assert "Scoring guideline" in page


def test_review_list_tells_of_a_guideline_approved_since(deciding, manager, analyst, commitment):
    other = make_user("Manager")
    make_guideline(commitment, by=analyst, approver=manager)
    propose_assessment(commitment, by=analyst)
    before = page_of(deciding)

    make_guideline(commitment, by=analyst, approver=other, satisfied="Two classes are taught.")

    assert "was approved since" not in before
    assert "Version 2 of the scoring guideline was approved since" in page_of(deciding)
