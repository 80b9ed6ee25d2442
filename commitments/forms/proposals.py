"""What every form for a judgement that waits for a second person shares."""

from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.actions.submissions import SAYS
from commitments.enums import Stance, SubmissionKind
from commitments.forms.base import CommitmentForm
from commitments.forms.fields import RowsField, Seen, offer
from commitments.models import EvidenceLink, Guideline, Submission

# What speaks for or against it comes before what merely surrounds it.
BY_STANCE = list(Stance)
MARK = {"class": "form-check-input m-0"}
# What the buttons of such a form say; a draft may be unfinished.
RECORD, SUBMIT, DRAFT = "record", "submit", "draft"


class ProposalForm(CommitmentForm):
    """Once valid, `cleaned_data` holds `says`, `reason` and `evidence`, as the actions on
    submissions take them, and `seen_version` where the form amends `submission`.
    """

    kind: SubmissionKind
    # The fields of which an unfinished draft fills at least one.
    chosen: tuple[str, ...]

    seen_version = Seen()
    seen_guideline = Seen(label=gettext_lazy("Scoring guideline"))

    def __init__(
        self, data=None, *, commitment, on, submission: Submission | None = None, initial=None
    ):
        self.guideline = Guideline.objects.for_commitment(commitment).first()
        if submission:
            initial = self.as_submitted(submission)
        super().__init__(data, commitment=commitment, on=on, initial=initial)
        self.submission = submission
        self.fields["seen_guideline"].initial = self.guideline_number
        if submission:
            self.fields["seen_version"].initial = submission.version
        else:
            del self.fields["seen_version"]
        if self.is_draft:
            for field in self.fields.values():
                field.required = False

    @property
    def is_draft(self) -> bool:
        return self.data.get("act") == DRAFT

    @property
    def guideline_number(self) -> int:
        return self.guideline.number if self.guideline else 0

    def clean_seen_guideline(self):
        """Nobody is measured by, or changes, a version that they have not read."""
        if self.cleaned_data["seen_guideline"] != self.guideline_number:
            self.rebased(seen_guideline=self.guideline_number)
            raise ValidationError(
                _(
                    "The scoring guideline changed while you were writing. Version %(number)s is"
                    " shown now; read it and submit again."
                ),
                params={"number": self.guideline_number},
            )

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        if self.is_draft and not any(words[name] for name in self.chosen):
            raise ValidationError(_("Nothing is filled in yet, so there is nothing to keep."))
        told = {"says": {name: words[name] for name in SAYS[self.kind]}}
        told |= {"reason": words["reason"], "evidence": words.get("evidence", [])}
        return told | {name: words[name] for name in ("seen_version",) if name in words}

    @classmethod
    def as_submitted(cls, submission: Submission) -> dict[str, Any]:
        """The fields as they would be if the submission had been typed into this form."""
        raise NotImplementedError


class RestingForm(ProposalForm):
    """A proposal that rests on items chosen from the evidence on the commitment."""

    evidence = RowsField(
        label=gettext_lazy("Evidence for it"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy(
                "An item that you chose is not evidence on this commitment."
            )
        },
    )

    def __init__(self, data=None, **options):
        super().__init__(data, **options)
        self.fields["evidence"].widget.attrs |= MARK
        links = EvidenceLink.objects.for_commitment(self.commitment)
        self.links = sorted(links, key=lambda link: BY_STANCE.index(link.stance))
        offer(self.fields["evidence"], self.links, label=attrgetter("evidence.title"))

    def evidence_choices(self):
        """Each box with the evidence that it stands for."""
        return zip(self["evidence"], self.links, strict=True)
