"""What a search finds, in which order, and for whom."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection

from commitments.coding.folding import words_of
from commitments.enums import SearchKind
from commitments.models import Commitment, EvidenceItem, EvidenceLink, SearchDocument, Statement
from commitments.models.search_index import matching_sources
from commitments.reports.search import (
    GROUPS,
    RANKED_AT_MOST,
    best_first,
    found,
    matching,
    matching_evidence,
    score,
)
from tests.factories import (
    make_action,
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_status,
)

pytestmark = pytest.mark.django_db


def keys(user, words):
    """What is found, as groups with the sources of their documents."""
    answer = found(words_of(words), user=user, groups=GROUPS.values())
    sources = dict(SearchDocument.objects.values_list("pk", "source"))
    return {each.group.name: [sources[key] for key in each.keys] for each in answer if each.keys}


@pytest.fixture
def school(commitment):
    return commitment


SPELLINGS = ["TÜRKİYE", "turkiye", "Türkiye'nin", "TURKIYE", "türkiye’s", "turk", "Türki*"]


@pytest.mark.parametrize("words", SPELLINGS)
def test_every_spelling_of_a_name_finds_it(words):
    make_commitment(short_title="A school")
    named = make_commitment(short_title="TÜRKİYE’nin okulu")

    assert list(matching(Commitment.objects.all(), words)) == [named]


@pytest.mark.parametrize("words", ["Dato' Seri", "dato’ seri", "Dato Seri", '"DATO` SERI"'])
def test_either_apostrophe_finds_a_title(words):
    text = "1. H.E. Dato’ Seri Anwar Ibrahim agreed to meet.\n"
    commitment = make_commitment(statement=make_statement(text=text), words="agreed to meet")

    assert list(matching(Statement.objects.all(), words)) == [commitment.statement]


MATCHES = [
    # word or words, whether the commitment of the factories is found
    ("school", True),
    ("scho", True),
    ("scho open", False),
    ("school open", True),
    ('"open a school"', True),
    ('"school open"', False),
    # The end of the title and the beginning of the words are no phrase.
    ('"school agreed"', False),
    ('"a school agreed to"', False),
    ("school nowhere", False),
    ("school harvest", False),
    ("***", False),
    ("", False),
    ('"', False),
    ("school AND", False),
    ("folded_title:school", False),
    ("{folded_title} : school", False),
    ("school) OR (title", False),
    ("'school':*A & !x", False),
    ("school^2 -open", False),
    ("x" * 10_000, False),
    ("school " * 1_500, True),
    ("\x00school\x00", True),
    ("\ud800 school", True),
]


@pytest.mark.parametrize(("words", "expected"), MATCHES)
def test_every_word_must_occur_and_no_sign_means_anything(school, words, expected):
    assert matching(Commitment.objects.all(), words).exists() is expected


def test_a_statement_has_the_words_of_its_paragraphs_each_for_itself(school):
    rows = Statement.objects.all()

    assert matching(rows, "welcomed the harvest").get() == school.statement
    assert not matching(rows, "harvest sides").exists()


def test_evidence_is_found_by_itself_and_by_quotations_that_are_in_sight(school):
    draft = make_commitment(statement=school.statement, published=False)
    item = make_evidence(school, title="Yearbook", quotation="Trade grew.").evidence
    make_evidence(draft, title="Leaflet", quotation="A secret grew.")
    rows, links = EvidenceItem.objects.all(), EvidenceLink.objects.filter(commitment=school)

    assert list(matching(rows, "yearbook")) == [item]
    assert not matching(rows, "trade grew").exists()
    assert list(matching_evidence(rows, "grew", links=links)) == [item]


def test_what_is_called_so_comes_before_what_mentions_it(school):
    other = make_commitment(statement=school.statement, short_title="School bus")

    rows = best_first(matching(Commitment.objects.all(), "bus"), "bus")
    mentioned = best_first(matching(Commitment.objects.all(), "school"), "school", "-code")

    assert list(rows) == [other]
    assert list(mentioned) == [other, school]


@pytest.mark.parametrize("form", ["code", "short_code"])
def test_a_code_finds_its_commitment_first(reader, school, form):
    for _number in range(3):
        make_commitment(statement=school.statement, short_title=f"About {school.code}")

    assert keys(reader, getattr(school, form))["commitments"][0] == school.pk


def test_a_reader_finds_nothing_of_a_draft(reader, analyst):
    draft = make_commitment(published=False, short_title="Zebra school")
    make_evidence(draft, title="Zebra report", quotation="Zebra words")
    make_status(draft, reason="Zebra reason")
    make_action(draft, what="Zebra action")
    make_search(draft, terms="Zebra terms")

    assert set(keys(analyst, "zebra")) == {
        "commitments",
        "evidence",
        "reasons",
        "actions",
        "searches",
    }
    assert keys(reader, "zebra") == {}
    assert keys(AnonymousUser(), "zebra") == {}


def test_evidence_on_a_draft_is_found_as_soon_as_it_bears_on_something_published(reader, school):
    draft = make_commitment(statement=school.statement, published=False)
    item = make_evidence(draft, title="Zebra report", quotation="Zebra words").evidence
    assert keys(reader, "zebra") == {}

    make_evidence(school, title="Zebra book")
    EvidenceLink.objects.filter(evidence=item).update(commitment=school)

    assert item.pk in keys(reader, "zebra")["evidence"]


def test_what_a_search_looked_for_is_for_those_who_signed_in(reader, school):
    make_search(school, terms="Zebra")

    assert list(keys(reader, "zebra")) == ["searches"]
    assert keys(AnonymousUser(), "zebra") == {}


def test_what_matches_too_often_is_cut_and_says_so(reader, school):
    rows = RANKED_AT_MOST + 5
    first = SearchDocument.objects.get(kind=SearchKind.COMMITMENT)
    SearchDocument.objects.bulk_create(
        SearchDocument(
            pk=first.pk + 1_000 + number,
            kind=SearchKind.COMMITMENT,
            source=first.source + 1_000 + number,
            commitment=school,
            folded_body="common",
        )
        for number in range(rows)
    )

    [answer] = found(words_of("common"), user=reader, groups=[GROUPS["commitments"]])

    assert answer.cut
    assert len(answer.keys) == RANKED_AT_MOST


def test_titles_weigh_more_than_texts_and_thick_texts_more_than_thin_ones():
    def of(title, body, kind=SearchKind.EVIDENCE):
        return score(words_of("school trade"), kind, title, body)

    assert of("school trade", "") > of("school trader", "") > of("school", "trade " * 50)
    assert of("", "school trade") > of("", "school trade" + " other" * 50)
    assert of("school", "", SearchKind.STATEMENT) > of("school", "trade", SearchKind.PARAGRAPH)


PLANS = {"sqlite": "VIRTUAL TABLE INDEX", "postgresql": "search_document_words"}
# A few thousand rows are read sooner than an index is opened.
LIKE_A_LARGE_TABLE = {"sqlite": "ANALYZE", "postgresql": "SET LOCAL enable_seqscan = off"}


def test_no_table_is_read_from_end_to_end(school):
    first = SearchDocument.objects.get(kind=SearchKind.COMMITMENT)
    SearchDocument.objects.bulk_create(
        SearchDocument(pk=first.pk + number, kind=first.kind, source=number, folded_body="other")
        for number in range(1_000, 4_000)
    )
    rows = Commitment.objects.filter(
        pk__in=matching_sources(words_of("school"), SearchKind.COMMITMENT, using="default")
    )
    with connection.cursor() as cursor:
        cursor.execute(LIKE_A_LARGE_TABLE[connection.vendor])

    plan = rows.explain()

    assert PLANS[connection.vendor] in plan
    assert "SCAN commitments_searchdocument" not in plan
    assert "Seq Scan on commitments_searchdocument" not in plan
