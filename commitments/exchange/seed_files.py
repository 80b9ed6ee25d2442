"""Seed files as they lie: YAML and CSV read into entries that know the line of every word."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from commitments.coding.text import canonical
from commitments.errors import SeedRefused, TextRefused


class Word(str):
    """One scalar of a seed file, as it is written, and the line that it stands on."""

    line: int

    def __new__(cls, words: str, line: int) -> "Word":
        word = super().__new__(cls, words)
        word.line = line
        return word


@dataclass(eq=False)
class Entry:
    """One row of a seed file; `values` are words, lists of words, or lists of entries."""

    file: str
    line: int
    values: dict[str, "Word | list[Word | Entry]"] = field(default_factory=dict)

    def word(self, key: str) -> Word:
        """The scalar under `key`, or an empty one."""
        value = self.values.get(key, "")
        return value if isinstance(value, Word) else Word("", self.line)

    def words(self, key: str) -> list[Word]:
        return [item for item in self.listed(key) if isinstance(item, Word)]

    def entries(self, key: str) -> list["Entry"]:
        return [item for item in self.listed(key) if isinstance(item, Entry)]

    def listed(self, key: str) -> list["Word | Entry"]:
        value = self.values.get(key, [])
        return value if isinstance(value, list) else []

    def line_of(self, key: str) -> int:
        """The line of the value under `key`, or else of the entry."""
        value = self.values.get(key)
        if isinstance(value, Word):
            return value.line
        return value[0].line if value else self.line


class Faults:
    """Everything that is wrong, in the order of files and lines, as `file:line: reason`."""

    def __init__(self) -> None:
        self.found: set[tuple[str, int, str]] = set()

    def add(self, entry: Entry, reason: str, *, key: str = "") -> None:
        self.at(entry.file, entry.line_of(key) if key else entry.line, reason)

    def at(self, file: str, line: int, reason: str) -> None:
        self.found.add((file, line, " ".join(reason.split())))

    def refuse(self) -> None:
        """Raise SeedRefused with a line for each fault, if there is one."""
        if self.found:
            raise SeedRefused(
                [f"{file}:{line}: {reason}" for file, line, reason in sorted(self.found)]
            )


def read_entries(folder: Path, pattern: str, faults: Faults) -> Iterator[Entry]:
    """The entries of every file that `pattern` names, in order of their names."""
    for path in sorted(folder.glob(pattern)):
        file = path.relative_to(folder).as_posix()
        text = read_text(path, file, faults)
        if text is not None:
            read = read_csv if path.suffix == ".csv" else read_yaml
            yield from read(file, text, faults)


def read_text(path: Path, file: str, faults: Faults) -> str | None:
    """The canonical text of a file, or None with a fault where it cannot be read."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
        return canonical(text)
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        faults.at(file, line, f"not UTF-8 at byte {fault.start}")
    except TextRefused as refusal:
        faults.at(file, text.count("\n", 0, refusal.position) + 1, str(refusal))
    return None


def read_csv(file: str, text: str, faults: Faults) -> Iterator[Entry]:
    """One entry a row; the first row names the columns, and an empty cell is no value."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        columns = next(rows, [])
        line = rows.line_num + 1
        for row in rows:
            if len(row) == len(columns):
                values = {key: Word(cell, line) for key, cell in zip(columns, row, strict=True)}
                yield Entry(file, line, {key: cell for key, cell in values.items() if cell})
            elif row:
                faults.at(file, line, f"{len(row)} cells where {len(columns)} columns are named")
            line = rows.line_num + 1
    except csv.Error as fault:
        faults.at(file, rows.line_num, f"not CSV: {fault}")


def read_yaml(file: str, text: str, faults: Faults) -> Iterator[Entry]:
    """The entries of a YAML list. Words stay as written: no date, number or yes is guessed."""
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except (MarkedYAMLError, YAMLError) as fault:
        mark = getattr(fault, "problem_mark", None)
        reason = getattr(fault, "problem", None) or str(fault)
        faults.at(file, mark.line + 1 if mark else 1, f"not YAML: {reason}")
        return
    if root is None:
        return
    if not isinstance(root, SequenceNode):
        faults.at(file, line_of(root), "expected a list of entries, each beginning with “- ”")
        return
    for node in root.value:
        if isinstance(node, MappingNode):
            yield entry_from(file, node, faults)
        else:
            faults.at(file, line_of(node), "expected an entry of “key: value” lines")


def entry_from(file: str, node: MappingNode, faults: Faults) -> Entry:
    entry = Entry(file, line_of(node))
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key in entry.values:
            faults.at(file, line_of(key_node), f"`{key}` stands twice in this entry")
        entry.values[key] = value_from(file, key, value_node, faults)
    return entry


def value_from(file: str, key: str, node: Node, faults: Faults) -> "Word | list[Word | Entry]":
    if isinstance(node, SequenceNode):
        return [item_from(file, key, item, faults) for item in node.value]
    if isinstance(node, MappingNode):
        faults.at(file, line_of(node), f"`{key}` takes a value or a list, not further keys")
        return []
    return Word(node.value, line_of(node))


def item_from(file: str, key: str, node: Node, faults: Faults) -> "Word | Entry":
    if isinstance(node, MappingNode):
        return entry_from(file, node, faults)
    if isinstance(node, SequenceNode):
        faults.at(file, line_of(node), f"`{key}` holds a list within a list")
        return Word("", line_of(node))
    return Word(node.value, line_of(node))


def line_of(node: Node) -> int:
    return node.start_mark.line + 1
