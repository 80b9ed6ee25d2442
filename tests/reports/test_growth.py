"""Where the pace of one count would lead: exact, and never more than arithmetic."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.enums import Aggregation, Direction
from commitments.reports.growth import (
    YEARS_AHEAD,
    YEARS_BACK,
    Pace,
    pace_of,
    reached_in,
    required_pace,
)

UP, DOWN = Direction.ASCENDING, Direction.DESCENDING
MALAYSIAN = {
    2021: Decimal("4.10"),
    2022: Decimal("4.62"),
    2023: Decimal("4.6"),
    2024: Decimal("5.28"),
}
TURKISH = {2021: Decimal("3.5"), 2022: Decimal("4.7"), 2024: Decimal("4.9647")}
LEVELS = st.decimals("0.01", "1000", places=2)
PACES = st.builds(
    lambda first, years, low, high, compound: Pace(first, first + years, low, high, compound),
    st.integers(1990, 2030),
    st.integers(1, YEARS_BACK),
    LEVELS,
    LEVELS,
    st.booleans(),
)


@pytest.mark.parametrize(
    ("levels", "percent", "year"), [(MALAYSIAN, 8.8, 2032), (TURKISH, 12.4, 2031)]
)
def test_each_count_of_trade_has_its_own_pace(levels, percent, year):
    pace = pace_of(levels, Aggregation.PERIOD)

    assert pace.words == "2021–24"
    assert round(pace.per_year * 100, 1) == percent
    assert reached_in(pace, Decimal(10), UP) == year


def test_older_figures_and_those_of_one_year_alone_say_nothing_of_the_pace():
    old = {2015: Decimal("1.38"), 2024: Decimal(5)}

    assert pace_of(old, Aggregation.PERIOD) is None
    assert pace_of({}, Aggregation.PERIOD) is None
    assert pace_of(MALAYSIAN | {2020: Decimal(0)}, Aggregation.PERIOD) is None
    assert pace_of(MALAYSIAN | {2020: Decimal(0)}, Aggregation.CUMULATIVE).first == 0


def level_after(pace, years):
    """By floating point, as a plain recomputation."""
    if pace.is_compound:
        return float(pace.last) * (1 + pace.per_year) ** years
    return float(pace.last) + pace.per_year * years


@given(pace=PACES, target=LEVELS, direction=st.sampled_from([UP, DOWN]))
def test_the_target_is_reached_in_the_year_named_and_not_before(pace, target, direction):
    sign = 1 if direction == UP else -1
    slack = 1e-9 * max(1.0, float(target))

    year = reached_in(pace, target, direction)

    ahead = YEARS_AHEAD + 1 if year is None else year - pace.last_year
    for years in range(ahead):
        assert sign * (level_after(pace, years) - float(target)) < slack
    if year is not None:
        assert sign * (level_after(pace, ahead) - float(target)) > -slack


@given(last=LEVELS, target=LEVELS, years=st.integers(1, 40), compound=st.booleans())
def test_the_required_pace_leads_to_the_target(last, target, years, compound):
    change = required_pace(last, 2024, target, 2024 + years, is_compound=compound)

    last = float(last)
    reached = last * (1 + change) ** years if compound else last + change * years
    assert reached == pytest.approx(float(target), rel=1e-6, abs=1e-6)


def test_a_date_that_has_come_requires_no_pace():
    assert required_pace(Decimal(5), 2024, Decimal(10), 2024, is_compound=True) is None
