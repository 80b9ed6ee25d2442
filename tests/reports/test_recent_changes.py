"""What was recorded last, and how what the seeds recorded is folded."""

from datetime import UTC, datetime

import pytest
import time_machine

from commitments.actions.people import seed_author
from commitments.enums import Status
from commitments.models import Commitment
from commitments.reports import recent_changes as report
from commitments.reports.recent_changes import CHANGES_AT_MOST, all_changes, recent_changes
from tests.factories import (
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_status,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def at(hour, day=20):
    return time_machine.travel(NOON.replace(day=day, hour=hour), tick=False)


def changes(commitments=None):
    return recent_changes(Commitment.objects.all() if commitments is None else commitments)


def test_statuses_searches_and_evidence_come_newest_first(analyst, commitment):
    with at(9):
        make_search(commitment, by=analyst)
    with at(10):
        link = make_evidence(commitment, by=analyst)
    with at(11):
        make_status(commitment, by=analyst, evidence=[link])

    found = changes()

    assert [change.kind for change in found] == ["status", "evidence", "search"]
    assert {change.author for change in found} == {analyst}
    assert {str(change.author) for change in found} == {"Aisyah Rahman"}
    assert {change.commitment for change in found} == {commitment}
    assert found[0].update.status == Status.PLANNED


def test_evidence_of_one_person_on_one_commitment_and_day_is_one_line(analyst, manager, commitment):
    for day, by in ((19, analyst), (20, analyst), (20, analyst), (20, manager)):
        with at(9, day=day):
            make_evidence(commitment, by=by)

    lines = {(change.author, change.day.day, change.count) for change in changes()}

    assert lines == {(analyst, 19, 1), (analyst, 20, 2), (manager, 20, 1)}


def test_what_the_seeds_recorded_is_one_line_of_each_kind(analyst):
    seed, statement = seed_author(), make_statement()
    with at(8):
        for _ in range(12):
            commitment = make_commitment(statement=statement)
            make_search(commitment, by=seed)
            make_status(commitment, by=seed)
    with at(9):
        make_search(commitment, by=analyst)

    found = changes()

    assert (found[0].author, found[0].commitment) == (analyst, commitment)
    folded = {(change.kind, change.count, change.commitment) for change in found[1:]}
    assert folded == {("status", 12, None), ("search", 12, None), ("evidence", 12, None)}
    assert {str(change.author) for change in found[1:]} == {str(seed)}


def test_the_list_is_short(analyst, commitment):
    for day in range(1, CHANGES_AT_MOST + 3):
        with at(9, day=day):
            make_search(commitment, by=analyst)

    found = changes()

    assert len(found) == CHANGES_AT_MOST
    assert found[0].day.day == CHANGES_AT_MOST + 2


@pytest.mark.parametrize("read", [1, 2, 3, 4])
def test_all_changes_end_where_evidence_was_not_read(analyst, commitment, monkeypatch, read):
    """Of four items, on three days, so many are read; between them lie searches."""
    monkeypatch.setattr(report, "LINKS_AT_MOST", read)
    for day in (15, 17, 17, 19):
        with at(9, day=day):
            make_evidence(commitment, by=analyst)
        with at(10, day=day):
            make_search(commitment, by=analyst)

    found, is_cut = all_changes(Commitment.objects.all(), user=analyst, most=50)

    assert is_cut == (read < 4)
    days = [change.day.day for change in found if change.kind == "evidence"]
    assert days == ([19, 17, 15] if read > 2 else [19, 17])
    assert found[-1].kind == "evidence"
    assert [change.is_cut for change in found if change.is_cut] == ([True] if is_cut else [])


def test_what_one_may_not_see_has_no_changes(reader, analyst):
    draft = make_commitment(published=False)
    make_search(draft, by=analyst)
    make_status(draft, by=analyst)
    make_evidence(draft, by=seed_author())

    assert changes(Commitment.objects.visible_to(reader)) == []
    assert len(changes(Commitment.objects.visible_to(analyst))) == 4


def test_the_number_of_queries_does_not_grow(analyst, django_assert_num_queries):
    statement, seed = make_statement(), seed_author()
    for _ in range(4):
        commitment = make_commitment(statement=statement)
        for by in (analyst, seed):
            make_search(commitment, by=by)
            make_status(commitment, by=by)

    with django_assert_num_queries(4):
        assert len([str(change.author) for change in changes()]) == CHANGES_AT_MOST
