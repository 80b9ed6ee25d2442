"""The library of evidence and the page of one item: shapes, visibility, links and costs."""

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import evidence
from commitments.enums import Side, Stance, Status
from commitments.models import EvidenceItem
from tests.conftest import FRAGMENT, PAGE
from tests.copies import make_capture, make_gone
from tests.factories import (
    make_action,
    make_author,
    make_commitment,
    make_evidence,
    make_party,
    make_statement,
    make_status,
)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21T12:00Z", tick=False):
        yield


@pytest.fixture
def public(settings, roles):
    settings.IKRAR_PUBLIC_READING = True


def get(client, user, address, headers=PAGE):
    if user:
        client.force_login(user)
    response = client.get(address, headers=headers)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


def listed(client, user, query="", headers=PAGE):
    return get(client, user, f"{reverse('evidence_list')}?{query}", headers)


def test_evidence_list_is_a_page_to_browsers_and_a_fragment_to_htmx(
    client, reader, commitment, headers
):
    make_evidence(commitment, title="The minister speaks")

    response = listed(client, reader, headers=headers)

    assert response.status_code == 200
    assert "HX-Request" in response["Vary"]
    assert '<div id="evidence-results">' in response.text
    assert ("<html" in response.text) is (headers == PAGE)
    assert ('id="evidence-facets" hx-swap-oob="true"' in response.text) is (headers == FRAGMENT)
    assert "The minister speaks" in response.words


def test_evidence_list_shows_what_a_row_says(client, reader, commitment):
    side = {"side": Side.PARTY, "side_party": make_party("Malaysia", adjective="Malaysian")}
    link = make_evidence(
        commitment, title="Trade", publisher="Malay Mail", origin="Bernama", language="ms", **side
    )

    response = listed(client, reader)

    assert (
        "B 2 Trade Independent media Malay Mail copies Bernama 11 February 2026 Malaysian"
        f" Supports {commitment.short_code}" in response.words
    )
    assert f'href="/evidence/{link.evidence_id}/" lang="ms">Trade</a>' in response.text


def test_evidence_list_names_six_commitments_and_counts_the_others(client, reader):
    text = make_statement()
    link = make_evidence(make_commitment(statement=text))
    for _ in range(7):
        make_link(link.evidence, make_commitment(statement=text))

    words = listed(client, reader).words

    assert words.count("Context 2026-") == 6
    assert "and 2 more" in words


def make_link(item, commitment, **fields):
    fields.setdefault("stance", Stance.CONTEXT)
    return evidence.link_evidence(commitment=commitment, evidence=item, by=make_author(), **fields)


def test_evidence_list_says_what_is_no_longer_counted(client, reader, commitment):
    make_evidence(commitment, retracted_on=date(2026, 3, 1))

    assert "Retracted 1 March 2026 , not counted" in listed(client, reader).words


def test_evidence_list_repeats_filters_as_links_that_take_them_away(client, reader, commitment):
    make_evidence(commitment)

    text = listed(client, reader, "kind=independent_media&q=report&order=grade").text

    assert 'href="/evidence/?kind=independent_media&amp;order=grade"' in text
    assert 'href="/evidence/?q=report&amp;order=grade"' in text
    assert 'href="/evidence/?order=grade">Clear</a>' in text


def test_evidence_list_leads_to_every_publisher_and_keeps_showing_them(client, reader, commitment):
    for number in range(27):
        make_evidence(commitment, stance=Stance.CONTEXT, publisher=f"Paper {number:02}")

    some = listed(client, reader, "kind=independent_media")
    every = listed(client, reader, "kind=independent_media&whole=publisher")

    address = "/evidence/?kind=independent_media&amp;whole=publisher#fold-publisher"
    assert f'href="{address}">Show all 27</a>' in some.text
    assert [text.count('name="publisher"') for text in (some.text, every.text)] == [25, 27]
    assert '<details id="fold-publisher" open>' in every.text
    assert '<input type="hidden" name="whole" value="publisher">' in every.text
    assert "Show all" not in every.words


def test_evidence_list_offers_the_best_match_first_where_something_is_searched(
    client, reader, commitment
):
    make_evidence(commitment, title="A report")

    assert "Sort: best match" in listed(client, reader, "q=report").words
    assert "Sort: best match" not in listed(client, reader).words


