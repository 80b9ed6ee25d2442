"""The same promise over time: how far a chain reaches, and what each step says."""

from datetime import date

import pytest

from commitments.actions import commitments, facts
from commitments.enums import Drift, LinkKind, Tier, Timeliness
from commitments.models import CommitmentLink
from commitments.reports.lineage import lineage_of, reached
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_commitment,
    make_partnership,
    make_statement,
)

ON = date(2026, 11, 22)


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
    assert [each.drift for each in change.drifts] == [Drift.DATED]
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
