"""Words cut from a stored text: pasted by a person, placed by the product."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.coding.closest import Closest, closest
from commitments.models import Paragraph, Statement

PLACES_SHOWN = 5
DIFFERENCES_SHOWN = 3
CONTEXT = 160
# Signs that nobody can see.
NAMES = {
    "": gettext_lazy("nothing"),
    " ": gettext_lazy("one space"),
    "\n": gettext_lazy("a line break"),
    "\t": gettext_lazy("a tab"),
    "\u00a0": gettext_lazy("a no-break space"),
    "\u00ad": gettext_lazy("a soft hyphen"),
    "\u200b": gettext_lazy("a space without width"),
}


@dataclass(frozen=True)
class PlacedWords:
    """Words in their paragraph; `before` and `after` are cut short."""

    statement: Statement
    paragraph: Paragraph | None
    before: str
    words: str
    after: str


def places(text, words):
    """Every offset, in code points, at which the words stand in the text."""
    found, start = [], text.find(words)
    while start != -1:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def place(statement, words, start=None):
    """The one offset at which the words stand.

    Raises ValidationError where they do not, or where they stand more than once and `start`
    does not say which of the places is meant.
    """
    found = places(statement.canonical_text, words)
    if not found:
        raise ValidationError({"text": why_missing(statement, words)})
    if start in found:
        return start
    if len(found) > 1 or start is not None:
        shown = ", ".join(str(offset) for offset in found[:PLACES_SHOWN])
        raise ValidationError(
            {"start": _("The words stand at %(places)s. Enter one of these.") % {"places": shown}}
        )
    return found[0]


def why_missing(statement, words) -> list[str]:
    """That the words are not in the text, and what stands there instead where that is near."""
    refusal = _("These words are not in the text. Paste them exactly as they stand there.")
    if not statement.canonical_text:
        return [_("The words of this statement are not held, so none can be quoted from it.")]
    near = closest(statement.canonical_text, words)
    if near is None:
        return [refusal]
    paragraph = paragraph_at(statement, near.start, near.end)
    where = (
        _("The closest match is in paragraph %(number)s.") % {"number": paragraph}
        if paragraph
        else _("The closest match is outside the paragraphs, in a title or a heading.")
    )
    return [refusal, f"{where} {difference(near, statement.canonical_text)}"]


def difference(near: Closest, text: str) -> str:
    if near.stops:
        return _("After “…%(same)s” the text has “%(held)s” where you typed “%(typed)s”.") % {
            "same": text[near.start : near.end][-60:].strip(),
            "held": near.stops[0],
            "typed": near.stops[1],
        }
    if not near.differences:
        return _("Leave out the spaces and line breaks around the words.")
    return " ".join(
        _("The text has %(held)s where you typed %(typed)s.")
        % {"held": sign(held), "typed": sign(typed)}
        if not same_letter(held, typed)
        else _("The text stores %(held)s in another way than you typed it; copy it from there.")
        % {"held": sign(held)}
        for held, typed in near.differences[:DIFFERENCES_SHOWN]
    )


def sign(characters: str) -> str:
    """A sign in quotation marks, or the name of one that cannot be seen."""
    if characters in NAMES:
        return str(NAMES[characters])
    if not characters.strip():
        return _("%(count)d spaces or line breaks") % {"count": len(characters)}
    return f"“{characters}”"


def same_letter(held: str, typed: str) -> bool:
    return unicodedata.normalize("NFC", held) == unicodedata.normalize("NFC", typed)


def paragraph_at(statement, start, end) -> Paragraph | None:
    return statement.paragraphs.filter(start__lte=start, end__gte=end).first()


def placed(statement, start, end) -> PlacedWords:
    """The words between these offsets with what stands around them."""
    text = statement.canonical_text
    paragraph = paragraph_at(statement, start, end)
    first = max(paragraph.start if paragraph else 0, start - CONTEXT)
    last = min(paragraph.end if paragraph else len(text), end + CONTEXT)
    before, after = text[first:start], text[end:last]
    if paragraph and first > paragraph.start:
        before = f"… {before.partition(' ')[2]}"
    if paragraph and last < paragraph.end:
        after = f"{after.rpartition(' ')[0]} …"
    return PlacedWords(statement, paragraph, before, text[start:end], after)


class WordsForm(forms.ModelForm):
    """Asks for the words and, only where they stand more than once, for their start."""

    text = forms.CharField(
        label=gettext_lazy("Words"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField words"}),
        strip=False,
        required=True,
    )
    start = forms.IntegerField(
        label=gettext_lazy("Start"),
        required=False,
        min_value=0,
        max_value=2**31 - 1,
        help_text=gettext_lazy("Only where the words stand more than once."),
    )

    def clean(self):
        cleaned: dict[str, Any] = super().clean()
        statement, words = cleaned.get("statement"), cleaned.get("text")
        if statement and words:
            # Browsers send line ends as CRLF; stored texts hold LF alone.
            words = words.replace("\r\n", "\n")
            start = place(statement, words, cleaned.get("start"))
            cleaned["text"], cleaned["start"] = words, start
            self.instance.end = start + len(words)
        return cleaned

    def placed(self) -> PlacedWords | None:
        """The words where they were found, for a person to look at before they are stored."""
        cleaned = getattr(self, "cleaned_data", {})
        statement, words = cleaned.get("statement"), cleaned.get("text")
        start = cleaned.get("start")
        if self.errors or not statement or not words or start is None:
            return None
        return placed(statement, start, start + len(words))
