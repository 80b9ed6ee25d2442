"""The pages that a browser keeps for "My work", and what becomes of them."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.once]


def titles(page):
    page.goto("/my/")
    return page.locator("[data-visited-pages] a").all_inner_texts()


def test_what_was_opened_last_stands_on_top_once_each(visitor, analyst, commitment):
    page = visitor(analyst)
    for address in ("/commitments/", commitment.get_absolute_url(), "/commitments/?view=open"):
        page.goto(address)
    page.goto("/commitments/NO-SUCH-2026-01/")
    page.goto("/appearance/")

    assert titles(page) == ["Commitments", f"{commitment.short_code} {commitment.short_title}"]
    page.locator("[data-visited-pages] a").first.click()
    page.wait_for_url("**/commitments/?view=open")


def test_pages_are_forgotten_on_request(visitor, analyst):
    page = visitor(analyst)
    page.goto("/statements/")
    assert titles(page) == ["Statements"]

    page.get_by_role("button", name="Forget these pages").click()

    expect(page.locator("[data-visited-none]")).to_be_visible()
    assert titles(page) == []


def test_nothing_is_left_behind_by_whoever_signs_out(visitor, analyst):
    page = visitor(analyst)
    page.goto("/statements/")

    page.locator("#account-menu summary").click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/accounts/login/**")

    assert page.evaluate("localStorage.length") == 0


def test_people_who_share_a_browser_do_not_share_their_pages(visitor, analyst, manager):
    page = visitor(analyst)
    page.goto("/statements/")
    kept = page.evaluate("JSON.stringify(localStorage)")

    other = visitor(manager)
    other.goto("/appearance/")
    other.evaluate("kept => Object.assign(localStorage, JSON.parse(kept))", kept)

    assert titles(other) == []


def test_without_script_the_list_is_not_there(visitor, analyst):
    page = visitor(analyst, java_script_enabled=False)
    page.goto("/my/")

    expect(page.locator("#visited")).to_be_hidden()


def test_the_watch_button_swaps_itself_and_keeps_the_focus(visitor, reader, commitment):
    page = visitor(reader)
    page.goto(commitment.get_absolute_url())
    page.locator("#watch").focus()

    page.keyboard.press("Enter")

    expect(page.locator("#watch")).to_contain_text("Watching")
    expect(page.locator("#watch")).to_be_focused()
    assert reader.watches.count() == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_style_guide_fits_its_window_and_keeps_the_policy(visitor, analyst, settings, theme):
    settings.DEBUG = True
    page = visitor(analyst, viewport={"width": 390, "height": 844}, color_scheme=theme)

    page.goto("/styleguide/")

    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.get_by_role("heading", level=1)).to_have_text("Style guide")
