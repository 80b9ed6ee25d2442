"""Making a forecast: as a page and through htmx, with everything that can be in the way."""

import pytest
from django.urls import reverse

from commitments.enums import Outlook
from commitments.models import Forecast
from tests.factories import make_commitment, make_decision, make_status, make_submission

pytestmark = pytest.mark.usefixtures("early_in_march")


def address(commitment):
    return reverse("forecast_make", args=[commitment.code])


def post_forecast(client, commitment, headers=None, **changes):
    commitment.refresh_from_db(fields=["version"])
    body = {
        "seen_version": commitment.version,
        "outlook": Outlook.AT_RISK,
        "reason": "The budget names no school.",
    }
    return client.post(address(commitment), body | changes, headers=headers)


def test_forecast_make_shows_four_outlooks_with_their_meaning(signed_in, commitment, headers):
    response = signed_in.get(address(commitment), headers=headers)

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('id="panel"') == 1
    assert html.count('name="outlook"') == 4
    assert "an obstacle is known, and no remedy" in html


def test_forecast_make_takes_effect_at_once(signed_in, commitment, analyst, headers):
    response = post_forecast(signed_in, commitment, headers)

    forecast = Forecast.objects.get()
    commitment.refresh_from_db()
    assert response.status_code == (200 if headers else 302)
    assert (forecast.outlook, forecast.author) == (Outlook.AT_RISK, analyst)
    assert commitment.outlook == Outlook.AT_RISK
    page = response if headers else signed_in.get(commitment.get_absolute_url())
    html = page.content.decode()
    assert f"Forecast of {commitment.short_code}: At risk." in html
    strip = html[html.index('id="question-of-outlook"') :]
    assert "The budget names no school." in strip.partition("</div>")[0]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"outlook": ""}, "outlook", "required"),
        ({"outlook": "certain"}, "outlook", "not one of the available choices"),
        ({"reason": "  "}, "reason", "required"),
        ({"reason": "x" * 2_001}, "reason", "at most 2,000 characters"),
        ({"reason": "a\x00b"}, "reason", "Null characters are not allowed"),
    ],
)
def test_forecast_make_says_what_is_wrong(signed_in, commitment, headers, changes, field, sentence):
    response = post_forecast(signed_in, commitment, headers, **changes)

    assert response.status_code == 422
    assert sentence in " ".join(response.context["form"].errors[field])
    assert f'href="#panel-{field}"' in response.content.decode()
    assert not Forecast.objects.exists()


def test_forecast_make_keeps_my_words_when_stale(signed_in, commitment, manager, headers):
    seen = commitment.version
    make_status(commitment, by=manager)

    response = post_forecast(signed_in, commitment, headers, seen_version=seen, reason="My words.")

    html = response.content.decode()
    commitment.refresh_from_db()
    assert response.status_code == 409
    assert "My words." in html
    assert "Deniz Kaya recorded a status" in html
    assert response.context["form"]["seen_version"].value() == commitment.version
    assert not Forecast.objects.exists()


def test_forecast_make_shows_the_forecast_of_a_colleague_beside_mine(
    client, signed_in, commitment, manager, analyst
):
    seen = commitment.version
    client.force_login(manager)
    post_forecast(client, commitment, reason="The words of a colleague.")
    client.force_login(analyst)

    response = post_forecast(client, commitment, seen_version=seen, reason="My words.")

    html = response.content.decode()
    assert response.status_code == 409
    assert "The words of a colleague." in html
    assert "Deniz Kaya made a forecast of" in html


def test_forecast_make_has_no_form_for_what_is_closed(signed_in, commitment, analyst, manager):
    make_decision(make_submission(commitment, by=analyst), by=manager)

    shown = signed_in.get(address(commitment)).content.decode()
    refused = post_forecast(signed_in, commitment)

    assert 'name="outlook"' not in shown
    assert refused.status_code == 422
    assert "forecasts are for open ones" in refused.content.decode()
    page = signed_in.get(commitment.get_absolute_url()).content.decode()
    assert "The matter is closed, so nothing is forecast" in page
    assert address(commitment) not in page


def test_forecast_make_is_closed_to_readers(client, reader, commitment, headers):
    client.force_login(reader)

    assert client.get(address(commitment), headers=headers).status_code == 403
    assert post_forecast(client, commitment, headers).status_code == 403


def test_forecast_make_works_on_a_draft_for_those_who_may_read_it(signed_in):
    draft = make_commitment(published=False)

    assert post_forecast(signed_in, draft).status_code == 302
