"""What the page of a commitment is made of."""

from datetime import date

import pytest

from commitments.actions import facts
from commitments.enums import (
    DeadlinePrecision,
    DeadlineRelation,
    InstrumentStatus,
    MilestoneState,
    Status,
)
from commitments.models import Commitment, Instrument
from commitments.reports.attention import is_stale
from commitments.reports.commitments import (
    commitment_page,
    days_to_latest,
    strict_latest,
    surroundings_of,
)
from tests.factories import (
    make_author,
    make_commitment,
    make_status,
    make_theme,
    make_user,
)
from tests.milestones import make_milestone

ON = date(2026, 11, 22)


def test_the_named_things_around_a_commitment_come_in_one_query(reader, django_assert_num_queries):
    theme = make_theme(name="Schools", slug="schools")
    commitment = make_commitment(themes=[theme])
    instrument = Instrument(
        partnership=commitment.statement.partnership,
        title="Memorandum on schools",
        status=InstrumentStatus.SIGNED,
        source="The statement.",
    )
    facts.enter_fact(row=instrument, by=make_author())
    make_milestone(commitment, "First stone", due="2026-03", words="by the end of 2026")
    commitment.instruments.add(instrument)

    with django_assert_num_queries(1):
        around = surroundings_of(commitment, user=reader)

    assert list(around.parties) == list(commitment.statement.partnership.parties.all())
    assert around.themes == (theme,)
    assert around.instruments[0].get_status_display() == "Signed"
    [step] = around.milestones
    assert (step.title, step.due, step.state) == ("First stone", "2026-03", MilestoneState.PLANNED)
    assert (step.due_latest, step.text) == (date(2026, 3, 31), "by the end of 2026")
    assert (step.number, step.slug) == ("2", commitment.statement.slug)


def test_a_party_comes_with_its_adjective(commitment, reader):
    around = surroundings_of(commitment, user=reader)

    held = {party.name: party.adjective for party in around.parties}

    parties = commitment.statement.partnership.parties.all()
    assert held == {party.name: party.adjective for party in parties}


@pytest.mark.parametrize(
    ("latest", "days"),
    [
        (None, None),
        (date(2026, 12, 31), 39),
        (ON, 0),
        (date(2026, 11, 20), -2),
    ],
)
def test_days_are_counted_to_the_last_day(latest, days):
    assert days_to_latest(Commitment(deadline_latest=latest), ON) == days


@pytest.mark.parametrize(
    ("precision", "relation", "ambiguous", "latest", "strict"),
    [
        ("year", "by", True, date(2030, 12, 31), date(2029, 12, 31)),
        ("month", "by", True, date(2030, 6, 30), date(2030, 5, 31)),
        ("year", "by", True, date(1, 12, 31), None),  # no day before the first
        ("month", "by", True, date(1, 1, 31), None),
        ("year", "by", False, date(2030, 12, 31), None),  # not ambiguous
        ("year", "in", True, date(2030, 12, 31), None),  # a window has no strict end
        ("vague", "none", True, None, None),
    ],
)
def test_an_ambiguous_by_has_a_strict_reading(precision, relation, ambiguous, latest, strict):
    commitment = Commitment(
        deadline_precision=DeadlinePrecision(precision),
        deadline_relation=DeadlineRelation(relation),
        deadline_ambiguous=ambiguous,
        deadline_latest=latest,
    )

    assert strict_latest(commitment) == strict


@pytest.mark.parametrize(
    ("status", "next_look_on", "stale"),
    [
        (Status.PLANNED, date(2026, 11, 21), True),
        (Status.PLANNED, ON, False),  # the day itself is not too late
        (Status.NOT_REVIEWED, date(2026, 11, 21), False),  # unreviewed, never stale
        (Status.FULFILLED, date(2026, 11, 21), False),  # closed
        (Status.PLANNED, None, False),
    ],
)
def test_stale_is_what_was_looked_at_and_left(status, next_look_on, stale):
    assert is_stale(Commitment(status=status, next_look_on=next_look_on), ON) is stale


@pytest.mark.parametrize(("role", "queries"), [("Reader", 10), ("Analyst", 15)])
def test_the_page_is_made_of_so_many_queries(
    commitment, roles, role, queries, django_assert_num_queries
):
    make_status(commitment)
    user = make_user(role)
    user.has_perm("commitments.read_drafts")

    with django_assert_num_queries(queries):
        page = commitment_page(commitment, user=user, on=ON)
        rows = [*page["passages"], *page["roles"]]

    assert rows == []
