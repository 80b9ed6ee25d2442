"""The whole history of a commitment: what is told, to whom, in which order, and at what cost."""

import re
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments as actions
from commitments.actions import facts
from commitments.enums import Decision, LinkKind, Status, Visibility
from commitments.models import CommitmentLink
from tests.conftest import FRAGMENT
from tests.factories import (
    BY_END_OF_2026,
    make_action,
    make_assessment,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_decision,
    make_evidence,
    make_guideline,
    make_search,
    make_status,
    make_submission,
    make_theme,
)

NEEDLE = "Zorvan"


def get(client, commitment, user, headers=None, **query):
    if user:
        client.force_login(user)
    return client.get(reverse("commitment_history", args=[commitment.code]), query, headers=headers)


def page(client, commitment, user, **query):
    response = get(client, commitment, user, **query)
    assert response.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def edit(commitment, by, **changes):
    commitment.refresh_from_db(fields=["version"])
    version = commitment.version
    actions.edit_coding(commitment=commitment, seen_version=version, changes=changes, by=by)


def sorts(response):
    return [entry.sort for entry in response.context["entries"]]


@pytest.fixture
def told(commitment, analyst, manager):
    """One of everything that a history tells of."""
    edit(commitment, analyst, short_title="Open two schools")
    make_search(commitment, by=analyst)
    submission = make_submission(commitment, by=analyst)
    make_decision(submission, by=manager, decision=Decision.RETURN)
    make_guideline(commitment, by=analyst, approver=manager)
    make_assessment(commitment, by=analyst, approver=manager)
    make_status(commitment, by=analyst)
    return commitment


def test_commitment_history_tells_of_every_kind(client, told, manager):
    response = get(client, told, manager)

    expected = {"status", "assessment", "guideline", "submitted", "decision", "evidence"}
    assert set(sorts(response)) == expected | {"action", "search", "change"}
    counts = {str(tab.label): tab.count for tab in response.context["tabs"]}
    assert counts["Reviews"] == 6  # three submitted, one returned, two approved
    assert counts["Everything"] == len(response.context["entries"])


def test_commitment_history_is_a_page_and_a_fragment(client, told, reader, headers):
    response = get(client, told, reader, headers=headers)

    html = response.content.decode()
    assert html.count('id="history-results"') == 1
    assert ("<html" in html) is not bool(headers)
    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("status", {"status"}),
        ("coding", {"change"}),
        ("evidence", {"evidence"}),
        ("action", {"action"}),
        ("search", {"search"}),
        ("guideline", {"guideline"}),
        ("assessment", {"assessment"}),
        ("review", {"submitted", "decision", "guideline", "assessment"}),
    ],
)
def test_commitment_history_is_narrowed_to_a_kind(client, told, manager, kind, expected):
    assert set(sorts(get(client, told, manager, kind=kind))) == expected


def test_commitment_history_of_a_kind_that_nobody_recorded_says_so(client, commitment, reader):
    html = page(client, commitment, reader, kind="forecast")

    assert "Nothing of this kind is on record." in html
    assert "Forecasts 0" in html


@pytest.mark.parametrize("query", [{"kind": "rumour"}, {"by": "hearsay"}, {"page": "last"}])
def test_commitment_history_leaves_out_what_it_does_not_understand(client, told, reader, query):
    response = get(client, told, reader, **query)

    assert response.status_code == 422
    assert "status" in sorts(response)
    assert f"“{next(iter(query.values()))}” is not" in response.content.decode()


def test_commitment_history_shows_fields_before_and_after(client, commitment, analyst):
    edit(commitment, analyst, short_title="Open two schools", **BY_END_OF_2026)

    html = page(client, commitment, analyst, kind="coding")

    assert "Aisyah Rahman changed the coding" in html
    assert "Short title Open a school → to Open two schools" in html
    assert "Latest day nothing → to 31 December 2026" in html
    assert "Precision of the deadline None → to Year" in html
    assert ">by the end of 2026</q>" in get(client, commitment, analyst).content.decode()


