"""What a source says of itself, and what we make of it: proposed, and never applied silently."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.core.cache import caches

from commitments.enums import CaptureMethod, EvidenceKind, Side
from commitments.errors import FileRefused, StoreAway
from commitments.exchange import storage
from commitments.exchange.documents import kinds
from commitments.exchange.documents.particulars import Particulars, particulars
from commitments.forms.base import shown
from commitments.forms.evidence_items import ItemForm
from commitments.models import Capture, EvidenceItem, Partnership
from commitments.reports.custody import Custody, words_of
from commitments.reports.source_suggestions import Suggestion, suggest

READ = ("title", "publisher", "author", "document_date", "language")
ALL = "all"


@dataclass(frozen=True)
class Proposal:
    """A value for one field of the form, and where it was read or why it is suggested."""

    name: str
    value: str
    source: str
    words: str = ""

    @property
    def label(self) -> str:
        return str(ItemForm.base_fields[self.name].label)

    @property
    def shown(self) -> str:
        return self.words or shown(ItemForm.base_fields[self.name], self.value)


def proposals_for(item: EvidenceItem, custody: Custody, partnership: Partnership) -> list[Proposal]:
    """What the newest copy says of itself, and the kind, side and grade that follow."""
    found = read_particulars(custody.newest)
    publisher = found.publisher.value if found else ""
    suggestion = suggest(
        address=item.address,
        publisher=publisher or item.publisher,
        text=words_of(custody.newest),
        partnership=partnership,
    )
    return [*said_by_the_page(found), *suggested(suggestion)]


def said_by_the_page(found: Particulars | None) -> Iterator[Proposal]:
    for name in READ:
        particular = getattr(found, name, None)
        if particular:
            yield Proposal(name, particular.value, particular.source)


def suggested(suggestion: Suggestion) -> Iterator[Proposal]:
    """Kind and side go by what was found out; the grades have a reason each."""
    *why, of_reliability, of_credibility = suggestion.reasons
    if suggestion.kind == EvidenceKind.UNKNOWN:
        return
    because, party = " ".join(why), suggestion.side_party
    yield Proposal("kind", suggestion.kind.value, because)
    if suggestion.origin:
        yield Proposal("origin", suggestion.origin, because)
    if suggestion.side == Side.PARTY and party:
        yield Proposal("side", f"{Side.PARTY.value}:{party.pk}", because, words=party.name)
    else:
        side = suggestion.side
        yield Proposal("side", side.value, because, words=str(side.label))
    yield Proposal("reliability", suggestion.reliability.value, of_reliability)
    yield Proposal("credibility", suggestion.credibility.value, of_credibility)


def read_particulars(capture: Capture | None) -> Particulars | None:
    """What stands in a page. It is read once: the bytes under a hash never change."""
    if capture is None or capture.method != CaptureMethod.PAGE or capture.content is None:
        return None
    if kinds.kind_of(capture.content.media_type) != kinds.HTML:
        return None
    cache, key = caches["figures"], f"particulars:{capture.pk}:{capture.content_id}"
    found = cache.get(key)
    if found is None:
        found = (look_into(capture),)
        cache.set(key, found)
    return found[0]


def look_into(capture: Capture) -> Particulars | None:
    try:
        return particulars(
            storage.read(capture.content),
            address=capture.final_address or capture.address,
            headers=[(name, value) for name, value in capture.headers],
        )
    except (FileRefused, StoreAway, storage.ContentDamaged):
        return None


def taken_over(proposals: Iterable[Proposal], asked: str) -> Mapping[str, str]:
    """The values of the field that somebody wants to take over, or of all fields."""
    return {each.name: each.value for each in proposals if asked in (each.name, ALL)}
