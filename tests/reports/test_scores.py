"""Averages of scores, and what they leave out."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from commitments.enums import Role, RoleBasis, Score, Verifiability
from commitments.models import CommitmentParty
from commitments.reports.dashboard import standing_of
from commitments.reports.scope import Scope
from commitments.reports.scores import Scores, scores_of_party
from tests.factories import make_assessment, make_commitment, make_guideline, make_statement

ON = date(2026, 7, 1)


@pytest.fixture(autouse=True)
def first_of_july():
    with time_machine.travel("2026-07-01 09:00Z", tick=False):
        yield


def scores(satisfied=0, partial=0, failed=0, unassessed=0, not_verifiable=0):
    counts = (satisfied, partial, failed, unassessed, not_verifiable)
    return Scores(dict(zip(Score.values, counts, strict=True)))


@pytest.mark.parametrize(
    ("held", "average", "words"),
    [
        (scores(), None, ""),
        (scores(unassessed=7, not_verifiable=12), None, ""),
        (scores(satisfied=1), Decimal("1.00"), "+1.00"),
        (scores(satisfied=1, failed=1), Decimal("0.00"), "0.00"),
        (scores(failed=1, partial=2, unassessed=9), Decimal("-0.33"), "−0.33"),
    ],
)
def test_the_average_is_over_those_assessed_alone(held, average, words):
    assert held.average == average
    assert held.average_in_words == words


@pytest.mark.parametrize(
    ("held", "percent"),
    [
        # 29 are too few, however many there are beside them.
        (scores(satisfied=29, unassessed=500), None),
        (scores(satisfied=30), 100),
        (scores(satisfied=15, partial=15), 75),
        (scores(failed=40), 0),
        (scores(satisfied=10, partial=10, failed=10, not_verifiable=3), 50),
    ],
)
def test_a_percentage_is_shown_from_thirty_on(held, percent):
    assert held.percent == percent


def test_what_cannot_be_scored_stands_beside_what_is_not_yet():
    held = scores(satisfied=2, unassessed=5, not_verifiable=12)

    assert (held.assessed, held.scorable) == (2, 7)
    assert (held.unassessed, held.not_verifiable) == (5, 12)


@pytest.fixture
def scored(analyst, manager):
    """One satisfied, one failed then partial, one unassessed, two not verifiable as worded; one
    of these has a guideline.
    """
    statement = make_statement()
    first, second, third = (make_commitment(statement=statement) for _ in range(3))
    vague = [
        make_commitment(statement=statement, verifiability=Verifiability.NOT_VERIFIABLE)
        for _ in range(2)
    ]
    who = {"by": analyst, "approver": manager}
    party = statement.partnership.parties.first()
    make_assessment(first, **who)
    make_assessment(second, **who)
    make_assessment(second, **who, score=Score.PARTIAL)
    make_assessment(third, **who, party=party)
    make_guideline(vague[0], **who)
    return statement


def test_joint_scores_are_counted_among_the_figures(scored, reader):
    standing = standing_of(Scope(user=reader, statement=scored), on=ON)

    [(whose, joint)] = standing.score_rows
    assert whose == ""
    assert joint == scores(satisfied=1, partial=1, unassessed=2, not_verifiable=1)
    assert sum(joint.counts.values()) == standing.figures["total"]


def test_a_party_is_scored_for_its_own_part(scored, reader, django_assert_num_queries):
    party = scored.partnership.parties.first()
    for commitment in scored.commitments.all():
        role = {"role": Role.ACTOR, "basis": RoleBasis.STATED}
        CommitmentParty.objects.create(commitment=commitment, party=party, **role)
    scope = Scope(user=reader, party=party)
    reader.has_perm("commitments.read_drafts")  # asked for once a request

    with django_assert_num_queries(1):
        own = scores_of_party(scope, party)

    assert own == scores(satisfied=1, unassessed=3, not_verifiable=1)


def test_what_readers_may_not_see_is_in_no_score(scored, reader, analyst, manager):
    draft = make_commitment(statement=scored, published=False)
    make_assessment(draft, by=analyst, approver=manager)

    [(_, seen)] = standing_of(Scope(user=reader, statement=scored), on=ON).score_rows
    [(_, worked_on)] = standing_of(Scope(user=analyst, statement=scored), on=ON).score_rows

    assert (seen.assessed, worked_on.assessed) == (2, 3)
