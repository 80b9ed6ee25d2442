"""The same promise over time: what drift is, and how far a chain reaches."""

from datetime import date
from decimal import Decimal

import pytest

from commitments.actions import commitments, facts
from commitments.enums import DeadlinePrecision, Drift, LinkKind, Strength, Tier, Timeliness
from commitments.models import Commitment, CommitmentLink
from commitments.reports.lineage import drift_between, lineage_of, reached
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_commitment,
    make_partnership,
    make_statement,
)

ON = date(2026, 11, 22)
FIVE_BILLION = {"target_value": Decimal(5), "target_unit": "USD billion"}
TEN_BILLION = {"target_value": Decimal(10), "target_unit": "USD billion"}
DATED = {"deadline_precision": DeadlinePrecision.YEAR}
VAGUE = {"deadline_precision": DeadlinePrecision.VAGUE}


def link(later, earlier, kind=LinkKind.RENEWS):
    row = CommitmentLink(later=later, earlier=earlier, kind=kind)
    return facts.enter_fact(row=row, by=make_author())


@pytest.fixture
def chain(db):
    """Three commitments in a line, of 2024, 2025 and 2026, oldest first."""
    partnership = make_partnership()
    rows = [
        make_commitment(
            statement=make_statement(partnership=partnership, adopted_on=date(year, 1, 7))
        )
        for year in (2024, 2025, 2026)
    ]
    link(rows[1], rows[0])
    link(rows[2], rows[1])
    return rows


@pytest.mark.parametrize(
    ("earlier", "later", "drift"),
    [
        ({"strength": "3"}, {"strength": "5"}, [Drift.FIRMER]),
        ({"strength": "4"}, {"strength": "3"}, [Drift.SOFTER]),
        ({"strength": "2"}, {"strength": "2"}, [Drift.SAME]),
        ({"strength": Strength.NOT_CODED}, {"strength": "5"}, []),  # nothing to compare
        ({"strength": "0"}, {"strength": Strength.NOT_CODED}, []),  # nought is coded, this is not
        ({}, DATED, [Drift.DATED]),
        (VAGUE, DATED, [Drift.DATED]),  # "at an opportune time" is no date
        (DATED, VAGUE, [Drift.UNDATED]),
        (VAGUE, {}, []),  # no date before and none after
        (FIVE_BILLION, TEN_BILLION, [Drift.RAISED]),
        (TEN_BILLION, FIVE_BILLION, [Drift.LOWERED]),
        (TEN_BILLION, TEN_BILLION, []),
        (FIVE_BILLION, TEN_BILLION | {"target_unit": "students"}, []),  # another unit
        ({}, TEN_BILLION, []),  # no target before
        (FIVE_BILLION | {"target_period": "2024"}, TEN_BILLION, [Drift.UNDATED, Drift.RAISED]),
        ({"strength": "2"}, {"strength": "2"} | DATED, [Drift.DATED]),  # not merely restated
        ({"strength": "3"} | VAGUE, {"strength": "5"} | DATED, [Drift.FIRMER, Drift.DATED]),
    ],
)
def test_drift_says_what_changed_from_what_is_coded_on_both(earlier, later, drift):
    found = drift_between(Commitment(**earlier), Commitment(**later))

    assert list(found) == drift


def test_a_circle_of_edges_ends():
    assert reached(1, [(1, 2), (2, 3), (3, 1), (4, 1)]) == {1, 2, 3}


@pytest.mark.parametrize("place", [0, 1, 2], ids=["oldest", "middle", "newest"])
def test_the_chain_is_the_same_from_wherever_it_is_read(chain, analyst, place):
    steps = lineage_of(chain[place], user=analyst, on=ON)

    assert [step.commitment for step in steps] == chain
    assert [step.is_current for step in steps].index(True) == place
    assert [len(step.changes) for step in steps] == [0, 1, 1]


def test_another_successor_of_the_same_forerunner_is_not_in_the_line(chain, analyst):
    sibling = make_commitment(statement=chain[2].statement)
    link(sibling, chain[0])

    steps = lineage_of(chain[2], user=analyst, on=ON)

    assert sibling not in [step.commitment for step in steps]


def test_a_circle_that_somebody_linked_is_shown_once(chain, analyst):
    link(chain[0], chain[2])

    steps = lineage_of(chain[1], user=analyst, on=ON)

    assert [step.commitment for step in steps] == chain


def test_one_without_links_has_no_lineage(commitment, analyst):
    assert lineage_of(commitment, user=analyst, on=ON) == []


def test_a_reader_sees_the_chain_as_far_as_it_is_published(chain, reader, analyst):
    commitments.withdraw(commitment=chain[1], seen_version=chain[1].version, by=make_author())

    assert lineage_of(chain[2], user=reader, on=ON) == []
    assert len(lineage_of(chain[2], user=analyst, on=ON)) == 3


def test_a_step_carries_its_words_and_where_it_stands(analyst):
    statement = make_statement(adopted_on=date(2024, 1, 7))
    earlier = make_commitment(statement=statement, words="")
    later = make_commitment(**BY_END_OF_2026)
    link(later, earlier)

    first, second = lineage_of(later, user=analyst, on=ON)

    assert (first.wording.words, second.wording.words[:14]) == ("", "agreed to open")
    assert second.timeliness == Timeliness.DUE_SOON
    [change] = second.changes
    assert change.drifts == (Drift.DATED,)
    assert change.reported


def test_a_comparison_with_a_paraphrase_says_so(analyst):
    statement = make_statement(adopted_on=date(2024, 1, 7), tier=Tier.PARAPHRASE_SECONDARY)
    later = make_commitment()
    link(later, make_commitment(statement=statement))

    [change] = lineage_of(later, user=analyst, on=ON)[1].changes

    assert change.paraphrased
    assert not change.reported


def test_a_long_chain_costs_one_query(chain, administrator, django_assert_num_queries):
    administrator.has_perm("commitments.read_drafts")
    newest = chain[2]
    for year in (2027, 2028, 2029):
        later = make_commitment(statement=make_statement(adopted_on=date(year, 1, 7)))
        link(later, newest)
        newest = later

    with django_assert_num_queries(1):
        steps = lineage_of(chain[0], user=administrator, on=ON)

    assert len(steps) == 6
