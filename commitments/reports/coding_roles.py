"""Who is bound by a promise: the names that the rules read, as rows of the record."""

from collections.abc import Iterable, Mapping
from typing import Any

from commitments.coding.folding import fold
from commitments.enums import Role, RoleBasis
from commitments.models import Body, Party, PartyAlias, Statement

NAMED_AT_MOST = 160
ARTICLE = "the "


def roles_from(actors: Iterable[Mapping[str, Any]], statement: Statement) -> list[dict[str, Any]]:
    """A role for each actor, in three queries: a party, a body on record, or the words alone.

    An actor that the text does not name is inferred, and needs somebody's click (rule 23).
    """
    actors = [actor for actor in actors if actor["role"] in Role.values]
    if not actors:
        return []
    parties, bodies = parties_by_name(), bodies_by_name(statement)
    found = {}
    for actor in actors:
        name = folded(actor["name"])
        party, body = parties.get(name), bodies.get(name)
        role = {
            "party": party,
            "body": None if party else body,
            "named": "" if party else actor["name"][:NAMED_AT_MOST],
            "role": actor["role"],
            "basis": RoleBasis.STATED.value if actor["is_stated"] else RoleBasis.INFERRED.value,
        }
        found.setdefault((party, body, name, actor["role"]), role)
    return list(found.values())


def folded(name: str) -> str:
    """A name as it is compared: without case, accents and its article."""
    return fold(name).removeprefix(ARTICLE)


def parties_by_name() -> dict[str, int]:
    """The keys of all parties by every name that they are known by."""
    aliases = PartyAlias.objects.values_list("name", "party")
    names = Party.objects.values_list("name", "pk")
    return {folded(name): key for name, key in [*aliases, *names]}


def bodies_by_name(statement: Statement) -> dict[str, int]:
    """The keys of the bodies of its parties by their names."""
    bodies = Body.objects.filter(party__statements=statement)
    return {folded(name): key for name, key in bodies.values_list("name", "pk")}
