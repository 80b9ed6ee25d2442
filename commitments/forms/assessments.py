"""Judgements: the form that records an open status."""

from operator import attrgetter

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.enums import STATUS_MEANINGS, AssertionBasis, Confidence, Stance
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
from commitments.models import EvidenceLink, StatusUpdate
from commitments.policies import RECORDABLE

# What speaks for or against it comes before what merely surrounds it.
BY_STANCE = list(Stance)
MARK = {"class": "form-check-input m-0"}


class StatusForm(CommitmentForm):
    """`cleaned_data` holds the arguments of `actions.assessments.record_status`."""

    aliases = {"assertion_basis": "says_who", "assertion_party": "says_who"}

    seen_version = Seen()
    status = forms.ChoiceField(
        label=_("New status"),
        choices=[(status.value, status.label) for status in RECORDABLE],
        widget=forms.RadioSelect(attrs=MARK),
    )
    effective_on = Day(label=_("True since"), help_text=_("The day it happened, not today."))
    says_who = forms.TypedChoiceField(label=_("Who says so"))
    confidence = forms.ChoiceField(
        label=_("Confidence"),
        choices=Confidence.choices,
        initial=Confidence.MEDIUM,
        help_text=_("High: two independent items, one of them A or B with 1 or 2."),
    )
    reason = LongText(label=_("Reason"))
    evidence = RowsField(
        label=_("Evidence for this status"),
        required=False,
        error_messages={
            "invalid_choice": _("An item that you chose is not evidence on this commitment.")
        },
    )

    def __init__(self, *args, commitment, on, **options):
        super().__init__(*args, commitment=commitment, on=on, **options)
        self.fields["evidence"].widget.attrs |= MARK
        links = EvidenceLink.objects.for_commitment(commitment)
        self.links = sorted(links, key=lambda link: BY_STANCE.index(link.stance))
        self.fields["seen_version"].initial = commitment.version
        offer(self.fields["evidence"], self.links, label=attrgetter("evidence.title"))
        offer_sides(
            self.fields["says_who"],
            commitment.statement.partnership.parties.all(),
            of_party=AssertionBasis.SELF_REPORTED,
            label=_("%(party)s, of itself"),
            others=[basis for basis in AssertionBasis if basis != AssertionBasis.SELF_REPORTED],
        )

    def clean_effective_on(self):
        day = self.cleaned_data["effective_on"]
        check_has_come(day, on=self.on)
        return day

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        basis, party = words.pop("says_who")
        return words | {"assertion_basis": basis, "assertion_party": party}

    def status_choices(self):
        """Each radio button with its status and with what that means."""
        return [
            (button, status, STATUS_MEANINGS[status])
            for button, status in zip(self["status"], RECORDABLE, strict=True)
        ]

    def evidence_choices(self):
        """Each box with the evidence that it stands for."""
        return zip(self["evidence"], self.links, strict=True)

    @staticmethod
    def as_recorded(update: StatusUpdate | None):
        """The fields as they would be if the status on record had been typed into this form."""
        if update is None:
            return {}
        party = f":{update.assertion_party_id}" if update.assertion_party_id else ""
        return {
            "status": update.status,
            "effective_on": update.effective_on,
            "says_who": f"{update.assertion_basis}{party}",
            "confidence": update.confidence,
            "reason": update.reason,
            "evidence": [rest.evidence_link_id for rest in update.rests_on.all()],
        }
