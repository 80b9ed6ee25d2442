"""Paragraphs of a text, and what is kept from it beside commitments."""

from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from commitments.admin.facts import FactAdmin, VersionedForm
from commitments.admin.lists import CountColumn, StatementFilter
from commitments.admin.words import WordsForm
from commitments.models import Paragraph, Passage

WORDS_IN_LIST = 120
PLACE = ["start", "end", "paragraph"]


@admin.register(Paragraph)
class ParagraphAdmin(FactAdmin):
    """Paragraphs are made from the text; here their labels and bounds are put right."""

    purpose = _("Made from the text of a statement; here labels and bounds are put right.")
    removable = True
    autocomplete_fields = ["statement"]
    list_display = [
        "number",
        "statement",
        "heading",
        "start",
        "end",
        CountColumn("quotes", _("quotes")),
        CountColumn("passages", _("signals and positions")),
        "on_site",
    ]
    list_filter = [StatementFilter]
    list_select_related = ["statement"]
    read_on = "statement"
    search_fields = ["statement__short_title", "label", "heading"]
    fieldsets = [
        (
            None,
            {
                "fields": ["statement", ("label", "sub"), "heading", ("start", "end")],
                "description": _(
                    "Start and end count the characters of the text from 0. Paragraphs never"
                    " overlap."
                ),
            },
        )
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("statement__canonical_text")

    @admin.display(description=_("paragraph"), ordering="start")
    def number(self, paragraph):
        return paragraph.number


class PassageForm(WordsForm, VersionedForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].required = False
        self.fields["text"].help_text = _(
            "As they stand in the text; “Check the words” shows where that is."
        )


@admin.register(Passage)
class PassageAdmin(FactAdmin):
    purpose = _("Kept with their words and never counted: signals, welcomes, shared positions.")
    form = PassageForm
    check_label = _("Check the words")
    autocomplete_fields = ["statement"]
    list_display = ["beginning", "statement", "kind", "reason", "low_binding", "on_site"]
    list_filter = ["kind", "reason", "low_binding", StatementFilter]
    list_select_related = ["statement"]
    read_on = "statement"
    search_fields = ["text", "report", "statement__short_title"]
    fieldsets = [
        (
            _("Its words"),
            {
                "fields": ["statement", "text", "start", "report"],
                "description": _("Paste the words, or report what was said where none are held."),
            },
        ),
        (_("Why it is no commitment"), {"fields": ["kind", "reason", "low_binding"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("statement__canonical_text")

    @admin.display(description=_("signal or position"), ordering="text")
    def beginning(self, passage):
        return Truncator(passage.text or passage.report).chars(WORDS_IN_LIST)

    def findings(self, form, context):
        found = form.placed()
        return {"placed": [found] if found else []}

    def enter(self, request, form, related, parts):
        set_place(form.instance)
        super().enter(request, form, related, parts)

    def columns(self, form, related):
        set_place(form.instance)
        return ["statement", "kind", "reason", "low_binding", "text", "report", *PLACE]


def set_place(passage):
    """Offsets and paragraph follow from the words, or are empty with them."""
    if not passage.text:
        passage.start = passage.end = passage.paragraph = None
        return
    passage.paragraph = passage.statement.paragraphs.filter(
        start__lte=passage.start, end__gte=passage.end
    ).first()
