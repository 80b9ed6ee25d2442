"""Several commitments are changed at once, looked at on record, and changed back."""

import pytest
from playwright.sync_api import expect

from commitments.models import BulkChange, Commitment
from tests.journeys.test_analyst import press_until_focused

pytestmark = pytest.mark.journey

PREVIEW = "Preview the change"


def intervals(change):
    rows = Commitment.objects.filter(bulk_changes__change=change)
    return sorted(rows.values_list("review_interval_days", flat=True))


def test_three_rows_are_changed_and_changed_back_by_keyboard(real_record, visitor, manager):
    page = visitor(manager)
    page.goto("/commitments/?order=code")
    for _row in range(3):
        page.keyboard.press("j")
        page.keyboard.press("x")
    bar = page.locator("#bulk-form")
    expect(bar).to_contain_text("3 chosen")
    press_until_focused(page, bar.get_by_label("What to change"), key="Shift+Tab")
    page.keyboard.type("Review")
    press_until_focused(page, bar.get_by_role("button", name=PREVIEW))
    page.keyboard.press("Enter")
    press_until_focused(page, page.get_by_label("Look again after how many days"))
    page.keyboard.type("30")
    page.keyboard.press("Enter")
    expect(page.locator("#bulk-changing tbody tr")).to_have_count(3)
    press_until_focused(page, page.get_by_role("button", name="Change 3 commitments"))
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("Review interval changed on 3 commitments.")
    change = BulkChange.objects.get()
    assert intervals(change) == [30, 30, 30]

    press_until_focused(page, page.get_by_role("link", name="Changes so far"), most=120)
    page.keyboard.press("Enter")
    press_until_focused(page, page.locator("#bulk-list").get_by_role("link", name="Reverse"))
    page.keyboard.press("Enter")
    press_until_focused(page, page.get_by_role("button", name="Reverse on 3 commitments"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("This takes back")).to_be_visible()
    assert intervals(change) == [90, 90, 90]


def test_rows_are_changed_and_changed_back_without_script(real_record, visitor, manager):
    page = visitor(manager, java_script_enabled=False)
    page.goto("/commitments/?order=code")
    boxes = page.locator("input[name=code]")
    for number in range(3):
        boxes.nth(number).check()
    bar = page.locator("#bulk-form")
    bar.get_by_label("What to change").select_option("owner")
    bar.get_by_role("button", name=PREVIEW).click()
    page.get_by_label("New owner").select_option(label="Deniz Kaya")
    page.get_by_role("button", name=PREVIEW).click()
    page.get_by_role("button", name="Change 3 commitments").click()
    expect(page.locator("#toasts")).to_contain_text("Owner changed on 3 commitments. Undo")

    page.get_by_role("link", name="Changes so far").click()
    page.locator("#bulk-list").get_by_role("link", name="Owner").click()
    expect(page.locator("#bulk-changed tbody tr")).to_have_count(3)
    page.get_by_role("link", name="Reverse", exact=True).click()
    page.get_by_role("button", name="Reverse on 3 commitments").click()

    assert not Commitment.objects.filter(owner=manager).exists()
    page.locator("#bulk-changed tbody a.title").first.click()
    expect(page.locator("#commitment-history")).to_contain_text("reversed, together with others")


def test_all_that_a_list_found_are_changed_without_ticking_them(real_record, visitor, manager):
    page = visitor(manager)
    page.goto("/commitments/?statement=ankara-2026")
    found = Commitment.objects.filter(statement__slug="ankara-2026").count()
    bar = page.locator("#bulk-form")

    bar.get_by_label(f"All {found} found").check()
    bar.get_by_role("button", name=PREVIEW).click()
    page.get_by_label("New owner").select_option(label="Deniz Kaya")
    page.get_by_role("button", name=PREVIEW).click()
    page.get_by_role("button", name=f"Change {found} commitments").click()

    page.wait_for_url("**/commitments/?statement=ankara-2026")
    assert Commitment.objects.filter(owner=manager).count() == found
