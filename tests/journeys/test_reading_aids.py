"""What people set in their system or do without a mouse: the pages go along with it."""

import pytest
from playwright.sync_api import expect

from commitments.models import SearchLog, StatusUpdate
from tests.factories import make_commitment, make_user

pytestmark = [pytest.mark.journey, pytest.mark.once]

PAGES = [
    "/",
    "/commitments/",
    "/commitments/MYS-TUR-2026-01/",
    "/statements/ankara-2026/",
    "/statements/putrajaya-2025-the-sun/",
]
# Of every box or bar that the pages draw in colour: whether it would be seen without its colour.
UNSEEN_WITHOUT_COLOUR = """() => {
    const seen = element => parseFloat(getComputedStyle(element).borderTopWidth) >= 1
    const boxes = [...document.querySelectorAll(".chip-status, .filter-chip, .grade")]
    const canvas = getComputedStyle(document.body).backgroundColor
    const bars = [...document.querySelectorAll(".bar .ink, .stacked rect, .meter .on")]
    const flat = bars.filter(bar => getComputedStyle(bar).fill === canvas)
    return boxes.filter(box => !seen(box)).concat(flat).map(element => element.outerHTML)
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
    const style = getComputedStyle(element)
    const times = style.transitionDuration.split(",").concat(style.animationDuration.split(","))
    return times.some(time => parseFloat(time) > 0.001)
}).map(element => element.outerHTML.slice(0, 80))"""
# The element that has the focus, where nothing around it shows that it has.
WITHOUT_RING = """() => {
    if (document.activeElement === document.body) return ""
    const style = getComputedStyle(document.activeElement)
    const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
    return ringed || style.boxShadow !== "none" ? "" : document.activeElement.outerHTML
}"""
# Quoted words whose language nobody has said.
WITHOUT_LANGUAGE = """() => [...document.querySelectorAll("blockquote, q.words")]
    .filter(quote => !quote.closest("[lang]:not(html)") && !quote.querySelector("[lang]"))
    .map(quote => quote.outerHTML.slice(0, 120))"""


def test_nothing_rests_on_colour_or_motion_alone_and_quotes_say_their_language(
    real_record, visitor, analyst
):
    page = visitor(analyst, forced_colors="active", reduced_motion="reduce")

    for address in PAGES:
        page.goto(address)

        assert page.evaluate(UNSEEN_WITHOUT_COLOUR) == [], address
        assert page.evaluate(MOVING) == [], address
        assert page.evaluate(WITHOUT_LANGUAGE) == [], address


def test_the_keyboard_always_shows_where_it_is(visitor, analyst, commitment):
    page = visitor(analyst)

    unseen = set()
    for address in ("/", "/commitments/", commitment.get_absolute_url()):
        page.goto(address)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
        for _step in range(30):
            unseen.add(page.evaluate(WITHOUT_RING))
            page.keyboard.press("Tab")

    assert unseen == {""}


def test_the_skip_link_leads_past_the_bar(visitor, analyst):
    page = visitor(analyst)
    page.goto("/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


def test_a_page_is_printed_without_what_only_a_screen_can_use(visitor, analyst, commitment):
    page = visitor(analyst)
    page.goto(commitment.get_absolute_url())
    page.emulate_media(media="print", color_scheme="dark")

    for hidden in ("#top-bar", "#foot", "#commitment-buttons"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator("#commitment-words")).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_a_day_is_worked_by_keyboard_alone(visitor, roles):
    """Sign in, find, open, log a search, record what it says, and back to what was found."""
    make_commitment(short_title="Exchange on social services")
    make_user("Analyst", username="aisyah", password="a-long-enough-phrase-7")
    page = visitor(None)
    page.goto("/")
    sign_in(page)
    find(page, "social services")
    page.keyboard.press("s")
    log_a_search(page)
    page.keyboard.press("u")
    record_no_action(page)

    assert SearchLog.objects.filter(author__username="aisyah").count() == 1
    assert StatusUpdate.objects.get(author__username="aisyah").status == "no_action_found"
    # The key for this is the browser's own, and a browser without a window has none.
    page.go_back()
    expect(page.locator("#main")).to_contain_text("Exchange on social services")
    assert "q=social" in page.url


def sign_in(page):
    reach(page, page.get_by_label("User name or e-mail"))
    page.keyboard.type("aisyah")
    reach(page, page.get_by_label("Password"))
    page.keyboard.type("a-long-enough-phrase-7")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    expect(page.locator("#account-menu")).to_be_visible()


def find(page, words):
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**q=social*")
    reach(page, page.locator("#main").get_by_role("link", name="Exchange on social services").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**-01/")


def log_a_search(page):
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name="Log a search")).to_be_focused()
    reach(page, panel.locator("[name=result]").first)
    page.keyboard.press("Space")
    reach(page, panel.locator("[name=sources]"))
    page.keyboard.type("Pages of both ministries")
    reach(page, panel.get_by_role("button", name="Log search"))
    page.keyboard.press("Enter")
    expect(panel).to_be_empty()
    # Until htmx has taken in what it brought, the keys follow plain links.
    expect(page.locator(".htmx-added, .htmx-request, .htmx-settling")).to_have_count(0)


def record_no_action(page):
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name="Update status")).to_be_focused()
    reach(page, panel.locator("[name=status]").first)
    page.keyboard.press("Space")
    reach(page, panel.get_by_label("True since"))
    page.keyboard.type("03022026")
    reach(page, panel.get_by_label("Who says so"))
    page.keyboard.type("An independent")
    reach(page, panel.get_by_label("Confidence"))
    page.keyboard.type("Low")
    reach(page, panel.get_by_label("Reason"))
    page.keyboard.type("Looked for and not found.")
    reach(page, panel.get_by_role("button", name="Record status"))
    page.keyboard.press("Enter")
    expect(panel).to_be_empty()


def reach(page, target, most=90):
    """Press the tab key until the target has the focus."""
    for _step in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The tab key never reached {target}")
