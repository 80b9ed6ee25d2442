"""A text cut into words with their offsets, and matched without changing its length (rule 1)."""

import re
from functools import lru_cache
from typing import NamedTuple

from commitments.coding.lexicon import ADVERBS, VERB_FORMS

# Signs that are written in several ways; each becomes one other sign, so that offsets hold. The
# long dash stays: it stands between words without blanks, and joins none.
SHADOW = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "―": "—",
        "–": "-",
        "‑": "-",
        "‐": "-",
    }
)
TOKEN = re.compile(
    r"\d{1,15}(?:[.,]\d{1,9}){0,4}(?:st|nd|rd|th)?(?![^\W_])"
    r"|(?:[A-Za-z]\.){2,6}"
    r"|[^\W_]{1,80}(?:['&/-][^\W_]{1,80}){0,8}'?"
    r"|[^\w\s]|_"
)


# A quotation mark stands between words as an adverb may: `their "full support" for`.
ADVERBS_AND_MARKS = ADVERBS | {'"'}


class Token(NamedTuple):
    """One word or sign as `text[start:end]`; `word` is what rules compare."""

    word: str
    start: int
    end: int
    lemma: str
    form: str
    is_capital: bool
    is_acronym: bool = False
    is_opaque: bool = False

    @property
    def is_word(self) -> bool:
        return self.word[0].isalnum()

    @property
    def is_adverb(self) -> bool:
        return self.word in ADVERBS_AND_MARKS or (
            self.word.endswith("ly") and len(self.word) > 5 and self.word not in VERB_FORMS
        )


def shadow_of(text: str) -> str:
    """The text with one sign for each of its variants, and exactly as long."""
    return text.translate(SHADOW)


def tokens_of(shadow: str, start: int, end: int) -> list[Token]:
    """The words and signs of `shadow[start:end]`, in order; spaces fall between them."""
    return [token_at(match) for match in TOKEN.finditer(shadow, start, end)]


def token_at(match: re.Match[str]) -> Token:
    word, lemma, form, is_capital, is_acronym = known_of(match[0])
    return Token(word, match.start(), match.end(), lemma, form, is_capital, is_acronym)


@lru_cache(maxsize=8192)
def known_of(written: str) -> tuple[str, str, str, bool, bool]:
    """What a word as written tells without its place: itself, base form, form, capitals."""
    word = written.lower()
    if word.startswith("re-") and word.replace("-", "") in VERB_FORMS:
        word = word.replace("-", "")
    lemma, form = VERB_FORMS.get(word, (word, ""))
    return word, lemma, form, written[0].isupper(), written.isupper() and len(written) > 2
