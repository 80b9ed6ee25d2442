"""The dashboard: page and fragment, scope, links that lead to what they say, empty states."""

import re
from datetime import date
from html import unescape

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.urls import reverse

from commitments.actions import bulk_changes
from commitments.actions.people import seed_author
from commitments.enums import BulkField, LinkKind, Status, ThemeGroup, Verifiability, Visibility
from commitments.models import Commitment, CommitmentLink, Statement
from commitments.reports.bulk_plans import Wanted
from tests.conftest import FRAGMENT
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_action,
    make_commitment,
    make_evidence,
    make_partnership,
    make_search,
    make_statement,
    make_status,
    make_theme,
    make_user,
)

ROOT = '<div id="dashboard">'


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-22T12:00Z", tick=False):
        yield


@pytest.fixture
def record(db):
    """Four commitments of one statement, one of another partnership."""
    statement = make_statement(short_title="Ankara 2026", slug="ankara-2026")
    theme = make_theme()
    due, held, moving, vague = (
        make_commitment(statement=statement, themes=[theme], **fields)
        for fields in (
            BY_END_OF_2026 | {"short_title": "Joint Commission Meeting"},
            IN_2028 | {"verifiability": Verifiability.VERIFIABLE},
            {"verifiability": Verifiability.PARTLY},
            {"deadline_text": "at an opportune time", "deadline_precision": "vague"},
        )
    )
    make_search(due)
    make_status(held)
    make_action(moving)
    make_status(moving, Status.IN_PROGRESS)
    make_evidence(vague)
    make_commitment(statement=make_statement(short_title="Ottawa 2026"))
    return statement


def get(client, user, headers=None, **query):
    client.force_login(user)
    return client.get(reverse("dashboard"), query, headers=headers or {})


def test_dashboard_answers_page_and_fragment(client, reader, record, headers):
    response = get(client, reader, headers)

    content = response.content.decode()
    assert response.status_code == 200
    assert ROOT in content
    assert ("<!doctype html>" in content) == (headers != FRAGMENT)
    assert "HX-Request" in response.headers["Vary"]


def test_dashboard_is_for_those_who_signed_in(client, db):
    response = client.get(reverse("dashboard"))

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_dashboard_is_only_read(client, reader, db):
    client.force_login(reader)

    assert client.post(reverse("dashboard")).status_code == 405


def test_dashboard_names_what_it_is_about(client, reader, record):
    everything = get(client, reader).content.decode()
    one = get(client, reader, statement="ankara-2026", theme="economy").content.decode()

    assert "<h1>All partnerships</h1>" in everything
    assert f">{record.partnership}</a></h1>" in one
    assert record.title in one
    assert "Economy and connectivity" in one
    assert '<time datetime="2026-11-22">22 November 2026</time>' in one


def links_with_numbers(content, name):
    """(address, number) of every link in the partial that begins or ends with a number."""
    part = re.search(rf'id="{name}".*?(?=</dl>|</section>)', content, re.DOTALL).group()
    for href, inside in re.findall(r'<a class="\w+" href="([^"]+)">(.*?)</a>', part, re.DOTALL):
        words = unescape(re.sub(r"<[^>]*>", "", inside)).strip()
        number = re.match(r"\d+", words) or re.search(r"\d+$", words)
        if href.startswith(reverse("commitment_list")) and number:
            yield unescape(href), int(number.group())


@pytest.mark.parametrize("scope", [{}, {"statement": "ankara-2026"}, {"theme": "economy"}])
@pytest.mark.parametrize("partial", ["figures", "attention", "theme-status"])
def test_every_figure_leads_to_as_many_rows_as_it_says(client, analyst, record, scope, partial):
    links = list(links_with_numbers(get(client, analyst, **scope).content.decode(), partial))

    assert len(links) >= 4
    for address, number in links:
        response = client.get(address)
        assert response.status_code == 200, address
        assert response.context["listing"].found == number, address


def test_a_scope_goes_along_with_every_link_to_rows(client, reader, record):
    content = get(client, reader, statement="ankara-2026").content.decode()

    links = [address for address, _number in links_with_numbers(content, "figures")]
    assert all("statement=ankara-2026" in address for address in links)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"partnership": "atlantis"}, "No partnership of this name is on record."),
        ({"statement": "no-such-text"}, "No statement of this name is on record."),
        ({"statement": "9" * 40}, "No statement of this name is on record."),
        ({"statement": "' OR 1=1 --"}, "No statement of this name is on record."),
        ({"theme": "gardening"}, "There is no theme of this name."),
        ({"theme": "\N{SNOWMAN}" * 2000}, "There is no theme of this name."),
    ],
)
def test_a_strange_scope_gets_a_sentence_and_no_figures(client, reader, record, query, sentence):
    response = get(client, reader, **query)

    content = response.content.decode()
    assert response.status_code == 422
    assert sentence in content
    assert 'id="figures"' not in content


def test_a_nul_in_the_scope_is_refused(client, reader, record):
    assert get(client, reader, statement="ankara\0").status_code == 400


def test_a_draft_statement_is_no_scope_for_readers(client, reader, analyst):
    make_statement(slug="secret", visibility="draft")

    assert get(client, reader, statement="secret").status_code == 422
    assert get(client, analyst, statement="secret").status_code == 200


