"""What is on record already of a source that somebody is about to add."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from commitments.coding.addresses import host_of, normalised
from commitments.models import Capture, Commitment, EvidenceItem, ReadableText, User

SHOWN_AT_MOST = 5


@dataclass(frozen=True)
class NearDuplicate:
    """An item on record: what it shares with the new one (address, content or text), and whether
    it bears on the commitment already.
    """

    item: EvidenceItem
    likeness: str
    is_linked: bool


def at_address(address: str, user: User) -> QuerySet[EvidenceItem]:
    """Items whose address most likely leads to the same page."""
    visible = EvidenceItem.objects.visible_to(user)
    host = host_of(address).removeprefix("www.")
    if not host:
        return visible.none()
    wanted = normalised(address)
    of_host = visible.filter(url__icontains=host).values_list("pk", "url")
    return visible.filter(pk__in=[key for key, url in of_host if normalised(url) == wanted])


def of_content(sha256: str, user: User) -> QuerySet[EvidenceItem]:
    """Items of which we hold these very bytes."""
    copies = Capture.objects.filter(content=sha256).values("evidence")
    return EvidenceItem.objects.visible_to(user).filter(pk__in=copies)


def of_the_same_text(item: EvidenceItem, user: User) -> QuerySet[EvidenceItem]:
    """Other items of which a copy reads like one of this item's."""
    own = Capture.objects.filter(evidence=item).exclude(text=None).values("text")
    keys = ReadableText.objects.filter(content__in=own).values("text_key")
    alike = ReadableText.objects.filter(text_key__in=keys).values("content")
    copies = Capture.objects.filter(text__in=alike).values("evidence")
    return EvidenceItem.objects.visible_to(user).filter(pk__in=copies).exclude(pk=item.pk)


def near_duplicates(
    found: Iterable[tuple[str, QuerySet[EvidenceItem]]], commitment: Commitment | None
) -> list[NearDuplicate]:
    """The first items of each likeness, each once, in one query each and one more."""
    likenesses: dict[EvidenceItem, str] = {}
    for likeness, items in found:
        for item in items.order_by("pk")[:SHOWN_AT_MOST]:
            likenesses.setdefault(item, likeness)
    linked = set()
    if commitment and likenesses:
        of_these = Q(evidence__in=list(likenesses))
        linked = set(commitment.evidence_links.filter(of_these).values_list("evidence", flat=True))
    return [NearDuplicate(item, how, item.pk in linked) for item, how in likenesses.items()]
