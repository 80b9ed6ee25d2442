"""A list as it stands, under a name."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import SavedList
from commitments.filters.saved_views import understood
from commitments.forms.base import RecordForm
from commitments.models import SavedView, User
from commitments.permissions import may_share_views


class ViewForm(RecordForm):
    """How a view is called and who sees it; only who may share is asked whether."""

    name = forms.CharField(
        label=_("Name"),
        max_length=80,
        error_messages={"required": _("Give the view a name.")},
    )
    is_shared = forms.BooleanField(label=_("Share it with everybody who signs in"), required=False)

    def __init__(self, *args, user: User, **options):
        super().__init__(*args, **options)
        self.user = user
        if not may_share_views(user):
            del self.fields["is_shared"]


class SaveViewForm(ViewForm):
    """A new view. Of an address only what its list understands is kept, and nothing else."""

    list = forms.ChoiceField(
        label=_("List"),
        choices=SavedList.choices,
        widget=forms.HiddenInput,
        error_messages={"required": _("Open a list and save it from there.")},
    )
    query = forms.CharField(
        label=_("Parameters"), max_length=2000, required=False, widget=forms.HiddenInput
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "list" not in cleaned or "query" not in cleaned:
            return cleaned
        read = understood(cleaned["list"], cleaned["query"], user=self.user, on=self.on)
        if not read.is_whole:
            raise ValidationError(
                _("The list says something that is not understood. Filter it again, then save it.")
            )
        return cleaned | {"query": read.query, "saved_list": cleaned.pop("list")}


class SavedViewForm(ViewForm):
    """Another name for a view, or other people who see it."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args, view: SavedView, **options):
        initial = {"name": view.name, "is_shared": view.is_shared, "seen_version": view.version}
        super().__init__(*args, initial=initial, **options)
        self.view = view
        if view.is_shared and "is_shared" not in self.fields:
            self.fields["is_shared"] = type(self).base_fields["is_shared"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned.setdefault("is_shared", False)
        return cleaned


class ViewRemovalForm(forms.Form):
    """Which version of the view is to go; one that was not seen stays."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, view: SavedView, **options):
        super().__init__(*args, initial={"seen_version": view.version}, **options)
        self.view = view

    def clean_seen_version(self) -> int:
        return self.cleaned_data["seen_version"] or 0


class DefaultForm(forms.Form):
    """One button, which sends the opposite of what holds now."""

    wanted = forms.ChoiceField(
        label=_("Open the list with it"),
        choices=[("yes", _("Open the list with it")), ("no", _("Open the list as it is"))],
        error_messages={"required": _("Say whether the list opens with this view.")},
    )
