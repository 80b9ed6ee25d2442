"""What the list of commitments can be narrowed to; its address says all of it."""

from array import array
from collections import Counter
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Case, CharField, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CLOSING_STATUSES,
    OPEN_STATUSES,
    Outlook,
    Score,
    Status,
    Strength,
    ThemeGroup,
    Timeliness,
    Verifiability,
    Visibility,
)
from commitments.filters.fields import FacetFilter, OneOfFilter
from commitments.filters.orders import MATCH, MOST_PRESSING, ORDERS
from commitments.filters.roles import RoleFilters
from commitments.filters.shapes import ShapeFilters
from commitments.models import Commitment, Statement, Theme, User, Watch
from commitments.permissions import may_see_people
from commitments.reports.attention import lacks_guideline, stale
from commitments.reports.kept import Kept
from commitments.reports.scores import score_key
from commitments.reports.search import best_first, matching
from commitments.reports.sides import ONE_SIDE, SEVERAL_SIDES, sides_on
from commitments.reports.standing_of_evidence import contested, leans_on_ended
from commitments.reports.theme_groups import NO_THEME, groups_of, theme_groups

DUE_WITHIN_DAYS = 180
NOBODY = "nobody"
YES, NO = "yes", "no"
SEVERAL, ONE = "several", "one"
NEEDED = "needed"

DAY = {
    "input_formats": ["%Y-%m-%d"],
    "error_messages": {"invalid": _("A day is written as 2026-12-31. This is left out.")},
}

VIEWS = {
    "": _("All"),
    "open": _("Open"),
    "mine": _("Mine"),
    "watched": _("Watched"),
    "due": _("Due within 180 days"),
    "unseen": _("Never looked at"),
    "closed": _("Closed"),
}

# What asks or tells who owns something, by the filter that offers it.
OF_PEOPLE = {"view": {"mine", "watched"}, "order": {"owner", "-owner"}, "columns": {"owner"}}


class ThemeFilter(FacetFilter):
    """As any facet, but a commitment has several themes and still is one row."""

    def keyed(self, commitments):
        return commitments.alias(**{self.field_name: theme_groups()})

    def told(self, counted):
        by_group: Counter[str] = Counter()
        for number, count in counted.items():
            by_group.update(dict.fromkeys(groups_of(int(number)), count))
        return by_group

    def filter(self, commitments, groups):
        if not groups:
            return commitments
        themes = Theme.objects.filter(commitments=OuterRef("pk"))
        wanted = Q(Exists(themes.filter(group__in=groups)))
        if NO_THEME in groups:
            wanted |= ~Q(Exists(themes))
        return commitments.filter(wanted)


class CommitmentForm(forms.Form):
    """The filters together: what each says alone may still contradict another."""

    def clean(self):
        chosen = super().clean()
        first, last = chosen.get("due_from"), chosen.get("due_to")
        if first and last and first > last:
            self.add_error("due_to", _("This day is before the first one, so it is left out."))
        return chosen


