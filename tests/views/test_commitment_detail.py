"""The page of one commitment: what it shows, to whom, and at what cost."""

import re
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from commitments.actions import commitments as actions
from commitments.actions import facts
from commitments.enums import LinkKind, Role, RoleBasis, Stance, Status, Tier, Visibility
from commitments.models import CommitmentLink, CommitmentParty, Statement
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    WORDS,
    make_action,
    make_author,
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_status,
)

ACTS = {
    "status_record": "Update status",
    "evidence_add": "Add evidence",
    "search_log": "Log a search",
    "action_record": "Record an action",
    "coding_edit": "Edit coding",
    "visibility_change": "Change visibility",
}


def get(client, commitment, user, headers=None, query=""):
    client.force_login(user)
    return client.get(commitment.get_absolute_url() + query, headers=headers)


def page(client, commitment, user, query=""):
    response = get(client, commitment, user, query=query)
    assert response.status_code == 200
    return response.content.decode()


def test_commitment_detail_shows_the_words_in_their_paragraph(client, commitment, reader):
    html = page(client, commitment, reader)

    assert f"The Leaders <mark>{WORDS}</mark>. They welcomed the harvest." in html
    assert f"{commitment.statement.get_absolute_url()}#c-{commitment.number}" in html
    assert "words match the stored text" in html
    assert commitment.code in html


def test_commitment_detail_answers_htmx_with_the_commitment_alone(client, commitment, reader):
    response = get(client, commitment, reader, headers={"HX-Request": "true"})

    html = response.content.decode()
    assert '<div id="commitment">' in html
    assert "<html" not in html
    assert "HX-Request" in response.headers["Vary"]


def test_commitment_detail_says_when_the_words_are_not_held(client, reader):
    commitment = make_commitment(words="", report="A school is said to have been promised.")

    html = page(client, commitment, reader)

    assert "Reported, words not held" in html
    assert "A school is said to have been promised." in html
    assert "<blockquote" not in html
    assert "words match" not in html


def test_commitment_detail_warns_of_a_paraphrase(client, reader):
    statement = make_statement(tier=Tier.PARAPHRASE_SECONDARY, publisher="The Sun")
    commitment = make_commitment(statement=statement)

    html = page(client, commitment, reader)

    assert "Wording not verified against the statement: The Sun reports it" in html


def test_commitment_detail_of_something_nobody_looked_at(client, commitment, reader):
    html = page(client, commitment, reader)

    assert "Nobody has researched it yet, which does not mean nothing was done." in html
    assert "No date is stated, so it cannot fall overdue." in html
    assert "no scoring guideline says what would count" in html
    assert "No forecast recorded" in html
    assert "No evidence on record, which does not mean nothing was done." in html


@pytest.mark.parametrize(
    ("fields", "day", "sentence"),
    [
        (BY_END_OF_2026, "2026-11-22", "39 days left, until"),
        (BY_END_OF_2026, "2026-12-30", "1 day left, until"),
        (BY_END_OF_2026, "2027-01-01", "and it is still open."),
        (IN_2028, "2027-03-01", "The window opens on"),
        (IN_2028, "2028-12-01", "The window is open until"),
        ({"deadline_precision": "vague"}, "2027-03-01", "Their words name no day"),
    ],
)
def test_commitment_detail_says_why_it_is_in_time(client, reader, fields, day, sentence):
    commitment = make_commitment(**fields)

    with time_machine.travel(f"{day}T12:00:00Z", tick=False):
        html = page(client, commitment, reader)

    assert sentence in html


def test_commitment_detail_opens_a_status_to_its_author_reason_and_evidence(client, reader):
    commitment = make_commitment()
    link = make_evidence(commitment, title="A minister names the day")
    update = make_status(commitment, Status.PLANNED, evidence=[link], reason="The day is named.")

    html = page(client, commitment, reader)

    assert f'href="#update-{update.pk}"' in html
    line = html.split(f'id="update-{update.pk}"')[1].split("</li>")[0]
    for said in ("An Author", "The day is named.", "11 February 2026", "medium confidence"):
        assert said in line
    assert f'href="/evidence/{link.evidence_id}/">A minister names the day</a>' in line


