"""What is measured: indicators, their series, and figures one by one or as a table."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from commitments.coding.figures import Ambiguous, read_figure
from commitments.coding.folding import fold
from commitments.enums import Aggregation, CommitmentType, Direction, Revision
from commitments.errors import FileRefused
from commitments.exchange.csv_files import MAX_BYTES, decode
from commitments.forms.base import RecordForm
from commitments.forms.fields import (
    LongText,
    Number,
    PeriodField,
    RowField,
    RowsField,
    Seen,
    offer,
    plain_number,
)
from commitments.models import (
    Commitment,
    DataPoint,
    EvidenceItem,
    Indicator,
    Partnership,
    Series,
    days,
)

OF_INDICATOR = (
    "title",
    "unit",
    "direction",
    "aggregation",
    "baseline_value",
    "baseline_period",
    "target_value",
    "target_due",
)
SLUG_LENGTH = 80


class FigureField(Number):
    """A figure with a decimal point or comma."""

    def to_python(self, value):
        words = str(value or "").strip()
        if not words:
            return None
        try:
            return super().to_python(str(read_figure(words)))
        except Ambiguous as fault:
            raise ValidationError(
                _("This can be read in two ways. Write it as 1234 or as 1.2340."), code="invalid"
            ) from fault
        except ValueError as fault:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fault


class IndicatorForm(RecordForm):
    """`cleaned_data` holds the arguments of `actions.indicators.enter_indicator`."""

    wide = ("title",)

    title = forms.CharField(
        label=_("Title"), max_length=160, help_text=_("What is measured, between whom.")
    )
    partnership = RowField(label=_("Partnership"))
    unit = forms.CharField(label=_("Unit"), max_length=40, help_text=_("As USD billion."))
    direction = forms.ChoiceField(label=_("Direction"), choices=Direction.choices)
    aggregation = forms.ChoiceField(label=_("Figures"), choices=Aggregation.choices)
    target_value = FigureField(label=_("Target"), required=False)
    target_due = forms.CharField(
        label=_("Due"),
        max_length=40,
        required=False,
        validators=[days.deadline],
        help_text=_("EDTF, such as ../2030-12-31; empty where no date is stated."),
    )
    baseline_value = FigureField(
        label=_("Baseline"), required=False, help_text=_("Where the words name one.")
    )
    baseline_period = PeriodField(
        label=_("Period of the baseline"),
        max_length=40,
        required=False,
        help_text=_("As 2024, or 2025-01/2025-11."),
    )
    commitments = RowsField(
        label=_("Whose targets it measures"),
        required=False,
        error_messages={"invalid_choice": _("This commitment cannot be chosen.")},
    )

    def __init__(self, *args, user, indicator: Indicator | None = None, **options):
        super().__init__(*args, **options)
        self.indicator = indicator
        offer(
            self.fields["partnership"],
            Partnership.objects.order_by("name"),
            empty=_("Choose"),
        )
        offer(
            self.fields["commitments"],
            measurable(user, indicator),
            label=lambda row: f"{row.short_code} {row.short_title}",
        )

    def clean_baseline_period(self):
        known = self.cleaned_data["baseline_period"]
        return known.text if known else ""

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        commitments = words.pop("commitments")
        indicator = Indicator(slug=free_slug(words["title"]), **words)
        return {"indicator": indicator, "commitments": commitments}


class IndicatorChangeForm(IndicatorForm):
    """`cleaned_data` holds the arguments of `actions.indicators.change_indicator`."""

    seen_version = Seen()

    def __init__(self, *args, indicator: Indicator, **options):
        super().__init__(*args, indicator=indicator, **options)
        # Its figures are those of one partnership.
        del self.fields["partnership"]
        held = {name: getattr(indicator, name) for name in OF_INDICATOR}
        for name in ("baseline_value", "target_value"):
            held[name] = plain_number(held[name])
        chosen = [str(row.pk) for row in indicator.commitments.all()]
        self.initial = held | {"commitments": chosen, "seen_version": indicator.version}

    def clean(self):
        words = RecordForm.clean(self)
        if self.errors:
            return words
        for name in OF_INDICATOR:
            setattr(self.indicator, name, words[name])
        return {
            "indicator": self.indicator,
            "fields": OF_INDICATOR,
            "commitments": words["commitments"],
            "seen_version": words["seen_version"],
        }


def measurable(user, indicator):
    """Commitments that state a level to be reached, and those that are chosen already."""
    states_level = Q(target_value__isnull=False) | Q(type=CommitmentType.QUANTITATIVE_TARGET)
    if indicator is not None:
        states_level |= Q(pk__in=indicator.commitments.values("pk"))
    rows = Commitment.objects.visible_to(user).coded().filter(states_level)
    if indicator is not None:
        rows = rows.filter(statement__partnership=indicator.partnership_id)
    return rows.order_by("code")


def free_slug(title: str) -> str:
    """The words of the title as the end of an address that no other indicator has."""
    words = slugify(fold(title))[: SLUG_LENGTH - 4].strip("-") or "indicator"
    taken = set(Indicator.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    if words not in taken and words != "new":
        return words
    return next(name for number in range(2, 1000) if (name := f"{words}-{number}") not in taken)


class SeriesForm(RecordForm):
    """`cleaned_data` holds the row of `actions.facts.enter_fact`."""

    wide = ("method_note",)

    reporter = forms.CharField(
        label=_("Reporter"), max_length=120, help_text=_("Whose count it is, as Malaysian count.")
    )
    party = RowField(label=_("Party"), required=False)
    currency = forms.CharField(
        label=_("Currency"), max_length=3, required=False, help_text=_("Its ISO code, as USD.")
    )
    method_note = LongText(
        label=_("Method note"),
        max_length=2000,
        required=False,
        help_text=_("What is counted and how, and where it differs from other counts."),
    )

    def __init__(self, *args, indicator: Indicator, **options):
        super().__init__(*args, **options)
        self.indicator = indicator
        parties = indicator.partnership.parties.order_by("name")
        offer(self.fields["party"], parties, empty=_("None of the parties"))

    def clean(self):
        words = super().clean()
        return words if self.errors else {"row": Series(indicator=self.indicator, **words)}


class SourcedForm(RecordForm):
    """What a figure was taken from, among what bears on the commitments that are measured."""

    evidence = RowsField(
        label=_("Taken from"),
        required=False,
        error_messages={"invalid_choice": _("This item is not among those offered.")},
    )

    def __init__(self, *args, indicator: Indicator, user, **options):
        super().__init__(*args, **options)
        items = EvidenceItem.objects.visible_to(user).filter(
            links__commitment__in=indicator.commitments.values("pk"), figure_value__isnull=False
        )
        offer(
            self.fields["evidence"],
            items.distinct().order_by("-document_date", "pk"),
            label=lambda item: f"{item.title}, {item.publisher}, {item.document_date}".rstrip(", "),
        )


class PointForm(SourcedForm):
    """`cleaned_data` holds the arguments of `actions.indicators.enter_point`."""

    aliases = {"starts_on": "period", "ends_on": "period"}

    series = RowField(label=_("Series"))
    period = PeriodField(
        label=_("Period"), max_length=40, help_text=_("As 2025, 2025-03 or 2025-01/2025-11.")
    )
    value = FigureField(label=_("Figure"))
    revision = forms.ChoiceField(
        label=_("How firm it is"),
        choices=[(each.value, each.label) for each in (Revision.PROVISIONAL, Revision.FINAL)],
    )
    field_order = ["series", "period", "value", "revision", "evidence"]

    def __init__(self, *args, indicator: Indicator, **options):
        super().__init__(*args, indicator=indicator, **options)
        self.indicator = indicator
        self.fields["value"].help_text = indicator.unit
        offer(self.fields["series"], indicator.series.order_by("pk"), empty=_("Choose"))

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        evidence, known = words.pop("evidence"), words.pop("period")
        return {"point": DataPoint(period=known.text, **words), "evidence": evidence}


class RevisionForm(SourcedForm):
    """`cleaned_data` holds the arguments of `actions.indicators.revise_point`."""

    wide = ("note",)

    revision = forms.ChoiceField(
        label=_("What happens to it"),
        choices=[
            (Revision.REVISED.value, _("Another figure takes its place")),
            (Revision.FINAL.value, _("It becomes final")),
            (Revision.WITHDRAWN.value, _("It was entered by mistake")),
        ],
        widget=forms.RadioSelect,
    )
    value = FigureField(
        label=_("Figure"), required=False, help_text=_("Left empty, it stays as it is.")
    )
    note = forms.CharField(label=_("Why"), max_length=300)
    field_order = ["revision", "value", "note", "evidence"]

    def __init__(self, *args, point: DataPoint, **options):
        super().__init__(*args, indicator=point.series.indicator, **options)
        self.point = point
        self.initial["evidence"] = [str(row.evidence_id) for row in point.rests_on.all()]

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        value: Decimal | None = words["value"]
        if words["revision"] == Revision.REVISED and value in (None, self.point.value):
            self.add_error("value", _("Give the figure that takes its place."))
            return words
        return words | {"point": self.point}


class FiguresForm(RecordForm):
    """A table, pasted or as a file; `words` is its text."""

    text = LongText(
        label=_("Table"),
        rows=10,
        max_length=MAX_BYTES,
        required=False,
        strip=False,
        help_text=_(
            "Copied from a spreadsheet or as CSV. The first line names the columns: period, and"
            " either series and value, or one column for each series."
        ),
    )
    file = forms.FileField(label=_("Or a CSV file"), required=False, allow_empty_file=True)
    reason = forms.CharField(
        label=_("Why figures on record change"),
        max_length=300,
        required=False,
        help_text=_("Needed where a figure differs from the one on record."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        if words.get("file"):
            try:
                words["text"] = decode(words["file"].read(MAX_BYTES + 1))
            except FileRefused as refusal:
                self.add_error("file", " ".join(refusal.faults))
        elif not words["text"].strip():
            self.add_error("text", _("Paste a table, or choose a file."))
        return words
