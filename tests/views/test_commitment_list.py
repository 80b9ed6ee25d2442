"""The list of commitments: page and fragment, addresses, rows, pages, and empty states."""

import re
from datetime import date
from html import unescape

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Role, RoleBasis, Stance, Status, Strength, ThemeGroup
from commitments.models import CommitmentParty
from tests.conftest import FRAGMENT, PAGE
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_evidence,
    make_party,
    make_search,
    make_statement,
    make_status,
    make_theme,
)

ENDED = date(2026, 11, 20)
RESULTS = '<div id="commitment-results">'


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21T12:00Z", tick=False):
        yield


def get(client, user, query="", headers=PAGE):
    client.force_login(user)
    response = client.get(f"{reverse('commitment_list')}?{query}", headers=headers)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


def addresses(response, pattern):
    """The addresses of the links whose words match."""
    links = re.findall(r'<a [^>]*?href="([^"]+)"[^>]*>(.*?)</a>', response.text, re.DOTALL)
    return [unescape(address) for address, words in links if re.search(pattern, words)]


def make_many(count, statement, **fields):
    for serial in range(count):
        sides = CommitmentParty(named="The sides", role=Role.ACTOR, basis=RoleBasis.STATED)
        title = f"Number {serial}"
        make_commitment(statement=statement, short_title=title, roles=[sides], **fields)


def test_commitment_list_is_a_page_to_browsers_and_a_fragment_to_htmx(
    client, analyst, commitment, headers
):
    response = get(client, analyst, headers=headers)

    assert response.status_code == 200
    assert "HX-Request" in response["Vary"]
    assert RESULTS in response.text
    assert ("<html" in response.text) is (headers == PAGE)
    assert ('id="commitment-facets" hx-swap-oob="true"' in response.text) is (headers == FRAGMENT)
    assert commitment.short_title in response.words


def test_commitment_list_shows_what_a_row_says(client, analyst):
    malaysia, lead = make_party("Malaysia"), {"role": Role.LEAD, "basis": RoleBasis.STATED}
    commitment = make_commitment(
        short_title="Joint Commission Meeting",
        owner=analyst,
        strength=Strength.DECIDED,
        themes=[make_theme(group=ThemeGroup.INSTITUTIONS)],
        roles=[
            CommitmentParty(named="the ministers", **lead),
            CommitmentParty(party=malaysia, role=Role.ACTOR, basis=RoleBasis.STATED),
        ],
        **BY_END_OF_2026,
    )
    make_evidence(commitment)
    make_status(commitment, Status.PLANNED)

    words = get(client, analyst).words

    assert (
        "Joint Commission Meeting agreed to open a school by the end of 2026 Institutions"
        " Malaysia ; Lead: the ministers by the end of 2026 Due soon, 40 days 5 Decided Planned"
        " 2 B 2 21 Nov AR Aisyah Rahman" in words
    )


def test_commitment_list_says_what_is_not_held_not_dated_and_not_looked_at(client, analyst):
    make_commitment(words="", published=False)

    words = get(client, analyst).words

    assert "Draft Reported, words not held – No date stated Not coded Not reviewed 0 Never" in words


def test_commitment_list_finds_a_commitment_by_its_due_date(client, analyst):
    make_commitment(short_title="Joint Commission Meeting", **BY_END_OF_2026)
    make_commitment(short_title="Another")

    response = get(client, analyst, "due_from=2026-12-31&due_to=2026-12-31")

    assert "Due from: 31 December 2026" in response.words
    assert [row.commitment.short_title for row in response.context["rows"]] == [
        "Joint Commission Meeting"
    ]


def test_commitment_list_counts_against_the_view(client, analyst):
    text = make_statement()
    make_commitment(statement=text, owner=analyst)
    make_many(2, text)

    assert "3 of 3 " in get(client, analyst).words
    assert "2 of 3 " in get(client, analyst, "owner=nobody").words
    assert "1 of 1 " in get(client, analyst, "view=mine").words
    assert "0 of 1 commitments" in get(client, analyst, "view=mine&owner=nobody", FRAGMENT).words


def test_commitment_list_repeats_filters_as_links_that_take_them_away(client, analyst, commitment):
    query = "q=school&status=not_reviewed&status=planned&view=open&order=title"

    response = get(client, analyst, query)

    path = reverse("commitment_list")
    assert addresses(response, "Status: Planned") == [
        f"{path}?q=school&status=not_reviewed&view=open&order=title"
    ]
    assert addresses(response, "Search: “school”") == [
        f"{path}?status=not_reviewed&status=planned&view=open&order=title"
    ]
    assert addresses(response, "^Clear$") == [f"{path}?view=open&order=title"]


