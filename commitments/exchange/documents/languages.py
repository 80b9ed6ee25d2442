"""Which of our languages a text is written in, by the little words that every sentence needs."""

import re

WORDS = {
    "en": "the of and to in that is was for on with as by are this from which have has be will",
    "ms": "yang dan di untuk dengan dalam pada ini itu kepada adalah akan oleh dari daripada tidak"
    " telah bagi antara sebagai negara ke",
    "tr": "ve bir bu ile için olarak da de olan çok daha gibi kadar sonra ancak olduğu tarafından"
    " arasında ise ya her en",
}
LITTLE_WORDS = {language: frozenset(words.split()) for language, words in WORDS.items()}
READ_AT_MOST = 20_000
FOUND_AT_LEAST = 8
# The second language may have so many of what the first has: names and quotations.
CLEARLY = 2
WORD = re.compile(r"[^\W\d_]+")


def guessed_language(text: str) -> str:
    """`en`, `ms` or `tr` where the text is clearly one of them, else nothing."""
    words = WORD.findall(text[:READ_AT_MOST].replace("İ", "i").lower())
    found = {
        language: sum(word in little for word in words) for language, little in LITTLE_WORDS.items()
    }
    first, second = sorted(found, key=found.__getitem__, reverse=True)[:2]
    if found[first] < FOUND_AT_LEAST or found[first] < found[second] * CLEARLY:
        return ""
    # A tenth of the words of any text of the language; other languages share a few of them.
    return first if found[first] * 10 >= len(words) else ""
