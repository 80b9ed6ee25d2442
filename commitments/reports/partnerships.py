"""The page of one partnership: what was said, how it stands, where the parties meet."""

from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from commitments.models import Instrument, Partnership, Statement, User
from commitments.reports.dashboard import sources_of, standing_of
from commitments.reports.mechanisms import mechanism_rows, mechanisms_in_reach
from commitments.reports.scope import Scope, reach_of
from commitments.reports.statements import partnerships_in_reach, works_in_reach

STATEMENTS_SHOWN = 20
INSTRUMENTS_SHOWN = 20


def partnerships_on_record(user: User) -> QuerySet[Partnership]:
    """Those of which `user` may see a statement; to who reads drafts also those without one."""
    if user.has_perm("commitments.read_drafts"):
        return Partnership.objects.order_by("name")
    return partnerships_in_reach(user)


def partnership_page(partnership: Partnership, *, user: User, on: date) -> dict[str, Any]:
    """What the page of `partnership` shows to `user` on the day `on`."""
    scope = Scope(user=user, partnership=partnership)
    statements = works_in_reach(user).filter(partnership=partnership)
    instruments = instruments_in_reach(user).filter(partnership=partnership)
    return {
        "partnership": partnership,
        "scope": scope,
        "standing": standing_of(scope, on=on),
        "sources": sources_of(filter(scope.holds, reach_of(user).texts)),
        "parties": list(partnership.parties.order_by("name")),
        "statements": list(statements[:STATEMENTS_SHOWN]),
        "mechanisms": mechanism_rows(
            mechanisms_in_reach(user).filter(partnership=partnership), user, on=on
        ),
        "instruments": list(instruments[:INSTRUMENTS_SHOWN]),
        "instrument_count": instruments.count(),
        "owners": list(owners_in(scope)) if user.is_authenticated else [],
        "on": on,
    }


def instruments_in_reach(user: User) -> QuerySet[Instrument]:
    """Those that a statement in reach mentions; to who reads drafts all, the newest first."""
    instruments = Instrument.objects.select_related("statement").defer("statement__canonical_text")
    if not user.has_perm("commitments.read_drafts"):
        mentioning = Statement.objects.visible_to(user).filter(instruments=OuterRef("pk"))
        instruments = instruments.filter(Exists(mentioning))
    return instruments.order_by(F("signed_on").desc(nulls_last=True), "title")


def owners_in(scope: Scope) -> QuerySet[User]:
    """The people who own commitments there, those with the most first."""
    commitments = Q(commitments__in=scope.commitments().order_by().values("pk"))
    return (
        User.objects.filter(commitments)
        .annotate(owned_count=Count("commitments", distinct=True))
        .order_by("-owned_count", "first_name", "last_name", "username")
    )
