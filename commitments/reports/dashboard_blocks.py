"""The parts of a dashboard that are no list of commitments: each whole, and its rows as records.

The other parts lead to the list of commitments, which shows and exports the rows behind them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from commitments.models import Commitment, User
from commitments.permissions import may_see_people
from commitments.reports.attention import ALL_BUT_UNREVIEWED, KINDS, pressing
from commitments.reports.awaiting import awaiting
from commitments.reports.dashboard import headline, in_order, loads_of, standing_of
from commitments.reports.recent_changes import all_changes
from commitments.reports.scope import Scope
from commitments.reports.since_before import since_before
from commitments.reports.workload import may_see_workload, who_may_own

ROWS_AT_MOST = 500

Record = dict[str, Any]
Context = dict[str, Any]


@dataclass(frozen=True)
class Block:
    """One part: what its template needs, and its rows as a file has them.

    Where there are more rows than are read, what is read says `is_cut`.
    """

    name: str
    title: Any
    template: str
    read: Callable[[Scope, date], Context]
    columns: tuple[str, ...]
    records: Callable[[Context, Scope], Iterable[Record]]
    may_see: Callable[[User], bool] = lambda user: True
    knows_the_past: bool = True

    def columns_for(self, user: User) -> list[str]:
        people = may_see_people(user)
        return [name for name in self.columns if name not in PEOPLE or people]


PEOPLE = ("owner", "author", "person")


def attention(scope: Scope, on: date) -> Context:
    """All that presses, up to a bound, and all that waits for approval.

    The unreviewed are one line of the page together, and a row each of the file.
    """
    user, commitments = scope.user, scope.commitments().with_timeliness(on=on)
    queue = awaiting(scope.commitments(), user=user, on=on, most=ROWS_AT_MOST)
    found = pressing(commitments, user=user, on=on, kinds=KINDS, most=ROWS_AT_MOST + 1)
    listed = found[:ROWS_AT_MOST]
    figures, _statuses = headline(commitments, on=on, user=user)
    rows = [row for row in listed if row.kind in ALL_BUT_UNREVIEWED]
    shown = {
        "awaiting": queue,
        "urgent": in_order(rows, queue),
        "pressing": rows,
        "owners": who_may_own(loads_of(scope, figures, on=on)),
    }
    return {
        "figures": figures,
        "dashboard": shown,
        "listed": in_order(listed, queue),
        "is_cut": len(found) > ROWS_AT_MOST or queue.count > len(queue.rows),
    }


def attention_records(context: Context, scope: Scope) -> Iterable[Record]:
    for row in context["listed"]:
        commitment = row.commitment
        yield {
            "kind": row.kind,
            **named(commitment),
            "status": commitment.status,
            "deadline_latest": commitment.deadline_latest,
            "last_look_on": commitment.last_look_on,
            "days": row.days,
            "owner": str(commitment.owner or ""),
        }


def themes(scope: Scope, on: date) -> Context:
    standing = standing_of(scope, on=on)
    return {"dashboard": standing, "figures": standing.figures}


def themes_records(context: Context, scope: Scope) -> Iterable[Record]:
    for row in context["dashboard"].themes:
        for status, count in row.counts:
            yield {"theme": row.label, "status": status, "count": count, "of": row.total}


def changes(scope: Scope, on: date) -> Context:
    commitments = scope.commitments().with_timeliness(on=on)
    found, is_cut = all_changes(commitments, user=scope.user, most=ROWS_AT_MOST)
    return {"changes": found, "is_cut": is_cut}


def changes_records(context: Context, scope: Scope) -> Iterable[Record]:
    for change in context["changes"]:
        yield {
            "at": change.at,
            "kind": change.kind,
            **named(change.commitment),
            "status": change.update.status if change.update else "",
            "result": change.search.result if change.search else "",
            "count": change.count,
            "author": str(change.author),
        }


def since(scope: Scope, on: date) -> Context:
    found = since_before(scope, most=ROWS_AT_MOST)
    return {"since": found, "is_cut": bool(found) and found.total > len(found.changes)}


def since_records(context: Context, scope: Scope) -> Iterable[Record]:
    for change in context["since"].changes if context["since"] else ():
        earlier, later = change.earlier.commitment, change.later.commitment
        yield {
            **named(later),
            "kind": change.link.kind,
            "earlier_code": earlier.code,
            "drifts": ", ".join(drifted.drift for drifted in change.drifts),
            "deadline_text": later.deadline_text,
            "earlier_deadline_text": earlier.deadline_text,
        }


def loads(scope: Scope, on: date) -> Context:
    figures, _statuses = headline(
        scope.commitments().with_timeliness(on=on), on=on, user=scope.user
    )
    return {"workload": loads_of(scope, figures, on=on)}


def loads_records(context: Context, scope: Scope) -> Iterable[Record]:
    for load in context["workload"]:
        yield {
            "person": str(load.person or ""),
            "open": load.open,
            "overdue": load.overdue,
            "unreviewed": load.unreviewed,
            "drafts": load.drafts,
        }


def named(commitment: Commitment | None) -> Record:
    """How a row says which commitment it is about, if it is about one."""
    if commitment is None:
        return {"code": "", "title": ""}
    return {"code": commitment.code, "title": commitment.short_title}


BLOCKS: Sequence[Block] = (
    Block(
        "attention",
        _("Needs attention"),
        "dashboard/_attention.html",
        attention,
        ("kind", "code", "title", "status", "deadline_latest", "last_look_on", "days", "owner"),
        attention_records,
    ),
    Block(
        "themes",
        _("Status by theme"),
        "dashboard/_theme_status.html",
        themes,
        ("theme", "status", "count", "of"),
        themes_records,
    ),
    Block(
        "changes",
        _("Recent changes"),
        "dashboard/_recent_changes.html",
        changes,
        ("at", "kind", "code", "title", "status", "result", "count", "author"),
        changes_records,
    ),
    Block(
        "since",
        _("Since the statement before"),
        "dashboard/_since_before.html",
        since,
        (
            *("code", "title", "kind", "earlier_code", "drifts"),
            *("deadline_text", "earlier_deadline_text"),
        ),
        since_records,
    ),
    Block(
        "workload",
        _("Workload"),
        "dashboard/_workload.html",
        loads,
        ("person", "open", "overdue", "unreviewed", "drafts"),
        loads_records,
        may_see_workload,
        knows_the_past=False,
    ),
)
BLOCKS_BY_NAME = {block.name: block for block in BLOCKS}
