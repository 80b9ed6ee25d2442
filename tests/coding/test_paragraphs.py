from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.paragraphs import split_paragraphs

TEXTS = Path(__file__).parent.parent.parent / "seeds" / "texts"
ANKARA = (TEXTS / "ankara-2026.txt").read_text()
PUTRAJAYA = (TEXTS / "putrajaya-2025.txt").read_text()
ARTICLE = (TEXTS / "putrajaya-2025-the-sun.txt").read_text()

# Heading, and the first and last words, of every part of the Ankara text.
ANKARA_PARTS = [
    ("1", 1, "", "H.E. Recep Tayyip", "in the years ahead."),
    ("2", 1, "Deepening Comprehensive", "The Leaders reaffirmed the", "and global levels."),
    ("2", 2, "Deepening Comprehensive", "Both Leaders also", "and defence industry."),
    ("3", 1, "Advancing Economic", "The two sides noted", "global halal economy."),
    ("4", 1, "Advancing Economic", "Türkiye and Malaysia", "on this occasion."),
    ("5", 1, "Advancing Economic", "The Leaders agreed", "in both countries."),
    ("6", 1, "Enhancing Defence", "The Leaders recognized", "Turkish institutions."),
    ("7", 1, "Enhancing Defence", "The Leaders reiterated", "security challenges."),
    ("8", 1, "Working Together on", "Both sides affirmed", "battery technologies."),
    ("9", 1, "Working Together on", "Türkiye and Malaysia", "Climate Change (UNFCCC)."),
    ("10", 1, "Working Together on", "Commending the valuable", "on Zero Waste."),
    ("11", 1, "Working Together on", "Two sides underscored", "third countries."),
    ("12", 1, "Working Together on", "Recognizing that", "to support innovation."),
    ("13", 1, "Strengthening People", "The Leaders praised", "of their peoples."),
    ("13", 2, "Strengthening People", "Türkiye wished success", "digital tourism."),
    ("13", 3, "Strengthening People", "They highlighted", "in both countries."),
    ("14", 1, "Joint Efforts in", "The two sides underlined", "people engagement."),
    ("15", 1, "Cooperation on Family", "The Leaders reaffirmed", "with disabilities."),
    ("15", 2, "Cooperation on Family", "They reiterated", "inclusive societies."),
    ("16", 1, "Cooperation on Regional", "The two sides reaffirmed", "and dynamics."),
    ("17", 1, "Cooperation on Regional", "Malaysia reiterated", "Chairmanship of 2025."),
    ("18", 1, "Cooperation on Regional", "On regional issues", "throughout Gaza."),
    ("19", 1, "Cooperation on Regional", "The Leaders reiterated", "in the country."),
    ("20", 1, "Looking Ahead", "The First High-Level", "of the First HLSC."),
    ("20", 2, "Looking Ahead", "They agreed that", "in Malaysia in 2028."),
]


def described(text):
    """Label, part, heading, first and last words of each paragraph."""
    for span in split_paragraphs(text):
        words = text[span.start : span.end]
        yield span.label, span.sub, span.heading, words


def test_the_ankara_text_has_its_twenty_paragraphs_and_their_parts():
    parts = list(described(ANKARA))

    assert [part[:2] for part in parts] == [part[:2] for part in ANKARA_PARTS]
    for (_, _, heading, words), (*_, begins, first, last) in zip(parts, ANKARA_PARTS, strict=True):
        assert heading.startswith(begins)
        assert bool(heading) == bool(begins)
        assert words.startswith(first)
        assert words.endswith(last)


def test_a_heading_is_known_by_its_end_and_not_by_its_length():
    headings = {heading for _, _, heading, _ in described(ANKARA)}

    longest = max(headings, key=len)
    assert longest.startswith("Working Together on Energy")
    assert len(longest) > 90


