"""The coding facts of a promise, whether it is on record already or only proposed."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from commitments.coding.dates import bounds_of_deadline
from commitments.enums import (
    Catalyst,
    CommitmentType,
    DeadlinePrecision,
    DeadlineRelation,
    Delegation,
    Novelty,
    Precision,
    Strength,
    Verifiability,
)
from commitments.forms.base import RecordForm
from commitments.forms.fields import (
    Day,
    LongText,
    Number,
    PeriodField,
    RowField,
    RowsField,
    Seen,
    offer,
)
from commitments.models import Statement, Theme

NOT_EDTF = _("This is not EDTF. Write it as 2028, 2026-07/2026-12 or ../2026-12-31.")
repetition = RegexValidator(r"^R/P[1-9]\d{0,2}[YMWD]\Z", _("Write it as R/P1Y or R/P6M."))
# No promise is older or reaches farther; the years before and after are slips of the keyboard.
YEARS = range(1900, 2201)
OTHER_YEAR = _("A deadline lies within the years 1900 to 2200.")
DEADLINE = {"deadline_edtf", "deadline_earliest", "deadline_latest"}


class CodedFactsForm(RecordForm):
    """What a coder says of one promise of `statement`, and holds against itself."""

    seen_version = Seen()
    short_title = forms.CharField(label=_("Short title"), max_length=160)
    themes = RowsField(label=_("Themes"), required=False)
    type = forms.ChoiceField(label=_("Type"), choices=CommitmentType.choices)
    strength = forms.ChoiceField(label=_("Strength"), choices=Strength.choices)
    strength_reason = forms.CharField(
        label=_("Reason for the strength"), max_length=300, required=False
    )
    novelty = forms.ChoiceField(label=_("Novelty"), choices=Novelty.choices)
    precision = forms.ChoiceField(
        label=_("Precision"),
        choices=Precision.choices,
        help_text=_("A named action; an object that can be checked; a date, number or place."),
    )
    delegation = forms.ChoiceField(label=_("Delegation"), choices=Delegation.choices)
    verifiability = forms.ChoiceField(label=_("Verifiable"), choices=Verifiability.choices)
    verifiability_reason = LongText(label=_("Reason for the verifiability"), rows=2, required=False)
    coding_confidence_note = forms.CharField(
        label=_("Confidence in the coding"), max_length=300, required=False
    )
    deadline_text = forms.CharField(
        label=_("Deadline as worded"), max_length=200, required=False, help_text=_("Their words.")
    )
    deadline_edtf = forms.CharField(
        label=_("Deadline in EDTF"),
        max_length=60,
        required=False,
        help_text=_("As 2028, 2026-07/2026-12 or ../2026-12-31."),
    )
    deadline_earliest = Day(
        label=_("Earliest day"),
        required=False,
        help_text=_("Left empty, it follows from the EDTF."),
    )
    deadline_latest = Day(
        label=_("Latest day"), required=False, help_text=_("Left empty, it follows from the EDTF.")
    )
    deadline_precision = forms.ChoiceField(
        label=_("Precision of the deadline"), choices=DeadlinePrecision.choices
    )
    deadline_relation = forms.ChoiceField(
        label=_("Relation of the deadline"), choices=DeadlineRelation.choices
    )
    deadline_event = RowField(label=_("Event of the deadline"), required=False)
    deadline_ambiguous = forms.BooleanField(
        label=_("The deadline can be read in two ways"), required=False
    )
    cadence = forms.CharField(
        label=_("Cadence"),
        max_length=20,
        required=False,
        validators=[repetition],
        help_text=_("As R/P1Y for once a year."),
    )
    target_value = Number(label=_("Target"), required=False)
    target_unit = forms.CharField(
        label=_("Unit of the target"), max_length=60, required=False, help_text=_("As USD billion.")
    )
    target_metric = forms.CharField(label=_("What is measured"), max_length=160, required=False)
    target_period = PeriodField(
        label=_("Period of the target"), max_length=40, required=False, help_text=_("As 2024.")
    )
    catalysts = forms.MultipleChoiceField(
        label=_("Catalysts"),
        choices=Catalyst.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, statement: Statement, **options):
        super().__init__(*args, **options)
        self.statement = statement
        events = statement.partnership.events.all()
        self.themes_offered = list(Theme.objects.all())
        offer(self.fields["themes"], self.themes_offered)
        offer(self.fields["deadline_event"], events, empty=_("None"))

    def clean_target_period(self):
        known = self.cleaned_data["target_period"]
        return known.text if known else ""

    def clean(self):
        words = super().clean()
        if DEADLINE.isdisjoint(self.errors):
            self.check_deadline(words)
            self.check_years(words)
        return words

    def check_deadline(self, words):
        """Hold the two days against the EDTF; a day left empty follows from it."""
        if not words["deadline_edtf"]:
            return
        try:
            bounds = bounds_of_deadline(words["deadline_edtf"])
        except ValueError:
            self.add_error("deadline_edtf", NOT_EDTF)
            return
        if bounds is None:
            return
        self.check_day(words, "deadline_latest", bounds.latest)
        if bounds.earliest:
            self.check_day(words, "deadline_earliest", bounds.earliest)
        # The beginning is open, so the promise runs from the day on which it was made.
        elif not words["deadline_earliest"]:
            words["deadline_earliest"] = self.statement.adopted_on

    def check_years(self, words):
        for name in ("deadline_earliest", "deadline_latest"):
            day = words.get(name)
            if day and day.year not in YEARS:
                self.add_error(name, OTHER_YEAR)

    def check_day(self, words, name, day):
        words[name] = words[name] or day
        if words[name] == day:
            return
        sentence = (
            _("The EDTF says %(day)s.") % {"day": formats.date_format(day, "j F Y")}
            if day
            else _("The EDTF leaves this end open.")
        )
        self.add_error(name, ValidationError(sentence))
