"""How far a promise can be checked, as the rules propose it (1.3)."""

from datetime import date
from pathlib import Path

import pytest

from commitments import enums
from commitments.coding.proposals import propose

ANKARA = (Path(__file__).parent.parent.parent / "seeds" / "texts" / "ankara-2026.txt").read_text()
ADOPTED = date(2026, 1, 7)
# As coded in the record: precision and verifiability of the nineteen, in text order.
CODED = [
    ("2", "verifiable"), ("1", "not_verifiable"), ("1", "not_verifiable"), ("2", "partly"),
    ("1", "partly"), ("1", "not_verifiable"), ("1", "not_verifiable"), ("2", "partly"),
    ("1", "not_verifiable"), ("1", "not_verifiable"), ("1", "not_verifiable"),
    ("2", "not_verifiable"), ("1", "not_verifiable"), ("1", "not_verifiable"),
    ("2", "not_verifiable"), ("1", "not_verifiable"), ("1", "verifiable"), ("3", "verifiable"),
    ("3", "verifiable"),
]  # fmt: skip

# Words; precision, delegation and verifiability.
CASES = [
    ("The leaders agreed to hold a summit in Suva in 2027.", ("3", "0", "verifiable")),
    ("They agreed to provide $5 million for wells.", ("3", "0", "verifiable")),
    (
        "They instructed the Ministers of Trade to sign the treaty by 2027.",
        ("3", "2", "verifiable"),
    ),
    ("They agreed to set up a joint commission on tides.", ("2", "0", "partly")),
    ("They agreed to cooperate on reefs through their competent agencies.", ("1", "1", "partly")),
    ("They agreed to cooperate in aviation.", ("1", "0", "not_verifiable")),
    ("They agreed to explore a joint satellite.", ("1", "0", "not_verifiable")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_it_is_proposed_by_act_object_and_measure(text, expected):
    (found,) = propose(text, adopted_on=ADOPTED)

    assert (found.precision, found.delegation, found.verifiability) == expected


def test_the_ankara_text_is_proposed_as_it_is_coded():
    found = [each for each in propose(ANKARA, adopted_on=ADOPTED) if each.kind == "commitment"]

    assert [(each.precision, each.verifiability) for each in found] == CODED


def test_values_are_those_of_our_vocabulary_and_have_a_reason():
    found = propose(ANKARA, adopted_on=ADOPTED)

    counted = [each for each in found if each.kind == "commitment"]
    assert {each.precision for each in counted} <= set(enums.Precision.values)
    assert {each.delegation for each in counted} <= set(enums.Delegation.values)
    assert {each.verifiability for each in counted} <= set(enums.Verifiability.values)
    assert all(each.verifiability_reason for each in counted)


def test_what_is_no_commitment_is_not_measured():
    (found,) = propose("The leaders underlined the importance of open sea lanes.")

    assert (found.precision, found.delegation, found.verifiability) == ("", "", "")
