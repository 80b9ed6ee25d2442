"""What people say to one another about a commitment."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.forms.base import say_length
from commitments.forms.fields import LongText, Seen
from commitments.models import Comment, Commitment, Submission


class CommentForm(forms.Form):
    """`cleaned_data` holds arguments of `actions.comments.write`."""

    text = LongText(
        label=_("Add a comment"),
        help_text=_("Write @ and a user name to tell somebody of it."),
        error_messages={"required": _("Write something first.")},
    )

    def __init__(
        self,
        data: Any = None,
        *,
        commitment: Commitment,
        submission: Submission | None = None,
        **options: Any,
    ):
        super().__init__(data, auto_id="comment-%s", label_suffix="", **options)
        self.commitment = commitment
        self.submission = submission
        say_length(self.fields["text"])
        self.fields["text"].widget.attrs["data-mentions"] = "comment-people"


class CommentEditForm(CommentForm):
    """`cleaned_data` holds arguments of `actions.comments.edit`."""

    seen_version = Seen()

    def __init__(self, data: Any = None, *, comment: Comment):
        super().__init__(
            data,
            commitment=comment.commitment,
            submission=comment.submission,
            initial={"text": comment.text, "seen_version": comment.version},
        )
        self.comment = comment
        self.fields["text"].label = _("Comment")

    def rebased(self) -> "CommentEditForm":
        """The same words, as those of somebody who has seen what is on record now."""
        self.data = self.data.copy()
        self.data["seen_version"] = self.comment.version
        return self


class CommentRemovalForm(forms.Form):
    """One step: take back what one has said."""

    seen_version = Seen()

    def __init__(self, data: Any = None, *, comment: Comment):
        super().__init__(data, initial={"seen_version": comment.version})
        self.comment = comment
