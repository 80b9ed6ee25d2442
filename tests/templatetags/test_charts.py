import re
from datetime import date

import pytest

from commitments.templatetags import charts


def widths(drawn):
    return [float(width) for width in re.findall(r'width="([\d.]+)%"', drawn)]


def test_a_block_leads_to_its_commitment_and_names_it_without_the_colour():
    drawn = charts.unit("planned", url="/commitments/A-1/", number="19", title="Second HLSC")

    assert 'href="/commitments/A-1/"' in drawn
    assert "Second HLSC: Planned" in drawn


def test_the_block_of_a_legend_leads_nowhere():
    assert charts.unit("planned") == '<span class="unit" data-status="planned"></span>'


def test_a_title_cannot_break_out_of_its_block():
    drawn = charts.unit("planned", url="/", number=1, title='"><script>')

    assert "<script>" not in drawn


@pytest.mark.parametrize(
    ("total", "first", "second", "parts"),
    [
        (19, 8, 0, ["ink", "rest"]),
        (19, 4, 3, ["ink", "half", "rest"]),
        (7, 0, 0, ["rest"]),
        (7, 7, 0, ["ink"]),
        # An empty register has an empty bar, and no division by nothing.
        (0, 0, 0, []),
    ],
)
def test_a_bar_shows_the_parts_that_there_are(total, first, second, parts):
    drawn = charts.progress_bar(total, first, second)

    assert re.findall(r'rect class="(\w+)"', drawn) == parts
    assert sum(widths(drawn)) <= 100


def test_a_stacked_bar_shares_the_width_by_number_and_says_it_in_words():
    drawn = charts.stacked_bar([("fulfilled", 1), ("stalled", 0), ("planned", 3)], "4 in all")

    assert widths(drawn) == [24.4, 74.4]
    assert 'aria-label="4 in all"' in drawn
    assert "stalled" not in drawn


def test_a_number_too_wide_for_its_part_is_only_in_its_title():
    drawn = charts.stacked_bar([("fulfilled", 97), ("planned", 3)], "100 in all")

    assert re.findall(r">(\d+)</text>", drawn) == ["97"]
    assert "<title>Planned 3</title>" in drawn


def test_a_day_is_written_out_and_can_be_read_by_machines():
    drawn = charts.day(date(2026, 1, 7))

    assert drawn == '<time datetime="2026-01-07">7 January 2026</time>'


@pytest.mark.parametrize(
    ("on", "words"),
    [(date(2026, 11, 21), "7 Jan"), (date(2027, 1, 1), "7 Jan 2026"), (None, "7 Jan 2026")],
)
def test_a_short_day_leaves_out_the_year_we_are_in(on, words):
    assert f">{words}<" in charts.short_day(date(2026, 1, 7), on)


def test_no_day_is_no_text():
    assert charts.day(None) == charts.short_day(None) == ""
