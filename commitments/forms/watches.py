"""Whether somebody wants to hear about a commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.models import Commitment


class WatchForm(forms.Form):
    """One button, which sends the opposite of what holds now."""

    watch = forms.ChoiceField(
        label=_("Watch"),
        choices=[("yes", _("Watch")), ("no", _("Stop watching"))],
        error_messages={"required": _("Say whether to watch it or to stop watching.")},
    )

    def __init__(self, *args, commitment: Commitment, **options):
        super().__init__(*args, **options)
        self.commitment = commitment

    def wanted(self) -> bool:
        return self.cleaned_data["watch"] == "yes"