def test_commitment_history_tells_of_themes_however_they_were_changed(
    client, commitment, analyst, manager
):
    schools, roads = make_theme(name="Schools"), make_theme(name="Roads")
    commitment.refresh_from_db()
    actions.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={},
        themes=[schools],
        by=analyst,
    )
    make_bulk_change(commitment, field="themes", value=[roads.pk], by=manager)

    html = page(client, commitment, analyst, kind="coding")

    assert "Themes nothing → to Schools" in html
    assert "Deniz Kaya changed, together with others Themes Schools → to Roads" in html


def test_commitment_history_tells_of_what_hangs_on_it(client, three, analyst, administrator):
    later, earlier, _other = three
    link = facts.enter_fact(
        row=CommitmentLink(later=later, earlier=earlier, kind=LinkKind.RENEWS), by=administrator
    )
    link.kind = LinkKind.EXTENDS
    facts.change_fact(row=link, fields=["kind"], seen_version=link.version, by=administrator)
    facts.remove_fact(row=link, by=administrator)

    html = page(client, later, analyst, kind="coding")

    assert f"Lineage link added: {later.code} renews {earlier.code}" in html
    assert "Lineage link removed:" in html
    assert "Kind Renews → to Extends" in html
    assert "Kind Renews → to Extends" in page(client, earlier, analyst)


def test_commitment_history_tells_of_a_grade_that_was_changed(client, commitment, analyst):
    item = make_evidence(commitment).evidence
    item.reliability, item.note = "A", f"{NEEDLE} told us"
    names = ["reliability", "note"]
    facts.change_fact(row=item, fields=names, seen_version=item.version, by=analyst)

    html = page(client, commitment, analyst, kind="evidence")

    assert "Aisyah Rahman changed evidence" in html
    assert "Reliability B: usually reliable → to A: reliable source" in html
    assert NEEDLE in html


def test_commitment_history_keeps_from_readers_what_is_not_theirs(
    client, told, analyst, manager, reader
):
    item = told.evidence_links.first().evidence
    item.note = f"{NEEDLE} told us"
    facts.change_fact(row=item, fields=["note"], seen_version=item.version, by=analyst)
    submission = make_submission(told, by=analyst, reason=f"{NEEDLE} says so")
    make_decision(submission, by=manager, decision=Decision.RETURN, note=f"{NEEDLE} does not")

    response = get(client, told, reader)

    assert NEEDLE not in response.content.decode()
    assert not {"submitted", "decision", "comment"} & set(sorts(response))
    assert "Reviews" not in response.content.decode()
    assert get(client, told, reader, kind="review").status_code == 422
    assert NEEDLE in page(client, told, manager)


def test_commitment_history_tells_readers_nothing_of_a_draft(client, analyst, manager, reader):
    commitment = make_commitment(published=False, short_title=f"{NEEDLE} schools")
    edit(commitment, analyst, short_title="Open a school")
    commitment.refresh_from_db()
    actions.publish(commitment=commitment, seen_version=commitment.version, by=manager)
    link = CommitmentLink(
        later=commitment, earlier=make_commitment(published=False), kind=LinkKind.RENEWS
    )
    facts.enter_fact(row=link, by=manager)

    html = page(client, commitment, reader)

    assert NEEDLE not in html
    assert link.earlier.code not in html
    assert "Visibility Draft → to Published" in html
    assert link.earlier.code in page(client, commitment, analyst)


def test_commitment_history_of_what_cannot_be_seen_does_not_exist(client, reader):
    hidden = make_commitment(published=False)

    assert get(client, hidden, reader).status_code == 404


