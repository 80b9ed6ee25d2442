"""The columns that the list of commitments can show, in the order in which they stand."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class ListColumn:
    """One column with the orders of the first and the second click on its heading.

    `usual` ones show unless others are asked for. The name of the commitment always shows.
    """

    name: str
    label: Any
    first: str = ""
    second: str = ""
    usual: bool = True


CODE = ListColumn("code", _("Code"), "code", "-code")
TITLE = ListColumn("title", _("Commitment"), "title", "-title")
ALWAYS = (CODE, TITLE)

COLUMNS = (
    ListColumn("theme", _("Theme, parties")),
    ListColumn("partnership", _("Partnership"), "partnership", "-partnership", usual=False),
    ListColumn("statement", _("Statement"), "statement", "-statement", usual=False),
    ListColumn("type", _("Type"), "type", "-type", usual=False),
    ListColumn("deadline", _("Deadline"), "due", "-due"),
    ListColumn("latest", _("Latest day"), "due", "-due", usual=False),
    ListColumn("strength", _("Strength"), "-strength", "strength"),
    ListColumn("verifiability", _("Verifiability"), "verifiability", "-verifiability", usual=False),
    ListColumn("novelty", _("Novelty"), "novelty", "-novelty", usual=False),
    ListColumn("status", _("Status"), "status", "-status"),
    ListColumn("score", _("Joint score"), "score", "-score", usual=False),
    ListColumn("outlook", _("Forecast"), "outlook", "-outlook", usual=False),
    ListColumn("evidence", _("Evidence"), "-evidence", "evidence"),
    ListColumn("grade", _("Best grade"), "grade", "-grade", usual=False),
    ListColumn("looked", _("Looked at"), "looked", "-looked"),
    ListColumn("next", _("Next look"), "next", "-next", usual=False),
    ListColumn("owner", _("Owner"), "owner", "-owner"),
)
# What an address may name; the title alone means that nothing else is shown.
CHOICES = [(column.name, column.label) for column in (TITLE, *COLUMNS)]
USUAL = frozenset(column.name for column in COLUMNS if column.usual)
