"""Somebody looks back to before an approval, sees what was known then, and comes forward again."""

import re

import pytest
import time_machine
from playwright.sync_api import expect

from commitments.enums import Status
from tests.factories import (
    make_commitment,
    make_decision,
    make_status,
    make_submission,
    make_user,
)

pytestmark = [pytest.mark.journey, pytest.mark.once]

WITH_AND_WITHOUT = pytest.mark.parametrize("script", [True, False], ids=["htmx", "no script"])
PLANNED, CLOSED = "2026-03-01", "2026-04-01"


@pytest.fixture
def approved(transactional_db, roles):
    """A commitment that was planned in March and approved as fulfilled in April."""
    analyst, manager = make_user("Analyst", username="analyst"), make_user("Manager")
    with time_machine.travel(f"{PLANNED}T12:00Z", tick=False):
        commitment = make_commitment(short_title="A school", owner=analyst)
        make_status(commitment, Status.PLANNED, by=analyst)
    with time_machine.travel(f"{CLOSED}T12:00Z", tick=False):
        make_decision(make_submission(commitment, by=analyst), by=manager)
    return commitment


def go_to(page, day):
    menu = page.locator("#as-of-menu > summary")
    if menu.count():
        menu.click()
    page.get_by_label("As of").fill(day)
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url(re.compile(f"as_of={day}"), wait_until="commit")


@WITH_AND_WITHOUT
def test_somebody_looks_back_before_an_approval_and_forward_again(approved, visitor, script):
    page = visitor(approved.owner, java_script_enabled=script)

    page.goto(approved.get_absolute_url())
    expect(page.locator("#commitment [data-status=fulfilled]").first).to_be_visible()
    go_to(page, "2026-03-31")

    expect(page.get_by_role("heading", name="As known on 31 March 2026")).to_be_visible()
    expect(page.locator("#commitment [data-status=planned]").first).to_be_visible()
    expect(page.locator("#commitment [data-status=fulfilled]")).to_have_count(0)
    expect(page.get_by_role("link", name="Add evidence")).to_have_count(0)

    page.get_by_role("link", name="Commitments").first.click()
    page.wait_for_url(re.compile(r"/commitments/\?as_of=2026-03-31"), wait_until="commit")
    expect(page.locator("#commitment-results [data-status=planned]").first).to_be_visible()
    go_to(page, CLOSED)
    expect(page.locator("#commitment-results [data-status=fulfilled]").first).to_be_visible()

    page.get_by_role("link", name="Back to today").click()
    page.wait_for_url(re.compile(r"/commitments/$"), wait_until="commit")
    expect(page.get_by_text("As known on")).to_have_count(0)


def test_the_day_goes_with_the_scope_that_was_chosen_since(approved, visitor):
    page = visitor(approved.owner)
    slug = approved.statement.slug

    page.goto("/")
    page.get_by_label("Statement").select_option(slug)
    page.wait_for_url(re.compile(f"statement={slug}"), wait_until="commit")
    go_to(page, "2026-03-31")

    expect(page.get_by_role("heading", name="As known on 31 March 2026")).to_be_visible()
    assert f"statement={slug}" in page.url
    expect(page.get_by_label("Statement")).to_have_value(slug)
