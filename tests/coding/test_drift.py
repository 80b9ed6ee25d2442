"""What changed from one promise to the next, and that it reads the same from the other end."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.drift import Coded, Shift, drift
from commitments.enums import Drift

FIVE = {"target_value": Decimal(5), "target_unit": "USD billion"}
TEN = {"target_value": Decimal("10.0000"), "target_unit": "USD billion"}
DATED = {"deadline_precision": "year", "deadline_latest": date(2026, 12, 31)}
VAGUE = {"deadline_precision": "vague", "deadline_text": "at an opportune time"}
YEARLY = {"deadline_precision": "recurring", "deadline_latest": date(2027, 5, 1)}
OPPOSITES = {
    "firmer": "softer",
    "dated": "undated",
    "moved_earlier": "moved_later",
    "raised": "lowered",
    "targeted": "dropped",
    "delegated": "undelegated",
    "means_added": "means_dropped",
    "same": "same",
}
OPPOSITES |= {second: first for first, second in OPPOSITES.items()}

CODED = st.builds(
    Coded,
    words=st.sampled_from(
        ["", "agreed to meet", "agreed to meet through envoys", "by sending envoys"]
    ),
    strength=st.sampled_from("012345"),
    delegation=st.sampled_from("012"),
    deadline_precision=st.sampled_from(["none", "vague", "year", "event", "recurring"]),
    deadline_latest=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    target_value=st.none() | st.integers(0, 20).map(Decimal),
    target_unit=st.sampled_from(["USD billion", "usd Billion", "students"]),
    target_period=st.sampled_from(["", "2024", "2025-03", "2024/2026", "someday"]),
    is_paraphrase=st.booleans(),
)


def labels(earlier, later):
    return [shift.label for shift in drift(Coded(**earlier), Coded(**later))]


@pytest.mark.parametrize(
    ("earlier", "later", "found"),
    [
        ({"strength": "3"}, {"strength": "5"}, ["firmer"]),
        ({"strength": "4"}, {"strength": "3"}, ["softer"]),
        ({"strength": "2"}, {"strength": "2"}, ["same"]),
        ({}, {"strength": "5"}, []),  # nothing to compare
        ({"strength": "0"}, {}, []),  # nought is coded, this is not
        ({}, DATED, ["dated"]),
        (VAGUE, DATED, ["dated"]),  # "at an opportune time" is no date
        (DATED, VAGUE, ["undated"]),
        (VAGUE, {}, []),  # no date before and none after
        (DATED, DATED | {"deadline_latest": date(2028, 12, 31)}, ["moved_later"]),
        (DATED, DATED | {"deadline_latest": date(2026, 6, 30)}, ["moved_earlier"]),
        (DATED, YEARLY, []),  # what comes again and again has no last day
        ({"target_period": "2024"}, {"target_period": "2026"}, ["moved_later"]),
        (FIVE, TEN, ["raised"]),
        (TEN, FIVE, ["lowered"]),
        (TEN, TEN, ["same"]),
        ({"strength": "2"} | TEN, {"strength": "2"} | TEN, ["same"]),  # said once
        (FIVE, TEN | {"target_unit": "students"}, []),  # another unit
        ({}, TEN, ["targeted"]),
        (TEN, {}, ["dropped"]),
        (FIVE | {"target_period": "2024"}, TEN, ["undated", "raised"]),
        ({"delegation": "1"}, {"delegation": "2"}, ["delegated"]),
        ({"delegation": "2"}, {"delegation": "0"}, ["undelegated"]),
        ({"delegation": "2"}, {}, []),  # not coded is no loss
        ({}, {"delegation": "2"}, []),  # not even the words are held
        ({"strength": "2"}, {"strength": "2"} | DATED, ["dated"]),  # not merely restated
    ],
)
def test_drift_says_what_changed(earlier, later, found):
    assert labels(earlier, later) == found


def test_a_body_named_since_is_said_with_low_confidence_where_the_earlier_is_not_coded():
    earlier = Coded(words="agreed to convene a meeting")

    [shift] = drift(earlier, Coded(words="instructed them to convene", delegation="2"))

    assert shift == Shift("delegation", "delegated", "not_coded", "2", is_sure=False)


def test_means_are_compared_where_the_words_of_both_are_held():
    by_exchange = Coded(words="agreed to fight crime through the exchange of information")
    plain = Coded(words="reiterated their commitment to fighting crime")

    [dropped] = drift(by_exchange, plain)

    assert (dropped.label, dropped.before) == (
        "means_dropped",
        "through the exchange of information",
    )
    assert drift(by_exchange, Coded()) == ()


@pytest.mark.parametrize("words", ["by 2030", "by the end of 2026", "passed by the council"])
def test_a_date_and_a_doer_are_no_means(words):
    assert Coded(words=f"agreed to meet {words}").means == ""


def test_a_change_is_told_with_the_values_that_explain_it():
    later = TEN | {"deadline_text": "by the end of 2026"} | DATED

    firmer, dated, raised = drift(
        Coded(strength="4", **FIVE, **VAGUE), Coded(strength="5", **later)
    )

    assert (firmer.before, firmer.after) == ("4", "5")
    assert (dated.before, dated.after) == ("at an opportune time", "by the end of 2026")
    assert (raised.before, raised.after) == ("5 USD billion", "10 USD billion")


def test_next_year_said_again_is_told_in_days():
    again = {"deadline_text": "next year", "deadline_precision": "year"}
    days = date(2026, 12, 31), date(2027, 12, 31)

    [moved] = drift(*(Coded(deadline_latest=day, **again) for day in days))

    assert (moved.before, moved.after) == ("2026-12-31", "2027-12-31")


@given(CODED, CODED)
def test_read_from_the_other_end_each_change_is_its_opposite(one, other):
    there, back = drift(one, other), drift(other, one)

    assert [OPPOSITES[shift.label] for shift in there] == [shift.label for shift in back]
    assert [(shift.after, shift.before) for shift in there] == [
        (shift.before, shift.after) for shift in back
    ]


@given(CODED)
def test_nothing_drifts_from_itself(one):
    assert [shift.label for shift in drift(one, one)] == ["same"]


@given(CODED, CODED)
def test_every_change_is_in_the_vocabulary_and_stands_once(one, other):
    found = [shift.about for shift in drift(one, other)]

    assert len(found) == len(set(found))
    assert {shift.label for shift in drift(one, other)} <= set(Drift.values) - {Drift.SILENT}


@given(CODED, CODED)
def test_what_rests_on_a_paraphrase_is_never_sure(one, other):
    shifts = drift(one, other)

    weak = one.is_paraphrase or other.is_paraphrase
    assert all(shift.is_sure != weak for shift in shifts)