def test_commitment_list_keeps_filters_when_it_is_sorted_again(client, analyst, commitment):
    path = reverse("commitment_list")

    assert addresses(get(client, analyst, "q=school"), "^Deadline$") == [
        f"{path}?q=school&order=due"
    ]
    again = get(client, analyst, "q=school&order=due&page=1")
    assert addresses(again, "^Deadline$") == [f"{path}?q=school&order=-due"]
    assert 'aria-sort="ascending"><a id="sort-deadline"' in again.text


def test_commitment_list_marks_the_ready_made_view(client, analyst, commitment):
    response = get(client, analyst, "view=unseen&q=school")

    assert 'href="/commitments/?view=unseen" aria-current="page">Never looked at' in response.text
    assert '<input type="hidden" name="view" value="unseen">' in response.text


def test_commitment_list_has_a_form_that_works_without_script(client, analyst, commitment):
    response = get(client, analyst, "status=planned&due_from=2026-01-01")

    assert 'method="get" action="/commitments/"' in response.text
    assert re.search(r'<button class="[^"]*without-script">Apply</button>', response.text)
    assert re.search(r'name="status" value="planned" checked', response.text)
    assert 'type="date" id="id_due_from" name="due_from" value="2026-01-01"' in response.text


def test_commitment_list_keeps_zero_counts_and_mutes_them(client, analyst, commitment):
    facets = get(client, analyst, "status=planned").text

    assert re.search(r'<label class="zero"><input [^>]+value="stalled">Stalled<', facets)
    assert re.search(r'<label><input [^>]+value="not_reviewed">[^<]+<span class="n">1<', facets)


def test_commitment_list_shows_readers_only_what_is_published(client, reader, headers):
    make_commitment(short_title="Seen")
    make_commitment(short_title="Hidden", published=False)

    for query in ("", "visibility=draft", "q=hidden", "order=title", "view=open"):
        response = get(client, reader, query, headers)
        assert "Hidden" not in response.words
        assert "Draft" not in response.words
        assert response.context["listing"].totals["view_"] == 1


def test_commitment_list_asks_for_sign_in(client, commitment):
    response = client.get(reverse("commitment_list"))

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_commitment_list_costs_the_same_for_one_row_and_for_fifty(client, analyst):
    text, theme = make_statement(), make_theme(group=ThemeGroup.ECONOMY)
    queries = ["", "q=school&theme=economy&status=not_reviewed&order=-due"]
    cases = [(query, headers) for query in queries for headers in (PAGE, FRAGMENT)]

    make_many(1, text, owner=analyst, themes=[theme])
    with_one = [number_of_queries(client, analyst, *case) for case in cases]
    make_many(49, text, owner=analyst, themes=[theme])
    with_fifty = [number_of_queries(client, analyst, *case) for case in cases]

    assert with_one == with_fifty
    assert max(with_fifty) <= 12


def make_doubtful(text):
    """A commitment whose evidence disagrees, with a status whose own evidence has ended."""
    commitment = make_commitment(statement=text)
    make_evidence(commitment)
    make_evidence(commitment, stance=Stance.CONTRADICTS)
    with time_machine.travel("2026-11-01T12:00Z", tick=False):
        make_status(commitment, evidence=[make_evidence(commitment, expires_on=ENDED)])


def test_commitment_list_costs_the_same_for_one_doubtful_record_and_for_twenty(client, analyst):
    text, queries = make_statement(), ["contested=yes", "grounds=ended"]

    make_doubtful(text)
    with_one = [number_of_queries(client, analyst, query, PAGE) for query in queries]
    for _ in range(19):
        make_doubtful(text)
    with_twenty = [number_of_queries(client, analyst, query, PAGE) for query in queries]

    assert with_one == with_twenty
    assert max(with_twenty) <= 12
    for query in queries:
        assert "20 of 20" in get(client, analyst, query).words


def number_of_queries(client, user, query, headers):
    """Of the second visit; none of them may write."""
    get(client, user, query, headers)
    with CaptureQueriesContext(connection) as queries:
        client.get(f"{reverse('commitment_list')}?{query}", headers=headers)
    assert all(query["sql"].lstrip("(").startswith("SELECT") for query in queries)
    return len(queries)


