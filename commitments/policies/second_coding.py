"""Second codings: who may code a text again, and who says which of two codings is right."""

from django.utils.translation import gettext as _

from commitments.errors import RuleBroken


def check_codable(*, words_held: bool) -> None:
    """A text can be coded again where its words are held."""
    if not words_held:
        raise RuleBroken(_("The words of this statement are not held, so nobody can code them."))


def check_coder(*, can_code: bool) -> None:
    """A second coder is somebody who codes."""
    if not can_code:
        sentence = _("This person cannot code; choose an analyst or a manager.")
        raise RuleBroken(sentence, field="coder")


def check_coding_open(*, is_coder: bool, is_finished: bool) -> None:
    """Its coder alone codes it, and until it is finished."""
    if not is_coder or is_finished:
        raise RuleBroken(_("Only its coder codes it, and until it is finished."))


def check_settlement(*, differs: bool, is_coder: bool) -> None:
    """Where two codings differ, somebody other than the second coder says which is right."""
    if not differs:
        raise RuleBroken(_("The two agree on this sentence; there is nothing to settle."))
    if is_coder:
        raise RuleBroken(_("You are the second coder here, so someone else has to settle it."))
