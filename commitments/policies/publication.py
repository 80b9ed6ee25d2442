"""Publication: what everyone may come to read, and how that is taken back."""

from django.utils.translation import gettext as _

from commitments.enums import Visibility
from commitments.errors import RuleBroken


def check_publishable(*, code: str | None, statement_visibility: str) -> None:
    """Only what has its code, and whose statement may be read, can be read by everyone."""
    if not code:
        raise RuleBroken(_("Close the coding of the statement first; that gives the code."))
    if statement_visibility != Visibility.PUBLISHED:
        raise RuleBroken(_("Publish the statement first; its commitments stand on its words."))


def check_not_withdrawn(visibility: str) -> None:
    """What somebody took out of sight comes back one by one, never among many."""
    if visibility == Visibility.WITHDRAWN:
        raise RuleBroken(_("It was withdrawn; publish it again on its own page."))


def check_draft_again(*, judged_since: bool) -> None:
    """A publication can be taken back until a status was recorded for everyone to read."""
    if judged_since:
        raise RuleBroken(
            _("A status was recorded since it was published; withdraw it on its own page instead.")
        )
