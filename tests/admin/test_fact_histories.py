"""What an administrator enters and changes, by form or by file, is recorded field by field."""

import pytest

from commitments.models import Party
from tests.admin.posted import address, change_party, commitment_body, no_rows
from tests.admin.test_tables import choose, confirm
from tests.factories import make_commitment, make_evidence, make_party, make_theme
from tests.histories import last_change, unrecorded

pytestmark = pytest.mark.django_db


def change_commitment(desk, commitment, **changes):
    commitment.refresh_from_db(fields=["version"])
    version = {"seen_version": commitment.version}
    body = commitment_body(commitment.statement, **version, **no_rows("quotes"))
    return desk.post(address("commitment", "change", commitment.pk), body | changes)


def test_fields_changed_in_the_admin_are_recorded(desk, administrator):
    commitment = make_commitment()

    response = change_commitment(desk, commitment, short_title="Open two schools")

    by, changed = last_change(commitment)
    assert response.status_code == 302
    assert by == administrator
    assert changed["short_title"] == ("Open a school", "Open two schools")
    assert changed["strength"] == ("not_coded", "4")
    assert unrecorded() == []


def test_parts_entered_changed_and_taken_away_in_the_admin_are_recorded(desk, administrator):
    commitment = make_commitment()
    role = {"roles-0-named": "both ministries", "roles-0-basis": "stated"}
    role |= {"roles-TOTAL_FORMS": 1, "roles-0-role": "actor"}
    change_commitment(desk, commitment, **role)
    kept = commitment.roles.get()
    held = {"roles-INITIAL_FORMS": 1, "roles-0-id": kept.pk}

    change_commitment(desk, commitment, **role | held | {"roles-0-role": "lead"})
    changed = last_change(kept)
    change_commitment(desk, commitment, **role | held | {"roles-0-DELETE": "on"})

    assert changed == (administrator, {"role": ("actor", "lead")})
    history = type(kept).history.filter(id=kept.pk).order_by("history_date")
    assert [row.history_type for row in history] == ["+", "~", "-"]
    assert {row.history_user for row in history} == {administrator}
    assert unrecorded() == []


def test_themes_changed_in_the_admin_are_kept_with_the_event(desk, administrator):
    theme, commitment = make_theme(name="Schools"), make_commitment()

    change_commitment(desk, commitment, themes=[theme.pk])

    event = administrator.audit_events.latest("position")
    assert event.details["related"] == {"themes": {"before": [], "after": ["Schools"]}}
    assert commitment.history.latest().history_user == administrator


def test_a_grade_changed_in_the_admin_is_recorded(desk, administrator):
    item = make_evidence(make_commitment()).evidence
    names = ["kind", "title", "publisher", "url", "language", "side", "document_date"]
    body = {name: getattr(item, name) for name in names} | no_rows("links")
    body |= {"reliability": "A", "credibility": "2", "reason": "Others confirm it."}
    body |= {"seen_version": item.version}

    desk.post(address("evidenceitem", "change", item.pk), body)

    assert last_change(item) == (administrator, {"reliability": ("B", "A")})
    assert unrecorded() == []


def test_a_party_changed_by_form_is_recorded(desk, administrator):
    party = make_party("Turkey", adjective="Turkish")

    change_party(desk, party, name="Türkiye")

    assert last_change(party) == (administrator, {"name": ("Turkey", "Türkiye")})


def test_rows_stored_from_a_file_are_recorded(desk, administrator):
    party = make_party("Malaysia", adjective="Malayan")
    text = "name,adjective,iso3\nTürkiye,Turkish,TUR\nMalaysia,Malaysian,MYS\n"

    confirm(desk, choose(desk, text))

    expected = {"adjective": ("Malayan", "Malaysian"), "iso3": ("", "MYS")}
    assert last_change(party) == (administrator, expected)
    entered = Party.objects.get(name="Türkiye").history.get()
    assert (entered.history_type, entered.history_user) == ("+", administrator)
    assert unrecorded() == []
