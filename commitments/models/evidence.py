"""What shows it: evidence, what it bears on, the actions it proves, and logged searches."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from commitments.enums import (
    Credibility,
    Depth,
    EvidenceKind,
    Reliability,
    SearchResult,
    Side,
    Stance,
)
from commitments.models import days
from commitments.models.as_of import day_looked_at, known_to
from commitments.models.base import Versioned, known_values
from commitments.models.commitments import Commitment
from commitments.models.parties import Body, Party
from commitments.models.statements import web_address


class EvidenceItemQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Items that bear on a commitment which `user` sees; those who read drafts see all.

        On a past day, items that were linked to something by then.
        """
        if user.has_perm("commitments.read_drafts") and day_looked_at(user) is None:
            return self
        links = EvidenceLink.objects.visible_to(user).filter(evidence=OuterRef("pk"))
        return self.filter(Exists(links))

    def begun_by(self, user):
        """Those that this person added and nobody has described yet, the oldest first."""
        return self.filter(
            added_by=user.pk,
            links=None,
            kind=EvidenceKind.UNKNOWN,
            reliability=Reliability.F,
            credibility=Credibility.CANNOT_BE_JUDGED,
        ).order_by("pk")

    def linkable_to(self, commitment):
        """Items of the same partnership, or of none yet, that are no evidence on it so far."""
        partnership = commitment.statement.partnership_id
        of_partnership = Q(links__commitment__statement__partnership=partnership)
        return (
            self.filter(of_partnership | Q(links=None))
            .exclude(links__commitment=commitment)
            .distinct()
            .order_by("title", "pk")
        )


