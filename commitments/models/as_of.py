"""The table of commitments as it stood at the end of a past day.

What was known on that day is answered from rows that are never changed: judgements, evidence,
searches, and the histories of existence and visibility. The coding is today's. The answer takes
the place of the table itself, so that every list, figure and export asks its own questions, and no
query has to know about it.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
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


def end_of(day: date) -> datetime:
    """The first moment after the day, in the time zone of the installation."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


class TableAsOf(BaseTable):
    """Stands in a FROM clause for the table of commitments: `rows` as they stood on `day`.

    Only the columns that the query mentions are worked out, since each costs a look into history.
    """

    def __init__(self, alias: str, rows: QuerySet, day: date):
        super().__init__(rows.model._meta.db_table, alias)
        self.rows = rows
        self.day = day

    def as_sql(self, compiler, connection):
        quote = connection.ops.quote_name
        past = past_columns(self.day)
        mentioned = self.mentioned(compiler, connection)
        inner, params = (
            rows_at(self.rows, past, mentioned).query.get_compiler(connection=connection).as_sql()
        )
        columns = ", ".join(
            f"past.{quote(PAST + name)} AS {quote(name)}" if name in past else f"past.{quote(name)}"
            for name in mentioned
        )
        alias = compiler.quote_name_unless_alias(self.table_alias)
        # Names of our own columns alone are put in; values go as parameters.
        fence = FENCES[connection.vendor]
        return f"(SELECT {columns} FROM ({inner} {fence}) past) {alias}", params  # noqa: S608

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


def past_columns(day: date) -> dict[str, Any]:
    """The columns that tell where a commitment stood when `day` ended, as expressions."""
    until = end_of(day)
    known = history_until(until)
    return {
        "code": newest(known, "code"),
        "visibility": newest(known, "visibility"),
        **judged(until),
        **looked_at(until),
        **evidenced(day, until),
    }


def rows_at(rows: QuerySet, past: dict[str, Any], names: list[str]) -> QuerySet:
    """The rows that existed, with these columns; those of the past under `PAST` and their name."""
    named = {f"{PAST}{name}": what for name, what in past.items()}
    wanted = [f"{PAST}{name}" if name in past else name for name in names]
    existing = rows.alias(**named).filter(past_visibility__isnull=False)
    kept = {name: F(name) for name in wanted if name in named}
    return existing.annotate(**kept).values_list(*wanted)


def history_until(until: datetime) -> QuerySet:
    """What was known of the commitment of the outer query itself, newest first."""
    model = apps.get_model("commitments", "HistoricalCommitment")
    history = model.objects.filter(id=OuterRef("pk"), history_date__lt=until)
    return history.order_by("-history_date", "-history_id")


def newest(rows: QuerySet, name: str) -> Subquery:
    return Subquery(rows.values(name)[:1])


def recorded(name: str, until: datetime, **narrowed) -> QuerySet:
    """The rows of that model on the commitment of the outer query, newest first."""
    rows = apps.get_model("commitments", name).objects.filter(
        commitment=OuterRef("pk"), recorded_at__lt=until, **narrowed
    )
    return rows.order_by("-recorded_at", "-pk")


def judged(until: datetime) -> dict:
    """The latest judgements, each by the same rule as `actions.standing`."""
    updates = recorded("StatusUpdate", until)
    status = Coalesce(newest(updates, "status"), Value(Status.NOT_REVIEWED.value))
    outlook = Coalesce(newest(recorded("Forecast", until), "outlook"), Value(""))
    guidelines = recorded("Guideline", until).order_by("-number")
    return {
        "status": status,
        "status_effective_on": newest(updates, "effective_on"),
        "status_recorded_at": newest(updates, "recorded_at"),
        "guideline_number": Coalesce(newest(guidelines, "number"), 0),
        "score": Coalesce(newest(recorded("Assessment", until, party=None), "score"), Value("")),
        "outlook": Case(
            When(past_status__in=OPEN_STATUSES, then=outlook),
            default=Value(""),
            output_field=CharField(),
        ),
    }


def looked_at(until: datetime) -> dict:
    """The latest of status, search and evidence, and the day for the next look."""
    links = links_until(until)
    last = Greatest(
        latest(recorded("StatusUpdate", until), TruncDate("recorded_at")),
        latest(recorded("SearchLog", until), F("searched_on")),
        latest(links, TruncDate("linked_at")),
    )
    return {
        "last_look_on": NullIf(last, NEVER),
        "next_look_on": DaysAfter(F("past_last_look_on"), F("review_interval_days")),
    }


def latest(rows: QuerySet, day) -> Coalesce:
    """The latest of these days among the rows, or the first day of the calendar."""
    days = rows.order_by().values("commitment").annotate(latest=Max(day)).values("latest")
    return Coalesce(Subquery(days, output_field=DateField()), NEVER)


def evidenced(day: date, until: datetime) -> dict:
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
    return {
        "evidence_count": Coalesce(Subquery(links.annotate(n=count).values("n")), 0),
        "best_grade": Coalesce(Subquery(links.annotate(best=best).values("best")), Value("")),
        "evidence_sides": Coalesce(Subquery(links.annotate(sides=sides).values("sides")), 0),
        "evidence_sides_until": Value(None, DateField()),
    }


def links_until(until: datetime) -> QuerySet:
    links = apps.get_model("commitments", "EvidenceLink").objects
    return links.filter(commitment=OuterRef("pk"), linked_at__lt=until)
