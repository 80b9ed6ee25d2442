"""The commitments that somebody chose for one act: ticked one by one, or all that a list found."""

import re
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from commitments.filters.commitments import CommitmentFilter
from commitments.filters.fields import clipped
from commitments.models import Commitment, User

AT_MOST = 500
UNKNOWN_AT_MOST = 10
ALL = "yes"
# A code, with the version of it that was seen.
SEEN = re.compile(r"(\S{1,40}):(\d{1,9})", re.ASCII)


@dataclass(frozen=True)
class Selection:
    """Some commitments, or the sentence why there are none.

    `unknown` are codes that lead nowhere, `seen` the versions on the page that was sent, and
    `came_from` the list that it started from, as its address says it.
    """

    commitments: QuerySet[Commitment]
    problem: str = ""
    codes: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    came_from: str = ""
    takes_all: bool = False

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The same choice as parameters of an address."""
        came_from = ("from", self.came_from)
        if self.takes_all:
            return [("all", ALL), came_from]
        return [*(("code", code) for code in self.codes), came_from]

    @property
    def list_address(self) -> str:
        query = QueryDict(self.came_from).urlencode()
        path = reverse("commitment_list")
        return f"{path}?{query}" if query else path


def selected(data: QueryDict, *, user: User, on: date) -> Selection:
    """What an address or a form chose, of what `user` may see."""
    came_from, takes_all = data.get("from", ""), data.get("all") == ALL
    if takes_all and "seen" not in data:
        return all_found(came_from, user=user, on=on)
    # What cannot be a code does not reach the database, which could not read some of it.
    seen = {
        code: int(version)
        for code, version in SEEN.findall(data.get("seen", ""))
        if is_possible(code)
    }
    codes = {*data.getlist("code"), *seen, *data.get("left", "").split()}
    possible = {code for code in codes if is_possible(code)}
    found = Commitment.objects.visible_to(user).filter(code__in=sorted(possible)[: AT_MOST + 1])
    known = set(found.values_list("code", flat=True))
    return Selection(
        found,
        problem_of(len(seen) if len(seen) > AT_MOST else len(known)),
        codes=sorted(known),
        unknown=[clipped(code) for code in sorted(codes - known)[:UNKNOWN_AT_MOST]],
        seen=seen,
        came_from=came_from,
        takes_all=takes_all,
    )


def is_possible(code: str) -> bool:
    return code.isascii() and code.isprintable()


def all_found(came_from: str, *, user: User, on: date) -> Selection:
    """Everything that the list of this address shows, on all of its pages."""
    filters = CommitmentFilter(QueryDict(came_from), user=user, on=on)
    keys = list(filters.qs.order_by().values_list("pk", flat=True)[: AT_MOST + 1])
    problem = problem_of(filters.qs.count() if len(keys) > AT_MOST else len(keys))
    if not filters.is_valid():
        problem = _("The list says something that is not understood. Filter it again, then choose.")
    found = Commitment.objects.none() if problem else Commitment.objects.filter(pk__in=keys)
    return Selection(found, problem, came_from=came_from, takes_all=True)


def problem_of(count: int) -> str:
    """Why so many cannot be chosen; empty where they can."""
    if not count:
        return _(
            "No commitment is chosen. Tick those that you mean in the list, or take all that it"
            " found."
        )
    if count <= AT_MOST:
        return ""
    return _(
        "At most %(most)d commitments change at once, and these are %(count)s. Filter the list"
        " further."
    ) % {"most": AT_MOST, "count": number_format(count, force_grouping=True)}
