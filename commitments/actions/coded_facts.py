"""What a candidate says of the commitment that it becomes: kept as JSON, read back as rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from commitments.actions.facts import check
from commitments.actions.lineage import new_link
from commitments.models import Commitment, CommitmentLink, CommitmentParty, Statement, Theme

# Columns of a commitment that a coder fills in.
FACTS = (
    "short_title",
    "type",
    "strength",
    "strength_reason",
    "novelty",
    "precision",
    "delegation",
    "verifiability",
    "verifiability_reason",
    "coding_confidence_note",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "deadline_precision",
    "deadline_relation",
    "deadline_ambiguous",
    "deadline_event",
    "cadence",
    "target_value",
    "target_unit",
    "target_metric",
    "target_period",
    "catalysts",
    "owner",
    "review_interval_days",
)
ROLE = ("party", "body", "named", "role", "basis")
LINK = ("earlier", "kind", "note")


@dataclass(frozen=True)
class Draft:
    """A commitment that is not stored yet, with its roles, its themes and its forerunners."""

    commitment: Commitment
    roles: list[CommitmentParty]
    themes: list[Theme]
    links: list[CommitmentLink]


def as_json(coded: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as they are kept: rows by their keys, days as ISO 8601, figures as text."""
    facts = {name: plain(coded[name]) for name in FACTS if name in coded}
    return facts | {
        "themes": sorted(plain(theme) for theme in coded.get("themes", ())),
        "roles": [of_names(ROLE, role) for role in coded.get("roles", ())],
        "links": [of_names(LINK, link) for link in coded.get("links", ())],
    }


def of_names(names: Iterable[str], values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plain(values[name]) for name in names if name in values}


def plain(value: Any) -> Any:
    match value:
        case Model():
            return value.pk
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case list() | tuple():
            return [plain(each) for each in value]
        case str():
            return str(value)
        case _:
            return value


def draft_of(statement: Statement, coded: Mapping[str, Any]) -> Draft:
    """The rows that the kept facts say, none of them stored or checked.

    Raises ValidationError where they name rows that are not on record, and RuleBroken where a
    forerunner is of no earlier statement.
    """
    columns = {field.name: field.attname for field in Commitment._meta.concrete_fields}
    facts = {columns[name]: coded[name] for name in FACTS if name in coded}
    commitment = Commitment(statement=statement, **facts)
    return Draft(
        commitment=commitment,
        roles=[role_of(role) for role in coded.get("roles", ())],
        themes=found(Theme, coded.get("themes", ()), field="themes"),
        links=links_of(commitment, coded.get("links", ())),
    )


def role_of(role: Mapping[str, Any]) -> CommitmentParty:
    party, body = role.get("party"), role.get("body")
    others = {name: role[name] for name in ("named", "role", "basis") if name in role}
    return CommitmentParty(party_id=party, body_id=body, **others)


def links_of(commitment: Commitment, links: Iterable[Mapping[str, Any]]) -> list[CommitmentLink]:
    links = list(links)
    earlier = found(Commitment, [link.get("earlier") for link in links], field="links")
    return [
        new_link(
            later=commitment, earlier=row, kind=link.get("kind", ""), note=link.get("note", "")
        )
        for row, link in zip(earlier, links, strict=True)
    ]


def found(model: type[Model], keys: Iterable[Any], *, field: str) -> list[Any]:
    """The rows of these keys, in their order and in one query."""
    keys = list(keys)
    rows = model._default_manager.in_bulk(keys) if keys else {}
    if not set(keys) <= set(rows):
        raise ValidationError({field: _("This is not on record.")})
    return [rows[key] for key in keys]


def check_draft(draft: Draft) -> None:
    """Ask of every row what its fields, `clean` and its constraints demand.

    Nothing is stored yet, so that the database does not check them for us. Raises ValidationError
    with a sentence for each field; of roles and links, all stand beside `roles` and `links`.
    """
    check(draft.commitment, exclude={"code"})
    check_constraints(draft.commitment)
    check_parts("roles", draft.roles, without="commitment")
    check_parts("links", draft.links, without="later")
    ways = [(link.earlier_id, link.kind) for link in draft.links]
    if len(ways) != len(set(ways)):
        raise ValidationError({"links": _("These two are linked in this way.")})


def check_parts(name: str, parts: Iterable[Model], *, without: str) -> None:
    """Check rows that hang on one that is not stored yet."""
    try:
        for part in parts:
            check(part, exclude={without})
            check_constraints(part, without=without)
    except ValidationError as refusal:
        raise ValidationError({name: refusal.messages}) from refusal


def check_constraints(row: Model, *, without: str = "") -> None:
    """Ask the constraints that say more than that a value is known, which its field says."""
    for constraint in row._meta.constraints:
        if constraint.name.endswith("_is_known"):
            continue
        try:
            constraint.validate(type(row), row, exclude={without, "code"})
        except ValidationError as refusal:
            raise ValidationError({NON_FIELD_ERRORS: refusal.messages}) from refusal
