"""Every sentence on every screen can be translated; the pseudo-language shows what escapes."""

import pytest
from django.test import Client
from django.utils import formats
from django.utils.translation import trans_real

from commitments.enums import PartyKind, ThemeGroup
from tests.pseudo_language import (
    PSEUDO,
    SEPARATOR,
    PseudoTranslation,
    Record,
    escapes,
    grouped_for_machines,
    texts_on_record,
)
from tests.screens import SCREENS, make_acts, make_people

# Words are drawn alike from every database.
pytestmark = pytest.mark.once

# What the screens search for, and repeat. Of enumerations they show what a CSV file may hold.
SEARCHED = "zzzz"
FORMS = ["status", "evidence", "search", "action", "coding", "visibility"]


@pytest.fixture
def pseudo(monkeypatch, settings):
    settings.LANGUAGES = [*settings.LANGUAGES, (PSEUDO, "English")]
    monkeypatch.setitem(trans_real._translations, PSEUDO, PseudoTranslation())
    monkeypatch.setitem(formats._format_cache, ("NUMBER_GROUPING", PSEUDO), 1)
    monkeypatch.setitem(formats._format_cache, ("THOUSAND_SEPARATOR", PSEUDO), SEPARATOR)
    return {"accept-language": PSEUDO}


@pytest.fixture
def clients(real_record, roles):
    """A client for nobody and one for each role, on a record that has everything to show."""
    people = {None: None} | make_people()
    clients = {name: Client() for name in people}
    for name, person in people.items():
        if person:
            clients[name].force_login(person)
    return clients, make_acts(people)


def faults(response, record):
    """What no translator sees, and numbers that are written for people where machines read."""
    html = response.content.decode()
    return sorted({*escapes(html, record), *grouped_for_machines(html)})


def test_every_text_of_every_screen_and_refusal_can_be_translated(pseudo, clients):
    clients, keys = clients
    record = Record([*texts_on_record(), *PartyKind.values, *ThemeGroup.values, SEARCHED])

    found = {}
    for screen, (who, path) in SCREENS.items():
        response = clients[who].get(path.format(**keys), headers=pseudo)
        found[screen] = faults(response, record)
        if screen in FORMS:
            refused = clients[who].post(path, {}, headers=pseudo)
            found[f"{screen}, refused"] = faults(refused, record)

    assert {screen: texts for screen, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>⟦Owner⟧</p>", []),
        ("<p>Owner</p>", [("p", "Owner")]),
        ("<p>⟦Owner of <b>all</b> this⟧ now</p>", [("p", "now")]),
        ('<a title="Owner">⟦Name⟧</a>', [("a[title]", "Owner")]),
        ("<p>The Star, ⟦supports⟧</p><q>Their own words</q>", []),
        ("<p>The Star says</p>", [("p", "The Star says")]),
        ("<p>A school is opened by both …</p>", []),
        ("<p>A school …</p>", [("p", "A school …")]),
        ("<p>USD 5.28 billion, MYS-TUR-2026-18, 7 ⟦January⟧ 2026</p>", []),
    ],
)
def test_what_escapes_is_found(html, found):
    record = Record(["The Star", "USD", "billion", "A school is opened by both of them"])

    assert list(escapes(html, record)) == found


@pytest.mark.parametrize(
    ("html", "is_fault"),
    [
        ("<p>1⸱2 of 2⸱4</p>", False),
        ('<a href="/commitments/?page=1⸱2">1⸱2</a>', True),
        ('<li id="evidence-1⸱2"></li>', True),
        ("<p>January 2⸱0⸱2⸱6</p>", True),
    ],
)
def test_a_number_for_machines_is_not_grouped(html, is_fault):
    assert bool(grouped_for_machines(html)) == is_fault
