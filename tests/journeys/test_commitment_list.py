"""A list by keyboard: choose columns, tick a row, open one, and come back to it."""

import pytest
from playwright.sync_api import expect

from tests.factories import make_commitment, make_statement

pytestmark = [pytest.mark.journey, pytest.mark.once]


@pytest.fixture
def long_list(db):
    text = make_statement()
    return [make_commitment(statement=text, short_title=f"Number {n:02}") for n in range(30)]


def test_columns_are_chosen_and_stand_in_the_address(live_server, visitor, analyst, commitment):
    page = visitor(analyst)
    page.goto("/commitments/")

    page.get_by_text("Columns", exact=True).click()
    page.get_by_label("Statement", exact=True).check()
    page.get_by_role("button", name="Show these").click()

    expect(page.get_by_role("columnheader", name="Statement")).to_be_visible()
    assert "columns=statement" in page.url
    page.reload()
    expect(page.get_by_role("columnheader", name="Statement")).to_be_visible()


def test_columns_are_chosen_without_script(live_server, visitor, analyst, commitment):
    page = visitor(analyst, java_script_enabled=False)
    page.goto("/commitments/?density=compact")

    page.get_by_text("Columns", exact=True).click()
    page.get_by_label("Theme, parties").uncheck()
    page.get_by_role("button", name="Show these").click()

    expect(page.get_by_role("columnheader", name="Theme, parties")).to_have_count(0)
    assert "density=compact" in page.url


def test_keys_tick_a_row_and_back_leads_to_it(live_server, visitor, analyst, long_list):
    page = visitor(analyst, viewport={"width": 1440, "height": 600})
    page.goto("/commitments/?order=title")

    for _ in range(21):
        page.keyboard.press("j")
    page.keyboard.press("x")
    row = page.locator("tbody tr").nth(20)
    expect(row.get_by_role("checkbox")).to_be_checked()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{long_list[20].code}/")
    page.go_back()

    expect(row.locator("a.title")).to_be_focused()
    assert before > 100
    assert abs(page.evaluate("scrollY") - before) < 5
