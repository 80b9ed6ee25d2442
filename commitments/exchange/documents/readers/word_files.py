"""DOCX: opened by python-docx, its words taken in the order in which they stand."""

import io
from collections.abc import Iterator

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

TEXT, TAB, BREAK, RETURN = qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr")
PARAGRAPH, CELL, ROW = qn("w:p"), qn("w:tc"), qn("w:tr")
# What was struck out, and the second way in which a box is written for old programs.
LEFT_OUT = (
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
INSIDE = {TEXT: None, TAB: "\t", BREAK: "\n", RETURN: "\n"}
NOTES = ("/word/footnotes.xml", "/word/endnotes.xml")


def text_of(content: bytes, *, limit: int, declared: str = "") -> str:
    """Paragraphs in lines, cells of a row apart by a tab, then the notes."""
    document = Document(io.BytesIO(content))
    parts = [document.element.body]
    for part in document.part.package.iter_parts():
        if str(part.partname) in NOTES:
            parts.append(safely_parsed(part.blob))
    words: list[str] = []
    for part in parts:
        for word in words_of(part):
            words.append(word)
            limit -= len(word)
            if limit <= 0:
                return "".join(words)
    return "".join(words)


def safely_parsed(blob: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(blob, parser)


def words_of(part: etree._Element) -> Iterator[str]:
    """Words and what parts them. A tab after a cell, and a line feed after paragraph and row."""
    pending = ""
    tags = [*INSIDE, *LEFT_OUT, PARAGRAPH, CELL, ROW]
    walk = etree.iterwalk(part, events=("start", "end"), tag=tags)
    for event, node in walk:
        if event == "start":
            if node.tag in LEFT_OUT:
                walk.skip_subtree()
            elif node.tag in INSIDE and not is_a_stop(node):
                yield pending + (INSIDE[node.tag] or node.text or "")
                pending = ""
        elif node.tag == PARAGRAPH:
            pending += "\n"
        elif node.tag == CELL:
            pending = f"{pending.removesuffix(chr(10))}\t"
        elif node.tag == ROW:
            pending = f"{pending.rstrip(chr(9))}\n"


def is_a_stop(node: etree._Element) -> bool:
    """A tab in the properties of a paragraph is a place on the ruler, not a character."""
    return node.tag == TAB and node.getparent().tag != qn("w:r")
