"""Comments: said, mended soon after, and never removed in silence."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from commitments.actions import comments
from commitments.enums import AuditVerb, NotificationKind
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Comment, Notification
from tests.factories import make_comment, make_draft, make_submission, make_user

pytestmark = pytest.mark.django_db


def told():
    """Whom notifications tell of mentions, by user name, in order."""
    rows = Notification.objects.filter(kind=NotificationKind.MENTIONED).order_by("pk")
    return list(rows.values_list("person__username", flat=True))


def later(comment, **passed):
    return time_machine.travel(comment.written_at + timedelta(**passed), tick=False)


def edit(comment, text, *, by, seen_version=None):
    return comments.edit(
        comment=comment, seen_version=seen_version or comment.version, text=text, by=by
    )


def test_a_comment_is_one_event_that_keeps_no_words(commitment, analyst):
    before = AuditEvent.objects.count()

    comment = make_comment(commitment, by=analyst, text="Asked the ministry.")

    event = AuditEvent.objects.first()
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.object_pk) == (AuditVerb.COMMENTED, str(commitment.pk))
    assert event.details == {"comment": comment.pk, "submission": None}


def test_who_is_mentioned_is_told_once(commitment, analyst, manager):
    comment = make_comment(commitment, by=analyst, text="@manager, and again @Manager: look.")

    row = Notification.objects.get()
    assert list(comment.mentioned.all()) == [manager]
    assert (row.person, row.actor, row.comment) == (manager, analyst, comment)


@pytest.mark.parametrize("name", ["reader", "analyst", "nobody", "gone"])
def test_nobody_is_told_who_reads_no_comments_or_wrote_it_or_is_gone(
    commitment, analyst, reader, name
):
    make_user("Manager", username="gone", is_active=False)

    make_comment(commitment, by=analyst, text=f"@{name}, look.")

    assert told() == []


def test_the_same_words_sent_twice_are_said_once(commitment, analyst, manager):
    first, second = (
        make_comment(commitment, by=analyst, text="@manager, look.") for _time in range(2)
    )
    with later(first, minutes=2):
        third = make_comment(commitment, by=analyst, text="@manager, look.")

    assert first == second != third
    assert told() == ["manager", "manager"]


def test_a_comment_can_be_on_a_submission_but_on_no_draft(commitment, analyst, manager):
    submission = make_submission(commitment, by=analyst)

    comment = make_comment(commitment, by=manager, text="@analyst, why?", submission=submission)

    assert Notification.objects.get(comment=comment).submission == submission
    draft = make_draft(commitment, by=analyst)
    with pytest.raises(RuleBroken, match="Nobody else sees a draft"):
        make_comment(commitment, by=analyst, submission=draft)


def test_a_comment_has_words(commitment, analyst):
    with pytest.raises(ValidationError):
        make_comment(commitment, by=analyst, text="")

    assert not Comment.objects.exists()


def test_an_edit_keeps_both_wordings_and_tells_whom_it_adds(commitment, analyst, manager):
    make_user("Analyst", username="third")
    comment = make_comment(commitment, by=analyst, text="@manager, look.")

    edit(comment, "@manager and @third, look.", by=analyst)

    comment.refresh_from_db()
    wordings = list(comment.history.values_list("text", "history_user__username"))
    assert wordings == [("@manager and @third, look.", "analyst"), ("@manager, look.", "analyst")]
    assert comment.edited_at is not None
    assert told() == ["manager", "third"]
    assert AuditEvent.objects.first().verb == AuditVerb.EDITED_COMMENT


def test_an_edit_that_changes_nothing_leaves_no_trace(commitment, analyst):
    comment = make_comment(commitment, by=analyst)
    before = AuditEvent.objects.count()

    assert not edit(comment, comment.text, by=analyst)
    assert AuditEvent.objects.count() == before
    assert Comment.objects.get().edited_at is None


def test_a_comment_can_be_edited_for_ten_minutes(commitment, analyst):
    comment = make_comment(commitment, by=analyst, text="Before.")

    with later(comment, minutes=10):
        edit(comment, "After.", by=analyst)
    with (
        later(comment, minutes=10, seconds=1),
        pytest.raises(RuleBroken, match="After ten minutes a comment stands"),
    ):
        edit(comment, "Too late.", by=analyst)

    assert Comment.objects.get().text == "After."


@pytest.mark.parametrize("act", ["edit", "remove"])
def test_nobody_changes_the_comment_of_another(commitment, analyst, manager, act):
    comment = make_comment(commitment, by=analyst, text="Before.")
    words = {"text": "After."} if act == "edit" else {}

    with pytest.raises(RuleBroken, match="Only its author"):
        getattr(comments, act)(comment=comment, seen_version=1, by=manager, **words)

    comment.refresh_from_db()
    assert (comment.text, comment.removed_at) == ("Before.", None)


def test_a_comment_that_is_taken_back_stays_on_record_for_ever(commitment, analyst):
    comment = make_comment(commitment, by=analyst)

    with later(comment, days=30):
        comments.remove(comment=comment, seen_version=1, by=analyst)

    comment.refresh_from_db()
    assert comment.removed_at == comment.written_at + timedelta(days=30)
    assert comment.history.latest().history_user == analyst
    assert AuditEvent.objects.first().verb == AuditVerb.REMOVED_COMMENT
    with pytest.raises(IntegrityError, match="never removed"), transaction.atomic():
        Comment.objects.all()._raw_delete("default")


@pytest.mark.parametrize("act", ["edit", "remove"])
def test_what_is_taken_back_is_changed_no_more(commitment, analyst, act):
    comment = make_comment(commitment, by=analyst)
    comments.remove(comment=comment, seen_version=1, by=analyst)
    words = {"text": "After."} if act == "edit" else {}

    with pytest.raises(RuleBroken, match="until it is taken back"):
        getattr(comments, act)(comment=comment, seen_version=2, by=analyst, **words)


def test_a_stale_edit_is_refused_and_nothing_is_written(commitment, analyst):
    comment = make_comment(commitment, by=analyst)
    edit(comment, "From the other window.", by=analyst)
    before = AuditEvent.objects.count()

    with pytest.raises(StaleRow):
        edit(comment, "From this window.", by=analyst, seen_version=1)

    assert Comment.objects.get().text == "From the other window."
    assert AuditEvent.objects.count() == before


def test_a_comment_whose_event_cannot_be_written_is_not_kept(
    commitment, analyst, manager, monkeypatch
):
    def refuse(**_options):
        raise RuntimeError

    monkeypatch.setattr("commitments.actions.comments.audit.record", refuse)

    with pytest.raises(RuntimeError):
        make_comment(commitment, by=analyst, text="@manager, look.")
    assert not Comment.objects.exists()
    assert told() == []
