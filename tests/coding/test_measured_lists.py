"""Lists in running text are split where each member has its own figure or day (rule 17)."""

from datetime import date

import pytest

from commitments.coding.proposals import propose

ADOPTED = date(2025, 1, 1)

# The words, and the promises that a coder would count.
SPLIT = [
    (
        "They agreed to open a school by 2027, a clinic by 2028 and a bridge by 2030.",
        ["agreed to open a school by 2027", "a clinic by 2028", "a bridge by 2030"],
    ),
    (
        "Japan will provide $5 million for wells, $10 million for roads and up to $2 million for"
        " seeds.",
        [
            "will provide $5 million for wells",
            "$10 million for roads",
            "up to $2 million for seeds",
        ],
    ),
    (
        "They agreed to cut waste by 10 percent by 2027, and smoke by 30 percent by 2030.",
        ["agreed to cut waste by 10 percent by 2027", "smoke by 30 percent by 2030"],
    ),
    (
        "They agreed to hold the first session by June 2026 and the second by June 2027.",
        ["agreed to hold the first session by June 2026", "the second by June 2027"],
    ),
]
WHOLE = [
    "They agreed to raise trade from USD 2 billion to USD 5 billion by 2030.",
    "The sides will train nurses and pilots in 2026 and 2027.",
    "They will spend $3 million and $4 million respectively on wells and roads.",
    "They agreed to hold talks on fish, timber and rice by 2027.",
    "They agreed to raise trade to between $4 million and $6 million.",
]


def promises(text):
    return [each for each in propose(text, adopted_on=ADOPTED) if each.kind == "commitment"]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_members_with_a_measure_of_their_own_are_promises_of_their_own(text, expected):
    found = promises(text)

    assert [each.text for each in found] == expected
    assert len({each.group for each in found}) == 1
    assert found[0].group is not None


@pytest.mark.parametrize("text", WHOLE)
def test_one_measure_for_all_or_none_of_their_own_leaves_one_promise(text):
    (found,) = promises(text)

    assert found.group is None


def test_each_member_has_its_own_measure_and_no_other():
    found = promises("Japan will provide $5 million for wells and $10 million for roads.")

    assert [[amount.text for amount in each.amounts] for each in found] == [
        ["$5 million"],
        ["$10 million"],
    ]
