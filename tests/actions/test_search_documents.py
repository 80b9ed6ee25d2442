"""What a search reads stays in step with the record, whatever is done to it."""

from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import coding_closing, commitments, evidence, facts, statements
from commitments.actions.search_documents import compare
from commitments.enums import Role, RoleBasis, SearchKind, Status
from commitments.models import CommitmentParty, SearchDocument
from commitments.models.search_index import is_sound
from tests.factories import (
    make_action,
    make_author,
    make_body,
    make_commitment,
    make_evidence,
    make_party,
    make_search,
    make_statement,
    make_status,
    make_theme,
)

pytestmark = pytest.mark.django_db


def differences():
    """What differs from the record, as a rebuilding would find it."""
    return [
        (checked.kind, [str(each) for each in checked.wrong], checked.stray)
        for checked in compare()
        if checked.wrong or checked.stray
    ]


def text_of(kind, source):
    document = SearchDocument.objects.get(kind=kind, source=source.pk)
    return f"{document.folded_title} {document.folded_body}"


@pytest.fixture
def roles_of():
    party = make_party("Türkiye", adjective="Turkish")
    body = make_body(party=party, name="Ministry of Trade")
    return [
        CommitmentParty(party=party, role=Role.ACTOR, basis=RoleBasis.STATED),
        CommitmentParty(body=body, role=Role.LEAD, basis=RoleBasis.STATED),
    ]


def test_a_commitment_is_found_by_code_words_themes_and_parties(roles_of):
    commitment = make_commitment(roles=roles_of, themes=[make_theme()])

    text = text_of(SearchKind.COMMITMENT, commitment)

    assert commitment.code.lower().replace("-", " ") in text
    assert "agreed to open a school" in text
    assert "ministry of trade turkiye" in text
    assert commitment.themes.get().name.lower() in text


@pytest.mark.parametrize("number", range(2))
def test_each_name_that_changes_changes_what_is_found(roles_of, number):
    theme = make_theme()
    commitment = make_commitment(roles=roles_of, themes=[theme])
    rows = [theme, roles_of[0].party, roles_of[1].body, commitment.statement.partnership]

    for row in rows:
        row.name = f"Renamed {row._meta.model_name}"
        facts.change_fact(row=row, fields=["name"], seen_version=row.version, by=make_author())

    assert differences() == []
    assert "renamed theme" in text_of(SearchKind.COMMITMENT, commitment)
    assert "renamed partnership" in text_of(SearchKind.STATEMENT, commitment.statement)


def test_a_new_text_takes_the_place_of_the_old_one():
    statement = make_statement()
    paragraphs = SearchDocument.objects.filter(kind=SearchKind.PARAGRAPH, statement=statement)
    assert paragraphs.count() == 2

    text = "1. One paragraph alone.\n"
    statements.change_text(
        statement=statement, text=text, seen_version=statement.version, by=make_author()
    )

    assert [each.quoted for each in paragraphs] == ["One paragraph alone."]
    assert differences() == []


def test_the_code_is_found_as_soon_as_it_is_given():
    statement = make_statement(closed=False)
    commitment = make_commitment(statement=statement, published=False)

    coding_closing.close_coding(statement=statement, by=make_author())

    commitment.refresh_from_db()
    assert commitment.code.lower().replace("-", " ") in text_of(SearchKind.COMMITMENT, commitment)


def test_what_is_taken_away_is_found_no_more():
    statement = make_statement()

    facts.remove_fact(row=statement.paragraphs.last(), by=make_author())
    facts.remove_fact(row=make_theme(), by=make_author())

    assert (
        SearchDocument.objects.filter(kind=SearchKind.PARAGRAPH, statement=statement).count() == 1
    )
    assert differences() == []


def test_an_internal_note_is_not_found(commitment):
    make_evidence(commitment, note="Between ourselves")

    assert not SearchDocument.objects.filter(folded_body__contains="between ourselves").exists()


def play(random, commitment):
    """One act on the commitment, as somebody might do it."""
    by, word = make_author(), f"word{random.randrange(1_000)}"

    def change_title():
        commitment.refresh_from_db()
        changes = {"short_title": f"Title {word}"}
        seen = commitment.version
        commitments.edit_coding(commitment=commitment, seen_version=seen, changes=changes, by=by)

    def change_item():
        item = make_evidence(commitment, title=f"Report {word}").evidence
        item.summary = f"It says {word}."
        evidence.change_evidence(item=item, fields=["summary"], seen_version=item.version, by=by)

    acts = [
        change_title,
        change_item,
        lambda: make_evidence(commitment, title=word, quotation=f"“{word}”"),
        lambda: make_action(commitment, what=f"Opened {word}."),
        lambda: make_search(commitment, terms=word),
        lambda: make_status(commitment, Status.PLANNED, reason=f"Because of {word}."),
        lambda: make_commitment(statement=commitment.statement, short_title=word),
    ]
    random.choice(acts)()


@pytest.mark.parametrize("seed", range(2))
def test_after_any_acts_a_rebuilding_would_change_nothing(commitment, seed):
    random = Random(seed)  # noqa: S311
    for _act in range(15):
        play(random, commitment)

    assert differences() == []
    assert is_sound(connection)


def test_an_act_that_fails_leaves_nothing_to_be_found(commitment, monkeypatch):
    before = set(SearchDocument.objects.values_list("pk", flat=True))
    monkeypatch.setattr("commitments.actions.audit.digest", lambda event: None)

    with pytest.raises(Exception, match="hash"):
        make_action(commitment)

    assert set(SearchDocument.objects.values_list("pk", flat=True)) == before


def written_for_search(act):
    with CaptureQueriesContext(connection) as queries:
        act()
    return [query["sql"] for query in queries if "searchdocument" in query["sql"]]


def test_an_act_costs_one_more_question_and_an_edit_the_same_for_any_record(commitment):
    assert len(written_for_search(lambda: make_action(commitment))) == 1
    assert len(written_for_search(lambda: make_search(commitment))) == 1
    assert len(written_for_search(lambda: make_evidence(commitment, quotation="It says."))) == 1
    link = make_evidence(commitment)
    assert len(written_for_search(lambda: make_status(commitment, evidence=[link]))) == 1


def questions_of_a_rename(party):
    party.name = f"Renamed {party.name}"
    with CaptureQueriesContext(connection) as queries:
        facts.change_fact(row=party, fields=["name"], seen_version=party.version, by=make_author())
    return len([query for query in queries if query["sql"].startswith("SELECT")])


def test_a_rename_asks_for_names_once_however_many_commitments_show_it(roles_of):
    party, statement = roles_of[0].party, make_statement()

    def bind():
        roles = [
            CommitmentParty(party=party, role=Role.ACTOR, basis=RoleBasis.STATED),
            CommitmentParty(body=roles_of[1].body, role=Role.LEAD, basis=RoleBasis.STATED),
        ]
        make_commitment(statement=statement, roles=roles)

    bind()
    with_one = questions_of_a_rename(party)
    for _number in range(9):
        bind()

    assert questions_of_a_rename(party) == with_one
    assert differences() == []