def test_site_furniture_belongs_to_no_paragraph():
    kept = "\n".join(words for *_, words in described(ANKARA))

    for furniture in (
        "Information Portal",
        "HOME >",
        "Published:",
        "Photo",
        "Source:",
        "Ankara, 7",
    ):
        assert furniture not in kept


def test_a_text_that_breaks_off_keeps_its_last_paragraph():
    parts = list(described(PUTRAJAYA))

    assert [label for label, *_ in parts] == ["1", "2", "3", "4", "5", "6"]
    assert parts[-1][-1].endswith("the first Joint Commission Meeting (JCM) at the For")
    assert not any("JOINT STATEMENT" in words for *_, words in parts)


def test_lines_without_numbers_are_paragraphs_labelled_by_their_place():
    parts = list(described(ARTICLE))

    assert [label for label, *_ in parts] == [str(place) for place in range(1, 16)]
    assert {sub for _, sub, *_ in parts} == {1}
    assert parts[0][-1].startswith("date 2025-11-02 PUTRAJAYA:")
    assert parts[6][-1].startswith("Both leaders further agreed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A later section counts from 1 again, and its number stands before.
        (
            "1. One.\n2. Two.\nTrade\n1. Three.\n2. Four.\n",
            [
                ("1", 1, "", "One."),
                ("2", 1, "", "Two."),
                ("2-1", 1, "Trade", "Three."),
                ("2-2", 1, "Trade", "Four."),
            ],
        ),
        ("1. One.\n2. Two.\n1. Three.\n2. Four.\n", [("1", 1), ("2", 1), ("2-1", 1), ("2-2", 1)]),
        # A list inside a paragraph counts from 1, too, and the paragraphs go on.
        (
            "1. One.\n2. They agree to:\n1) meet;\n2) write.\n3. Three.\n",
            [("1", 1), ("2", 1), ("2", 2), ("2", 3), ("3", 1)],
        ),
        # Roman numbers, brackets, and numbers without a point.
        ("I. One.\nII. Two.\n", [("1", 1, "", "One."), ("2", 1, "", "Two.")]),
        ("(1) One.\n(2) Two.\n", [("1", 1, "", "One."), ("2", 1, "", "Two.")]),
        ("1 One is here.\n2 Two is here.\n", [("1", 1, "", "One is here."), ("2", 1)]),
        # Another way to write numbers.
        ("1) One.\n2) Two.\n", [("1", 1, "", "One."), ("2", 1, "", "Two.")]),
        # A number that does not follow the one before opens no paragraph.
        ("1. One.\n3. Three.\n2. Two.\n", [("1", 1), ("1", 2), ("2", 1)]),
        # Lines above the first number.
        ("The two met.\n1. One.\n", [("0", 1, "", "The two met."), ("1", 1, "", "One.")]),
        # A bullet without a full stop is no heading.
        ("1. They agree to:\n• meet often\n(a) write\n", [("1", 1), ("1", 2), ("1", 3)]),
        # A year begins no paragraph.
        ("1. One.\n2026 was a year.\n", [("1", 1), ("1", 2)]),
        # A heading stands with what is below it, a title with nothing.
        ("Title\nOne.\nHeading\nTwo.\n", [("1", 1, "", "One."), ("2", 1, "Heading", "Two.")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_paragraphs_follow_the_numbers_of_the_lines(text, expected):
    parts = [part[: len(wanted)] for part, wanted in zip(described(text), expected, strict=True)]

    assert parts == expected


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["1. One.", "2) Two.", "3. Three", "Heading", "HOME > News", "Source: x", ""]
        ),
        st.text(max_size=20),
    ),
    max_size=12,
)


@given(LINES.map("\n".join))
def test_paragraphs_of_any_text_are_in_order_and_never_overlap(text):
    spans = split_paragraphs(text)

    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end for end, span in zip(ends, spans, strict=False))
    assert all(text[span.start : span.end].strip() for span in spans)
    assert len({(span.label, span.sub) for span in spans}) == len(spans)
