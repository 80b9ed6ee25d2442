"""The same text coded by a second person, who does not see what the first one made of it."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.enums import SentenceKind, SettlementOutcome, Strength
from commitments.models.base import Versioned, known, known_values
from commitments.models.statements import Statement


class SecondCodingQuerySet(models.QuerySet):
    def visible_to(self, user):
        """To those who code; an unfinished one to its coder and to those who assign."""
        if not user.has_perm("commitments.edit_coding"):
            return self.none()
        if user.has_perm("commitments.assign_second_coding"):
            return self
        return self.filter(~Q(finished_at=None) | Q(coder=user))

    def unfinished_of(self, user):
        """What this person still has to code without seeing the first coding."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(coder=user, finished_at=None)

    def hiding(self, statement, *, user):
        """The unfinished second coding for which this person may not see how the statement, in
        whatever version, was coded; or nothing. Those who do not code are not asked about."""
        if not user.has_perm("commitments.edit_coding"):
            return None
        work = statement.version_of_id or statement.pk
        same = Q(statement=work) | Q(statement__version_of=work)
        return self.unfinished_of(user).filter(same).first()

    def hiding_lineage(self, partnership, *, user):
        """As `hiding`, for what shows the statements of a partnership beside each other."""
        if not user.has_perm("commitments.edit_coding"):
            return None
        return self.unfinished_of(user).filter(statement__partnership=partnership).first()


class SecondCoding(Versioned):
    """One text that one person codes anew, sentence by sentence."""

    statement = models.ForeignKey(
        Statement, models.PROTECT, related_name="second_codings", verbose_name=_("statement")
    )
    coder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="second_codings",
        verbose_name=_("second coder"),
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="second_codings_assigned",
        verbose_name=_("assigned by"),
    )
    assigned_at = models.DateTimeField(_("assigned"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = SecondCodingQuerySet.as_manager()

    class Meta:
        ordering = ["-assigned_at", "-pk"]
        verbose_name = _("second coding")
        verbose_name_plural = _("second codings")
        permissions = [("assign_second_coding", "Can assign second codings")]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "coder"],
                name="second_coding_once_a_coder",
                violation_error_message=_("This person has this text to code already."),
            ),
        ]

    def __str__(self):
        return f"{self.statement}: {self.coder}"

    def get_absolute_url(self):
        return reverse("second_coding_detail", args=[self.pk])


class CodedSentenceQuerySet(models.QuerySet):
    def disagreements(self):
        """Where the two put a sentence into different classes."""
        return self.exclude(kind=F("first_kind"))

    def unsettled(self):
        return self.disagreements().filter(
            ~Exists(Settlement.objects.filter(sentence=OuterRef("pk")))
        )


class CodedSentence(models.Model):
    """What the second coder made of one sentence, beside what the first had made of it.

    The first coding is taken down when the second is finished, so that what is settled later does
    not make the two agree after the fact.
    """

    coding = models.ForeignKey(SecondCoding, models.CASCADE, related_name="sentences")
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    kind = models.CharField(_("second coder"), choices=SentenceKind, max_length=12)
    strength = models.CharField(_("strength"), choices=Strength, max_length=10, blank=True)
    first_kind = models.CharField(_("first coder"), choices=SentenceKind, max_length=12, blank=True)
    first_strength = models.CharField(
        _("strength by the first"), choices=Strength, max_length=10, blank=True
    )

    objects = CodedSentenceQuerySet.as_manager()

    class Meta:
        ordering = ["coding", "start"]
        verbose_name = _("coded sentence")
        verbose_name_plural = _("coded sentences")
        constraints = [
            *known_values("coded_sentence", kind=SentenceKind),
            models.CheckConstraint(
                name="coded_sentence_holds_known_values",
                condition=known("first_kind", SentenceKind, blank=True)
                & known("strength", Strength, blank=True)
                & known("first_strength", Strength, blank=True),
                violation_error_message=_("This value is not in our vocabulary."),
            ),
            models.CheckConstraint(
                name="coded_sentence_strength_is_of_commitments",
                condition=Q(kind=SentenceKind.COMMITMENT) & ~Q(strength="")
                | ~Q(kind=SentenceKind.COMMITMENT) & Q(strength=""),
                violation_error_message=_("A commitment has its strength, and only it has one."),
            ),
            models.UniqueConstraint(
                fields=["coding", "start"], name="coded_sentence_once_a_coding"
            ),
        ]

    def __str__(self):
        return f"{self.coding}, {self.start}"


class Settlement(models.Model):
    """How one disagreement was settled, by somebody other than the second coder; append-only."""

    sentence = models.OneToOneField(CodedSentence, models.PROTECT, related_name="settlement")
    outcome = models.CharField(_("outcome"), choices=SettlementOutcome, max_length=8)
    note = models.TextField(_("note"), max_length=2000)
    coder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("second coder")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="settlements",
        verbose_name=_("settled by"),
    )
    at = models.DateTimeField(_("settled"))

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("settlement")
        verbose_name_plural = _("settlements")
        constraints = [
            *known_values("settlement", outcome=SettlementOutcome),
            models.CheckConstraint(
                name="settlement_is_not_by_the_second_coder",
                condition=~Q(by=F("coder")),
                violation_error_message=_("Somebody other than the second coder settles."),
            ),
            models.CheckConstraint(
                name="settlement_says_why",
                condition=~Q(note=""),
                violation_error_message=_("Say why in the note."),
            ),
        ]

    def __str__(self):
        return f"{self.sentence}: {self.get_outcome_display()}"