def test_a_statement_of_another_partnership_is_set_aside(client, reader, record):
    make_statement(partnership=make_partnership(name="North and South", slug="north"))

    response = get(client, reader, partnership="north", statement="ankara-2026")

    content = response.content.decode()
    assert "Ankara 2026 is a statement of another partnership" in content
    assert ">North and South</a></h1>" in content
    assert '<option value="ankara-2026"' not in content


def test_readers_learn_nothing_of_drafts(client, reader, record):
    draft = make_commitment(statement=record, published=False, short_title="A secret promise")
    make_status(draft)
    make_search(draft)

    content = get(client, reader).content.decode()

    assert "A secret promise" not in content
    assert "Ankara 2026 (4)" in content


def test_links_back_show_how_the_words_changed(client, reader, record):
    before = make_statement(partnership=record.partnership, short_title="Putrajaya 2025")
    earlier = make_commitment(
        statement=before, deadline_text="at an opportune time", deadline_precision="vague"
    )
    later = record.commitments.get(deadline_text="by the end of 2026")
    CommitmentLink.objects.create(later=later, earlier=earlier, kind=LinkKind.SUPERSEDES)

    content = get(client, reader, statement="ankara-2026").content.decode()

    assert "Putrajaya 2025 to Ankara 2026" in content
    assert "Date added" in content
    assert 'id="since-before"' not in get(client, reader).content.decode()


def test_links_back_do_not_name_a_draft_statement_to_readers(client, reader, analyst, record):
    before = make_statement(partnership=record.partnership, short_title="Putrajaya 2025")
    earlier = make_commitment(statement=before)
    later = record.commitments.get(deadline_text="by the end of 2026")
    CommitmentLink.objects.create(later=later, earlier=earlier, kind=LinkKind.SUPERSEDES)
    Statement.objects.filter(pk=before.pk).update(visibility=Visibility.DRAFT)

    seen, known = (
        get(client, user, statement="ankara-2026").content.decode() for user in (reader, analyst)
    )

    assert 'id="since-before"' in seen
    assert "Putrajaya 2025" not in seen
    assert "Putrajaya 2025 to Ankara 2026" in known


def test_what_presses_says_out_of_how_many(client, reader, record):
    content = get(client, reader).content.decode()

    part = content[content.index('id="attention"') :]
    assert "<span>of 5</span>" in part[: part.index("</section>")]


def test_dashboard_is_drawn_for_the_first_year_of_the_calendar(client, reader, record):
    strange = {
        "deadline_earliest": date.min,
        "deadline_latest": date(1, 12, 31),
        "deadline_precision": "year",
        "deadline_relation": "by",
        "deadline_ambiguous": True,
    }
    Commitment.objects.filter(deadline_text="in 2028").update(**strange)

    assert get(client, reader).status_code == 200
    for commitment in Commitment.objects.filter(deadline_ambiguous=True):
        assert client.get(commitment.get_absolute_url()).status_code == 200


def test_what_the_seeds_recorded_names_its_author(client, reader, record):
    make_evidence(record.commitments.first(), by=seed_author())

    content = " ".join(get(client, reader).content.decode().split())

    assert "<b>Seed coding (not a person)</b> recorded 1 item of evidence." in content


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        ("Reader", "Nothing is published yet"),
        ("Analyst", "No commitment is counted yet"),
        ("Manager", "No commitment is counted yet"),
        ("Administrator", "Enter a statement"),
    ],
)
def test_an_empty_record_says_what_to_do(client, reader, role, sentence):
    reader.groups.set(Group.objects.filter(name=role))
    reader.is_staff = role == "Administrator"
    reader.save()

    content = get(client, reader).content.decode()

    assert sentence in content
    assert 'id="figures"' not in content


def test_an_empty_scope_leads_back_to_everything(client, reader, record):
    content = get(client, reader, theme=ThemeGroup.FAMILY).content.decode()

    assert "No commitment is in this part of the record" in content
    assert "Show everything" in content


def queries_of(client, user, counter, **query):
    get(client, user, **query)
    with counter as captured:
        client.get(reverse("dashboard"), query)
    return len(captured)


@pytest.mark.parametrize("query", [{}, {"statement": "ankara-2026", "theme": "economy"}])
def test_dashboard_costs_the_same_with_few_rows_and_many(
    client, analyst, record, query, django_assert_max_num_queries
):
    few = queries_of(client, analyst, django_assert_max_num_queries(20), **query)
    for _ in range(20):
        commitment = make_commitment(
            statement=record, themes=[make_theme()], owner=analyst, **BY_END_OF_2026
        )
        make_search(commitment, by=analyst)
        make_status(commitment, by=seed_author())

    many = queries_of(client, analyst, django_assert_max_num_queries(20), **query)

    assert many <= few + 1


def test_what_is_kept_for_one_role_is_not_shown_to_another(
    client, analyst, administrator, commitment
):
    bulk_changes.change_together(
        wanted=Wanted(BulkField.REVIEW_INTERVAL, 30),
        seen={commitment.code: commitment.version},
        by=make_user("Manager", username="bulk-manager"),
    )

    pages = {person: get(client, person).content.decode() for person in (analyst, administrator)}

    assert "/bulk-changes/" in pages[analyst]
    assert "/bulk-changes/" not in pages[administrator]
