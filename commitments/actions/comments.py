"""What people say to one another about a commitment; nothing that was said goes in silence."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit
from commitments.actions.facts import check, save_fields, save_new
from commitments.actions.locking import claim_version, lock_commitment, lock_rows
from commitments.actions.notifications import notify
from commitments.coding.mentions import mentioned
from commitments.enums import AuditVerb, NotificationKind, SubmissionState
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Comment, Commitment, Submission, User
from commitments.reports.discussion import mentionable

# Who sends the same words again so soon has pressed the button twice.
TWICE = timedelta(minutes=1)


@transaction.atomic
def write(
    *, commitment: Commitment, text: str, submission: Submission | None = None, by: User
) -> Comment:
    """Say something about a commitment, or about a submission on it, and tell whom it mentions.

    The same words again within a minute are the comment that is there already. Raises RuleBroken
    about a draft, which nobody else sees, and ValidationError.
    """
    if submission and submission.state == SubmissionState.DRAFT:
        raise RuleBroken(_("Nobody else sees a draft; submit it first."))
    lock_commitment(commitment)
    now = timezone.now()
    same = commitment.comments.filter(
        author=by, submission=submission, text=text, removed_at=None, written_at__gt=now - TWICE
    ).last()
    if same:
        return same
    comment = Comment(
        commitment=commitment, submission=submission, author=by, text=text, written_at=now
    )
    save_new(comment, by=by)
    tell_mentioned(comment)
    log(comment, AuditVerb.COMMENTED)
    return comment


@transaction.atomic
def edit(*, comment: Comment, seen_version: int, text: str, by: User) -> bool:
    """Mend the words of one's own comment soon after it was written; False where nothing differs.

    Whoever is mentioned for the first time is told. Raises StaleRow, RuleBroken and
    ValidationError.
    """
    hold_as_seen(comment, seen_version)
    now = timezone.now()
    age = now - comment.written_at
    policies.check_comment(
        is_author=comment.author_id == by.pk, is_removed=comment.removed_at is not None, age=age
    )
    if comment.text == text:
        return False
    claim_version(comment, seen_version)
    comment.text, comment.edited_at = text, now
    check(comment)
    save_fields(comment, ["text", "edited_at"], by=by)
    tell_mentioned(comment)
    log(comment, AuditVerb.EDITED_COMMENT)
    return True


@transaction.atomic
def remove(*, comment: Comment, seen_version: int, by: User) -> None:
    """Take back one's own comment: its words are shown no more, that it was there is.

    Raises StaleRow and RuleBroken.
    """
    hold_as_seen(comment, seen_version)
    policies.check_comment(
        is_author=comment.author_id == by.pk,
        is_removed=comment.removed_at is not None,
        age=timedelta(),
    )
    claim_version(comment, seen_version)
    comment.removed_at = timezone.now()
    save_fields(comment, ["removed_at"], by=by)
    log(comment, AuditVerb.REMOVED_COMMENT)


def hold_as_seen(comment: Comment, seen_version: int) -> None:
    """Let one writer at a time change this comment, and read it anew."""
    lock_rows(Comment, [comment.pk])
    comment.refresh_from_db()
    if comment.version != seen_version:
        raise StaleRow(_("This comment changed while you were writing."))


def tell_mentioned(comment: Comment) -> None:
    """Keep whom the words mention, and tell those who were not mentioned before."""
    people = {person.username.casefold(): person for person in mentionable()}
    named = [people[name] for name in sorted(mentioned(comment.text, people))]
    before = set(comment.mentioned.values_list("pk", flat=True))
    comment.mentioned.set(named)
    for person in named:
        if person.pk not in before:
            notify(
                person,
                NotificationKind.MENTIONED,
                comment.commitment,
                submission=comment.submission,
                comment=comment,
                by=comment.author,
            )


def log(comment: Comment, verb: AuditVerb) -> None:
    """One event on the commitment, with which comment it is about; never its words."""
    details = {"comment": comment.pk, "submission": comment.submission_id}
    audit.record(verb=verb, on=comment.commitment, by=comment.author, details=details)
