"""What somebody wants by mail, and a click that ends it."""

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _


class MailForm(forms.Form):
    """`cleaned_data` holds what `actions.mailings.choose_mail` takes."""

    digest = forms.BooleanField(
        label=_("A digest once a week"),
        help_text=_(
            "What of yours and of what you watch is due, was long not looked at, came back to you"
            " or was changed by others. A week without news brings none."
        ),
        required=False,
    )
    weekday = forms.TypedChoiceField(
        label=_("On which day"), choices=list(WEEKDAYS.items()), coerce=int
    )
    mentioned = forms.BooleanField(
        label=_("At once when somebody mentions you"),
        required=False,
    )
    returned = forms.BooleanField(
        label=_("At once when a submission of yours comes back"),
        required=False,
    )

    def __init__(self, *args, **options):
        super().__init__(*args, label_suffix="", **options)


class UnsubscribeForm(forms.Form):
    """What mail programs send at one click, by RFC 8058, and our own button as well."""

    NAME, VALUE = "List-Unsubscribe", "One-Click"

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields[self.NAME] = forms.ChoiceField(
            choices=[(self.VALUE, self.VALUE)],
            widget=forms.HiddenInput,
            initial=self.VALUE,
            error_messages={"required": _("Say that this mail is to end.")},
        )
