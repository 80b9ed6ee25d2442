"""What a coder is offered for a candidate: its coding facts, as far as the rules read them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from commitments.coding.amounts import amounts_in
from commitments.coding.dates import bounds_of_deadline
from commitments.coding.deadlines import deadlines_in
from commitments.coding.themes import catalysts_of, themes_of
from commitments.coding.titles import title_from
from commitments.coding.tokens import shadow_of
from commitments.enums import (
    Catalyst,
    CommitmentType,
    DeadlinePrecision,
    DeadlineRelation,
    Delegation,
    Novelty,
    Precision,
    Strength,
    Tier,
    Verifiability,
)
from commitments.models import Candidate, Commitment, Statement, Theme
from commitments.reports.coding_roles import roles_from

# Rules that decide about the strength, in the order in which they are cited.
OF_STRENGTH = (5, 9, 11, 12)
# What these are of is a level to be reached; multiples as “double” have no level.
LEVELS = {"money", "share", "count"}
READ_AS = {
    "type": (CommitmentType, CommitmentType.COOPERATION),
    "strength": (Strength, Strength.NOT_CODED),
    "novelty": (Novelty, Novelty.UNKNOWN),
    "precision": (Precision, Precision.NOT_CODED),
    "delegation": (Delegation, Delegation.NOT_CODED),
    "verifiability": (Verifiability, Verifiability.NOT_CODED),
}
Read = Mapping[str, Any]


def coding_from(candidate: Candidate) -> dict[str, Any]:
    """Initial values for the fields of a coding, with `roles` and `links`.

    What somebody typed before, where they did; else what the rules read in the words, with keys
    for rows and ISO 8601 for days, in four queries.
    """
    if "short_title" in candidate.coded:
        return {name: told for name, told in candidate.coded.items() if name != "apart"}
    read, statement = candidate.proposed, candidate.statement
    themes = Theme.objects.filter(slug__in=read.get("themes", ()))
    return {
        "short_title": fitting("short_title", title_from(candidate.text, read.get("cue", ""))),
        **{name: value_of(read.get(name), *known) for name, known in READ_AS.items()},
        "strength_reason": fitting("strength_reason", strength_reason(read)),
        "verifiability_reason": read.get("verifiability_reason", ""),
        "coding_confidence_note": confidence_note(statement),
        **deadline_facts(read.get("deadlines", ()), statement),
        **target_facts(read),
        "catalysts": [each for each in read.get("catalysts", ()) if each in Catalyst.values],
        "themes": list(themes.order_by("pk").values_list("pk", flat=True)),
        "roles": roles_from(read.get("actors", ()), statement),
        "links": [],
    }


def value_of(value: Any, vocabulary: type[TextChoices], otherwise: TextChoices) -> str:
    """The word of our vocabulary that the rules gave; where they gave none, `otherwise`."""
    return str(value) if str(value) in vocabulary.values else otherwise.value


def fitting(name: str, words: str) -> str:
    """Words cut to what the column of a commitment holds."""
    return words[: Commitment._meta.get_field(name).max_length]


def strength_reason(read: Read) -> str:
    """The words that decided, and the rules that say so: “agreed to” (rules 5, 9)."""
    if not read.get("cue"):
        return ""
    cited = [str(rule) for rule in OF_STRENGTH if rule in (*read["fired"], *read["held"])]
    if len(cited) == 1:
        return _("“%(cue)s” (rule %(rule)s)") % {"cue": read["cue"], "rule": cited[0]}
    return _("“%(cue)s” (rules %(rules)s)") % {"cue": read["cue"], "rules": ", ".join(cited)}


def confidence_note(statement: Statement) -> str:
    """Why the coding of a text that only others quote or report is not sure (rule 26)."""
    notes = {
        Tier.VERBATIM_SECONDARY: _("Low: the words are quoted by others (rule 26)"),
        Tier.PARAPHRASE_SECONDARY: _(
            "Low: the wording is not verified against the statement (rule 26)"
        ),
    }
    return notes.get(Tier(statement.tier), "")


def deadline_facts(deadlines: Sequence[Read], statement: Statement) -> dict[str, Any]:
    """The first deadline with a date, or the first of all; a cadence may stand beside it."""
    dated = [each for each in deadlines if each["precision"] != DeadlinePrecision.RECURRING]
    main = next(iter([*dated, *deadlines]), None)
    if main is None:
        none = {"deadline_precision": "none", "deadline_relation": "none", "deadline_edtf": ""}
        return none | {"deadline_text": "", "cadence": "", "deadline_ambiguous": False}
    edtf, earliest, latest = days_of(main, statement)
    return {
        "deadline_text": fitting("deadline_text", main["text"]),
        "deadline_edtf": edtf,
        "deadline_earliest": earliest,
        "deadline_latest": latest,
        "deadline_precision": value_of(
            main["precision"], DeadlinePrecision, DeadlinePrecision.VAGUE
        ),
        "deadline_relation": value_of(main["relation"], DeadlineRelation, DeadlineRelation.NONE),
        "deadline_ambiguous": main["is_ambiguous"],
        "cadence": next((each["cadence"] for each in deadlines if each["cadence"]), ""),
    }


def days_of(deadline: Read, statement: Statement) -> tuple[str, str | None, str | None]:
    """EDTF with the first and the last day; the days follow from it wherever it names them."""
    edtf = deadline["edtf"]
    bounds = bounds_of_deadline(edtf) if edtf else None
    if bounds is None:
        return edtf, deadline["earliest"], deadline["latest"]
    earliest = bounds.earliest or statement.adopted_on
    return edtf, earliest.isoformat(), bounds.latest.isoformat() if bounds.latest else None


def target_facts(read: Read) -> dict[str, Any]:
    """The first amount as a level to be reached: 10, “USD billion”, “bilateral trade”."""
    for amount in read.get("amounts", ()):
        figure, _blank, scale = amount["figure"].partition(" ")
        value = number_in(figure)
        if amount["kind"] not in LEVELS or value is None:
            continue
        unit = f"{amount['unit']} {scale}".strip()
        return {
            "target_value": f"{value:f}",
            "target_unit": fitting("target_unit", unit) or _("units"),
            "target_metric": fitting("target_metric", amount["metric"]),
        }
    return {}


def number_in(figure: str) -> Decimal | None:
    """“1,500” as a number; None where it is written in words."""
    try:
        return Decimal(figure.replace(",", ""))
    except InvalidOperation:
        return None


def reading_of(candidate: Candidate) -> dict[str, Any]:
    """What the rules read in words that a person chose: dates, amounts, themes and catalysts."""
    statement, start, end = candidate.statement, candidate.start, candidate.end
    text = statement.canonical_text
    shadow = shadow_of(text)
    words = shadow[start:end]
    heading = candidate.paragraph.heading if candidate.paragraph else ""
    deadlines = deadlines_in(text, shadow, start, end, statement.adopted_on)
    amounts = list(amounts_in(text, shadow, start, end))
    return as_read(
        {
            "deadlines": [asdict(deadline) for deadline in deadlines],
            "amounts": [asdict(amount) for amount in amounts],
            "themes": themes_of(heading, words),
            "catalysts": catalysts_of(words, deadlines, amounts, statement.adopted_on),
        }
    )


def as_read(reading: Read) -> dict[str, Any]:
    """What the rules say as it comes back from a column of JSON: lists, and days as ISO 8601."""
    return json.loads(json.dumps(reading, default=str))
