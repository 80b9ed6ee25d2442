"""Seed entries read against their shapes: fields cleaned, references followed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Field, JSONField, Model

from commitments.coding.dates import bounds_of_deadline, parse_period
from commitments.enums import DEFAULT_RELIABILITY, Catalyst
from commitments.exchange.seed_files import Entry, Faults, Word, read_entries
from commitments.exchange.seed_shapes import SHAPE, SHAPES, Shape

BOOLEANS = {"true": True, "false": False, "": False}


@dataclass(eq=False)
class Row:
    """One row to be: cleaned fields, the rows that it means, and what the database has of it."""

    shape: Shape
    entry: Entry
    fields: dict[str, Any] = field(default_factory=dict)
    one: dict[str, "Row | None"] = field(default_factory=dict)
    many: dict[str, list["Row"]] = field(default_factory=dict)
    nested: dict[str, list["Row"]] = field(default_factory=dict)
    saved: Model | None = None

    @property
    def name(self) -> str:
        """What other entries call it."""
        return self.entry.word(self.shape.key) if self.shape.key else ""

    def unsaved(self) -> Model:
        """A new instance of its model, with the rows that it means where these are saved."""
        meant = {name: row.saved for name, row in self.one.items() if row}
        return self.shape.model(**self.fields, **meant)


Seeds = dict[str, list[Row]]


def read_rows(folder: Path, faults: Faults) -> Seeds:
    """Every row of the folder, by the name of its shape.

    Raises SeedRefused where a file cannot be read; other faults are added to `faults`.
    """
    refuse_strangers(folder, faults)
    entries = {shape: list(read_entries(folder, shape.files, faults)) for shape in SHAPES}
    # What is missing because a file is broken would be reported all over.
    faults.refuse()
    claims = entries[SHAPE["evidence"]]
    entries[SHAPE["evidence"]] = list(sources_of(claims, faults))
    seeds = {
        shape.name: [row_from(entry, shape, faults) for entry in entries[shape]] for shape in SHAPES
    }
    registry = register(seeds, faults)
    for row in chain.from_iterable(seeds.values()):
        follow(row, registry, faults)
    return seeds


def refuse_strangers(folder: Path, faults: Faults) -> None:
    """A misspelt file name would otherwise be passed over in silence."""
    known = {path for shape in SHAPES for path in folder.glob(shape.files)}
    if not known:
        faults.at(folder.as_posix(), 1, "holds no seed files")
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".yaml", ".yml", ".csv"} and path not in known:
            faults.at(path.relative_to(folder).as_posix(), 1, "no kind of seed has this name")


def sources_of(claims: Iterable[Entry], faults: Faults) -> Iterator[Entry]:
    """One entry a source: what the claim says of all its sources, and what the source says."""
    for claim in claims:
        shared = {key: value for key, value in claim.values.items() if key != "sources"}
        sources = claim.entries("sources")
        if not sources:
            faults.add(claim, "a claim needs its `sources`")
        for source in sources:
            entry = Entry(claim.file, source.line, shared | source.values)
            if "reliability" not in entry.values:
                kind = entry.word("kind")
                entry.values["reliability"] = Word(DEFAULT_RELIABILITY.get(kind, ""), kind.line)
            yield entry


def row_from(entry: Entry, shape: Shape, faults: Faults) -> Row:
    row = Row(shape, entry)
    for key in entry.values.keys() - shape.keys:
        faults.add(entry, f"`{key}` is no key of {shape.name}", key=key)
    for name in shape.fields:
        clean_field(row, shape.model._meta.get_field(name), faults)
    for name in shape.edtf:
        check_edtf(entry, name, faults)
    for name, nested in shape.nested.items():
        row.nested[name] = [row_from(item, SHAPE[nested], faults) for item in entry.entries(name)]
    if shape.name == "actions" and "happened_on" in row.fields:
        row.fields["happened_by"] = latest_day(row.fields["happened_on"])
    return row


def clean_field(row: Row, model_field: Field, faults: Faults) -> None:
    """Let the field of the model read the word, as a form would."""
    name, entry = model_field.name, row.entry
    if isinstance(model_field, JSONField):
        row.fields[name] = [str(word) for word in entry.words(name)]
        check_known(entry, name, entry.words(name), Catalyst.values, faults)
        return
    if name not in entry.values:
        if not (model_field.has_default() or model_field.blank or model_field.null):
            faults.add(entry, f"needs `{name}`")
        return
    word = entry.word(name)
    if model_field.choices and not (word == "" and model_field.blank):
        known = [str(value) for value, _label in model_field.flatchoices]
        if not check_known(entry, name, [word], known, faults):
            return
    try:
        row.fields[name] = model_field.clean(python_value(word, model_field), None)
    except ValidationError as refusal:
        faults.add(entry, f"`{name}`: {' '.join(refusal.messages)}", key=name)


def python_value(word: Word, model_field: Field) -> Any:
    if isinstance(model_field, BooleanField):
        return BOOLEANS.get(word, str(word))
    return None if word == "" and model_field.null else str(word)


def check_known(
    entry: Entry, name: str, words: list[Word], known: Iterable[str], faults: Faults
) -> bool:
    unknown = [word for word in words if word not in known]
    for word in unknown:
        faults.at(entry.file, word.line, f"`{name}`: “{word}” is none of {', '.join(known)}")
    return not unknown


def check_edtf(entry: Entry, name: str, faults: Faults) -> None:
    """Days as far as known are plain; anything else is for the edtf package to judge."""
    text = str(entry.word(name))
    if not text:
        return
    try:
        if parse_period(text).text != text:
            raise ValueError
    except ValueError:
        try:
            bounds_of_deadline(text)
        except ValueError:
            faults.add(entry, f"`{name}`: “{text}” is no date in EDTF", key=name)


def latest_day(text: str) -> date | None:
    """The last day that a date as far as known can mean, or None where it is not readable."""
    try:
        return parse_period(text).latest
    except ValueError:
        return None


def register(seeds: Seeds, faults: Faults) -> dict[str, dict[str, Row]]:
    """The rows by shape and name. A name that repeats is a fault."""
    registry: dict[str, dict[str, Row]] = {shape.name: {} for shape in SHAPES}
    for shape in SHAPES:
        for row in seeds[shape.name] if shape.key else []:
            first = registry[shape.name].setdefault(row.name, row)
            if not row.name:
                faults.add(row.entry, f"needs `{shape.key}`")
            elif first is not row:
                place = f"{first.entry.file}:{first.entry.line}"
                reason = f"`{shape.key}`: “{row.name}” repeats {place}"
                faults.add(row.entry, reason, key=shape.key)
    return registry


def follow(row: Row, registry: dict[str, dict[str, Row]], faults: Faults) -> None:
    """Find the rows that this one and its own rows mean."""

    def find(word: Word, shape: str) -> Row | None:
        found = registry[shape].get(word)
        if found is None:
            faults.at(
                row.entry.file, word.line, f"no entry of {SHAPE[shape].files} is called “{word}”"
            )
        return found

    for name, shape in row.shape.one.items():
        word = row.entry.word(name)
        if word:
            row.one[name] = find(word, shape)
        elif has_to_mean(row.shape, name):
            faults.add(row.entry, f"needs `{name}`")
    for name, shape in row.shape.many.items():
        found = [find(word, shape) for word in row.entry.words(name)]
        row.many[name] = [other for other in found if other]
    for rows in row.nested.values():
        for nested in rows:
            follow(nested, registry, faults)


def has_to_mean(shape: Shape, name: str) -> bool:
    """A quote without a version of the text is cut from the statement of its commitment."""
    model_field = shape.model._meta.get_field(name)
    return not model_field.null and not (shape.name == "quotes" and name == "statement")
