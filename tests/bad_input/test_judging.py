"""Whatever is sent about evidence and judgements, nothing breaks."""

from itertools import product

import pytest
from django.urls import reverse

from commitments.models import User
from tests.bad_input.values import FIELDS, NASTY, OF_EACH_WAY, assert_answered
from tests.copies import make_begun, make_capture
from tests.factories import (
    make_comment,
    make_commitment,
    make_evidence,
    make_returned,
    make_submission,
    make_user,
)


def test_no_value_breaks_a_discussion_or_a_notification(everybody):
    commitment = make_commitment()
    comment = make_comment(commitment, by=User.objects.get(groups__name="Manager"))
    write = reverse("comment_write", args=[commitment.code])

    for value in OF_EACH_WAY:
        for sent in ({"text": value}, {"text": "Why?", "submission": value}):
            assert_answered(everybody.post(write, sent))
        assert_answered(everybody.get(write, {"submission": value}))
        for name in ("comment_edit", "comment_remove"):
            address = reverse(name, args=[comment.pk])
            assert_answered(everybody.post(address, {"text": value, "seen_version": value}))
        assert_answered(everybody.get(reverse("notification_list"), {"page": value}))
        assert_answered(everybody.post(reverse("notification_list"), {"read": value}))


@pytest.mark.parametrize("name", ["submission_amend", "submission_withdraw"])
def test_no_value_breaks_what_came_back(everybody, name):
    author = User.objects.get(groups__name="Manager")
    submission = make_returned(make_commitment(), by=author, decided_by=make_user("Manager"))
    address = reverse(name, args=[submission.pk])

    for value in NASTY:
        assert_answered(everybody.post(address, dict.fromkeys([*FIELDS, "act"], value)))
    submission.refresh_from_db()
    assert submission.state == "returned"


def test_no_value_breaks_the_review(everybody):
    submission = make_submission(make_commitment(), by=make_user("Analyst"))
    address = reverse("submission_decide", args=[submission.pk])
    fields = ("seen_version", "seen_digest", "decision", "note", "confirmed")

    for name, value in product(fields, OF_EACH_WAY):
        sent = {"seen_version": submission.version, "decision": "reject", "note": "Why?"}
        assert_answered(everybody.post(address, sent | {name: value}))
    for value in OF_EACH_WAY:
        for asked in ({"tab": value}, {"page": value}, {"tab": "returned", "page": value}):
            assert_answered(everybody.get(reverse("review_list"), asked))
    submission.refresh_from_db()
    assert submission.state == "submitted"


def test_no_value_breaks_evidence_on_its_way(everybody):
    commitment, begun = make_commitment(), make_begun()
    capture = make_capture(make_evidence(commitment).evidence)
    item, code = capture.evidence_id, commitment.code
    add = reverse("evidence_add", args=[code])
    complete = reverse("evidence_complete", args=[code, begun.pk])
    capture_again = reverse("evidence_capture", args=[item])
    compare = reverse("capture_compare", args=[capture.pk])

    for value in OF_EACH_WAY:
        words = dict.fromkeys([*FIELDS, "code", "reason", "expires_on", "retracted_on"], value)
        for sent in ({"use": value}, {"use": "source", "address": value, "anyway": value}):
            assert_answered(everybody.post(add, sent))
        assert_answered(everybody.get(add, {"item": value}))
        for address in (
            complete,
            reverse("evidence_change", args=[item]),
            reverse("evidence_link", args=[item]),
        ):
            assert everybody.post(address, words).status_code in (400, 409, 422)
        assert_answered(everybody.post(complete, {"take": value}))
        assert_answered(everybody.post(capture_again, {"files": value}))
        assert_answered(everybody.get(compare, {"since": value}))
