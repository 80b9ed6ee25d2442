"""Codes, quotes and the coding of a commitment."""

import pytest
from django.core.exceptions import ValidationError

from commitments.actions import coding_closing, commitments
from commitments.enums import Strength, Visibility
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Commitment
from tests.factories import (
    make_author,
    make_commitment,
    make_partnership,
    make_search,
    make_statement,
    make_theme,
    span,
)

pytestmark = pytest.mark.django_db


def test_closing_the_coding_numbers_in_text_order():
    statement = make_statement(partnership=make_partnership(code_prefix="AAA-BBB"), closed=False)
    later = make_commitment(statement=statement, words="welcomed the harvest", published=False)
    earlier = make_commitment(statement=statement, words="agreed to open", published=False)

    coding_closing.close_coding(statement=statement, by=make_author())

    codes = Commitment.objects.values_list("pk", "code")
    assert dict(codes) == {earlier.pk: "AAA-BBB-2026-01", later.pk: "AAA-BBB-2026-02"}


def test_a_commitment_found_later_gets_the_next_code_and_moves_no_other():
    statement = make_statement()
    first = make_commitment(statement=statement, words="welcomed the harvest")

    second = make_commitment(statement=statement, words="agreed to open")

    assert (first.number, second.number) == ("1", "2")


def test_codes_run_on_over_the_statements_of_one_year():
    partnership = make_partnership()
    make_commitment(statement=make_statement(partnership=partnership))

    other = make_commitment(statement=make_statement(partnership=partnership))

    assert other.number == "2"


def test_a_serial_is_not_used_again_after_a_withdrawal():
    statement = make_statement()
    first = make_commitment(statement=statement)
    commitments.withdraw(commitment=first, seen_version=first.version, by=make_author())

    second = make_commitment(statement=statement)

    assert second.number == "2"


def test_a_commitment_has_words_or_a_report():
    with pytest.raises(RuleBroken, match="Quote the words"):
        make_commitment(words="", report="")


def test_a_quote_that_differs_from_the_text_is_refused_with_its_place():
    statement = make_statement()
    cut = span(statement, "agreed to open")
    wrong = commitments.QuoteSpan(statement, cut.start, cut.end, "agreed to shut")

    with pytest.raises(RuleBroken, match=f"characters {cut.start}–{cut.end}"):
        commitments.enter_commitment(
            commitment=Commitment(statement=statement, short_title="A", type="exchange"),
            quotes=[wrong],
            by=make_author(),
        )

    assert not Commitment.objects.exists()


def test_words_of_another_statement_are_refused():
    other = make_statement()
    commitment = Commitment(statement=make_statement(), short_title="A", type="exchange")

    with pytest.raises(ValidationError, match="another statement"):
        commitments.enter_commitment(
            commitment=commitment, quotes=[span(other, "agreed to open")], by=make_author()
        )


def test_words_of_a_version_of_the_same_statement_are_accepted():
    work = make_statement()
    version = make_statement(partnership=work.partnership, version_of=work)
    commitment = Commitment(statement=work, short_title="A", type="exchange")

    commitments.enter_commitment(
        commitment=commitment, quotes=[span(version, "agreed to open")], by=make_author()
    )

    assert commitment.quotes.get().statement == version


def test_a_draft_without_code_cannot_be_published():
    statement = make_statement(closed=False)

    with pytest.raises(RuleBroken, match="Close the coding"):
        make_commitment(statement=statement, published=True)


def test_a_commitment_is_not_published_before_its_statement():
    statement = make_statement(visibility=Visibility.DRAFT)

    with pytest.raises(RuleBroken, match="Publish the statement first"):
        make_commitment(statement=statement, published=True)


def test_an_edit_of_themes_keeps_what_they_were(commitment):
    theme = make_theme(name="Education")

    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={},
        themes=[theme],
        by=make_author(),
    )

    related = AuditEvent.objects.first().details["related"]
    assert related == {"themes": {"before": [], "after": ["Education"]}}


def test_of_two_edits_of_one_version_the_second_is_told(commitment):
    seen = commitment.version
    first = {"strength": Strength.DECIDED}
    second = {"strength": Strength.INTENDED}
    commitments.edit_coding(
        commitment=commitment, seen_version=seen, changes=first, by=make_author()
    )

    with pytest.raises(StaleRow, match="changed while you were writing"):
        commitments.edit_coding(
            commitment=commitment, seen_version=seen, changes=second, by=make_author()
        )

    assert Commitment.objects.get().strength == Strength.DECIDED


def test_an_edit_that_breaks_a_rule_of_the_row_changes_nothing(commitment):
    bounds = {"deadline_earliest": "2027-01-01", "deadline_latest": "2026-01-01"}

    with pytest.raises(ValidationError):
        commitments.edit_coding(
            commitment=commitment,
            seen_version=commitment.version,
            changes=bounds,
            by=make_author(),
        )

    assert Commitment.objects.get().deadline_latest is None


def test_an_edit_that_changes_nothing_leaves_no_trace(commitment):
    before = AuditEvent.objects.count()

    changed = commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"short_title": commitment.short_title},
        themes=[],
        by=make_author(),
    )

    assert changed == []
    assert Commitment.objects.get().version == commitment.version
    assert AuditEvent.objects.count() == before


def test_an_edit_is_kept_in_the_history_with_its_author(commitment):
    author = make_author()

    commitments.edit_coding(
        commitment=commitment,
        seen_version=commitment.version,
        changes={"short_title": "Open two schools"},
        by=author,
    )

    latest = commitment.history.latest()
    assert (latest.short_title, latest.history_user) == ("Open two schools", author)
    assert latest.prev_record.short_title == "Open a school"


def test_a_new_review_interval_moves_the_next_look(commitment):
    make_search(commitment)
    before = Commitment.objects.get()

    commitments.edit_coding(
        commitment=commitment,
        seen_version=before.version,
        changes={"review_interval_days": 30},
        by=make_author(),
    )

    after = Commitment.objects.get()
    assert (before.next_look_on - before.last_look_on).days == 90
    assert (after.next_look_on - after.last_look_on).days == 30


def test_withdrawn_commitments_are_not_counted(commitment):
    commitments.withdraw(commitment=commitment, seen_version=commitment.version, by=make_author())

    assert Commitment.objects.get().visibility == Visibility.WITHDRAWN
    assert not Commitment.objects.counted().exists()
