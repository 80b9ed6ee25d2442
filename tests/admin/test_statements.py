"""Statements: split when entered, standing once quoted, coded once and for all."""

import pytest
from django.core.exceptions import ValidationError

from commitments.models import Commitment, Passage, Statement
from tests.admin.posted import address, commitment_body, statement_body
from tests.factories import TEXT, make_commitment, make_partnership, make_statement

pytestmark = pytest.mark.django_db


def test_a_statement_is_split_into_paragraphs_when_it_is_entered(desk):
    body = statement_body(make_partnership(), text=TEXT.replace("\n", "\r\n"))

    response = desk.post(address("statement", "add"), body)

    assert response.status_code == 302
    statement = Statement.objects.get()
    assert statement.canonical_text == TEXT
    assert statement.sha256 == Statement.digest(TEXT)
    assert [p.number for p in statement.paragraphs.all()] == ["1", "2"]


@pytest.mark.parametrize(
    "changes",
    [
        {"canonical_text": "1. A\x00b"},  # NUL
        {"url": "javascript:alert(1)"},  # no web address
        {"adopted_on": "2026-02-30"},  # no date
        {"tier": "gossip"},  # not in the vocabulary
        {"printed_on": "2026-07-01"},  # another date without its reason
    ],
)
def test_a_statement_that_cannot_be_is_refused(desk, changes):
    response = desk.post(address("statement", "add"), statement_body(make_partnership(), **changes))

    assert response.status_code == 422
    assert not Statement.objects.exists()


def test_a_quoted_text_is_shown_and_not_asked_for_again(desk):
    commitment = make_commitment()

    response = desk.get(address("statement", "change", commitment.statement_id))

    assert "canonical_text" not in response.context["adminform"].form.fields


def test_an_unquoted_text_can_be_replaced_and_is_split_anew(desk):
    statement = make_statement(closed=False)
    body = statement_body(
        statement.partnership,
        text="1. One.\n\n2. Two.\n\n3. Three.\n",
        seen_version=statement.version,
    )

    response = desk.post(address("statement", "change", statement.pk), body)

    assert response.status_code == 302
    assert statement.paragraphs.count() == 3


def test_closing_the_coding_gives_the_codes(desk):
    statement = make_statement(closed=False)
    desk.post(address("commitment", "add"), commitment_body(statement))
    body = {"action": "close_coding", "_selected_action": [statement.pk]}

    response = desk.post(address("statement", "changelist"), body, follow=True)

    assert "got its code" in response.content.decode()
    assert Commitment.objects.get().number == "1"


@pytest.mark.django_db(transaction=True)
def test_closing_the_coding_works_outside_a_transaction_of_the_test(desk):
    statement = make_statement(closed=False)
    make_commitment(statement=statement, published=False)
    body = {"action": "close_coding", "_selected_action": [statement.pk]}

    response = desk.post(address("statement", "changelist"), body, follow=True)

    assert "got its code" in response.content.decode()


def test_a_statement_with_commitments_does_not_become_a_version(desk):
    work = make_commitment().statement
    other = make_statement(partnership=work.partnership)

    response = desk.get(address("statement", "change", work.pk))

    assert "version_of" not in response.context["adminform"].form.fields
    work.version_of = other
    with pytest.raises(ValidationError):
        work.full_clean()


def test_a_signal_is_kept_with_its_place(desk):
    statement = make_statement()
    body = {
        "statement": statement.pk,
        "kind": "signal",
        "reason": "welcome_opportunity",
        "text": "welcomed the harvest",
    }

    response = desk.post(address("passage", "add"), body)

    assert response.status_code == 302
    assert Passage.objects.get().paragraph.number == "2"


@pytest.mark.parametrize(
    ("text", "report"), [("", ""), ("welcomed the harvest", "They welcomed it.")]
)
def test_a_signal_has_either_words_or_a_report(desk, text, report):
    body = {"statement": make_statement().pk, "kind": "signal", "reason": "generic"}

    response = desk.post(address("passage", "add"), body | {"text": text, "report": report})

    assert response.status_code == 422
