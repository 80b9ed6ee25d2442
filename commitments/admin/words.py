"""Words cut from a stored text: pasted by a person, placed by the product."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

PLACES_SHOWN = 5


def places(text, words):
    """Every offset, in code points, at which the words stand in the text."""
    found, start = [], text.find(words)
    while start != -1:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def place(text, words, start=None):
    """The one offset at which the words stand.

    Raises ValidationError where they do not, or where they stand more than once and `start`
    does not say which of the places is meant.
    """
    found = places(text, words)
    if not found:
        raise ValidationError(
            {"text": _("These words are not in the text. Paste them exactly as they stand there.")}
        )
    if start in found:
        return start
    if len(found) > 1 or start is not None:
        shown = ", ".join(str(offset) for offset in found[:PLACES_SHOWN])
        raise ValidationError(
            {"start": _("The words stand at %(places)s. Enter one of these.") % {"places": shown}}
        )
    return found[0]


class WordsForm(forms.ModelForm):
    """Asks for the words and, only where they stand more than once, for their start."""

    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), strip=False, required=True)
    start = forms.IntegerField(required=False, min_value=0, max_value=2**31 - 1)

    def clean(self):
        cleaned = super().clean()
        statement, words = cleaned.get("statement"), cleaned.get("text")
        if statement and words:
            # Browsers send line ends as CRLF; stored texts hold LF alone.
            words = words.replace("\r\n", "\n")
            start = place(statement.canonical_text, words, cleaned.get("start"))
            cleaned["text"], cleaned["start"] = words, start
            self.instance.end = start + len(words)
        return cleaned