def test_commitment_detail_shows_evidence_with_its_source(client, commitment, reader):
    make_evidence(
        commitment,
        title="Trade in eleven months",
        url="https://example.org/trade?a=1&b=2",
        origin="Bernama",
        effective_period="2025-01/2025-11",
        figure_value=Decimal("4.92"),
        figure_unit="USD billion",
        reporter="Malaysian count",
        quotation="toplam ticaret",
        language="tr",
    )

    html = page(client, commitment, reader)

    assert (
        'href="https://example.org/trade?a=1&amp;b=2" rel="noopener noreferrer nofollow external"'
        in html
    )
    assert "<b>USD 4.92 billion</b>, January–November 2025 " in html
    assert '<span title="Counted by">(Malaysian count)</span>' in html
    assert '<q class="words" lang="tr" dir="auto">toplam ticaret</q>' in html
    assert "copies Bernama" in html
    assert "1 item from 1 source" in html


def test_commitment_detail_keeps_internal_notes_from_readers(client, commitment, reader, analyst):
    make_evidence(commitment, note="The editor doubts it.")

    assert "The editor doubts it." not in page(client, commitment, reader)
    assert "The editor doubts it." in page(client, commitment, analyst)


def test_commitment_detail_names_both_sides_of_a_contested_record(client, commitment, reader):
    one, other = commitment.statement.partnership.parties.all()
    make_evidence(commitment, publisher="The Star", side="party", side_party=one)
    make_evidence(
        commitment,
        publisher="Hürriyet",
        stance=Stance.CONTRADICTS,
        side="party",
        side_party=other,
    )

    notice = page(client, commitment, reader).split('id="commitment-contest"')[1]

    assert f"The Star</a> ({one.adjective} side)" in notice
    assert f"Hürriyet</a> ({other.adjective} side)" in notice


def test_commitment_detail_notices_that_one_side_alone_speaks(client, commitment, reader):
    side = commitment.statement.partnership.parties.first()
    make_evidence(commitment, side="party", side_party=side)

    html = page(client, commitment, reader)

    assert f"Everything on record comes from the {side.adjective} side." in html


def test_commitment_detail_marks_what_we_inferred(client, reader):
    statement = make_statement()
    one, other = statement.partnership.parties.all()
    commitment = make_commitment(
        statement=statement,
        roles=[
            CommitmentParty(
                party=one, role=Role.ACTOR, basis=RoleBasis.STATED, named="The Leaders"
            ),
            CommitmentParty(party=other, role=Role.HOST, basis=RoleBasis.INFERRED),
        ],
    )

    html = page(client, commitment, reader)

    assert f'{one}</a>, <q class="words" lang="en">The Leaders</q>' in html
    assert re.search(rf'<span class="inferred"><a href="[^"]+">{other}</a></span>', html)
    assert html.count("inferred by us, not in the text") == 1


def test_commitment_detail_shows_actions_searches_and_lineage(client, commitment, reader):
    earlier = make_commitment(statement=make_statement(adopted_on=date(2025, 2, 11)), words="")
    link = CommitmentLink(later=commitment, earlier=earlier, kind=LinkKind.RENEWS)
    facts.enter_fact(row=link, by=make_author())
    make_action(commitment, what="Laid the first stone.", happened_on="2026-03")
    make_search(commitment, sources="Gazettes of both sides")

    html = page(client, commitment, reader)

    assert "Laid the first stone." in html
    assert "March 2026" in html
    assert "4: programme, law or contract signed" in html
    assert "Gazettes of both sides" in html
    assert f'href="{earlier.get_absolute_url()}"' in html


def test_commitment_detail_escapes_what_people_wrote(client, commitment, reader):
    make_evidence(commitment, title="<script>alert(1)</script>", summary="<b>bold</b>")

    html = page(client, commitment, reader)

    assert "<script>alert" not in html
    assert "&lt;b&gt;bold&lt;/b&gt;" in html


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        ("reader", []),
        (
            "analyst",
            ["status_record", "evidence_add", "search_log", "action_record", "coding_edit"],
        ),
        ("manager", list(ACTS)),
        ("administrator", []),
    ],
)
def test_commitment_detail_offers_each_role_its_acts(client, commitment, request, role, acts):
    html = page(client, commitment, request.getfixturevalue(role))

    offered = [name for name in ACTS if f'href="{reverse(name, args=[commitment.code])}"' in html]
    assert offered == acts
    assert '<div id="panel"></div>' in html


