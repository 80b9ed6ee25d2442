"""Parties, bodies and themes from a file: planned row by row, applied whole or not at all."""

import pytest

from commitments.actions import facts
from commitments.errors import FileRefused, StaleRow
from commitments.exchange.fact_shapes import BodyTable, PartyTable, ThemeTable
from commitments.exchange.fact_tables import apply
from commitments.models import AuditEvent, Body, Party, PartyAlias, Theme
from tests.factories import make_author, make_body, make_party, make_theme

pytestmark = pytest.mark.django_db

PARTIES = "name,adjective,iso3,kind,other_names\n"


def verdicts(plan):
    return [row.verdict for row in plan.rows]


def test_new_changed_and_same_rows_are_told_apart():
    make_party(name="Malaysia", adjective="Malaysian", iso3="MYS")
    make_party(name="Türkiye", adjective="Turk")
    text = PARTIES + "Malaysia,Malaysian,MYS,state,\nTürkiye,Turkish,TUR,state,\nNew,Newish,,bloc,"

    plan = PartyTable().plan(text)

    assert verdicts(plan) == ["same", "changed", "new"]
    changed = {change.column: (change.old, change.new) for change in plan.rows[1].changes}
    assert changed == {"adjective": ("Turk", "Turkish"), "iso3": ("", "TUR")}


def test_applying_is_one_event_a_row_and_the_second_time_none(administrator):
    text = PARTIES + "Türkiye,Turkish,TUR,State,Turkey | Turkiye\nMalaysia,Malaysian,MYS,state,"

    apply(PartyTable().plan(text), by=administrator)

    party = Party.objects.get(iso3="TUR")
    assert [alias.name for alias in party.aliases.all()] == ["Turkey", "Turkiye"]
    assert party.history.get().history_user == administrator
    assert AuditEvent.objects.filter(actor=administrator).count() == 2
    again = PartyTable().plan(text)
    assert verdicts(again) == ["same", "same"]
    assert not again.applicable


def test_other_names_are_added_and_none_is_taken_away(administrator):
    party = make_party(name="Türkiye", adjective="Turkish")
    PartyAlias.objects.create(party=party, name="Turkey")

    apply(
        PartyTable().plan("name,adjective,other_names\nTürkiye,Turkish,Turchia"), by=administrator
    )

    assert {alias.name for alias in party.aliases.all()} == {"Turkey", "Turchia"}
    party.refresh_from_db()
    assert party.version == 2


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (",Turkish,TUR,state,", "needs a name"),
        ("Türkiye,,TUR,state,", "adjective: it is needed"),
        ("Türkiye,Turkish,tur,state,", "Three capital letters"),
        ("Türkiye,Turkish,TUR,planet,", "“planet” is none of state, io, bloc"),
        ("Türkiye,Turkish,MYS,state,", "iso3: “MYS” belongs to another row"),
        ("Türkiye,Turkish,,state,Malaya", "other_names: “Malaya” belongs to another row"),
        ("A,B,,state,\na,B,,state,", "It repeats line 2"),
        ("x" * 121 + ",B,,state,", "at most 120 characters"),
        ("A,B,,state," + "x" * 121, "at most 120 characters"),
    ],
)
def test_a_fault_stands_beside_its_line(lines, sentence):
    held = make_party(name="Malaysia", iso3="MYS")
    PartyAlias.objects.create(party=held, name="Malaya")

    plan = PartyTable().plan(PARTIES + lines)

    assert plan.numbers["error"] == 1
    assert sentence in " ".join(fault for row in plan.rows for fault in row.faults)
    with pytest.raises(FileRefused):
        apply(plan, by=make_author())


@pytest.mark.parametrize("columns", ["name,group", "name,group,slug"])
def test_a_theme_of_whose_name_no_address_can_be_made_is_told_beside_its_line(columns):
    cells = ["貿易,economy", "Trade,economy"]
    lines = [line + "," * columns.count(",slug") for line in cells]

    plan = ThemeTable().plan("\n".join([columns, *lines]))

    assert verdicts(plan) == ["error", "new"]
    assert plan.rows[0].line == 2
    [fault] = plan.rows[0].faults
    assert fault.startswith("slug: none can be made from this name; write one into this column")


