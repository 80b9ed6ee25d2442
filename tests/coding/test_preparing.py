"""What is left out of a received text, and that all else stays as it came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.preparing import (
    Places,
    cleaning_proposals,
    hyphenated,
    in_order,
    kept_spans,
    pieces_of,
    prepared,
)

# Letters that grow in small case, that join others, and that take two units elsewhere.
LETTERS = st.text(alphabet="aB1. \n\r\u00a0\u0130\u0301\u00fc\U0001f30d-\u00ad\u2019", max_size=80)


@st.composite
def texts_with_spans(draw):
    text = draw(LETTERS | st.text(max_size=80))
    offsets = draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted))
    return text, list(zip(offsets[::2], offsets[1::2], strict=False))


def left_out(text):
    """What is proposed, by its reason, as the words that it takes."""
    return [(each.why, text[each.start : each.end].strip()) for each in cleaning_proposals(text)]


@given(texts_with_spans())
def test_a_prepared_text_is_what_was_received_without_the_spans(drawn):
    text, spans = drawn
    gone = {offset for start, end in spans for offset in range(start, end)}

    assert prepared(text, spans) == "".join(
        letter for offset, letter in enumerate(text) if offset not in gone
    )
    assert list(kept_spans(len(text), spans)) == [
        (start, end) for start, end in kept_spans(len(text), spans) if start < end
    ]


@given(texts_with_spans())
def test_every_offset_leads_back_to_its_place_in_the_received_text(drawn):
    text, spans = drawn
    places, left = Places(len(text), spans), prepared(text, spans)

    for offset, letter in enumerate(left):
        assert text[places.received(offset)] == letter
        assert places.prepared(places.received(offset)) == offset
    assert places.prepared(len(text)) == len(left)


@given(st.text(max_size=400) | LETTERS)
def test_proposals_fit_any_text_and_pieces_make_it_up(text):
    proposals = cleaning_proposals(text)
    spans = [(each.start, each.end) for each in proposals]

    assert in_order(spans, len(text)) == spans
    pieces = pieces_of(text, spans)
    if pieces:
        assert "".join(text[each.start : each.end] for each in pieces) == text
    assert set(spans) <= {(each.start, each.end) for each in pieces}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        # what a portal and a newspaper print around a text
        ("Published: 11 January,2026 | Updated: 11 January,2026", "published"),
        ("Photo\u00a0source:\u00a0Anwar Ibrahim Facebook", "credit"),
        ("Source: Ministry of Foreign Affairs of Malaysia", "credit"),
        ("Share on Facebook", "share"),
        ("WhatsApp", "share"),
        ("Subscribe to our newsletter", "newsletter"),
        ("Read more: What the visit brought", "elsewhere"),
        ("We use cookies. By using this site you accept them.", "cookies"),
        ("© 2026 The Portal. All rights reserved", "rights"),
        # what a printer prints on each page
        ("Page 3 of 12", "page"),
        ("- 3 -", "page"),
        ("Halaman 3 daripada 12", "page"),
    ],
)
def test_what_is_no_part_of_a_text_is_proposed_to_be_left_out(line, why):
    text = f"1. The Leaders met.\n{line}\n2. They agreed to share prosperity.\n"

    assert left_out(text) == [(why, line)]


@pytest.mark.parametrize(
    "line",
    [
        # promises that begin or read like such lines
        "Sharing best practices, they agreed to meet again.",
        "The source of growth: trade.",
        "They agreed to share in the rights of the sea.",
        "12 March 2026",
        "3. Both sides agreed to print the treaty.",
        "They will study how cookies are made in both countries.",
    ],
)
def test_a_line_of_the_text_is_not_taken_for_one_of_the_site(line):
    assert left_out(f"1. The Leaders met.\n{line}\nThey parted.") == []


def test_all_above_a_breadcrumb_is_a_menu():
    text = "The Portal\nNews\n\nHOME > News > Statement\nJoint Statement\n1. They met.\n"

    assert [why for why, _words in left_out(text)] == ["menu", "menu", "breadcrumb"]


def test_a_head_that_comes_back_on_each_page_stays_once():
    pages = [f"JOINT STATEMENT, ANKARA\n{number}. They agreed to meet.\n" for number in (1, 2, 3)]

    assert left_out("".join(pages)) == [("repeated", "JOINT STATEMENT, ANKARA")] * 2


def test_bare_numbers_that_break_sentences_are_those_of_pages():
    text = "They agreed to\n1\nmeet in Ankara and to\n2\nmeet in Kuala Lumpur.\n"

    assert left_out(text) == [("page", "1"), ("page", "2")]


def test_bare_numbers_above_sentences_are_those_of_paragraphs():
    assert left_out("1\nThe Leaders met.\n2\nThey agreed to meet again.\n") == []


def test_a_stamp_before_the_first_word_is_left_out_and_the_words_stay():
    text = " date 2025-11-02 PUTRAJAYA: They met today.\n"

    assert left_out(text) == [("stamp", "date 2025-11-02")]


def test_divided_words_are_counted_and_stay():
    text = "They agreed to co-\noperate in the north-\nSouth corridor.\n"

    assert (hyphenated(text), cleaning_proposals(text)) == (1, [])


@pytest.mark.parametrize("spans", [[(0, 0)], [(2, 1)], [(0, 3), (2, 4)], [(0, 9)], [(-1, 2)]])
def test_spans_that_fit_no_text_are_refused(spans):
    with pytest.raises(ValueError, match="cannot be left out"):
        in_order(spans, 5)


@pytest.mark.parametrize("piece", [" ", "\n", "- ", "1\n", "Page 1\n", "HOME >\n", "A line.\n"])
def test_a_text_of_two_million_characters_is_looked_through(piece):
    text = piece * (2_000_000 // len(piece))

    spans = [(each.start, each.end) for each in cleaning_proposals(text)]

    assert len(prepared(text, spans)) + sum(end - start for start, end in spans) == len(text)
