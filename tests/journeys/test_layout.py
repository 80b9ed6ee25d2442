"""Nothing that is being read moves by itself: fonts, results and forms come where room is."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.once]

# As browsers count: what moved, without half a second after a key or a click.
OBSERVE = """
    window.shifts = []
    new PerformanceObserver(list => {
        for (const entry of list.getEntries())
            if (!entry.hadRecentInput) window.shifts.push(entry.value)
    }).observe({type: "layout-shift", buffered: true})
"""
# What a page may move in all is 0.1 where it is called good.
GOOD = 0.05


def shifted(page):
    """How much has moved since the page was opened, and a moment after the last answer."""
    page.wait_for_timeout(300)
    return page.evaluate("window.shifts.reduce((all, one) => all + one, 0)")


def test_nothing_moves_while_a_page_loads_a_list_is_filtered_or_a_form_comes(
    real_record, visitor, analyst
):
    page = visitor(analyst, viewport={"width": 1440, "height": 900})
    page.add_init_script(OBSERVE)
    moved = {}

    for address in ("/", "/commitments/MYS-TUR-2026-18/", "/commitments/"):
        page.goto(address)
        page.evaluate("document.fonts.ready")
        moved[address] = shifted(page)

    slow_down(page, "**/commitments/?*")
    page.locator("[name=status][value=in_progress]").check()
    page.wait_for_url("**status=in_progress*")
    moved["filter"] = shifted(page)

    page.goto("/commitments/MYS-TUR-2026-18/")
    slow_down(page, "**/searches/")
    page.get_by_role("link", name="Log a search").first.click()
    expect(page.locator("#panel form")).to_be_visible()
    moved["form"] = shifted(page)

    assert {where: much for where, much in moved.items() if much > GOOD} == {}


def slow_down(page, addresses):
    """Longer than half a second, so that the answer does not count as part of the click."""

    def late(route):
        page.wait_for_timeout(700)
        route.continue_()

    page.route(addresses, late)