def test_a_theme_with_a_slug_of_its_own_may_be_called_anything(administrator):
    apply(
        ThemeTable().plan("name,group,slug\n貿易,economy,trade"),
        by=administrator,
    )

    assert Theme.objects.get().slug == "trade"


def test_a_row_is_checked_as_it_will_be_when_it_is_stored(django_assert_num_queries):
    names = "\n".join(f"Theme {number},economy" for number in range(20))
    table = ThemeTable()

    with django_assert_num_queries(1):
        plan = table.plan(f"name,group\n{names}")

    assert plan.numbers["new"] == 20


def test_an_empty_cell_empties_only_what_may_be_empty():
    make_party(name="Türkiye", adjective="Turkish", iso3="TUR", kind="bloc")

    [row] = PartyTable().plan(PARTIES + "Türkiye,,,,").rows

    assert [(change.column, change.new) for change in row.changes] == [("iso3", "")]


def test_a_column_that_is_left_out_changes_nothing():
    make_party(name="Türkiye", adjective="Turkish", iso3="TUR")

    [row] = PartyTable().plan("name,adjective\nTürkiye,Turkish\n").rows

    assert row.verdict == "same"


@pytest.mark.parametrize("called", ["Türkiye", "TUR", "turkey"])
def test_the_party_of_a_body_is_found_by_each_of_its_names(administrator, called):
    party = make_party(name="Türkiye", iso3="TUR")
    PartyAlias.objects.create(party=party, name="Turkey")

    apply(BodyTable().plan(f"party,name\n{called},Ministry of Trade\n"), by=administrator)

    assert Body.objects.get().party == party


def test_a_body_of_no_party_is_a_fault_and_one_name_may_stand_under_two_parties():
    one, other = make_party(name="One"), make_party(name="Other")
    make_body(party=one, name="Ministry of Trade")
    text = "party,name\nOne,Ministry of Trade\nOther,Ministry of Trade\nNobody,Ministry\n"

    plan = BodyTable().plan(text)

    assert verdicts(plan) == ["same", "new", "error"]
    assert plan.rows[2].faults == ["There is no party “Nobody”; enter it first."]
    assert other.bodies.count() == 0


def test_a_theme_gets_its_slug_and_keeps_it(administrator):
    text = "name,group,slug\nTrade and investment,economy,\n"

    apply(ThemeTable().plan(text), by=administrator)

    assert Theme.objects.get().slug == "trade-and-investment"
    assert verdicts(ThemeTable().plan(text)) == ["same"]


def test_two_themes_do_not_share_a_slug():
    make_theme(name="Trade", slug="trade")

    plan = ThemeTable().plan("name,group,slug\nTrading,economy,trade\n")

    assert plan.rows[0].faults == ["slug: “trade” belongs to another row."]


def test_a_failing_row_takes_every_row_with_it(administrator):
    stale = make_party(name="Stale", adjective="Old")
    plan = PartyTable().plan("name,adjective\nNew,Newish\nStale,Fresh\n")
    stale.adjective = "Newer"
    facts.change_fact(row=stale, fields=["adjective"], seen_version=1, by=make_author())

    with pytest.raises(StaleRow):
        apply(plan, by=administrator)

    assert not Party.objects.filter(name="New").exists()


@pytest.mark.parametrize("table", [PartyTable, BodyTable, ThemeTable])
def test_what_is_exported_can_be_imported_again(table):
    party = make_party(name="=Formula", adjective="+Plus", iso3="TUR")
    PartyAlias.objects.create(party=party, name="Other, name")
    make_body(party=party, name="Ministry; of “Trade”")
    make_theme(name="@Theme")

    exported = table().export()

    assert "\n=" not in exported
    plan = table().plan(exported)
    assert set(verdicts(plan)) == {"same"}


def test_the_empty_file_names_every_column():
    assert PartyTable().template().lstrip("\ufeff") == "name,adjective,iso3,kind,other_names\r\n"


def test_planning_asks_no_more_of_a_hundred_rows_than_of_one(django_assert_num_queries):
    make_party(name="One")

    for number in (1, 100):
        lines = "".join(f"Party {row},Adjective,,state,\n" for row in range(number))
        with django_assert_num_queries(2):
            PartyTable().plan(PARTIES + lines)
