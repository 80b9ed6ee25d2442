"""What the rows of the list print."""

import pytest

from commitments.enums import Role, RoleBasis, ThemeGroup
from commitments.models import Commitment, CommitmentParty
from commitments.reports.commitment_rows import Bound, rows_of, shortened
from tests.factories import (
    ADOPTED_ON,
    BY_END_OF_2026,
    make_author,
    make_body,
    make_commitment,
    make_party,
    make_theme,
)

# words, what stays of them
CUTS = [
    ("", ""),
    ("agreed to meet", "agreed to meet"),
    ("agreed to meet,", "agreed to …"),
    ("agreed to convene", "agreed to …"),
    ("agreed to\N{NO-BREAK SPACE}convene", "agreed to …"),
    ("unbrokenandverylong", "unbrokenandver …"),
    ("projectsin the", "projectsin the"),
]


@pytest.mark.parametrize(("words", "kept"), CUTS)
def test_words_are_cut_only_at_their_end_and_only_between_words(words, kept):
    assert shortened(words, at_most=14) == kept


def test_who_is_bound_comes_by_role_with_actors_first(db):
    stated, inferred = {"basis": RoleBasis.STATED}, {"basis": RoleBasis.INFERRED}
    party, other = make_party("Malaysia"), make_party("Türkiye")
    ministers = {"named": "the ministers", "role": Role.LEAD}
    make_commitment(
        roles=[
            CommitmentParty(body=make_body(party=party), **ministers, **stated),
            CommitmentParty(body=make_body(party=other), **ministers, **stated),
            CommitmentParty(party=party, named="The sides", role=Role.ACTOR, **stated),
            CommitmentParty(party=other, named="The sides", role=Role.ACTOR, **stated),
            CommitmentParty(party=other, role=Role.HOST, **inferred),
        ]
    )

    [row] = rows_of([Commitment.objects.get().pk], user=make_author(), on=ADOPTED_ON)

    assert row.bound == [
        Bound("", "Malaysia, Türkiye", inferred=False),
        Bound("Lead", "the ministers", inferred=False),
        Bound("Host", "Türkiye", inferred=True),
    ]


def test_groups_come_once_and_in_the_order_of_the_vocabulary(db):
    groups = (ThemeGroup.ENERGY, ThemeGroup.ECONOMY, ThemeGroup.ENERGY)
    make_commitment(themes=[make_theme(group=group) for group in groups])

    [row] = rows_of([Commitment.objects.get().pk], user=make_author(), on=ADOPTED_ON)

    assert row.groups == ["Economy and connectivity", "Energy, climate and technology"]


def test_rows_take_three_queries_however_many_they_are(db, django_assert_num_queries):
    for _serial in range(3):
        make_commitment(themes=[make_theme()], **BY_END_OF_2026)
    keys = list(Commitment.objects.values_list("pk", flat=True))
    author = make_author()
    author.has_perm("commitments.read_drafts")

    with django_assert_num_queries(3):
        rows = rows_of(keys, user=author, on=ADOPTED_ON)

    assert {row.days for row in rows} == {358}


def test_a_row_that_was_taken_back_meanwhile_is_not_read(reader, analyst):
    shown, hidden = make_commitment(), make_commitment(published=False)
    keys = [shown.pk, hidden.pk]

    def titles(user):
        return [row.commitment.pk for row in rows_of(keys, user=user, on=ADOPTED_ON)]

    assert titles(reader) == [shown.pk]
    assert titles(analyst) == keys
