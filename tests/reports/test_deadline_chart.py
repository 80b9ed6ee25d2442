"""The drawing of deadlines: scale, marks, and labels that stay in the frame and apart."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.enums import DeadlinePrecision, DeadlineRelation
from commitments.reports.chart_labels import NARROWEST, TITLE_SIZE, WORDS_SIZE, width_of, wrap
from commitments.reports.deadline_chart import LINE, MARGIN, Deadline, draw, overdue_from

ON = date(2026, 11, 22)


def by_end_of_2026(**changes):
    fields = {
        "label": "18 Joint Commission Meeting",
        "words": "by the end of 2026",
        "opens_on": date(2026, 1, 7),
        "latest": date(2026, 12, 31),
        "relation": DeadlineRelation.BY_END_OF,
        "precision": DeadlinePrecision.YEAR,
    }
    return Deadline(**fields | changes)


def in_2028(**changes):
    fields = {
        "label": "19 Second HLSC in Malaysia",
        "words": "in 2028",
        "opens_on": date(2028, 1, 1),
        "latest": date(2028, 12, 31),
        "relation": DeadlineRelation.IN,
    }
    return by_end_of_2026(**fields | changes)


def number(share):
    return float(share.removesuffix("%"))


def test_a_line_ends_where_the_next_year_begins():
    chart = draw([by_end_of_2026(), in_2028()], on=ON)

    [line, window] = [row.mark for row in chart.rows]
    places = {tick.year: tick.x for tick in chart.ticks}
    assert (line.kind, line.end) == ("line", places[2027])
    assert (window.kind, window.start, window.end) == ("window", places[2028], places[2029])


def test_the_scale_comes_from_the_dates_and_holds_today():
    chart = draw([in_2028()], on=ON)

    assert [tick.year for tick in chart.ticks] == [2026, 2027, 2028, 2029]
    assert number(chart.ticks[0].x) < number(chart.today) < number(chart.ticks[1].x)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"relation": DeadlineRelation.BY}, "line"),
        ({"relation": DeadlineRelation.IN}, "window"),
        ({"relation": DeadlineRelation.BETWEEN}, "window"),
        ({"relation": DeadlineRelation.ON, "precision": DeadlinePrecision.DAY}, "day"),
        ({"relation": DeadlineRelation.BEFORE, "precision": DeadlinePrecision.EVENT}, "event"),
    ],
)
def test_the_wording_decides_the_mark(changes, kind):
    chart = draw([by_end_of_2026(**changes)], on=ON)

    assert chart.rows[0].mark.kind == kind


def test_an_ambiguous_date_has_two_ends():
    strict = date(2029, 12, 31)
    chart = draw([by_end_of_2026(latest=date(2030, 12, 31), strict_latest=strict)], on=ON)

    mark = chart.rows[0].mark
    assert number(mark.start) < number(mark.strict_end) < number(mark.end)


def test_a_single_day_can_be_seen_beside_a_century():
    day = by_end_of_2026(opens_on=ON, latest=ON, relation=DeadlineRelation.ON)
    chart = draw([day, in_2028(latest=date(2126, 12, 31))], on=ON)

    assert number(chart.rows[0].mark.width) >= 0.8


def test_the_ends_of_the_calendar_are_drawn():
    chart = draw([by_end_of_2026(opens_on=date.min, latest=date.max)], on=ON)

    assert number(chart.rows[0].mark.end) == 88
    assert overdue_from(date.max) is None
    assert overdue_from(date(2026, 12, 31)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("on", "anchor"),
    [(date(2026, 1, 2), "start"), (date(2027, 7, 1), "mid"), (date(2031, 12, 31), "end")],
    ids=["at the left edge", "in the middle", "at the right edge"],
)
def test_the_label_of_today_stays_in_the_frame(on, anchor):
    assert draw([by_end_of_2026(), in_2028()], on=on).today_anchor == anchor


def test_nothing_to_draw_is_refused():
    with pytest.raises(ValueError, match="needs a deadline"):
        draw([], on=ON)


def test_a_label_is_wrapped_and_then_cut_with_an_ellipsis():
    lines = wrap("word " * 60, TITLE_SIZE)

    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line, TITLE_SIZE) <= NARROWEST for line in lines)


words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCWMÖŞİ 0123456789協定—…", max_size=180)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@st.composite
def deadlines(draw_value):
    first, last = sorted([draw_value(days), draw_value(days)])
    return by_end_of_2026(
        label="2026-18 " + draw_value(words),
        words=draw_value(words),
        opens_on=first,
        latest=last,
        relation=draw_value(st.sampled_from(DeadlineRelation)),
    )


@given(st.lists(deadlines(), min_size=1, max_size=8), days)
def test_labels_stay_in_the_frame_and_apart(rows, on):
    chart = draw(rows, on=on)

    below = 0
    for row in chart.rows:
        for line in row.lines:
            width = width_of(line.text, WORDS_SIZE if line.is_words else TITLE_SIZE)
            left = number(row.x) / 100 * NARROWEST - (width if row.anchor == "end" else 0)
            assert left >= -MARGIN - 0.1
            assert left + width <= NARROWEST + MARGIN + 0.1
            assert line.y >= below + LINE - 1
            below = line.y
        assert row.bottom > max(row.mark.bottom, below)
    assert chart.axis == chart.rows[-1].bottom < chart.height


@given(st.lists(deadlines(), min_size=1, max_size=3), days)
def test_years_have_room_for_their_names(rows, on):
    places = [number(tick.x) for tick in draw(rows, on=on).ticks]

    gaps = [after - before for before, after in pairwise(places)]
    assert all(gap / 100 * NARROWEST >= 43 for gap in gaps)
