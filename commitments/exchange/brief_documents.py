"""A brief as a DOCX file, written with python-docx from the content of the brief alone.

Everything in it is text: no field, link or formula is made of what somebody typed, but for the
page numbers, which are ours. The same content gives the same bytes.
"""

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# What XML 1.0 cannot hold.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
INK, PALE = RGBColor(0x14, 0x20, 0x1D), RGBColor(0x5F, 0x6B, 0x67)
SANS, SERIF = "Calibri", "Cambria"
# The first day that an archive can name.
BEGINNING = (1980, 1, 1, 0, 0, 0)


def document_of(content: dict[str, Any], *, standing: str) -> bytes:
    """The file. `standing` says whether the brief is frozen."""
    document = Document()
    set_page(document)
    set_styles(document)
    describe(document, content)
    set_margins(document, content)
    with translation.override(content["language"]):
        write(document, content, standing)
    kept = io.BytesIO()
    document.save(kept)
    return with_fixed_dates(kept)


def write(document, content: dict[str, Any], standing: str) -> None:
    add(document, f"{content['meeting']} · {content['day']}", "Brief Meta")
    add(document, content["title"], "Title")
    add(document, f"{content['period']} · {content['prepared']}", "Brief Meta")
    for paragraph in content["note"]:
        add(document, paragraph)
    add(document, " ".join(content["lead"]))
    counts = (f"{status['label']} {status['count']}" for status in content["statuses"])
    add(document, " · ".join(counts), "Brief Meta")
    units = (f"{unit['number']} {unit['title']}: {unit['label']}" for unit in content["units"])
    add(document, " · ".join(units), "Brief Meta")
    for section in content["sections"]:
        write_section(document, section)
    if content["sources"]:
        add(document, _("Sources"), "Heading 1")
    for source in content["sources"]:
        words = " ".join(filter(None, (source["words"], source["address"])))
        add(document, f"[{source['number']}] {words}", "Brief Source")
    add(document, " ".join([*content["method"], standing]), "Brief Meta")


def write_section(document, section: dict[str, Any]) -> None:
    add(document, section["title"], "Heading 1")
    for words in (section["intro"], section["empty"]):
        if words:
            add(document, words)
    for panel in section.get("panels", ()):
        write_panel(document, panel)
    for entry in section["entries"]:
        write_entry(document, entry)
    if section["rest"]:
        add(document, section["rest"], "Brief Meta")


def write_panel(document, panel: dict[str, Any]) -> None:
    add(document, panel["title"], "Heading 2")
    for line in panel["lines"]:
        add(document, line)
    for count in panel["counts"]:
        sources = "".join(f" [{number}]" for number in count["sources"])
        add(document, f"{count['reporter']}: {count['figures']}{sources}")
        if count["sums"]:
            add(document, count["sums"], "Brief Meta")
    if panel["note"]:
        add(document, panel["note"], "Brief Meta")


def write_entry(document, entry: dict[str, Any]) -> None:
    add(document, f"{entry['number']} {entry['title']}".strip(), "Heading 2")
    standing = " · ".join(standing_of(entry))
    if standing:
        add(document, standing, "Brief Meta")
    for quote in entry["quotes"]:
        if quote["label"]:
            add(document, quote["label"], "Brief Meta")
        add(document, quote["words"], "Brief Quotation", language=quote["language"])
        source = f" [{quote['source']}]" if quote["source"] else ""
        add(document, f"{quote['citation']}{source}", "Brief Meta")
    if entry["report"] and not entry["quotes"]:
        add(document, _("Reported, words not held:") + f" {entry['report']}")
    for words in (*shifts_of(entry), *entry["notes"], *evidence_of(entry)):
        add(document, words)


