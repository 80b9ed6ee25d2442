"""Names in running text: `@deniz.kaya` is meant for the person of that user name."""

import re
from collections.abc import Collection, Iterator

# What a user name may be made of; an address such as desk@example.org mentions nobody.
NAME = re.compile(r"(?<![\w.@+-])@([\w.@+-]{1,150})")
# What a name may end with, and a sentence too.
SIGNS = ".@+-"


def pieces(text: str, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The whole text in pieces: words with an empty name, and mentions with the name they name.

    `names` are case-folded user names; the longest that fits is meant, whatever its case.
    """
    done = 0
    for match in NAME.finditer(text):
        name = longest(match[1], names)
        if not name:
            continue
        end = match.start() + 1 + len(name)
        yield text[done : match.start()], ""
        yield text[match.start() : end], name.casefold()
        done = end
    yield text[done:], ""


def longest(written: str, names: Collection[str]) -> str:
    """What is left of the written name when the signs of the sentence are taken off, if known."""
    while written and written.casefold() not in names:
        if written[-1] not in SIGNS:
            return ""
        written = written[:-1]
    return written


def mentioned(text: str, names: Collection[str]) -> set[str]:
    """Those of `names` that the text mentions."""
    return {name for _words, name in pieces(text, names) if name}
