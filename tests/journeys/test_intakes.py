"""A text is pasted, cleaned, divided, described and frozen; with script and without."""

import pytest
from playwright.sync_api import expect

from commitments.models import Statement
from tests.intakes import PAGE, make_pair

pytestmark = pytest.mark.journey

WITH_AND_WITHOUT = pytest.mark.parametrize(
    "script",
    [
        pytest.param(True, id="htmx"),
        # The same acts, which one database has then seen.
        pytest.param(False, id="no script", marks=pytest.mark.once),
    ],
)


@WITH_AND_WITHOUT
def test_a_pasted_text_becomes_a_statement(transactional_db, visitor, analyst, script):
    make_pair()
    page = visitor(analyst, java_script_enabled=script)
    page.goto("/coding/new/")
    page.get_by_label("Text", exact=True).fill(PAGE)
    page.get_by_role("button", name="Go on").click()

    page.get_by_label("Joint Statement of Malaysia").check()
    page.get_by_role("button", name="Keep as ticked").click()
    expect(page.get_by_text("Left out by a person")).to_be_visible()

    page.get_by_role("link", name="On to the paragraphs").click()
    page.get_by_role("link", name="Change 2", exact=True).click()
    page.get_by_role("button", name="Divide").click()
    expect(page.get_by_text("5 paragraphs", exact=True)).to_be_visible()

    page.get_by_role("link", name="On to the particulars").click()
    describe(page)
    page.get_by_role("link", name="On to freezing").click()
    page.get_by_role("button", name="Freeze the text").click()
    page.wait_for_url("**/coding/ankara-2026/")

    numbers = [str(each) for each in Statement.objects.get().paragraphs.all()]
    assert numbers == ["1", "2", "2.2", "2.3", "3"]


def describe(page):
    """Take over what is proposed, say the rest, and keep it."""
    page.get_by_role("button", name="Take over all that is proposed").click()
    expect(page.get_by_label("Short title")).to_have_value("Ankara 2026")
    page.get_by_label("Title", exact=True).fill("Joint Statement, Ankara")
    page.get_by_label("Kind").select_option("joint_statement")
    page.get_by_label("Language").fill("en")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("The particulars are kept.")).to_be_visible()


def test_a_paste_that_is_too_long_is_told_before_it_is_sent(visitor, analyst, settings):
    settings.IKRAR_READER_CHARACTERS = 50
    page = visitor(analyst)
    page.goto("/coding/new/")
    text = page.get_by_label("Text", exact=True)
    text.fill("A text of more than fifty characters, which is too long.")

    page.get_by_role("button", name="Go on").click()

    sentence = text.evaluate("field => field.validationMessage")
    assert sentence == "A text may have 50 characters at most. Bring the part that matters."
    assert page.url.endswith("/coding/new/")
