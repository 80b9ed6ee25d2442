"""Statements with their text, which is looked through before it is stored."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commitments.actions import coding_closing, statements
from commitments.admin.facts import FactAdmin, ShownInline, VersionedForm
from commitments.admin.lists import CountColumn
from commitments.coding.text import canonical
from commitments.errors import RuleBroken, TextRefused
from commitments.models import Paragraph, Statement
from commitments.reports.text_check import check_text


class StatementForm(VersionedForm):
    """Stores a text only after the person has seen how it will be split."""

    canonical_text = forms.CharField(
        label=gettext_lazy("Text"),
        widget=forms.Textarea(attrs={"rows": 24, "cols": 100, "class": "words"}),
        strip=False,
        required=False,
        help_text=gettext_lazy(
            "Paste it as it stands, typing errors included. “Check the text” shows how it will be"
            " split into paragraphs. It cannot change once words are quoted from it. Leave it"
            " empty where the words are not held."
        ),
    )
    checked_sha256 = forms.CharField(
        label=gettext_lazy("Fingerprint of the text shown"),
        widget=forms.HiddenInput,
        required=False,
    )

    # What would be stored, whatever else is wrong.
    text = ""

    def clean_canonical_text(self):
        try:
            self.text = canonical(self.cleaned_data["canonical_text"])
        except TextRefused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return self.text

    def clean(self):
        cleaned = super().clean()
        digest = Statement.digest(self.text)
        if digest and digest not in (self.instance.sha256, cleaned.get("checked_sha256")):
            # The next click is an informed one: what is shown now is what it stores.
            self.data = self.data.copy()
            self.data[self.add_prefix("checked_sha256")] = digest
            if not self.checking:
                self.add_error(
                    "canonical_text",
                    _("Nothing is stored yet. Look at the paragraphs above, then save again."),
                )
        return cleaned


class VersionInline(ShownInline):
    model = Statement
    fk_name = "version_of"
    fields = readonly_fields = ["short_title", "tier", "publisher", "language"]
    verbose_name_plural = gettext_lazy("further versions of this text")


class ParagraphInline(ShownInline):
    model = Paragraph
    fields = readonly_fields = ["label", "sub", "heading", "start", "end"]


@admin.register(Statement)
class StatementAdmin(FactAdmin):
    purpose = gettext_lazy("Texts that leaders adopted, word for word, and versions of these.")
    form = StatementForm
    check_label = gettext_lazy("Check the text")
    actions = ["close_coding"]
    autocomplete_fields = ["partnership", "event", "version_of"]
    date_hierarchy = "adopted_on"
    filter_horizontal = ["parties"]
    list_display = [
        "short_title",
        "partnership",
        "adopted_on",
        "tier",
        "visibility",
        CountColumn("paragraphs", gettext_lazy("paragraphs")),
        CountColumn("commitments", gettext_lazy("commitments")),
        CountColumn("passages", gettext_lazy("signals and positions")),
        "is_coded",
        "on_site",
    ]
    list_filter = ["partnership", "tier", "kind", "visibility", "language"]
    list_select_related = ["partnership"]
    readonly_fields = ["sha256", "coding_closed_at", "visibility"]
    search_fields = ["title", "short_title", "publisher", "slug"]
    helps = {
        "version_of": gettext_lazy("Only for another version of a text that is on record."),
        "slug": gettext_lazy("The name in web addresses; made from the short title."),
        "tier": gettext_lazy("How near to the original the text is."),
        "language": gettext_lazy("Its code, as en, ms or tr."),
    }
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
                    ("adopted_on", "adopted_place"),
                    ("published_on", "retrieved_on"),
                    "printed_on",
                    "date_reason",
                ],
                "description": gettext_lazy(
                    "Sources swap day and month at times: give the true day, and the printed one"
                    " with a reason where they differ."
                ),
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
                    "checked_sha256",
                    "partial_text",
                    "sha256",
                    "coding_closed_at",
                    "visibility",
                ],
                "description": gettext_lazy(
                    "Closing the coding, which gives the codes, is an action on the list of"
                    " statements. A manager publishes on the site."
                ),
            },
        ),
    ]

    def get_queryset(self, request):
        rows = super().get_queryset(request)
        lists = request.resolver_match.url_name.endswith(("changelist", "autocomplete"))
        return rows.defer("canonical_text") if lists else rows

    def get_inlines(self, request, obj):
        return [VersionInline, ParagraphInline] if obj else []

    def get_readonly_fields(self, request, obj=None):
        stands = obj and (obj.quotes.exists() or obj.passages.exists() or obj.candidates.exists())
        held = ["canonical_text"] if stands else []
        coded = ["partnership", "adopted_on", "version_of"] if obj and obj.coding_closed_at else []
        return [*self.readonly_fields, *held, *coded]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else {"slug": ["short_title"]}

    @admin.display(description=gettext_lazy("coded"), boolean=True, ordering="coding_closed_at")
    def is_coded(self, statement):
        return statement.coding_closed_at is not None

    def findings(self, form, context):
        """How the text will be split, wherever it is new or asked for."""
        is_new = "canonical_text" in form.changed_data
        if not form.text or not (form.checking or is_new):
            return {}
        return {"text": check_text(form.text, of=form.instance)}

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
        if set(form.changed_data) - {"checked_sha256"}:
            super().change(request, form, related, [], [])

    @admin.action(
        description=gettext_lazy("Close the coding (gives every commitment its code)"),
        permissions=["change"],
    )
    def close_coding(self, request, queryset):
        for statement in queryset:
            try:
                numbered = coding_closing.close_coding(statement=statement, by=request.user)
            except RuleBroken as refusal:
                self.message_user(request, f"{statement}: {refusal}", messages.ERROR)
                continue
            done = ngettext(
                "%(statement)s: %(count)d commitment got its code.",
                "%(statement)s: %(count)d commitments got their codes.",
                len(numbered),
            )
            self.message_user(request, done % {"statement": statement, "count": len(numbered)})
