"""People choose the language of dates and numbers, and it goes with them."""

from decimal import Decimal

import pytest
from playwright.sync_api import expect

from commitments.models import AuditEvent
from tests.factories import BY_END_OF_2026, make_commitment
from tests.journeys.test_analyst import press_until_focused

pytestmark = [pytest.mark.journey, pytest.mark.once]

# What the page of the commitment shows of its deadline and of its target.
ENGLISH = ("31 December 2026", "USD 1,234.5 million")
MALAY = ("31 Disember 2026", "USD 1,234.5 million")
TURKISH = ("31 Aralık 2026", "USD 1.234,5 million")


@pytest.fixture
def address(roles, transactional_db):
    """Of a commitment whose deadline is a day with a name, and whose target a decimal number."""
    target = {"target_value": Decimal("1234.5"), "target_unit": "USD million"}
    return make_commitment(**BY_END_OF_2026, **target).get_absolute_url()


def expect_written(page, forms, language):
    for words in forms:
        expect(page.locator("#main")).to_contain_text(words)
    expect(page.locator("#main time[datetime='2026-12-31']").first).to_be_attached()
    pressed = page.locator("#language-choice [aria-pressed=true]")
    expect(pressed).to_have_text(language)


def choose(page, language):
    page.locator("#account-menu summary").click()
    page.get_by_role("button", name=language).click()


def choose_by_keyboard(page, language):
    press_until_focused(page, page.locator("#account-menu summary"))
    page.keyboard.press("Enter")
    press_until_focused(page, page.get_by_role("button", name=language))
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("choose_one", "script"),
    [(choose, True), (choose, False), (choose_by_keyboard, True)],
    ids=["htmx", "no script", "keyboard"],
)
def test_a_person_goes_through_the_languages_and_back(
    visitor, analyst, address, choose_one, script
):
    page = visitor(analyst, java_script_enabled=script)
    page.goto(address)
    expect_written(page, ENGLISH, "English")

    choose_one(page, "Bahasa Melayu")
    expect_written(page, MALAY, "Bahasa Melayu")
    choose_one(page, "Türkçe")
    expect_written(page, TURKISH, "Türkçe")
    page.reload()
    expect_written(page, TURKISH, "Türkçe")
    choose_one(page, "English")

    expect_written(page, ENGLISH, "English")
    assert page.url.endswith(address)
    analyst.refresh_from_db()
    assert analyst.language == "en-gb"
    assert AuditEvent.objects.filter(actor=analyst).count() == 3


def test_a_language_goes_with_a_person_to_another_browser_and_to_nobody_else(
    visitor, analyst, manager, address
):
    page = visitor(analyst)
    page.goto(address)
    choose(page, "Türkçe")
    expect_written(page, TURKISH, "Türkçe")

    elsewhere, colleague = visitor(analyst, locale="ms-MY"), visitor(manager)
    elsewhere.goto(address)
    colleague.goto(address)

    expect_written(elsewhere, TURKISH, "Türkçe")
    expect_written(colleague, ENGLISH, "English")


def test_a_page_is_in_turkish_once_its_texts_are(visitor, analyst, address, settings):
    page = visitor(analyst)
    page.goto(address)
    choose(page, "Türkçe")
    expect_written(page, TURKISH, "Türkçe")
    expect(page.locator("html")).to_have_attribute("lang", "en-GB")

    settings.LANGUAGES_OF_TEXTS = {*settings.LANGUAGES_OF_TEXTS, "tr"}
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "tr")
    choose(page, "English")

    expect(page.locator("html")).to_have_attribute("lang", "en-GB")


@pytest.mark.parametrize("script", [True, False], ids=["htmx", "no script"])
def test_a_visitor_chooses_at_the_foot_of_the_page(visitor, address, settings, script):
    settings.IKRAR_PUBLIC_READING = True
    before = AuditEvent.objects.count()
    page, other = visitor(None, java_script_enabled=script), visitor(None)
    page.goto(address)
    other.goto(address)

    page.locator("#foot").get_by_role("button", name="Türkçe").click()
    expect_written(page, TURKISH, "Türkçe")
    page.goto("/commitments/")
    page.goto(address)
    expect_written(page, TURKISH, "Türkçe")
    other.reload()
    expect_written(other, ENGLISH, "English")
    page.locator("#foot").get_by_role("button", name="English").click()

    expect_written(page, ENGLISH, "English")
    assert AuditEvent.objects.count() == before


def test_a_browser_speaks_the_language_it_asks_for_until_somebody_chooses(
    visitor, address, settings
):
    settings.IKRAR_PUBLIC_READING = True
    page = visitor(None, locale="ms-MY")
    page.goto(address)
    expect_written(page, MALAY, "Bahasa Melayu")

    page.locator("#foot").get_by_role("button", name="English").click()

    expect_written(page, ENGLISH, "English")
