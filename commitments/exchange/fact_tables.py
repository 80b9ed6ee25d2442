"""Parties, bodies and themes as tables: planned from a file, applied whole or not at all.

A row is known by its name. What a file leaves out stays as it is, and nothing is taken away.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from commitments.actions import facts
from commitments.actions.locking import lock_rows
from commitments.errors import FileRefused
from commitments.exchange.csv_files import read_csv, write_csv
from commitments.models import User

NEW, CHANGED, SAME, ERROR = "new", "changed", "same", "error"


@dataclass(frozen=True)
class Column:
    name: str
    meaning: Any
    needed: bool = False


@dataclass(frozen=True)
class Change:
    column: str
    old: str
    new: str


@dataclass
class PlannedRow:
    """What one line of a file would do; `row` carries its new values, unsaved."""

    line: int
    label: str
    row: Model | None = None
    changes: list[Change] = field(default_factory=list)
    parts: list[Model] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        if self.faults:
            return ERROR
        if self.row is None or self.row.pk is None:
            return NEW
        return CHANGED if self.changes else SAME

    @property
    def seen(self) -> list[Any]:
        """What a person sees of it, and the version that it would change."""
        shown = [[change.column, change.old, change.new] for change in self.changes]
        return [self.line, self.label, self.verdict, shown, getattr(self.row, "version", 0)]


@dataclass(frozen=True)
class Plan:
    rows: list[PlannedRow]

    @property
    def numbers(self) -> dict[str, int]:
        verdicts = [row.verdict for row in self.rows]
        return {verdict: verdicts.count(verdict) for verdict in (NEW, CHANGED, SAME, ERROR)}

    @property
    def applicable(self) -> bool:
        return not self.numbers[ERROR] and bool(self.numbers[NEW] or self.numbers[CHANGED])

    @property
    def fingerprint(self) -> str:
        """Differs as soon as the record moves so that the file would do something else."""
        seen = json.dumps([row.seen for row in self.rows], ensure_ascii=False)
        return hashlib.sha256(seen.encode()).hexdigest()


def name_key(name: str) -> str:
    """Two names that differ in case or in how a letter is stored are one."""
    return unicodedata.normalize("NFC", name).casefold()


class FactTable:
    """One table that a file can fill; subclasses say what its columns mean."""

    model: ClassVar[type[Model]]
    columns: ClassVar[tuple[Column, ...]]
    # The columns that are plain fields of the model.
    fields: ClassVar[tuple[str, ...]]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    def stored(self) -> Iterable[Any]:
        """Every row on record, with all that `cells_of` needs, in a fixed number of queries."""
        return self.model._default_manager.all()

    def key_of(self, row: Any) -> Any:
        return name_key(row.name)

    def start(self, planned: PlannedRow, cells: dict[str, str]) -> Any:
        """A new row without its fields. Adds to `planned.faults` what stands against it."""
        return self.model()

    def cells_of(self, row: Any) -> dict[str, str]:
        return {name: str(getattr(row, name)) for name in self.fields}

    def claims_of(self, row: Any, parts: Iterable[Model] = ()) -> Iterator[tuple[str, str]]:
        """Values that no other row may have, beside the name, each under its column."""
        yield from ()

    def add_parts(self, planned: PlannedRow, cells: dict[str, str]) -> None:
        """Rows that the line adds to its own row."""

    # Export

    def template(self) -> str:
        return write_csv(self.names, [])

    def export(self) -> str:
        rows = (self.cells_of(row) for row in self.stored())
        return write_csv(self.names, ([cells[name] for name in self.names] for cells in rows))

    # Import

    def plan(self, text: str) -> Plan:
        """What the file would do. Raises FileRefused where it is no such table."""
        needed = [column.name for column in self.columns if column.needed]
        table = read_csv(text, known=self.names, needed=needed)
        held = {self.key_of(row): row for row in self.stored()}
        owners = {
            (column, name_key(value)): key
            for key, row in held.items()
            for column, value in self.claims_of(row)
            if value
        }
        lines: dict[Any, int] = {}
        return Plan([self.plan_row(row, held, owners, lines) for row in table.rows])

    def plan_row(self, given, held, owners, lines) -> PlannedRow:
        planned = PlannedRow(given.line, given.cells["name"])
        row = self.start(planned, given.cells)
        if not given.cells["name"]:
            planned.faults.append(_("It needs a name."))
        if planned.faults:
            return planned
        row.name = given.cells["name"]
        key = self.key_of(row)
        if key in lines:
            planned.faults.append(_("It repeats line %(line)d.") % {"line": lines[key]})
            return planned
        lines[key] = given.line
        self.fill(planned, held.get(key, row), given.cells)
        for column, value in self.claims_of(planned.row, planned.parts):
            owner = owners.setdefault((column, name_key(value)), key) if value else key
            if owner != key:
                planned.faults.append(
                    _("%(column)s: “%(value)s” belongs to another row.")
                    % {"column": column, "value": value}
                )
        if planned.verdict in (NEW, CHANGED):
            self.check(planned)
        return planned

    def check(self, planned: PlannedRow) -> None:
        """Ask of the row what the action will ask, so that a fault is told beside its line.

        What only one row may have was compared already, and other rows were found on record.
        """
        others = {each.name for each in self.model._meta.fields if each.is_relation}
        try:
            planned.row.full_clean(
                exclude=others, validate_unique=False, validate_constraints=False
            )
        except ValidationError as refusal:
            for name, sentences in refusal.message_dict.items():
                planned.faults.append(f"{name}: {' '.join(sentences)}")

    def fill(self, planned: PlannedRow, row: Any, cells: dict[str, str]) -> None:
        """Put the cells into the row, and say what that changes."""
        planned.row = row
        before = self.cells_of(row) if row.pk else {}
        for name in self.fields:
            if name in cells:
                self.read_cell(planned, name, cells[name])
        self.add_parts(planned, cells)
        after = self.cells_of(row)
        planned.changes[:0] = [
            Change(name, before.get(name, ""), after[name])
            for name in self.fields
            if after[name] != before.get(name, "")
        ]

    def read_cell(self, planned: PlannedRow, name: str, cell: str) -> None:
        """Let the field of the model read the cell. An empty one keeps what must not be empty."""
        model_field = self.model._meta.get_field(name)
        if not cell and not model_field.blank:
            if planned.row.pk is None and not model_field.has_default():
                planned.faults.append(_("%(column)s: it is needed.") % {"column": name})
            return
        if model_field.choices:
            cell = self.chosen(planned, name, cell)
        try:
            setattr(planned.row, name, model_field.clean(cell, planned.row))
        except ValidationError as refusal:
            sentences = " ".join(refusal.messages)
            planned.faults.append(f"{name}: {sentences}")

    def chosen(self, planned: PlannedRow, name: str, cell: str) -> str:
        """The value of the vocabulary that the cell means, by value or by label."""
        choices = self.model._meta.get_field(name).flatchoices
        for value, label in choices:
            if name_key(cell) in (name_key(value), name_key(str(label))):
                return value
        known = ", ".join(value for value, _label in choices)
        planned.faults.append(
            _("%(column)s: “%(cell)s” is none of %(known)s.")
            % {"column": name, "cell": cell[:40], "known": known}
        )
        return choices[0][0]


@transaction.atomic
def apply(plan: Plan, *, by: User) -> None:
    """Enter and change what the plan says, all of it or nothing; one event a row.

    Raises FileRefused, and what the actions raise where the record moved meanwhile.
    """
    if plan.numbers[ERROR]:
        raise FileRefused([_("Nothing was stored: some lines have faults.")])
    changed = [planned.row for planned in plan.rows if planned.verdict == CHANGED]
    # All of them before the first event, behind which everybody else queues.
    if changed:
        lock_rows(type(changed[0]), [row.pk for row in changed])
    for planned in plan.rows:
        if planned.verdict == NEW:
            facts.enter_fact(row=planned.row, parts=planned.parts, by=by)
        elif planned.verdict == CHANGED:
            held = {model_field.name for model_field in planned.row._meta.concrete_fields}
            facts.change_fact(
                row=planned.row,
                fields=[change.column for change in planned.changes if change.column in held],
                seen_version=planned.row.version,
                parts=planned.parts,
                by=by,
            )
