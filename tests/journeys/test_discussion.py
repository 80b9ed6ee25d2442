"""Two people talk: a name is completed, somebody is told, and has read it by opening it."""

import pytest
from playwright.sync_api import expect

from commitments.models import Comment, Notification
from tests.factories import make_commitment

pytestmark = pytest.mark.journey


@pytest.fixture
def commitment(transactional_db, roles):
    return make_commitment()


def test_a_name_is_completed_and_who_bears_it_reads_the_comment(
    visitor, commitment, analyst, manager
):
    page = visitor(analyst)
    page.goto(commitment.get_absolute_url())
    field = page.get_by_label("Add a comment")
    field.press_sequentially("Ask @dEn")
    expect(page.get_by_role("option", selected=True)).to_have_text("@manager Deniz Kaya")
    field.press("Enter")
    field.press_sequentially("about the date.")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator("#comments .comment-text")).to_have_text("Ask @manager about the date.")
    expect(page.get_by_label("Add a comment")).to_be_empty()

    told = visitor(manager)
    told.goto("/")
    told.get_by_text("Account of Deniz Kaya, with unread notifications").locator("..").click()
    told.get_by_role("link", name="Notifications").click()
    told.get_by_role("link", name="Aisyah Rahman mentioned you in a comment").click()
    expect(told.locator(f"#comment-{Comment.objects.get().pk}")).to_be_in_viewport()
    told.goto("/notifications/")
    expect(told.get_by_role("button", name="Mark as read")).to_have_count(0)
    assert not Notification.objects.unread().exists()


def test_the_offer_of_names_can_be_walked_through_clicked_and_closed(
    visitor, commitment, analyst, manager, administrator
):
    page = visitor(analyst)
    page.goto(f"{commitment.get_absolute_url()}comments/")
    field = page.get_by_label("Add a comment")
    offered = page.get_by_role("option")

    field.press_sequentially("a@m @")
    expect(offered).to_have_count(3)
    field.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Deniz Kaya")
    field.press("Escape")
    expect(offered).to_have_count(0)
    field.press_sequentially("adm")
    offered.first.click()

    expect(field).to_have_value("a@m @administrator ")
    expect(field).to_be_focused()


def test_without_script_a_name_is_typed_and_a_button_marks_as_read(
    visitor, commitment, analyst, manager
):
    page = visitor(analyst, java_script_enabled=False)
    page.goto(commitment.get_absolute_url())
    page.get_by_text("Who can be mentioned").click()
    expect(page.locator("#comment-people")).to_contain_text("@manager Deniz Kaya")
    page.get_by_label("Add a comment").fill("Ask @manager about it.")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator("#comments .comment-text")).to_have_text("Ask @manager about it.")

    told = visitor(manager, java_script_enabled=False)
    told.goto("/notifications/")
    told.get_by_role("button", name="Mark as read").click()

    expect(told.get_by_role("button", name="Mark as read")).to_have_count(0)
