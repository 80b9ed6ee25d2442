"""Evidence and searches: what can carry a judgement, and what can be said of a source."""

from collections.abc import Collection
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

from commitments.enums import Credibility, Stance
from commitments.errors import RuleBroken

# What nobody can believe carries nothing.
CAN_CARRY = tuple(
    credibility
    for credibility in Credibility
    if credibility not in (Credibility.IMPROBABLE, Credibility.CANNOT_BE_JUDGED)
)


def check_evidence_belongs(chosen: Collection[int], linked: Collection[int]) -> None:
    """Refuse evidence that is not linked to the commitment."""
    if not set(chosen) <= set(linked):
        raise RuleBroken(
            _("An item that you chose is not evidence on this commitment."), field="evidence"
        )


def check_evidence_lives(*, ended: bool) -> None:
    """Nothing rests on evidence that was retracted or has expired."""
    if ended:
        raise RuleBroken(
            _("An item that you chose was retracted or has expired."), field="evidence"
        )


def check_confirmed(credibility: str, *, source: str, others: Collection[str]) -> None:
    """Credibility 1 means that a second item, from another source, says the same."""
    if credibility == Credibility.CONFIRMED and set(others) <= {source}:
        raise RuleBroken(
            _("“1: confirmed” needs a second item from another source on this commitment."),
            field="credibility",
        )


def check_regrading(fields: Collection[str], reason: str) -> None:
    """Whoever trusts a source more or less than before says why."""
    if {"reliability", "credibility"}.intersection(fields) and not reason.strip():
        raise RuleBroken(_("Say why the grade changes."), field="reason")


def check_stance(stance: str, *, published_by: date | None, adopted_on: date) -> None:
    """What was published before a promise says nothing about keeping it."""
    if stance != Stance.CONTEXT and published_by is not None and published_by < adopted_on:
        raise RuleBroken(
            _("It was published before the promise was made, so it is context."), field="stance"
        )


def check_search_day(searched_on: date, *, adopted_on: date, today: date) -> None:
    """Nobody can have searched tomorrow, nor before there was anything to search for."""
    if searched_on > today:
        raise RuleBroken(_("This day has not come yet."), field="searched_on")
    if searched_on < adopted_on:
        raise RuleBroken(
            _("The statement was adopted on %(day)s; nobody could search for it before that.")
            % {"day": formats.date_format(adopted_on, "j F Y")},
            field="searched_on",
        )
