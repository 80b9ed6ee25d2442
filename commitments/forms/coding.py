"""The coding facts of a commitment, and who may read it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import Visibility
from commitments.forms.base import CommitmentForm
from commitments.forms.coded_facts import CodedFactsForm
from commitments.forms.fields import LongText, RowField, Seen, offer, plain_number
from commitments.models import Commitment, User
from commitments.reports import owners

NOT_A_STEP = _("Choose whether to publish or to withdraw.")
CARE = ("owner", "review_interval_days")


class CodingForm(CodedFactsForm):
    """`cleaned_data` holds the arguments of `actions.commitments.edit_coding`.

    Words, code and offsets are no fields here. Owner and review interval are asked of those
    who may assign.
    """

    report = LongText(
        label=_("Report"),
        required=False,
        help_text=_("What is reported, in our words, where the words are not held."),
    )
    owner = RowField(label=_("Owner"), required=False)
    review_interval_days = forms.IntegerField(
        label=_("Look again after how many days"),
        min_value=1,
        max_value=3650,
        error_messages={
            "min_value": _("Write a number from 1 to 3650."),
            "max_value": _("Write a number from 1 to 3650."),
        },
    )

    def __init__(self, *args, commitment, may_assign, **options):
        options.setdefault("initial", self.as_recorded(commitment))
        super().__init__(*args, statement=commitment.statement, **options)
        self.commitment = commitment
        if may_assign:
            offer(self.fields["owner"], owners_of(commitment), empty=_("Nobody"))
            return
        for name in CARE:
            del self.fields[name]

    def clean(self):
        words = super().clean()
        if not self.commitment.quotes.all() and not words.get("report"):
            self.add_error("report", _("The words are not held, so say what is reported."))
        if self.errors:
            return words
        seen_version, themes = words.pop("seen_version"), words.pop("themes")
        return {"seen_version": seen_version, "themes": themes, "changes": words}

    def saved(self):
        """The fields of this form as they are on record."""
        on_record = self.as_recorded(self.commitment)
        return {name: on_record[name] for name in self.fields if name != "seen_version"}

    @classmethod
    def as_recorded(cls, commitment: Commitment):
        """Every field as it is on record."""
        apart = {
            "seen_version": commitment.version,
            "themes": [theme.pk for theme in commitment.themes.all()],
            "deadline_event": commitment.deadline_event_id,
            "owner": commitment.owner_id,
            "target_value": plain_number(commitment.target_value),
        }
        return {
            name: apart[name] if name in apart else getattr(commitment, name)
            for name in cls.base_fields
        }


def owners_of(commitment: Commitment) -> list[User]:
    """Whoever may hold a commitment as their own, and whoever holds this one."""
    return sorted({*owners.possible_owners(), *filter(None, [commitment.owner])}, key=str)


class VisibilityForm(CommitmentForm):
    """One step: publish, or withdraw from every count and from readers' sight."""

    seen_version = Seen()
    visibility = forms.ChoiceField(
        label=_("Who may read it"),
        choices=Visibility.choices,
        error_messages={"required": NOT_A_STEP, "invalid_choice": NOT_A_STEP},
    )

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["seen_version"].initial = commitment.version

    def clean_visibility(self):
        visibility = self.cleaned_data["visibility"]
        if visibility == Visibility.DRAFT:
            raise ValidationError(NOT_A_STEP)
        return visibility

    def saved(self):
        return {"visibility": self.commitment.visibility}
