"""Which notifications somebody has read."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

ALL = "all"
SAY_WHICH = _("Say which to mark as read.")


class ReadForm(forms.Form):
    """The number of one notification, or all of them."""

    read = forms.CharField(
        label=_("Notifications"),
        max_length=18,
        validators=[RegexValidator(rf"\A({ALL}|[0-9]+)\Z", SAY_WHICH)],
        error_messages={"required": SAY_WHICH, "max_length": SAY_WHICH},
    )

    def notifications(self) -> list[int] | None:
        """The keys to mark, or None for all of them."""
        chosen = self.cleaned_data["read"]
        return None if chosen == ALL else [int(chosen)]