class CommitmentFilter(ShapeFilters, RoleFilters):
    """The commitments that `user` may see, narrowed by an address, on the day `on`.

    A value that is not understood is left out and `errors` says so. `view` is one of the
    ready-made views; everything else narrows it further.
    """

    q = filters.CharFilter(
        label=_("Search"),
        method="search",
        max_length=200,
        error_messages={
            "max_length": _("A search has at most %(limit_value)d characters. This is left out.")
        },
    )
    due_from = filters.DateFilter(
        label=_("Due from"), field_name="deadline_latest", lookup_expr="gte", **DAY
    )
    due_to = filters.DateFilter(
        label=_("Due by"), field_name="deadline_latest", lookup_expr="lte", **DAY
    )
    status = FacetFilter(label=_("Status"), key="status", choices=Status.choices, folded=False)
    timeliness = FacetFilter(
        label=_("In time"), key="timeliness", choices=Timeliness.choices, folded=False
    )
    theme = ThemeFilter(
        label=_("Theme"),
        key="theme_key",
        choices=[*ThemeGroup.choices, (NO_THEME, _("No theme"))],
        folded=False,
    )
    look = FacetFilter(
        label=_("Looked at"),
        key="look_key",
        choices=[("stale", _("Due for another look")), ("never", _("Never"))],
    )
    evidence = FacetFilter(
        label=_("Evidence"),
        key="evidence_key",
        choices=[(YES, _("Some")), (NO, _("None"))],
    )
    sides = FacetFilter(
        label=_("Sides of the evidence"),
        key="sides_key",
        choices=[(SEVERAL, _("More than one")), (ONE, _("One alone"))],
    )
    contested = FacetFilter(
        label=_("Contested"), key="contested_key", choices=[(YES, _("Evidence disagrees"))]
    )
    grounds = FacetFilter(
        label=_("Grounds of the status"),
        key="grounds_key",
        choices=[("ended", _("Its evidence has ended"))],
    )
    guideline = FacetFilter(
        label=_("Scoring guideline"), key="guideline_key", choices=[(NEEDED, _("Needed first"))]
    )
    score = FacetFilter(label=_("Joint score"), key="score_key", choices=Score.choices)
    outlook = FacetFilter(label=_("Forecast"), key="outlook", choices=Outlook.choices)
    dated = FacetFilter(
        label=_("Date stated"), key="dated_key", choices=[(YES, _("Yes")), (NO, _("No"))]
    )
    numbered = FacetFilter(
        label=_("Number stated"), key="numbered_key", choices=[(YES, _("Yes")), (NO, _("No"))]
    )
    strength = FacetFilter(
        label=_("Wording strength"),
        key="strength",
        choices=[
            (value, label if value == Strength.NOT_CODED else format_lazy("{} {}", value, label))
            for value, label in Strength.choices
        ],
    )
    verifiability = FacetFilter(
        label=_("Verifiability"), key="verifiability", choices=Verifiability.choices
    )
    partnership = FacetFilter(label=_("Partnership"), key="statement__partnership__slug")
    statement = FacetFilter(label=_("Statement"), key="statement__slug", many=True)
    owner = FacetFilter(label=_("Owner"), key="owner_key", many=True)
    visibility = FacetFilter(label=_("Visibility"), key="visibility", choices=Visibility.choices)
    view = OneOfFilter(
        label=_("View"), method="in_view", choices=[item for item in VIEWS.items() if item[0]]
    )
    order = OneOfFilter(
        label=_("Sort"),
        method="in_any_order",
        choices=[(name, order.label) for name, order in ORDERS.items()],
    )

    class Meta:
        model = Commitment
        fields: list[str] = []
        form = CommitmentForm

    def __init__(self, data: QueryDict, *, user: User, on: date, kept: Kept | None = None):
        """Several filters of one person and day may share what is `kept`."""
        super().__init__(data, queryset=_with_keys(user, on=on))
        self.user = user
        self.on = on
        if kept is not None:
            self.kept = kept
        self.know_holders(data, user)
        if not user.has_perm("commitments.read_drafts"):
            del self.filters["visibility"]
        for name, choices in self.kept.figure("choices", self._choices_on_record).items():
            self.filters[name].extra["choices"] = choices
        if not may_see_people(user):
            self._leave_people_out()

    def _leave_people_out(self):
        """Nothing here asks or tells a visitor who owns what."""
        del self.filters["owner"]
        for name, of_people in OF_PEOPLE.items():
            options = self.filters[name].extra
            options["choices"] = [each for each in options["choices"] if each[0] not in of_people]

    def _choices_on_record(self) -> dict[str, list[tuple[str, str]]]:
        """The statements, newest first, their partnerships, and who owns something: one query."""
        works = Statement.objects.visible_to(self.user).works().order_by()
        owned = Commitment.objects.visible_to(self.user).coded().filter(owner=OuterRef("pk"))
        owners = User.objects.filter(Exists(owned)).order_by()
        told = (
            *("slug", "short_title", "partnership__slug", "partnership__name", "adopted_on"),
            *("pk", "username", "first_name", "last_name", ""),
        )
        rows = list(_texts(works, *told[:5]).union(_texts(owners, *told[5:]), all=True))
        statements = sorted((row for row in rows if row[4]), key=lambda row: row[1])
        statements.sort(key=lambda row: row[4], reverse=True)
        people = [
            (key, f"{first} {last}".strip() or username)
            for key, username, first, last, day in rows
            if not day
        ]
        partnerships = {row[2]: row[3] for row in statements}
        return {
            "partnership": sorted(partnerships.items(), key=itemgetter(1)),
            "statement": [(row[0], row[1]) for row in statements],
            "owner": [*sorted(people, key=itemgetter(1)), (NOBODY, gettext("Nobody"))],
        }

    def search(self, commitments, name, words):
        """Every word must occur in the code, the title, the quotes or what is coded in words."""
        return matching(commitments, words)

    @property
    def has_statements(self) -> bool:
        return bool(self.filters["statement"].extra["choices"])

    def in_view(self, commitments, name, view):
        return commitments.filter(self._views[view])

    def in_any_order(self, commitments, name, order):
        return commitments

    @cached_property
    def _views(self) -> dict[str, Q]:
        soon = self.on + timedelta(days=DUE_WITHIN_DAYS)
        views = {
            "": Q(),
            "open": Q(status__in=OPEN_STATUSES),
            "mine": Q(owner=self.user.pk),
            "watched": Q(pk__in=Watch.objects.filter(person=self.user.pk).values("commitment")),
            "due": Q(status__in=OPEN_STATUSES, deadline_latest__range=(self.on, soon)),
            "unseen": Q(last_look_on=None),
            "closed": Q(status__in=CLOSING_STATUSES),
        }
        return {name: views[name] for name in self.views}

    def filter_queryset(self, queryset, leave_out=""):
        """What is withdrawn shows only to those who ask for it."""
        if leave_out != "visibility" and not self.chosen.get("visibility"):
            queryset = queryset.counted()
        return super().filter_queryset(queryset, leave_out)

    def is_counted_alone(self, name):
        return name == "visibility" or super().is_counted_alone(name)

    @property
    def views(self) -> dict[str, Any]:
        """The ready-made views that are offered, each with its label."""
        offered = dict(self.filters["view"].extra["choices"])
        return {name: label for name, label in VIEWS.items() if not name or name in offered}

    @property
    def view_chosen(self) -> str:
        return self.chosen.get("view") or ""

    @property
    def order_chosen(self) -> str:
        """What was asked for; else the best match first where there is something to match."""
        words, order = self.chosen.get("q"), self.chosen.get("order")
        if words and order in (MATCH, None, ""):
            return MATCH
        return order if order and order != MATCH else MOST_PRESSING

    @property
    def days(self) -> list[forms.BoundField]:
        return [self.form["due_from"], self.form["due_to"]]

    def ordered(self):
        by, words = ORDERS[self.order_chosen].by, self.chosen.get("q") or ""
        matched = self.order_chosen == MATCH
        return best_first(self.qs, words, *by) if matched else self.qs.order_by(*by)

    def keys(self) -> array:
        """The primary keys of all rows found, in the order chosen: eight bytes each.

        Kept until the next write, so that a deep page costs what the first one does.
        """

        def read():
            return array("q", self.ordered().values_list("pk", flat=True))

        return self.kept.figure("keys", read, self.narrowing, self.order_chosen)

    def totals(self) -> dict[str, int]:
        """How many rows there are before any filter: of each view, by its name.

        `of` counts those of the chosen view, `statements` the statements of all.
        """
        return self.kept.figure("totals", self._total, self.narrowing)

    def _total(self):
        shown = self._views[self.view_chosen]
        views = {f"view_{name}": condition for name, condition in self._views.items()}
        visible = self.chosen.get("visibility")
        if not visible:
            # The database leaves the rows out once, not for each figure.
            counted, rows = Q(), self.queryset.counted()
        else:
            counted, rows = ~Q(visibility=Visibility.WITHDRAWN), self.queryset
            shown &= counted | Q(visibility__in=visible)
        return rows.aggregate(
            of=Count("pk", filter=shown),
            statements=Count("statement", filter=counted, distinct=True),
            **{name: Count("pk", filter=each & counted) for name, each in views.items()},
        )


