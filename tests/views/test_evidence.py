"""Evidence, searches and actions: as pages and through htmx, with all that can be in the way."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from commitments.actions.evidence import link_evidence
from commitments.enums import Credibility, Depth, EvidenceKind, SearchResult, Side, Stance
from commitments.models import EvidenceItem, EvidenceLink, ImplementingAction, SearchLog
from tests.factories import make_action, make_commitment, make_evidence, make_search

pytestmark = pytest.mark.usefixtures("early_in_march")

EVIDENCE = {
    "seen_twin": 0,
    "kind": EvidenceKind.NEWS_AGENCY_STATE,
    "title": "School to open in May",
    "publisher": "The Agency",
    "url": "https://example.org/school",
    "document_date": "2026-02-11",
    "language": "en",
    "side": Side.NEUTRAL,
    "credibility": Credibility.PROBABLY_TRUE,
    "stance": Stance.SUPPORTS,
    "summary": "The ministry gives the month.",
}
SEARCH = {
    "seen_twin": 0,
    "searched_on": "2026-02-28",
    "sources": "Pages of both ministries",
    "terms": "school, sekolah, okul",
    "result": SearchResult.NOTHING,
}
ACTION = {
    "seen_twin": 0,
    "happened_on": "2026-02",
    "actor": "The ministry",
    "what": "Laid the first stone.",
    "depth": Depth.CONTRACTED,
}
FORMS = {
    "evidence_add": (EVIDENCE, EvidenceItem),
    "search_log": (SEARCH, SearchLog),
    "action_record": (ACTION, ImplementingAction),
}


def post(client, name, commitment, headers=None, **changes):
    address = reverse(name, args=[commitment.code])
    return client.post(address, FORMS[name][0] | changes, headers=headers)


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_are_a_page_and_a_panel(signed_in, commitment, headers, name):
    response = signed_in.get(reverse(name, args=[commitment.code]), headers=headers)

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('id="panel"') == 1
    assert ("<html" in html) is not bool(headers)
    assert ('hx-post="' in html) is bool(headers)


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_save_and_lead_back(signed_in, commitment, name):
    response = post(signed_in, name, commitment)

    assert response.status_code == 302
    assert response.headers["Location"] == commitment.get_absolute_url()
    assert FORMS[name][1].objects.count() == 1
    page = signed_in.get(commitment.get_absolute_url()).content.decode()
    assert "toast-note" in page
    assert commitment.short_code in page


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_redraw_the_commitment_for_htmx(signed_in, commitment, name):
    response = post(signed_in, name, commitment, {"HX-Request": "true"})

    assert response.status_code == 200
    assert response.headers["HX-Retarget"] == "#commitment"
    assert response.content.decode().lstrip().startswith('<div id="commitment"')
    assert FORMS[name][1].objects.count() == 1


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_are_closed_to_readers(client, reader, commitment, headers, name):
    client.force_login(reader)

    address = reverse(name, args=[commitment.code])
    assert client.get(address, headers=headers).status_code == 403
    assert post(client, name, commitment, headers).status_code == 403
    assert not FORMS[name][1].objects.exists()


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_save_a_double_click_once(signed_in, commitment, headers, name):
    post(signed_in, name, commitment, headers)
    second = post(signed_in, name, commitment, headers)

    html = second.content.decode()
    assert second.status_code == 409
    assert "Aisyah Rahman recorded something like this already" in html
    assert "all the same" in html
    assert FORMS[name][1].objects.count() == 1


@pytest.mark.parametrize("name", FORMS)
def test_evidence_forms_add_the_same_once_it_was_seen(signed_in, commitment, headers, name):
    post(signed_in, name, commitment, headers)
    told = post(signed_in, name, commitment, headers)
    seen = told.context["form"]["seen_twin"].value()

    post(signed_in, name, commitment, headers, seen_twin=seen)

    assert FORMS[name][1].objects.count() == 2


BAD_INPUT = [
    ("evidence_add", {"kind": "rumour"}, "kind", "not one of the available choices"),
    ("evidence_add", {"title": " "}, "title", "required"),
    ("evidence_add", {"title": "x" * 301}, "title", "at most 300 characters; this has 301"),
    ("evidence_add", {"publisher": "x" * 201}, "publisher", "at most 200 characters"),
    ("evidence_add", {"url": "javascript:alert(1)"}, "url", "starts with http:// or https://"),
    ("evidence_add", {"url": "ftp://example.org/a"}, "url", "starts with http:// or https://"),
    ("evidence_add", {"url": "example.org"}, "url", "starts with http:// or https://"),
    ("evidence_add", {"document_date": "2026-02-30"}, "document_date", "This is not a date"),
    ("evidence_add", {"document_date": "last week"}, "document_date", "This is not a date"),
    ("evidence_add", {"document_date": "2026-04"}, "document_date", "has not come yet"),
    ("evidence_add", {"accessed_on": "2026-03-03"}, "accessed_on", "has not come yet"),
    ("evidence_add", {"effective_period": "2025/2024"}, "effective_period", "not a period"),
    ("evidence_add", {"figure_value": "NaN"}, "figure_value", "not a number"),
    ("evidence_add", {"figure_value": "1e309"}, "figure_value", "digits"),
    ("evidence_add", {"figure_value": "5.28"}, "figure_unit", "a value and a unit"),
    ("evidence_add", {"figure_unit": "USD"}, "figure_value", "a value and a unit"),
    ("evidence_add", {"side": "party:999999"}, "side", "not one of the available choices"),
    ("evidence_add", {"credibility": "1"}, "credibility", "a second item from"),
    ("evidence_add", {"quotation": "a\x00b"}, "quotation", "Null characters"),
    ("evidence_add", {"quotation": "x" * 5_001}, "quotation", "at most 5,000 characters"),
    ("search_log", {"searched_on": "2026-02-30"}, "searched_on", "This is not a day"),
    ("search_log", {"searched_on": "2026-03-03"}, "searched_on", "has not come yet"),
    ("search_log", {"searched_on": "2026-01-06"}, "searched_on", "adopted on 7 January 2026"),
    ("search_log", {"sources": "\n \n"}, "sources", "required"),
    ("search_log", {"sources": "x" * 1_000_000}, "sources", "at most 2,000 characters"),
    ("search_log", {"terms": "a\x00b"}, "terms", "Null characters"),
    ("search_log", {"result": ""}, "result", "required"),
    ("action_record", {"happened_on": "2026-13"}, "happened_on", "This is not a date"),
    ("action_record", {"happened_on": ""}, "happened_on", "required"),
    ("action_record", {"happened_on": "2026-04"}, "happened_on", "has not come yet"),
    ("action_record", {"depth": "6"}, "depth", "not one of the available choices"),
    ("action_record", {"what": "a\x00b"}, "what", "Null characters"),
    ("action_record", {"party": "9" * 30}, "party", "not one of the available choices"),
    ("action_record", {"evidence": "999999"}, "evidence", "not evidence on this commitment"),
]


@pytest.mark.parametrize(("name", "changes", "field", "sentence"), BAD_INPUT)
def test_evidence_forms_keep_the_words_and_say_what_is_wrong(
    signed_in, commitment, headers, name, changes, field, sentence
):
    words = {"summary": "My own words.", "note": "My own words.", "actor": "My own words."}

    response = post(signed_in, name, commitment, headers, **(words | changes))

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in " ".join(response.context["form"].errors[field])
    assert f'href="#panel-{field}"' in html
    assert f'id="panel-{field}_error"' in html
    assert "My own words." in html
    assert not FORMS[name][1].objects.exists()


def test_evidence_add_stores_what_was_written(signed_in, commitment, analyst):
    party = commitment.statement.partnership.parties.first()

    post(
        signed_in,
        "evidence_add",
        commitment,
        document_date="8 January 2026",
        effective_period="2025-01/2025-11",
        side=f"party:{party.pk}",
        figure_value="4.92",
        figure_unit="USD billion",
    )

    item = EvidenceItem.objects.get()
    assert (item.document_date, item.effective_period) == ("2026-01-08", "2025-01/2025-11")
    assert (item.side, item.side_party) == (Side.PARTY, party)
    assert (item.figure_value, item.added_by) == (Decimal("4.92"), analyst)


def test_evidence_add_grades_a_source_as_usual_for_its_kind(signed_in, commitment):
    post(signed_in, "evidence_add", commitment)
    post(signed_in, "evidence_add", commitment, title="Another", url="", reliability="D")

    assert list(EvidenceItem.objects.order_by("pk").values_list("reliability")) == [
        ("B",),
        ("D",),
    ]


def test_evidence_add_trims_nothing_off_a_quotation(signed_in, commitment):
    quotation = "  projectsin\u00a0the field,\r\nas printed \n"

    post(signed_in, "evidence_add", commitment, quotation=quotation)

    stored = EvidenceLink.objects.get().quotation
    assert stored == "  projectsin\u00a0the field,\nas printed \n"


def test_evidence_add_shows_a_colleague_s_item_at_the_same_address(
    signed_in, commitment, manager, headers
):
    make_evidence(commitment, title="As a colleague has it", url=EVIDENCE["url"], by=manager)

    response = post(signed_in, "evidence_add", commitment, headers)

    html = response.content.decode()
    assert response.status_code == 409
    assert "As a colleague has it" in html
    assert html.count("School to open in May") == 2  # beside the colleague's, and in the field
    assert "Deniz Kaya recorded something like this already" in html


def test_evidence_add_uses_an_item_on_record(signed_in, commitment, headers):
    other = make_commitment(statement=commitment.statement)
    item = make_evidence(other, title="Known already").evidence
    body = {"use": "existing", "evidence": item.pk, "stance": Stance.CONTEXT, "locator": "p. 3"}

    response = signed_in.post(
        reverse("evidence_add", args=[commitment.code]), body, headers=headers
    )

    link = commitment.evidence_links.get()
    assert response.status_code == (200 if headers else 302)
    assert (link.evidence, link.stance, link.locator) == (item, Stance.CONTEXT, "p. 3")
    assert EvidenceItem.objects.count() == 1


def test_evidence_add_offers_items_of_the_partnership_alone(signed_in, commitment, headers):
    elsewhere = make_evidence(make_commitment(), title="Of other parties").evidence
    body = {"use": "existing", "evidence": elsewhere.pk, "stance": Stance.CONTEXT}
    address = reverse("evidence_add", args=[commitment.code])

    assert "Of other parties" not in signed_in.get(address).content.decode()
    response = signed_in.post(address, body, headers=headers)

    assert response.status_code == 422
    assert "not among those that you can link" in response.content.decode()
    assert not commitment.evidence_links.exists()


def test_evidence_add_links_an_item_once(signed_in, commitment, headers):
    item = make_evidence(make_commitment(statement=commitment.statement)).evidence
    body = {"use": "existing", "evidence": item.pk, "stance": Stance.SUPPORTS}
    address = reverse("evidence_add", args=[commitment.code])

    signed_in.post(address, body, headers=headers)
    second = signed_in.post(address, body, headers=headers)

    assert second.status_code == 409
    assert commitment.evidence_links.count() == 1


def test_evidence_add_shows_what_a_colleague_linked_first(signed_in, commitment, manager, headers):
    mine = {"stance": Stance.SUPPORTS, "locator": "p. 3", "quotation": "My own words."}
    theirs = {"stance": Stance.CONTEXT, "locator": "p. 9", "quotation": "As they read it."}
    item = make_evidence(make_commitment(statement=commitment.statement), title="Known").evidence
    link_evidence(commitment=commitment, evidence=item, by=manager, **theirs)

    response = signed_in.post(
        reverse("evidence_add", args=[commitment.code]),
        {"use": "existing", "evidence": item.pk} | mine,
        headers=headers,
    )

    html = response.content.decode()
    rows = response.context["link_conflict"]["rows"]
    assert response.status_code == 409
    assert "Deniz Kaya recorded something like this already" in html
    assert [row.yours_value for row in rows] == [*mine.values()]
    assert [row.saved_value for row in rows] == [*theirs.values()]
    assert html.count("My own words.") == 2  # beside the colleague's, and in the field
    assert f'<option value="{item.pk}" selected>' in html
    assert "all the same" not in html


def test_search_log_keeps_where_somebody_looked(signed_in, commitment, analyst):
    post(signed_in, "search_log", commitment, sources="One page\r\nAnother page")

    search = SearchLog.objects.get()
    assert search.searched_on == date(2026, 2, 28)
    assert search.sources == "One page\nAnother page"
    assert (search.author, search.result) == (analyst, SearchResult.NOTHING)


def test_search_log_lets_two_people_search_on_one_day(signed_in, commitment, manager):
    make_search(commitment, by=manager, sources=SEARCH["sources"], terms=SEARCH["terms"])

    response = post(signed_in, "search_log", commitment)

    assert response.status_code == 302
    assert SearchLog.objects.count() == 2


# As far as known, and the last day that it can mean; today is 2 March 2026.
MEANINGS = [
    ("2026", date(2026, 3, 2)),
    ("2026-02", date(2026, 2, 28)),
    ("2026-03", date(2026, 3, 2)),
    ("2025", date(2025, 12, 31)),
    ("11 February 2026", date(2026, 2, 11)),
]


@pytest.mark.parametrize(("happened_on", "happened_by"), MEANINGS)
def test_action_record_knows_the_last_day_that_a_date_means(
    signed_in, commitment, happened_on, happened_by
):
    post(signed_in, "action_record", commitment, happened_on=happened_on)

    assert ImplementingAction.objects.get().happened_by == happened_by


def test_action_record_names_party_and_evidence(signed_in, commitment):
    link = make_evidence(commitment)
    party = commitment.statement.partnership.parties.first()

    post(signed_in, "action_record", commitment, evidence=link.pk, party=party.pk, contrary="on")

    action = ImplementingAction.objects.get()
    assert (action.evidence, action.party, action.contrary) == (link, party, True)


def test_action_record_refuses_evidence_on_another_commitment(signed_in, commitment, headers):
    elsewhere = make_evidence(make_commitment(statement=commitment.statement))

    response = post(signed_in, "action_record", commitment, headers, evidence=elsewhere.pk)

    assert response.status_code == 422
    assert "This is not evidence on this commitment" in response.content.decode()
    assert not ImplementingAction.objects.exists()


def test_action_record_keeps_my_words_beside_a_colleague_s(signed_in, commitment, manager, headers):
    make_action(commitment, by=manager, happened_on="2026-02", what=ACTION["what"], actor="Others")

    response = post(signed_in, "action_record", commitment, headers, actor="My own actor")

    html = response.content.decode()
    assert response.status_code == 409
    assert "Others" in html
    assert html.count("My own actor") == 2
    assert ImplementingAction.objects.count() == 1
