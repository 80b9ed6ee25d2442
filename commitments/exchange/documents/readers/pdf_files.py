"""PDF, read by PDFium."""

import re

import pypdfium2
from pypdfium2 import raw

from commitments.exchange.documents.readers import Unreadable

# PDFium writes this where a word is divided at the end of a line.
DIVIDED = re.compile("[\x02\ufffe](?:\r?\n)?")
PASSWORD = 4


def pages_of(content: bytes) -> int:
    """How many pages it has. Raises Unreadable for what carries files or scripts after all."""
    document = opened(content)
    if raw.FPDFDoc_GetAttachmentCount(document):
        raise Unreadable("embedded")
    if raw.FPDFDoc_GetJavaScriptActionCount(document):
        raise Unreadable("scripts")
    if not len(document):
        raise Unreadable("damaged")
    return len(document)


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """The text page by page, an empty line between two; none where pages are pictures."""
    document = opened(content)
    texts: list[str] = []
    for number in range(len(document)):
        page = document[number]
        layer = page.get_textpage()
        texts.append(DIVIDED.sub("", layer.get_text_bounded()).strip())
        layer.close()
        page.close()
        limit -= len(texts[-1])
        if limit <= 0:
            break
    return "\n\n".join(texts)


def opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as fault:
        is_locked = raw.FPDF_GetLastError() == PASSWORD
        raise Unreadable("encrypted" if is_locked else "damaged") from fault
