"""Which earlier commitments a later one may take up: proposed with reasons, decided by nobody."""

from datetime import date
from decimal import Decimal

import pytest

from commitments.actions import commitments, lineage
from commitments.coding.drift import Coded
from commitments.enums import CommitmentType, Drift, LinkKind
from commitments.reports.earlier import forerunners, suggest_earlier
from tests.factories import (
    make_author,
    make_commitment,
    make_partnership,
    make_party,
    make_statement,
    make_theme,
)

LATER = date(2027, 1, 7)
SCHOOL = Coded(
    adopted_on=LATER,
    words="decided to open two schools in the capital",
    type=CommitmentType.INSTITUTION_BUILDING,
)


@pytest.fixture
def before(db):
    """A commitment on a school, of 2026, with its partnership."""
    return make_commitment(themes=[make_theme(slug="education", name="Education")])


def asked(coded, commitment, user, **options):
    partnership = commitment.statement.partnership
    return suggest_earlier(coded, partnership=partnership, user=user, **options)


def test_a_like_promise_of_the_same_parties_is_suggested_with_its_reasons(before, analyst):
    coded = Coded(**vars(SCHOOL) | {"themes": frozenset(["education"]), "strength": "5"})

    [suggestion] = asked(coded, before, analyst)

    assert suggestion.earlier.commitment == before
    assert suggestion.kind == LinkKind.RENEWS
    assert suggestion.reasons == (
        "Words in common: open, schools",
        "Same type: Institution building",
        "Same theme: Education",
    )
    assert suggestion.drifts == ()


def test_another_level_of_one_measure_supersedes(analyst):
    target = {"target_value": Decimal(5), "target_unit": "USD billion"}
    before = make_commitment(short_title="Trade of 5", type="quantitative_target", **target)
    ten = {"target_value": Decimal(10), "target_unit": "USD billion"}

    [suggestion] = asked(
        Coded(adopted_on=LATER, title="Trade of 10", type="quantitative_target", **ten),
        before,
        analyst,
    )

    assert suggestion.kind == LinkKind.SUPERSEDES
    assert suggestion.reasons[0] == "Both name a level in USD billion"
    assert [each.drift for each in suggestion.drifts] == [Drift.RAISED]


@pytest.mark.parametrize(
    "coded",
    [
        Coded(adopted_on=LATER, words="agreed to plant trees", type="programme"),
        Coded(adopted_on=LATER, themes=frozenset(["education"]), type="cooperation"),
        Coded(**vars(SCHOOL) | {"adopted_on": date(2026, 1, 7)}),  # of the same day
        Coded(**vars(SCHOOL) | {"adopted_on": None}),
    ],
    ids=["of something else", "a theme alone", "not earlier", "without a day"],
)
def test_what_is_not_like_or_not_earlier_is_not_suggested(before, analyst, coded):
    assert asked(coded, before, analyst) == []


def test_what_another_took_up_in_between_is_suggested_through_that_one(before, analyst):
    partnership = before.statement.partnership
    between = make_commitment(
        statement=make_statement(partnership=partnership, adopted_on=date(2026, 6, 1))
    )
    link = {"later": between, "earlier": before, "kind": LinkKind.RENEWS}
    lineage.link_commitments(**link, by=make_author())

    [suggestion] = asked(SCHOOL, before, analyst)

    assert suggestion.earlier.commitment == between


def test_names_of_the_parties_are_no_words_in_common(analyst):
    parties = [make_party("Ruritania"), make_party("Freedonia")]
    before = make_commitment(
        statement=make_statement(partnership=make_partnership(parties=parties)),
        short_title="Ruritania and Freedonia plant trees",
        words="",
    )
    coded = Coded(adopted_on=LATER, title="Ruritania and Freedonia fight crime", type="dialogue")

    assert asked(coded, before, analyst) == []


def test_a_wider_partnership_with_all_the_parties_is_asked_and_a_narrower_one_is_not(analyst):
    parties = [make_party(), make_party()]
    pair = make_partnership(parties=parties)
    wider = make_partnership(parties=[*parties, make_party()])
    for_both = make_commitment(statement=make_statement(partnership=pair))
    for_all = make_commitment(statement=make_statement(partnership=wider))

    of_pair = asked(SCHOOL, for_both, analyst)
    of_wider = asked(SCHOOL, for_all, analyst)

    assert {each.earlier.commitment for each in of_pair} == {for_both, for_all}
    assert {each.earlier.commitment for each in of_wider} == {for_all}


def test_nobody_is_offered_what_they_may_not_see(before, reader, analyst):
    commitments.withdraw(commitment=before, seen_version=before.version, by=make_author())
    draft = make_commitment(statement=before.statement, published=False)

    assert asked(SCHOOL, before, reader) == []
    assert [each.earlier.commitment for each in asked(SCHOOL, before, analyst)] == [draft]


def test_what_is_linked_already_is_left_out(before, analyst):
    assert asked(SCHOOL, before, analyst, leave_out={before.pk}) == []


def test_the_queries_do_not_grow_with_what_is_on_record(
    before, administrator, django_assert_num_queries
):
    administrator.has_perm("commitments.read_drafts")
    for _more in range(20):
        make_commitment(statement=before.statement, themes=[make_theme()])

    with django_assert_num_queries(3):
        found = asked(SCHOOL, before, administrator, at_most=30)

    assert len(found) == 21
    assert len(forerunners(before.statement.partnership, before=LATER, user=administrator).rows)
