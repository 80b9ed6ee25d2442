"""A language for tests alone, in which every translated text stands in brackets.

What a page says outside of them was never given to a translator, unless it is data: words that
the database holds, or a name, a code or a number.
"""

import gettext
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from django.apps import apps
from django.db.models import CharField, TextField

# Django knows this language too, so that its own texts are in brackets like ours. What it does
# not know of it, it says in plain English, months and numbers included.
PSEUDO = "en-au"
OPEN, CLOSE = "⟦", "⟧"
# Stands between any two digits of a number that is shown to people, so that it shows in what
# machines read, and in years.
SEPARATOR = "⸱"
# Several words in one message, of which a page shows one.
OF_COMMAS = {"yes,no", "yes,no,maybe"}

ATTRIBUTES = {"alt", "aria-label", "data-label", "hx-confirm", "label", "placeholder", "title"}
# What these hold is somebody's words, a key to press or a code.
OF_DATA = {"blockquote", "code", "kbd", "mark", "pre", "q", "script", "style"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# Names are the same in every language.
NAMES = {"Ikrar", "English", "Bahasa Melayu", "Türkçe", "SHA", "CSV", "JSON", "XLSX", "EDTF", "USD"}
# What is written with these is a code, a figure or an address: MYS-TUR-2026-18, A2, x@example.org.
CODE = re.compile(r"https?:\S+|\S+@\S+|[\w.-]+/\S+|\S*\d\S*|[A-Z]{1,2}\b")
YEAR = re.compile(f"(1{SEPARATOR}9|2{SEPARATOR}0){SEPARATOR}\\d{SEPARATOR}\\d(?!{SEPARATOR})")
# As much of a longer text as says where it is from, where a page cuts it.
LONG = 25
# Admin pictures whose words Django itself does not translate.
OF_DJANGO = {("img[alt]", "Search"), ("img[alt]", "True"), ("img[alt]", "False")}


class PseudoTranslation(gettext.NullTranslations):
    def to_language(self):
        return PSEUDO

    def gettext(self, message):
        if message in OF_COMMAS:
            return ",".join(map(self.gettext, message.split(",")))
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, singular, plural, number):
        return self.gettext(singular if number == 1 else plural)

    def pgettext(self, context, message):
        return self.gettext(message)

    def npgettext(self, context, singular, plural, number):
        return self.ngettext(singular, plural, number)


@dataclass
class Element:
    tag: str
    is_data: bool = False
    # Words that somebody searched for are marked among somebody's words.
    cuts_words: bool = False


class Untranslated(HTMLParser):
    """Collects what stands outside of brackets, in text and in attributes that people read."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.grouped = []
        self.depth = 0
        self.inside = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        classes = (dict(attrs).get("class") or "").split()
        if tag not in VOID:
            if tag == "mark" and self.inside:
                self.inside[-1].cuts_words = True
            self.inside.append(Element(tag, tag in OF_DATA or "words" in classes))
        for name, value in attrs:
            if name in ATTRIBUTES and value:
                outside, _depth = outside_of_brackets(value, 0)
                self.found.append((Element(f"{tag}[{name}]"), outside))
            elif SEPARATOR in (value or ""):
                self.grouped.append((f"{tag}[{name}]", value))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        for place in range(len(self.inside) - 1, -1, -1):
            if self.inside[place].tag == tag:
                del self.inside[place:]
                return

    def handle_data(self, data):
        if YEAR.search(data):
            self.grouped.append(("year", normal(data)))
        outside, self.depth = outside_of_brackets(data, self.depth)
        if not any(element.is_data for element in self.inside):
            self.found.append((self.inside[-1] if self.inside else Element(""), outside))


def outside_of_brackets(text, depth):
    """The text without what brackets hold, and how many are open at its end."""
    kept = []
    for letter in text:
        depth += letter == OPEN
        kept.append("|" if depth else letter)
        depth -= letter == CLOSE and depth > 0
    return re.sub(r"\|+", "|", "".join(kept)), depth


class Record:
    """Every text that the database holds; what stands on a page in English may be one of them."""

    def __init__(self, texts):
        texts = {normal(text) for text in texts} | NAMES
        self.all_together = "\n".join(texts)
        self.by_first_word = {}
        for text in sorted(texts, key=len, reverse=True):
            if first := re.search(r"\w+", text):
                self.by_first_word.setdefault(first[0], []).append(text[first.start() :])

    def end_of_text_at(self, text, word):
        """Where the longest text on record ends that begins with this word, or None."""
        for known in self.by_first_word.get(word[0], ()):
            end = word.start() + len(known)
            if text.startswith(known, word.start()) and not text[end : end + 1].isalnum():
                return end
        rest = text[word.start() :].rstrip("… ")
        return len(text) if len(rest) >= LONG and rest in self.all_together else None

    def holds(self, text):
        """Whether the text is made of nothing but texts on record, codes and numbers."""
        place = 0
        while word := re.compile(r"\w+").search(text, place):
            code = CODE.match(text, word.start())
            end = self.end_of_text_at(text, word) or (code and code.end())
            if end is None and has_letters(word[0]):
                return False
            place = end or word.end()
        return True


def texts_on_record():
    """What people wrote, not what an enumeration keeps."""
    models = [*apps.get_app_config("commitments").get_models(), apps.get_model("auth.Group")]
    for model in models:
        fields = [
            field
            for field in model._meta.concrete_fields
            if isinstance(field, CharField | TextField) and not field.choices
        ]
        for field in fields:
            for text in model._default_manager.values_list(field.name, flat=True).distinct():
                yield text or ""
                # A figure stands between the words of its unit.
                yield from text.split() if text and field.name.endswith("_unit") else ()


def normal(text):
    return " ".join(text.replace(SEPARATOR, "").split())


def grouped_for_machines(html):
    """(where, text) of numbers that are grouped where nobody reads them, and of years."""
    return Untranslated(html).grouped


def escapes(html, record):
    """(where, text) of what nobody could translate."""
    for where, outside in Untranslated(html).found:
        for part in () if where.cuts_words else map(normal, outside.split("|")):
            if not record.holds(part) and (where.tag, part) not in OF_DJANGO:
                yield where.tag, part


def has_letters(text):
    return any(letter.isalpha() for letter in text)
