"""When a forum meets next, as far as its sessions and its rhythm say."""

from datetime import date

import pytest

from commitments.enums import SessionState, Timeliness
from commitments.models import Mechanism, MechanismSession
from commitments.reports.mechanisms import row_of

HELD = {"held_on": date(2025, 5, 2)}


def drawn(rhythm, *sessions, on):
    mechanism = Mechanism(name="The Council", expected_rhythm=rhythm)
    rows = [
        MechanismSession(mechanism=mechanism, ordinal=number, **fields)
        for number, fields in enumerate(sessions, 1)
    ]
    return row_of(mechanism, rows, on=on)


@pytest.mark.parametrize(
    ("rhythm", "called_off", "expected"),
    [
        # From the last day of the one that was called off.
        ("R/P1Y", {"expected": "2026", "cancelled_on": date(2026, 3, 1)}, "2027"),
        # From the day on which it was called off, where it had none.
        ("R/P6M", {"cancelled_on": date(2025, 9, 1)}, "2026-03"),
        # From the one that was held, which came later.
        ("R/P1Y", {"expected": "2024", "cancelled_on": date(2024, 3, 1)}, "2026"),
        # A rhythm that was stored before it was refused.
        ("R/P0Y", {"cancelled_on": date(2025, 9, 1)}, None),
    ],
)
def test_the_rhythm_goes_on_from_a_session_that_was_called_off(rhythm, called_off, expected):
    row = drawn(rhythm, HELD, called_off | {"cancelled_because": "X"}, on=date(2026, 4, 1))

    assert (row.next and row.next.session.expected) == expected
    assert not row.next or (row.next.is_computed and row.next.session.ordinal == 3)


@pytest.mark.parametrize(
    ("expected", "timeliness"),
    [
        # One day is no window; a month is.
        ("2026-05-05", Timeliness.DUE_SOON),
        ("2026-05", Timeliness.DUE_WINDOW_OPEN),
    ],
)
def test_a_session_on_one_day_falls_due_as_a_milestone_does(expected, timeliness):
    [row] = drawn("", {"expected": expected}, on=date(2026, 5, 5)).sessions

    assert (row.state, row.timeliness) == (SessionState.EXPECTED, timeliness)
