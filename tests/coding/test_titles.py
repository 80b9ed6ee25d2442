"""Titles come from the words, without the cue, and end where a title may."""

import pytest

from commitments.coding.titles import LONGEST, title_from


@pytest.mark.parametrize(
    ("quote", "cue", "title"),
    [
        # The cue goes, and the act begins with a capital.
        (
            "reiterated their joint ambition to reach the target of USD 10 billion",
            "reiterated their joint ambition to",
            "Reach the target of USD 10 billion",
        ),
        # So do an article, and "to" where a promise was split.
        ("agreed that the next summit will be held", "agreed that", "Next summit will be held"),
        (
            "to encourage interaction between firms",
            "agreed to",
            "Encourage interaction between firms",
        ),
        # Whom support is for would say nothing without it.
        (
            "reiterated its support for Türkiye’s aspiration",
            "reiterated its support for",
            "Support for Türkiye’s aspiration",
        ),
        # A long list ends at a comma, other words before what adds to them.
        (
            "agreed to expand cooperation across logistics, maritime connectivity, emerging trade"
            " routes, and corridors",
            "agreed to",
            "Expand cooperation across logistics, maritime connectivity, emerging trade routes",
        ),
        (
            "instructed the Ministers of Foreign Affairs to convene the Joint Commission Meeting"
            " by the end of 2026 to follow up",
            "instructed",
            "Ministers of Foreign Affairs to convene the Joint Commission Meeting",
        ),
        # Where nothing but the cue was chosen, that is the title.
        ("agreed to", "agreed to", "Agreed to"),
    ],
)
def test_a_title_says_what_is_promised(quote, cue, title):
    assert title_from(quote, cue) == title


def test_a_title_fits_whatever_the_words_are():
    assert title_from("x" * 500) == "X" + "x" * (LONGEST - 1)
    assert len(title_from("word " * 100)) <= LONGEST