def test_evidence_list_turns_pages_of_fifty(client, reader, commitment):
    for _ in range(51):
        make_evidence(commitment, stance=Stance.CONTEXT)

    assert "1–50 of 51" in listed(client, reader).words
    assert "51–51 of 51" in listed(client, reader, "page=2").words


# query, answer, what the page says
STRANGE = [
    ("kind=unheard_of", 422, "“unheard_of” is not one of the choices, so this filter is left out."),
    ("dated_from=tomorrow", 422, "Dated from: A day is written as 2026-12-31."),
    ("dated_from=2026-12-31&dated_to=2026-12-30", 422, "This day is before the first one"),
    ("order=password", 422, "Sort: “password” is not one of the choices"),
    ("q=" + "x" * 10_000, 422, "A search has at most 200 characters."),
    ("page=two", 422, "“two” is not the number of a page. This is page 1."),
    (f"page={10**30}", 200, "the list has 1 page, and this is it."),
    ("q=volcano", 200, "Nothing matches these filters"),
    ("dated_from=2030-01-01", 200, "An undated document is of no day"),
    ("unknown=parameter", 200, "1 of 1"),
]


@pytest.mark.parametrize(("query", "status", "sentence"), STRANGE)
def test_evidence_list_answers_every_address(
    client, reader, commitment, query, status, sentence, headers
):
    make_evidence(commitment)

    response = listed(client, reader, query, headers)

    assert response.status_code == status
    assert sentence in response.words


def test_evidence_list_says_how_an_empty_library_is_filled(client, reader, analyst):
    assert "as soon as they bear on a published commitment" in listed(client, reader).words
    assert "Choose a commitment" in listed(client, analyst).words


def test_evidence_list_seals_what_we_hold_of_each_source(client, reader, commitment):
    kept = make_capture(make_evidence(commitment, title="Kept").evidence)
    changed = make_evidence(commitment, title="Changed").evidence
    for text in ("Opens in May.", "Opens in June."):
        make_capture(changed, text=text)
    gone = make_evidence(commitment, title="Gone").evidence
    make_capture(gone, text="Opened in May.")
    make_gone(gone)
    make_evidence(commitment, title="Never fetched")

    words = listed(client, reader, "order=publisher").words

    assert f"Independent media Copy kept {kept.content.short_hash}" in words
    assert "Independent media Source changed, both copies kept" in words
    assert "Independent media Link dead, our copy intact" in words
    assert words.count("Copy kept") == 1


def test_evidence_list_costs_the_same_for_one_item_and_for_twenty(client, reader, analyst):
    text = make_statement()
    queries = ["", "stance=supports&q=report&order=-commitments"]
    cases = [(user, query) for user in (reader, analyst) for query in queries]

    make_capture(make_evidence(make_commitment(statement=text)).evidence)
    with_one = [number_of_queries(client, user, f"/evidence/?{query}") for user, query in cases]
    for _ in range(19):
        make_capture(make_evidence(make_commitment(statement=text)).evidence)
    with_twenty = [number_of_queries(client, user, f"/evidence/?{query}") for user, query in cases]

    assert with_one == with_twenty
    assert max(with_twenty) <= 12


def number_of_queries(client, user, address):
    """Of the first visit since somebody wrote; none of them may write."""
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    assert all(query["sql"].lstrip("(").startswith("SELECT") for query in queries)
    return len(queries)


@pytest.fixture
def item(commitment):
    """An item about which everything is known, and what rests on it."""
    link = make_evidence(
        commitment,
        title="Trade in eleven months",
        author="A. Writer",
        publisher="Malay Mail",
        origin="Bernama",
        url="https://example.org/trade?a=1&b=2",
        effective_period="2025-01/2025-11",
        accessed_on=date(2026, 3, 1),
        figure_value=Decimal("4.92"),
        figure_unit="USD billion",
        reporter="Malaysian count",
        summary="It grew.",
        note="The editor doubts it.",
        quotation="toplam ticaret",
        language="tr",
    )
    make_action(commitment, evidence=link, what="Signed a paper.")
    make_status(commitment, Status.PLANNED, evidence=[link], reason="The day is named.")
    return link.evidence


