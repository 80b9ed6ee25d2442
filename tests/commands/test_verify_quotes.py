from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from commitments.models import Quote, Statement, triggers
from tests.factories import make_commitment

pytestmark = pytest.mark.django_db


@pytest.fixture
def without_triggers(db):
    """Somebody with the file in hand can change what the triggers protect."""
    triggers.lift(connection)
    yield
    triggers.install(connection)


def test_verify_quotes_proves_what_was_entered(commitment):
    out = StringIO()

    call_command("verify_quotes", stdout=out)

    assert out.getvalue().startswith("1 quotes, passages and milestones equal the stored texts.")


def test_verify_quotes_names_words_that_differ(commitment, without_triggers):
    Quote.objects.update(text="agreed to open two schools")

    with pytest.raises(CommandError, match=rf"quote 1 of {commitment.code} .*two schools"):
        call_command("verify_quotes")


def test_verify_quotes_names_a_text_that_differs_from_its_digest(commitment, without_triggers):
    slug = commitment.statement.slug
    Statement.objects.update(canonical_text=f"{commitment.statement.canonical_text}And so on.")

    with pytest.raises(CommandError, match=f"{slug}: the text differs from its digest"):
        call_command("verify_quotes")


def test_verify_quotes_names_words_that_lie_in_another_paragraph(without_triggers):
    commitment = make_commitment()
    other = commitment.statement.paragraphs.get(label="1")
    Quote.objects.update(paragraph=other)

    with pytest.raises(CommandError, match="the words are not in paragraph 1"):
        call_command("verify_quotes")
