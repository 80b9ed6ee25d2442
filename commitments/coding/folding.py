"""Words as a search compares them: without case, accents, apostrophes and punctuation.

A text is folded when it is stored and a query when it is asked, so that both databases compare
the same plain words. Everything here takes time in proportion to the text: the two expressions
walk over one character class at a time and never go back.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Longer ones are cut: nobody types them, and PostgreSQL indexes no word of over 2,046 bytes.
WORD_LENGTH = 64
TERMS_AT_MOST = 12
WORDS_IN_A_PHRASE = 40
# What is read of a query; a passage of a page is longer than anybody's words.
QUERY_LENGTH = 2_000
REMEMBERED_AT_MOST = 20_000

APOSTROPHES = "'’‘‛ʼʻʹʾʿ′`´ˊˋ＇"
QUOTATION_MARKS = '"“”„‟«»＂'
# Letters that no decomposition takes apart.
LETTERS = {
    "ı": "i",
    "æ": "ae",
    "ð": "d",
    "ø": "o",
    "þ": "th",
    "đ": "d",
    "ħ": "h",
    "ĸ": "k",
    "ł": "l",
    "ŋ": "n",
    "œ": "oe",
    "ŧ": "t",
    "ə": "e",
}
# The English genitive, and the Turkish endings that an apostrophe parts from a name.
ENDINGS = frozenset(
    [
        "s",
        "e",
        "a",
        "i",
        "u",
        "in",
        "un",
        "nin",
        "nun",
        "ye",
        "ya",
        "yi",
        "yu",
        "ne",
        "na",
        "ni",
        "nu",
        "de",
        "da",
        "te",
        "ta",
        "den",
        "dan",
        "ten",
        "tan",
        "le",
        "la",
        "yle",
        "yla",
        "nde",
        "nda",
        "nden",
        "ndan",
        "deki",
        "daki",
        "teki",
        "taki",
    ]
)
VOWELS = "aeiou"
IN_WORDS = re.compile(r"w+(?:'+w+)*")
UNSPACED = re.compile(r"[^ ]+")


class Remembered(dict):
    """What is found out of each character when it is first met; for `str.translate`.

    Bounded, because anybody may send every character there is.
    """

    def __init__(self, find_out: Callable[[str], str]):
        super().__init__()
        self.find_out = find_out

    def __missing__(self, code: int) -> str:
        found = self.find_out(chr(code))
        if len(self) < REMEMBERED_AT_MOST:
            self[code] = found
        return found


@dataclass(frozen=True)
class Word:
    """One folded word, and where it stands in the text as code points."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True)
