"""The tables of commitments and statements as they stood at the end of a past day.

What was known on that day is answered from rows that are never changed: judgements, evidence,
searches, and the histories of existence and visibility. The coding is today's. The answer takes
the place of the table itself, so that every list, figure and export asks its own questions, and no
query has to know about it. Which day that is goes with the person who looks: `visible_to` is the
entry of every query, and whoever looks at a past day writes nothing.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    Exists,
    F,
    Func,
    Max,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, Greatest, NullIf, TruncDate
from django.db.models.sql.datastructures import BaseTable
from django.utils import timezone

from commitments.enums import OPEN_STATUSES, Side, Status

PAST = "past_"
# Stands for "nothing happened", since the two databases disagree about the greatest of nothing.
NEVER = Value(date.min, DateField())
# Keeps a database from working a column out again wherever it is mentioned.
FENCES = {"sqlite": "LIMIT -1 OFFSET 0", "postgresql": "OFFSET 0"}


def day_looked_at(user) -> date | None:
    """The past day that this person, or a visitor, looks at; None where it is today."""
    return getattr(user, "looks_at", None)


def known_to(user, rows: QuerySet, moment: str = "recorded_at") -> QuerySet:
    """Of rows that are only ever added, those on record on the day that `user` looks at."""
    day = day_looked_at(user)
    return rows if day is None else rows.filter(**{f"{moment}__lt": end_of(day)})


def among(rows: QuerySet, path: str, user) -> Q:
    """That `path` leads to one of `rows`, asked one by one or, of a past day, of all at once."""
    if day_looked_at(user) is None:
        return Q(Exists(rows.order_by().filter(pk=OuterRef(path))))
    return Q(**{f"{path}__in": rows.order_by().values("pk")})


def end_of(day: date) -> datetime:
    """The first moment after the day, in the time zone of the installation."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


class TableAsOf(BaseTable):
    """Stands in a FROM clause for the table itself: `rows` as they stood on `day`.

    Only the columns that the query mentions are worked out, since each costs a look into history.
    """

    def __init__(self, alias: str, rows: QuerySet, day: date):
        super().__init__(rows.model._meta.db_table, alias)
        self.rows = rows
        self.day = day

    def as_sql(self, compiler, connection):
        mentioned = tuple(self.mentioned(compiler, connection))
        if self.rows.query.where:
            sql, params = past_sql(self.rows, self.day, mentioned, connection)
        else:
            zone = timezone.get_current_timezone_name()
            sql, params = whole_past_sql(
                self.rows.model, self.day, mentioned, connection.alias, zone
            )
        return f"({sql}) {compiler.quote_name_unless_alias(self.table_alias)}", params

    def mentioned(self, compiler, connection) -> list[str]:
        """The columns that the query asks of this table, from its own words."""
        query = compiler.query.clone()
        query.alias_map[self.table_alias] = BaseTable(self.table_name, self.table_alias)
        sql, _params = query.get_compiler(connection=connection).as_sql()
        alias = re.escape(compiler.quote_name_unless_alias(self.table_alias))
        found = set(re.findall(rf'{alias}\."(\w+)"', sql)) | {"id"}
        return [name for name in columns_of(self.rows.model) if name in found]

    def relabeled_clone(self, change_map):
        alias = change_map.get(self.table_alias, self.table_alias)
        return type(self)(alias, self.rows, self.day)


@lru_cache(maxsize=500)
def whole_past_sql(model: type[Model], day: date, names: Sequence[str], using: str, zone: str):
    """As `past_sql` for all rows: a page asks it many times, and it takes long to put in words.

    When a day ends depends on the time zone `zone`, which is the current one.
    """
    return past_sql(model._default_manager.order_by(), day, names, connections[using])


