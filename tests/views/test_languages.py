"""Which language a page speaks, who chooses it, and what stays as machines write it."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from django.urls import reverse

from commitments.actions.people import choose_language
from commitments.errors import RuleBroken
from commitments.models import AuditEvent, EvidenceItem
from tests.factories import BY_END_OF_2026, make_commitment

TURKISH = {"accept-language": "tr"}


def page_of(client, name="commitment_detail", *arguments, **options):
    return client.get(reverse(name, args=arguments), **options).content.decode()


@pytest.fixture
def dated(commitment):
    """Its target is a decimal number, and the deadline a day with a name."""
    return make_commitment(
        **BY_END_OF_2026, target_value=Decimal("1234.5"), target_unit="USD million"
    )


@pytest.mark.parametrize(
    ("language", "day", "target"),
    [
        ("en-gb", "31 December 2026", "USD 1,234.5 million"),
        ("ms", "31 Disember 2026", "USD 1,234.5 million"),
        ("tr", "31 Aralık 2026", "USD 1.234,5 million"),
    ],
)
def test_dates_and_numbers_follow_the_language(client, analyst, dated, language, day, target):
    choose_language(person=analyst, language=language, by=analyst)
    client.force_login(analyst)

    page = page_of(client, "commitment_detail", dated.code)

    assert day in page
    assert target in page
    assert 'datetime="2026-12-31"' in page


def test_the_choice_of_a_person_wins_over_the_browser_and_its_cookie(client, analyst, dated):
    choose_language(person=analyst, language="ms", by=analyst)
    client.force_login(analyst)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en-gb"

    assert "Disember" in page_of(client, "commitment_detail", dated.code, headers=TURKISH)


def test_the_cookie_wins_over_what_the_browser_asks_for(client, analyst, dated):
    client.force_login(analyst)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "ms"

    assert "Disember" in page_of(client, "commitment_detail", dated.code, headers=TURKISH)


@pytest.mark.parametrize("cookie", ["", "xx", "tr; Path=/", "t" * 600, "../../tr"])
def test_a_strange_cookie_is_no_language(client, db, cookie):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = cookie

    response = client.get(reverse("appearance"))

    assert response.status_code == 200
    assert 'value="en-gb" lang="en-gb" aria-pressed="true"' in response.content.decode()


def test_a_language_that_is_offered_no_more_is_left_to_the_browser(client, analyst, dated):
    analyst.language = "eo"
    analyst.save()
    client.force_login(analyst)

    assert "Aralık" in page_of(client, "commitment_detail", dated.code, headers=TURKISH)


def test_an_address_that_leads_nowhere_speaks_to_the_person_too(client, analyst):
    choose_language(person=analyst, language="tr", by=analyst)
    client.force_login(analyst)

    response = client.get("/no-such-page/")

    assert 'value="tr" lang="tr" aria-pressed="true"' in response.content.decode()


def test_a_page_says_in_which_language_its_texts_are(client, analyst):
    choose_language(person=analyst, language="tr", by=analyst)
    client.force_login(analyst)

    response = client.get(reverse("dashboard"))

    assert '<html lang="en-GB"' in response.content.decode()
    assert response.headers["Content-Language"] == "en-GB"


@pytest.mark.parametrize("spoken", ["en-gb", "ms", "tr"])
def test_every_language_is_offered_by_its_own_name(client, db, spoken):
    page = client.get(reverse("appearance"), headers={"accept-language": spoken}).content.decode()

    for name in ("English", "Bahasa Melayu", "Türkçe"):
        assert f">{name}</button>" in page


def test_a_language_asks_nothing_more_of_the_database(client, analyst, django_assert_num_queries):
    client.force_login(analyst)
    # The session, the person with what waits for them, and the roles that the bar asks for.
    with django_assert_num_queries(2):
        client.get(reverse("appearance"))
    choose_language(person=analyst, language="tr", by=analyst)
    with django_assert_num_queries(2):
        client.get(reverse("appearance"))


def test_a_stranger_is_looked_for_in_no_table(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get(reverse("appearance"), headers=TURKISH)


@pytest.mark.parametrize(("sent", "kept"), [("tr", "tr"), ("en-gb", "en-gb"), ("browser", "")])
def test_a_person_chooses_a_language_once_and_it_is_on_record(client, analyst, sent, kept):
    choose_language(person=analyst, language="ms", by=analyst)
    client.force_login(analyst)

    for _time in range(2):
        client.post(reverse("appearance"), {"language": sent})

    analyst.refresh_from_db()
    assert analyst.language == kept
    assert AuditEvent.objects.count() == 2
    last = AuditEvent.objects.order_by("position").last()
    assert (last.actor, last.details["before"], last.details["after"]) == (analyst, "ms", kept)


def test_a_visitor_keeps_a_language_in_a_cookie_alone(client, db):
    response = client.post(reverse("appearance"), {"language": "tr"}, follow=True)

    cookie = client.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert cookie.value == "tr"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert 'value="tr" lang="tr" aria-pressed="true"' in response.content.decode()
    assert AuditEvent.objects.count() == 0


@pytest.mark.parametrize("language", ["eo", "klingon", "t" * 600])
def test_a_language_that_is_not_offered_is_refused(client, analyst, language):
    client.force_login(analyst)

    response = client.post(reverse("appearance"), {"language": language})

    assert response.status_code == 422
    assert "is not one of the available choices" in response.content.decode()
    with pytest.raises(RuleBroken):
        choose_language(person=analyst, language=language, by=analyst)


def test_a_form_in_turkish_takes_days_and_decimals_as_machines_write_them(client, analyst):
    commitment = make_commitment()
    choose_language(person=analyst, language="tr", by=analyst)
    client.force_login(analyst)
    item = {
        "seen_twin": "0",
        "title": "A count of goods",
        "kind": "official_statistics",
        "publisher": "An office",
        "document_date": "2026-03-02",
        "accessed_on": "2026-03-03",
        "language": "tr",
        "stance": "context",
        "figure_value": "1234.56",
        "figure_unit": "USD million",
        "reporter": "An office",
        "effective_period": "2025",
        "side": "statistics",
        "reliability": "A",
        "credibility": "2",
    }

    response = client.post(reverse("evidence_add", args=[commitment.code]), item)

    assert response.status_code == 302, response.content.decode()
    assert EvidenceItem.objects.get().figure_value == Decimal("1234.56")
    assert EvidenceItem.objects.get().accessed_on == date(2026, 3, 3)
    assert "USD 1.234,56 million" in page_of(client, "commitment_detail", commitment.code)


def test_fields_are_filled_as_machines_write_in_every_language(client, analyst, dated):
    choose_language(person=analyst, language="tr", by=analyst)
    client.force_login(analyst)
    type(dated).objects.filter(pk=dated.pk).update(version=1234)

    page = page_of(client, "coding_edit", dated.code)

    assert re.search(r'name="seen_version" value="1234"', page)
    assert re.search(r'name="deadline_latest" value="2026-12-31"', page)
    assert re.search(r'name="target_value" value="1234\.50*"', page)
