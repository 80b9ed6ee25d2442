"""The words of the invention: how its leaders promise, and how its analysts write."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from commitments.enums import CommitmentType, Strength, ThemeGroup

MARK = "Synthetic"

VERBS = (
    ("decided to", Strength.DECIDED),
    ("agreed to", Strength.UNDERTAKEN),
    ("undertook to", Strength.UNDERTAKEN),
    ("reaffirmed their commitment to", Strength.REAFFIRMED),
    ("expressed their intention to", Strength.INTENDED),
    ("encouraged their ministries to", Strength.ENCOURAGED),
)
DEEDS = (
    "widen",
    "review",
    "finance",
    "map",
    "simplify",
    "announce",
    "renew",
    "deepen",
    "accelerate",
    "establish",
    "double",
    "conclude",
)

# What is promised: the theme it belongs to, what kind of commitment it makes, and its words.
THINGS = (
    (0, CommitmentType.QUANTITATIVE_TARGET, "trade in invented grain"),
    (0, CommitmentType.MARKET_ACCESS, "the import of sample instruments"),
    (1, CommitmentType.INSTRUMENT, "air services between Lower and Upper Ambe"),
    (1, CommitmentType.FINANCE, "the fund for ports that do not exist"),
    (2, CommitmentType.EXCHANGE, "the exchange of cadets of imaginary navies"),
    (3, CommitmentType.PROGRAMME, "the joint drill against made-up pirates"),
    (3, CommitmentType.DIALOGUE, "the dialogue on fictitious frontiers"),
    (4, CommitmentType.COOPERATION, "research on the fuels of no known engine"),
    (4, CommitmentType.FACILITATION, "the grid between two unbuilt dams"),
    (5, CommitmentType.INSTITUTION_BUILDING, "the observatory of invented weather"),
    (5, CommitmentType.CAPACITY_BUILDING, "the training of example firefighters"),
    (6, CommitmentType.EXCHANGE, "scholarships at the school of imaginary navigation"),
    (6, CommitmentType.PROGRAMME, "the season of films that nobody shot"),
    (7, CommitmentType.COOPERATION, "the register of unwritten folk tales"),
    (8, CommitmentType.PROGRAMME, "the care of pretended grandparents"),
    (9, CommitmentType.COORDINATION, "the working group on fictitious floods"),
    (9, CommitmentType.DIPLOMATIC_SUPPORT, "candidacies in the League of Samples"),
    (10, CommitmentType.INSTITUTIONAL_MEETING, "the sessions of the joint sample commission"),
    (10, CommitmentType.INSTITUTION_BUILDING, "the secretariat of the invented council"),
    (11, CommitmentType.RESTRAINT, "the moratorium on taxing thin air"),
)
THEMES = (
    ("invented trade", ThemeGroup.ECONOMY),
    ("invented transport", ThemeGroup.ECONOMY),
    ("invented navies", ThemeGroup.DEFENCE),
    ("invented security", ThemeGroup.DEFENCE),
    ("invented energy", ThemeGroup.ENERGY),
    ("invented science", ThemeGroup.ENERGY),
    ("invented schooling", ThemeGroup.PEOPLE),
    ("invented culture", ThemeGroup.PEOPLE),
    ("invented families", ThemeGroup.FAMILY),
    ("invented regions", ThemeGroup.REGIONAL),
    ("invented institutions", ThemeGroup.INSTITUTIONS),
    ("invented taxes", ThemeGroup.ECONOMY),
)
LEADS = (
    "Recalling their talks at {place}, the leaders took note of the work done so far.",
    "Mindful of the example of {place}, both sides spoke at length about what remains.",
    "The leaders welcomed the report of the sample ministries on {place}.",
    "Both sides were briefed on the situation around {place} and on its invented causes.",
)
TAILS = (
    "Officials will report on it at their next meeting in {place}.",
    "The details are left to the bodies concerned, which meet in {place}.",
    "An account of the costs, as far as anything here costs anything, will follow.",
    "They expressed their thanks to the people of {place} for their hospitality.",
)
SIGNALS = (
    "They underlined the importance of friendship between {place} and {other}.",
    "They welcomed the readiness of traders in {place} to look for opportunities in {other}.",
    "They called upon all sides around {place} to show restraint.",
)
SUMMARIES = (
    "Synthetic: this document does not exist. It says that an office in {place} began to {deed}"
    " {thing}, names who is in charge and what was set aside for it, and leaves open when it ends.",
    "Synthetic: this document does not exist. It reports from {place} that talks about {thing}"
    " were held, with the names of those present, and quotes one of them on what is still missing.",
    "Synthetic: this document does not exist. It lists what the budget of {place} holds for {thing}"
    " in this year and the next, in figures that nobody should add up.",
)
QUOTATIONS = (
    "We have begun to {deed} {thing}, and {place} will see it first.",
    "There is no timetable for {place} yet.",
    "The people of {place} can count on {thing}.",
)
REASONS = (
    "Synthetic: nobody judged this. The reports from {place} show that work has begun; they do not"
    " show how far it has come, nor who pays for it.",
    "Synthetic: nobody judged this. One side says that {place} is served already, the other is"
    " silent, and no independent account was found.",
    "Synthetic: nobody judged this. What is on record from {place} repeats the promise and adds"
    " nothing that could be checked.",
)
ACTS = (
    "Held talks in {place} about {thing}",
    "Set money aside for {thing} in {place}",
    "Signed a sample contract in {place} on {thing}",
)
PUBLISHERS = (
    "The {place} Sample",
    "{place} Placeholder Agency",
    "Invented Gazette of {place}",
    "Journal of {place} Affairs",
    "Ministry of Examples, {place}",
)
SEARCHED = ("Synthetic: the pages of both sample ministries, the {place} Sample and its archive",)

# Towns of these syllables, some with letters that a search has to fold.
FIRST = ("Am", "Bel", "Cor", "Dun", "El", "Fen", "Gür", "Hal", "Iz", "Jor", "Kes", "Lun", "Mır")
SECOND = ("ba", "de", "fi", "gö", "la", "mi", "no", "pa", "ra", "sü", "ta", "va", "ye")
THIRD = ("dor", "fell", "grad", "hisar", "kent", "mar", "ova", "port", "stad", "şehir", "ton")
TOWNS = tuple(f"{a}{b}{c}" for a in FIRST for b in SECOND for c in THIRD)


@dataclass(frozen=True)
class Promise:
    """What is promised, where, and how firmly; `words` follow “The two sides”."""

    words: str
    title: str
    thing: str
    place: str
    theme: int
    type: CommitmentType
    strength: Strength


def promise(dice: Random, deadline: str) -> Promise:
    """A promise with the words of its deadline, where it has one."""
    verb, strength = dice.choice(VERBS)
    theme, kind, thing = dice.choice(THINGS)
    deed, place = dice.choice(DEEDS), dice.choice(TOWNS)
    words = f"{verb} {deed} {thing} in the district of {place}"
    return Promise(
        words=f"{words} {deadline}" if deadline else words,
        title=f"{MARK}: {deed} {thing} in {place}",
        thing=thing,
        place=place,
        theme=theme,
        type=kind,
        strength=strength,
    )


def sentence(dice: Random, patterns: tuple[str, ...], thing: str = "") -> str:
    """One of the patterns with invented names in its places."""
    return dice.choice(patterns).format(
        place=dice.choice(TOWNS),
        other=dice.choice(TOWNS),
        deed=dice.choice(DEEDS),
        thing=thing,
    )


def thing_of(title: str) -> str:
    """What the commitment of that title is about."""
    return title.removeprefix(f"{MARK}: ").partition(" ")[2]


def lines_of(dice: Random, promises: list[Promise], every: int = 4) -> Iterator[tuple[str, str]]:
    """(words of the promise or nothing, the whole paragraph); a signal after each few promises."""
    for place, each in enumerate(promises, start=1):
        words = f"The two sides {each.words}."
        yield words, f"{sentence(dice, LEADS)} {words} {sentence(dice, TAILS)}"
        if place % every == 0:
            signal = sentence(dice, SIGNALS)
            yield "", f"{signal} {sentence(dice, TAILS)}"
