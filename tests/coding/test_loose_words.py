"""Words that a guideline should define."""

import pytest

from commitments.coding.loose_words import loose_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # As they stand, each once, whatever their case.
        ("agreed to promote Cooperation; cooperation", ["promote", "Cooperation"]),
        # The whole word, a hyphen included.
        ("high-technology projects", ["high-technology", "projects"]),
        # Within a word nothing begins.
        ("unsupported, redeveloped", []),
        # What anybody can count needs no definition.
        ("reach USD 10 billion by 2030", []),
        ("", []),
    ],
)
def test_loose_words_are_named_as_they_stand(text, found):
    assert loose_words(text) == found
