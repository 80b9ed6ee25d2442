"""What the small scripts add to every page, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.once]


@pytest.fixture
def visit(live_server, page, client, analyst):
    """Open an address as the analyst; whatever the browser complains of fails the test."""
    complaints = []
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    client.force_login(analyst)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])

    def open_page(name, *arguments):
        page.goto(live_server.url + reverse(name, args=arguments))
        return page

    yield open_page
    assert complaints == []


def test_keys_lead_to_the_places_and_the_search(visit):
    page = visit("appearance")

    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/commitments/")
    page.keyboard.press("/")

    expect(page.locator(".top-search [name=q]")).to_be_focused()


def test_keys_are_letters_while_one_types(visit):
    page = visit("appearance")

    page.keyboard.press("/")
    page.keyboard.type("gd?")

    expect(page.locator(".top-search [name=q]")).to_have_value("gd?")
    assert page.url.endswith("/appearance/")


def test_keys_stay_off_once_they_are_switched_off(visit):
    page = visit("appearance")

    page.get_by_label("Off", exact=True).check()
    page.get_by_role("button", name="Save").click()
    page.wait_for_selector("body[data-keys=off]")
    page.keyboard.press("/")

    expect(page.locator(".top-search [name=q]")).not_to_be_focused()


def test_keys_walk_down_a_list_and_open_a_row(visit, commitment):
    page = visit("commitment_list")

    page.keyboard.press("j")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**/commitments/{commitment.code}/")


@pytest.mark.parametrize("way_out", ["Escape", "elsewhere"])
def test_a_menu_closes_by_itself(visit, way_out):
    page = visit("appearance")
    menu = page.locator("#account-menu")

    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    if way_out == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("heading", level=1).click()

    expect(menu).not_to_have_attribute("open", "")


def test_the_theme_is_chosen_in_the_menu_and_holds_on_the_next_page(visit):
    page = visit("appearance")

    page.locator("#account-menu summary").click()
    page.get_by_role("button", name="Dark").click()
    page.wait_for_selector("html[data-bs-theme=dark]")
    visit("commitment_list")

    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_scrolls_sideways_with_the_menu_open(visit, width):
    page = visit("appearance")
    page.set_viewport_size({"width": width, "height": 800})

    page.locator("#account-menu summary").click()

    box = page.locator("#account-menu .menu-panel").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
