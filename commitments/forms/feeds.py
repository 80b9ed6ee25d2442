"""What another program is to follow."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import FeedKind, FeedScope, SavedList
from commitments.forms.base import RecordForm
from commitments.models import SavedView, User


class FeedForm(RecordForm):
    """A kind of feed, and of what it tells; only who has views is asked for one."""

    kind = forms.ChoiceField(
        label=_("What to follow"),
        choices=FeedKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what to follow.")},
    )
    scope = forms.ChoiceField(
        label=_("Of which commitments"),
        choices=FeedScope.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say of which commitments.")},
    )
    view = forms.ModelChoiceField(
        label=_("Saved view"),
        queryset=SavedView.objects.none(),
        required=False,
        empty_label=_("None"),
        error_messages={"invalid_choice": _("There is no such view.")},
    )

    def __init__(self, *args, user: User, **options):
        super().__init__(*args, **options)
        views = SavedView.objects.visible_to(user).filter(list=SavedList.COMMITMENTS)
        self.fields["view"].queryset = views.order_by("name")

    def clean(self) -> dict[str, Any]:
        """A view is asked for where one is meant, and left out elsewhere."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        if cleaned["scope"] != FeedScope.VIEW:
            return cleaned | {"view": None}
        if cleaned["view"] is None:
            raise ValidationError({"view": _("Choose the view.")})
        return cleaned


class RevocationForm(forms.Form):
    """One button that asks for nothing but the click."""

    revoke = forms.ChoiceField(
        choices=[("yes", _("Revoke"))],
        widget=forms.HiddenInput,
        initial="yes",
        error_messages={"required": _("Say that the feed is to be revoked.")},
    )
