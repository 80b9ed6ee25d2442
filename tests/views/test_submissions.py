"""What its author has in hand: reading, amending, submitting again and taking back."""

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments, submissions
from commitments.enums import (
    AssertionBasis,
    Confidence,
    Decision,
    Score,
    Status,
    SubmissionKind,
    SubmissionState,
)
from commitments.models import StatusUpdate
from tests.factories import (
    make_action,
    make_commitment,
    make_decision,
    make_draft,
    make_evidence,
    make_guideline,
    make_status,
    make_submission,
    make_user,
)

pytestmark = pytest.mark.usefixtures("early_in_march")


@pytest.fixture
def waiting(commitment, analyst):
    return make_submission(commitment, by=analyst)


@pytest.fixture
def returned(waiting, manager):
    make_decision(waiting, by=manager, decision=Decision.RETURN, note="Who opened it?")
    waiting.refresh_from_db()
    return waiting


def detail(submission):
    return reverse("submission_detail", args=[submission.pk])


def amend(client, submission, headers=None, *, act="submit", **changes):
    body = {
        "seen_version": submission.version,
        "seen_commitment": submission.commitment.version,
        "status": Status.FULFILLED,
        "effective_on": "2026-02-11",
        "says_who": AssertionBasis.BOTH_PARTIES,
        "confidence": "",
        "reason": "The minister opened it.",
        "evidence": [link.pk for link in submission.evidence.all()],
        "act": act,
    }
    address = reverse("submission_amend", args=[submission.pk])
    return client.post(address, body | changes, headers=headers)


def withdraw(client, submission, **body):
    return client.post(reverse("submission_withdraw", args=[submission.pk]), body)


def test_submission_detail_tells_its_author_who_can_decide(signed_in, waiting, manager):
    html = signed_in.get(detail(waiting)).content.decode()

    assert "Submitted" in html
    assert "Deniz Kaya can decide about it." in html
    assert reverse("submission_withdraw", args=[waiting.pk]) in html
    assert reverse("submission_amend", args=[waiting.pk]) not in html
    assert reverse("submission_decide", args=[waiting.pk]) not in html


def test_submission_detail_leads_who_decides_to_the_decision(client, waiting, manager):
    client.force_login(manager)

    html = client.get(detail(waiting)).content.decode()

    assert reverse("submission_decide", args=[waiting.pk]) in html
    assert reverse("submission_withdraw", args=[waiting.pk]) not in html


def test_submission_detail_shows_why_it_came_back(signed_in, returned):
    html = signed_in.get(detail(returned)).content.decode()

    assert "Deniz Kaya returned it" in html
    assert "Who opened it?" in html
    assert reverse("submission_amend", args=[returned.pk]) in html


def test_submission_detail_offers_the_words_of_a_withdrawn_one(signed_in, waiting, analyst):
    submissions.withdraw(submission=waiting, seen_version=1, by=analyst)
    again = f"{reverse('status_record', args=[waiting.commitment.code])}?from={waiting.pk}"

    assert again in signed_in.get(detail(waiting)).content.decode()
    assert "The school stands and teaches." in signed_in.get(again).content.decode()


@pytest.mark.parametrize("name", ["submission_detail", "submission_amend", "submission_withdraw"])
def test_submission_pages_know_no_draft_of_somebody_else(
    client, commitment, analyst, manager, name
):
    draft = make_draft(commitment, by=analyst)
    client.force_login(manager)

    assert client.get(reverse(name, args=[draft.pk])).status_code == 404
    assert client.post(reverse("submission_withdraw", args=[draft.pk])).status_code == 404


@pytest.mark.parametrize("name", ["submission_amend", "submission_withdraw"])
def test_submission_forms_are_closed_to_everybody_but_the_author(client, waiting, manager, name):
    client.force_login(manager)

    for answer in (client.get, client.post):
        assert answer(reverse(name, args=[waiting.pk])).status_code == 403
    waiting.refresh_from_db()
    assert waiting.state == SubmissionState.SUBMITTED


def test_submission_pages_are_closed_to_readers(client, waiting, reader):
    client.force_login(reader)

    for name in ("submission_detail", "submission_amend", "submission_withdraw"):
        assert client.get(reverse(name, args=[waiting.pk])).status_code == 403


def test_submission_amend_shows_the_words_and_the_note(signed_in, returned, headers):
    address = reverse("submission_amend", args=[returned.pk])

    html = signed_in.get(address, headers=headers).content.decode()

    assert "The school stands and teaches." in html
    assert "Who opened it?" in html
    assert "Submit again" in html
    assert ("<html" in html) is not bool(headers)
    assert (f'hx-post="{address}"' in html) is bool(headers)


