"""How imprecise dates are read, by example: their words, and what follows from them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from commitments.enums import DeadlinePrecision, DeadlineRelation


@dataclass(frozen=True)
class Reading:
    """One way to word a deadline; `words` are theirs, the rest is ours."""

    words: str
    precision: DeadlinePrecision
    relation: DeadlineRelation
    meaning: Any
    overdue: Any
    ambiguous: bool = False


READINGS = (
    Reading(
        "on 7 January 2026",
        DeadlinePrecision.DAY,
        DeadlineRelation.ON,
        _("that day"),
        _("from the day after"),
    ),
    Reading(
        "by the end of 2026",
        DeadlinePrecision.YEAR,
        DeadlineRelation.BY_END_OF,
        _("any day from the adoption of the text to 31 December 2026"),
        _("from 1 January 2027"),
    ),
    Reading(
        "in 2028",
        DeadlinePrecision.YEAR,
        DeadlineRelation.IN,
        _("a window: any day from 1 January to 31 December 2028, not due before it opens"),
        _("from 1 January 2029"),
    ),
    Reading(
        "by 2030",
        DeadlinePrecision.YEAR,
        DeadlineRelation.BY,
        _("two readings: until 31 December 2029 if strict, until 31 December 2030 if not"),
        _("from the later one, 1 January 2031"),
        ambiguous=True,
    ),
    Reading(
        "within six months",
        DeadlinePrecision.MONTH,
        DeadlineRelation.WITHIN,
        _("six months from the adoption of the text"),
        _("from the day after"),
    ),
    Reading(
        "later this year",
        DeadlinePrecision.YEAR,
        DeadlineRelation.IN,
        _("the rest of the year of adoption"),
        _("from 1 January of the next year"),
    ),
    Reading(
        "in the second half of 2026",
        DeadlinePrecision.HALF_YEAR,
        DeadlineRelation.IN,
        _("a window: 1 July to 31 December 2026"),
        _("from 1 January 2027"),
    ),
    Reading(
        "in the run-up to COP31",
        DeadlinePrecision.EVENT,
        DeadlineRelation.BEFORE,
        _("until the event begins, once its date is known"),
        _("once the event has begun"),
    ),
    Reading(
        "every two years",
        DeadlinePrecision.RECURRING,
        DeadlineRelation.NONE,
        _("the next session is expected two years after the last"),
        _("session by session"),
    ),
    Reading(
        "at an opportune time",
        DeadlinePrecision.VAGUE,
        DeadlineRelation.NONE,
        _("no day can be given, so none is made up"),
        _("never; it can only go stale"),
    ),
    Reading(
        "",
        DeadlinePrecision.NONE,
        DeadlineRelation.NONE,
        _("no date is stated"),
        _("never; it can only go stale"),
    ),
)
