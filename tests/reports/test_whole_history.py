"""Every act on a commitment is one line, told to those who may know, and cut at a moment."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from commitments.actions import comments, facts
from commitments.actions import commitments as actions
from commitments.enums import HistoryKind
from commitments.models import Commitment, CommitmentParty
from commitments.reports.fact_changes import IN_ONE_ACT
from commitments.reports.history_entries import entries_of
from commitments.reports.whole_history import whole_history
from tests.factories import (
    make_action,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_evidence,
    make_forecast,
    make_search,
    make_status,
    make_submission,
)

pytestmark = pytest.mark.django_db
MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)


def entries(commitment, user, *, kind=None, until=None):
    history = whole_history(commitment, user=user, until=until)
    return entries_of(history.of(kind))


def changes(commitment, user):
    return [entry.row for entry in entries(commitment, user, kind=HistoryKind.CODING)]


def edit(commitment, by, **fields):
    held = Commitment.objects.get(pk=commitment.pk)
    actions.edit_coding(commitment=held, seen_version=held.version, changes=fields, by=by)


def test_what_was_entered_together_is_one_line(commitment, analyst):
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=True):
        edit(commitment, analyst, short_title="Open two schools")

    told = changes(commitment, analyst)

    assert [change.is_entry for change in told] == [False, True]
    assert {part.name for part in told[1].parts} == {""}  # words and roles came with it


def test_what_one_person_saved_in_one_act_is_one_line(commitment, administrator):
    later = timezone.now() + IN_ONE_ACT * 2
    with time_machine.travel(later, tick=True):
        held = Commitment.objects.get(pk=commitment.pk)
        held.short_title = "Open two schools"
        facts.change_fact(
            row=held,
            fields=["short_title"],
            seen_version=held.version,
            parts=[
                CommitmentParty(
                    commitment=held, named="both ministries", role="lead", basis="stated"
                )
            ],
            by=administrator,
        )

    latest = changes(commitment, administrator)[0]

    assert [(part.name, part.done) for part in latest.parts] == [
        ("", "~"),
        ("both ministries, lead", "+"),
    ]


def test_two_people_at_the_same_moment_are_two_lines(commitment, analyst, manager):
    later = timezone.now() + timedelta(minutes=1)
    with time_machine.travel(later, tick=False):
        edit(commitment, analyst, short_title="Open two schools")
        edit(commitment, manager, short_title="Open three schools")

    latest = changes(commitment, manager)[:2]

    assert {change.by for change in latest} == {analyst, manager}


def test_a_change_of_many_is_one_line_with_its_fields(three, manager):
    with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=True):
        made = [make_bulk_change(*three, value=days, by=manager) for days in (30, 60)]

    latest, before = changes(three[0], manager)[:2]

    assert [before.together, latest.together] == made
    [[first], [second]] = [part.differences for part in (*before.parts, *latest.parts)]
    assert [(first.before, first.after), (second.before, second.after)] == [
        ("90", "30"),
        ("30", "60"),
    ]


def test_a_role_that_was_taken_away_is_told_with_its_name(commitment, administrator):
    party = commitment.statement.partnership.parties.first()
    role = facts.enter_fact(
        row=CommitmentParty(commitment=commitment, party=party, role="lead", basis="stated"),
        by=administrator,
    )
    with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=True):
        facts.remove_fact(row=role, by=administrator)

    [part] = changes(commitment, administrator)[0].parts

    assert (part.done, part.name) == ("-", f"{party}, lead")


def test_only_what_was_recorded_before_a_moment_is_told(analyst):
    with time_machine.travel(MARCH, tick=True):
        commitment = make_commitment()
        make_search(commitment, by=analyst)
    for make in (make_search, make_evidence, make_forecast, make_status, make_comment):
        make(commitment, by=analyst)
    make_submission(commitment, by=analyst)
    edit(commitment, analyst, short_title="Open two schools")

    known = entries(commitment, analyst, until=MARCH + timedelta(hours=1))

    assert [entry.sort for entry in known] == ["search", "change"]
    assert len(entries(commitment, analyst)) > 8


def test_each_wording_of_a_comment_is_a_line_until_it_is_removed(commitment, analyst, reader):
    comment = make_comment(commitment, by=analyst, text="Is it so?")
    comments.edit(comment=comment, seen_version=comment.version, text="It is so.", by=analyst)

    told = [entry.row for entry in entries(commitment, analyst, kind=HistoryKind.COMMENT)]
    assert [(row.act, row.text) for row in told] == [
        ("edited", "It is so."),
        ("written", "Is it so?"),
    ]

    comments.remove(comment=comment, seen_version=comment.version, by=analyst)

    told = [entry.row for entry in entries(commitment, analyst, kind=HistoryKind.COMMENT)]
    assert [(row.act, row.text) for row in told] == [
        ("removed", ""),
        ("edited", ""),
        ("written", ""),
    ]
    assert entries(commitment, reader, kind=HistoryKind.COMMENT) == []


def test_a_status_comes_with_the_evidence_that_it_rests_on(commitment, reader):
    chosen = [make_evidence(commitment), make_evidence(commitment)]
    make_status(commitment, evidence=chosen)

    [status] = entries(commitment, reader, kind=HistoryKind.STATUS)

    assert status.evidence == chosen


def test_the_lines_of_a_page_cost_the_same_however_many_they_are(
    commitment, manager, django_assert_max_num_queries
):
    def record():
        make_search(commitment)
        make_status(commitment, "in_progress")
        make_forecast(commitment, by=manager)
        make_comment(commitment, by=manager, text=f"{commitment.comments.count()}")

    make_action(commitment)
    make_status(commitment)
    for _ in range(10):
        record()
    manager.has_perm("commitments.read_drafts")

    with django_assert_max_num_queries(20):
        assert len(entries(commitment, manager)) > 30
