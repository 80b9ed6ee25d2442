"""What a submission says, field by field, beside the judgement that stood before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from commitments.enums import AssertionBasis, Score, Status, SubmissionKind
from commitments.models import Assessment, Guideline, StatusUpdate, Submission

# Texts that take the whole width of the comparison.
LONG = ("reason", "satisfied", "partial", "failed", "terms")


Judgement = StatusUpdate | Assessment | Guideline | None


@dataclass(frozen=True)
class Row:
    """One field as it stands and as it is proposed, in words; empty where there is nothing.

    `status` and `score` hold the stored values, for their chips. Where `old` is None there is
    nothing to compare with.
    """

    name: str
    label: str
    old: str | None
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new

    @property
    def is_long(self) -> bool:
        return self.name in LONG


def rows_of(submission: Submission, stood: Judgement) -> list[Row]:
    """What it says beside `stood`, the latest judgement of its sort, and why."""
    rows = {
        SubmissionKind.STATUS: status_rows,
        SubmissionKind.ASSESSMENT: assessment_rows,
        SubmissionKind.GUIDELINE: guideline_rows,
    }[SubmissionKind(submission.kind)]
    return [*rows(submission, stood), *reason_rows(submission)]


def status_rows(submission: Submission, stood: StatusUpdate | None) -> Iterable[Row]:
    old = stood.status if stood else Status.NOT_REVIEWED
    yield row("status", str(old), submission.status)
    yield row("effective_on", day(stood and stood.effective_on), day(submission.effective_on))
    yield row("assertion_basis", says_who(stood), says_who(submission))
    confidence = stood.get_confidence_display() if stood else ""
    yield row("confidence", confidence, submission.get_confidence_display())


def assessment_rows(submission: Submission, stood: Assessment | None) -> Iterable[Row]:
    part = submission.party.name if submission.party else _("Joint, of all parties")
    yield row("party", None, part)
    yield row("score", str(stood.score if stood else Score.NOT_ASSESSED), submission.score)
    yield Row("period", _("Period"), period(stood), period(submission))
    yield row("guideline", version_used(stood), version_used(submission))


def guideline_rows(submission: Submission, stood: Guideline | None) -> Iterable[Row]:
    for name in ("satisfied", "partial", "failed", "terms"):
        old, new = (getattr(stood, name) if stood else None), getattr(submission, name)
        if old or new:
            yield row(name, old, new)


def reason_rows(submission: Submission) -> Iterable[Row]:
    if submission.reason:
        yield row("reason", None, submission.reason)


def row(name: str, old: str | None, new: str) -> Row:
    return Row(name, capfirst(str(Submission._meta.get_field(name).verbose_name)), old, new)


def day(value: date | None) -> str:
    return formats.date_format(value, "j F Y") if value else ""


def says_who(judgement: Submission | StatusUpdate | None) -> str:
    if judgement is None:
        return ""
    if judgement.assertion_basis == AssertionBasis.SELF_REPORTED and judgement.assertion_party:
        return _("%(party)s, of itself") % {"party": judgement.assertion_party}
    return str(judgement.get_assertion_basis_display())


def period(judgement: Submission | Assessment | None) -> str:
    if judgement is None or judgement.period_start is None:
        return ""
    return f"{day(judgement.period_start)} – {day(judgement.period_end)}"


def version_used(judgement: Submission | Assessment | None) -> str:
    if judgement is None or judgement.guideline is None:
        return ""
    return _("Version %(number)d") % {"number": judgement.guideline.number}
