"""What waits for a second person, and what that person decided."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    AMENDABLE_STATES,
    CLOSING_STATUSES,
    GIVEN_SCORES,
    AssertionBasis,
    Confidence,
    Decision,
    Score,
    Status,
    SubmissionKind,
    SubmissionState,
)
from commitments.models.base import Versioned, known, known_values
from commitments.models.commitments import Commitment
from commitments.models.evidence import EvidenceLink
from commitments.models.parties import Party

# What its author still works on, or gave up, may be unfinished.
UNFINISHED = [*AMENDABLE_STATES, SubmissionState.WITHDRAWN]
WHOLE = {
    SubmissionKind.STATUS: ~Q(status="")
    & Q(effective_on__isnull=False)
    & ~Q(assertion_basis="")
    & ~Q(confidence="")
    & ~Q(reason="")
    & Q(score="", satisfied="", partial="", failed=""),
    SubmissionKind.ASSESSMENT: Q(score__in=GIVEN_SCORES)
    & Q(period_start__isnull=False, period_end__gte=F("period_start"))
    & ~Q(reason="")
    & Q(status="", satisfied="", partial="", failed=""),
    SubmissionKind.GUIDELINE: ~Q(satisfied="")
    & ~Q(partial="")
    & ~Q(failed="")
    & Q(status="", score=""),
}


def one_waits(name: str, kind: SubmissionKind, *fields: str, **condition) -> models.BaseConstraint:
    """At most one of this kind waits on the same thing."""
    return models.UniqueConstraint(
        fields=["commitment", *fields],
        name=name,
        condition=Q(kind=kind, state=SubmissionState.SUBMITTED, **condition),
        violation_error_message=_("Another one waits for approval already."),
    )


class SubmissionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What was submitted, to those who read drafts; an unfinished draft to its author."""
        if not user.has_perm("commitments.read_drafts"):
            return self.none()
        return self.filter(~Q(state=SubmissionState.DRAFT) | Q(author=user))

    def coded(self):
        """Those on commitments that have their code, and with it a page."""
        return self.exclude(commitment__code=None)

    def waiting(self):
        """Those that somebody has to decide, the longest first."""
        return self.filter(state=SubmissionState.SUBMITTED).order_by("submitted_at", "pk")

    def with_people(self):
        """With what a line about it names, in one query."""
        return self.select_related(
            "commitment__statement__partnership",
            "author",
            "assertion_party",
            "party",
            "guideline",
        )


