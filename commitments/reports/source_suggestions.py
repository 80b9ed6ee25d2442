"""What kind of source an item most likely is, whose side it serves, and how to grade it at first.

A proposal with its reasons, for a person to take or leave (DOMAIN 1.6). The kind comes from the
owner of the address, else from the publisher, else from the text; reliability is the default of the
kind, and credibility starts where the rules let a claim of that side start.
"""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from commitments.coding.source_hosts import KnownHost
from commitments.coding.sources import (
    credited_wire,
    known_host,
    known_publisher,
    publisher_key,
)
from commitments.enums import (
    DEFAULT_RELIABILITY,
    Credibility,
    EvidenceKind,
    Reliability,
    Side,
)
from commitments.models import Body, Partnership, Party

HEAD = 600
JOINT = re.compile(
    r"\bjoint (?:statement|communiqu[eé]|declaration|press statement)\b"
    r"|\bkenyataan bersama\b|\bortak (?:bildiri|açıklama|deklarasyon)",
    re.IGNORECASE,
)
SPEECH = re.compile(
    r"\b(?:speech|remarks|address|statement) by |\bteks ucapan\b|\bkonuşması\b", re.IGNORECASE
)
INSTRUMENT = re.compile(
    r"\b(?:agreement|memorandum of (?:understanding|cooperation)|protocol|treaty) between\b",
    re.IGNORECASE,
)
# What parties sign says so at its end.
SIGNED = re.compile(r"\b(?:in witness whereof|done (?:in duplicate )?(?:at|in) )", re.IGNORECASE)
# What a text can make of a page of a government, or of a file that nobody is known to publish.
OPEN_TO_THE_TEXT = (EvidenceKind.GOVERNMENT_RELEASE, EvidenceKind.UNKNOWN)
# What stands for itself: the signed text is the fact, not somebody's word for it.
FACTS_THEMSELVES = tuple(
    kind for kind, letter in DEFAULT_RELIABILITY.items() if letter == Reliability.A
)
BEYOND_JUDGEMENT = (EvidenceKind.UNKNOWN, EvidenceKind.UNOFFICIAL_SOCIAL)


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What to propose for the fields of an evidence item, and why, a sentence for each reason."""

    kind: EvidenceKind
    side: Side
    side_party: Party | None
    reliability: Reliability
    credibility: Credibility
    origin: str = ""
    reasons: tuple[str, ...] = ()


@dataclass
class Clues:
    """What is found out about a source on the way."""

    kind: EvidenceKind = EvidenceKind.UNKNOWN
    party: Party | None = None
    origin: str = ""
    reasons: list[str] = field(default_factory=list)


def suggest(*, address: str, publisher: str, text: str, partnership: Partnership) -> Suggestion:
    """The kind, side and first grade of a source, with the reasons in words; in three queries.

    Each of the three texts may be empty. Never suggests `1: confirmed`, which needs a second item
    of another publisher.
    """
    parties = list(partnership.parties.prefetch_related("aliases"))
    clues = Clues()
    if known := known_host(address):
        by_owner(clues, known, parties, of_address=True)
    elif known := known_publisher(publisher):
        by_owner(clues, known, parties, of_address=False)
    else:
        by_body(clues, publisher, parties)
    by_text(clues, text, parties)
    return graded(clues)


def by_owner(clues: Clues, known: KnownHost, parties: list[Party], *, of_address: bool) -> None:
    """Who owns the address, or is called like the publisher."""
    clues.kind = EvidenceKind(known.kind)
    clues.party = party_of(known, parties)
    owner = {"name": known.name}
    if known.name.startswith(".") or clues.kind == EvidenceKind.THINK_TANK_ACADEMIC:
        sentence = _("The address is under %(name)s.") % owner
    elif clues.kind == EvidenceKind.GOVERNMENT_RELEASE and "." in known.name:
        sentence = _("The address is under %(name)s, which a state keeps for its own bodies.")
        sentence %= owner
    elif of_address:
        sentence = _("The address belongs to %(name)s.") % owner
    else:
        sentence = _("%(name)s is known to us as a publisher.") % owner
    clues.reasons.append(sentence)


def party_of(known: KnownHost, parties: list[Party]) -> Party | None:
    """The party that the owner speaks for: of its state, or itself where it is no state."""
    key = publisher_key(known.name)
    for party in parties:
        if party.iso3 and party.iso3 == known.iso3:
            return party
        names = [party.name, *(alias.name for alias in party.aliases.all())]
        if key in map(publisher_key, names):
            return party
    return None


def by_body(clues: Clues, publisher: str, parties: list[Party]) -> None:
    """A body of a party that publishes by itself."""
    key = publisher_key(publisher)
    if not key:
        return
    for body in Body.objects.filter(party__in=parties).select_related("party"):
        if publisher_key(body.name) == key:
            clues.kind, clues.party = EvidenceKind.GOVERNMENT_RELEASE, body.party
            clues.reasons.append(
                _("%(publisher)s is on record as a body of %(party)s.")
                % {"publisher": body.name, "party": body.party.name}
            )
            return


def by_text(clues: Clues, text: str, parties: list[Party]) -> None:
    """What the text says of itself: an agency it copies, or what sort of text it is."""
    wire = credited_wire(text)
    if wire and clues.kind in (EvidenceKind.INDEPENDENT_MEDIA, EvidenceKind.UNKNOWN):
        agency, iso3 = wire
        clues.kind, clues.origin = EvidenceKind.NEWS_AGENCY_STATE, agency
        clues.party = next((party for party in parties if party.iso3 == iso3), None)
        clues.reasons.append(_("The text names %(agency)s as its source.") % {"agency": agency})
    if clues.kind not in OPEN_TO_THE_TEXT:
        return
    head = text[:HEAD]
    if INSTRUMENT.search(head) and SIGNED.search(text):
        clues.kind = EvidenceKind.SIGNED_INSTRUMENT
        clues.reasons.append(_("The text begins and ends as a signed agreement does."))
    elif JOINT.search(head):
        clues.kind = EvidenceKind.JOINT_TEXT
        clues.reasons.append(_("The text begins as a joint statement does."))
    elif SPEECH.search(head):
        clues.kind = EvidenceKind.MINISTER_STATEMENT
        clues.reasons.append(_("The text begins as a speech does."))


def graded(clues: Clues) -> Suggestion:
    side = side_of(clues)
    reliability = DEFAULT_RELIABILITY[clues.kind]
    credibility, reason = starting_credibility(clues, side)
    reasons = clues.reasons or [_("Neither the address nor the publisher is known to us.")]
    return Suggestion(
        kind=clues.kind,
        side=side,
        side_party=clues.party,
        reliability=reliability,
        credibility=credibility,
        origin=clues.origin,
        reasons=(
            *reasons,
            _("%(kind)s: usually %(letter)s.")
            % {"kind": clues.kind.label, "letter": reliability.value},
            reason,
        ),
    )


def side_of(clues: Clues) -> Side:
    if clues.kind == EvidenceKind.OFFICIAL_STATISTICS:
        return Side.STATISTICS
    return Side.PARTY if clues.party else Side.NEUTRAL


def starting_credibility(clues: Clues, side: Side) -> tuple[Credibility, str]:
    """Where a claim starts, and why; a party's own word at 3, whatever the letter."""
    if clues.kind in BEYOND_JUDGEMENT:
        return Credibility.CANNOT_BE_JUDGED, _("Nothing is known yet against which to check it.")
    if clues.kind in FACTS_THEMSELVES:
        return Credibility.PROBABLY_TRUE, _(
            "Such a text is the fact itself, so its claim starts at 2; 1 needs a second item from"
            " another publisher."
        )
    if side == Side.PARTY:
        return Credibility.POSSIBLY_TRUE, _(
            "A party speaks for itself (%(party)s), so its claim starts at 3; take 2 where it fits"
            " what else is known, and 1 only beside a second item from another publisher."
        ) % {"party": clues.party.name}
    return Credibility.POSSIBLY_TRUE, _(
        "No second item is beside it yet, so its claim starts at 3; 1 needs one from another"
        " publisher."
    )
