"""What the coding rules or a person propose to count, and what was decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from commitments.enums import CandidateDecision, CandidateKind, CandidateOrigin
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.methodology import MethodologyVersion
from commitments.models.statements import Instrument, Paragraph, Passage, Statement, check_cut

# Of these a commitment, or a further quote of one, comes.
COUNTED = (CandidateDecision.ACCEPTED, CandidateDecision.MERGED)
# These keep the words apart, and reject nothing that was said.
APART = (CandidateDecision.SIGNAL, CandidateDecision.POSITION, CandidateDecision.INSTRUMENT)


class CandidateQuerySet(models.QuerySet):
    def visible_to(self, user):
        """To those who code."""
        return self if user.has_perm("commitments.edit_coding") else self.none()

    def pending(self):
        return self.filter(decision=CandidateDecision.PENDING)

    def decided(self):
        return self.exclude(decision=CandidateDecision.PENDING)

    def for_bench(self, statement):
        """All of one text in its order, with whoever decided."""
        return (
            self.filter(statement=statement)
            .select_related("paragraph", "methodology", "decided_by")
            .order_by("start", "end", "pk")
        )

    def progress(self):
        """How many there are of each decision, as {decision: count}."""
        counted = self.order_by().values_list("decision").annotate(number=Count("pk"))
        return dict(counted)


class Candidate(Versioned):
    """One passage that a coder decides on; what is rejected is kept and never proposed again.

    `proposed` holds what the rules read in it, as coding.proposals.Proposal; `coded` the coding
    facts of the commitment that it becomes when the coding is closed, as CodingForm cleans them,
    with keys for rows and ISO 8601 for days. `proposed_start` and `proposed_end` are the offsets
    as the rules gave them, which a person may have moved since.
    """

    statement = models.ForeignKey(
        Statement, models.PROTECT, related_name="candidates", verbose_name=_("statement")
    )
    paragraph = models.ForeignKey(
        Paragraph,
        models.PROTECT,
        related_name="candidates",
        null=True,
        blank=True,
        verbose_name=_("paragraph"),
    )
    methodology = models.ForeignKey(
        MethodologyVersion,
        models.PROTECT,
        related_name="candidates",
        verbose_name=_("version of the methodology"),
    )
    origin = models.CharField(_("origin"), choices=CandidateOrigin, max_length=8)
    kind = models.CharField(_("kind"), choices=CandidateKind, max_length=20)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("words"))
    proposed_start = models.PositiveIntegerField(_("proposed start"))
    proposed_end = models.PositiveIntegerField(_("proposed end"))
    proposed = models.JSONField(_("proposed"), default=dict)
    coded = models.JSONField(_("coded"), default=dict)

    decision = models.CharField(
        _("decision"),
        choices=CandidateDecision,
        default=CandidateDecision.PENDING,
        max_length=12,
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="candidates_decided",
        null=True,
        blank=True,
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        related_name="merged",
        null=True,
        blank=True,
        verbose_name=_("second quote of"),
    )
    # What came of it when the coding was closed.
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="candidates", null=True, blank=True
    )
    passage = models.ForeignKey(
        Passage, models.PROTECT, related_name="candidates", null=True, blank=True
    )
    instrument = models.ForeignKey(
        Instrument, models.PROTECT, related_name="candidates", null=True, blank=True
    )

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ["statement", "start", "end", "pk"]
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        indexes = [
            models.Index(fields=["statement", "decision"], name="candidate_statement_decision")
        ]
        constraints = [
            *known_values(
                "candidate", origin=CandidateOrigin, kind=CandidateKind, decision=CandidateDecision
            ),
            models.CheckConstraint(
                name="candidate_is_not_empty",
                condition=Q(start__lt=F("end")) & ~Q(text=""),
                violation_error_message=_("A candidate has words, and ends after it starts."),
            ),
            models.CheckConstraint(
                name="candidate_decided_names_whom",
                condition=Q(decision="pending", decided_by=None, decided_at=None)
                | ~Q(decision="pending") & Q(decided_by__isnull=False, decided_at__isnull=False),
                violation_error_message=_("What is decided names who decided it, and when."),
            ),
            models.CheckConstraint(
                name="candidate_merged_names_the_other",
                condition=Q(decision="merged", merged_into__isnull=False)
                | ~Q(decision="merged") & Q(merged_into=None),
                violation_error_message=_("A second quote names the candidate that it belongs to."),
            ),
            models.CheckConstraint(
                name="candidate_rejected_says_why",
                condition=~Q(decision="rejected") | ~Q(reason=""),
                violation_error_message=_("Say why it is rejected."),
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        """The words equal the stored text at their offsets."""
        super().clean()
        check_cut(self)

    @property
    def is_pending(self):
        return self.decision == CandidateDecision.PENDING

    @property
    def is_settled(self):
        """Whether something on record came of it, so that the decision stands."""
        return any((self.commitment_id, self.passage_id, self.instrument_id))