def standing_of(entry: dict[str, Any]) -> list[str]:
    """Where it stands, what is expected, how firmly it was worded, and until when."""
    said = [entry[name]["label"] for name in ("status", "outlook", "strength") if entry[name]]
    deadline = entry["deadline"]
    if deadline:
        said.append(deadline["words"] or _("by %(day)s") % {"day": deadline["latest"]})
    elif entry["status"]:
        said.append(_("No date stated"))
    if entry["timeliness"]:
        said.append(entry["timeliness"]["label"])
    return said


def shifts_of(entry: dict[str, Any]) -> list[str]:
    return [
        f"{drift['label']}: {drift['before']['words']} → {drift['after']['words']}"
        if drift["before"]
        else drift["label"]
        for drift in entry["drifts"]
    ]


def evidence_of(entry: dict[str, Any]) -> list[str]:
    """One line, or none."""
    said = []
    for item in entry["evidence"]:
        names = ", ".join(filter(None, (item["publisher"], item["day"], item["stance"])))
        said.append(f"{names} {item['reliability']}{item['credibility']} [{item['source']}]")
    return [_("Evidence:") + " " + "; ".join(said)] if said else []


def add(document, words: str, style: str = "Normal", *, language: str = "") -> None:
    run = document.add_paragraph(style=style).add_run(printable(words))
    if language:
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), language)
        run._r.get_or_add_rPr().append(mark)


def printable(words: str) -> str:
    """The words, with a mark for each character that no such file can hold."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def set_page(document) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)


def set_styles(document) -> None:
    named = {
        "Normal": (SANS, 10, INK),
        "Title": (SANS, 18, INK),
        "Heading 1": (SANS, 13, INK),
        "Heading 2": (SANS, 10.5, INK),
        "Brief Meta": (SANS, 8.5, PALE),
        "Brief Quotation": (SERIF, 11, INK),
        "Brief Source": (SANS, 9, INK),
    }
    for name, (font, size, colour) in named.items():
        known = name in [style.name for style in document.styles]
        style = (
            document.styles[name]
            if known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), colour
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{script}"), None)
        style.paragraph_format.space_after = Pt(3)
    document.styles["Brief Quotation"].paragraph_format.left_indent = Mm(5)
    document.styles["Heading 2"].paragraph_format.keep_with_next = True


def describe(document, content: dict[str, Any]) -> None:
    """Title, author and language; the days are those of the content, never those of the file."""
    about, day = document.core_properties, datetime.fromisoformat(content["as_of"])
    about.title, about.author = property_of(content["title"]), property_of(content["prepared_by"])
    about.subject, about.comments = property_of(content["meeting"]), ""
    about.created = about.modified = day
    about.last_modified_by = about.author
    about.language = content.get("language_of_texts", content["language"])


def property_of(words: str) -> str:
    """Properties hold no more than 255 characters."""
    return printable(words)[:255]


def set_margins(document, content: dict[str, Any]) -> None:
    """What it is on top of each page, and its number below."""
    page = document.sections[0]
    head = page.header.paragraphs[0]
    head.style = document.styles["Brief Meta"]
    head.add_run(printable(f"{content['meeting']} · {content['day']}"))
    foot = page.footer.paragraphs[0]
    foot.style = document.styles["Brief Meta"]
    add_field(foot, "PAGE")
    foot.add_run(" / ")
    add_field(foot, "NUMPAGES")


def add_field(paragraph, code: str) -> None:
    """A number that the program works out when it lays the pages out."""
    for kind in ("begin", code, "end"):
        run = paragraph.add_run()
        if kind == code:
            element = OxmlElement("w:instrText")
            element.text = code
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def with_fixed_dates(kept: io.BytesIO) -> bytes:
    """The same archive, whose files carry no time of writing."""
    again = io.BytesIO()
    with zipfile.ZipFile(kept) as written, zipfile.ZipFile(again, "w") as archive:
        for entry in written.infolist():
            same = zipfile.ZipInfo(entry.filename, BEGINNING)
            archive.writestr(same, written.read(entry), zipfile.ZIP_DEFLATED)
    return again.getvalue()
