"""What a statement takes up of those before it, what it may, and what it leaves out."""

from datetime import date

import pytest

from commitments.enums import PassageKind, PassageReason, Status
from commitments.models import Commitment, Passage
from commitments.reports.statement_lineage import silence
from tests.factories import (
    make_commitment,
    make_link,
    make_partnership,
    make_statement,
    make_theme,
)

TEXT = "1. The Leaders agreed to open a school by the end of 2026. They agreed to plant trees.\n"
TREES = {"words": "agreed to plant trees", "short_title": "Plant trees", "type": "programme"}


@pytest.fixture
def before(db):
    """A statement of 2025 with promises of a school and of trees."""
    statement = make_statement(text=TEXT, adopted_on=date(2025, 1, 7))
    make_commitment(statement=statement)
    make_commitment(statement=statement, **TREES)
    return statement


@pytest.fixture
def now(before):
    return make_statement(text=TEXT, partnership=before.partnership)


def told(wordings):
    return [wording.commitment.short_title for wording in wordings]


def pairs(found):
    return [
        (each.later.commitment.short_title, each.suggestion.earlier.commitment.short_title)
        for each in found.perhaps
    ]


def test_what_is_neither_linked_nor_alike_is_not_mentioned(before, now, analyst):
    school, _trees = before.commitments.order_by("code")
    make_link(make_commitment(statement=now), school)

    found = silence(now, user=analyst)

    assert [each.change.link.earlier for each in found.taken_up] == [school]
    assert found.perhaps == []
    assert told(found.silent) == ["Plant trees"]


def test_what_is_alike_is_neither_taken_up_nor_silent(before, now, analyst):
    make_commitment(statement=now, **TREES)

    found = silence(now, user=analyst)

    assert found.taken_up == []
    assert pairs(found) == [("Plant trees", "Plant trees")]
    assert found.perhaps_count == 1
    assert told(found.silent) == ["Open a school"]


def test_what_is_closed_or_of_others_is_not_missed(before, now, analyst):
    make_commitment(statement=now, short_title="Dredge", words="", type="finance")
    trees = before.commitments.get(short_title="Plant trees")
    Commitment.objects.filter(pk=trees.pk).update(
        status=Status.ABANDONED, status_effective_on="2025-03-01"
    )
    wider = make_partnership(parties=before.partnership.parties.all())
    make_commitment(statement=make_statement(partnership=wider, adopted_on=date(2025, 2, 1)))

    assert told(silence(now, user=analyst).silent) == ["Open a school"]


def test_what_was_taken_up_in_between_is_asked_of_its_successor(before, now, analyst):
    middle = make_statement(partnership=before.partnership, adopted_on=date(2025, 6, 1))
    make_commitment(statement=now, short_title="Dredge", words="", report="A port.", type="finance")
    successor = make_commitment(statement=middle, short_title="A school once more")
    make_link(successor, before.commitments.get(short_title="Open a school"))

    assert told(silence(now, user=analyst).silent) == ["A school once more", "Plant trees"]


def test_before_anything_is_coded_nothing_is_said_to_be_missing(before, analyst):
    uncoded = make_statement(text=TEXT, partnership=before.partnership, closed=False)

    found = silence(uncoded, user=analyst)

    assert not found.can_tell
    assert found.silent == []


def test_a_signal_comes_back_by_its_words(before, now, analyst):
    for report in (
        "They are reported to have welcomed a joint business council of two chambers",
        "They are reported to have praised the trees that are to be planted",
    ):
        make_passage(before, report, PassageReason.WELCOMED_READINESS)
    make_passage(before, "They spoke of lasting friendship", PassageReason.GENERIC)
    make_commitment(statement=now, **TREES | {"short_title": "Trees that are planted"})

    [silent] = silence(now, user=analyst).signals

    assert "business council" in silent.report


def make_passage(statement, report, reason):
    signal = {"kind": PassageKind.SIGNAL, "report": report}
    return Passage.objects.create(statement=statement, reason=reason, **signal)


def test_a_reader_is_told_of_nothing_unpublished(before, now, reader, analyst):
    secret = {"short_title": "Secret", "words": "", "report": "A bridge.", "published": False}
    make_commitment(statement=before, **secret)
    draft = make_commitment(statement=now, published=False)
    make_link(draft, before.commitments.get(short_title="Open a school"))
    make_commitment(statement=now, short_title="Dredge", words="", report="A port.", type="finance")

    seen, known = silence(now, user=reader), silence(now, user=analyst)

    assert (len(seen.taken_up), len(known.taken_up)) == (0, 1)
    assert told(seen.silent) == ["Open a school", "Plant trees"]
    assert "Secret" in told(known.silent)


def test_the_queries_do_not_grow(before, now, administrator, django_assert_num_queries):
    administrator.has_perm("commitments.read_drafts")
    for statement in (before, now):
        for _more in range(15):
            make_commitment(statement=statement, themes=[make_theme()])

    with django_assert_num_queries(8):
        silence(now, user=administrator)
