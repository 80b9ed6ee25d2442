"""Refusals: every exception here carries a sentence written for the person who meets it."""

from typing import Any


class Refusal(Exception):
    """An act that the product declines. `str()` is the sentence to show."""


class RuleBroken(Refusal):
    """A rule of the record forbids the act; `field` names the form field to stand beside."""

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field


class StaleRow(Refusal):
    """Somebody else saved the row first; nothing was written."""


class AlreadyOnRecord(Refusal):
    """The record holds what looks like the same thing; `twin` is that row."""

    def __init__(self, sentence: str, *, twin: Any) -> None:
        super().__init__(sentence)
        self.twin = twin


class SeedRefused(Refusal):
    """Seed files that cannot be loaded: one line per fault, as `file:line: reason`."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class FileRefused(Refusal):
    """A file that cannot be read as what it should hold: one sentence per fault.

    Where a document is brought as evidence, `reason` is the `enums.FileRefusal` that applies.
    """

    def __init__(self, faults: list[str], *, reason: str = "") -> None:
        super().__init__("\n".join(faults))
        self.faults = faults
        self.reason = reason


class TextRefused(Refusal):
    """A text that cannot become canonical; `position` is the offset of the first fault."""

    def __init__(self, sentence: str, *, position: int) -> None:
        super().__init__(sentence)
        self.position = position


class StoreAway(Refusal):
    """The store of copies does not answer, so that nothing is known of what it holds."""
