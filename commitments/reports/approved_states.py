"""Whether what was approved is still what is on record.

An approval names by its digest exactly what lay on the table. What was edited since, the database
can tell at once; whether that was material, only the digest of today can.
"""

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from commitments.enums import Decision, SubmissionKind, SubmissionState
from commitments.models import (
    Approval,
    Assessment,
    Commitment,
    EvidenceItem,
    EvidenceLink,
    Guideline,
    Quote,
    StatusUpdate,
    Submission,
)
from commitments.reports.digests import digest
from commitments.reports.kept import Kept


def edited_since(moment: OuterRef) -> ExpressionWrapper:
    """Whether anything on the commitment or of the evidence was edited after `moment`."""
    coding = Commitment.history.filter(id=OuterRef("commitment_id"), history_date__gt=moment)
    return is_true(Exists(coding) | grounds_edited_since(moment))


def grounds_edited_since(moment: OuterRef) -> Combinable:
    """Whether the quotes or the evidence of a submission was edited after `moment`."""
    since = {"history_date__gt": moment}
    quotes = Quote.history.filter(commitment_id=OuterRef("commitment_id"), **since)
    chosen = Submission.evidence.through.objects.filter(submission=OuterRef(OuterRef("pk")))
    links = EvidenceLink.history.filter(id__in=chosen.values("evidencelink"), **since)
    items = EvidenceItem.history.filter(id__in=chosen.values("evidencelink__evidence"), **since)
    return Exists(quotes) | Exists(links) | Exists(items)


def is_true(condition: Combinable) -> ExpressionWrapper:
    return ExpressionWrapper(condition, output_field=BooleanField())


def standing(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """Those that were approved and not followed by a later judgement of their sort.

    Each comes with `approved_at` and `approved_digest`.
    """
    approvals = Approval.objects.filter(submission=OuterRef("pk"), decision=Decision.APPROVE)
    later = {"commitment": OuterRef("commitment"), "recorded_at__gt": OuterRef("approved_at")}
    of_part = Assessment.objects.annotate(part=Coalesce("party_id", 0)).filter(
        part=Coalesce(OuterRef("party_id"), 0)
    )
    followed = (
        Q(Exists(StatusUpdate.objects.filter(**later)), kind=SubmissionKind.STATUS)
        | Q(Exists(of_part.filter(**later)), kind=SubmissionKind.ASSESSMENT)
        | Q(Exists(Guideline.objects.filter(**later)), kind=SubmissionKind.GUIDELINE)
    )
    return (
        submissions.filter(state=SubmissionState.APPROVED)
        .annotate(
            approved_at=Subquery(approvals.values("at")[:1]),
            approved_digest=Subquery(approvals.values("state_digest")[:1]),
        )
        .exclude(followed)
    )


def changed_since_approval() -> list[int]:
    """The keys of the submissions whose words, coding or evidence are not what was approved.

    The latest approval comes first. Counted once until somebody writes.
    """
    everything = Submission.objects.all()
    return Kept().figure("changed since approval", lambda: [row.pk for row in changed(everything)])


def changed(submissions: QuerySet[Submission]) -> list[Submission]:
    """Those of `submissions` that stand and are not what was approved, in three queries."""
    edited = standing(submissions).filter(edited_since(OuterRef("approved_at")))
    links = EvidenceLink.objects.select_related("evidence").order_by("pk")
    quotes = Quote.objects.select_related("statement").order_by("pk")
    rows = (
        edited.select_related("commitment")
        .prefetch_related(
            Prefetch("evidence", links),
            Prefetch("commitment__quotes", quotes.defer("statement__canonical_text")),
        )
        .order_by("-approved_at", "-pk")
    )
    return [row for row in rows if state_now(row) != row.approved_digest]


def state_now(submission: Submission) -> str:
    """The digest of today, without a query where quotes and evidence were fetched before."""
    quotes, links = submission.commitment.quotes.all(), submission.evidence.all()
    return digest(submission, quotes, links)
