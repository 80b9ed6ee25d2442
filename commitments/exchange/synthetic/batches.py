"""Rows that wait to be stored together, each with its key already."""

from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import DateField, DateTimeField, Field, Max, Model

from commitments.exchange.synthetic.chronicle import MINUTES_A_DAY

# SQLite finds out what a constraint allows once a statement, and forgets it after each.
ROWS_AT_ONCE = 100

Values = dict[str, Any]


class Table:
    """Rows of one model, as values by the names of its columns in their order.

    No instance of the model is made, and each default is prepared for the database once: over
    thirty rows a commitment, that is most of the time. Days and moments are prepared as they
    come; any other value is what the database takes.
    """

    def __init__(self, model: type[Model]):
        self.model = model
        self.last_key = last_key(model)
        self.rows: list[Values] = []
        fields = model._meta.concrete_fields
        self.unsaid = {field.attname: prepared_default(field) for field in fields}
        self.timed = {
            field.attname: prepared_moment if isinstance(field, DateTimeField) else prepared_day
            for field in fields
            if isinstance(field, DateField)
        }
        self.key_name = model._meta.pk.attname
        quote = connection.ops.quote_name
        self.names = ", ".join(quote(field.column) for field in fields)

    def keep(self, values: Values) -> int:
        """Let a row wait; its key is the next one."""
        self.last_key += 1
        for name in self.timed.keys() & values.keys():
            values[name] = self.timed[name](values[name])
        values[self.key_name] = self.last_key
        self.add(values)
        return self.last_key

    def add(self, values: Values) -> None:
        """Let a row wait that has its key, and whose values are prepared."""
        self.rows.append(self.unsaid | values)

    def store(self, *, into: str = "") -> None:
        """Insert what waits into the table of the model, or into another one of its columns."""
        table = connection.ops.quote_name(into or self.model._meta.db_table)
        at_once = ROWS_AT_ONCE
        with connection.cursor() as cursor:
            while self.rows:
                at_once = min(at_once, len(self.rows))
                places = ", ".join([f"({', '.join(['%s'] * len(self.unsaid))})"] * at_once)
                # Names of our own tables and columns alone are put in; values are parameters.
                sql = f"INSERT INTO {table} ({self.names}) VALUES {places}"  # noqa: S608 - see above
                whole = len(self.rows) - len(self.rows) % at_once
                cursor.executemany(sql, in_groups(self.rows[:whole], at_once))
                del self.rows[:whole]


def in_groups(rows: list[Values], size: int) -> Iterator[list[Any]]:
    """The values of so many rows at a time, one after the other."""
    for first in range(0, len(rows), size):
        yield [*chain.from_iterable(row.values() for row in rows[first : first + size])]


class Batch:
    """Rows by model, stored in the order of the models: each after those that it points to.

    They are numbered here, on from what the tables hold, so that one row can name another before
    either is stored.
    """

    def __init__(self, *models: type[Model]):
        self.tables = {model: Table(model) for model in models}

    def keep(self, model: type[Model], **values: Any) -> int:
        """Let a row wait, with these values and for the rest its defaults; answers its key."""
        return self.tables[model].keep(values)

    def next_key(self, model: type[Model]) -> int:
        """The key of the row of this model that is kept next."""
        return self.tables[model].last_key + 1

    @transaction.atomic
    def store(self) -> None:
        """Insert what has gathered, and forget it."""
        for table in self.tables.values():
            table.store()

    def leave(self) -> None:
        """Let the tables number their next rows themselves."""
        with connection.cursor() as cursor:
            for sql in connection.ops.sequence_reset_sql(no_style(), list(self.tables)):
                cursor.execute(sql)


def last_key(model: type[Model]) -> int:
    return model._default_manager.aggregate(last=Max("pk"))["last"] or 0


def prepared_default(field: Field) -> Any:
    default = field.get_db_prep_save(field.get_default(), connection)
    return default.value if isinstance(default, Enum) else default


@lru_cache
def prepared_day(day: date | None) -> Any:
    return connection.ops.adapt_datefield_value(day)


@lru_cache
def prepared_moment(moment: datetime | None) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def moment_of(minute: int, zone: tzinfo) -> datetime:
    """The minute, counted from the first day of the calendar, as a moment in that zone."""
    day, minute = divmod(minute, MINUTES_A_DAY)
    hour, minute = divmod(minute, 60)
    return datetime.combine(date.fromordinal(day), time(hour, minute), tzinfo=zone)
