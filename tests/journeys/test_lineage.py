"""A promise is linked with the one that it takes up, in place, and without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from commitments.models import CommitmentLink
from tests.factories import make_commitment, make_statement

pytestmark = pytest.mark.journey


@pytest.fixture
def statement(transactional_db, roles):
    """A statement with a promise that an earlier one made already."""
    earlier = make_commitment(statement=make_statement(adopted_on=date(2025, 1, 7)))
    statement = make_statement(partnership=earlier.statement.partnership)
    make_commitment(statement=statement)
    return statement


@pytest.mark.parametrize("scripted", [True, False], ids=["htmx", "without script"])
def test_a_suggestion_is_linked_changed_and_taken_back(visitor, statement, analyst, scripted):
    page = visitor(analyst, java_script_enabled=scripted)
    page.goto(statement.get_absolute_url())
    page.get_by_role("link", name="Lineage").click()
    suggestion = page.locator("#perhaps")
    suggestion.get_by_label("How it takes it up").select_option("Extends")
    suggestion.get_by_label("Note").fill("One school more.")
    suggestion.get_by_role("button", name="Link the two").click()

    taken_up = page.locator("#taken-up")
    expect(taken_up).to_contain_text("One school more.")
    expect(page.locator("#perhaps")).to_have_count(0)
    assert CommitmentLink.objects.get().kind == "extends"

    taken_up.get_by_text("Change this link").click()
    taken_up.get_by_label("How it takes it up").select_option("Renews")
    taken_up.get_by_role("button", name="Save the link").click()
    expect(taken_up.locator(".beside-words")).to_contain_text("Renews")

    taken_up.get_by_text("Change this link").click()
    taken_up.get_by_role("button", name="Remove the link").click()
    expect(page.locator("#perhaps")).to_have_count(1)
    assert not CommitmentLink.objects.exists()