def test_submission_amend_leads_away_from_what_waits(signed_in, waiting):
    response = signed_in.get(reverse("submission_amend", args=[waiting.pk]))

    assert response.headers["Location"] == detail(waiting)


def test_submission_amend_submits_again(signed_in, returned, headers):
    response = amend(signed_in, returned, headers)

    returned.refresh_from_db()
    assert response.status_code == (200 if headers else 302)
    assert returned.state == SubmissionState.SUBMITTED
    assert returned.reason == "The minister opened it."
    assert returned.assertion_basis == AssertionBasis.BOTH_PARTIES
    assert returned.confidence == Confidence.MEDIUM  # as the rule gives


def test_submission_amend_keeps_what_is_not_finished(signed_in, returned, headers):
    amend(signed_in, returned, headers, act="draft", reason="", effective_on="", says_who="")

    returned.refresh_from_db()
    assert returned.state == SubmissionState.RETURNED
    assert (returned.reason, returned.effective_on) == ("", None)


def test_submission_amend_refuses_to_submit_what_is_not_finished(signed_in, returned, headers):
    response = amend(signed_in, returned, headers, reason="")

    returned.refresh_from_db()
    assert response.status_code == 422
    assert response.context["form"].errors["reason"]
    assert returned.state == SubmissionState.RETURNED


def test_submission_amend_says_which_rule_is_in_the_way(signed_in, returned, headers):
    response = amend(signed_in, returned, headers, evidence=[])

    returned.refresh_from_db()
    assert response.status_code == 422
    assert "Choose at least one item that supports it" in response.content.decode()
    assert "The minister opened it." in response.content.decode()
    assert "Submit again" in response.content.decode()
    assert returned.reason == "The school stands and teaches."


def test_submission_amend_keeps_my_words_when_stale(signed_in, returned, analyst, headers):
    seen = returned.version
    amend(signed_in, returned, act="draft", reason="From another window.")

    response = amend(signed_in, returned, headers, seen_version=seen)

    html = response.content.decode()
    assert response.status_code == 409
    assert "From another window." in html
    assert "The minister opened it." in html
    assert "Submit despite the change" in html
    assert response.context["form"]["seen_version"].value() == seen + 1


def test_submission_amend_submits_once_the_change_was_seen(signed_in, returned, headers):
    amend(signed_in, returned, act="draft", reason="From another window.")
    conflict = amend(signed_in, returned, headers)

    shown = conflict.context["form"]["seen_version"].value()
    amend(signed_in, returned, headers, seen_version=shown)

    returned.refresh_from_db()
    assert (returned.state, returned.reason) == ("submitted", "The minister opened it.")


def test_submission_amend_refuses_what_was_decided_meanwhile(signed_in, waiting, manager):
    make_decision(waiting, by=manager)
    waiting.refresh_from_db()

    response = amend(signed_in, waiting)

    assert response.status_code == 422
    assert "It was decided or withdrawn" in response.content.decode()


def test_submission_amend_records_what_needs_no_approval(signed_in, commitment, analyst, headers):
    draft = make_draft(commitment, by=analyst)
    make_action(commitment)

    amend(signed_in, draft, headers, act="record", status=Status.IN_PROGRESS)

    draft.refresh_from_db()
    update = StatusUpdate.objects.get()
    assert (update.status, update.reason) == (Status.IN_PROGRESS, "The minister opened it.")
    assert draft.state == SubmissionState.WITHDRAWN


def test_submission_amend_records_nothing_on_a_commitment_that_moved_on(
    signed_in, commitment, analyst, manager, headers
):
    draft = make_draft(commitment, by=analyst)
    seen = commitment.version
    make_status(commitment, Status.PLANNED, by=manager, reason="A colleague was quicker.")

    response = amend(
        signed_in, draft, headers, act="record", status=Status.PLANNED, seen_commitment=seen
    )

    assert response.status_code == 409
    assert "A colleague was quicker." in response.content.decode()
    assert StatusUpdate.objects.count() == 1


def of_kind(commitment, kind, says, *, by):
    links = [] if kind == SubmissionKind.GUIDELINE else [make_evidence(commitment)]
    return submissions.draft(commitment=commitment, kind=kind, says=says, evidence=links, by=by)


