"""Cohen's kappa, against worked examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.agreement import cohens_kappa


def pairs(table):
    return [pair for pair, count in table.items() for _each in range(count)]


# The grant readers of the usual textbook example: 0.4; and the example of chance alone: 0.
EXAMPLES = [
    ({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}, 0.4),
    ({("a", "a"): 25, ("a", "b"): 25, ("b", "a"): 25, ("b", "b"): 25}, 0.0),
    ({("a", "b"): 5, ("b", "a"): 5}, -1.0),
    ({("a", "a"): 3, ("b", "b"): 4, ("c", "c"): 5}, 1.0),
]


@pytest.mark.parametrize(("table", "kappa"), EXAMPLES)
def test_kappa_of_worked_examples(table, kappa):
    assert cohens_kappa(pairs(table)) == pytest.approx(kappa)


@pytest.mark.parametrize("rows", [[], [("a", "a")] * 3])
def test_kappa_is_not_defined_without_units_or_variety(rows):
    assert cohens_kappa(rows) is None


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"))))
def test_kappa_is_bounded_and_does_not_care_who_is_first(rows):
    kappa = cohens_kappa(rows)

    assert kappa is None or -1 <= kappa <= 1
    assert kappa == pytest.approx(cohens_kappa([(second, first) for first, second in rows]))
