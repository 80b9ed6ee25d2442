"""The review: what waits for a second person, what came back, and what was approved.

Whoever reads drafts reads it; of an unfinished draft only its author knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import BooleanField, Case, Max, QuerySet, When
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _

from commitments.enums import Decision, SubmissionState
from commitments.models import Submission, User
from commitments.reports.approved_states import changed_since_approval
from commitments.reports.submissions import Proposal, days_since, proposals_of

WAITING, RETURNED, APPROVED, CHANGED = "waiting", "returned", "approved", "changed"
TABS = {
    WAITING: _("Waiting"),
    RETURNED: _("Returned"),
    APPROVED: _("Approved this month"),
    CHANGED: _("Changed since approval"),
}
PER_PAGE = 10
NAMES_AT_MOST = 3


@dataclass(frozen=True)
class Review:
    """The keys of each list, in its order, and for how many days the oldest waits."""

    keys: dict[str, Sequence[int]]
    longest: int

    @property
    def waiting(self) -> int:
        return len(self.keys[WAITING])

    def tabs(self) -> list[tuple[str, str, int]]:
        """Name, word and number of rows of each list."""
        return [(name, str(label), len(self.keys[name])) for name, label in TABS.items()]


def review(user: User, *, on: date) -> Review:
    """The four lists as `user` sees them on the day `on`, in five queries at most."""
    visible = Submission.objects.visible_to(user).coded()
    waiting = list(queue(visible, user).values_list("pk", "submitted_at"))
    return Review(
        keys={
            WAITING: [key for key, _at in waiting],
            RETURNED: keys_of(returned(visible)),
            APPROVED: keys_of(approved_in_month_of(on, visible)),
            CHANGED: changed_since_approval() if visible.exists() else [],
        },
        longest=max((days_since(at, on) for _key, at in waiting), default=0),
    )


def keys_of(submissions: QuerySet[Submission]) -> list[int]:
    return list(submissions.values_list("pk", flat=True))


def queue(submissions: QuerySet[Submission], user: User) -> QuerySet[Submission]:
    """What waits, the longest first; what `user` wrote comes last, since others decide it."""
    own = Case(When(author=user, then=True), default=False, output_field=BooleanField())
    return submissions.waiting().annotate(own=own).order_by("own", "submitted_at", "pk")


def returned(submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """What its authors have to amend, the latest first."""
    back = submissions.filter(state=SubmissionState.RETURNED).annotate(back=Max("decisions__at"))
    return back.order_by("-back", "-pk")


def approved_in_month_of(on: date, submissions: QuerySet[Submission]) -> QuerySet[Submission]:
    """What took effect since the first of the month, the latest first."""
    since = timezone.make_aware(datetime.combine(on.replace(day=1), time.min))
    approved = submissions.filter(decisions__decision=Decision.APPROVE, decisions__at__gte=since)
    return approved.order_by("-decisions__at", "-pk")


def page_of_proposals(keys: Sequence[int], *, user: User, on: date) -> list[Proposal]:
    """The proposals of these keys, in their order."""
    visible = Submission.objects.visible_to(user).filter(pk__in=keys)
    by_key = {each.submission.pk: each for each in proposals_of(visible, user=user, on=on)}
    return [by_key[key] for key in keys if key in by_key]


def next_after(decided: Submission, user: User) -> Submission | None:
    """What comes after this in the queue of `user`, who decided it, or else what is first."""
    others = queue(Submission.objects.visible_to(user), user).exclude(author=user)
    place = (decided.submitted_at, decided.pk)
    waiting = list(others.only("pk", "submitted_at"))
    later = (row for row in waiting if (row.submitted_at, row.pk) > place)
    return next(later, waiting[0] if waiting else None)


def page_with(keys: Sequence[int], key: int | None) -> int:
    """The number of the page on which this key stands; the first where it stands on none."""
    return list(keys).index(key) // PER_PAGE + 1 if key in keys else 1


def others_who_decide(user: User) -> str:
    """The names of those who may approve what `user` submits, three at most; empty if nobody."""
    people = User.objects.with_perm("commitments.decide_submissions", include_superusers=False)
    others = people.exclude(pk=user.pk).order_by("first_name", "last_name", "username")
    return str(get_text_list([str(person) for person in others[:NAMES_AT_MOST]], _("or")))