def _texts(rows: QuerySet, *names: str) -> QuerySet:
    """The named columns as texts, so that rows of different tables can stand in one answer."""
    texts = [Cast(name, CharField()) if name else Value("", CharField()) for name in names]
    columns = {f"text_{place}": text for place, text in enumerate(texts)}
    return rows.annotate(**columns).values_list(*columns)


def _with_keys(user: User, *, on: date) -> QuerySet[Commitment]:
    """With a code, their timeliness, and the values that addresses use for other facets."""
    return (
        Commitment.objects.visible_to(user)
        .coded()
        .with_timeliness(on=on)
        .alias(sides=sides_on(on))
        .alias(
            owner_key=Coalesce(Cast("owner", CharField()), Value(NOBODY)),
            evidence_key=Case(When(evidence_count=0, then=Value(NO)), default=Value(YES)),
            sides_key=Case(
                When(SEVERAL_SIDES, then=Value(SEVERAL)),
                When(ONE_SIDE, then=Value(ONE)),
                default=Value(""),
            ),
            contested_key=Case(When(contested(user, on=on), then=Value(YES)), default=Value("")),
            grounds_key=Case(When(leans_on_ended(on), then=Value("ended")), default=Value("")),
            score_key=score_key(),
            guideline_key=Case(When(lacks_guideline(), then=Value(NEEDED)), default=Value("")),
            dated_key=Case(When(deadline_latest=None, then=Value(NO)), default=Value(YES)),
            numbered_key=Case(When(target_value=None, then=Value(NO)), default=Value(YES)),
            look_key=Case(
                When(last_look_on=None, then=Value("never")),
                When(stale(on), then=Value("stale")),
                default=Value(""),
            ),
        )
    )