def test_commitment_history_names_nobody_to_visitors(client, told, manager, settings):
    settings.IKRAR_PUBLIC_READING = True
    make_bulk_change(told, field="owner", value=manager.pk, by=manager)

    html = page(client, told, None)

    assert "An analyst" in html
    for kept in ("Rahman", "Kaya", "Owner", "Pages of both ministries"):
        assert kept not in html


@pytest.mark.parametrize("kind", ["", "status", "search", "action", "coding", "comment"])
def test_commitment_history_costs_the_same_however_long_it_is(client, commitment, manager, kind):
    record_once(commitment, manager)
    with_one = cost(client, commitment, manager, kind)
    for _ in range(10):
        record_once(commitment, manager)

    assert cost(client, commitment, manager, kind) == with_one
    assert with_one <= 20


def record_once(commitment, by):
    make_comment(commitment, by=by, text=f"Remark {commitment.comments.count()}")
    make_search(commitment, by=by)
    make_action(commitment, by=by)
    make_status(commitment, Status.IN_PROGRESS, by=by)
    make_bulk_change(commitment, value=30 + commitment.bulk_changes.count(), by=by)


def cost(client, commitment, user, kind):
    client.force_login(user)
    with CaptureQueriesContext(connection) as asked:
        get(client, commitment, None, headers=FRAGMENT, kind=kind)
    return len(asked)


def test_commitment_history_is_read_page_by_page(client, commitment, reader):
    for _ in range(51):
        make_search(commitment)

    first, second = (get(client, commitment, reader, page=number) for number in (1, 2))

    assert (len(sorts(first)), len(sorts(second))) == (50, 2)
    assert "1–50 of 52" in first.content.decode()
    assert 'rel="next"' in first.content.decode()


def test_commitment_history_as_things_were_goes_by_the_days_of_events(client, reader):
    commitment = make_commitment(**BY_END_OF_2026)
    make_status(commitment, effective_on=date(2026, 2, 20))
    make_status(commitment, effective_on=date(2026, 2, 11), reason="It was planned before.")
    make_action(commitment, happened_on="2026-02", happened_by=date(2026, 2, 28))

    with time_machine.travel("2026-03-02 09:00Z", tick=False):
        response = get(client, commitment, reader, by="effective")

    course = [(it.sort, it.on) for it in response.context["course"]]
    assert course == [
        ("deadline", date(2026, 12, 31)),
        ("today", date(2026, 3, 2)),
        ("action", date(2026, 2, 28)),
        ("status", date(2026, 2, 20)),
        ("status", date(2026, 2, 11)),
        ("adopted", date(2026, 1, 7)),
    ]
    html = response.content.decode()
    assert "Set aside by what was recorded on" in html
    assert "to this day" in html


def test_commitment_history_of_a_past_day_tells_what_was_known_then(client, analyst):
    with time_machine.travel("2026-03-02 09:00Z", tick=True):
        commitment = make_commitment()
        make_search(commitment, by=analyst)
    make_status(commitment, by=analyst)

    recorded = get(client, commitment, analyst, as_of="2026-03-05")
    course = get(client, commitment, analyst, as_of="2026-03-05", by="effective")

    assert sorts(recorded) == ["search", "change"]
    assert [it.sort for it in course.context["course"]] == ["today", "adopted"]
    assert course.context["course"][0].on == date(2026, 3, 5)


def test_commitment_detail_leads_to_the_whole_history(client, commitment, reader):
    client.force_login(reader)

    html = client.get(commitment.get_absolute_url()).content.decode()

    assert f'href="{reverse("commitment_history", args=[commitment.code])}"' in html


def test_commitment_history_of_a_withdrawn_commitment_is_for_the_team(client, manager, reader):
    commitment = make_commitment()
    version = commitment.version
    actions.withdraw(commitment=commitment, seen_version=version, by=manager)

    assert commitment.visibility == Visibility.WITHDRAWN
    assert get(client, commitment, reader).status_code == 404
    assert "Visibility Published → to Withdrawn" in page(client, commitment, manager)
