"""The figures: what is counted, for whom, and what presses first."""

from datetime import date, timedelta

import pytest

from commitments.actions import commitments as actions
from commitments.enums import (
    DeadlineRelation,
    SearchResult,
    Side,
    Status,
    ThemeGroup,
    Verifiability,
)
from commitments.forms.scope import ScopeForm
from commitments.models import Commitment
from commitments.reports.attention import ALL_BUT_UNREVIEWED, KINDS, pressing, ranked
from commitments.reports.dashboard import UNITS_AT_MOST, dashboard
from commitments.reports.kept import Kept
from commitments.reports.scope import Scope
from commitments.reports.theme_status import STATUS_ORDER
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_action,
    make_commitment,
    make_evidence,
    make_partnership,
    make_party,
    make_search,
    make_statement,
    make_status,
    make_theme,
    make_user,
)

ON = date(2026, 11, 22)
DUE_IN_MARCH = BY_END_OF_2026 | {
    "deadline_text": "by March 2026",
    "deadline_latest": date(2026, 3, 31),
    "deadline_relation": DeadlineRelation.BY,
}


def seen_by(user, on=ON, **scope):
    address = {name: getattr(value, "slug", value) for name, value in scope.items()}
    form = ScopeForm(address, user=user, kept=Kept(user.pk, on))
    assert form.is_valid()
    return dashboard(form.scope, form.texts_in_scope, on=on)


def looked_at(commitment, day):
    """As if somebody had looked at it for the last time on that day."""
    Commitment.objects.filter(pk=commitment.pk).update(
        last_look_on=day, next_look_on=day + timedelta(days=90)
    )


def test_what_readers_may_not_see_is_in_no_figure(reader, analyst):
    statement = make_statement()
    make_commitment(statement=statement)
    make_commitment(statement=statement, published=False, **DUE_IN_MARCH)

    assert seen_by(reader).figures["total"] == 1
    assert seen_by(reader).figures["overdue"] == 0
    assert seen_by(analyst).figures["total"] == 2
    assert seen_by(analyst).figures["overdue"] == 1


def test_what_is_withdrawn_is_counted_for_nobody(analyst, commitment):
    actions.withdraw(commitment=commitment, seen_version=commitment.version, by=analyst)

    assert seen_by(analyst).figures["total"] == 0


def test_each_figure_counts_its_own(reader):
    statement = make_statement()
    make_commitment(statement=statement, verifiability=Verifiability.VERIFIABLE, **DUE_IN_MARCH)
    make_commitment(statement=statement, verifiability=Verifiability.PARTLY, **BY_END_OF_2026)
    vague = make_commitment(statement=statement, verifiability=Verifiability.NOT_VERIFIABLE)
    make_evidence(vague)
    make_status(make_commitment(statement=statement, **IN_2028))

    figures = seen_by(reader).figures

    assert figures["total"] == 4
    assert (figures["verifiable"], figures["partly_verifiable"]) == (1, 1)
    assert (figures["not_verifiable"], figures["verifiability_not_coded"]) == (1, 1)
    assert (figures["looked_into"], figures["unreviewed"]) == (1, 3)
    assert (figures["dated"], figures["undated"]) == (3, 1)
    assert (figures["overdue"], figures["due_soon"], figures["window_open"]) == (1, 1, 0)
    assert (figures["with_evidence"], figures["unreviewed_with_evidence"]) == (2, 1)


def test_a_deadline_is_overdue_only_on_the_day_after_it(reader):
    make_commitment(**BY_END_OF_2026)

    last_day = seen_by(reader, on=date(2026, 12, 31)).figures
    day_after = seen_by(reader, on=date(2027, 1, 1)).figures

    assert (last_day["due_soon"], last_day["overdue"]) == (1, 0)
    assert (day_after["due_soon"], day_after["overdue"]) == (0, 1)


def test_stale_is_counted_as_the_queryset_finds_it(reader):
    statement = make_statement()
    for days in (0, 89, 90, 91, 400):
        commitment = make_commitment(statement=statement)
        make_status(commitment)
        looked_at(commitment, ON - timedelta(days=days))
    make_commitment(statement=statement)

    assert seen_by(reader).figures["stale"] == 2
    assert Commitment.objects.stale(on=ON).count() == 2


def test_evidence_of_one_party_is_one_side(reader):
    statement, party = make_statement(), make_party()
    own = {"side": Side.PARTY, "side_party": party}
    one, several, gone = (make_commitment(statement=statement) for _ in range(3))
    make_evidence(one, **own)
    make_evidence(one, **own)
    make_evidence(several, **own)
    make_evidence(several, side=Side.NEUTRAL)
    make_evidence(gone, retracted_on=ON)

    figures = seen_by(reader).figures

    assert (figures["several_sides"], figures["one_side"]) == (1, 1)
    assert figures["with_evidence"] == 3


def test_a_scope_narrows_everything(reader):
    theme = make_theme(group=ThemeGroup.DEFENCE)
    here, there = make_statement(), make_statement()
    make_commitment(statement=here, themes=[theme])
    make_commitment(statement=here)
    make_commitment(statement=there, themes=[theme, make_theme(group=ThemeGroup.DEFENCE)])

    assert seen_by(reader).figures["total"] == 3
    assert seen_by(reader, partnership=there.partnership).figures["total"] == 1
    assert seen_by(reader, statement=here).figures["total"] == 2
    assert seen_by(reader, theme=ThemeGroup.DEFENCE).figures["total"] == 2
    assert seen_by(reader, statement=here, theme=ThemeGroup.DEFENCE).figures["total"] == 1


