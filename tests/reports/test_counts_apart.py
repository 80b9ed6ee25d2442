"""Two series that disagree whether a target was reached, in lists and on the page alike."""

from decimal import Decimal

import pytest

from commitments.enums import Direction
from commitments.models import Commitment
from commitments.reports.counts_apart import counts_apart
from commitments.reports.indicators import panels_measuring
from commitments.reports.standing_of_evidence import contested
from tests.factories import make_commitment, make_indicator, make_point, make_series

ASCENDING, DESCENDING = Direction.ASCENDING, Direction.DESCENDING


@pytest.mark.parametrize(
    ("target_period", "direction", "first", "second", "expected"),
    [
        # One count reaches it, the other does not.
        ("2024", ASCENDING, ("2024", "5.28"), ("2024", "4.96"), True),
        ("", ASCENDING, ("2024-01/2024-11", "5"), ("2024-01/2024-11", "4"), True),
        ("2024", DESCENDING, ("2024", "5.28"), ("2024", "4.96"), True),
        # The same period, written otherwise.
        ("2024", ASCENDING, ("2024-01/2024-12", "5.28"), ("2024", "4.96"), True),
        # They agree, are of different periods, or of another than the target.
        ("2024", ASCENDING, ("2024", "5.28"), ("2024", "5.00"), False),
        ("", ASCENDING, ("2023", "5.28"), ("2024", "4.96"), False),
        ("2025", ASCENDING, ("2024", "5.28"), ("2024", "4.96"), False),
    ],
)
def test_two_series_contest_a_target(analyst, target_period, direction, first, second, expected):
    commitment = make_commitment(
        target_value=Decimal(5), target_unit="USD billion", target_period=target_period
    )
    indicator = make_indicator(commitment, direction=direction)
    for period, value in (first, second):
        make_point(make_series(indicator), period, value)

    listed = Commitment.objects.filter(contested(analyst, on=commitment.statement.adopted_on))
    panels = panels_measuring(commitment, [indicator.pk], analyst)

    assert listed.exists() is expected
    assert (counts_apart(commitment, panels) is not None) is expected
