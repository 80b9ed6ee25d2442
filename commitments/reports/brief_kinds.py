"""Which commitments each section of a brief lists, and what stands over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from commitments.enums import OPEN_STATUSES, BriefSection, Status, Timeliness, Verifiability
from commitments.models import Brief, Commitment
from commitments.models.timeliness import timely
from commitments.reports.attention import stale
from commitments.reports.brief_changes import changed_since
from commitments.reports.brief_entries import day_in_words
from commitments.reports.theme_status import STATUS_ORDER

ENTRIES_AT_MOST = 60
MOVING = (Status.IN_PROGRESS, Status.ONGOING, Status.PLANNED)


@dataclass(frozen=True)
class Kind:
    """One section that lists commitments: which, in which order, and what is said of them."""

    key: BriefSection
    condition: Q
    order: str
    title: str
    empty: str
    intro: str = ""


def kinds_of(brief: Brief, on: date) -> list[Kind]:
    """Those that list commitments by what is known of each."""
    conditions = conditions_of(brief, on)
    intros = {
        BriefSection.UNREVIEWED: _(
            "Nobody has looked into these, which does not mean nothing was done."
        )
    }
    return [
        Kind(key, conditions[key], order, title, empty, intros.get(key, ""))
        for key, order, title, empty in headings_of(brief)
    ]


def headings_of(brief: Brief) -> tuple[tuple[BriefSection, str, str, str], ...]:
    """Each kind with its order, its title, which names the period, and what stands for no rows."""
    names = {"by": day_in_words(brief.period_to), "since": day_in_words(brief.period_from)}
    return (
        (BriefSection.OVERDUE, "deadline_latest", _("Overdue"), _("Nothing is overdue.")),
        (
            BriefSection.DUE,
            "deadline_latest",
            _("Due by %(by)s") % names,
            _("Nothing falls due by then."),
        ),
        (
            BriefSection.CHANGED,
            "code",
            _("Changed since %(since)s") % names,
            _("Nothing new was recorded."),
        ),
        (
            BriefSection.STALLED,
            "next_look_on",
            _("Stalled, or not looked at for long"),
            _("Nothing is stalled, and nothing waits for another look."),
        ),
        (BriefSection.MOVING, "code", _("Moving"), _("Nothing is planned or under way.")),
        (
            BriefSection.SEARCHED,
            "code",
            _("Searched, nothing found"),
            _("No search ended without a finding."),
        ),
        (BriefSection.UNREVIEWED, "code", _("Not reviewed"), _("Nothing is left unreviewed.")),
    )


def conditions_of(brief: Brief, on: date) -> dict[BriefSection, Q]:
    """Which rows each section lists, of rows that carry their timeliness on the day `on`."""
    within = Q(deadline_latest__gte=on, deadline_latest__lte=brief.period_to)
    return {
        BriefSection.OVERDUE: timely(Timeliness.OVERDUE, on=on),
        BriefSection.DUE: Q(status__in=OPEN_STATUSES) & within,
        BriefSection.CHANGED: changed_since(brief.period_from),
        BriefSection.STALLED: Q(status=Status.STALLED) | stale(on),
        BriefSection.MOVING: Q(status__in=MOVING),
        BriefSection.SEARCHED: Q(status=Status.NO_ACTION_FOUND),
        BriefSection.UNREVIEWED: Q(status=Status.NOT_REVIEWED),
    }


def figures_of(rows: QuerySet[Commitment], kinds: Sequence[Kind]) -> dict[str, int]:
    """How many there are in all and of each kind, in one query."""
    counted = {kind.key.value: kind.condition for kind in kinds} | {
        "dated": Q(deadline_latest__isnull=False),
        "not_verifiable": Q(verifiability=Verifiability.NOT_VERIFIABLE),
        **{f"status_{status}": Q(status=status) for status in STATUS_ORDER},
    }
    return rows.order_by().aggregate(
        total=Count("pk"),
        **{name: Count("pk", filter=condition) for name, condition in counted.items()},
    )


def listed(rows: QuerySet[Commitment], kind: Kind) -> list[Commitment]:
    """The first that the section shows."""
    found = rows.filter(kind.condition).select_related("statement")
    found = found.defer("statement__canonical_text").order_by(kind.order, "code")
    return list(found[:ENTRIES_AT_MOST])
