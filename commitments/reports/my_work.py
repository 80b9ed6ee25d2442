"""What one person has before them: theirs, what they watch, and what of it presses.

Everything starts from `visible_to`, so that nothing stands here that its page would not show.
The number of queries does not grow with the rows; of each list the first rows are shown, with
the number of all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    When,
    Window,
)
from django.db.models.functions import Cast

from commitments.enums import (
    INTERNAL_VERBS,
    PRIVATE_VERBS,
    AuditVerb,
    Status,
    SubmissionState,
    Timeliness,
    Visibility,
)
from commitments.models import (
    Approval,
    AuditEvent,
    BulkChangeRow,
    Commitment,
    Submission,
    User,
    Watch,
)
from commitments.reports.attention import KINDS, Pressing, pressing, ranked, stale
from commitments.reports.standing_of_evidence import leans_on_ended

ROWS_AT_MOST = 20
# What a person has to act on comes before what others have.
IN_ORDER = (SubmissionState.RETURNED, SubmissionState.DRAFT, SubmissionState.SUBMITTED)

# What somebody does with their own list is no news of the commitment.
NO_NEWS = (*PRIVATE_VERBS, AuditVerb.CREATED)


@dataclass(frozen=True)
class Held:
    """One commitment that somebody owns; `kind` says why it needs a look, if it does."""

    commitment: Commitment
    kind: str
    days: int | None


@dataclass(frozen=True)
class News:
    """The latest act on a commitment: who did what, and when."""

    at: datetime
    by: User
    act: str


@dataclass(frozen=True)
class Watched:
    """One commitment on the watch list, with the latest act on it since it stands there."""

    commitment: Commitment
    since: datetime
    news: News | None


@dataclass(frozen=True)
class MyWork:
    """Everything on the page of one person; `counts` are of all rows, not of those shown."""

    counts: dict[str, int]
    pressing: Sequence[Pressing]
    owned: Sequence[Held]
    watched: Sequence[Watched]
    drafts: Sequence[Commitment]
    submissions: Sequence[Submission]


def my_work(user: User, *, on: date) -> MyWork:
    """What `user` owns and watches, on the day `on`, in ten queries at most."""
    visible = Commitment.objects.visible_to(user)
    drafts = visible.filter(owner=user, visibility=Visibility.DRAFT)
    before_them = visible.counted().filter(Q(owner=user) | watched_by(user))
    counts = counted(before_them.with_timeliness(on=on), user, on=on)
    return MyWork(
        counts=counts | {"drafts": drafts.count()},
        pressing=pressing(before_them.with_timeliness(on=on), user=user, on=on, kinds=KINDS),
        owned=owned(visible.filter(owner=user), on=on),
        watched=watched(user, visible),
        drafts=drafts.select_related("statement")
        .defer("statement__canonical_text")
        .order_by("statement__adopted_on", "text_order", "pk")[:ROWS_AT_MOST],
        submissions=submitted(user),
    )


def submitted(user: User) -> list[Submission]:
    """What this person has in hand or waits for, in two queries: what came back comes first.

    `of` is the number of all.
    """
    order = Case(
        *(When(state=state, then=place) for place, state in enumerate(IN_ORDER)),
        output_field=IntegerField(),
    )
    decisions = Approval.objects.select_related("by").order_by("-at", "-pk")
    rows = (
        Submission.objects.visible_to(user)
        .coded()
        .filter(author=user, state__in=IN_ORDER)
        .select_related("commitment", "party")
        .prefetch_related(Prefetch("decisions", decisions))
        .annotate(place=order, of=Window(Count("pk")))
        .order_by("place", "submitted_at", "begun_at", "pk")
    )
    return list(rows[:ROWS_AT_MOST])


def watched_by(user: User) -> Q:
    return Q(pk__in=Watch.objects.filter(person=user).values("commitment"))


def counted(commitments: QuerySet[Commitment], user: User, *, on: date) -> dict[str, int]:
    """How many there are of each kind, in one query."""
    conditions = {
        "all": Q(),
        "owned": Q(owner=user),
        "watched": watched_by(user),
        "overdue": Q(timeliness=Timeliness.OVERDUE),
        "due_soon": Q(timeliness=Timeliness.DUE_SOON),
        "ended": leans_on_ended(on),
        "stale": stale(on),
        "unreviewed": Q(status=Status.NOT_REVIEWED),
    }
    return commitments.aggregate(
        **{name: Count("pk", filter=condition) for name, condition in conditions.items()}
    )


def owned(commitments: QuerySet[Commitment], *, on: date) -> list[Held]:
    """The first of these commitments, the most pressing ones on top, in one query."""
    rows = ranked(commitments.counted().with_timeliness(on=on), on=on).order_by(
        F("rank").asc(nulls_last=True), F("deadline_latest").asc(nulls_last=True), "code"
    )
    return [
        Held(
            commitment=row,
            kind="" if row.rank is None else KINDS[row.rank],
            days=row.deadline_latest and abs((row.deadline_latest - on).days),
        )
        for row in rows[:ROWS_AT_MOST]
    ]


def watched(user: User, visible: QuerySet[Commitment]) -> list[Watched]:
    """What this person watches, what changed last on top, in three queries."""
    there = visible.counted().filter(pk=OuterRef("commitment"))
    key = Cast(OuterRef("commitment_id"), CharField())
    latest = news_since(OuterRef("since"), key, user)
    watches = list(
        Watch.objects.filter(Exists(there), person=user)
        .select_related("commitment")
        .annotate(latest=Subquery(latest.values("position")[:1]))
        .order_by(F("latest").desc(nulls_last=True), "-since", "pk")[:ROWS_AT_MOST]
    )
    alone = latest_alone(watches)
    together = latest_together(watches)
    rows = []
    for watch in watches:
        found = [alone.get(watch.latest), together.get(watch.commitment_id)]
        news = [each for each in found if each and each.at > watch.since]
        newest = max(news, key=lambda each: each.at, default=None)
        rows.append(Watched(watch.commitment, watch.since, newest))
    return rows


def news_since(since, key, user: User) -> QuerySet[AuditEvent]:
    """The acts on the commitment of this key after this moment, newest first.

    Those who read no drafts hear of what took effect alone.
    """
    kept_back = () if user.has_perm("commitments.read_drafts") else INTERNAL_VERBS
    return (
        AuditEvent.objects.filter(
            object_type=Commitment._meta.model_name, object_pk=key, at__gt=since
        )
        .exclude(verb__in=(*NO_NEWS, *kept_back))
        .order_by("-position")
    )


def latest_alone(watches: Iterable[Watch]) -> dict[int, News]:
    """The acts on single commitments that the watches name, by position."""
    positions = [watch.latest for watch in watches if watch.latest]
    events = AuditEvent.objects.filter(position__in=positions).select_related("actor")
    return {
        event.position: News(event.at, event.actor, event.get_verb_display()) for event in events
    }


def latest_together(watches: Iterable[Watch]) -> dict[int, News]:
    """The latest change that each commitment had together with others, by its key."""
    keys = [watch.commitment_id for watch in watches]
    rows = BulkChangeRow.objects.filter(commitment__in=keys).select_related("change__made_by")
    act = str(AuditVerb.CHANGED.label)
    return {
        row.commitment_id: News(row.change.made_at, row.change.made_by, act)
        for row in rows.order_by("change_id")
    }
