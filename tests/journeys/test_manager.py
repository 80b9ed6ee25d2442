"""A manager's ten minutes before a meeting: what presses, who takes it, and a sheet of paper."""

import json
import re

import pytest
from playwright.sync_api import expect

from commitments.models import Commitment
from tests.factories import make_user

pytestmark = pytest.mark.journey


def assign_the_most_urgent(page, person):
    row = page.locator("#attention .rows > li").first
    row.locator("details summary").click()
    row.get_by_label("Owner", exact=True).select_option(label=str(person))
    row.get_by_role("button", name="Assign").click()
    expect(page.locator("#toasts")).to_contain_text(f"{person} looks after")
    expect(page.locator("#workload")).to_contain_text(str(person))


def export_what_presses(page):
    page.get_by_role("link", name="Needs attention").click()
    page.get_by_text("Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="These rows, JSON").click()
    return json.loads(download.value.path().read_text())["rows"]


def test_a_managers_ten_minutes(visitor, real_record, manager):
    analyst = make_user("Analyst", username="aisyah", first_name="Aisyah", last_name="Rahman")
    page = visitor(manager)
    page.goto("/")

    assign_the_most_urgent(page, analyst)
    rows = export_what_presses(page)
    page.keyboard.press("/")
    page.keyboard.type("commission")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search/"), wait_until="commit")
    page.get_by_role("link", name="Joint Commission Meeting").first.click()
    page.emulate_media(media="print")

    first = Commitment.objects.get(code=rows[0]["code"])
    assert (first.owner, rows[0]["owner"]) == (analyst, "Aisyah Rahman")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
