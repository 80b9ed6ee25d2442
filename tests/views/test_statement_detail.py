"""The reader of one text: what stands where, to whom, and at what cost."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments as actions
from commitments.actions import facts
from commitments.enums import (
    InstrumentStatus,
    PassageKind,
    PassageReason,
    Status,
    Strength,
    Tier,
    Visibility,
)
from commitments.models import Instrument, Passage, Statement
from tests.factories import (
    BY_END_OF_2026,
    TEXT,
    WORDS,
    make_author,
    make_commitment,
    make_partnership,
    make_statement,
    make_status,
)

TAG = re.compile(r"<[^>]+>")


def get(client, user, statement):
    client.force_login(user)
    return client.get(statement.get_absolute_url())


def page(client, user, statement):
    response = get(client, user, statement)
    assert response.status_code == 200
    return response.content.decode()


def words_of(html):
    """The words of every paragraph, without the numbers set into them."""
    paragraphs = re.findall(r'<p class="words"[^>]*>(.*?)</p>', html, re.DOTALL)
    return [TAG.sub("", re.sub(r"<sup>.*?</sup>", "", words)) for words in paragraphs]


def keep(statement, words, *, kind=PassageKind.SIGNAL, report="", **fields):
    start = statement.canonical_text.index(words) if words else None
    fields.setdefault("reason", PassageReason.IMPORTANCE)
    row = Passage(
        statement=statement,
        kind=kind,
        text=words,
        report=report,
        start=start,
        end=start + len(words) if words else None,
        **fields,
    )
    return facts.enter_fact(row=row, by=make_author())


def test_statement_detail_shows_the_words_as_they_are_stored(client, reader):
    statement = make_statement(text="1. “Bread & <salt>”  they said.\n\n2. İyi günler, 🌍.\n")
    make_commitment(statement=statement, words="& <salt>")

    html = page(client, reader, statement)

    assert words_of(html) == [
        "“Bread &amp; &lt;salt&gt;”  they said.",
        "İyi günler, 🌍.",
    ]


def test_statement_detail_underlines_a_commitment_and_notes_it_beside(client, reader):
    commitment = make_commitment(strength=Strength.UNDERTAKEN, **BY_END_OF_2026)
    make_status(commitment, Status.PLANNED)

    html = page(client, reader, commitment.statement)

    assert f'<a class="span" id="c-1" href="{commitment.get_absolute_url()}"' in html
    assert 'data-status="planned" title="1 Open a school" aria-describedby="n-c-1"' in html
    assert f"{WORDS}<sup>1</sup></a>" in html
    note = html[html.index('<li id="n-c-1"') :].partition("</li>")[0]
    assert f'href="{commitment.get_absolute_url()}">1 Open a school</a>' in note
    for words in ("Planned", "4 Undertaken", ">by the end of 2026</q>"):
        assert words in note


def test_statement_detail_leads_from_each_block_to_its_words(client, reader):
    commitment = make_commitment()

    html = page(client, reader, commitment.statement)

    assert 'class="unit" data-status="not_reviewed" href="#c-1"' in html
    assert f'{reverse("commitment_list")}?statement={commitment.statement.slug}">1</a>' in html


@pytest.mark.parametrize("kind", PassageKind)
def test_statement_detail_marks_a_passage_apart_with_its_reason(client, reader, kind):
    statement = make_statement()
    passage = keep(statement, "welcomed the harvest", kind=kind, reason=PassageReason.GENERIC)

    html = page(client, reader, statement)

    title = f"{kind.label}: Generic object"
    assert f'<span class="span-{kind}" title="{title}" id="passage-{passage.pk}">' in html
    assert f'<li class="note-{kind}"><a href="#passage-{passage.pk}">{kind.label}</a>' in html
    assert "recorded, not counted" in html


def test_statement_detail_shows_numbers_headings_and_language(client, reader):
    statement = make_statement(language="tr")

    html = page(client, reader, statement)

    assert '<h2 lang="tr" dir="auto">Looking ahead</h2>' in html
    assert 'id="p2" href="#p2" aria-label="Paragraph 2">2</a>' in html
    assert html.count('<p class="words" lang="tr"') == 2


def test_statement_detail_says_what_it_does_not_show(client, reader):
    statement = make_statement(text="Menu of the site\n\n1. We met.\n\nSource: the site\n")

    html = page(client, reader, statement)

    assert "16 characters before the first paragraph are not shown" in html
    assert "16 characters after the last paragraph are the publisher’s page" in html
    assert "Menu of the site" not in html


def test_statement_detail_shows_where_the_text_comes_from(client, reader):
    statement = make_statement(
        publisher="The Ministry",
        url="https://example.org/text",
        published_on=date(2026, 1, 11),
        retrieved_on=date(2026, 2, 1),
        partial_text=True,
    )

    html = page(client, reader, statement)

    assert f'title="{statement.sha256}">{statement.sha256[:8]}…' in html
    assert 'href="https://example.org/text" rel="noopener' in html
    for words in (
        "The Ministry",
        "11 January 2026",
        "1 February 2026",
        "The text shown matches it",
    ):
        assert words in html
    assert "Only a part of the text is held" in html
    assert "The text that is held ends here" in html
    assert f"<dd>{len(TEXT)}</dd>" in html


def test_statement_detail_shows_both_dates_and_the_reason(client, reader):
    statement = make_statement(
        adopted_on=date(2025, 2, 11),
        printed_on=date(2025, 11, 2),
        date_reason="Day and month were exchanged.",
    )

    html = TAG.sub("", page(client, reader, statement))

    assert "Printed 2 November 2025; the true date is 11 February 2025." in html
    assert "Day and month were exchanged." in html


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"tier": Tier.PARAPHRASE_SECONDARY}, True),
        # nothing is worded where no words are held
        ({"tier": Tier.PARAPHRASE_SECONDARY, "text": ""}, False),
        ({"tier": Tier.OFFICIAL_COPY}, False),
    ],
)
def test_statement_detail_warns_of_a_paraphrase(client, reader, fields, shown):
    html = page(client, reader, make_statement(**fields))

    assert ("Wording not verified against the statement" in html) is shown


def test_statement_detail_sets_apart_what_is_known_by_report(client, reader):
    statement = make_statement(text="")
    make_commitment(statement=statement, words="", report="A bridge was promised, papers say.")
    keep(statement, "", report="They are said to have smiled.")

    html = page(client, reader, statement)

    assert 'id="statement-reported"' in html
    assert '<li id="c-1">' in html
    assert "A bridge was promised, papers say." in html
    assert "They are said to have smiled." in html
    assert "No text of this statement is held" in html
    assert 'id="reader"' not in html


def make_work_with_version():
    """A work, a report of it, and a commitment whose words only the report holds."""
    work = make_statement(short_title="The work", text="1. We met.\n")
    version = make_statement(
        partnership=work.partnership, version_of=work, short_title="The report"
    )
    start = version.canonical_text.index(WORDS)
    commitment = make_commitment(statement=work, words="", report="Reported.")
    quote = actions.QuoteSpan(version, start, start + len(WORDS), WORDS)
    actions.store_quote(commitment, quote, ordinal=1, by=make_author())
    return work, version, commitment


def test_statement_detail_of_the_work_names_the_version_that_holds_the_words(client, reader):
    work, version, _commitment = make_work_with_version()

    html = page(client, reader, work)

    section = html[html.index('id="statement-elsewhere"') :].partition("</section>")[0]
    assert '<li id="c-1">' in section
    assert WORDS in section
    assert f'href="{version.get_absolute_url()}#c-1"' in section
    assert "Other versions of this text" in html


def test_statement_detail_of_a_version_shows_the_words_cut_from_it(client, reader):
    work, version, _commitment = make_work_with_version()
    make_commitment(statement=work, words="We met", short_title="Of the work alone")

    html = page(client, reader, version)

    assert f"{WORDS}<sup>1</sup></a>" in html
    assert f'<li><a href="{work.get_absolute_url()}">The work</a></li>' in html
    assert "Of the work alone" not in html
    assert "quoted from this version" in html


def test_statement_detail_names_no_version_or_work_that_a_reader_may_not_see(client, reader):
    work, version, _commitment = make_work_with_version()
    hidden = make_statement(
        partnership=work.partnership,
        version_of=work,
        short_title="Kept back",
        visibility=Visibility.DRAFT,
    )
    Statement.objects.filter(pk=work.pk).update(visibility=Visibility.DRAFT)

    assert "Kept back" not in page(client, reader, version)
    assert "The work" not in page(client, reader, version)
    assert get(client, reader, hidden).status_code == 404


def test_statement_detail_shows_two_promises_with_the_same_words(client, reader):
    statement = make_statement()
    first = make_commitment(statement=statement)
    second = make_commitment(statement=statement, short_title="Open a second school")

    html = page(client, reader, statement)

    assert '<span id="c-2"></span><a class="span" id="c-1"' in html
    assert f'<sup>1</sup></a><a class="span" href="{second.get_absolute_url()}"' in html
    assert first.get_absolute_url() in html
    assert words_of(html)[1].startswith(f"The Leaders {WORDS}. They")


@pytest.mark.parametrize("visibility", [Visibility.DRAFT, Visibility.WITHDRAWN])
def test_statement_detail_keeps_what_is_not_published_from_readers(
    client, reader, analyst, visibility
):
    commitment = make_commitment(short_title="Kept back", visibility=visibility, published=False)

    html = page(client, reader, commitment.statement)
    assert "Kept back" not in html
    assert 'class="span"' not in html.partition('id="reader"')[2]
    assert words_of(html)[1].startswith(f"The Leaders {WORDS}.")
    html = page(client, analyst, commitment.statement)
    assert "Kept back" in html
    assert f'<span class="chip chip-workflow">{visibility.label}</span>' in html


def test_statement_detail_marks_a_draft_without_a_code_for_those_who_code(client, analyst):
    statement = make_statement(closed=False)
    draft = make_commitment(statement=statement, published=False)

    html = page(client, analyst, statement)

    assert f'<span class="span" id="draft-{draft.pk}" data-status="not_reviewed"' in html
    assert 'class="unit"' not in html


def test_statement_detail_leads_a_manager_to_publishing_a_draft(client, analyst, manager):
    statement = make_statement(visibility=Visibility.DRAFT)
    address = reverse("statement_publish", args=[statement.slug])

    assert address in page(client, manager, statement)
    assert address not in page(client, analyst, statement)


def test_statement_detail_counts_no_withdrawn_commitment(client, analyst):
    statement = make_statement()
    make_commitment(statement=statement)
    make_commitment(statement=statement, words="met", visibility="withdrawn", published=False)

    assert len(get(client, analyst, statement).context["units"]) == 1


def test_statement_detail_warns_when_the_text_is_not_the_stored_one(client, reader):
    statement = make_statement()
    Statement.objects.filter(pk=statement.pk).update(sha256="0" * 64)

    html = page(client, reader, statement)

    assert "This text is not the one that was stored" in html
    assert "The text shown matches it" not in html


def test_statement_detail_names_instruments_and_the_statements_around(client, reader):
    statement = make_statement()
    older = make_statement(partnership=statement.partnership, adopted_on=date(2025, 2, 11))
    row = Instrument(
        partnership=statement.partnership,
        statement=statement,
        title="A memorandum",
        status=InstrumentStatus.SIGNED,
        source="Paragraph 2",
    )
    facts.enter_fact(row=row, by=make_author())

    html = page(client, reader, statement)

    assert "A memorandum" in html
    assert f'href="{older.get_absolute_url()}">{older.short_title}</a>' in html
    assert "Statement after" not in html


def test_statement_detail_draws_many_commitments_as_one_bar(client, reader, monkeypatch):
    monkeypatch.setattr("commitments.reports.statements.UNITS_AT_MOST", 2)
    statement = make_statement()
    for _ in range(3):
        make_commitment(statement=statement)

    html = page(client, reader, statement)

    assert 'class="unit"' not in html
    assert 'aria-label="3 commitments by status"' in html


@pytest.mark.parametrize("slug", ["no-such-one", "a'b", "İ", "x" * 300])
def test_statement_detail_of_an_unknown_name_does_not_exist(client, reader, slug):
    client.force_login(reader)

    assert client.get(f"/statements/{slug}/").status_code == 404


def queries_for(client, user, statement):
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        client.get(statement.get_absolute_url())
    return len(queries)


def test_statement_detail_costs_the_same_however_much_it_holds(client, reader):
    text = "".join(
        f"{at}. We agreed to plant tree {at}. We like tree {at}.\n" for at in range(1, 22)
    )
    statement = make_statement(text=text)
    partnership = statement.partnership
    make_commitment(statement=statement, words="agreed to plant tree 21")
    keep(statement, "like tree 21")
    make_statement(partnership=partnership, version_of=statement)
    one = queries_for(client, reader, statement)

    for at in range(1, 21):
        make_commitment(statement=statement, words=f"agreed to plant tree {at}.")
        keep(statement, f"like tree {at}.")
    make_statement(partnership=partnership, version_of=statement)

    assert queries_for(client, reader, statement) == one
    # Session, person and permissions are three of them.
    assert one == 12


@pytest.mark.once
def test_statement_detail_renders_a_megabyte_in_two_thousand_paragraphs(client, reader):
    line = "word " * 98
    text = "".join(f"{at} {line}end.\n" for at in range(2000))
    statement = make_statement(partnership=make_partnership(), text=text)

    html = page(client, reader, statement)

    assert len(text) > 900_000
    assert html.count('<p class="words"') == 2000
