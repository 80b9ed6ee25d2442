"""What a second person decides about a submission."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import Decision
from commitments.errors import Refusal
from commitments.forms.base import say_length, sentences
from commitments.forms.fields import LongText, Seen
from commitments.models import Submission
from commitments.policies import SAY_WHY
from commitments.reports.submissions import Proposal


class SeenDigest(forms.CharField):
    """Which state was on the screen. What cannot be read counts as nothing seen."""

    widget = forms.HiddenInput

    def clean(self, value):
        try:
            return super().clean(value)
        except ValidationError:
            return ""


class DecisionForm(forms.Form):
    """`arguments` holds those of `actions.approvals.decide`, once valid.

    What was on the screen goes with it: nobody approves what they did not see.
    """

    seen_version = Seen()
    seen_digest = SeenDigest()
    decision = forms.ChoiceField(label=_("Decision"), choices=Decision)
    note = LongText(label=_("Note"), rows=2, required=False)
    # Rejecting is the end of a submission, so it takes a second click.
    confirmed = forms.BooleanField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, submission: Submission, **options):
        super().__init__(*args, auto_id=f"decision-{submission.pk}-%s", label_suffix="", **options)
        say_length(self.fields["note"])

    @classmethod
    def about(cls, proposal: Proposal) -> "DecisionForm":
        """An empty form about what is on the screen."""
        seen = {"seen_version": proposal.submission.version, "seen_digest": proposal.digest}
        return cls(submission=proposal.submission, initial=seen)

    def clean(self):
        words = super().clean()
        if words.get("decision") in (Decision.RETURN, Decision.REJECT) and not words.get("note"):
            self.add_error("note", SAY_WHY)
        return words

    @property
    def asks(self) -> bool:
        """Whether it is whole, but the person has to confirm that they mean to reject."""
        if not self.is_bound or not self.is_valid():
            return False
        rejects = self.cleaned_data["decision"] == Decision.REJECT
        return rejects and not self.cleaned_data["confirmed"]

    @property
    def arguments(self):
        return {name: value for name, value in self.cleaned_data.items() if name != "confirmed"}

    def refused(self, refusal: Refusal | ValidationError) -> "DecisionForm":
        """This form with the sentences of a refusal beside the fields that they are about."""
        for name, sentence in sentences(refusal):
            self.add_error(name if name in self.fields else None, sentence)
        return self

    def rebased(self, proposal: Proposal) -> "DecisionForm":
        """The same words, as those of somebody who sees what is on record now."""
        self.data = self.data.copy()
        self.data["seen_version"] = proposal.submission.version
        self.data["seen_digest"] = proposal.digest
        return self
