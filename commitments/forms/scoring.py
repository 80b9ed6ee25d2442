"""Whether the words were satisfied: the forms for an assessment, its guideline and a forecast."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.definitions import DEFINITIONS
from commitments.enums import GIVEN_SCORES, Outlook, Score, SubmissionKind
from commitments.forms.base import CommitmentForm
from commitments.forms.fields import Day, LongText, RowField, Seen, check_has_come, offer
from commitments.forms.proposals import MARK, ProposalForm, RestingForm
from commitments.models import Forecast, Submission
from commitments.reports.approved_states import changed

# The field of a guideline that says what counts as each score.
WHAT_COUNTS = {
    Score.SATISFIED: "satisfied",
    Score.PARTIAL: "partial",
    Score.FAILED: "failed",
}


class AssessmentForm(RestingForm):
    """Whether the words were satisfied within a period, by one party or by all together."""

    kind = SubmissionKind.ASSESSMENT
    chosen = ("score", "reason", "evidence")

    party = RowField(label=gettext_lazy("Whose part"), required=False)
    period_start = Day(label=gettext_lazy("From"))
    period_end = Day(label=gettext_lazy("To"), help_text=gettext_lazy("The last day looked at."))
    score = forms.ChoiceField(
        label=gettext_lazy("Score"),
        choices=[(score.value, score.label) for score in GIVEN_SCORES],
        widget=forms.RadioSelect(attrs=MARK),
    )
    reason = LongText(label=gettext_lazy("Reason"))

    def __init__(self, data=None, **options):
        super().__init__(data, **options)
        statement = self.commitment.statement
        self.fields["period_start"].initial = statement.adopted_on
        self.fields["period_end"].initial = self.on
        parties = statement.partnership.parties.all()
        offer(self.fields["party"], parties, empty=_("All parties together (joint)"))

    def clean_period_end(self):
        start, day = self.cleaned_data.get("period_start"), self.cleaned_data["period_end"]
        if day:
            check_has_come(day, on=self.on)
        if start and day and day < start:
            raise ValidationError(_("The period ends before it begins."))
        return day

    def score_choices(self):
        """Each radio button with its score, and with what counts as that."""
        return [
            (button, score, self.what_counts(score))
            for button, score in zip(self["score"], GIVEN_SCORES, strict=True)
        ]

    def what_counts(self, score):
        if self.guideline:
            return getattr(self.guideline, WHAT_COUNTS[score])
        return DEFINITIONS[Score][score]

    @classmethod
    def as_submitted(cls, submission: Submission):
        return {
            "party": submission.party_id,
            "period_start": submission.period_start,
            "period_end": submission.period_end,
            "score": submission.score,
            "reason": submission.reason,
            "evidence": [link.pk for link in submission.evidence.all()],
        }


class GuidelineForm(ProposalForm):
    """What counts as kept, in part and failed, in words that two people read alike."""

    kind = SubmissionKind.GUIDELINE
    chosen = (*WHAT_COUNTS.values(), "terms", "reason")

    satisfied = LongText(
        label=gettext_lazy("What counts as +1, satisfied"),
        max_length=2000,
        help_text=gettext_lazy(
            "The whole of it, with every figure, place and day that the words name. Say where"
            " one would see it."
        ),
    )
    partial = LongText(
        label=gettext_lazy("What counts as 0, partial"),
        max_length=2000,
        help_text=gettext_lazy("The least that is more than talk, and how far short still counts."),
    )
    failed = LongText(
        label=gettext_lazy("What counts as −1, failed"),
        max_length=2000,
        help_text=gettext_lazy(
            "An act against it, its abandonment, or a passed deadline. Nothing found is no failure"
            " before the deadline."
        ),
    )
    terms = LongText(
        label=gettext_lazy("What its terms mean"),
        rows=4,
        required=False,
        help_text=gettext_lazy("One a line: the term as it stands, a colon, what it means here."),
    )
    reason = LongText(label=gettext_lazy("Why so"), rows=2, required=False)

    def __init__(self, data=None, **options):
        super().__init__(data, **options)
        if self.guideline:
            self.fields["reason"].label = _("Why it changes")
            self.fields["reason"].required = True
            for name in (*WHAT_COUNTS.values(), "terms"):
                self.fields[name].initial = getattr(self.guideline, name)

    def clean(self):
        told = super().clean()
        if self.errors or not self.guideline:
            return told
        same = all(getattr(self.guideline, name) == said for name, said in told["says"].items())
        # What was approved of other words or another coding is asked for again as it is.
        if same and not changed(self.commitment.submissions.filter(kind=self.kind)):
            raise ValidationError(
                _("Nothing differs from version %(number)s."),
                params={"number": self.guideline_number},
            )
        return told

    @classmethod
    def as_submitted(cls, submission: Submission):
        return {name: getattr(submission, name) for name in cls.chosen}


class ForecastForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.assessments.make_forecast`."""

    seen_version = Seen()
    outlook = forms.ChoiceField(
        label=gettext_lazy("Outlook"),
        choices=Outlook.choices,
        widget=forms.RadioSelect(attrs=MARK),
    )
    reason = LongText(
        label=gettext_lazy("Reason"),
        max_length=2000,
        help_text=gettext_lazy("What makes you expect it. It needs no evidence, and no approval."),
    )

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["seen_version"].initial = commitment.version

    def outlook_choices(self):
        """Each radio button with its outlook and with what that means."""
        return [
            (button, outlook, DEFINITIONS[Outlook][outlook])
            for button, outlook in zip(self["outlook"], Outlook, strict=True)
        ]

    @staticmethod
    def as_recorded(forecast: Forecast | None):
        """The fields as they would be if the forecast on record had been typed into this form."""
        return {"outlook": forecast.outlook, "reason": forecast.reason} if forecast else {}
