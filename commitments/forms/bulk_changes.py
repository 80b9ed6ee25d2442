"""What many commitments are to hold: one small form for each field that can be changed."""

from django import forms
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from commitments.enums import BulkField, ThemeChange, Visibility
from commitments.forms.fields import RowField, RowsField, offer
from commitments.models import Theme
from commitments.reports.bulk_plans import Wanted
from commitments.reports.owners import possible_owners

NOBODY = "nobody"
# Which fields of the form each field of a commitment needs; publication has one direction.
ASKED: dict[str, tuple[str, ...]] = {
    BulkField.OWNER: ("owner",),
    BulkField.REVIEW_INTERVAL: ("review_interval_days",),
    BulkField.THEMES: ("act", "themes"),
    BulkField.VISIBILITY: (),
}
NOT_A_NUMBER_OF_DAYS = _("Write a number from 1 to 3650.")


class BulkChangeForm(forms.Form):
    """Parses the value for `field`; once valid, `wanted` says it as the action takes it."""

    owner = RowField(label=_("New owner"))
    review_interval_days = forms.IntegerField(
        label=_("Look again after how many days"),
        min_value=1,
        max_value=3650,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), NOT_A_NUMBER_OF_DAYS),
    )
    act = forms.ChoiceField(
        label=_("What becomes of the themes"),
        choices=ThemeChange.choices,
        initial=ThemeChange.ADD,
        widget=forms.RadioSelect,
    )
    themes = RowsField(label=_("Themes"))

    def __init__(self, *args, field: BulkField, **options):
        super().__init__(*args, label_suffix="", **options)
        self.field = field
        for name in set(self.fields).difference(ASKED[field]):
            del self.fields[name]
        if "owner" in self.fields:
            self.offer_owners()
        if "themes" in self.fields:
            offer(self.fields["themes"], Theme.objects.all())

    def offer_owners(self):
        people = {str(person.pk): person for person in sorted(possible_owners(), key=str)}
        owner = self.fields["owner"]
        owner.choices = [("", _("Choose")), (NOBODY, _("Nobody")), *people.items()]
        owner.coerce = lambda key: None if key == NOBODY else people[key].pk

    @property
    def wanted(self) -> Wanted:
        words = self.cleaned_data
        if self.field == BulkField.THEMES:
            chosen = [theme.pk for theme in words["themes"]]
            return Wanted(self.field, chosen, ThemeChange(words["act"]))
        return Wanted(self.field, words.get(self.field, Visibility.PUBLISHED))

    def hidden(self):
        """The same values, for a page that only asks whether to go on."""
        kept = ((bound.as_hidden(attrs={"id": False}),) for bound in self)
        return format_html_join("", "{}", kept)
