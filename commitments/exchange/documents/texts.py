"""TXT, CSV, HTML and EML: text that must be text.

Markup in a TXT or CSV is text like any other; it is never served to be rendered. A file that should
be a page or a message has to begin like one.
"""

import csv
import io
import re

from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents import kinds
from commitments.exchange.documents.decoding import UNSTORABLE, decoded
from commitments.exchange.documents.refusals import refuse

HEAD = 65_536
# In text that a person wrote there are none; old printers' files have a few.
CONTROLS_AT_MOST = 0.01
BEFORE_MARKUP = re.compile(r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*+", re.DOTALL)
MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
HEADER = re.compile(r"[!-9;-~]{1,76}:")
HEADERS_OF_MAIL = {"from", "to", "date", "subject", "received", "mime-version", "message-id"}
MARKUP_CHARACTERS_AT_MOST = 10_000_000


def check_text(content: bytes, media_type: str) -> None:
    """Refuse what is no text, or not that of `media_type`. Raises FileRefused."""
    text = decoded(content)
    if text is None:
        refuse(FileRefusal.NO_TEXT)
    if is_binary(text):
        refuse(FileRefusal.NO_TEXT)
    if not text.strip("\ufeff \t\r\n"):
        refuse(FileRefusal.EMPTY)
    checks = {kinds.HTML: check_html, kinds.EML: check_mail, kinds.CSV: check_csv}
    if media_type in checks:
        checks[media_type](text.removeprefix("\ufeff"))


def is_binary(text: str) -> bool:
    """Whether so many controls stand in it that nobody wrote it."""
    head = text[:HEAD]
    return len(UNSTORABLE.findall(head)) > len(head) * CONTROLS_AT_MOST


def check_html(text: str) -> None:
    """Markup of a page comes first, after comments and the like."""
    head = text[:HEAD]
    before = BEFORE_MARKUP.match(head)
    if not MARKUP.match(head, before.end() if before else 0):
        refuse(FileRefusal.NOT_WHAT_IT_SAYS)
    if len(text) > MARKUP_CHARACTERS_AT_MOST:
        refuse(FileRefusal.TOO_HARD)


def check_mail(text: str) -> None:
    """It begins with headers, two of them such as every message has."""
    names = set()
    for line in text[:HEAD].splitlines():
        header = HEADER.match(line)
        if header:
            names.add(header.group()[:-1].lower())
        elif not line.startswith((" ", "\t", "From ")):
            break
    if len(names & HEADERS_OF_MAIL) < 2:
        refuse(FileRefusal.NOT_WHAT_IT_SAYS)


def check_csv(text: str) -> None:
    """Cells and rows that can be told apart, and not more than are read."""
    header = text.partition("\n")[0]
    delimiter = max(",;\t|", key=header.count)
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            cells += len(row)
            if cells > settings.IKRAR_FILE_CELLS:
                refuse(FileRefusal.TOO_MANY_CELLS, limit=f"{settings.IKRAR_FILE_CELLS:,}")
    except csv.Error:
        refuse(FileRefusal.DAMAGED)
