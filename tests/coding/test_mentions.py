"""Names in running text."""

import pytest

from commitments.coding.mentions import mentioned, pieces

NAMES = {"deniz", "deniz.kaya", "i̇pek", "a@b.org"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@deniz, look", {"deniz"}),
        ("(@deniz)", {"deniz"}),
        # A name may have a full stop inside, and a sentence one behind.
        ("Ask @deniz.kaya.", {"deniz.kaya"}),
        ("Ask @deniz.", {"deniz"}),
        ("Ask @Deniz and @DENIZ.KAYA", {"deniz", "deniz.kaya"}),
        # A capital that lowers to two characters.
        ("@İpek", {"i̇pek"}),
        # A user name can be an address; an address mentions nobody.
        ("@a@b.org", {"a@b.org"}),
        ("desk@deniz", set()),
        # Longer than any that is known.
        ("@deniz2 @denizkaya @deniz-kaya", set()),
        ("@", set()),
        ("@.@.@.", set()),
        ("@everybody", set()),
    ],
)
def test_a_mention_is_a_name_that_somebody_has(text, found):
    assert mentioned(text, NAMES) == found


def test_the_pieces_are_the_whole_text():
    text = "Ask @deniz.kaya. Or @nobody, or @deniz"

    parts = list(pieces(text, NAMES))

    assert "".join(words for words, _name in parts) == text
    assert [(words, name) for words, name in parts if name] == [
        ("@deniz.kaya", "deniz.kaya"),
        ("@deniz", "deniz"),
    ]


def test_a_text_of_signs_alone_is_read_in_no_time():
    text = "@" * 5_000 + "." * 5_000

    assert mentioned(text, NAMES) == set()
