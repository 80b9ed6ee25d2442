"""The figures of the dashboard: how many, how they stand, what presses, what states a date.

Everything starts from `Scope.commitments()`, so that no figure counts what its reader may not
see. Days are days in the time zone of the installation. The number of queries does not grow
with the number of commitments.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet

from commitments.enums import Status, Timeliness, Verifiability
from commitments.models import Commitment, User
from commitments.models.timeliness import timely
from commitments.reports.attention import DATED, Pressing, lacks_guideline, pressing, stale
from commitments.reports.awaiting import Awaiting, Queue, awaiting
from commitments.reports.contests import Contested, contests
from commitments.reports.deadlines import Deadlines, deadlines
from commitments.reports.indicators import Panel, panels_in
from commitments.reports.recent_changes import Change, recent_changes
from commitments.reports.scope import Scope, Text
from commitments.reports.scores import Scores, score_conditions, scores_in
from commitments.reports.sides import ONE_SIDE, SEVERAL_SIDES, sides_on
from commitments.reports.since_before import SinceBefore, since_before
from commitments.reports.standing_of_evidence import contested, leans_on_ended
from commitments.reports.theme_status import STATUS_ORDER, ThemeRow, by_theme
from commitments.reports.workload import (
    Load,
    may_see_workload,
    nobody_has,
    nobodys,
    who_may_own,
    workload,
)

UNITS_AT_MOST = 60

UNREVIEWED = Q(status=Status.NOT_REVIEWED)


def conditions(on: date, user: User) -> dict[str, Q]:
    """What each headline figure counts on the day `on`, of rows that carry their timeliness
    and sides."""
    return {
        "verifiable": Q(verifiability=Verifiability.VERIFIABLE),
        "partly_verifiable": Q(verifiability=Verifiability.PARTLY),
        "not_verifiable": Q(verifiability=Verifiability.NOT_VERIFIABLE),
        "verifiability_not_coded": Q(verifiability=Verifiability.NOT_CODED),
        "looked_into": ~UNREVIEWED,
        "unreviewed": UNREVIEWED,
        "unreviewed_without_owner": UNREVIEWED & Q(owner=None),
        "unreviewed_without_guideline": UNREVIEWED & lacks_guideline(),
        "unreviewed_with_evidence": UNREVIEWED & Q(evidence_count__gt=0),
        "dated": Q(deadline_latest__isnull=False),
        "overdue": timely(Timeliness.OVERDUE, on=on),
        "due_soon": timely(Timeliness.DUE_SOON, on=on),
        "window_open": timely(Timeliness.DUE_WINDOW_OPEN, on=on),
        "ended": leans_on_ended(on),
        "stale": stale(on),
        "contested": contested(user, on=on),
        "with_evidence": Q(evidence_count__gt=0),
        "several_sides": SEVERAL_SIDES,
        "one_side": ONE_SIDE,
        **score_conditions(),
    }


@dataclass(frozen=True)
class Standing:
    """How the commitments of one scope stand on one day, in figures and by theme."""

    figures: dict[str, int]
    statuses: Sequence[tuple[str, int]]
    themes: Sequence[ThemeRow]

    @property
    def legend(self) -> list[tuple[str, str, int]]:
        return [(status, str(Status(status).label), count) for status, count in self.statuses]

    @property
    def score_rows(self) -> list[tuple[str, Scores]]:
        """The joint scores alone; whose part others are would stand before them."""
        return [("", scores_in(self.figures))]

    @property
    def as_units(self) -> bool:
        return self.figures["total"] <= UNITS_AT_MOST

    @property
    def themes_overlap(self) -> bool:
        return sum(row.total for row in self.themes) > self.figures["total"]


@dataclass(frozen=True)
class Dashboard(Standing):
    """All that one dashboard shows of one scope on one day."""

    sources: dict[str, int]
    pressing: Sequence[Pressing]
    awaiting: Queue
    contests: Sequence[Contested]
    workload: Sequence[Load]
    deadlines: Deadlines | None
    changes: Sequence[Change]
    since: SinceBefore | None
    panels: Sequence[Panel]

    @property
    def urgent(self) -> Sequence[Pressing | Awaiting]:
        return in_order(self.pressing, self.awaiting)

    @property
    def owners(self) -> Sequence[User]:
        return who_may_own(self.workload)


def in_order(pressing: Sequence[Pressing], awaiting: Queue) -> Sequence[Pressing | Awaiting]:
    """What has a day first, then what waits for approval, then what needs a look."""
    dated = [row for row in pressing if row.kind in DATED]
    return [*dated, *awaiting.rows, *pressing[len(dated) :]]


def standing_of(scope: Scope, *, on: date) -> Standing:
    """The figures of `scope` on the day `on`, where nothing else of a dashboard is shown."""
    commitments = scope.commitments().with_timeliness(on=on)
    figures, statuses = headline(commitments, on=on, user=scope.user)
    units = figures["total"] <= UNITS_AT_MOST
    return Standing(figures, statuses, by_theme(commitments, scope.theme, units=units))


def dashboard(scope: Scope, texts: Iterable[Text], *, on: date) -> Dashboard:
    """Everything about `scope` on the day `on`; `texts` are its statements and versions."""
    commitments = scope.commitments().with_timeliness(on=on)
    figures, statuses = headline(commitments, on=on, user=scope.user)
    return Dashboard(
        figures=figures,
        sources=sources_of(texts),
        statuses=statuses,
        pressing=pressing(commitments, user=scope.user, on=on),
        awaiting=awaiting(scope.commitments(), user=scope.user, on=on),
        contests=contests(scope.commitments(), user=scope.user, on=on)
        if figures["contested"]
        else (),
        workload=loads_of(scope, figures, on=on),
        themes=by_theme(commitments, scope.theme, units=figures["total"] <= UNITS_AT_MOST),
        deadlines=deadlines(commitments, on=on, short=scope.statement is not None),
        changes=recent_changes(commitments, user=scope.user),
        since=since_before(scope),
        panels=panels_in(scope.commitments(), scope.user),
    )


def loads_of(scope: Scope, figures: Mapping[str, int], *, on: date) -> Sequence[Load]:
    """Who has how much in hand of `scope`, and what nobody has, for those who assign."""
    if not may_see_workload(scope.user):
        return ()
    return [*workload(scope.commitments(), on=on), *nobodys(figures)]


def headline(commitments: QuerySet[Commitment], *, on: date, user: User):
    """The figures by name, with their `total`, and the statuses that occur, in our order."""
    counted = conditions(on, user)
    pressing_kinds = ("overdue", "due_soon", "ended", "stale")
    counted["pressing"] = reduce(or_, (counted[kind] for kind in pressing_kinds))
    by_status = {f"status_{status}": Q(status=status) for status in STATUS_ORDER}
    figures: dict[str, Any] = commitments.alias(sides=sides_on(on)).aggregate(
        total=Count("pk"),
        **{name: Count("pk", filter=condition) for name, condition in counted.items()},
        **{name: Count("pk", filter=condition) for name, condition in by_status.items()},
        **nobody_has(on),
    )
    counts = [(status.value, figures.pop(f"status_{status}")) for status in STATUS_ORDER]
    figures["undated"] = figures["total"] - figures["dated"]
    return figures, [(status, count) for status, count in counts if count]


def sources_of(texts: Iterable[Text]) -> dict[str, int]:
    """What the commitments were read from, and what is kept apart there."""
    texts = list(texts)
    return {
        "statements": sum(text.version_of is None for text in texts),
        "commitments": sum(text.commitments for text in texts),
        "texts": sum(text.words_held for text in texts),
        "paragraphs": sum(text.paragraphs for text in texts),
        "signals": sum(text.signals for text in texts),
        "positions": sum(text.positions for text in texts),
    }
