"""Whether somebody wants to hear about a commitment, and from when on."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.forms.base import CommitmentForm
from commitments.forms.fields import Day
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


class SnoozeForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.watches.snooze`."""

    until = Day(label=_("Remind me again from"))
    reason = forms.CharField(
        label=_("Reason"), max_length=300, help_text=_("For yourself: nobody else is shown it.")
    )


class SnoozeEndForm(forms.Form):
    """One button that asks for nothing but the click."""

    act = forms.ChoiceField(choices=[("end", _("End"))])
