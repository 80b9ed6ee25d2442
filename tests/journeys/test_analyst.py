"""An analyst finds a commitment by its due date, adds evidence and records a status."""

import re

import pytest
from playwright.sync_api import expect

from commitments.models import Commitment, StatusUpdate
from tests.factories import make_commitment, make_evidence, make_user

pytestmark = pytest.mark.journey

COMMISSION = "MYS-TUR-2026-18"
# A language switches script off; everything else is the same person doing the same work.
WITH_AND_WITHOUT = pytest.mark.parametrize(
    "script",
    [
        pytest.param(True, id="htmx"),
        # The same acts, which one database has then seen.
        pytest.param(False, id="no script", marks=pytest.mark.once),
    ],
)


def find_by_due_date(page):
    page.get_by_role("link", name="Commitments").first.click()
    page.get_by_text("Due date", exact=True).click()
    page.get_by_label("Due from").fill("2026-01-01")
    page.get_by_label("Due by").fill("2026-12-31")
    apply = page.get_by_role("button", name="Apply")
    if apply.is_visible():
        apply.click()
    page.wait_for_url(re.compile("due_to=2026-12-31"), wait_until="commit")
    expect(page.get_by_text("1 of 24").first).to_be_visible()
    page.get_by_role("link", name="Joint Commission Meeting").first.click()


def add_evidence(page):
    page.get_by_role("link", name="Add evidence").first.click()
    page.get_by_text("Type it in, as from paper").click()
    panel = page.locator("#panel form", has=page.get_by_label("Title"))
    panel.get_by_label("Title").fill("Ministers name the day of the Joint Commission")
    panel.get_by_label("Kind").select_option("government_release")
    panel.get_by_label("Publisher").fill("Ministry of Foreign Affairs")
    panel.get_by_label("Address").fill("https://example.org/joint-commission")
    panel.get_by_label("Date of the document").fill("2026-03-02")
    panel.locator("[name=stance][value=supports]").check()
    panel.get_by_label("Whose side").select_option(label="The side of Malaysia")
    panel.get_by_label("Reliability of the source").select_option("B")
    panel.get_by_label("Credibility of the claim").select_option("2")
    panel.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#commitment")).to_contain_text("Ministers name the day")


def record_status(page):
    page.get_by_role("link", name="Update status").first.click()
    panel = page.locator("#panel")
    panel.locator("[name=status][value=planned]").check()
    panel.get_by_label("True since").fill("2026-03-02")
    panel.get_by_label("Who says so").select_option(label="Malaysia, of itself")
    panel.get_by_label("Confidence").select_option("medium")
    panel.get_by_label("Reason").fill("Both ministries named the day.")
    panel.get_by_label("Ministers name the day").check()
    panel.get_by_role("button", name="Record status").click()
    expect(page.locator("#toasts")).to_contain_text("2026-18 is now Planned")


@WITH_AND_WITHOUT
def test_an_analyst_works_on_the_joint_commission(real_record, visitor, analyst, script):
    page = visitor(analyst, java_script_enabled=script)
    page.goto("/")
    planned = page.locator(".legend").get_by_text("Planned 1")
    expect(planned).to_be_visible()

    find_by_due_date(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Joint Commission Meeting")
    add_evidence(page)
    record_status(page)

    assert Commitment.objects.get(code=COMMISSION).status == "planned"
    assert StatusUpdate.objects.filter(author=analyst).get().rests_on.count() == 1
    page.goto("/")
    expect(page.locator(".legend").get_by_text("Planned 2")).to_be_visible()
    expect(page.locator(".feed")).to_contain_text("Joint Commission Meeting")


def test_an_analyst_signs_in_by_name_and_stays_on_the_way(visitor, live_server, browser, roles):
    make_user("Analyst", username="aisyah", password="a-long-enough-phrase-7")
    commitment = make_commitment()
    page = browser.new_page(base_url=live_server.url)

    page.goto(commitment.get_absolute_url())
    page.get_by_label("User name or e-mail").fill("aisyah")
    page.get_by_label("Password").fill("a-long-enough-phrase-7")
    page.get_by_role("button", name="Sign in").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(commitment.short_title)
    page.context.close()


def test_a_refused_form_keeps_the_words_and_takes_the_focus(visitor, analyst):
    page = visitor(analyst)
    page.goto(make_commitment().get_absolute_url())

    page.get_by_role("link", name="Update status").first.click()
    page.locator("#panel").get_by_label("Reason").fill("My own words.")
    page.get_by_role("button", name="Record status").click()

    alert = page.locator("#panel [role=alert]")
    expect(alert).to_be_focused()
    expect(page.locator("#panel").get_by_label("Reason")).to_have_value("My own words.")
    assert not StatusUpdate.objects.exists()


def open_status(page, commitment, reason):
    page.goto(commitment.get_absolute_url())
    page.get_by_role("link", name="Update status").first.click()
    panel = page.locator("#panel")
    panel.locator("[name=status][value=planned]").check()
    panel.get_by_label("True since").fill("2026-03-02")
    panel.get_by_label("Who says so").select_option(label="An independent source")
    panel.get_by_label("Confidence").select_option("low")
    panel.get_by_label("Reason").fill(reason)
    panel.locator("[name=evidence]").first.check()
    return panel


def test_of_two_people_the_second_sees_both_texts_and_decides(visitor, analyst, manager):
    commitment = make_commitment()
    make_evidence(commitment)
    first = open_status(visitor(analyst), commitment, "What Aisyah wrote.")
    second = open_status(visitor(manager), commitment, "What Deniz wrote.")

    first.get_by_role("button", name="Record status").click()
    expect(first).to_be_empty()
    second.get_by_role("button", name="Record status").click()

    expect(second).to_contain_text("Aisyah Rahman")
    expect(second).to_contain_text("What Aisyah wrote.")
    expect(second.get_by_label("Reason")).to_have_value("What Deniz wrote.")
    second.get_by_role("button", name="Save on top of the change").click()
    expect(second).to_be_empty()
    assert StatusUpdate.objects.count() == 2


def press_until_focused(page, locator, key="Tab", most=60):
    for _step in range(most):
        if locator.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} never reached {locator}")


def test_a_status_is_recorded_by_keyboard_alone(visitor, analyst):
    commitment = make_commitment()
    make_evidence(commitment)
    page = visitor(analyst)
    page.goto("/commitments/")

    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{commitment.get_absolute_url()}")
    page.keyboard.press("u")
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading")).to_be_focused()
    press_until_focused(page, panel.locator("[name=status]").first)
    page.keyboard.press("ArrowDown")
    press_until_focused(page, panel.get_by_label("True since"))
    page.keyboard.type("03022026")
    press_until_focused(page, panel.get_by_label("Who says so"))
    page.keyboard.type("An independent")
    press_until_focused(page, panel.get_by_label("Confidence"))
    page.keyboard.type("Low")
    press_until_focused(page, panel.get_by_label("Reason"))
    page.keyboard.type("Typed without a mouse.")
    press_until_focused(page, panel.locator("[name=evidence]").first)
    page.keyboard.press("Space")
    press_until_focused(page, panel.get_by_role("button", name="Record status"))
    page.keyboard.press("Enter")

    expect(panel).to_be_empty()
    assert StatusUpdate.objects.get().reason == "Typed without a mouse."
