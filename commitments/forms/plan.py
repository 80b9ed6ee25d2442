"""Which part of a plan is drawn, and in which order its table stands, from its address."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.enums import Status, ThemeGroup
from commitments.reports.theme_groups import NO_THEME

SELECT = {"class": "form-select"}
ORDERS = (("theme", _("Theme")), ("code", _("Code")))


class PlanForm(forms.Form):
    """`cleaned_data` holds what `reports.plan.plan_of` narrows by, and `order`."""

    theme = forms.ChoiceField(
        label=_("Theme"),
        required=False,
        choices=[("", _("All themes")), *ThemeGroup.choices, (NO_THEME, _("No theme"))],
        widget=forms.Select(attrs=SELECT),
        error_messages={"invalid_choice": _("There is no theme of this name.")},
    )
    status = forms.ChoiceField(
        label=_("Status"),
        required=False,
        choices=[("", _("All statuses")), *Status.choices],
        widget=forms.Select(attrs=SELECT),
        error_messages={"invalid_choice": _("There is no status of this name.")},
    )
    order = forms.ChoiceField(
        label=_("Order of the table"),
        required=False,
        choices=ORDERS,
        error_messages={"invalid_choice": _("The table has no such order.")},
    )

    def __init__(self, data):
        super().__init__(data, label_suffix="")

    @property
    def chosen(self) -> dict[str, str]:
        """What was understood; ask only once the form was validated."""
        return {name: self.cleaned_data.get(name, "") for name in self.fields}

    @property
    def selects(self) -> list[forms.BoundField]:
        """What there is to choose in boxes; the headings of the table are its orders."""
        return [self["theme"], self["status"]]

    @property
    def is_narrowed(self) -> bool:
        return bool(self.chosen["theme"] or self.chosen["status"])
