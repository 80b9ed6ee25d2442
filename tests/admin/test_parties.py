"""Parties: one event a save, and nobody saves over another."""

import pytest

from commitments.models import AuditEvent, Party, PartyAlias
from tests.admin.posted import address, change_party, no_rows
from tests.factories import make_partnership, make_party
from tests.mechanisms import make_mechanism, make_session

pytestmark = pytest.mark.django_db


def test_a_party_is_entered_with_its_other_names(desk, administrator):
    body = {
        "name": "Türkiye",
        "adjective": "Turkish",
        "iso3": "TUR",
        "kind": "state",
        "aliases-TOTAL_FORMS": 1,
        "aliases-INITIAL_FORMS": 0,
        "aliases-0-name": "Turkey",
        **no_rows("bodies"),
    }

    response = desk.post(address("party", "add"), body)

    assert response.status_code == 302
    party = Party.objects.get(name="Türkiye")
    assert party.aliases.get().name == "Turkey"
    assert AuditEvent.objects.get().actor == administrator
    assert party.history.get().history_user == administrator


def test_a_change_is_one_event_and_one_version(desk):
    party = make_party(name="Turkiye")
    before = AuditEvent.objects.count()

    response = change_party(desk, party, name="Türkiye")

    assert response.status_code == 302
    party.refresh_from_db()
    assert (party.name, party.version) == ("Türkiye", 2)
    assert AuditEvent.objects.count() == before + 1
    assert AuditEvent.objects.first().details["fields"] == ["name"]


def test_of_two_people_who_save_the_same_row_the_second_sees_both_texts(desk):
    party = make_party(name="Turkiye")
    change_party(desk, party, name="Türkiye")

    response = change_party(desk, party, name="Turkey")

    page = response.content.decode()
    assert response.status_code == 409
    assert "Somebody else saved this" in page
    assert "Türkiye" in page
    assert 'value="Turkey"' in page
    assert Party.objects.filter(name="Türkiye").exists()


def test_a_second_informed_click_saves_on_top(desk):
    party = make_party(name="Turkiye")
    change_party(desk, party, name="Türkiye")
    refused = change_party(desk, party, name="Turkey")
    shown = refused.context["adminform"].form["seen_version"].value()

    response = change_party(desk, party, name="Turkey", seen_version=shown)

    assert response.status_code == 302
    assert Party.objects.filter(name="Turkey").exists()


def test_an_invalid_form_keeps_the_words_and_answers_422(desk):
    response = change_party(desk, make_party(), name="", adjective="Kept")

    assert response.status_code == 422
    assert 'value="Kept"' in response.content.decode()


def test_beside_a_conflict_the_rows_of_a_colleague_are_shown(desk):
    party = make_party(name="Turkiye")
    alias = PartyAlias.objects.create(party=party, name="Turkey")
    inline = {
        "aliases-TOTAL_FORMS": 1,
        "aliases-INITIAL_FORMS": 1,
        "aliases-0-id": alias.pk,
        "aliases-0-party": party.pk,
    }
    change_party(desk, party, **inline, **{"aliases-0-name": "Republic of Türkiye"})

    response = change_party(desk, party, **inline, **{"aliases-0-name": "Turchia"})

    page = response.content.decode()
    assert response.status_code == 409
    assert "Republic of Türkiye" in page
    assert 'value="Turchia"' in page


def test_a_mechanism_with_sessions_stays_with_its_partnership(desk):
    council = make_mechanism(make_partnership())
    page = address("mechanism", "change", council.pk)

    before = desk.get(page).text
    make_session(council)

    assert 'name="partnership"' in before
    assert 'name="partnership"' not in desk.get(page).text