GUIDELINE = {"satisfied": "It teaches.", "partial": "It stands.", "failed": "It is given up."}
ASSESSMENT = {"period_start": "2026-01-07", "period_end": "2026-03-01", "score": Score.PARTIAL}


@pytest.mark.parametrize(
    ("kind", "says", "empty"),
    [
        (SubmissionKind.GUIDELINE, GUIDELINE, {"terms": ""}),
        (SubmissionKind.ASSESSMENT, ASSESSMENT, {"party": None}),
    ],
)
def test_submission_amend_finishes_drafts_of_other_kinds(
    signed_in, commitment, analyst, kind, says, empty
):
    draft = of_kind(commitment, kind, says | empty, by=analyst)
    address = reverse("submission_amend", args=[draft.pk])
    words = {"seen_version": 1, "reason": "As the words say.", "act": "submit"}
    words |= {"evidence": [link.pk for link in draft.evidence.all()]}

    shown = signed_in.get(address).content.decode()
    response = signed_in.post(address, says | words)

    draft.refresh_from_db()
    assert "It teaches." in shown or 'value="0"' in shown
    assert response.status_code == 302
    assert (draft.state, draft.reason) == ("submitted", "As the words say.")


def test_submission_withdraw_asks_first_and_takes_back(signed_in, waiting):
    page = signed_in.get(reverse("submission_withdraw", args=[waiting.pk])).content.decode()
    response = withdraw(signed_in, waiting, seen_version=1)

    waiting.refresh_from_db()
    assert "Nobody decides about it any more." in page
    assert response.headers["Location"] == detail(waiting)
    assert waiting.state == SubmissionState.WITHDRAWN


@pytest.mark.parametrize("seen", ["", "0", "2", "abc", "9" * 30])
def test_submission_withdraw_takes_back_only_what_was_seen(signed_in, waiting, seen):
    response = withdraw(signed_in, waiting, seen_version=seen)

    waiting.refresh_from_db()
    assert response.status_code == 409
    assert "It changed, or was decided, while you were reading." in response.content.decode()
    assert waiting.state == SubmissionState.SUBMITTED


def test_submission_withdraw_refuses_what_was_decided(signed_in, waiting, manager):
    make_decision(waiting, by=manager)
    waiting.refresh_from_db()

    response = withdraw(signed_in, waiting, seen_version=waiting.version)

    assert response.status_code == 422
    assert "decided or withdrawn already" in response.content.decode()
    assert signed_in.get(response.request["PATH_INFO"]).headers["Location"] == detail(waiting)


def test_submission_detail_costs_the_same_with_one_item_and_with_twenty(signed_in, analyst):
    def queries(submission):
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(detail(submission))
        return len(queries)

    first, second = make_commitment(), make_commitment()
    few = make_submission(first, by=analyst)
    links = [make_evidence(second) for _ in range(20)]
    many = make_submission(second, by=analyst, evidence=links)
    queries(few)

    assert queries(few) == queries(many)


def test_what_was_approved_and_changed_says_so_on_the_commitment(signed_in, waiting, manager):
    make_decision(waiting, by=manager)
    commitment = waiting.commitment
    page = commitment.get_absolute_url()
    assert "approved as of version" not in signed_in.get(page).content.decode()

    commitment.refresh_from_db()
    with time_machine.travel("2026-03-03 09:00Z", tick=False):
        commitments.edit_coding(
            commitment=commitment,
            seen_version=commitment.version,
            changes={"target_metric": "pupils"},
            by=make_user("Analyst"),
        )

    html = signed_in.get(page).content.decode()
    assert f"Status: approved as of version {commitment.version - 1}, 1 change since" in html
    assert f"?from={waiting.pk}" in html


def test_a_guideline_of_a_coding_that_changed_is_submitted_again_as_it_is(
    signed_in, commitment, analyst, manager
):
    make_guideline(commitment, by=analyst, approver=manager)
    again = reverse("guideline_submit", args=[commitment.code])
    held = commitment.guidelines.get()
    names = ("satisfied", "partial", "failed", "terms")
    words = {name: getattr(held, name) for name in names}
    words |= {"seen_guideline": 1, "reason": "It still holds."}
    assert signed_in.post(again, words).status_code == 422

    with time_machine.travel("2026-03-03 09:00Z", tick=False):
        commitment.refresh_from_db()
        commitments.edit_coding(
            commitment=commitment,
            seen_version=commitment.version,
            changes={"target_metric": "pupils"},
            by=manager,
        )

    assert signed_in.post(again, words).status_code == 302
    assert commitment.submissions.get(state="submitted").satisfied == held.satisfied
