"""How the pages look and behave for one browser; kept in cookies, not in the register."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AppearanceForm(forms.Form):
    """Each field may be sent alone: the menu on top of every page sends the theme only."""

    theme = forms.ChoiceField(
        label=_("Theme"),
        choices=[("light", _("Light")), ("dark", _("Dark")), ("system", _("As my system has it"))],
        widget=forms.RadioSelect,
        required=False,
    )
    keys = forms.ChoiceField(
        label=_("Single keys"),
        choices=[("on", _("On")), ("off", _("Off"))],
        widget=forms.RadioSelect,
        required=False,
    )

    def clean(self):
        """An answer that chooses nothing is a mistake, not a choice."""
        chosen = super().clean()
        if not self.errors and not any(chosen.values()):
            raise forms.ValidationError(_("Choose a theme, or switch the keys on or off."))
        return chosen
