"""Bytes to text: by the mark at the start, by what is declared, as UTF-8, and last by a guess."""

import codecs
import re

from charset_normalizer import from_bytes

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSED_FROM = 32_768
# The encoding of Turkish on Windows: letters and quotation marks of English and Malay as well.
WESTERN = "cp1254"
LATIN_UP_TO = "\u024f"
# What Windows wrote, which the guess takes for what other systems wrote.
WINDOWS = ("cp1251", "cp1256", "cp1253", "cp1255")
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NEWLINE = re.compile("\r\n?|[\x0c\x85\u2028\u2029]")
# Decodes anything, and so says nothing.
SAYS_NOTHING = {"ascii", "us-ascii", "iso-8859-1", "latin-1", "latin1", "utf-16", "utf-32"}


def decoded(content: bytes, *, declared: str = "") -> str | None:
    """The text, or None where the bytes are none. `declared` is a name of an encoding, if any."""
    encodings = [encoding for mark, encoding in MARKS if content.startswith(mark)][:1]
    if not encodings:
        if b"\x00" in content:
            return None
        encodings = [*trusted(declared), "utf-8"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    guess = None if content.startswith(MARKS[0][0]) else guessed(content)
    return content.decode(guess, errors="replace") if guess else None


def trusted(declared: str) -> list[str]:
    """The encoding that is declared, where Python knows it and it can be wrong about some bytes."""
    name = declared.strip().strip("\"'").lower()
    if not name or not name.isascii() or name in SAYS_NOTHING:
        return []
    try:
        b"".decode(name)
    except (LookupError, ValueError):
        return []
    return [name]


def guessed(content: bytes) -> str | None:
    """The likeliest encoding of bytes that are not UTF-8.

    The guess knows scripts, but not Turkish from Icelandic; what is written in Latin letters is
    read as Windows writes Turkish, which is what such files in our archives are.
    """
    found = from_bytes(content[:GUESSED_FROM])
    best = found.best()
    if best is None:
        return None
    if all(letter <= LATIN_UP_TO for letter in str(best) if letter.isalpha()):
        return WESTERN
    likely = {match.encoding for match in list(found)[:5]}
    return next((name for name in WINDOWS if name in likely), best.encoding)


def storable(text: str, *, limit: int) -> str:
    """The text with plain line feeds, without controls and halves of pairs, and not longer.

    `limit` counts code points. Lines keep their words; more than two empty ones become two.
    """
    text = text.removeprefix("\ufeff")[: limit * 2]
    text = UNSTORABLE.sub("", NEWLINE.sub("\n", text))
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub("\n{4,}", "\n\n\n", "\n".join(lines)).strip("\n")[:limit]


def charset_of(media_type: str) -> str:
    """The charset among the parameters of a Content-Type (RFC 9110, 8.3.1), or nothing."""
    for parameter in media_type.split(";")[1:]:
        name, _equals, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'")[:40]
    return ""
