"""Two people in two windows: one closes a matter, the other sends it back, and then approves."""

import pytest
from playwright.sync_api import expect

from commitments.enums import Depth, Status, SubmissionState
from commitments.models import Approval, Commitment, Submission
from tests.factories import make_action, make_commitment, make_evidence, make_user, make_waiting

pytestmark = pytest.mark.journey

WITH_AND_WITHOUT = pytest.mark.parametrize(
    "script",
    [
        pytest.param(True, id="htmx"),
        # The same acts, which one database has then seen.
        pytest.param(False, id="no script", marks=pytest.mark.once),
    ],
)


@pytest.fixture
def school(transactional_db, roles):
    """A commitment that is done, as the record shows."""
    commitment = make_commitment()
    make_evidence(commitment, title="The school opens")
    make_action(commitment, depth=Depth.DONE)
    return commitment


def submit(page, commitment):
    page.goto(f"{commitment.get_absolute_url()}status/")
    panel = page.locator("#panel")
    panel.locator("[name=status][value=fulfilled]").check()
    panel.get_by_label("True since").fill("2026-02-11")
    panel.get_by_label("Who says so").select_option(label="An independent source")
    panel.get_by_label("Reason").fill("It stands.")
    panel.get_by_label("The school opens").check()
    panel.get_by_role("button", name="Submit for approval").click()
    page.wait_for_url(f"**{commitment.get_absolute_url()}")


def send_back(page):
    page.goto("/reviews/")
    item = page.locator("article.submission")
    expect(item).to_contain_text("It stands.")
    item.get_by_label("Note").fill("Since when does it teach?")
    item.get_by_role("button", name="Return").click()
    expect(page.locator("#review-queue")).to_contain_text("Nothing waits.")


def amend(page):
    page.goto("/my/")
    work = page.locator("#my-submissions")
    expect(work).to_contain_text("Since when does it teach?")
    work.get_by_role("link", name="amend it").click()
    panel = page.locator("#panel")
    expect(panel.get_by_label("Reason")).to_have_value("It stands.")
    panel.get_by_label("Reason").fill("It stands, and teaches since 11 February 2026.")
    panel.get_by_role("button", name="Submit again").click()
    page.wait_for_url("**/commitments/*/")


def approve(page):
    page.goto("/")
    page.get_by_role("link", name="Review 1").first.click()
    item = page.locator("article.submission")
    expect(item).to_contain_text("teaches since 11 February 2026")
    item.get_by_role("button", name="Approve").click()
    expect(page.locator("#toasts")).to_contain_text("is now Fulfilled")


@WITH_AND_WITHOUT
def test_what_came_back_is_amended_and_approved_by_somebody_else(
    school, visitor, analyst, manager, script
):
    author = visitor(analyst, java_script_enabled=script)
    approver = visitor(manager, java_script_enabled=script)

    submit(author, school)
    send_back(approver)
    assert Commitment.objects.get().status == Status.NOT_REVIEWED
    amend(author)
    approve(approver)

    assert Commitment.objects.get().status == Status.FULFILLED
    assert [row.decision for row in Approval.objects.order_by("pk")] == ["return", "approve"]
    author.goto(school.get_absolute_url())
    expect(author.locator("#commitment-questions")).to_contain_text("teaches since 11 February")


def test_the_queue_is_worked_through_by_keys(visitor, analyst, manager):
    first, second, third = make_waiting(3, by=analyst)
    page = visitor(manager)
    page.goto("/reviews/")

    page.keyboard.press("a")
    assert not Approval.objects.exists()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("article.submission")).to_have_count(2)
    expect(page.locator(f"#submission-{third.pk} a.title").first).to_be_focused()
    expect(page.locator(".top-nav [data-waiting]")).to_have_text("2 waiting")
    page.keyboard.press("r")
    expect(page.locator(f"#submission-{third.pk} textarea")).to_be_focused()
    page.keyboard.type("Which school?")
    page.locator(f"#submission-{third.pk}").get_by_role("button", name="Return").press("Enter")
    expect(page.locator(f"#submission-{first.pk} a.title").first).to_be_focused()

    states = [Submission.objects.get(pk=row.pk).state for row in (first, second, third)]
    assert states == [SubmissionState.SUBMITTED, SubmissionState.APPROVED, SubmissionState.RETURNED]


def test_of_two_who_decide_the_second_is_told_who_was_first(visitor, analyst, manager):
    submission = make_waiting(1, by=analyst)[0]
    first = visitor(manager)
    second = visitor(make_user("Manager"))
    first.goto("/reviews/")
    second.goto("/reviews/")
    second.get_by_label("Note").fill("My own words.")

    first.get_by_role("button", name="Approve").click()
    expect(first.locator("#review-queue")).to_contain_text("Nothing waits.")
    second.get_by_role("button", name="Return").click()

    alert = second.locator("[role=alert]")
    expect(alert).to_contain_text("Deniz Kaya approved it while you were reading")
    expect(alert).to_be_focused()
    expect(second.locator(f"#submission-{submission.pk}")).to_contain_text("My own words.")
    assert Approval.objects.count() == 1
