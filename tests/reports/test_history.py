"""The record of one commitment: cut to its latest rows, counted in full."""

from datetime import date

import pytest

from commitments.models import EvidenceLink
from commitments.reports.history import LATEST, history_of, record_of
from tests.factories import make_action, make_evidence, make_search, make_status, make_user

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


def test_the_history_is_one_line_of_time(commitment):
    make_search(commitment)
    link = make_evidence(commitment)
    make_action(commitment)
    make_status(commitment, evidence=[link])

    rows = history_of(record(commitment), show_all=False).rows

    kinds = [
        next(kind for kind in ("judgement", "deed", "evidence", "search") if getattr(row, kind))
        for row in rows
    ]
    assert kinds == ["judgement", "deed", "evidence", "search"]


def test_what_one_person_adds_in_a_day_is_one_line(commitment):
    one, other = make_user(), make_user()
    for by in (one, other, one):
        make_evidence(commitment, by=by)

    history = history_of(record(commitment), show_all=False)

    assert [(row.by, len(row.evidence)) for row in history.rows] == [(one, 2), (other, 1)]
    assert history.total == 2


def test_a_long_history_shows_the_latest_and_counts_all(commitment):
    for _ in range(LATEST + 5):
        make_search(commitment)

    cut, whole = record(commitment), record(commitment, show_all=True)

    assert (len(cut.searches.rows), cut.searches.total, cut.searches.is_cut) == (20, 25, True)
    assert (len(whole.searches.rows), whole.searches.is_cut) == (25, False)
    assert history_of(cut, show_all=False).total == 25
    assert cut.searches.rows[0].recorded_at > cut.searches.rows[-1].recorded_at


def test_actions_and_searches_stand_in_the_order_of_their_days(commitment):
    for day in (11, 13, 12):
        make_action(commitment, happened_by=date(2026, 2, day))
        make_search(commitment, searched_on=date(2026, 2, day))

    held = record(commitment)

    assert [deed.action.happened_by.day for deed in held.deeds.rows] == [13, 12, 11]
    assert [search.searched_on.day for search in held.searches.rows] == [13, 12, 11]


def test_a_commitment_without_a_record_has_an_empty_history(commitment):
    empty = record(commitment)

    assert empty.latest is None
    assert history_of(empty, show_all=False).rows == []
