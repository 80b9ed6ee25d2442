"""What was concluded about the wording of one commitment, and what is expected of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from commitments.models import (
    Assessment,
    AssessmentEvidence,
    Commitment,
    EvidenceLink,
    Forecast,
    Guideline,
    User,
)
from commitments.models.as_of import known_to
from commitments.reports.history_entries import keys_in, with_keys


@dataclass(frozen=True)
class Verdict:
    """One assessment with the evidence that it rests on."""

    assessment: Assessment
    evidence: Sequence[EvidenceLink]


@dataclass(frozen=True)
class Verdicts:
    """Guidelines and assessments, newest first, and the forecast that stands."""

    guidelines: Sequence[Guideline]
    assessments: Sequence[Verdict]
    forecast: Forecast | None

    @property
    def guideline(self) -> Guideline | None:
        return self.guidelines[0] if self.guidelines else None

    @property
    def earlier_guidelines(self) -> Sequence[Guideline]:
        return self.guidelines[1:]

    @property
    def standing(self) -> list[Assessment]:
        """The latest joint assessment, then the latest of each party."""
        latest: dict[int | None, Assessment] = {}
        for verdict in self.assessments:
            latest.setdefault(verdict.assessment.party_id, verdict.assessment)
        return sorted(latest.values(), key=lambda row: row.party.name if row.party else "")


def verdicts_of(
    commitment: Commitment, evidence: Sequence[EvidenceLink], *, user: User
) -> Verdicts:
    """In three queries at most: what the cache knows to be missing is not asked for.

    `evidence` holds the links of the commitment, loaded with their items.
    """
    by_key = {link.pk: link for link in evidence}
    guidelines = known_to(user, Guideline.objects.for_commitment(commitment))
    judged = Assessment.objects.for_commitment(commitment).prefetch_related(None)
    assessments = known_to(user, with_keys(judged, AssessmentEvidence, "assessment"))
    forecasts = known_to(user, Forecast.objects.for_commitment(commitment))
    return Verdicts(
        guidelines=list(guidelines) if commitment.guideline_number else [],
        assessments=[
            Verdict(row, [by_key[key] for key in keys_in(row.rests_on_keys) if key in by_key])
            for row in assessments
        ],
        forecast=forecasts.first() if commitment.outlook else None,
    )