def test_commitment_detail_offers_an_analyst_to_publish_their_own(client, analyst):
    commitment = make_commitment(owner=analyst)

    assert reverse("visibility_change", args=[commitment.code]) in page(client, commitment, analyst)


def test_commitment_detail_cuts_a_long_record_and_says_where_the_rest_is(
    client, commitment, reader
):
    for _ in range(23):
        make_search(commitment)

    cut, whole = (page(client, commitment, reader, query) for query in ("", "?show=all"))

    assert "latest 20 of 23" in cut
    assert f'href="{commitment.get_absolute_url()}?show=all#commitment-searches"' in cut
    assert (cut.count('id="search-'), whole.count('id="search-')) == (20, 23)
    assert "latest 20" not in whole


@pytest.mark.parametrize("visible", ["draft", "withdrawn"])
def test_commitment_detail_hides_what_is_not_published(client, reader, analyst, visible):
    commitment = make_commitment(published=visible == "withdrawn")
    if visible == "withdrawn":
        actions.withdraw(commitment=commitment, seen_version=commitment.version, by=make_author())

    assert get(client, commitment, reader).status_code == 404
    assert "readers do not see this page" in page(client, commitment, analyst)


@pytest.mark.parametrize(
    "code",
    [
        "MYS-TUR-2026-99",
        "mys-tur-2026-01",
        "İzmir’s “code”",
        "' OR 1=1 --",
        "%25s {0} ${x}",
        "..",
        "9" * 40,
        "x" * 10_000,
    ],
)
def test_commitment_detail_of_an_unknown_code_is_not_found(client, reader, code, headers):
    client.force_login(reader)

    response = client.get(reverse("commitment_detail", args=[code]), headers=headers)

    assert response.status_code == 404


def test_commitment_detail_refuses_a_nul_before_asking_the_database(
    client, reader, django_assert_num_queries
):
    client.force_login(reader)

    with django_assert_num_queries(0):
        response = client.get("/commitments/a%00b/")

    assert response.status_code == 400


def test_commitment_detail_is_read_only(client, commitment, manager):
    client.force_login(manager)

    assert client.post(commitment.get_absolute_url()).status_code == 405


SECRETS = {
    "title": "Secret title",
    "short_title": "Secret name",
    "publisher": "Secret publisher",
    "url": "https://example.org/secret",
    "adopted_place": "Secret place",
    "slug": "secret-address",
}


@pytest.fixture
def under_a_draft(db):
    """Published commitments whose statement went back to draft: quoted, reported and later."""
    statement = make_statement(tier=Tier.PARAPHRASE_SECONDARY, **SECRETS)
    quoted = make_commitment(statement=statement)
    reported = make_commitment(statement=statement, words="")
    later = make_commitment(statement=make_statement(partnership=statement.partnership))
    CommitmentLink.objects.create(later=later, earlier=quoted, kind=LinkKind.RENEWS)
    Statement.objects.filter(pk=statement.pk).update(visibility=Visibility.DRAFT)
    return quoted, reported, later


def test_commitment_detail_tells_a_reader_nothing_of_a_draft_statement(
    client, reader, under_a_draft
):
    pages = [page(client, commitment, reader) for commitment in under_a_draft]

    for html in pages:
        assert [words for words in SECRETS.values() if words in html] == []
    assert "Statement not published" in pages[0]
    assert "it is reported in other words" in pages[0]


def test_commitment_detail_names_a_draft_statement_to_an_analyst(client, analyst, under_a_draft):
    quoted, reported, later = (page(client, each, analyst) for each in under_a_draft)

    assert "Secret publisher reports it in other words" in quoted
    assert "https://example.org/secret" in quoted
    assert reported.count("Secret name") == 2  # the crumb, and below the report
    assert "Secret place" in later
