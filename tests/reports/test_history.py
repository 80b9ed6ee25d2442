"""The record of one commitment: cut to its latest rows, counted in full."""

from datetime import date

import pytest

from commitments.actions import commitments as actions
from commitments.models import Commitment, EvidenceLink
from commitments.reports.history import LATEST, LINES, latest_entries, record_of
from commitments.reports.verdicts import verdicts_of
from tests.factories import (
    make_action,
    make_assessment,
    make_bulk_change,
    make_decision,
    make_evidence,
    make_guideline,
    make_search,
    make_status,
    make_submission,
    make_user,
)

pytestmark = pytest.mark.django_db


def record(commitment, *, show_all=False):
    links = list(EvidenceLink.objects.for_commitment(commitment))
    return record_of(commitment, links, show_all=show_all)


def test_a_judgement_comes_with_the_evidence_it_rests_on(commitment):
    chosen, _other = make_evidence(commitment), make_evidence(commitment)
    update = make_status(commitment, evidence=[chosen])

    latest = record(commitment).latest

    assert latest.update == update
    assert latest.evidence == [chosen]


def test_an_action_comes_with_the_evidence_that_proves_it(commitment):
    proof = make_evidence(commitment)
    make_action(commitment)
    make_action(commitment, evidence=proof)

    assert [deed.evidence for deed in record(commitment).deeds.rows] == [proof, None]


def latest(commitment, user, *, show_all=False):
    """The lines of the page, as somebody reads them."""
    commitment = Commitment.objects.get(pk=commitment.pk)
    held = record(commitment, show_all=show_all)
    verdicts = verdicts_of(commitment, held.evidence, user=user)
    return latest_entries(commitment, held, verdicts, user=user, show_all=show_all)


def sorts(entries):
    return [entry.sort for entry in entries]


def test_the_history_is_one_line_of_time(commitment, reader):
    make_search(commitment)
    link = make_evidence(commitment)
    make_action(commitment)
    make_status(commitment, evidence=[link])

    assert sorts(latest(commitment, reader)) == ["status", "action", "evidence", "search"]


def test_what_one_person_adds_in_a_day_is_one_line(commitment, reader):
    one, other = make_user(), make_user()
    for by in (one, other, one):
        make_evidence(commitment, by=by)

    added = [entry for entry in latest(commitment, reader) if entry.sort == "evidence"]

    assert [(entry.by, len(entry.evidence)) for entry in added] == [(one, 2), (other, 1)]


def test_a_long_record_is_cut_to_its_latest_rows_and_counted_whole(commitment):
    for _ in range(LATEST + 5):
        make_search(commitment)

    cut, whole = record(commitment), record(commitment, show_all=True)

    assert (len(cut.searches.rows), cut.searches.total, cut.searches.is_cut) == (20, 25, True)
    assert (len(whole.searches.rows), whole.searches.is_cut) == (25, False)
    assert cut.searches.rows[0].recorded_at > cut.searches.rows[-1].recorded_at


def test_the_status_that_stands_is_among_the_latest_lines_however_old_it_is(commitment, reader):
    make_status(commitment)
    for _ in range(LATEST + 5):
        make_search(commitment)

    shown = sorts(latest(commitment, reader))

    assert len(shown) == LINES + 1
    assert shown[-1] == "status"


def test_what_was_approved_is_told_to_everybody_and_what_was_returned_to_the_team(
    commitment, reader, analyst, manager
):
    submission = make_submission(commitment, by=analyst)
    make_guideline(commitment, by=analyst, approver=manager)
    make_assessment(commitment, by=analyst, approver=manager)
    make_decision(submission, by=manager, decision="return")

    public = {"guideline", "assessment", "evidence", "action"}
    assert set(sorts(latest(commitment, reader))) == public
    assert set(sorts(latest(commitment, manager))) == public | {"submitted", "change"}


def test_the_latest_lines_tell_of_fields_before_and_after(commitment, analyst, manager, reader):
    changes = {"short_title": "Open two schools"}
    version = commitment.version
    actions.edit_coding(commitment=commitment, seen_version=version, changes=changes, by=analyst)
    make_bulk_change(commitment, by=manager)

    bulk, edit, *_ = latest(commitment, manager)

    [part] = edit.row.parts
    assert (edit.by, part.differences[0].before) == (analyst, "Open a school")
    assert part.differences[0].after == "Open two schools"
    assert bulk.row.together.made_by == manager
    assert latest(commitment, reader) == []


def test_actions_and_searches_stand_in_the_order_of_their_days(commitment):
    for day in (11, 13, 12):
        make_action(commitment, happened_by=date(2026, 2, day))
        make_search(commitment, searched_on=date(2026, 2, day))

    held = record(commitment)

    assert [deed.action.happened_by.day for deed in held.deeds.rows] == [13, 12, 11]
    assert [search.searched_on.day for search in held.searches.rows] == [13, 12, 11]


def test_a_commitment_without_a_record_was_entered_and_published(commitment, reader, manager):
    assert record(commitment).latest is None
    [entered] = latest(commitment, manager)

    assert entered.row.is_entry
    assert entered.row.parts[-1].differences[0].after == "Published"
    assert latest(commitment, reader) == []
