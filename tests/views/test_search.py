"""The page that searches everything on record."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.conftest import FRAGMENT, PAGE
from tests.copies import make_capture
from tests.factories import (
    make_action,
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_status,
)

pytestmark = pytest.mark.django_db


def look(client, words, headers=PAGE, **more):
    return client.get(reverse("search"), {"q": words, **more}, headers=headers)


def words_of(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def record(commitment):
    """The word “school” in every part of the record."""
    link = make_evidence(commitment, title="On a school", quotation="The school stands.")
    make_action(commitment, what="Opened the school.")
    make_search(commitment, terms="school")
    make_status(commitment, evidence=[link], reason="The school is planned.")
    return commitment


def test_search_shows_each_part_of_the_record_with_its_place(client, reader, record, headers):
    client.force_login(reader)

    page = words_of(look(client, "school", headers))

    address = record.get_absolute_url()
    update, action = record.status_updates.get().pk, record.actions.get().pk
    assert f'href="{address}"' in page
    assert f'href="{record.statement.get_absolute_url()}#p2"' in page
    assert f'href="{address}?show=all#update-{update}"' in page
    assert f'href="{address}?show=all#action-{action}"' in page
    assert f'href="{address}?show=all#search-{record.searches.get().pk}"' in page
    assert f'href="{address}?show=all#evidence-{record.evidence_links.first().pk}"' in page
    assert "<html" not in page if headers == FRAGMENT else "<html" in page


def test_search_finds_words_inside_our_copy_of_a_source(client, reader, commitment, headers):
    item = make_evidence(commitment, title="Report on works", language="tr").evidence
    make_capture(item, text=f"{'Work went on. ' * 1_000}The stone was of <b>granite</b>.")
    client.force_login(reader)

    page = words_of(look(client, "granite", headers))

    assert f'href="{item.get_absolute_url()}"' in page
    assert "Report on works" in page
    assert 'class="words" lang="tr"' in page
    assert "The stone was of &lt;b&gt;<mark>granite</mark>&lt;/b&gt;." in page


def test_search_marks_the_words_as_they_are_written_and_escapes_them(client, reader):
    text = "1. The <b>TÜRKİYE’nin</b> & Malaysian sides agreed to meet.\n"
    make_commitment(statement=make_statement(text=text), words="agreed to meet")
    client.force_login(reader)

    page = words_of(look(client, "turkiye"))

    assert "&lt;b&gt;<mark>TÜRKİYE’nin</mark>&lt;/b&gt; &amp; Malaysian" in page
    assert '<div class="words" lang="en"' in page


def test_search_keeps_the_words_in_the_box(client, reader):
    client.force_login(reader)

    assert 'value="&quot;a school&quot; &lt;b&gt;"' in words_of(look(client, '"a school" <b>'))


def test_search_shows_the_best_of_each_part_and_the_way_to_all(client, reader):
    statement = make_statement()
    for _number in range(7):
        make_commitment(statement=statement)
    client.force_login(reader)

    everything = words_of(look(client, "school"))
    part = words_of(look(client, "school", among="commitments"))

    code = statement.partnership.code_prefix
    assert everything.count(f'<span class="code">{code}') == 5
    assert 'among=commitments">All 7<' in everything
    assert part.count(f'<span class="code">{code}') == 7
    assert "1–7 of 7" in part


EMPTY = [
    ("", "Look for words, a phrase or a code"),
    ("***", "There is no word in this"),
    ("zebra", "Nothing on record says this"),
]


@pytest.mark.parametrize(("words", "sentence"), EMPTY)
def test_search_says_why_there_is_nothing(client, reader, record, words, sentence):
    client.force_login(reader)

    response = look(client, words)

    assert response.status_code == 200
    assert sentence in words_of(response)


# What no database can take for words, and what would be a command to one.
STRANGE = [
    '"', "'", "*", "**", "(", ")))", "[{", "a\x00b", "\x00", "NEAR(", "a AND", "-a", "^a", "a:b",
    "\\", "%", "_", "'; --", "x" * 10_000, '"' * 10_000, "* " * 5_000, "\ud800".encode(
        "utf-8", "surrogatepass"
    ), "&|!<->", ":*", "🌍", "\u202e",
]  # fmt: skip


@pytest.mark.parametrize("words", STRANGE, ids=range(len(STRANGE)))
def test_search_answers_whatever_is_typed(client, reader, record, words):
    client.force_login(reader)

    assert look(client, words).status_code == 200
    assert look(client, words, FRAGMENT, among="evidence").status_code == 200


@pytest.mark.parametrize("more", [{"among": "nothing"}, {"among": "\x00"}])
def test_search_says_what_of_the_address_is_not_understood(client, reader, record, more):
    client.force_login(reader)

    response = look(client, "school", **more)

    assert response.status_code == 422
    assert "is no part of the record" in words_of(response)
    assert "Open a <mark>school</mark>" in words_of(response)


def test_search_says_when_words_are_left_out(client, reader):
    client.force_login(reader)

    page = words_of(look(client, " ".join(f"word{number}" for number in range(20))))

    assert "Only the first 12 words are looked for." in page


def test_search_shows_a_reader_nothing_of_a_draft_and_an_analyst_that_it_is_one(
    client, reader, analyst
):
    draft = make_commitment(published=False)
    make_evidence(draft, title="Secret school")

    client.force_login(reader)
    assert draft.code not in words_of(look(client, "school"))
    assert "Secret" not in words_of(look(client, "school"))
    client.force_login(analyst)
    assert "Draft" in words_of(look(client, "school"))


def test_search_leads_to_the_statement_where_a_commitment_has_no_code_yet(client, analyst):
    draft = make_commitment(statement=make_statement(closed=False), published=False)
    client.force_login(analyst)

    page = words_of(look(client, "open a school"))

    assert f'href="{draft.statement.get_absolute_url()}#draft-{draft.pk}"' in page


def number_of_queries(client, headers):
    with CaptureQueriesContext(connection) as queries:
        look(client, "school", headers)
    assert all(query["sql"].lstrip("(").startswith("SELECT") for query in queries)
    return len(queries)


def test_search_asks_as_many_questions_for_many_rows_as_for_one(client, reader, record, headers):
    client.force_login(reader)
    one = number_of_queries(client, headers)

    for _number in range(20):
        commitment = make_commitment(statement=record.statement)
        make_evidence(commitment, title="On a school")
        make_action(commitment, what="Opened the school.")

    assert number_of_queries(client, headers) == one <= 9