class Submission(Versioned):
    """A judgement that one person proposes and another decides.

    It changes until it is decided; what takes effect is a row of its own, which never does.
    """

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="submissions", verbose_name=_("commitment")
    )
    kind = models.CharField(_("kind"), choices=SubmissionKind, max_length=12, editable=False)
    state = models.CharField(
        _("state"), choices=SubmissionState, default=SubmissionState.DRAFT, max_length=12
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="submissions",
        verbose_name=_("author"),
    )
    begun_at = models.DateTimeField(_("begun"))
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True)
    reason = models.TextField(_("reason"), max_length=5000, blank=True)
    evidence = models.ManyToManyField(
        EvidenceLink, related_name="submissions", blank=True, verbose_name=_("evidence")
    )

    # A status
    status = models.CharField(_("status"), choices=Status, max_length=20, blank=True)
    effective_on = models.DateField(_("true since"), null=True, blank=True)
    assertion_basis = models.CharField(
        _("who says so"), choices=AssertionBasis, max_length=20, blank=True
    )
    assertion_party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("party that says so"),
    )
    confidence = models.CharField(_("confidence"), choices=Confidence, max_length=8, blank=True)

    # An assessment: of one party, or joint where none is named
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("whose part"),
    )
    period_start = models.DateField(_("from"), null=True, blank=True)
    period_end = models.DateField(_("to"), null=True, blank=True)
    score = models.CharField(_("score"), choices=Score, max_length=16, blank=True)
    guideline = models.ForeignKey(
        "commitments.Guideline",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("scoring guideline"),
    )

    # A scoring guideline
    satisfied = models.TextField(_("what counts as satisfied"), max_length=2000, blank=True)
    partial = models.TextField(_("what counts as partial"), max_length=2000, blank=True)
    failed = models.TextField(_("what counts as failed"), max_length=2000, blank=True)
    terms = models.TextField(_("what its terms mean"), max_length=5000, blank=True)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-submitted_at", "-pk"]
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        indexes = [
            models.Index(fields=["state", "submitted_at"], name="submission_waiting"),
            models.Index(fields=["author", "state"], name="submission_of_author"),
        ]
        constraints = [
            *known_values("submission", kind=SubmissionKind, state=SubmissionState),
            models.CheckConstraint(
                name="submission_holds_known_values",
                condition=known("status", Status, blank=True)
                & known("assertion_basis", AssertionBasis, blank=True)
                & known("confidence", Confidence, blank=True)
                & known("score", Score, blank=True),
                violation_error_message=_("This value is not in our vocabulary."),
            ),
            *(
                models.CheckConstraint(
                    name=f"submission_of_{kind}_is_whole",
                    condition=~Q(kind=kind) | Q(state__in=UNFINISHED) | whole,
                    violation_error_message=_("Something that belongs to it is missing."),
                )
                for kind, whole in WHOLE.items()
            ),
            models.CheckConstraint(
                name="submission_self_report_names_party",
                condition=Q(
                    assertion_basis=AssertionBasis.SELF_REPORTED, assertion_party__isnull=False
                )
                | ~Q(assertion_basis=AssertionBasis.SELF_REPORTED) & Q(assertion_party=None),
                violation_error_message=_("A self-report names its party, and only it does."),
            ),
            models.CheckConstraint(
                name="submission_out_of_hand_has_its_time",
                condition=Q(state__in=[SubmissionState.DRAFT, SubmissionState.WITHDRAWN])
                | Q(submitted_at__isnull=False),
                violation_error_message=_("What was submitted has its time."),
            ),
            one_waits("submission_one_status_waits", SubmissionKind.STATUS),
            one_waits("submission_one_guideline_waits", SubmissionKind.GUIDELINE),
            one_waits(
                "submission_one_assessment_of_party_waits",
                SubmissionKind.ASSESSMENT,
                "party",
                "period_start",
                "period_end",
                party__isnull=False,
            ),
            one_waits(
                "submission_one_joint_assessment_waits",
                SubmissionKind.ASSESSMENT,
                "period_start",
                "period_end",
                party__isnull=True,
            ),
        ]

    def __str__(self):
        return f"{self.commitment}: {self.get_kind_display()}"

    def get_absolute_url(self):
        return reverse("submission_detail", args=[self.pk])

    @property
    def closes(self):
        """Whether its approval ends the matter."""
        return self.status in CLOSING_STATUSES


class ApprovalQuerySet(models.QuerySet):
    def visible_to(self, user):
        """With their notes, to those who read drafts."""
        return self if user.has_perm("commitments.read_drafts") else self.none()


class Approval(models.Model):
    """What one person decided about another's submission, and about which state of it; append-only.

    `state_digest` names exactly what lay on the table (`reports.digests`). The author is held
    here too, so that the database itself can see that nobody decided about their own work.
    """

    submission = models.ForeignKey(
        Submission, models.PROTECT, related_name="decisions", verbose_name=_("submission")
    )
    submission_version = models.PositiveIntegerField(_("version of the submission"))
    decision = models.CharField(_("decision"), choices=Decision, max_length=8)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="decisions_received",
        verbose_name=_("author"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="decisions_made",
        verbose_name=_("decided by"),
    )
    at = models.DateTimeField(_("decided"))
    note = models.TextField(_("note"), max_length=5000, blank=True)
    commitment_version = models.PositiveIntegerField(_("version of the commitment"))
    state_digest = models.CharField(_("digest of the state"), max_length=64)

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        constraints = [
            *known_values("approval", decision=Decision),
            models.CheckConstraint(
                name="approval_is_not_by_the_author",
                condition=~Q(by=F("author")),
                violation_error_message=_("Nobody decides about their own submission."),
            ),
            models.CheckConstraint(
                name="approval_refusal_says_why",
                condition=Q(decision=Decision.APPROVE) | ~Q(note=""),
                violation_error_message=_("Say why in the note."),
            ),
            models.UniqueConstraint(
                fields=["submission", "submission_version"],
                name="approval_once_a_version",
                violation_error_message=_("It is decided already."),
            ),
            models.UniqueConstraint(
                fields=["submission"],
                name="approval_ends_once",
                condition=Q(decision__in=[Decision.APPROVE, Decision.REJECT]),
                violation_error_message=_("It is decided already."),
            ),
        ]

    def __str__(self):
        return f"{self.submission}: {self.get_decision_display()}"
