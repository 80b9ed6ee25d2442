"""Rows that wait to be stored together, each with its key already."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from operator import attrgetter
from typing import Any, TypeVar

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import DateField, DecimalField, Field, JSONField, Max, Model

from commitments.exchange.synthetic.chronicle import MINUTES_A_DAY

Row = TypeVar("Row", bound=Model)

# Their values are prepared for the database; any other value is what it is.
PREPARED = (DateField, DecimalField, JSONField)


class Batch:
    """Rows by model, stored in the order of `models`: each after those that it points to.

    They are numbered here, on from what the tables hold, so that one row can name another before
    either is stored; and they are stored with fewer steps a row than `bulk_create` takes, which
    over thirty rows a commitment is most of the time.
    """

    def __init__(self, models: Sequence[type[Model]]):
        self.models = models
        self.rows: dict[type[Model], list[Model]] = defaultdict(list)
        self.keys = Counter({model: last_key(model) for model in models})

    def keep(self, row: Row) -> Row:
        model = type(row)
        self.keys[model] += 1
        row.pk = self.keys[model]
        self.rows[model].append(row)
        return row

    @transaction.atomic
    def store(self) -> None:
        """Insert what has gathered, and forget it."""
        for model in self.models:
            insert(model, self.rows[model])
        self.rows.clear()

    def leave(self) -> None:
        """Let the tables number their next rows themselves."""
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), self.models):
                cursor.execute(sql)


def last_key(model: type[Model]) -> int:
    return model._default_manager.aggregate(last=Max("pk"))["last"] or 0


def insert(model: type[Model], rows: list[Model], *, into: str = "") -> None:
    """Insert the rows into the table of the model, or into another one of its columns."""
    if not rows:
        return
    fields = model._meta.concrete_fields
    table = connection.ops.quote_name(into or model._meta.db_table)
    places = ", ".join(["%s"] * len(fields))
    # Names of our own tables and columns alone are put in; values go as parameters.
    sql = f"INSERT INTO {table} ({names_of(model)}) VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(sql, values_of(rows, fields))


def names_of(model: type[Model]) -> str:
    """The columns of a model, as SQL lists them."""
    return ", ".join(
        connection.ops.quote_name(field.column) for field in model._meta.concrete_fields
    )


def values_of(rows: list[Model], fields: Sequence[Field]) -> Iterator[list[Any]]:
    """What each row holds in these fields, as the database takes it."""
    values_at = attrgetter(*(field.attname for field in fields))
    prepared = [(at, field) for at, field in enumerate(fields) if isinstance(field, PREPARED)]
    for row in rows:
        values = list(values_at(row))
        for at, field in prepared:
            values[at] = field.get_db_prep_save(values[at], connection)
        yield values


def moment_of(minute: int, zone: tzinfo) -> datetime:
    """The minute, counted from the first day of the calendar, as a moment in that zone."""
    day, minute = divmod(minute, MINUTES_A_DAY)
    hour, minute = divmod(minute, 60)
    return datetime.combine(date.fromordinal(day), time(hour, minute), tzinfo=zone)
