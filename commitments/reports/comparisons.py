"""In what two copies of one source differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.coding.differences import Marked, differences, is_cut
from commitments.models import Capture, User
from commitments.reports.custody import words_of


@dataclass(frozen=True)
class Comparison:
    """The older of two copies, in what the newer differs from it, and which others there are.

    `readable` is untrue where one of them holds no text, and `whole` where one is too long.
    """

    since: Capture
    others: Sequence[Capture]
    marked: Sequence[Marked]
    readable: bool
    whole: bool


def comparison_of(capture: Capture, *, user: User, since: str = "") -> Comparison | None:
    """The copy beside the one of key `since`, else beside the one before; None without any."""
    older = Capture.objects.visible_to(user).for_custody(capture.evidence)
    others = list(older.filter(pk__lt=capture.pk, text__isnull=False))
    if not others:
        return None
    by_key = {str(each.pk): each for each in others}
    chosen = by_key.get(since) or by_key.get(str(capture.previous_id)) or others[0]
    before, after = words_of(chosen), words_of(capture)
    return Comparison(
        since=chosen,
        others=others,
        marked=differences(before, after),
        readable=bool(before and after),
        whole=not is_cut(before, after),
    )
