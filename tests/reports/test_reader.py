"""The reader: every mark where it belongs, and not one character changed."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.enums import PassageKind, PassageReason
from commitments.models import Commitment, Paragraph, Passage, Quote
from commitments.reports.reader import COMMITMENT, read_text

TEXT = "Menu\n\n1. One two three.\n\nHeading\n\n2. Four five six.\nSeven eight.\n\nSource: us"
ONE, TWO, SUB = (9, 23), (37, 51), (52, 64)


def make_paragraph(span, label, *, sub=1, heading=""):
    return Paragraph(label=label, sub=sub, heading=heading, start=span[0], end=span[1])


PARAGRAPHS = [
    make_paragraph(ONE, "1"),
    make_paragraph(TWO, "2", heading="Heading"),
    make_paragraph(SUB, "2", sub=2, heading="Heading"),
]


def make_quote(start, end, serial=1, commitment=None):
    commitment = commitment or Commitment(
        pk=serial, code=f"ABC-2026-{serial:02}", short_title=f"Promise {serial}"
    )
    return Quote(commitment=commitment, start=start, end=end)


def make_passage(start, end, kind=PassageKind.SIGNAL, pk=1):
    return Passage(pk=pk, kind=kind, reason=PassageReason.GENERIC, start=start, end=end)


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


def spelled(paragraph):
    """(kind, words) of each segment."""
    return [(segment.kind, segment.text) for segment in paragraph.segments]


def test_a_paragraph_is_cut_where_its_marks_lie():
    reading = read_text(
        TEXT,
        PARAGRAPHS,
        [make_quote(*place("two"))],
        [make_passage(*place("Four five"), kind=PassageKind.POSITION)],
    )

    first, second, third = reading.paragraphs
    assert spelled(first) == [("", "One "), (COMMITMENT, "two"), ("", " three.")]
    assert spelled(second) == [("position", "Four five"), ("", " six.")]
    assert spelled(third) == [("", "Seven eight.")]


def test_paragraphs_keep_their_numbers_and_each_heading_stands_once():
    reading = read_text(TEXT, reversed(PARAGRAPHS))

    assert [part.number for part in reading.paragraphs] == ["1", "2", "2.2"]
    assert [part.anchor for part in reading.paragraphs] == ["p1", "p2", "p2-2"]
    assert [part.heading for part in reading.paragraphs] == ["", "Heading", ""]


def test_what_stands_around_the_paragraphs_is_counted():
    reading = read_text(TEXT, PARAGRAPHS)

    assert reading.before == len("Menu")
    assert reading.between == 0
    assert reading.after == len("Source: us")


def test_what_is_lost_between_two_paragraphs_is_counted():
    reading = read_text(TEXT, [PARAGRAPHS[0], PARAGRAPHS[2]])

    assert reading.between == len("2. Four five six.")


def test_a_promise_within_a_promise_has_its_own_words():
    outer, inner = make_quote(*ONE, 1), make_quote(*place("two"), 2)

    reading = read_text(TEXT, PARAGRAPHS, [outer, inner])

    before, within, after = reading.paragraphs[0].segments
    assert [part.lead.subject for part in (before, within, after)] == [outer, inner, outer]
    assert [mark.anchor for mark in before.begins] == ["c-1"]
    assert [mark.anchor for mark in within.begins] == ["c-2"]
    assert [mark.subject for mark in after.ends] == [outer]


def test_two_promises_with_the_same_words_both_begin_and_end_there():
    quotes = [make_quote(*place("two"), 1), make_quote(*place("two"), 2)]

    reading = read_text(TEXT, PARAGRAPHS, quotes)

    shared = reading.paragraphs[0].segments[1]
    assert [mark.anchor for mark in shared.begins] == ["c-1", "c-2"]
    assert shared.lead.anchor == "c-1"
    assert [mark.anchor for mark in shared.others_ending] == ["c-2"]


def test_overlapping_marks_share_a_segment():
    quote, signal = make_quote(*place("One two")), make_passage(*place("two three"))

    reading = read_text(TEXT, PARAGRAPHS, [quote], [signal])

    assert spelled(reading.paragraphs[0]) == [
        (COMMITMENT, "One "),
        (COMMITMENT, "two"),
        ("signal", " three"),
        ("", "."),
    ]
    assert reading.paragraphs[0].segments[1].passage.subject is signal


def test_a_mark_over_two_paragraphs_is_in_both_and_noted_once():
    reading = read_text(TEXT, PARAGRAPHS, [make_quote(TWO[0], SUB[1])])

    _first, second, third = reading.paragraphs
    assert spelled(second) == [(COMMITMENT, "Four five six.")]
    assert spelled(third) == [(COMMITMENT, "Seven eight.")]
    assert (len(second.notes), len(third.notes)) == (1, 0)
    assert second.segments[0].ends == ()
    assert len(third.segments[0].ends) == 1


def test_two_quotes_of_one_promise_are_noted_once_and_numbered_twice():
    first = make_quote(*place("two"))
    second = make_quote(*place("eight"), commitment=first.commitment)

    reading = read_text(TEXT, PARAGRAPHS, [second, first])

    assert [len(part.notes) for part in reading.paragraphs] == [1, 0, 0]
    ends = [mark for part in reading.paragraphs for piece in part.segments for mark in piece.ends]
    assert [mark.subject for mark in ends] == [first, second]


def test_words_outside_every_paragraph_are_not_lost():
    quote = make_quote(*place("Menu"))

    reading = read_text(TEXT, PARAGRAPHS, [quote])

    assert [mark.subject for mark in reading.loose] == [quote]


def test_a_passage_known_by_report_is_no_mark():
    reading = read_text(TEXT, PARAGRAPHS, [], [make_passage(None, None)])

    assert reading.loose == ()
    assert all(not part.notes for part in reading.paragraphs)


def test_a_draft_without_a_code_is_marked_under_its_own_name():
    draft = Commitment(pk=7, code=None, short_title="A draft")

    reading = read_text(TEXT, PARAGRAPHS, [make_quote(*place("two"), commitment=draft)])

    assert reading.paragraphs[0].notes[0].anchor == "draft-7"
    assert reading.paragraphs[0].notes[0].label == "A draft"


@pytest.mark.parametrize(("text", "count"), [("", 0), ("No paragraph here", 1)])
def test_a_text_without_paragraphs_is_one(text, count):
    reading = read_text(text, [])

    assert len(reading.paragraphs) == count
    assert "".join(part.segments[0].text for part in reading.paragraphs) == text


@st.composite
def texts_with_marks(draw):
    text = draw(st.text(alphabet="aİğ😀é \n1.", min_size=1, max_size=120))
    edges = st.integers(0, len(text))
    cuts = sorted(draw(st.sets(edges, max_size=12)))
    spans = [(cuts[at], cuts[at + 1]) for at in range(0, len(cuts) - 1, 2)]
    pairs = st.tuples(edges, edges).map(sorted).filter(lambda pair: pair[0] < pair[1])
    marks = draw(st.lists(st.tuples(pairs, st.integers(0, 4)), max_size=14))
    paragraphs = [make_paragraph(span, str(at)) for at, span in enumerate(spans, start=1)]
    quotes = [make_quote(*span, serial) for span, serial in marks if serial]
    passages = [make_passage(*span, pk=pk) for pk, (span, serial) in enumerate(marks) if not serial]
    return text, paragraphs, quotes, passages


@given(texts_with_marks())
def test_the_segments_joined_are_the_text(drawn):
    text, paragraphs, quotes, passages = drawn

    reading = read_text(text, paragraphs, quotes, passages)

    for paragraph in reading.paragraphs:
        words = "".join(segment.text for segment in paragraph.segments)
        assert words == text[paragraph.start : paragraph.end]
        assert all(segment.text for segment in paragraph.segments)


@given(texts_with_marks())
def test_every_mark_covers_its_words_and_no_others(drawn):
    text, paragraphs, quotes, passages = drawn

    reading = read_text(text, paragraphs, quotes, passages)

    covered = {id(mark.subject): set() for mark in reading.loose}
    for paragraph in reading.paragraphs:
        at = paragraph.start
        for segment in paragraph.segments:
            for mark in segment.marks:
                covered.setdefault(id(mark.subject), set()).update(
                    range(at, at + len(segment.text))
                )
            at += len(segment.text)
    read = {at for part in reading.paragraphs for at in range(part.start, part.end)}
    for cut in (*quotes, *passages):
        assert covered[id(cut)] == set(range(cut.start, cut.end)) & read


@given(texts_with_marks())
def test_every_mark_that_is_shown_begins_once_and_ends_once(drawn):
    reading = read_text(*drawn)

    segments = [segment for part in reading.paragraphs for segment in part.segments]
    shown = {mark for segment in segments for mark in segment.marks}
    begins = [mark.anchor for segment in segments for mark in segment.begins]
    ends = [mark for segment in segments for mark in segment.ends]
    assert sorted(begins) == sorted({mark.anchor for mark in shown})
    assert len(ends) == len(shown)
    assert set(ends) == shown


def long_text(paragraphs):
    """A text of 500 characters a paragraph, each with a promise and a signal."""
    text = "".join(f"{'word ' * 99}end.\n" for _ in range(paragraphs))
    places = [make_paragraph((at * 500, at * 500 + 499), str(at + 1)) for at in range(paragraphs)]
    quotes = [make_quote(at * 500 + 20, at * 500 + 90, at + 1) for at in range(paragraphs)]
    passages = [make_passage(at * 500 + 80, at * 500 + 200, pk=at) for at in range(paragraphs)]
    return text, places, quotes, passages


def seconds(drawn):
    begun = process_time()
    read_text(*drawn)
    return process_time() - begun


def least_of_three(paragraphs):
    drawn = long_text(paragraphs)
    return min(seconds(drawn) for _ in range(3))


def test_a_megabyte_in_two_thousand_paragraphs_takes_no_square_of_time():
    quarter, whole = least_of_three(500), least_of_three(2000)

    # Four times the text; sixteen times the time would be its square.
    assert whole < 10 * quarter