def test_paragraphs_and_what_is_kept_apart_are_those_of_the_scope(reader):
    statement = make_statement()
    make_statement(partnership=statement.partnership, version_of=statement)
    make_statement()

    sources = seen_by(reader, statement=statement).sources

    assert (sources["statements"], sources["texts"], sources["paragraphs"]) == (1, 2, 4)


def test_every_status_has_its_place_in_the_order():
    assert sorted(STATUS_ORDER) == sorted(Status)


def test_themes_show_moving_first_and_not_looked_at_last(reader):
    statement = make_statement()
    economy, defence = make_theme(), make_theme(group=ThemeGroup.DEFENCE)
    make_commitment(statement=statement, themes=[economy, defence])
    moving = make_commitment(statement=statement, themes=[economy, make_theme()])
    make_action(moving)
    make_status(moving, Status.IN_PROGRESS)
    make_commitment(statement=statement)

    shown = seen_by(reader)

    first, second, last = shown.themes
    assert [row.status for row in first.units] == [Status.IN_PROGRESS, Status.NOT_REVIEWED]
    assert (first.looked_into, first.total) == (1, 2)
    assert (second.group, second.total) == (ThemeGroup.DEFENCE, 1)
    assert (last.group, last.total) == ("none", 1)
    assert shown.themes_overlap


def test_past_sixty_there_are_counts_instead_of_blocks(reader):
    statement, theme = make_statement(), make_theme()
    for _ in range(UNITS_AT_MOST + 1):
        make_commitment(statement=statement, themes=[theme], words="")

    shown = seen_by(reader)

    assert not shown.as_units
    assert shown.themes[0].units == []
    assert shown.themes[0].counts == [(Status.NOT_REVIEWED, UNITS_AT_MOST + 1)]


def test_overdue_presses_before_due_soon_before_stale(reader):
    statement = make_statement()
    stale, soon, late = (
        make_commitment(statement=statement, **dates)
        for dates in ({}, BY_END_OF_2026, DUE_IN_MARCH)
    )
    make_commitment(statement=statement)
    make_status(stale)
    looked_at(stale, date(2026, 6, 1))

    rows = seen_by(reader).pressing

    assert [(row.commitment, row.kind) for row in rows] == [
        (late, "overdue"),
        (soon, "due_soon"),
        (stale, "stale"),
    ]
    assert [row.days for row in rows[:2]] == [236, 39]
    assert rows[0].overdue_from == date(2026, 4, 1)


@pytest.mark.parametrize(
    "kinds", [ALL_BUT_UNREVIEWED, KINDS, ["stale", "unreviewed"], ["due_soon"]]
)
def test_what_presses_is_what_comes_first_among_all_rows(reader, kinds):
    statement = make_statement()
    for number in range(12):
        dates = (DUE_IN_MARCH, BY_END_OF_2026, {}, {})[number % 4]
        commitment = make_commitment(statement=statement, **dates)
        if number % 4 == 2 or number > 8:
            make_status(commitment)
            looked_at(commitment, date(2026, 6, 1) + timedelta(days=number % 3))
    rows = Commitment.objects.with_timeliness(on=ON)
    wanted = [KINDS.index(kind) for kind in kinds]

    found = pressing(rows, user=reader, on=ON, kinds=kinds)

    plain = ranked(rows, on=ON).filter(rank__in=wanted).order_by("rank", "pressing_on", "code")
    assert [row.commitment for row in found] == list(plain[:8])


def test_what_presses_says_what_was_searched_for(reader):
    commitment = make_commitment(**BY_END_OF_2026)
    make_search(commitment, searched_on=date(2026, 6, 12))
    make_search(commitment, searched_on=date(2026, 9, 1), result=SearchResult.LEADS)

    [row] = seen_by(reader).pressing

    assert (row.searches.count, row.searches.leads) == (2, 1)
    assert row.searches.first == date(2026, 6, 12)


def test_only_the_most_pressing_are_listed_and_all_are_counted(reader):
    statement = make_statement()
    for _ in range(10):
        make_commitment(statement=statement, **DUE_IN_MARCH)

    shown = seen_by(reader)

    assert len(shown.pressing) == 8
    assert shown.figures["pressing"] == 10


def test_the_nearest_dates_are_drawn_soonest_first(reader):
    statement = make_statement()
    for year in (2016, *range(2025, 2036)):
        latest = {"deadline_latest": date(year, 12, 31)}
        make_commitment(
            statement=statement, **BY_END_OF_2026 | latest | {"deadline_earliest": date(2016, 1, 1)}
        )

    deadlines = seen_by(reader).deadlines

    years = [row.deadline_latest.year for row, _overdue_from in deadlines.rows]
    assert years == list(range(2025, 2033))
    assert len(deadlines.chart.rows) == 8
    assert deadlines.overdue_days[0] == date(2026, 1, 1)


def test_without_a_stated_date_nothing_is_drawn(reader):
    make_commitment(deadline_text="at an opportune time", deadline_precision="vague")

    assert seen_by(reader).deadlines is None


def test_blocks_carry_the_number_alone_only_within_one_statement(reader):
    commitment = make_commitment(**IN_2028)

    alone = seen_by(reader, statement=commitment.statement).deadlines.chart.rows[0]
    together = seen_by(reader).deadlines.chart.rows[0]

    assert alone.deadline.label == "1 Open a school"
    assert together.deadline.label == "2026-01 Open a school"


@pytest.mark.django_db
def test_a_scope_says_the_same_in_an_address():
    statement = make_statement(partnership=make_partnership(slug="north"), slug="capital")
    scope = Scope(make_user(), statement.partnership, statement, ThemeGroup.ECONOMY)

    assert scope.query.urlencode() == "partnership=north&statement=capital&theme=economy"
