"""How the links of a page keep the day that somebody looks at."""

import pytest

from tracker.as_of import kept_in

DAY = "2026-03-01"


@pytest.mark.parametrize(
    ("tag", "kept"),
    [
        ('<a href="/">', '<a href="/?as_of=2026-03-01">'),
        (
            '<a class="x" href="/commitments/?q=a&amp;page=2#top">',
            '<a class="x" href="/commitments/?q=a&amp;page=2&amp;as_of=2026-03-01#top">',
        ),
        (
            '<a href="/statements/" hx-get="/statements/">',
            '<a href="/statements/?as_of=2026-03-01" hx-get="/statements/?as_of=2026-03-01">',
        ),
        ('<a href="?page=2">', '<a href="?page=2&amp;as_of=2026-03-01">'),
        (
            '<form method="get" action="/commitments/">',
            '<form method="get" action="/commitments/">'
            '<input type="hidden" name="as_of" value="2026-03-01">',
        ),
    ],
)
def test_what_leads_to_a_page_that_goes_back_keeps_the_day(tag, kept):
    assert kept_in(tag, DAY, path="/commitments/") == kept


@pytest.mark.parametrize(
    "tag",
    [
        '<a href="/?as_of=2026-03-02">',
        '<a href="/?q=a&amp;as_of=2026-03-02">',
        '<a href="/commitments/" data-to-today>',
        '<a href="/evidence/">',
        '<a href="/nowhere/at/all/">',
        '<a href="#main">',
        '<a href="https://example.org/">',
        '<form class="as-of" method="get" action="/commitments/" data-as-of>',
        '<form method="get" action="/search/">',
        '<form method="post" action="/appearance/">',
        '<article href="/commitments/">',
    ],
)
def test_everything_else_stays_as_it_is(tag):
    assert kept_in(tag, DAY, path="/commitments/") == tag
