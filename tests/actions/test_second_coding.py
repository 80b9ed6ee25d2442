"""A text coded twice: what is kept, what is compared, and who settles it."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from commitments.actions import candidates, second_coding
from commitments.enums import AuditVerb, PassageKind, PassageReason, SentenceKind, Strength
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, CodedSentence, Passage, SecondCoding, Settlement
from commitments.reports.second_coding import (
    Coded,
    agreement_in,
    disagreements_in,
    first_coding,
    sentences_of,
)
from tests.candidates import make_accepted, make_candidate
from tests.factories import make_author, make_commitment, make_statement

pytestmark = pytest.mark.django_db

NONE = Coded(SentenceKind.NONE)


@pytest.fixture
def statement():
    """Three sentences: nothing, a commitment, a signal."""
    statement = make_statement()
    make_commitment(statement=statement, strength=Strength.UNDERTAKEN)
    text, words = statement.canonical_text, "They welcomed the harvest"
    start = text.index(words)
    Passage.objects.create(
        statement=statement,
        kind=PassageKind.SIGNAL,
        reason=PassageReason.NO_FUTURE,
        start=start,
        end=start + len(words),
        text=words,
    )
    return statement


@pytest.fixture
def coding(statement, analyst, manager):
    return second_coding.assign(statement=statement, coder=analyst, by=manager)


def code(coding, *kinds, by=None, finishes=True):
    starts = [sentence.start for sentence in sentences_of(coding.statement)]
    second_coding.code(
        coding=coding,
        seen_version=coding.version,
        coded=dict(zip(starts, kinds, strict=True)),
        finishes=finishes,
        by=by or coding.coder,
    )


PROMISE = Coded(SentenceKind.COMMITMENT, Strength.UNDERTAKEN)
SIGNAL = Coded(SentenceKind.SIGNAL)


def test_the_first_coding_is_the_weightiest_of_what_a_sentence_holds(statement):
    assert list(first_coding(statement).values()) == [NONE, PROMISE, SIGNAL]


def test_a_first_coding_that_is_not_closed_counts_what_was_decided_so_far():
    statement = make_statement(closed=False)
    make_accepted(statement, strength=Strength.UNDERTAKEN)
    signal = make_candidate(statement, words="welcomed the harvest")
    candidates.keep_apart(
        candidate=signal,
        decision="signal",
        passage_reason=PassageReason.NO_FUTURE,
        seen_version=signal.version,
        by=make_author(),
    )
    make_candidate(statement, words="The two sides met")

    assert list(first_coding(statement).values()) == [NONE, PROMISE, SIGNAL]


def test_what_is_kept_can_be_changed_until_it_is_finished(coding):
    code(coding, NONE, NONE, NONE, finishes=False)
    code(coding, NONE, PROMISE, NONE)

    kinds = coding.sentences.order_by("start").values_list("kind", flat=True)
    coding.refresh_from_db()
    assert list(kinds) == ["none", "commitment", "none"]
    assert coding.finished_at
    with pytest.raises(RuleBroken, match="until it is finished"):
        code(coding, NONE, NONE, NONE)
    with pytest.raises(IntegrityError), transaction.atomic():
        CodedSentence.objects.update(kind=SentenceKind.POSITION)


def test_a_finished_coding_shows_where_the_two_differ(coding):
    code(coding, NONE, PROMISE, NONE)

    found = agreement_in(SecondCoding.objects.all())
    (each,) = disagreements_in(coding)
    assert (found.sentences, found.agreed, found.texts) == (3, 2, 1)
    assert found.kappa == pytest.approx((2 / 3 - 3 / 9) / (1 - 3 / 9))
    assert (each.row.first_kind, each.row.kind) == ("signal", "none")
    assert each.sentence.text == "They welcomed the harvest."


def test_agreement_stays_as_it_was_found(coding, statement):
    code(coding, NONE, PROMISE, NONE)
    Passage.objects.filter(statement=statement).delete()

    assert agreement_in(SecondCoding.objects.all()).agreed == 2


def test_somebody_else_settles_each_disagreement_once(coding, manager, analyst):
    code(coding, NONE, PROMISE, NONE)
    sentence = coding.sentences.unsettled().get()

    with pytest.raises(RuleBroken, match="someone else"):
        second_coding.settle(sentence=sentence, outcome="second", note="Rule 8.", by=analyst)
    second_coding.settle(sentence=sentence, outcome="first", note="Rule 13.", by=manager)

    assert not coding.sentences.unsettled().exists()
    assert AuditEvent.objects.latest("position").verb == AuditVerb.SETTLED
    with pytest.raises(Exception, match="already exists"):
        second_coding.settle(sentence=sentence, outcome="second", note="Again.", by=manager)


def test_the_database_refuses_a_settlement_by_the_second_coder(coding, analyst, manager):
    code(coding, NONE, PROMISE, NONE)
    row = {
        "sentence": coding.sentences.unsettled().get(),
        "outcome": "second",
        "note": "So.",
        "at": timezone.now(),
        "by": analyst,
    }

    for coder in (analyst, manager):
        with pytest.raises(IntegrityError), transaction.atomic():
            Settlement.objects.create(**row, coder=coder)


def test_there_is_nothing_to_settle_where_the_two_agree(coding, manager):
    code(coding, NONE, PROMISE, SIGNAL)

    with pytest.raises(RuleBroken, match="nothing to settle"):
        second_coding.settle(
            sentence=coding.sentences.first(), outcome="first", note="So.", by=manager
        )


def test_only_its_coder_codes(coding, manager):
    with pytest.raises(RuleBroken, match="Only its coder"):
        code(coding, NONE, NONE, NONE, by=manager)


def test_a_page_out_of_date_changes_nothing(coding):
    coding.version -= 1

    with pytest.raises(StaleRow):
        code(coding, NONE, NONE, NONE)


def test_sentences_of_another_text_are_refused(coding):
    with pytest.raises(RuleBroken, match="text changed"):
        second_coding.code(
            coding=coding,
            seen_version=coding.version,
            coded={0: NONE},
            finishes=False,
            by=coding.coder,
        )


def test_a_reader_is_not_asked_to_code(statement, reader, manager):
    with pytest.raises(RuleBroken, match="cannot code"):
        second_coding.assign(statement=statement, coder=reader, by=manager)


def test_a_statement_without_words_is_not_coded(analyst, manager):
    with pytest.raises(RuleBroken, match="not held"):
        second_coding.assign(statement=make_statement(text=""), coder=analyst, by=manager)


def test_a_text_is_coded_once_by_each(coding, statement, analyst, manager):
    with pytest.raises(Exception, match="already"):
        second_coding.assign(statement=statement, coder=analyst, by=manager)
