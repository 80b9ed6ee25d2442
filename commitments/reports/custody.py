"""Our own copies of one source: every look at it, what was kept, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from django.utils import timezone

from commitments.coding.quotations import nearest, stands_in
from commitments.enums import CaptureFinding, CaptureMethod, CaptureState
from commitments.models import Capture, EvidenceItem, ReadableText, User

# Whoever has waited for so long looks again by hand.
AWAITED_FOR = timedelta(minutes=10)


@dataclass(frozen=True)
class Custody:
    """Every look at one source, newest first, and what they come to."""

    captures: Sequence[Capture]

    @cached_property
    def pages(self) -> list[Capture]:
        return [each for each in self.captures if each.method == CaptureMethod.PAGE]

    @cached_property
    def kept(self) -> list[Capture]:
        """Those that hold what was not held before."""
        new = (CaptureFinding.FIRST, CaptureFinding.CHANGED)
        return [each for each in self.captures if each.finding in new and each.content_id]

    @cached_property
    def newest(self) -> Capture | None:
        """The newest copy that can be read, else the newest of all."""
        return next((each for each in self.kept if each.text_id), next(iter(self.kept), None))

    @cached_property
    def under_way(self) -> list[Capture]:
        return [each for each in self.captures if not each.is_settled]

    @property
    def is_awaited(self) -> bool:
        """Whether a copy may come at any moment, so that a page does well to ask for it."""
        lately = timezone.now() - AWAITED_FOR
        return any(
            each.next_attempt_at is None and each.requested_at > lately for each in self.under_way
        )

    @cached_property
    def failed(self) -> Capture | None:
        """The latest look at the address, where it came to nothing."""
        latest = next(iter(self.pages), None)
        return latest if latest and latest.state == CaptureState.FAILED else None

    @cached_property
    def gone(self) -> Capture | None:
        """The latest look that was answered, where nothing was there any more."""
        answered = next((each for each in self.pages if each.finding), None)
        return answered if answered and answered.finding == CaptureFinding.GONE else None

    @cached_property
    def changed(self) -> Capture | None:
        """The latest copy of the page, where it says something else than the one before."""
        latest = next((each for each in self.kept if each.method == CaptureMethod.PAGE), None)
        return latest if latest and latest.finding == CaptureFinding.CHANGED else None


def custody_of(item: EvidenceItem, user: User) -> Custody:
    """All looks at the source that `user` may know of, in one query."""
    return Custody(list(Capture.objects.visible_to(user).for_custody(item)))


def words_of(capture: Capture | None) -> str:
    """The readable text of a copy, in one query; nothing where it holds none, as a picture."""
    if capture is None or capture.text_id is None:
        return ""
    held = ReadableText.objects.filter(content=capture.text_id)
    return held.values_list("words", flat=True).first() or ""


def is_part(text: ReadableText) -> bool:
    """Whether the record carries the beginning of a long text alone."""
    return len(text.words.encode()) < text.content.size


def unfound(item: EvidenceItem, quotation: str) -> str | None:
    """The passage nearest to a quotation that is in no copy of the source; empty if none is near.

    None where it is found, or where no copy can be read to its end.
    """
    if not quotation.strip():
        return None
    copies = Capture.objects.filter(evidence=item.pk).exclude(text=None).values("text")
    texts = list(ReadableText.objects.filter(content__in=copies).select_related("content"))
    if not texts or any(is_part(text) or stands_in(text.words, quotation) for text in texts):
        return None
    return max((nearest(text.words, quotation) for text in texts), key=len)
