"""Coding facts and visibility: as pages and through htmx, with all that can be in the way."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from commitments.actions import commitments
from commitments.enums import Strength, Visibility
from commitments.forms.coding import CodingForm
from commitments.models import Commitment
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_statement,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.usefixtures("early_in_march")


def written(commitment):
    """The body that a browser sends when nothing in the form was touched."""
    values = CodingForm.as_recorded(Commitment.objects.get(pk=commitment.pk))
    return {name: value for name, value in values.items() if value not in (None, False)}


def post_coding(client, commitment, headers=None, **changes):
    address = reverse("coding_edit", args=[commitment.code])
    return client.post(address, written(commitment) | changes, headers=headers)


def post_visibility(client, commitment, headers=None, **changes):
    commitment.refresh_from_db(fields=["version"])
    body = {"seen_version": commitment.version, "visibility": Visibility.WITHDRAWN}
    address = reverse("visibility_change", args=[commitment.code])
    return client.post(address, body | changes, headers=headers)


def test_coding_edit_shows_the_form_on_its_page_and_in_the_panel(signed_in, commitment, headers):
    response = signed_in.get(reverse("coding_edit", args=[commitment.code]), headers=headers)

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('id="panel"') == 1
    assert f'value="{commitment.short_title}"' in html
    assert ("<html" in html) is not bool(headers)
    assert ('hx-post="' in html) is bool(headers)


def test_coding_edit_saves_and_names_what_changed(signed_in, commitment):
    theme = make_theme()
    changes = {"strength": Strength.UNDERTAKEN, "strength_reason": "agreed to", "themes": theme.pk}

    response = post_coding(signed_in, commitment, **changes)

    commitment.refresh_from_db()
    assert response.status_code == 302
    assert (commitment.strength, list(commitment.themes.all())) == (Strength.UNDERTAKEN, [theme])
    page = signed_in.get(response.headers["Location"]).content.decode()
    assert "has changed: Themes, Strength, Reason for the strength." in page


def test_coding_edit_redraws_the_commitment_for_htmx(signed_in, commitment):
    response = post_coding(
        signed_in, commitment, {"HX-Request": "true"}, short_title="Open two schools"
    )

    html = response.content.decode()
    assert response.status_code == 200
    assert response.headers["HX-Retarget"] == "#commitment"
    assert html.lstrip().startswith('<div id="commitment"')
    assert "Open two schools" in html


def test_coding_edit_says_so_when_nothing_differs(signed_in):
    commitment = make_commitment(**BY_END_OF_2026, target_value=Decimal(10), target_unit="USD")

    response = post_coding(signed_in, commitment)

    page = signed_in.get(response.headers["Location"]).content.decode()
    assert "differed from what is on record" in page


def test_coding_edit_leaves_words_place_and_code_alone(signed_in, commitment):
    quote = commitment.quotes.get()

    post_coding(
        signed_in, commitment, code="X-1", text="Other words", start=0, end=5, status="fulfilled"
    )

    commitment.refresh_from_db()
    assert (commitment.code, commitment.status) == (quote.commitment.code, "not_reviewed")
    assert commitment.quotes.get().text == quote.text


BAD_INPUT = [
    ({"short_title": " "}, "short_title", "required"),
    ({"short_title": "x" * 161}, "short_title", "at most 160 characters"),
    ({"short_title": "a\x00b"}, "short_title", "Null characters"),
    ({"type": "promise"}, "type", "not one of the available choices"),
    ({"strength": "6"}, "strength", "not one of the available choices"),
    ({"themes": ["9" * 30]}, "themes", "not one of the available choices"),
    ({"catalysts": ["luck"]}, "catalysts", "not one of the available choices"),
    ({"report": "x" * 1_000_000}, "report", "at most 5,000 characters"),
    ({"deadline_edtf": "by 2030"}, "deadline_edtf", "This is not EDTF"),
    ({"deadline_edtf": "2026-02-30"}, "deadline_edtf", "This is not EDTF"),
    ({"deadline_edtf": "2027/2026"}, "deadline_edtf", "This is not EDTF"),
    ({"deadline_latest": "2026-02-30"}, "deadline_latest", "This is not a day"),
    # The days must be those that the EDTF names.
    (
        {"deadline_edtf": "../2026-12-31", "deadline_latest": "2026-12-30"},
        "deadline_latest",
        "The EDTF says 31 December 2026",
    ),
    (
        {"deadline_edtf": "2028", "deadline_earliest": "2027-01-01"},
        "deadline_earliest",
        "The EDTF says 1 January 2028",
    ),
    (
        {"deadline_edtf": "2028/..", "deadline_latest": "2029-01-01"},
        "deadline_latest",
        "leaves this end open",
    ),
    ({"deadline_latest": "0001-12-31"}, "deadline_latest", "within the years 1900 to 2200"),
    ({"deadline_earliest": "1899-12-31"}, "deadline_earliest", "within the years 1900 to 2200"),
    ({"deadline_edtf": "2201"}, "deadline_latest", "within the years 1900 to 2200"),
    ({"cadence": "every year"}, "cadence", "Write it as R/P1Y"),
    ({"target_value": "ten"}, "target_value", "This is not a number"),
    ({"target_period": "2024-13"}, "target_period", "This is not a period"),
    # Rules of the record that bear on several fields stand above the form.
    ({"target_value": "10"}, "__all__", "A target has a value and a unit"),
    (
        {"deadline_earliest": "2027-01-01", "deadline_latest": "2026-01-01"},
        "__all__",
        "The earliest day is after the latest day",
    ),
]


@pytest.mark.parametrize(("changes", "field", "sentence"), BAD_INPUT)
def test_coding_edit_keeps_the_words_and_says_what_is_wrong(
    signed_in, commitment, headers, changes, field, sentence
):
    words = {"deadline_precision": "year", "verifiability_reason": "My own words."}

    response = post_coding(signed_in, commitment, headers, **(words | changes))

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in " ".join(response.context["form"].errors[field])
    assert 'role="alert"' in html
    assert "My own words." in html
    commitment.refresh_from_db()
    assert commitment.verifiability_reason == ""


# What is written, and the two days that follow.
DEADLINES = [
    ("2028", date(2028, 1, 1), date(2028, 12, 31)),
    # The beginning is open, so it is the day of adoption.
    ("../2026-12-31", date(2026, 1, 7), date(2026, 12, 31)),
    ("2026-07/2026-12", date(2026, 7, 1), date(2026, 12, 31)),
    # Less exact than a day, so the days are the analyst's.
    ("2026-21", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), DEADLINES)
def test_coding_edit_fills_the_days_of_a_deadline(signed_in, commitment, edtf, earliest, latest):
    post_coding(signed_in, commitment, deadline_edtf=edtf, deadline_precision="year")

    commitment.refresh_from_db()
    assert (commitment.deadline_earliest, commitment.deadline_latest) == (earliest, latest)


def test_coding_edit_asks_for_the_report_where_no_words_are_held(signed_in, headers):
    reported = make_commitment(words="")

    response = post_coding(signed_in, reported, headers, report="")

    assert response.status_code == 422
    assert "say what is reported" in " ".join(response.context["form"].errors["report"])


def test_coding_edit_keeps_my_words_when_stale(signed_in, commitment, manager, headers):
    body = written(commitment)
    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"verifiability_reason": "The words of a colleague."},
        by=manager,
    )

    response = post_coding(
        signed_in, commitment, headers, **(body | {"verifiability_reason": "My own words."})
    )

    html = response.content.decode()
    commitment.refresh_from_db()
    assert response.status_code == 409
    assert html.count("The words of a colleague.") == 1
    assert html.count("My own words.") == 2  # beside the colleague's, and still in the field
    assert "Deniz Kaya edited the coding of" in html
    assert response.context["form"]["seen_version"].value() == commitment.version
    assert commitment.verifiability_reason == "The words of a colleague."


def test_coding_edit_is_closed_to_readers(client, reader, commitment, headers):
    client.force_login(reader)

    address = reverse("coding_edit", args=[commitment.code])
    assert client.get(address, headers=headers).status_code == 403
    assert post_coding(client, commitment, headers).status_code == 403


def test_coding_edit_lets_a_manager_assign_anything(client, manager, analyst, commitment):
    client.force_login(manager)

    post_coding(client, commitment, owner=analyst.pk, review_interval_days=30)

    commitment.refresh_from_db()
    assert (commitment.owner, commitment.review_interval_days) == (analyst, 30)


def test_coding_edit_lets_an_analyst_assign_what_is_their_own(signed_in, analyst, manager):
    own, other = make_commitment(owner=analyst), make_commitment()

    post_coding(signed_in, own, owner=manager.pk, review_interval_days=30)
    post_coding(signed_in, other, owner=analyst.pk, review_interval_days=30)

    own.refresh_from_db()
    other.refresh_from_db()
    assert (own.owner, own.review_interval_days) == (manager, 30)
    assert (other.owner, other.review_interval_days) == (None, 90)


@pytest.mark.parametrize("days", ["0", "-1", "3651", "9" * 30, "ten", ""])
def test_coding_edit_bounds_the_review_interval(client, manager, commitment, headers, days):
    client.force_login(manager)

    response = post_coding(client, commitment, headers, review_interval_days=days)

    assert response.status_code == 422
    assert response.context["form"].errors["review_interval_days"]


def test_coding_edit_offers_nobody_as_owner_who_cannot_hold_it(client, manager, commitment):
    reader = make_user("Reader", first_name="Only", last_name="Reads")
    client.force_login(manager)

    response = post_coding(client, commitment, owner=reader.pk)

    assert response.status_code == 422
    assert "Only Reads" not in response.content.decode()


def test_visibility_change_withdraws_and_publishes(client, manager, commitment, headers):
    client.force_login(manager)

    withdrawn = post_visibility(client, commitment, headers)
    commitment.refresh_from_db()
    assert commitment.visibility == Visibility.WITHDRAWN
    post_visibility(client, commitment, headers, visibility=Visibility.PUBLISHED)

    commitment.refresh_from_db()
    assert withdrawn.status_code == (200 if headers else 302)
    assert commitment.visibility == Visibility.PUBLISHED


def test_visibility_change_asks_first(client, manager, commitment, headers):
    client.force_login(manager)

    response = client.get(reverse("visibility_change", args=[commitment.code]), headers=headers)

    html = response.content.decode()
    commitment.refresh_from_db()
    assert f"Withdraw {commitment.short_code}" in html
    assert html.count('id="panel"') == 1
    assert commitment.visibility == Visibility.PUBLISHED


@pytest.mark.parametrize("visibility", ["", "draft", "hidden", "published\x00"])
def test_visibility_change_knows_two_steps(client, manager, commitment, headers, visibility):
    client.force_login(manager)

    response = post_visibility(client, commitment, headers, visibility=visibility)

    assert response.status_code == 422
    assert "Choose whether to publish or to withdraw." in response.content.decode()


def test_visibility_change_tells_the_second_of_two_people(
    client, manager, analyst, commitment, headers
):
    seen = commitment.version
    commitments.withdraw(commitment=commitment, seen_version=seen, by=analyst)
    client.force_login(manager)

    response = post_visibility(client, commitment, headers, seen_version=seen)

    assert response.status_code == 409
    assert "Aisyah Rahman withdrew" in response.content.decode()
    assert f"Publish {commitment.short_code}" in response.content.decode()


def test_visibility_change_is_for_a_manager_or_the_owner(client, analyst, headers):
    statement = make_statement()
    own = make_commitment(statement=statement, owner=analyst)
    other = make_commitment(statement=statement)
    client.force_login(analyst)

    assert post_visibility(client, other, headers).status_code == 403
    assert post_visibility(client, own, headers).status_code in (200, 302)

    other.refresh_from_db()
    own.refresh_from_db()
    assert (other.visibility, own.visibility) == (Visibility.PUBLISHED, Visibility.WITHDRAWN)


@pytest.mark.parametrize("who", ["Reader", "Administrator"])
def test_visibility_change_is_closed_to_other_roles(client, roles, commitment, headers, who):
    client.force_login(make_user(who))

    address = reverse("visibility_change", args=[commitment.code])
    assert client.get(address, headers=headers).status_code == 403
    assert post_visibility(client, commitment, headers).status_code == 403
