"""Which words a candidate holds: selected in the text, typed, or moved by a word."""

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from commitments.coding.spans import Span
from commitments.coding.word_edges import WordsNotFound, find_words, move_end, move_start
from commitments.forms.base import RecordForm
from commitments.forms.fields import LARGEST, Seen
from commitments.models import Candidate

MOVES = {
    "start-back": (move_start, -1),
    "start-on": (move_start, 1),
    "end-back": (move_end, -1),
    "end-on": (move_end, 1),
}
SPLIT = "split"


class WordsForm(RecordForm):
    """Words of a text: selected in the page, or named by the first and the last of them.

    Once valid, `span` is where they stand.
    """

    start = forms.IntegerField(min_value=0, max_value=LARGEST, required=False)
    end = forms.IntegerField(min_value=0, max_value=LARGEST, required=False)
    first_words = forms.CharField(label=_("First words"), max_length=300, required=False)
    last_words = forms.CharField(label=_("Last words"), max_length=300, required=False)

    def __init__(self, *args, text: str, near: int | None = None, **options):
        super().__init__(*args, **options)
        self.text, self.near = text, near
        for name in ("start", "end"):
            self.fields[name].widget = forms.HiddenInput()

    def clean(self):
        words = super().clean()
        if not self.errors:
            self.span = self.find(words)
        return words

    def find(self, words) -> Span | None:
        if words["start"] is not None and words["end"] is not None:
            return Span(words["start"], words["end"])
        if not words["first_words"]:
            self.add_error("first_words", _("Select the words in the text, or type the first."))
            return None
        try:
            return find_words(self.text, words["first_words"], words["last_words"], near=self.near)
        except WordsNotFound as fault:
            self.add_error(f"{fault.which}_words", self.sentence_for(fault))
        return None

    def sentence_for(self, fault: WordsNotFound) -> str:
        if fault.which == "last":
            return gettext("These words do not stand in the text after the first.")
        if not fault.times:
            return gettext("These words do not stand in the text.")
        sentence = ngettext(
            "They stand in the text %(times)d time; type some more of them.",
            "They stand in the text %(times)d times; type some more of them.",
            fault.times,
        )
        return sentence % {"times": fault.times}


class SpanForm(WordsForm):
    """Other words for a candidate: an edge moved by a word, words chosen anew, or a cut in two.

    Once valid, either `span` or `cut_at` says which.
    """

    seen_version = Seen()
    second_words = forms.CharField(label=_("The second one begins with"), required=False)

    def __init__(self, *args, candidate: Candidate, step: str = "", **options):
        text = candidate.statement.canonical_text
        super().__init__(*args, text=text, near=candidate.start, auto_id="span-%s", **options)
        self.candidate, self.step = candidate, step
        self.cut_at: int | None = None

    def find(self, words) -> Span | None:
        here = Span(self.candidate.start, self.candidate.end)
        if self.step in MOVES:
            move, steps = MOVES[self.step]
            return move(self.text, here, steps)
        if self.step == SPLIT:
            self.cut_at = self.place_of_cut(words, here)
            return None
        return super().find(words)

    def place_of_cut(self, words, here: Span) -> int | None:
        if words["start"] is not None:
            return words["start"]
        try:
            found = find_words(self.candidate.text, words["second_words"], near=0)
        except WordsNotFound:
            self.add_error("second_words", _("Type words of this passage, where it is to be cut."))
            return None
        return here.start + found.start
