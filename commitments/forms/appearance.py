"""How the pages look, speak and behave; kept in cookies, and the language with the person."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

# What is kept where somebody wants the language that the browser asks for.
OF_THE_BROWSER = "browser"


class AppearanceForm(forms.Form):
    """Each field may be sent alone: the menu on top of every page sends theme or language only."""

    theme = forms.ChoiceField(
        label=_("Theme"),
        choices=[("light", _("Light")), ("dark", _("Dark")), ("system", _("As my system has it"))],
        widget=forms.RadioSelect,
        required=False,
    )
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("Dates and numbers follow it now; most texts are in English so far."),
        choices=[*settings.LANGUAGES, (OF_THE_BROWSER, _("As my browser asks"))],
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
            sentence = _("Choose a theme or a language, or switch the keys on or off.")
            raise forms.ValidationError(sentence)
        return chosen
