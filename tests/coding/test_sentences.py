"""Where sentences end (rule 4)."""

import pytest

from commitments.coding.sentences import split_sentences

CASES = [
    ("They met. They agreed.", ["They met.", "They agreed."]),
    ("One sentence without an end", ["One sentence without an end"]),
    ("H.E. Dato' Seri Anwar met Mr. Kaya. Both spoke.", None),
    ("They said “we agree.” They left.", ["They said “we agree.”", "They left."]),
    ("Resolution No. 77 was cited. It stands.", ["Resolution No. 77 was cited.", "It stands."]),
    ("Trade rose by 5.28 billion. It fell.", ["Trade rose by 5.28 billion.", "It fell."]),
    ("The U.S. Government agreed. İstanbul followed.", None),
    ("Will they? Yes! They will.", ["Will they?", "Yes!", "They will."]),
    ("  Spaces around.  And between.  ", ["Spaces around.", "And between."]),
    ("One line.\nAnother line.", ["One line.", "Another line."]),
    (
        "They met. 80 years on they meet again.",
        ["They met.", "80 years on they meet again."],
    ),
    ("See page 5. 3. Third", None),
    ("lower case. goes on after it.", ["lower case. goes on after it."]),
    ("", []),
]
WHOLE = {
    "See page 5. 3. Third": ["See page 5. 3.", "Third"],
    "H.E. Dato' Seri Anwar met Mr. Kaya. Both spoke.": [
        "H.E. Dato' Seri Anwar met Mr. Kaya.",
        "Both spoke.",
    ],
    "The U.S. Government agreed. İstanbul followed.": [
        "The U.S. Government agreed.",
        "İstanbul followed.",
    ],
}


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_would_end_them(text, sentences):
    found = [text[start:end] for start, end in split_sentences(text, 0, len(text))]

    assert found == (WHOLE[text] if sentences is None else sentences)


def test_offsets_are_those_of_the_whole_text():
    text = "Before. First here. Second here. After."
    start, end = text.index("First"), text.index(" After")

    spans = list(split_sentences(text, start, end))

    assert [text[a:b] for a, b in spans] == ["First here.", "Second here."]
