"""Judgements: the form that says what has been done, at once or for a second person to approve."""

from operator import attrgetter
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import STATUS_MEANINGS, AssertionBasis, Confidence, SubmissionKind
from commitments.forms.base import CommitmentForm
from commitments.forms.fields import (
    Day,
    LongText,
    RowsField,
    Seen,
    check_has_come,
    offer,
    offer_sides,
)
from commitments.forms.proposals import BY_STANCE, DRAFT, MARK
from commitments.models import EvidenceLink, StatusUpdate, Submission
from commitments.policies import MOVES, waits
from commitments.reports.grounds import confidence_in

# What `policies.suggested_confidence` asks for, in words.
RULE = {
    Confidence.HIGH: _("two independent sources, one of them graded A or B with 1 or 2"),
    Confidence.MEDIUM: _("one item of a source graded A to C whose claim is 3 or better"),
    Confidence.LOW: _("less than that"),
}
# What one person chooses, as the form calls it.
CHOSEN = ("status", "effective_on", "says_who", "confidence", "reason", "evidence")


class StatusForm(CommitmentForm):
    """Once valid, `cleaned_data` holds `says`, `reason` and `evidence`, as the actions on
    submissions take them, and `seen_version`: of `submission` where the form amends one, else of
    the commitment.
    """

    kind = SubmissionKind.STATUS
    aliases = {"assertion_basis": "says_who", "assertion_party": "says_who"}

    seen_version = Seen()
    # While a submission is amended: the version of the commitment, which may be recorded on.
    seen_commitment = Seen()
    status = forms.ChoiceField(label=_("New status"), widget=forms.RadioSelect(attrs=MARK))
    effective_on = Day(label=_("True since"), help_text=_("The day it happened, not today."))
    says_who = forms.TypedChoiceField(label=_("Who says so"))
    confidence = forms.ChoiceField(
        label=_("Confidence"),
        choices=[("", _("As the rule gives")), *Confidence.choices],
        required=False,
    )
    reason = LongText(label=_("Reason"))
    evidence = RowsField(
        label=_("Evidence for this status"),
        required=False,
        error_messages={
            "invalid_choice": _("An item that you chose is not evidence on this commitment.")
        },
    )

    def __init__(
        self, data=None, *, commitment, on, submission: Submission | None = None, initial=None
    ):
        if submission:
            initial = self.as_submitted(submission)
        super().__init__(data, commitment=commitment, on=on, initial=initial)
        self.submission = submission
        self.fields["seen_version"].initial = (submission or commitment).version
        self.fields["seen_commitment"].initial = commitment.version
        if not submission:
            del self.fields["seen_commitment"]
        self.offered = MOVES[commitment.status]
        self.fields["status"].choices = [(status.value, status.label) for status in self.offered]
        self.offer_evidence()
        offer_sides(
            self.fields["says_who"],
            commitment.statement.partnership.parties.all(),
            of_party=AssertionBasis.SELF_REPORTED,
            label=_("%(party)s, of itself"),
            others=[basis for basis in AssertionBasis if basis != AssertionBasis.SELF_REPORTED],
        )
        if self.is_draft:
            for field in self.fields.values():
                field.required = False

    @property
    def is_draft(self):
        """Whether its words may be unfinished."""
        return self.data.get("act") == DRAFT

    def offer_evidence(self):
        links = EvidenceLink.objects.for_commitment(self.commitment)
        self.links = sorted(links, key=lambda link: BY_STANCE.index(link.stance))
        self.fields["evidence"].widget.attrs |= MARK
        offer(self.fields["evidence"], self.links, label=attrgetter("evidence.title"))

    def clean_effective_on(self):
        day = self.cleaned_data["effective_on"]
        if day:
            check_has_come(day, on=self.on)
        return day

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        if self.is_draft and not any(words[name] for name in CHOSEN):
            raise ValidationError(_("Nothing is filled in yet, so there is nothing to keep."))
        self.commitment_seen = words.get("seen_commitment")
        basis, party = words["says_who"] or ("", None)
        told = {name: words[name] for name in ("seen_version", "reason", "evidence")}
        return told | {
            "says": {
                "status": words["status"],
                "effective_on": words["effective_on"],
                "assertion_basis": basis,
                "assertion_party": party,
                "confidence": words["confidence"] or self.confidence_of(words["evidence"]),
            }
        }

    def confidence_of(self, links):
        """What the rule gives, which is left open in a draft, since its evidence may change."""
        return "" if self.is_draft else confidence_in(links, from_status=self.commitment.status)

    def suggestion(self):
        """The confidence that the rule gives for the items chosen on the screen."""
        chosen = {str(key) for key in self["evidence"].value() or ()}
        links = [link for link in self.links if str(link.pk) in chosen]
        return confidence_in(links, from_status=self.commitment.status)

    @staticmethod
    def rule():
        """Each confidence with what it takes."""
        return RULE.items()

    def status_groups(self):
        """The radio buttons of what takes effect at once, and of what waits for approval: each
        button with its status and with what that means."""
        groups: dict[bool, list] = {False: [], True: []}
        for button, status in zip(self["status"], self.offered, strict=True):
            choice = (button, status, STATUS_MEANINGS[status])
            groups[waits(self.commitment.status, status)].append(choice)
        return groups.items()

    def offers_record(self):
        """Whether anything can take effect at once."""
        return not all(waits(self.commitment.status, status) for status in self.offered)

    def evidence_choices(self):
        """Each box with the evidence that it stands for."""
        return zip(self["evidence"], self.links, strict=True)

    @classmethod
    def as_submitted(cls, submission: Submission) -> dict[str, Any]:
        """The fields as they would be if the submission had been typed into this form."""
        keys = submission.evidence.values_list("pk", flat=True)
        return cls.as_said(submission, list(keys.order_by("pk")))

    @classmethod
    def as_recorded(cls, update: StatusUpdate | None) -> dict[str, Any]:
        """The fields as they would be if the status on record had been typed into this form."""
        if update is None:
            return {}
        return cls.as_said(update, [rest.evidence_link_id for rest in update.rests_on.all()])

    @staticmethod
    def as_said(judgement: StatusUpdate | Submission, evidence: list[int]) -> dict[str, Any]:
        party = f":{judgement.assertion_party_id}" if judgement.assertion_party_id else ""
        return {
            "status": judgement.status,
            "effective_on": judgement.effective_on,
            "says_who": f"{judgement.assertion_basis}{party}",
            "confidence": judgement.confidence,
            "reason": judgement.reason,
            "evidence": evidence,
        }
