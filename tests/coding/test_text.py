import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.text import canonical
from commitments.errors import TextRefused


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        # Windows, old Macintosh, and both at once.
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("one\r\r\ntwo", "one\n\ntwo"),
        # Spaces, no-break spaces and marks of every language stay.
        (" TÜRKİYE\u00a0’s \t\n", " TÜRKİYE\u00a0’s \t\n"),
        # Other line separators are words, as far as offsets go.
        ("one\u2028two\x0b", "one\u2028two\x0b"),
        ("", ""),
    ],
)
def test_only_the_ends_of_lines_change(text, stored):
    assert canonical(text) == stored


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("\x00", 0),
        # The position counts characters of the text as it was given.
        ("a\r\nb\x00", 4),
        ("Türkiye \ud800", 8),
        ("\udfff\x00", 0),
    ],
)
def test_what_cannot_be_stored_is_refused_at_its_position(text, position):
    with pytest.raises(TextRefused) as refusal:
        canonical(text)

    assert refusal.value.position == position


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_a_canonical_text_stays_as_it_is_and_can_be_stored(text):
    stored = canonical(text)

    assert canonical(stored) == stored
    assert "\r" not in stored
    assert stored.encode().decode() == stored
