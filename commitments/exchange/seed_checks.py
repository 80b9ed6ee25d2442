"""What texts and coding must be in the seeds, checked before anything is written."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint, Model

from commitments.coding.dates import bounds_of_deadline
from commitments.coding.paragraphs import ParagraphSpan, split_paragraphs
from commitments.enums import RoleBasis, Visibility
from commitments.exchange.seed_files import Faults, read_text
from commitments.exchange.seed_record_checks import check_record
from commitments.exchange.seed_rows import Row, Seeds
from commitments.models import Statement

# About what actions write after these checks: digest, code and key.
LATER = {
    "statement_text_has_its_digest",
    "statement_is_not_its_own_version",
    "commitment_published_has_code",
}


class Texts:
    """The stored text of each statement and its paragraphs, by slug."""

    def __init__(self, statements: list[Row], folder: Path, faults: Faults) -> None:
        self.text = {row.name: text_of(row, folder, faults) for row in statements}
        # What rests on a text that cannot be read would be reported all over.
        faults.refuse()
        self.paragraphs: dict[str, list[ParagraphSpan]] = {
            slug: split_paragraphs(text) for slug, text in self.text.items()
        }

    def holds(self, slug: str, start: int, end: int) -> bool:
        """Whether one paragraph holds the whole stretch."""
        return any(span.start <= start and end <= span.end for span in self.paragraphs[slug])


def text_of(row: Row, folder: Path, faults: Faults) -> str:
    """The text that a statement names, or an empty one where it names none."""
    named = row.entry.word("text_file")
    if not named:
        return ""
    path = (folder / named).resolve()
    if not path.is_file() or not path.is_relative_to(folder.resolve()):
        faults.add(row.entry, f"`text_file`: there is no {named} here", key="text_file")
        return ""
    return read_text(path, str(named), faults) or ""


def check_seeds(seeds: Seeds, folder: Path, faults: Faults) -> Texts:
    """Add a fault for everything that breaks a rule; returns the texts that were read."""
    texts = Texts(seeds["statements"], folder, faults)
    for row in every_row(seeds):
        check_constraints(row, faults)
    for row in seeds["statements"]:
        check_statement(row, texts, faults)
    for row in seeds["passages"]:
        if "start" in row.fields:
            check_words(row, row.one.get("statement"), texts, faults)
    for row in seeds["commitments"]:
        check_commitment(row, texts, faults)
    for row in seeds["mechanisms"]:
        for session in row.nested["sessions"]:
            check_session(session, texts, faults)
    check_codes(seeds, faults)
    check_record(seeds, faults)
    return texts


def every_row(seeds: Seeds) -> Iterator[Row]:
    for rows in seeds.values():
        for row in rows:
            yield row
            for nested in row.nested.values():
                yield from nested


def check_constraints(row: Row, faults: Faults) -> None:
    """Ask the constraints of the model that concern the row alone; vocabularies are checked."""
    # Distinct keys stand for the rows that are not saved yet.
    meant = [name for name, other in row.one.items() if other]
    keys = {f"{name}_id": -place for place, name in enumerate(meant, start=1)}
    instance = row.shape.model(**row.fields, **keys)
    for constraint in row.shape.model._meta.constraints:
        if not isinstance(constraint, CheckConstraint) or constraint.name in LATER:
            continue
        if not constraint.name.endswith("_is_known"):
            fields = sorted(constraint.condition.referenced_base_fields)
            values = [(name, getattr(instance, attname(row, name))) for name in fields]
            refusal = refusal_of(row.shape.model, constraint.name, tuple(values))
            if refusal:
                faults.add(row.entry, refusal)


def attname(row: Row, name: str) -> str:
    return row.shape.model._meta.get_field(name).attname


@lru_cache(maxsize=1024)
def refusal_of(model: type[Model], name: str, values: tuple[tuple[str, Any], ...]) -> str:
    """What the named constraint says to these values, or nothing; the database is slow to ask."""
    [constraint] = [known for known in model._meta.constraints if known.name == name]
    fields = {model._meta.get_field(name).attname: value for name, value in values}
    try:
        constraint.validate(model, model(**fields))
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    return ""


def check_statement(row: Row, texts: Texts, faults: Faults) -> None:
    """A version belongs to a statement, and the text has the digest that is stated."""
    digest = Statement.digest(texts.text[row.name])
    if row.entry.word("sha256") != digest:
        faults.add(row.entry, f"`sha256`: the text has the digest {digest}", key="sha256")
    work = row.one.get("version_of")
    if work and work.one.get("version_of"):
        faults.add(row.entry, f"`version_of`: “{work.name}” is itself a version", key="version_of")
    check_visibility(row, faults)


def check_visibility(row: Row, faults: Faults) -> None:
    known = (Visibility.DRAFT, Visibility.PUBLISHED)
    if row.entry.word("visibility") not in known:
        faults.add(row.entry, f"`visibility` is one of {', '.join(known)}", key="visibility")


def check_commitment(row: Row, texts: Texts, faults: Faults) -> None:
    check_visibility(row, faults)
    check_deadline(row, faults)
    statement = row.one.get("statement")
    if statement is None:
        return
    if statement.one.get("version_of"):
        faults.add(row.entry, "hangs on a version; name the statement itself", key="statement")
    if row.entry.word("visibility") != statement.entry.word("visibility"):
        faults.add(row.entry, "a commitment is published with its statement", key="visibility")
    if not row.nested["quotes"] and not row.fields.get("report"):
        faults.add(row.entry, "needs `quotes`, or a `report` where the words are not held")
    for quote in row.nested["quotes"]:
        version = quote.one.setdefault("statement", statement)
        if version and version is not statement and version.one.get("version_of") is not statement:
            faults.add(quote.entry, f"“{version.name}” is no version of this statement")
        check_words(quote, version, texts, faults)
    versions = [quote.one.get("statement") for quote in row.nested["quotes"]]
    words = "\n".join(texts.text[version.name] for version in versions if version)
    for role in row.nested["roles"]:
        check_role(role, words, faults)


def check_words(row: Row, version: Row | None, texts: Texts, faults: Faults) -> None:
    """The words equal the text at their offsets and stand within one paragraph."""
    start, end, words = (row.fields.get(name) for name in ("start", "end", "text"))
    if version is None or start is None or end is None or not words:
        return
    text = texts.text[version.name]
    if text[start:end] != words:
        places = [place for place in range(len(text)) if text.startswith(words, place)]
        hint = f"; they stand at {places[0]}–{places[0] + len(words)}" if len(places) == 1 else ""
        reason = f"the words differ from {version.name} at characters {start}–{end}{hint}"
        faults.add(row.entry, reason, key="text")
    elif not texts.holds(version.name, start, end):
        faults.add(row.entry, "the words reach beyond one paragraph", key="text")


def check_session(session: Row, texts: Texts, faults: Faults) -> None:
    """Its words stand in the text that it names."""
    text, words = session.one.get("stated_in"), session.fields.get("words", "")
    if text and words not in texts.text[text.name]:
        faults.add(session.entry, f"`words`: they do not stand in {text.name}", key="words")


def check_role(role: Row, words: str, faults: Faults) -> None:
    """What is stated stands in the text that is quoted."""
    named = role.fields.get("named", "")
    if role.fields.get("basis") == RoleBasis.STATED and (not named or named not in words):
        reason = f"a stated role is named in the words of the text; “{named}” is not there"
        faults.add(role.entry, reason, key="named")


def check_deadline(row: Row, faults: Faults) -> None:
    """The bounds are those that the EDTF names; an open start is the day of adoption."""
    statement, text = row.one.get("statement"), row.fields.get("deadline_edtf")
    try:
        bounds = bounds_of_deadline(text) if text else None
    except ValueError:
        return
    if bounds is None or statement is None:
        return
    stated = {
        "deadline_earliest": bounds.earliest or statement.fields.get("adopted_on"),
        "deadline_latest": bounds.latest,
    }
    for name, day in stated.items():
        if row.fields.get(name) != day:
            faults.add(row.entry, f"`{name}`: {text} means {day}", key=name)


def check_codes(seeds: Seeds, faults: Faults) -> None:
    """Each code is the one that numbering gives: prefix, year of adoption, order in the text."""
    numbered: dict[tuple[str, int], int] = defaultdict(int)
    for statement in seeds["statements"]:
        partnership = statement.one.get("partnership")
        adopted_on = statement.fields.get("adopted_on")
        if not partnership or not adopted_on:
            continue
        own = [row for row in seeds["commitments"] if row.one.get("statement") is statement]
        for row in sorted(own, key=order_in_text):
            prefix, year = partnership.fields.get("code_prefix", ""), adopted_on.year
            numbered[prefix, year] += 1
            code = f"{prefix}-{year}-{numbered[prefix, year]:02}"
            if row.name != code:
                faults.add(row.entry, f"`code`: numbering in text order gives {code}", key="code")


def order_in_text(row: Row) -> int:
    starts = [quote.fields.get("start") or 0 for quote in row.nested["quotes"][:1]]
    return row.fields.get("text_order") or sum(starts)