def test_commitment_list_turns_pages_of_fifty(client, analyst):
    make_many(51, make_statement())

    first, second = get(client, analyst, "q=school"), get(client, analyst, "q=school&page=2")

    assert "1–50 of 51" in first.words
    assert "51–51 of 51" in second.words
    assert addresses(first, "^2$") == ["/commitments/?q=school&page=2"]
    assert addresses(second, "^1$") == ["/commitments/?q=school"]
    assert 'id="page-2" href="/commitments/?q=school&amp;page=2" aria-current="page"' in second.text


# query, answer, what the page says
STRANGE = [
    (
        "status=unheard_of",
        422,
        "“unheard_of” is not one of the choices, so this filter is left out.",
    ),
    ("owner=" + "9" * 30, 422, "is not one of the choices"),
    ("due_from=tomorrow", 422, "Due from: A day is written as 2026-12-31."),
    ("due_from=2026-12-31&due_to=2026-12-30", 422, "This day is before the first one"),
    ("q=" + "x" * 10_000, 422, "A search has at most 200 characters."),
    ("view=everything", 422, "View: “everything” is not one of the choices"),
    ("order=password", 422, "Sort: “password” is not one of the choices"),
    ("page=two", 422, "“two” is not the number of a page. This is page 1."),
    ("page=0", 422, "“0” is not the number of a page. This is page 1."),
    (f"page={10**30}", 200, "the list has 1 page, and this is it."),
    ("page=", 200, "1 of 1"),
    ("q=T%C3%9CRK%C4%B0YE", 200, "Nothing matches these filters"),
    ("q=%ED%A0%80", 200, "Nothing matches these filters"),
    ("unknown=parameter", 200, "1 of 1"),
    ("q=%00", 400, "This request could not be read"),
    ("&".join(["status=planned"] * 600), 400, "This request could not be read"),
]


@pytest.mark.parametrize(("query", "status", "sentence"), STRANGE)
def test_commitment_list_answers_every_address(
    client, analyst, commitment, query, status, sentence, headers
):
    response = get(client, analyst, query, headers)

    assert response.status_code == status
    assert sentence in response.words


def test_commitment_list_ties_a_sentence_to_its_field(client, analyst, commitment):
    text = get(client, analyst, "status=unheard_of&due_to=tomorrow").text

    assert 'aria-describedby="id_status_error"' in text
    assert 'id="id_status_error"' in text
    assert 'aria-invalid="true" aria-describedby="id_due_to_error"' in text
    assert 'id="id_due_to_error"' in text


def test_commitment_list_shows_markup_in_words_as_words(client, analyst):
    make_commitment(short_title="<b hx-get=/>Title</b>")

    text = get(client, analyst, "q=%3Cb&status=%3Cscript%3E").text

    assert "<b hx-get" not in text
    assert "<script>" not in text
    assert "&lt;b hx-get=/&gt;Title" in text


# view, what stands where rows would
EMPTY_VIEWS = [
    ("mine", "Nothing is assigned to you"),
    ("watched", "You watch nothing yet"),
    ("due", "Nothing falls due within 180 days"),
    ("unseen", "Everything has been looked at"),
    ("closed", "Nothing is closed yet"),
]


@pytest.mark.parametrize(("view", "sentence"), EMPTY_VIEWS)
def test_commitment_list_says_why_a_view_is_empty(client, analyst, commitment, view, sentence):
    make_search(commitment, searched_on=date(2026, 3, 1))

    words = get(client, analyst, f"view={view}").words

    assert f"{sentence} " in words
    assert "Show the one" in words


def test_commitment_list_says_what_to_do_where_nothing_matches(client, analyst, commitment):
    response = get(client, analyst, "q=volcano")

    assert "Nothing matches these filters" in response.words
    assert addresses(response, "Show the one") == [reverse("commitment_list")]


def test_commitment_list_leads_an_empty_register_to_its_first_statement(
    client, reader, administrator
):
    administrator.user_permissions.add(Permission.objects.get(codename="add_statement"))

    assert "An administrator enters statements." in get(client, reader).words
    response = get(client, administrator)
    assert "A register without statements yet" in response.words
    assert addresses(response, "Add a statement") == [reverse("admin:commitments_statement_add")]


def test_commitment_list_waits_for_the_coding_of_a_statement(client, analyst):
    make_statement()

    response = get(client, analyst)

    assert "No commitments yet" in response.words
    assert addresses(response, "Read the statements") == [reverse("statement_list")]
