"""Quotes within their paragraph, compared with the stored text each time."""

import pytest

from commitments.actions import commitments as actions
from commitments.actions import facts
from commitments.enums import CommitmentType, PassageKind, PassageReason, Tier, Visibility
from commitments.models import Commitment, Paragraph, Passage, Quote, Statement
from commitments.reports.quotes import (
    pieces_of,
    quoted_paragraphs,
    quotes_for,
    related_passages,
)
from tests.factories import TEXT, WORDS, make_author, make_commitment, make_statement, span

TWO_CUES = "1. They agreed to build İzmir’s school and agreed to keep it open.\n"


def quote(text, start, end, words=None, *, paragraph=None, is_readable=True):
    row = Quote(
        statement=Statement(canonical_text=text),
        paragraph=paragraph,
        start=start,
        end=end,
        text=text[start:end] if words is None else words,
    )
    row.is_readable = is_readable
    return row


def marked(pieces):
    return "".join(f"[{piece.text}]" if piece.is_quoted else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([(2, 4)], "ab[cd]efgh"),
        ([(0, 8)], "[abcdefgh]"),
        ([(6, 8), (0, 2)], "[ab]cdef[gh]"),  # in the order of the text
        ([(1, 4), (3, 6)], "a[bcd][ef]gh"),  # the words they share are shown once
        ([(1, 6), (2, 4)], "a[bcdef]gh"),  # one within the other
        ([(6, 99)], "abcdef[gh]"),  # never beyond the paragraph
        ([], "abcdefgh"),
    ],
)
def test_a_paragraph_is_cut_at_its_quotes_and_loses_nothing(spans, shown):
    pieces = pieces_of("…abcdefgh…", 1, 9, [(start + 1, end + 1) for start, end in spans])

    assert marked(pieces) == shown
    assert "".join(piece.text for piece in pieces) == "abcdefgh"


def test_a_quote_stands_in_its_paragraph(commitment, analyst):
    [part] = quoted_paragraphs(quotes_for(commitment, analyst))

    assert marked(part.pieces) == f"The Leaders [{WORDS}]. They welcomed the harvest."
    assert part.matches
    assert part.paragraph.number == "2"


def test_two_quotes_of_one_paragraph_are_marked_together(analyst):
    statement = make_statement(text=TWO_CUES)
    first, second = "agreed to build İzmir’s school", "agreed to keep it open"
    commitment = actions.enter_commitment(
        commitment=Commitment(
            statement=statement, short_title="A school", type=CommitmentType.PROGRAMME
        ),
        quotes=[span(statement, first), span(statement, second)],
        by=make_author(),
    )

    [part] = quoted_paragraphs(quotes_for(commitment, analyst))

    assert marked(part.pieces) == f"They [{first}] and [{second}]."


def test_words_that_differ_from_the_stored_text_are_found_out():
    paragraph = Paragraph(pk=1, start=0, end=11)

    [part] = quoted_paragraphs([quote("agreed to do", 0, 6, "refuse", paragraph=paragraph)])

    assert not part.matches
    assert (marked(part.pieces), part.stored) == ("[refuse]", ("agreed",))


def test_words_without_a_paragraph_stand_alone():
    first, second = quote("agreed to do", 0, 6), quote("agreed to do", 10, 12)
    first.pk, second.pk = 1, 2

    parts = quoted_paragraphs([first, second])

    assert [marked(part.pieces) for part in parts] == ["[agreed]", "[do]"]


def test_text_around_the_words_is_not_shown_before_its_statement_is_published(reader):
    commitment = make_commitment()
    Statement.objects.filter(pk=commitment.statement_id).update(visibility=Visibility.DRAFT)

    [part] = quoted_paragraphs(quotes_for(commitment, reader))

    assert marked(part.pieces) == f"[{WORDS}]"


def test_a_paraphrase_is_known_by_the_text_that_is_quoted(analyst):
    commitment = make_commitment(statement=make_statement(tier=Tier.PARAPHRASE_SECONDARY))

    [part] = quoted_paragraphs(quotes_for(commitment, analyst))

    assert part.is_paraphrase


def make_passage(statement, words="", report="", paragraph=None):
    start = statement.canonical_text.index(words) if words else None
    row = Passage(
        statement=statement,
        paragraph=paragraph,
        kind=PassageKind.SIGNAL,
        reason=PassageReason.GENERIC,
        text=words,
        start=start,
        end=start + len(words) if words else None,
        report=report,
    )
    return facts.enter_fact(row=row, by=make_author())


def test_signals_of_the_same_paragraph_stand_beside_the_words(commitment, analyst):
    statement = commitment.statement
    first, second = statement.paragraphs.all()
    beside = make_passage(statement, "welcomed the harvest", paragraph=second)
    make_passage(statement, "two sides met", paragraph=first)

    quoted = quoted_paragraphs(quotes_for(commitment, analyst))

    assert list(related_passages(commitment, quoted, analyst)) == [beside]


def test_beside_a_reported_commitment_stand_the_signals_of_its_statement(analyst):
    statement = make_statement(text=TEXT)
    commitment = make_commitment(statement=statement, words="")
    beside = make_passage(statement, report="A council was welcomed.")

    assert list(related_passages(commitment, [], analyst)) == [beside]
