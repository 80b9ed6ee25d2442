"""The list of statements: one row a work, to whom, and at what cost."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import PassageKind, PassageReason, Visibility
from commitments.filters.pages import PER_PAGE
from commitments.models import Passage
from tests.factories import make_commitment, make_partnership, make_statement


def get(client, user, headers=None, **query):
    client.force_login(user)
    return client.get(reverse("statement_list"), query, headers=headers)


def page(client, user, **query):
    response = get(client, user, **query)
    assert response.status_code == 200
    return response.content.decode()


def keep(statement, kind=PassageKind.SIGNAL, words="welcomed the harvest"):
    start = statement.canonical_text.index(words)
    return Passage.objects.create(
        statement=statement,
        kind=kind,
        reason=PassageReason.IMPORTANCE,
        text=words,
        start=start,
        end=start + len(words),
    )


def test_statement_list_shows_a_statement_with_its_counts(client, reader):
    statement = make_statement(adopted_place="Ankara", title="A long title")
    make_commitment(statement=statement)
    keep(statement)

    html = page(client, reader)

    row = html[html.index("<tbody") : html.index("</tbody>")]
    assert f'href="{statement.get_absolute_url()}"' in row
    assert f'href="{reverse("commitment_list")}?statement={statement.slug}">1<' in row
    assert 'data-label="Signals">1<' in row
    assert 'data-label="Positions">0<' in row
    assert 'data-label="Paragraphs held">2<' in row
    for words in ("7 January 2026", "Ankara", "A long title", "Copy of the official text"):
        assert words in row


def test_statement_list_puts_the_newest_first(client, reader):
    make_statement(short_title="The older one", adopted_on=date(2025, 2, 11))
    make_statement(short_title="The newer one", adopted_on=date(2026, 1, 7))

    html = page(client, reader)

    assert html.index("The newer one") < html.index("The older one")


def test_statement_list_sets_versions_beneath_their_statement(client, reader):
    work = make_statement(short_title="The work")
    version = make_statement(
        partnership=work.partnership, version_of=work, short_title="As a paper printed it"
    )

    response = get(client, reader)

    [row] = response.context["rows"]
    assert (row.statement, row.versions) == (work, (version,))
    html = response.content.decode()
    assert html.index("The work") < html.index("As a paper printed it")
    assert "1 statement, newest first" in html


def test_statement_list_shows_a_version_alone_where_its_statement_may_not_be_read(client, reader):
    work = make_statement(short_title="Kept back", visibility=Visibility.DRAFT)
    make_statement(partnership=work.partnership, version_of=work, short_title="Seen by all")

    html = page(client, reader)

    assert "Seen by all" in html
    assert "A version of a text that is not published" in html
    assert "Kept back" not in html


def test_statement_list_says_when_words_are_not_held_or_only_in_part(client, reader):
    make_statement(text="")
    make_statement(partial_text=True)

    html = page(client, reader)

    assert html.count("Reported, words not held") == 1
    assert html.count("Only a part of the text is held") == 1


def test_statement_list_keeps_drafts_from_readers(client, reader, analyst):
    make_statement(short_title="Kept back", visibility=Visibility.DRAFT)

    assert "Kept back" not in page(client, reader)
    html = page(client, analyst)
    assert "Kept back" in html
    assert '<span class="chip chip-workflow">Draft</span>' in html


def test_statement_list_offers_partnerships_only_where_there_are_several(client, reader):
    first = make_statement(short_title="The first one")

    assert 'name="partnership"' not in page(client, reader)
    make_statement(short_title="The second one")
    html = page(client, reader, partnership=first.partnership.slug)
    assert 'name="partnership"' in html
    assert "The first one" in html
    assert "The second one" not in html


def test_statement_list_offers_no_partnership_that_a_reader_may_not_see(client, reader):
    make_statement()
    make_statement()
    hidden = make_partnership(name="Nothing published")
    make_statement(partnership=hidden, visibility=Visibility.DRAFT)

    assert "Nothing published" not in page(client, reader)


@pytest.mark.parametrize("value", ["no-such-one", "'", "x" * 5000])
def test_statement_list_leaves_out_a_strange_partnership_and_says_so(client, reader, value):
    make_statement(short_title="Still here")

    response = get(client, reader, partnership=value)

    assert response.status_code == 422
    html = response.content.decode()
    assert "is not one of the choices" in html
    assert "Still here" in html


@pytest.mark.parametrize("asked", ["0", "-1", "two", "1e3"])
def test_statement_list_answers_a_page_that_is_no_number(client, reader, asked):
    make_statement(short_title="Still here")

    response = get(client, reader, page=asked)

    assert response.status_code == 422
    assert "is not the number of a page" in response.content.decode()
    assert "Still here" in response.content.decode()


def test_statement_list_takes_no_page_for_the_first(client, reader):
    assert get(client, reader, page="").status_code == 200


def test_statement_list_has_pages(client, reader):
    partnership = make_partnership()
    for serial in range(PER_PAGE + 1):
        make_statement(
            partnership=partnership, text="", closed=False, short_title=f"Number {serial}."
        )

    first, second = page(client, reader), page(client, reader, page=2)

    assert first.count("Number ") == PER_PAGE
    assert 'href="/statements/?page=2" rel="next"' in first
    assert 'href="/statements/?page=1" rel="prev"' in second


def test_statement_list_answers_htmx_with_the_rows_alone(client, reader):
    make_statement(short_title="Seen by all")

    response = get(client, reader, headers={"HX-Request": "true"})

    html = response.content.decode()
    assert '<div id="statement-rows">' in html
    assert "<html" not in html
    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("reader", "Nothing is published yet"),
        ("analyst", "An administrator enters statements"),
    ],
)
def test_statement_list_says_why_it_is_empty(client, request, role, words):
    assert words in page(client, request.getfixturevalue(role))


def test_statement_list_shows_an_administrator_the_way_on(client, administrator):
    administrator.is_staff = True
    administrator.save(update_fields=["is_staff"])

    html = page(client, administrator)

    assert reverse("admin:commitments_statement_add") in html


def queries_for(client, user):
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("statement_list"))
    return len(queries)


def test_statement_list_costs_the_same_however_many_rows(client, reader):
    work = make_statement()
    make_statement(partnership=work.partnership, version_of=work)
    make_commitment(statement=work)
    one = queries_for(client, reader)
    for _ in range(20):
        more = make_statement()
        make_statement(partnership=more.partnership, version_of=more)
        make_commitment(statement=more)

    assert queries_for(client, reader) == one
    # Session, person and permissions are three of them.
    assert one == 6