class Term:
    """Folded words that stand side by side; with `prefix` the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True)
class Query:
    """What somebody looks for: every term must occur. `cut` says that there were more."""

    terms: tuple[Term, ...] = ()
    cut: bool = False

    def __bool__(self):
        return bool(self.terms)


def fold(text: str) -> str:
    """The folded words of the text with one space between them; the same for any spelling.

    “TÜRKİYE’nin” and “turkiye” fold alike, and so do “Dato' Seri”, “Dato’ Seri” and “dato seri”.
    """
    text = text.translate(SPACED)
    words = text.split()
    if "'" not in text:
        return " ".join([word[:WORD_LENGTH] for word in words])
    return " ".join(folded for word in words if (folded := joined(word)))


def words_in(text: str) -> Iterator[Word]:
    """The words of the text in its order, each with its place in the text as it is written."""
    if all(len(SPACED[ord(character)]) == 1 for character in set(text)):
        yield from words_in_step(text)
        return
    for match in IN_WORDS.finditer(text.translate(STANDING)):
        folded = joined(text[match.start() : match.end()].translate(FOLDED))
        if folded:
            yield Word(folded, match.start(), match.end())


def words_in_step(text: str) -> Iterator[Word]:
    """The same, and quicker, where each character is folded to one."""
    for match in UNSPACED.finditer(text.translate(SPACED)):
        inside = match.group().strip("'")
        if folded := joined(inside):
            start = match.start() + match.group().index(inside)
            yield Word(folded, start, start + len(inside))


def joined(word: str) -> str:
    """A folded word without its apostrophes, and without an ending that one of them parts."""
    if "'" not in word:
        return word[:WORD_LENGTH]
    parts = [part for part in word.split("'") if part]
    if len(parts) > 1 and is_ending(parts[-1], after=parts[-2]):
        parts.pop()
    return "".join(parts)[:WORD_LENGTH]


def is_ending(part: str, *, after: str) -> bool:
    """A vowel alone ends a name that does not end in one: “Katar'a”, but not “Sana'a”."""
    return part in ENDINGS and not (part in VOWELS and after[-1] in VOWELS)


def fold_character(character: str) -> str:
    """Letters and digits without case and accents; "'" for an apostrophe, else nothing."""
    if character in APOSTROPHES:
        return "'"
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    before, folded = "", LETTERS.get(character, character)
    while folded != before:
        before = folded
        parts = unicodedata.normalize("NFKD", folded.casefold())
        folded = "".join(LETTERS.get(part, part) for part in parts if is_kept(part))
    return folded


def is_kept(character: str) -> bool:
    """Letters, digits, and those marks that are vowels rather than accents."""
    if unicodedata.category(character)[0] not in "LNM" or character in APOSTROPHES:
        return False
    return not unicodedata.combining(character)


def standing_of(character: str) -> str:
    folded = fold_character(character)
    if folded == "'":
        return "'"
    # Accents of their own, soft hyphens and zero-width marks stand in a word and say nothing.
    invisible = unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
    return "w" if folded or invisible else " "


def spaced(character: str) -> str:
    """What the character is folded to, and a space for what stands between words."""
    return " " if STANDING[ord(character)] == " " else FOLDED[ord(character)]


# What each character is folded to; how it stands, `w` within a word; and both in one.
FOLDED, STANDING, SPACED = map(Remembered, (fold_character, standing_of, spaced))


def words_of(query: str) -> Query:
    """What a query asks for: words, "phrases in quotation marks", and beginnings.

    The last word is a beginning, since somebody may still be typing it; so is any `word*`. Signs
    of other query languages are taken for spaces. A quotation mark that is never closed opens a
    phrase up to the end. What is written together in any other way, as “2026-18”, stands side by
    side. Never raises; more than `TERMS_AT_MOST` terms are cut.
    """
    terms = dict.fromkeys(terms_of(query[:QUERY_LENGTH]))
    cut = len(terms) > TERMS_AT_MOST or len(query) > QUERY_LENGTH
    return Query(tuple(terms)[:TERMS_AT_MOST], cut)


def terms_of(query: str) -> Iterator[Term]:
    """The terms in the order of the query, repeated where they are repeated."""
    for place, part in enumerate(re.split(f"[{QUOTATION_MARKS}]", query)):
        if place % 2:
            yield from term_of(part)
            continue
        chunks = part.split()
        for chunk in chunks:
            typing = query.rstrip().endswith(part.rstrip()) and chunk is chunks[-1]
            yield from term_of(chunk, prefix=typing or chunk.endswith("*"))


def term_of(text: str, *, prefix: bool = False) -> Iterator[Term]:
    words = tuple(word.folded for word in words_in(text))[:WORDS_IN_A_PHRASE]
    if words:
        # One letter of the alphabet begins too many words to mean any of them.
        yield Term(words, prefix and not (len(words) == 1 and re.fullmatch("[a-z0-9]", words[0])))


def places_of(query: Query, text: str) -> list[tuple[int, int]]:
    """Where the terms stand in the text as it is written, in its order and apart."""
    words = list(words_in(text))
    covered: set[int] = set()
    for term in query.terms:
        length = len(term.words)
        for place in range(len(words) - length + 1):
            if stands_at(term, words[place : place + length]):
                covered.update(range(place, place + length))
    return [(words[place].start, words[place].end) for place in sorted(covered)]


def stands_at(term: Term, words: list[Word]) -> bool:
    """Whether these words of a text, as many as the term has, are those of the term."""
    *before, last = (word.folded for word in words)
    if term.prefix and not last.startswith(term.words[-1]):
        return False
    if not term.prefix and last != term.words[-1]:
        return False
    return tuple(before) == term.words[:-1]
