"""How the words of a promise changed from one statement to the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from commitments.coding.dates import parse_period

NOT_CODED = "not_coded"
UNDATED = frozenset(["none", "vague"])
RECURRING = "recurring"
# By what it is to be done (rule 16).
MEANS = re.compile(r"\b(?:(?:through|via|by means of|by way of)\s|by\s+\w+ing\s).+", re.DOTALL)


@dataclass(frozen=True)
class Coded:
    """What is coded of one promise, stored or not yet, as far as two of them are compared.

    Values are those of our vocabularies, `themes` slugs. `words` is the quote, empty where the
    words are not held; `report` is what is then reported of them. `delegation` and `strength`
    are as in Delegation and Strength.
    """

    adopted_on: date | None = None
    words: str = ""
    title: str = ""
    report: str = ""
    type: str = ""
    strength: str = NOT_CODED
    delegation: str = NOT_CODED
    themes: frozenset[str] = frozenset()
    deadline_text: str = ""
    deadline_precision: str = "none"
    deadline_latest: date | None = None
    target_value: Decimal | None = None
    target_unit: str = ""
    target_period: str = ""
    is_paraphrase: bool = False

    @property
    def is_dated(self) -> bool:
        """A date for the act, or a period for the target; "at an opportune time" is neither."""
        return self.deadline_precision not in UNDATED or self.target_period != ""

    @property
    def last_day(self) -> date | None:
        """The last day that the date can mean; none for what comes back again and again."""
        if self.deadline_precision == RECURRING:
            return None
        return self.deadline_latest or last_day_of(self.target_period)

    @property
    def date_words(self) -> str:
        """The date in their words; else the period or the day that was coded."""
        coded = self.target_period or (self.last_day.isoformat() if self.last_day else "")
        return self.deadline_text or coded

    @property
    def means(self) -> str:
        found = MEANS.search(self.words)
        return found.group().strip() if found else ""


@dataclass(frozen=True)
class Shift:
    """One respect in which the later promise differs: a value of Drift, and why.

    `before` and `after` are what is coded of `about` on both sides: a strength or a delegation
    by its value, a date or the means in words, a target as number and unit; empty for none.
    """

    about: str
    label: str
    before: str
    after: str
    is_sure: bool = True


def drift(earlier: Coded, later: Coded) -> tuple[Shift, ...]:
    """All that changed from `earlier` to `later`; "same" alone where nothing that counts did.

    A value that is not coded is neither nought nor a loss: strength is compared where both are
    coded, or not at all. A delegation that the later text states and that is not coded of the
    earlier one, whose words are held, is said with low confidence, and so is all that rests on
    the words of a paraphrase (rule 26). So it is in DOMAIN 2.10: the meeting "at an opportune
    time" that became "by the end of 2026" is firmer, dated and delegated; the paraphrase on
    organised crime is softer with its means dropped, both of low confidence; the reported
    targets of 5 and 10 billion have no strength, and are raised with the deadline lost.
    """
    shifts = tuple(shifts_between(earlier, later))
    telling = tuple(shift for shift in shifts if shift.label != "same")
    return telling or shifts[:1]


def shifts_between(earlier: Coded, later: Coded) -> Iterator[Shift]:
    is_sure = not (earlier.is_paraphrase or later.is_paraphrase)
    yield from strength_shift(earlier, later, is_sure=is_sure)
    yield from date_shift(earlier, later, is_sure=is_sure)
    yield from target_shift(earlier, later, is_sure=is_sure)
    yield from delegation_shift(earlier, later, is_sure=is_sure)
    yield from means_shift(earlier, later, is_sure=is_sure)


def strength_shift(earlier: Coded, later: Coded, *, is_sure: bool) -> Iterator[Shift]:
    before, after = earlier.strength, later.strength
    if NOT_CODED in (before, after):
        return
    label = "same" if before == after else "firmer" if int(after) > int(before) else "softer"
    yield Shift("strength", label, before, after, is_sure)


def date_shift(earlier: Coded, later: Coded, *, is_sure: bool) -> Iterator[Shift]:
    words = earlier.date_words, later.date_words
    if earlier.is_dated != later.is_dated:
        yield Shift("date", "dated" if later.is_dated else "undated", *words, is_sure)
        return
    before, after = earlier.last_day, later.last_day
    if not (earlier.is_dated and before and after) or before == after:
        return
    if words[0] == words[1]:  # "next year" is another one each time
        words = before.isoformat(), after.isoformat()
    label = "moved_later" if after > before else "moved_earlier"
    yield Shift("date", label, *words, is_sure)


def target_shift(earlier: Coded, later: Coded, *, is_sure: bool) -> Iterator[Shift]:
    """Only levels in one unit are higher or lower than each other."""
    before, after = earlier.target_value, later.target_value
    if before is None and after is None:
        return
    if before is None or after is None:
        label = "targeted" if before is None else "dropped"
    elif earlier.target_unit.casefold() != later.target_unit.casefold():
        return
    else:
        label = "same" if before == after else "raised" if after > before else "lowered"
    yield Shift("target", label, target_words(earlier), target_words(later), is_sure)


def delegation_shift(earlier: Coded, later: Coded, *, is_sure: bool) -> Iterator[Shift]:
    before, after = earlier.delegation, later.delegation
    if before == NOT_CODED and earlier.words and after not in (NOT_CODED, "0"):
        yield Shift("delegation", "delegated", before, after, is_sure=False)
    if NOT_CODED in (before, after) or before == after:
        return
    label = "delegated" if int(after) > int(before) else "undelegated"
    yield Shift("delegation", label, before, after, is_sure)


def means_shift(earlier: Coded, later: Coded, *, is_sure: bool) -> Iterator[Shift]:
    """Asked only where the words of both are held."""
    before, after = earlier.means, later.means
    if not (earlier.words and later.words) or bool(before) == bool(after):
        return
    yield Shift("means", "means_added" if after else "means_dropped", before, after, is_sure)


def target_words(coded: Coded) -> str:
    """As “10 USD billion”, whatever zeros the number was stored with."""
    if coded.target_value is None:
        return ""
    return f"{coded.target_value.normalize():f} {coded.target_unit}".strip()


def last_day_of(period: str) -> date | None:
    """The last day of a period in ISO 8601; None where it is none."""
    try:
        return parse_period(period).latest
    except ValueError:
        return None
