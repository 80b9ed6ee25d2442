"""In which orders the list of commitments can be read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, IntegerField, Value, When
from django.db.models.functions import Length, Lower, NullIf
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CLOSING_STATUSES,
    CommitmentType,
    Novelty,
    Outlook,
    Score,
    Status,
    Strength,
    Timeliness,
    Verifiability,
)

MOST_PRESSING = "pressing"
# Only where something is searched for: the best match first, then the most pressing.
MATCH = "match"

# Serials have two digits, and three from the hundredth: shorter codes come first.
IN_TEXT = (F("statement__adopted_on").asc(), Length("code").asc(), F("code").asc())
IN_TEXT_BACKWARDS = (F("statement__adopted_on").desc(), Length("code").desc(), F("code").desc())
NEWEST_TEXT_FIRST = (F("statement__adopted_on").desc(), Length("code").asc(), F("code").asc())

# What is closed, or without a day, is told apart before the database asks how timely a row is.
URGENCY = Case(
    When(status__in=CLOSING_STATUSES, then=Value(4)),
    When(deadline_latest=None, then=Value(3)),
    When(timeliness=Timeliness.OVERDUE, then=Value(0)),
    When(timeliness=Timeliness.DUE_SOON, then=Value(1)),
    When(timeliness=Timeliness.DUE_WINDOW_OPEN, then=Value(2)),
    default=Value(3),
    output_field=IntegerField(),
)


def place_in(vocabulary, field):
    """Where the value of the field stands in its vocabulary."""
    places = (When(**{field: value}, then=Value(place)) for place, value in enumerate(vocabulary))
    return Case(*places, output_field=IntegerField())


AS_IN_THE_VOCABULARY = place_in(Status, "status")
CODED_STRENGTH = NullIf("strength", Value(Strength.NOT_CODED.value))


@dataclass(frozen=True)
class Order:
    """One order, with what it is called beside “Sort:”."""

    label: Any
    by: tuple[Any, ...]


def ascending(label, *expressions, nulls_first=False):
    place = {"nulls_first": True} if nulls_first else {"nulls_last": True}
    return Order(label, (*(each.asc(**place) for each in expressions), *NEWEST_TEXT_FIRST))


def descending(label, *expressions):
    return Order(label, (*(each.desc(nulls_last=True) for each in expressions), *NEWEST_TEXT_FIRST))


LATEST = F("deadline_latest")
LOOKED = F("last_look_on")
TITLE = Lower("short_title")
OWNER = (F("owner__first_name"), F("owner__last_name"), F("owner__username"))
EVIDENCE = F("evidence_count")
GRADE = NullIf("best_grade", Value(""))
NEXT = F("next_look_on")
STATEMENT = Lower("statement__short_title")
PARTNERSHIP = Lower("statement__partnership__name")

PRESSING = (URGENCY.asc(), LATEST.asc(nulls_last=True), *NEWEST_TEXT_FIRST)

ORDERS: dict[str, Order] = {
    MATCH: Order(_("best match"), PRESSING),
    MOST_PRESSING: Order(_("most pressing"), PRESSING),
    "code": Order(_("order in text"), IN_TEXT),
    "-code": Order(_("order in text, last first"), IN_TEXT_BACKWARDS),
    "looked": ascending(_("longest unseen"), LOOKED, nulls_first=True),
    "-looked": descending(_("looked at last"), LOOKED),
    "due": ascending(_("latest day, soonest first"), LATEST),
    "-due": descending(_("latest day, last first"), LATEST),
    "-strength": descending(_("strongest wording"), CODED_STRENGTH),
    "strength": ascending(_("weakest wording"), CODED_STRENGTH),
    "title": ascending(_("title, A to Z"), TITLE),
    "-title": descending(_("title, Z to A"), TITLE),
    "status": ascending(_("status, not reviewed first"), AS_IN_THE_VOCABULARY),
    "-status": descending(_("status, closed first"), AS_IN_THE_VOCABULARY),
    "score": ascending(_("satisfied first"), place_in(Score, "score")),
    "-score": descending(_("failed first"), place_in(Score, "score")),
    "outlook": ascending(_("on track first"), place_in(Outlook, "outlook")),
    "-outlook": descending(_("off track first"), place_in(Outlook, "outlook")),
    "-evidence": descending(_("most evidence"), EVIDENCE),
    "evidence": ascending(_("least evidence"), EVIDENCE),
    "grade": ascending(_("best grade first"), GRADE),
    "-grade": descending(_("lowest grade first"), GRADE),
    "next": ascending(_("next look, soonest first"), NEXT),
    "-next": descending(_("next look, last first"), NEXT),
    "statement": ascending(_("statement, A to Z"), STATEMENT),
    "-statement": descending(_("statement, Z to A"), STATEMENT),
    "partnership": ascending(_("partnership, A to Z"), PARTNERSHIP),
    "-partnership": descending(_("partnership, Z to A"), PARTNERSHIP),
    "type": ascending(_("type, targets first"), place_in(CommitmentType, "type")),
    "-type": descending(_("type, targets last"), place_in(CommitmentType, "type")),
    "verifiability": ascending(_("verifiable first"), place_in(Verifiability, "verifiability")),
    "-verifiability": descending(_("verifiable last"), place_in(Verifiability, "verifiability")),
    "novelty": ascending(_("new first"), place_in(Novelty, "novelty")),
    "-novelty": descending(_("new last"), place_in(Novelty, "novelty")),
    "owner": ascending(_("owner, A to Z"), *OWNER),
    "-owner": descending(_("owner, Z to A"), *OWNER),
}
