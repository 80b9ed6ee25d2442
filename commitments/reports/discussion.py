"""What people said about a commitment or a submission, and whom they can turn to."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet, Window

from commitments.models import Comment, Commitment, Submission, User
from commitments.policies import COMMENT_STAYS_OPEN

LATEST = 20


@dataclass(frozen=True)
class Remark:
    """One comment, and what its reader may do with it now."""

    comment: Comment
    may_edit: bool
    may_remove: bool


@dataclass(frozen=True)
class Discussion:
    """The comments in the order in which they were written, and how many there are in all.

    On the page of a commitment those on its submissions are among them.
    """

    commitment: Commitment
    submission: Submission | None
    remarks: list[Remark]
    total: int

    @property
    def is_cut(self) -> bool:
        return len(self.remarks) < self.total


def discussion_of(
    commitment: Commitment,
    *,
    submission: Submission | None = None,
    user: User,
    now: datetime,
    show_all: bool = False,
) -> Discussion:
    """The latest comments that `user` may see, or with `show_all` all of them, in two queries."""
    comments = Comment.objects.visible_to(user).filter(commitment=commitment)
    if submission:
        comments = comments.filter(submission=submission)
    newest_first = comments.for_discussion().annotate(of=Window(Count("pk")))
    shown = list(newest_first if show_all else newest_first[:LATEST])
    remarks = [remark(comment, user=user, now=now) for comment in reversed(shown)]
    return Discussion(commitment, submission, remarks, total=shown[0].of if shown else 0)


def remark(comment: Comment, *, user: User, now: datetime) -> Remark:
    is_own = comment.author_id == user.pk and comment.removed_at is None
    is_fresh = now - comment.written_at <= COMMENT_STAYS_OPEN
    return Remark(comment, may_edit=is_own and is_fresh, may_remove=is_own)


def mentionable() -> QuerySet[User]:
    """Everybody who may read comments, and can therefore be mentioned in one."""
    people = User.objects.with_perm("commitments.read_drafts", include_superusers=False)
    return people.order_by("first_name", "last_name", "username")
