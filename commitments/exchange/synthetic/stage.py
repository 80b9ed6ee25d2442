"""The stage of the invention: its states and their partnerships, its ministries and its people."""

from dataclasses import dataclass

from commitments.enums import (
    BodyKind,
    InstrumentStatus,
    MechanismLevel,
    PartyKind,
)
from commitments.exchange.synthetic.words import MARK, THEMES
from commitments.models import (
    Body,
    Instrument,
    Mechanism,
    Partnership,
    Party,
    Theme,
    User,
)

# No ISO 3166 code begins so; every code of the invention does.
PREFIX = "SYN-"
STATES = (
    ("Northland", "Northlandish"),
    ("Southland", "Southlandish"),
    ("Upper Ambe", "Ambean"),
    ("Islands of Example", "Exemplary"),
    ("Samplia", "Samplian"),
    ("Placeholder Coast", "Coastal"),
)
PARTNERSHIPS = ((0, 1), (0, 2), (1, 3), (2, 4), (3, 5), (0, 4, 5))
MINISTRIES = (
    ("Ministry of Samples", BodyKind.MINISTRY),
    ("Ministry of Imaginary Transport", BodyKind.MINISTRY),
    ("Ministry of Examples", BodyKind.MINISTRY),
    ("Agency for Invented Weather", BodyKind.AGENCY),
    ("Board of Placeholder Trade", BodyKind.AUTHORITY),
)
INSTRUMENTS_OF_EACH = 6
PEOPLE = ("Ada", "Bela", "Cyril", "Dora", "Emil", "Flora", "Gustav", "Hana")


@dataclass(frozen=True)
class Stage:
    """What everything else refers to, stored. The author is the one who coded and published."""

    author: User
    people: list[User]
    themes: list[Theme]
    partnerships: list[Partnership]
    parties: dict[int, list[Party]]
    bodies: dict[int, list[Body]]
    mechanisms: dict[int, Mechanism]
    instruments: dict[int, list[Instrument]]


def set_stage() -> Stage:
    """Store the stage; it is the same for every seed."""
    people = [make_person(name) for name in PEOPLE]
    states = Party.objects.bulk_create(
        Party(name=f"{name} (synthetic)", adjective=adjective, kind=PartyKind.STATE)
        for name, adjective in STATES
    )
    partnerships = Partnership.objects.bulk_create(
        partnership_of([states[place] for place in places]) for places in PARTNERSHIPS
    )
    members = {
        row.pk: [states[place] for place in places]
        for row, places in zip(partnerships, PARTNERSHIPS, strict=True)
    }
    join(members)
    return Stage(
        author=people[0],
        people=people,
        themes=make_themes(),
        partnerships=partnerships,
        parties=members,
        bodies=make_bodies(states),
        mechanisms=make_mechanisms(partnerships),
        instruments=make_instruments(partnerships),
    )


def make_person(name: str) -> User:
    """Somebody who cannot sign in, and whose name says why."""
    person = User(username=f"synthetic-{name.lower()}", first_name=name, last_name=MARK)
    person.set_unusable_password()
    person.save(force_insert=True)
    return person


def partnership_of(parties: list[Party]) -> Partnership:
    names = [party.name.removesuffix(" (synthetic)") for party in parties]
    letters = "-".join(name[:2].upper() for name in names)
    title = f"{', '.join(names[:-1])} and {names[-1]}"
    return Partnership(
        name=f"{title} (synthetic)",
        slug=f"synthetic-{letters.lower()}",
        code_prefix=f"{PREFIX}{letters}",
    )


def join(members: dict[int, list[Party]]) -> None:
    through = Partnership.parties.through
    through.objects.bulk_create(
        through(partnership_id=key, party=party)
        for key, parties in members.items()
        for party in parties
    )


def make_themes() -> list[Theme]:
    return Theme.objects.bulk_create(
        Theme(
            name=f"{name.capitalize()} (synthetic)",
            slug=f"synthetic-{name.replace(' ', '-')}",
            group=group,
        )
        for name, group in THEMES
    )


def make_bodies(states: list[Party]) -> dict[int, list[Body]]:
    rows = Body.objects.bulk_create(
        Body(party=party, name=f"{name} of {party}", kind=kind)
        for party in states
        for name, kind in MINISTRIES
    )
    return {party.pk: [row for row in rows if row.party == party] for party in states}


def make_mechanisms(partnerships: list[Partnership]) -> dict[int, Mechanism]:
    rows = Mechanism.objects.bulk_create(
        Mechanism(
            partnership=partnership,
            name=f"Joint sample commission of {partnership}",
            short_name="Sample commission",
            level=MechanismLevel.MINISTERS,
            expected_rhythm="R/P2Y",
        )
        for partnership in partnerships
    )
    return {row.partnership_id: row for row in rows}


def make_instruments(partnerships: list[Partnership]) -> dict[int, list[Instrument]]:
    rows = Instrument.objects.bulk_create(
        Instrument(
            partnership=partnership,
            title=f"Sample agreement {number} of {partnership}",
            status=InstrumentStatus.MENTIONED,
            source="Synthetic: mentioned nowhere.",
        )
        for partnership in partnerships
        for number in range(1, INSTRUMENTS_OF_EACH + 1)
    )
    return {
        partnership.pk: [row for row in rows if row.partnership == partnership]
        for partnership in partnerships
    }
