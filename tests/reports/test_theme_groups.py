"""Theme groups as one number: it says what a join would, and counts what a join would count."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.enums import Status, ThemeGroup
from commitments.models import Commitment
from commitments.reports.theme_groups import BASE, NO_THEME, WEIGHTS, groups_of, theme_groups
from commitments.reports.theme_status import STATUS_ORDER, by_theme
from tests.factories import make_action, make_commitment, make_statement, make_status, make_theme


@given(st.lists(st.sampled_from(ThemeGroup.values), max_size=BASE - 1))
def test_a_number_tells_the_groups_that_it_is_the_sum_of(groups):
    number = sum(WEIGHTS[group] for group in groups)

    told = [group for group in ThemeGroup.values if group in groups]
    assert list(groups_of(number)) == (told or [NO_THEME])


def test_the_largest_number_fits_a_column():
    assert sum(WEIGHTS.values()) * (BASE - 1) < 2**63


@pytest.fixture
def register(db):
    """One group twice, two groups, none, and every group at once, moving and not."""
    themes = {group: [make_theme(group=group), make_theme(group=group)] for group in ThemeGroup}
    economy, defence = themes[ThemeGroup.ECONOMY], themes[ThemeGroup.DEFENCE]
    statement = make_statement()
    every = [theme for pair in themes.values() for theme in pair]
    for chosen in (economy, [economy[0], defence[1]], [], every, economy[1:]):
        make_commitment(statement=statement, themes=chosen)
        moving = make_commitment(statement=statement, themes=chosen)
        make_action(moving)
        make_status(moving, Status.IN_PROGRESS)
    return Commitment.objects.order_by("pk")


def groups_by_row(commitment):
    return {theme.group for theme in commitment.themes.all()} or {NO_THEME}


def test_each_row_has_the_groups_of_its_themes(register):
    for commitment in register.annotate(groups=theme_groups()):
        assert set(groups_of(commitment.groups)) == groups_by_row(commitment)


@pytest.mark.parametrize("theme", ["", ThemeGroup.ECONOMY])
def test_themes_count_each_commitment_once_a_group(register, theme):
    expected = Counter(
        (group, commitment.status) for commitment in register for group in groups_by_row(commitment)
    )

    rows = by_theme(register, theme, units=True)

    counted = {(row.group, status): count for row in rows for status, count in row.counts}
    assert counted == {pair: count for pair, count in expected.items() if theme in ("", pair[0])}
    assert all(row.total == len(row.units) for row in rows)
    for row in rows:
        places = [STATUS_ORDER.index(status) for status, _count in row.counts]
        assert places == sorted(places)
