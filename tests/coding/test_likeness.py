"""What two promises share, and how the one is likely to take up the other."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.drift import Coded
from commitments.coding.likeness import is_mentioned, likely_kind, likeness
from commitments.enums import LinkKind

DATED = {"deadline_precision": "year", "deadline_latest": date(2026, 12, 31)}
FIVE = {"target_value": Decimal(5), "target_unit": "USD billion"}
TEN = {"target_value": Decimal(10), "target_unit": "USD billion"}
ONE, BOTH = {"themes": frozenset(["trade"])}, {"themes": frozenset(["trade", "energy"])}


@pytest.mark.parametrize(
    ("earlier", "later", "kind"),
    [
        ({"strength": "4"}, {"strength": "3"}, "renews"),  # softer, and still the same promise
        ({}, DATED, "supersedes"),
        (DATED, {}, "renews"),  # a date lost takes the place of nothing
        (FIVE, TEN, "supersedes"),
        (TEN, TEN, "renews"),
        ({"type": "institution_building"}, {"type": "institutional_meeting"} | DATED, "extends"),
        (BOTH, ONE, "narrows"),
        (ONE, BOTH, "extends"),
        ({}, ONE, "renews"),  # no themes were coded before
    ],
)
def test_the_kind_to_offer_first(earlier, later, kind):
    assert likely_kind(Coded(**earlier), Coded(**later)) == LinkKind(kind)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (ONE, ONE),  # a theme alone
        ({"type": "cooperation"} | ONE, {"type": "cooperation"} | ONE),  # and what half are
        ({"words": "agreed to strengthen ties"}, {"words": "agreed to strengthen relations"}),
        ({"words": "to plant trees"}, {"words": "to plant fields"}),  # one word
        (FIVE, {"target_value": Decimal(5), "target_unit": "students"}),
    ],
    ids=["theme", "broad type", "empty words", "one word", "another unit"],
)
def test_too_little_in_common_is_no_likeness(earlier, later):
    assert likeness(Coded(**earlier), Coded(**later)) is None


def test_words_in_common_are_told_as_the_later_one_has_them():
    shared = likeness(
        Coded(words="combat terrorism and crime"), Coded(words="combating terrorists, and crimes")
    )

    assert shared.words == ("combating", "terrorists", "crimes")


def test_a_signal_is_mentioned_where_a_third_of_its_words_stand_together():
    council = "welcomed a joint business council of two national chambers"

    assert is_mentioned(council, ["set up the business council"])
    assert not is_mentioned(council, ["a council", "of business"])
    assert not is_mentioned(council, [])


TEXTS = st.text(max_size=80)


@given(TEXTS, TEXTS)
def test_any_words_are_compared_and_as_like_from_either_end(one, other):
    there = likeness(Coded(words=one), Coded(words=other))
    back = likeness(Coded(words=other), Coded(words=one))

    assert (there is None) == (back is None)
    if there and back:
        assert there.score == pytest.approx(back.score)