class EvidenceItem(Versioned):
    """One document, report or figure, graded and dated three ways."""

    kind = models.CharField(_("kind"), choices=EvidenceKind, max_length=24)
    title = models.CharField(_("title"), max_length=300)
    author = models.CharField(_("author"), max_length=200, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200)
    origin = models.CharField(
        _("origin"),
        max_length=200,
        blank=True,
        help_text=_("The agency or release that it copies, where it copies one."),
    )
    url = models.CharField(_("address"), max_length=1000, blank=True, validators=[web_address])
    summary = models.TextField(
        _("what it says"), blank=True, max_length=5000, help_text=_("In your words.")
    )
    document_date = models.CharField(
        _("date of the document"),
        max_length=40,
        blank=True,
        validators=[days.period],
        help_text=_("As far as known: 2026-01-08, 2026-01 or 2026."),
    )
    effective_period = models.CharField(
        _("period it speaks of"),
        max_length=40,
        blank=True,
        validators=[days.period],
        help_text=_("As 2025-01/2025-11."),
    )
    accessed_on = models.DateField(_("accessed on"), null=True, blank=True)
    added_at = models.DateTimeField(_("added"), editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="evidence_added",
        editable=False,
        verbose_name=_("added by"),
    )
    language = models.CharField(_("language"), max_length=12, default="en")
    side = models.CharField(_("whose side"), choices=Side, default=Side.NEUTRAL, max_length=12)
    side_party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="evidence",
        null=True,
        blank=True,
        verbose_name=_("party"),
    )
    reliability = models.CharField(_("reliability"), choices=Reliability, max_length=1)
    credibility = models.CharField(_("credibility"), choices=Credibility, max_length=1)
    figure_value = models.DecimalField(
        _("figure"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    figure_unit = models.CharField(
        _("unit"), max_length=40, blank=True, help_text=_("As USD billion.")
    )
    reporter = models.CharField(
        _("counted by"), max_length=120, blank=True, help_text=_("Whose count the figure is.")
    )
    expires_on = models.DateField(_("expires on"), null=True, blank=True)
    retracted_on = models.DateField(_("retracted on"), null=True, blank=True)
    note = models.TextField(
        _("internal note"), blank=True, max_length=5000, help_text=_("Readers do not see it.")
    )

    objects = EvidenceItemQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["-document_date", "pk"]
        verbose_name = _("evidence item")
        verbose_name_plural = _("evidence items")
        constraints = [
            *known_values(
                "evidence_item",
                kind=EvidenceKind,
                side=Side,
                reliability=Reliability,
                credibility=Credibility,
            ),
            models.CheckConstraint(
                name="evidence_item_side_names_its_party",
                condition=Q(side=Side.PARTY, side_party__isnull=False)
                | Q(side=Side.NEUTRAL, side_party=None)
                | Q(side=Side.STATISTICS),
                violation_error_message=_("A party's side needs the party; neutral has none."),
            ),
            models.CheckConstraint(
                name="evidence_item_figure_has_unit",
                condition=Q(figure_value=None, figure_unit="")
                | Q(figure_value__isnull=False) & ~Q(figure_unit=""),
                violation_error_message=_("A figure has a value and a unit, or neither."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("evidence_detail", args=[self.pk])

    @property
    def address(self):
        """Where it can be read on the web; nothing else is ever made a link."""
        return self.url if self.url.startswith(("http://", "https://")) else ""

    @property
    def grade(self):
        return f"{self.reliability}{self.credibility}"

    @property
    def source_key(self):
        """What counts once for independence: the origin where it copies one, else the publisher."""
        return (self.origin or self.publisher).casefold()

    def is_live(self, on):
        """Neither expired nor retracted on the day `on`."""
        ended = [day for day in (self.expires_on, self.retracted_on) if day is not None]
        return all(on < day for day in ended)


class EvidenceLinkQuerySet(models.QuerySet):
    def visible_to(self, user):
        """What bears on a commitment that `user` may see, and did on the day they look at."""
        linked = known_to(user, self, "linked_at")
        if user.has_perm("commitments.read_drafts"):
            return linked
        return linked.filter(commitment__in=Commitment.objects.visible_to(user))

    def for_commitment(self, commitment):
        """The evidence of one commitment, newest document first, in one query."""
        return (
            self.filter(commitment=commitment)
            .select_related("evidence__side_party", "linked_by")
            .order_by("-evidence__document_date", "-pk")
        )


class EvidenceLink(Versioned):
    """What one evidence item says about one commitment."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="evidence_links", verbose_name=_("commitment")
    )
    evidence = models.ForeignKey(
        EvidenceItem, models.PROTECT, related_name="links", verbose_name=_("evidence")
    )
    stance = models.CharField(_("stance"), choices=Stance, max_length=12)
    locator = models.CharField(
        _("where in it"), max_length=120, blank=True, help_text=_("A page, paragraph or table.")
    )
    quotation = models.TextField(
        _("quotation"), blank=True, max_length=5000, help_text=_("Its own words, unaltered.")
    )
    linked_at = models.DateTimeField(_("linked"), editable=False)
    linked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="evidence_links_made",
        editable=False,
        verbose_name=_("linked by"),
    )

    objects = EvidenceLinkQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["commitment", "pk"]
        verbose_name = _("evidence link")
        verbose_name_plural = _("evidence links")
        constraints = [
            *known_values("evidence_link", stance=Stance),
            models.UniqueConstraint(
                fields=["commitment", "evidence"],
                name="evidence_link_is_unique",
                violation_error_message=_("This item is linked to the commitment already."),
            ),
        ]

    def __str__(self):
        return f"{self.evidence} {self.get_stance_display()} {self.commitment}"


class ImplementingAction(Versioned):
    """One dated fact that somebody did something; a status follows from its depth."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="actions", verbose_name=_("commitment")
    )
    happened_on = models.CharField(
        _("date"),
        max_length=40,
        validators=[days.known_date],
        help_text=_("As far as known: 2026-02-11, 2026-02 or 2026."),
    )
    happened_by = models.DateField(
        _("latest day of the date"), help_text=_("The last day that the date can mean.")
    )
    party = models.ForeignKey(
        Party,
        models.PROTECT,
        related_name="actions",
        null=True,
        blank=True,
        verbose_name=_("party"),
    )
    body = models.ForeignKey(
        Body, models.PROTECT, related_name="actions", null=True, blank=True, verbose_name=_("body")
    )
    actor = models.CharField(_("who did it"), max_length=200)
    what = models.TextField(_("what was done"), max_length=2000)
    depth = models.CharField(_("depth"), choices=Depth, max_length=1)
    contrary = models.BooleanField(
        _("against the commitment"), default=False, help_text=_("It runs against the promise.")
    )
    evidence = models.ForeignKey(
        EvidenceLink,
        models.PROTECT,
        related_name="actions",
        null=True,
        blank=True,
        verbose_name=_("evidence"),
    )
    recorded_at = models.DateTimeField(_("recorded"), editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="actions_recorded",
        editable=False,
        verbose_name=_("recorded by"),
    )

    history = HistoricalRecords()

    class Meta:
        ordering = ["commitment", "-happened_by", "-pk"]
        verbose_name = _("implementing action")
        verbose_name_plural = _("implementing actions")
        constraints = known_values("implementing_action", depth=Depth)

    def __str__(self):
        return self.what

    def clean(self):
        """Its evidence bears on the same commitment."""
        super().clean()
        if self.evidence_id and self.evidence.commitment_id != self.commitment_id:
            raise ValidationError({"evidence": _("This is not evidence on this commitment.")})


class SearchLog(models.Model):
    """One search that somebody made, whatever it found; append-only."""

    commitment = models.ForeignKey(
        Commitment, models.PROTECT, related_name="searches", verbose_name=_("commitment")
    )
    searched_on = models.DateField(_("searched on"))
    sources = models.TextField(_("sources tried"), max_length=2000)
    terms = models.TextField(_("terms"), max_length=2000, blank=True)
    result = models.CharField(_("result"), choices=SearchResult, max_length=8)
    note = models.TextField(_("what came of it"), max_length=2000, blank=True)
    recorded_at = models.DateTimeField(_("recorded"), editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="searches",
        editable=False,
        verbose_name=_("author"),
    )

    class Meta:
        ordering = ["commitment", "-searched_on", "-pk"]
        verbose_name = _("search")
        verbose_name_plural = _("searches")
        constraints = known_values("search_log", result=SearchResult)

    def __str__(self):
        return f"{self.commitment}, {self.searched_on}"
