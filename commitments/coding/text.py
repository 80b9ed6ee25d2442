"""What a text must be before its digest is taken and words are cut from it.

Nothing here lowers a case or trims a space: offsets count code points of the text as stored, and
`TÜRKİYE`.lower() is one code point longer than `TÜRKİYE`.
"""

import re

from commitments.errors import TextRefused

NEWLINE = re.compile("\r\n?")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def canonical(text: str) -> str:
    """The text as it is stored and hashed: every line ends in a line feed, all else unchanged.

    Raises TextRefused at the first NUL or lone surrogate, which neither UTF-8 nor every database
    can hold; `position` counts code points of the text as given, from 0.
    """
    fault = UNSTORABLE.search(text)
    if fault:
        name = "a NUL character" if fault.group() == "\x00" else "half of a character"
        sentence = f"This text holds {name} at position {fault.start()}."
        raise TextRefused(sentence, position=fault.start())
    return NEWLINE.sub("\n", text)
