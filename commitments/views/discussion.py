"""What every page that shows a discussion needs."""

from django.utils import timezone

from commitments.forms.discussion import CommentForm
from commitments.models.as_of import day_looked_at
from commitments.reports.discussion import discussion_of, mentionable


def discussion_context(request, commitment, submission=None, *, form=None, show_all=False):
    """What `discussion/_comments.html` needs; an empty `discussion` for those who read none.

    It is talk of today: who looks at a past day does not meet it.
    """
    if day_looked_at(request.user) or not request.user.has_perm("commitments.read_drafts"):
        return {"discussion": None}
    context = {
        "discussion": discussion_of(
            commitment,
            submission=submission,
            user=request.user,
            now=timezone.now(),
            show_all=show_all,
        )
    }
    if request.user.has_perm("commitments.write_comment"):
        context["comment_form"] = form or CommentForm(commitment=commitment, submission=submission)
        context["mentionable"] = mentionable()
    return context
