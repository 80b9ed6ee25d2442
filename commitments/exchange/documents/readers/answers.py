"""Which reader answers which question. Each is imported when it is asked, to start quickly."""

from importlib import import_module
from typing import Any

from commitments.exchange.documents import kinds
from commitments.exchange.documents.decoding import storable

HERE = "commitments.exchange.documents.readers"
READERS = {
    kinds.PDF: "pdf_files",
    kinds.DOCX: "word_files",
    kinds.XLSX: "workbooks",
    kinds.CSV: "plain_texts",
    kinds.TXT: "plain_texts",
    kinds.HTML: "pages",
    kinds.EML: "mails",
}


def answer(order: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The answer to `order["question"]`: text, pages or particulars."""
    if order["question"] == "pages":
        return {"pages": reader("pdf_files").pages_of(content)}
    if order["question"] == "particulars":
        found = reader("page_particulars").particulars_of(content, **order["options"])
        return {"particulars": found}
    limit = order["characters"]
    text = reader(READERS[order["media_type"]]).text_of(content, limit=limit, **order["options"])
    return {"text": storable(text, limit=limit)}


def reader(name: str) -> Any:
    return import_module(f"{HERE}.{name}")
