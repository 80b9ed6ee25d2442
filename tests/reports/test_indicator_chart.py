"""Where the marks of an indicator stand: nothing added, nothing averaged, no year made up."""

from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.reports.indicator_chart import AXIS, TOP, YEARS_AT_MOST, Figure, Level, draw


def figure(year, value, series=0, last_month=12, **fields):
    last = date(year, last_month, 31 if last_month in (10, 12) else 30)
    is_partial = last_month != 12
    return Figure(series, Decimal(str(value)), date(year, 1, 1), last, is_partial, **fields)


def test_nothing_is_drawn_of_nothing():
    assert draw([], [Level(Decimal(10), "target")]) is None


def test_a_gap_is_drawn_between_counts_of_the_same_period_alone():
    chart = draw(
        [
            figure(2024, 5.28),
            figure(2024, 4.96, series=1),
            figure(2025, 4.92, last_month=11),
            figure(2025, 4.3, series=1, last_month=10),
        ],
        [],
    )

    assert len(chart.gaps) == 1
    assert [mark.is_partial for mark in chart.marks] == [False, False, True, True]


def test_a_year_that_is_not_held_breaks_the_line_and_has_a_column():
    chart = draw([figure(2021, 3.5), figure(2022, 4.7), figure(2024, 4.96)], [])

    assert len(chart.joins) == 1
    assert [column.is_empty for column in chart.columns] == [False, False, True, False]


def test_a_part_of_a_year_joins_nothing_and_gives_way_to_the_whole_year():
    chart = draw([figure(2023, 4), figure(2024, 3, last_month=10), figure(2024, 5)], [])

    assert [mark.value for mark in chart.marks] == [4, 5]
    assert len(chart.joins) == 1
    assert not draw([figure(2023, 4), figure(2024, 3, last_month=10)], []).joins


def test_of_several_parts_of_a_year_the_longest_is_drawn():
    chart = draw([figure(2025, 4.3, last_month=10), figure(2025, 4.92, last_month=11)], [])

    assert [mark.value for mark in chart.marks] == [Decimal("4.92")]


def test_a_path_is_drawn_only_between_two_stated_years():
    figures = [figure(2024, 5)]

    assert draw(figures, [Level(Decimal(10), "target")]).path is None
    path = draw(figures, [], path=[(2024, Decimal(5)), (2030, Decimal(10))]).path
    assert path.y1 > path.y2
    assert draw(figures, [], path=[(2030, Decimal(5)), (2024, Decimal(10))]).path is None


def test_a_path_that_begins_before_the_drawing_is_cut_at_its_frame():
    chart = draw([figure(2024, 7)], [], path=[(2000, Decimal(0)), (2099, Decimal(99))])

    assert [column.year for column in chart.columns] == list(range(2024, 2037))
    assert chart.path.y2 == TOP
    assert chart.marks[0].y > chart.path.y1 > chart.path.y2


YEARS = st.integers(2000, 2030)
VALUES = st.decimals("-100", "1000", places=2)
FIGURES = st.lists(
    st.builds(figure, YEARS, VALUES, st.integers(0, 5), st.sampled_from([10, 11, 12])),
    min_size=1,
    max_size=20,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(figures=FIGURES, target=VALUES)
def test_every_mark_is_within_the_frame_and_higher_where_its_value_is(figures, target):
    chart = draw(figures, [Level(target, "target")])

    assert len(chart.columns) <= YEARS_AT_MOST
    assert all(TOP <= mark.y <= AXIS for mark in chart.marks)
    ordered = sorted(chart.marks, key=lambda mark: mark.value)
    assert [mark.y for mark in ordered] == sorted((mark.y for mark in ordered), reverse=True)
    assert {mark.value for mark in chart.marks} <= {each.value for each in figures}
