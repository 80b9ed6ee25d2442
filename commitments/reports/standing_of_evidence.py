"""Where evidence disagrees, and where a status leans on evidence that has ended: for many at once.

`reports.evidence` tells the same of one commitment whose links are at hand.
"""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Lower, NullIf

from commitments.enums import Stance
from commitments.models import EvidenceLink, StatusEvidence, User
from commitments.models.as_of import known_to
from commitments.reports.counts_apart import series_that_disagree
from commitments.reports.evidence import CAN_CONTEST

NOTHING = Value("")


def ended_by(on: date, path: str = "evidence") -> Q:
    """That the item at the end of `path` is expired or retracted on the day `on`."""
    return Q(**{f"{path}__expires_on__lte": on}) | Q(**{f"{path}__retracted_on__lte": on})


def contested(user: User, *, on: date) -> Q:
    """Commitments whose live evidence says opposite things on the day `on`, or of which two
    counts disagree whether the target was reached: in evidence, or in series."""
    able = able_to_contest(user, on=on)
    contradicting = able.filter(stance=Stance.CONTRADICTS).values("commitment")
    supporting = able.filter(stance=Stance.SUPPORTS, commitment=OuterRef("pk"))
    opposite = Q(pk__in=contradicting) & Q(Exists(supporting))
    apart = Q(Exists(counts_that_disagree(able))) | Q(Exists(series_that_disagree(user)))
    return opposite | Q(target_value__isnull=False) & apart


def able_to_contest(user: User, *, on: date) -> QuerySet[EvidenceLink]:
    """The links whose items are live on the day `on` and can be believed."""
    links = known_to(user, EvidenceLink.objects.order_by(), "linked_at").exclude(ended_by(on))
    return links.filter(evidence__credibility__in=CAN_CONTEST)


def counts_that_disagree(able: QuerySet[EvidenceLink]) -> QuerySet[EvidenceLink]:
    """Of the commitment of the outer query, figures that reach its target where those of
    another count, of the same period, miss it."""
    counted_by = Lower(
        Coalesce(
            NullIf("evidence__reporter", NOTHING),
            NullIf("evidence__origin", NOTHING),
            "evidence__publisher",
        )
    )
    figures = able.annotate(counted_by=counted_by).filter(
        evidence__figure_value__isnull=False,
        evidence__figure_unit__iexact=F("commitment__target_unit"),
    )
    missed = figures.filter(
        commitment=OuterRef("commitment"),
        evidence__effective_period=OuterRef("evidence__effective_period"),
        evidence__figure_value__lt=F("commitment__target_value"),
    ).exclude(counted_by=OuterRef("counted_by"))
    of_the_period = Q(commitment__target_period="") | Q(
        commitment__target_period=F("evidence__effective_period")
    )
    return figures.filter(
        of_the_period,
        Exists(missed),
        commitment=OuterRef("pk"),
        evidence__figure_value__gte=F("commitment__target_value"),
    ).exclude(evidence__effective_period="")


def leans_on_ended(on: date) -> Q:
    """Commitments whose latest status rests on evidence of which none is live on the day `on`.

    A status that named no evidence leans on nothing, so that nothing of it can end.
    """
    resting = StatusEvidence.objects.order_by()
    ended = ended_by(on, "evidence_link__evidence")
    latest = resting.filter(
        status_update__commitment=OuterRef("pk"),
        status_update__recorded_at=OuterRef("status_recorded_at"),
    )
    ever = resting.filter(ended).values("status_update__commitment")
    return Q(pk__in=ever) & Q(Exists(latest.filter(ended))) & ~Q(Exists(latest.exclude(ended)))
