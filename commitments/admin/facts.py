"""How every fact is entered: through one action a save, and never over somebody else's work."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from commitments.actions import facts
from commitments.actions.locking import lock_fact
from commitments.admin.lists import ListAdmin
from commitments.errors import Refusal


class VersionedForm(forms.ModelForm):
    """Carries the version that the person saw, and refuses to save over a later one."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    conflict = False
    refusal = None
    # The person asked to see what would be stored, and nothing else.
    checking = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stored = {name: self.initial.get(name) for name in self.fields}
        if self.instance.pk:
            self.fields["seen_version"].initial = self.instance.version

    def is_valid(self):
        return super().is_valid() and not self.checking

    def clean(self):
        cleaned = super().clean()
        if self.refusal:
            raise ValidationError(sentences_of(self.refusal))
        if self.instance.pk and cleaned.get("seen_version") != self.instance.version:
            self.conflict = True
            # The next click is an informed one: it saves on top of what is shown now.
            self.data = self.data.copy()
            self.data[self.add_prefix("seen_version")] = self.instance.version
            raise ValidationError(self.what_changed(), code="conflict")
        return cleaned

    def what_changed(self):
        """Both texts: what is stored now, beside which the words in the fields stand."""
        rows = [
            (field.label, self.shown(name))
            for name, field in self.fields.items()
            if name in self.changed_data and not field.widget.is_hidden
        ]
        return format_html(
            "{} <ul>{}</ul> {}",
            _("Somebody else saved this while you were writing. It is now:"),
            format_html_join("", "<li>{}: <b>{}</b></li>", rows),
            _("Your words are kept below. Save again to put them on top of that."),
        )

    def shown(self, name):
        value = self.stored[name]
        if isinstance(value, list):
            return ", ".join(str(row) for row in value) or "–"
        model_field = self.instance._meta.get_field(name)
        return display_for_field(getattr(self.instance, name, value), model_field, "–")


class FactAdmin(ListAdmin):
    """One row of facts; subclasses name its columns and its parts.

    `helps` are help texts in the administrator's words; `check_label` names the button that
    shows what would be stored.
    """

    form = VersionedForm
    removable = False
    save_on_top = False
    helps = {}
    check_label = ""

    def get_object(self, request, object_id, from_field=None):
        """The row; while it is being saved it stays ours until versions were compared."""
        row = super().get_object(request, object_id, from_field)
        if row is None or request.method != "POST" or not connection.in_atomic_block:
            return row
        lock_fact(row)
        return super().get_object(request, object_id, from_field)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """A rule that only the action knows is told on the form, where the words stay."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (Refusal, ValidationError) as refusal:
            request.refusal = refusal
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        form.checking = bool(self.check_label) and "_check" in request.POST
        return form

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Several are taken away one by one: a button for all would break the list of them."""
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.widget.is_required = True
        return field

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in self.helps:
            kwargs["help_text"] = self.helps[db_field.name]
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        named = {name for _heading, options in fieldsets for name in options["fields"]}
        if "seen_version" in named or obj is None:
            return fieldsets
        return [*fieldsets, (None, {"fields": ["seen_version"]})]

    def has_delete_permission(self, request, obj=None):
        return self.removable and super().has_delete_permission(request, obj)

    def save_model(self, request, obj, form, change):
        """The action saves row and parts together, in `save_related`."""

    def save_related(self, request, form, formsets, change):
        parts, removed = [], []
        for formset in formsets:
            parts.extend(formset.save(commit=False))
            removed.extend(formset.deleted_objects)
        related = {
            name: rows
            for name, rows in form.cleaned_data.items()
            if name in {field.name for field in form.instance._meta.many_to_many}
        }
        if change:
            self.change(request, form, related, parts, removed)
        else:
            self.enter(request, form, related, parts)

    def enter(self, request, form, related, parts):
        facts.enter_fact(row=form.instance, related=related, parts=parts, by=request.user)

    def change(self, request, form, related, parts, removed):
        facts.change_fact(
            row=form.instance,
            fields=self.columns(form, related),
            seen_version=form.cleaned_data["seen_version"],
            related={name: rows for name, rows in related.items() if name in form.changed_data},
            parts=parts,
            removed=removed,
            by=request.user,
        )

    def columns(self, form, related):
        """The columns that the person changed."""
        held = {field.name for field in form.instance._meta.concrete_fields}
        return [name for name in form.changed_data if name in held and name not in related]

    def delete_model(self, request, obj):
        facts.remove_fact(row=obj, by=request.user)

    def delete_queryset(self, request, queryset):
        for row in queryset:
            facts.remove_fact(row=row, by=request.user)

    def render_change_form(self, request, context, *args, **kwargs):
        """A refused save is no success: 409 where the row moved on, 422 otherwise."""
        form = context["adminform"].form
        context["check_label"] = self.check_label
        context["findings"] = self.findings(form, context) if form.is_bound else {}
        response = super().render_change_form(request, context, *args, **kwargs)
        if form.is_bound and not form.checking:
            response.status_code = 409 if form.conflict else 422
        return response

    def findings(self, form, context):
        """What there is to see of the words before they are stored, for `_findings.html`."""
        return {}

    def get_inline_formsets(self, request, formsets, inline_instances, obj=None):
        """Beside a conflict, what the rows that belong to this one hold now."""
        if (
            obj
            and request.method == "POST"
            and str(obj.version) != request.POST.get("seen_version")
        ):
            for part in parts_that_differ(formsets):
                self.message_user(request, part, messages.WARNING)
        return super().get_inline_formsets(request, formsets, inline_instances, obj)


def sentences_of(refusal):
    """What a refusal says, without the fields of rows that this form may not have."""
    return refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]


def parts_that_differ(formsets):
    """A sentence for each stored row of a formset that holds something else than was posted."""
    for form in (form for formset in formsets for form in formset.initial_forms):
        if not form.has_changed():
            continue
        held = [
            f"{form.fields[name].label}: {form.initial.get(name) or '–'}"
            for name in form.changed_data
        ]
        yield _("%(part)s is now: %(held)s. Your words are kept below.") % {
            "part": form.instance,
            "held": "; ".join(held),
        }


class PartInline(admin.TabularInline):
    """Rows that are entered together with the row they belong to."""

    extra = 0
    show_change_link = True
    view_on_site = False

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Name each field: in a table its label is only the head of the column."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs["aria-label"] = capfirst(field.label or "")
        return field


class AddedInline(PartInline):
    """Rows with a version of their own: added here, changed on their own form."""

    can_delete = False

    def has_change_permission(self, request, obj=None):
        return False


class ShownInline(AddedInline):
    """Rows that hang on this one, shown with the way to each."""

    def has_add_permission(self, request, obj):
        return False


class RecordAdmin(ListAdmin):
    """Rows that are shown here and never entered here."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
