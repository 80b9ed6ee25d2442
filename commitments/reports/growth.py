"""Growth arithmetic: where the pace of the past would lead. Pure; no forecast.

It is of one series alone, from whole years alone, and never across counts. What is counted by
period grows by a share a year, what is cumulative by an amount a year.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from commitments.enums import Aggregation, Direction

# The pace is taken from figures no older than this before the latest.
YEARS_BACK = 5
# Beyond that a year says nothing.
YEARS_AHEAD = 100


@dataclass(frozen=True)
class Pace:
    """From the level of one year to that of a later one."""

    first_year: int
    last_year: int
    first: Decimal
    last: Decimal
    is_compound: bool

    @property
    def years(self) -> int:
        return self.last_year - self.first_year

    @property
    def words(self) -> str:
        """“2021–24”."""
        short = self.first_year // 100 == self.last_year // 100
        return (
            f"{self.first_year}–{self.last_year % 100:02}"
            if short
            else (f"{self.first_year}–{self.last_year}")
        )

    @property
    def step(self) -> Decimal:
        """The amount a year, as it is shown."""
        return shown(self.per_year)

    @property
    def per_year(self) -> float:
        """The share, as 0.088, or the amount by which it changes in a year."""
        if self.is_compound:
            return float(self.last / self.first) ** (1 / self.years) - 1
        return float(self.last - self.first) / self.years


def shown(amount: float) -> Decimal:
    return Decimal(f"{amount:.4g}")


def pace_of(levels: Mapping[int, Decimal], aggregation: str) -> Pace | None:
    """The pace between the first and the last of `levels`, by whole year, of the latest years.

    None where there are not two, or where a share of them would mean nothing.
    """
    if not levels:
        return None
    last_year = max(levels)
    first_year = min(year for year in levels if year >= last_year - YEARS_BACK)
    is_compound = aggregation == Aggregation.PERIOD
    pace = Pace(first_year, last_year, levels[first_year], levels[last_year], is_compound)
    if first_year == last_year or (is_compound and min(pace.first, pace.last) <= 0):
        return None
    return pace


def is_reached(value: Decimal, target: Decimal, direction: str) -> bool:
    return value <= target if direction == Direction.DESCENDING else value >= target


def reached_in(pace: Pace, target: Decimal, direction: str) -> int | None:
    """The first year, from that of the last figure on, in which the target would be reached.

    None where the pace leads elsewhere, or takes longer than anybody can mean. Exact: no year
    depends on how a root is rounded.
    """
    for ahead in range(YEARS_AHEAD + 1):
        if _is_reached_after(pace, ahead, target, direction):
            return pace.last_year + ahead
    return None


def _is_reached_after(pace, ahead, target, direction):
    first, last, aim = Fraction(pace.first), Fraction(pace.last), Fraction(target)
    if pace.is_compound:
        # last · (last/first)^(ahead/years) beside the target, both to the power of the years.
        if aim <= 0:
            return direction != Direction.DESCENDING
        level, aim = last**pace.years * (last / first) ** ahead, aim**pace.years
    else:
        level = last + ahead * (last - first) / pace.years
    return level <= aim if direction == Direction.DESCENDING else level >= aim


def required_pace(
    last: Decimal, last_year: int, target: Decimal, due_year: int, *, is_compound: bool
) -> float | None:
    """The change a year, as `Pace.per_year`, that would lead from the last level to the target.

    None where no whole year is left, or where a share would mean nothing.
    """
    years = due_year - last_year
    if years <= 0 or (is_compound and min(last, target) <= 0):
        return None
    if is_compound:
        return float(target / last) ** (1 / years) - 1
    return float(target - last) / years
