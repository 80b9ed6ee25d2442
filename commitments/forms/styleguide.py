"""A form with one field of each kind, for the style guide alone; nothing is ever saved from it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.enums import AssertionBasis, Stance


class SampleForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=40,
        help_text=_("One sentence that another analyst can check."),
    )
    effective_on = forms.DateField(label=_("True since"))
    says_who = forms.ChoiceField(label=_("Who says so"), choices=AssertionBasis.choices)
    note = forms.CharField(label=_("Note"), widget=forms.Textarea(attrs={"rows": 3}))
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance.choices, widget=forms.RadioSelect)
    places = forms.MultipleChoiceField(
        label=_("Places searched"),
        choices=[("ministries", _("Ministries")), ("agencies", _("News agencies"))],
        widget=forms.CheckboxSelectMultiple,
    )
    is_kept = forms.BooleanField(label=_("Copy kept"), required=False)


def sample_forms() -> dict[str, SampleForm]:
    """The form as it is first seen, and as it comes back when it is refused."""
    refused = SampleForm(
        {"reason": "x" * 41, "effective_on": "31 February 2026", "stance": "neither"},
        auto_id="refused_%s",
    )
    return {"fresh": SampleForm(auto_id="fresh_%s"), "refused": refused}