def test_evidence_detail_shows_everything_that_is_known(client, reader, commitment, item):
    response = get(client, reader, item.get_absolute_url())

    for said in (
        "Trade in eleven months",
        "A. Writer",
        "Bernama Counts as one source with all that copy it.",
        "USD 4.92 billion January–November 2025 counted by Malaysian count",
        "It grew.",
        "The source B: usually reliable The claim 2: probably true",
        "Document 11 February 2026 Speaks of January–November 2025 Accessed 1 March 2026",
        f"Supports {commitment.short_title} {commitment.short_code} toplam ticaret",
        "Signed a paper.",
        "The day is named.",
        "Added 21 November 2026 An Author",
    ):
        assert said in response.words
    assert '<q class="words" lang="tr" dir="auto">toplam ticaret</q>' in response.text
    assert 'rel="bookmark"' in response.text


def test_evidence_detail_leads_to_the_web_and_nowhere_else(client, reader, item):
    text = get(client, reader, item.get_absolute_url()).text
    safe = (
        'href="https://example.org/trade?a=1&amp;b=2" rel="noopener noreferrer nofollow external"'
    )
    EvidenceItem.objects.update(url="javascript:alert(1)")
    unsafe = get(client, reader, item.get_absolute_url()).text

    assert safe in text
    assert 'href="javascript' not in unsafe
    assert "Open the source" not in unsafe


def test_evidence_detail_keeps_notes_and_acts_from_readers(client, reader, analyst, item):
    assert "The editor doubts it." not in get(client, reader, item.get_absolute_url()).words
    assert "The editor doubts it." in get(client, analyst, item.get_absolute_url()).words


def test_evidence_detail_leads_an_administrator_to_its_form(client, administrator, reader, item):
    administrator.is_staff = True
    administrator.save()
    address = reverse("admin:commitments_evidenceitem_change", args=[item.pk])

    assert f'href="{address}"' in get(client, administrator, item.get_absolute_url()).text
    assert address not in get(client, reader, item.get_absolute_url()).text


def test_evidence_detail_says_what_is_not_there(client, reader, commitment):
    link = make_evidence(commitment, document_date="", stance=Stance.CONTEXT, url="")

    words = get(client, reader, link.evidence.get_absolute_url()).words

    for said in (
        "undated",
        "no period stated",
        "Nobody has summed it up yet.",
        "No action on record names it.",
        "No status on record rests on it.",
    ):
        assert said in words


def test_evidence_on_drafts_alone_does_not_exist_for_readers(client, reader, analyst):
    link = make_evidence(make_commitment(published=False))

    assert get(client, reader, link.evidence.get_absolute_url()).status_code == 404
    assert get(client, analyst, link.evidence.get_absolute_url()).status_code == 200


def test_evidence_detail_tells_readers_nothing_of_drafts(client, reader, analyst, item):
    draft = make_commitment(published=False, short_title="Kept back")
    link = make_link(item, draft, quotation="Kept back too")
    make_action(draft, evidence=link, what="Kept back deed.")

    assert "Kept back" not in get(client, reader, item.get_absolute_url()).words
    assert "1 commitment " in get(client, reader, item.get_absolute_url()).words
    assert "2 commitments " in get(client, analyst, item.get_absolute_url()).words


def test_visitors_read_evidence_without_the_people(client, public, item):
    listing, page = (get(client, None, at) for at in ("/evidence/", item.get_absolute_url()))

    assert listing.status_code == page.status_code == 200
    assert "An Author" not in listing.words + page.words
    assert "The editor doubts it." not in listing.words + page.words


def test_strangers_are_led_to_the_sign_in(client, item):
    for address in ("/evidence/", item.get_absolute_url()):
        assert client.get(address)["Location"].startswith(reverse("account_login"))


def test_evidence_detail_costs_the_same_for_one_commitment_and_for_twenty(client, reader, item):
    text = make_statement()
    make_link(item, make_commitment(statement=text))
    with_two = number_of_queries(client, reader, item.get_absolute_url())
    for _ in range(19):
        link = make_link(item, make_commitment(statement=text))
        make_action(link.commitment, evidence=link)

    assert number_of_queries(client, reader, item.get_absolute_url()) == with_two <= 12


def test_a_commitment_leads_to_the_page_of_its_evidence(client, reader, commitment, item):
    text = get(client, reader, commitment.get_absolute_url()).text

    assert text.count(f'href="/evidence/{item.pk}/"') >= 3
