"""Who is bound by what: the commitments of one party or one body, by the role it has in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Prefetch, Q, QuerySet, Window
from django.db.models.functions import DenseRank, Length

from commitments.enums import Role, RoleBasis
from commitments.models import Body, Commitment, CommitmentParty, Party, Quote, User
from commitments.models.as_of import day_looked_at

# More commitments than these of one role are counted; the list shows them all.
SHOWN_AT_MOST = 20


def roles_of(holder: Party | Body) -> QuerySet[CommitmentParty]:
    """The roles of a body, or those of a party and of its bodies."""
    if isinstance(holder, Body):
        return CommitmentParty.objects.filter(body=holder)
    return CommitmentParty.objects.filter(Q(party=holder) | Q(body__party=holder))


@dataclass(frozen=True)
class Duty:
    """One commitment with what the text calls its holder there.

    `bodies` are those through which a party is bound; `inferred` says that the text names none.
    """

    commitment: Commitment
    named: tuple[str, ...]
    bodies: tuple[Body, ...]
    inferred: bool
    days: int | None


@dataclass(frozen=True)
class Duties:
    """The commitments in which somebody has one role: the first of them, and how many in all."""

    role: Role
    shown: Sequence[Duty]
    total: int

    @property
    def is_cut(self) -> bool:
        return len(self.shown) < self.total


def duties_of(holder: Party | Body, *, user: User, on: date) -> list[Duties]:
    """By role in the order of the vocabulary, the newest statement first; in four queries."""
    bound = Commitment.objects.filter(pk__in=roles_of(holder).order_by().values("commitment"))
    visible = bound.visible_to(user).counted()
    held = roles_of(holder).filter(commitment__in=visible).order_by()
    totals = dict(held.values_list("role").annotate(Count("commitment", distinct=True)))
    ranked = held.annotate(place=_place_in_role()).filter(place__lte=SHOWN_AT_MOST)
    rows: dict[str, dict[int, list[CommitmentParty]]] = {}
    for row in ranked.select_related("body").order_by("role", "place", "pk"):
        rows.setdefault(row.role, {}).setdefault(row.commitment_id, []).append(row)
    keys = {key for of_role in rows.values() for key in of_role}
    commitments = _commitments(keys, on=on, day=day_looked_at(user))
    return [
        Duties(
            role=role,
            shown=[_duty(commitments[key], held, on=on) for key, held in rows[role].items()],
            total=totals[role],
        )
        for role in Role
        if role in rows
    ]


def _place_in_role():
    newest_first = [
        F("commitment__statement__adopted_on").desc(),
        Length("commitment__code").asc(),
        F("commitment__code").asc(),
    ]
    return Window(DenseRank(), partition_by="role", order_by=newest_first)


def _commitments(keys, *, on: date, day: date | None) -> dict[int, Commitment]:
    quotes = Quote.objects.order_by("ordinal").select_related("statement")
    return (
        Commitment.objects.filter(pk__in=keys)
        .as_of(day)
        .with_timeliness(on=on)
        .prefetch_related(Prefetch("quotes", quotes.defer("statement__canonical_text")))
        .in_bulk(keys)
    )


def _duty(commitment, held, *, on) -> Duty:
    latest = commitment.deadline_latest
    return Duty(
        commitment=commitment,
        named=tuple(dict.fromkeys(row.named for row in held if row.named)),
        bodies=tuple(row.body for row in held if row.body),
        inferred=all(row.basis == RoleBasis.INFERRED for row in held),
        days=latest and abs((latest - on).days),
    )
