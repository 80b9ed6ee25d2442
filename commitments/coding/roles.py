"""Who promised, and who is to act: only bodies that the text names (rule 23)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commitments.coding.clauses import Clause
from commitments.coding.complements import infinitive_place
from commitments.coding.judgements import Judgement
from commitments.coding.parties import Speakers, names_in
from commitments.coding.subjects import Who, bare

HOST = re.compile(r"\b(?:held|hosted|convened|hold|host|take place)\b.{0,60}?\b(?:in|by) ")
BETWEEN = re.compile(
    r"\bbetween (?:the |their )?((?:[\w-]{1,30} ){0,4}(?:authorities|agencies|ministries|"
    r"institutions|central banks|experts|officials|parliaments|universities))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Actor:
    """A party or body in a role; `is_stated` where the text says so, else it is inferred."""

    name: str
    role: str
    is_stated: bool


def actors_of(judgement: Judgement, text: str, speakers: Speakers) -> Iterator[Actor]:
    clause = judgement.clause
    named = clause.subject.named
    own = judgement.inner.subject if judgement.inner else clause.subject
    yield from speaking(named or own.named if own.who is Who.OWN else named, speakers)
    if own.who is Who.BODY and own.after > own.first:
        tokens = clause.sentence.tokens
        yield Actor(text[tokens[own.first].start : tokens[own.after - 1].end], "lead", True)
    yield from ordered(clause, text)
    yield from around(clause, text, judgement.type, named)


def speaking(named: tuple[str, ...], speakers: Speakers) -> Iterator[Actor]:
    """The parties named as subject; all of them, inferred, where the noun is common."""
    parties = [
        name for name in dict.fromkeys(named) if name in speakers.parties or not speakers.parties
    ]
    for name in parties or sorted(speakers.parties):
        yield Actor(name, "actor", bool(parties))


def ordered(clause: Clause, text: str) -> Iterator[Actor]:
    """`instructed the Ministers of Foreign Affairs to convene`: they lead."""
    if clause.cue.family not in {"order", "urge"}:
        return
    to = infinitive_place(clause.words, 30)
    if to:
        role = "lead" if clause.cue.family == "order" else "addressee"
        yield Actor(text[clause.words[0].start : clause.words[to - 1].end], role, True)


def around(clause: Clause, text: str, type_: str, named: tuple[str, ...]) -> Iterator[Actor]:
    """Hosts, bodies that a thing is held between, and whom support is for."""
    if not clause.words:
        return
    start, end = clause.words[0].start, clause.words[-1].end
    words = text[start:end]
    body = BETWEEN.search(words)
    if body:
        yield Actor(body[1], "supporting", True)
    host = HOST.search(words)
    following = (
        [bare(token) for token in clause.words if token.start >= start + host.end()] if host else []
    )
    for _first, _after, name in [each for each in names_in(following[:6]) if each[0] == 0]:
        yield Actor(name, "host", True)
    if type_ == "diplomatic_support":
        for _first, _after, name in names_in([bare(token) for token in clause.words[:12]])[:1]:
            yield Actor(name, "beneficiary", True)