def past_sql(rows: QuerySet, day: date, names: Sequence[str], connection) -> tuple[str, Sequence]:
    """These columns of the rows as they stood when `day` ended, as SQL with its parameters."""
    past = past_columns(rows.model, day)
    query = rows_at(rows, past, list(names)).query
    inner, params = query.get_compiler(connection=connection).as_sql()
    quote = connection.ops.quote_name
    columns = ", ".join(
        f"past.{quote(PAST + name)} AS {quote(name)}" if name in past else f"past.{quote(name)}"
        for name in names
    )
    # Names of our own columns alone are put in; values go as parameters.
    return f"SELECT {columns} FROM ({inner} {FENCES[connection.vendor]}) past", params  # noqa: S608


class DaysAfter(Func):
    """A day that is so many days after another."""

    output_field = DateField()
    arity = 2

    def as_sqlite(self, compiler, connection, **context):
        template = "date(%(expressions)s || ' days')"
        return self.as_sql(
            compiler, connection, template=template, arg_joiner=", '+' || ", **context
        )

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(
            compiler, connection, template="(%(expressions)s)", arg_joiner=" + ", **context
        )


def columns_of(model: type[Model]) -> list[str]:
    return [str(field.column) for field in model._meta.concrete_fields]


def as_of(rows: QuerySet, day: date) -> QuerySet:
    """`rows`, as far as they were on record when `day` ended, with all as it stood then.

    What narrows `rows` is asked of today's table, what narrows the answer of the past one.
    """
    answer = rows.model._default_manager.all()
    table = answer.query.get_initial_alias()
    answer.query.alias_map[table] = TableAsOf(table, rows.order_by(), day)
    return answer


def past_columns(model: type[Model], day: date) -> dict[str, Any]:
    """The columns that tell where a row stood when `day` ended, as expressions.

    Where nothing came after that day, that is where it stands: only the others are looked up.
    """
    until = end_of(day)
    history = apps.get_model("commitments", f"Historical{model.__name__}").objects.order_by()
    known = history.filter(id=OuterRef("pk"), history_date__lt=until)
    newest_first = known.order_by("-history_date", "-history_id")
    edited = Q(pk__in=history.filter(history_date__gte=until).values("id"))
    past = {"visibility": (edited, newest(newest_first, "visibility"))}
    if model._meta.model_name == "commitment":
        past["code"] = (edited, newest(newest_first, "code"))
        past |= judged(until) | looked_at(day, until) | evidenced(day, until)
    fields = {field.name: field for field in model._meta.concrete_fields}
    return {
        name: Case(
            When(changed, then=then),
            default=F(name),
            output_field=fields[name],
        )
        for name, (changed, then) in past.items()
    }


def rows_at(rows: QuerySet, past: dict[str, Any], names: list[str]) -> QuerySet:
    """The rows that existed, with these columns; those of the past under `PAST` and their name."""
    named = {f"{PAST}{name}": what for name, what in past.items()}
    wanted = [f"{PAST}{name}" if name in past else name for name in names]
    existing = rows.alias(**named).filter(past_visibility__isnull=False)
    kept = {name: F(name) for name in wanted if name in named}
    return existing.annotate(**kept).values_list(*wanted)


def newest(rows: QuerySet, name: str) -> Subquery:
    return Subquery(rows.values(name)[:1])


def recorded(name: str, until: datetime, **narrowed) -> QuerySet:
    """The rows of that model on the commitment of the outer query, newest first."""
    rows = apps.get_model("commitments", name).objects.filter(
        commitment=OuterRef("pk"), recorded_at__lt=until, **narrowed
    )
    return rows.order_by("-recorded_at", "-pk")


def recorded_since(name: str, until: datetime) -> Q:
    """That a row of that model on the commitment came after the day."""
    rows = apps.get_model("commitments", name).objects.order_by()
    return Q(pk__in=rows.filter(recorded_at__gte=until).values("commitment"))


