"""A statement is pasted, and all of it coded with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from commitments.models import Statement
from tests.coded_text import ANKARA, quotes_in_seeds, quotes_of
from tests.intakes import make_pair

pytestmark = pytest.mark.journey

# What the rules read, and the key that keeps it so.
KEYS = {
    "commitment": "a",
    "low_binding": "g",
    "signal": "g",
    "position": "p",
    "instrument_mention": "i",
}


@pytest.fixture
def page(transactional_db, visitor, analyst):
    make_pair()
    return visitor(analyst)


def test_ankara_is_coded_with_the_keyboard_alone(page):
    prepare(page)
    statement = Statement.objects.get()
    proposed = list(statement.candidates.order_by("start", "end", "pk"))

    look_around(page, of=len(proposed))
    for number, candidate in enumerate(proposed, start=1):
        page.keyboard.press(KEYS[candidate.kind])
        expect_decided(page, number, of=len(proposed))
    expect(page.get_by_role("heading", name="Everything is decided")).to_be_focused()
    page.get_by_role("link", name="Close the coding").press("Enter")
    page.get_by_role("button", name="Close the coding").press("Enter")
    expect(page.get_by_text("is closed, with 19 commitments")).to_be_visible()

    assert quotes_of(statement) == quotes_in_seeds()


def prepare(page):
    """Paste the text, take over what is proposed about it, and freeze it."""
    page.goto("/coding/new/")
    page.get_by_label("Text", exact=True).fill(ANKARA)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url("**/coding/texts/*/")
    page.goto(f"{page.url}?step=particulars")
    page.get_by_role("button", name="Take over all that is proposed").click()
    expect(page.get_by_label("Short title")).to_have_value("Ankara 2026")
    page.get_by_label("Title", exact=True).fill("Joint Statement, Ankara")
    page.get_by_label("Kind").select_option("joint_statement")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("The particulars are kept.")).to_be_visible()
    page.get_by_role("link", name="On to freezing").click()
    page.get_by_role("button", name="Freeze the text").click()
    page.wait_for_url("**/coding/ankara-2026/")


def look_around(page, *, of):
    """Each key leads where it says, and none does anything while somebody types."""
    keys = page.keyboard
    keys.press("j")
    expect_at_hand(page, 2)
    keys.press("k")
    expect_at_hand(page, 1)
    keys.press("e")
    expect(page.get_by_label("Strength", exact=True)).to_be_focused()
    keys.press("Escape")
    expect_at_hand(page, 1)
    keys.press("r")
    expect(page.get_by_label("Reason", exact=True)).to_be_focused()
    keys.type("agz")
    keys.press("Escape")
    keys.press("[")
    expect(page.locator("#candidate-card blockquote")).not_to_contain_text("global levels")
    expect(page.get_by_label("Reason", exact=True)).to_have_value("agz")
    keys.press("]")
    expect(page.locator("#candidate-card blockquote")).to_contain_text("global levels")
    keys.press("g")
    expect_decided(page, 1, of=of)
    keys.press("z")
    expect_decided(page, 0, of=of)
    expect_at_hand(page, 1)


def expect_at_hand(page, number):
    heading = page.get_by_role("heading", name=f"Candidate {number}", exact=True)
    expect(heading).to_be_focused()


def expect_decided(page, number, *, of):
    """The step is told, and the keyboard stands where the next one begins."""
    told = page.locator("#progress")
    expect(told).to_contain_text(f"{number} of {of} decided", timeout=30_000)
    expect(page.locator("#bench [data-focus]")).to_be_focused()
