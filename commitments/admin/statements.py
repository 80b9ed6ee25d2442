"""Events, statements with their text, what is kept from them, and instruments."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commitments.actions import statements
from commitments.admin.facts import FactAdmin, PartInline, VersionedForm
from commitments.admin.words import WordsForm
from commitments.coding.text import canonical
from commitments.errors import RuleBroken, TextRefused
from commitments.models import Event, Instrument, Paragraph, Passage, Statement


@admin.register(Event)
class EventAdmin(FactAdmin):
    fields = ["partnership", "mechanism", "name", "kind", "place", "start", "end"]
    autocomplete_fields = ["partnership", "mechanism"]
    date_hierarchy = "start"
    list_display = ["name", "kind", "place", "start", "end"]
    list_filter = ["kind", "partnership"]
    search_fields = ["name", "place"]


class StatementForm(VersionedForm):
    canonical_text = forms.CharField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 24, "cols": 100}),
        strip=False,
        required=False,
        help_text=gettext_lazy(
            "Paste it as it stands, typing errors included. It is split into numbered paragraphs"
            " when you save, and cannot change once words are quoted from it. Leave it empty"
            " where the words are not held."
        ),
    )

    def clean_canonical_text(self):
        try:
            return canonical(self.cleaned_data["canonical_text"])
        except TextRefused as refusal:
            raise ValidationError(str(refusal)) from refusal


class ParagraphInline(PartInline):
    model = Paragraph
    fields = ["label", "sub", "heading", "start", "end"]
    readonly_fields = fields
    can_delete = False

    def has_add_permission(self, request, obj):
        return False


@admin.register(Statement)
class StatementAdmin(FactAdmin):
    form = StatementForm
    actions = ["close_coding"]
    autocomplete_fields = ["partnership", "event", "version_of"]
    date_hierarchy = "adopted_on"
    filter_horizontal = ["parties"]
    inlines = [ParagraphInline]
    list_display = ["short_title", "partnership", "adopted_on", "tier", "visibility", "on_site"]
    list_filter = ["partnership", "tier", "kind", "visibility"]
    list_select_related = ["partnership"]
    readonly_fields = ["sha256", "coding_closed_at", "visibility"]
    search_fields = ["title", "short_title", "publisher"]
    fieldsets = [
        (
            gettext_lazy("What it is"),
            {
                "fields": [
                    "partnership",
                    "event",
                    "version_of",
                    "title",
                    "short_title",
                    "slug",
                    "kind",
                    "tier",
                    "parties",
                ]
            },
        ),
        (
            gettext_lazy("When and where"),
            {
                "fields": [
                    "adopted_on",
                    "adopted_place",
                    "published_on",
                    "retrieved_on",
                    "printed_on",
                    "date_reason",
                ]
            },
        ),
        (
            gettext_lazy("Where it comes from"),
            {"fields": ["publisher", "url", "language"]},
        ),
        (
            gettext_lazy("Its words"),
            {
                "fields": [
                    "canonical_text",
                    "partial_text",
                    "sha256",
                    "coding_closed_at",
                    "visibility",
                ]
            },
        ),
    ]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        lists = request.resolver_match.url_name.endswith(("changelist", "autocomplete"))
        return rows.defer("canonical_text") if lists else rows

    def get_readonly_fields(self, request, obj=None):
        stands = obj and (obj.quotes.exists() or obj.passages.exists())
        held = ["canonical_text"] if stands else []
        coded = ["partnership", "adopted_on", "version_of"] if obj and obj.coding_closed_at else []
        return [*self.readonly_fields, *held, *coded]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["short_title"]}

    @admin.display(description=gettext_lazy("site"))
    def on_site(self, statement):
        return format_html('<a href="{}">{}</a>', statement.get_absolute_url(), _("Read"))

    def enter(self, request, form, related, parts):
        statements.enter_statement(
            statement=form.instance,
            text=form.cleaned_data["canonical_text"],
            parties=related["parties"],
            by=request.user,
        )

    def change(self, request, form, related, parts, removed):
        if "canonical_text" in form.changed_data:
            text = form.cleaned_data["canonical_text"]
            stored = Statement.objects.values_list("canonical_text", flat=True)
            form.instance.canonical_text = stored.get(pk=form.instance.pk)
            statements.change_text(
                statement=form.instance,
                text=text,
                seen_version=form.cleaned_data["seen_version"],
                by=request.user,
            )
            form.changed_data.remove("canonical_text")
            form.cleaned_data["seen_version"] = form.instance.version
        if form.changed_data:
            super().change(request, form, related, [], [])

    @admin.action(
        description=gettext_lazy("Close the coding (gives every commitment its code)"),
        permissions=["change"],
    )
    def close_coding(self, request, queryset):
        for statement in queryset:
            try:
                numbered = statements.close_coding(statement=statement, by=request.user)
            except RuleBroken as refusal:
                self.message_user(request, f"{statement}: {refusal}", messages.ERROR)
                continue
            done = ngettext(
                "%(statement)s: %(count)d commitment got its code.",
                "%(statement)s: %(count)d commitments got their codes.",
                len(numbered),
            )
            self.message_user(request, done % {"statement": statement, "count": len(numbered)})


@admin.register(Paragraph)
class ParagraphAdmin(FactAdmin):
    """Paragraphs are made from the text; here their labels and bounds are put right."""

    removable = True
    fields = ["statement", "label", "sub", "heading", "start", "end"]
    autocomplete_fields = ["statement"]
    list_display = ["statement", "label", "sub", "heading", "start", "end"]
    list_filter = ["statement"]
    list_select_related = ["statement"]
    search_fields = ["statement__short_title", "label", "heading"]


class PassageForm(WordsForm, VersionedForm):
    text = forms.CharField(
        label=gettext_lazy("Words"),
        widget=forms.Textarea(attrs={"rows": 3}),
        strip=False,
        required=False,
        help_text=gettext_lazy("As they stand in the text; their place is found when you save."),
    )


@admin.register(Passage)
class PassageAdmin(FactAdmin):
    form = PassageForm
    fields = ["statement", "kind", "reason", "low_binding", "text", "start", "report"]
    autocomplete_fields = ["statement"]
    list_display = ["__str__", "statement", "kind", "reason", "low_binding"]
    list_filter = ["kind", "reason", "low_binding", "statement"]
    list_select_related = ["statement"]
    search_fields = ["text", "report"]

    def enter(self, request, form, related, parts):
        set_place(form.instance)
        super().enter(request, form, related, parts)

    def columns(self, form, related):
        set_place(form.instance)
        return ["statement", "kind", "reason", "low_binding", "text", "report", *PLACE]


PLACE = ["start", "end", "paragraph"]


def set_place(passage):
    """Offsets and paragraph follow from the words, or are empty with them."""
    if not passage.text:
        passage.start = passage.end = passage.paragraph = None
        return
    passage.paragraph = passage.statement.paragraphs.filter(
        start__lte=passage.start, end__gte=passage.end
    ).first()


@admin.register(Instrument)
class InstrumentAdmin(FactAdmin):
    fields = ["partnership", "statement", "title", "status", "signed_on", "in_force_on", "source"]
    autocomplete_fields = ["partnership", "statement"]
    date_hierarchy = "signed_on"
    list_display = ["title", "status", "signed_on", "statement"]
    list_filter = ["status", "partnership"]
    list_select_related = ["statement"]
    search_fields = ["title", "source"]