def judged(until: datetime) -> dict[str, tuple[Q, Any]]:
    """The latest judgements, each by the same rule as `actions.standing`."""
    judged_since = Q(status_recorded_at__gte=until)
    updates = recorded("StatusUpdate", until)
    status = Coalesce(newest(updates, "status"), Value(Status.NOT_REVIEWED.value))
    outlook = Coalesce(newest(recorded("Forecast", until), "outlook"), Value(""))
    guidelines = recorded("Guideline", until).order_by("-number")
    score = newest(recorded("Assessment", until, party=None), "score")
    open_outlook = Case(
        When(past_status__in=OPEN_STATUSES, then=outlook),
        default=Value(""),
        output_field=CharField(),
    )
    return {
        "status": (judged_since, status),
        "status_effective_on": (judged_since, newest(updates, "effective_on")),
        "status_recorded_at": (judged_since, newest(updates, "recorded_at")),
        "guideline_number": (
            recorded_since("Guideline", until),
            Coalesce(newest(guidelines, "number"), 0),
        ),
        "score": (recorded_since("Assessment", until), Coalesce(score, Value(""))),
        "outlook": (judged_since | recorded_since("Forecast", until), open_outlook),
    }


def looked_at(day: date, until: datetime) -> dict[str, tuple[Q, Any]]:
    """The latest of status, search and evidence, and the day for the next look."""
    links = links_until(until)
    last = Greatest(
        latest(recorded("StatusUpdate", until), TruncDate("recorded_at")),
        latest(recorded("SearchLog", until), F("searched_on")),
        latest(links, TruncDate("linked_at")),
    )
    # A status or a link that came later is a later look; a search tells the day that it was made.
    looked_since = Q(last_look_on__gt=day) | recorded_since("SearchLog", until)
    return {
        "last_look_on": (looked_since, NullIf(last, NEVER)),
        "next_look_on": (
            looked_since,
            DaysAfter(NullIf(last, NEVER), F("review_interval_days")),
        ),
    }


def latest(rows: QuerySet, day) -> Coalesce:
    """The latest of these days among the rows, or the first day of the calendar."""
    days = rows.order_by().values("commitment").annotate(latest=Max(day)).values("latest")
    return Coalesce(Subquery(days, output_field=DateField()), NEVER)


def evidenced(day: date, until: datetime) -> dict[str, tuple[Q, Any]]:
    """How much evidence was linked, its best grade, and from how many sides what lived came."""
    links = links_until(until).order_by().values("commitment")
    item = {name: f"evidence__{name}" for name in ("expires_on", "retracted_on")}
    alive = Q()
    for name in item.values():
        alive &= Q(**{name: None}) | Q(**{f"{name}__gt": day})
    unretracted = Q(evidence__retracted_on=None) | Q(evidence__retracted_on__gt=day)
    grade = Concat("evidence__reliability", "evidence__credibility")
    of_party = Q(evidence__side=Side.PARTY)
    sides = Count("evidence__side_party", filter=of_party & alive, distinct=True) + Count(
        "evidence__side", filter=~of_party & alive, distinct=True
    )
    count, best = Count("pk"), Min(grade, filter=unretracted)
    # What ended since lived then.
    ended_since = Q(evidence__expires_on__gt=day) | Q(evidence__retracted_on__gt=day)
    every = apps.get_model("commitments", "EvidenceLink").objects.order_by()
    changed = every.filter(Q(linked_at__gte=until) | ended_since).values("commitment")
    past = {
        "evidence_count": Coalesce(Subquery(links.annotate(n=count).values("n")), 0),
        "best_grade": Coalesce(Subquery(links.annotate(best=best).values("best")), Value("")),
        "evidence_sides": Coalesce(Subquery(links.annotate(sides=sides).values("sides")), 0),
        "evidence_sides_until": Value(None, DateField()),
    }
    return {name: (Q(pk__in=changed), then) for name, then in past.items()}


def links_until(until: datetime) -> QuerySet:
    links = apps.get_model("commitments", "EvidenceLink").objects
    return links.filter(commitment=OuterRef("pk"), linked_at__lt=until)
