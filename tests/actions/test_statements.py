"""Texts: canonical before they are hashed, and standing once they are quoted."""

import pytest

from commitments.actions import statements
from commitments.enums import Visibility
from commitments.errors import RuleBroken, StaleRow, TextRefused
from commitments.models import AuditEvent, Statement
from tests.factories import make_author, make_commitment, make_statement

pytestmark = pytest.mark.django_db


def test_line_ends_become_one_kind_before_the_text_is_hashed():
    statement = make_statement(text="1. One.\r\n\r\n2. Two.\r")

    assert statement.canonical_text == "1. One.\n\n2. Two.\n"
    assert statement.sha256 == Statement.digest("1. One.\n\n2. Two.\n")


@pytest.mark.parametrize("text", ["1. A NUL: \x00.", "1. Half a pair: \ud800."])
def test_a_text_that_no_database_can_hold_is_refused(text):
    with pytest.raises(TextRefused) as refusal:
        make_statement(text=text)

    assert refusal.value.position == text.index(":") + 2
    assert not Statement.objects.exists()


def test_a_statement_known_only_by_report_has_no_text_and_no_digest():
    statement = make_statement(text="")

    assert (statement.sha256, statement.words_held) == ("", False)
    assert not statement.paragraphs.exists()


def test_a_quoted_text_is_not_replaced():
    statement = make_commitment().statement

    with pytest.raises(RuleBroken, match="so it stands"):
        statements.change_text(
            statement=statement, text="1. Other.", seen_version=statement.version, by=make_author()
        )


def test_publishing_a_statement_publishes_its_coded_drafts():
    statement = make_statement(visibility=Visibility.DRAFT)
    draft = make_commitment(statement=statement, published=False)
    before = AuditEvent.objects.count()

    published = statements.publish_statement(
        statement=statement,
        seen_version=statement.version,
        seen_codes=[draft.code],
        by=make_author(),
    )

    draft.refresh_from_db()
    assert (published, draft.visibility) == (1, Visibility.PUBLISHED)
    assert AuditEvent.objects.count() == before + 1


def test_a_statement_is_not_published_before_its_coding_is_closed():
    statement = make_statement(visibility=Visibility.DRAFT, closed=False)

    with pytest.raises(RuleBroken, match="Close the coding first"):
        statements.publish_statement(
            statement=statement, seen_version=statement.version, seen_codes=[], by=make_author()
        )


def test_a_statement_that_changed_meanwhile_is_not_published():
    statement = make_statement(visibility=Visibility.DRAFT)

    with pytest.raises(StaleRow):
        statements.publish_statement(
            statement=statement,
            seen_version=statement.version - 1,
            seen_codes=[],
            by=make_author(),
        )

    assert Statement.objects.get().visibility == Visibility.DRAFT


def test_a_draft_that_nobody_saw_is_not_published():
    statement = make_statement(visibility=Visibility.DRAFT)
    unseen = make_commitment(statement=statement, published=False)

    statements.publish_statement(
        statement=statement, seen_version=statement.version, seen_codes=[], by=make_author()
    )

    unseen.refresh_from_db()
    assert unseen.visibility == Visibility.DRAFT
