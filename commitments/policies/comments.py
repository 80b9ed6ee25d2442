"""Comments: how long their words can be changed."""

from datetime import timedelta

from django.utils.translation import gettext as _

from commitments.errors import RuleBroken

# How long the words of a comment can still be mended.
COMMENT_STAYS_OPEN = timedelta(minutes=10)


def check_comment(*, is_author: bool, is_removed: bool, age: timedelta) -> None:
    """Its author takes a comment back at any time, and edits it soon after it was written."""
    if not is_author or is_removed:
        raise RuleBroken(_("Only its author changes a comment, until it is taken back."))
    if age > COMMENT_STAYS_OPEN:
        raise RuleBroken(_("After ten minutes a comment stands; write another one."))
