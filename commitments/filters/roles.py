"""Filters of commitments by who is bound by them; addresses lead here from parties and bodies."""

from django.db.models import Exists, OuterRef
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from commitments.enums import Role
from commitments.filters.fields import OneOfFilter
from commitments.filters.lists import FacetedFilterSet
from commitments.filters.pages import DIGITS_AT_MOST
from commitments.models import Body, CommitmentParty, Party, User
from commitments.reports.parties import bodies_in_reach, parties_in_reach
from commitments.reports.roles import roles_of


class RoleFilters(FacetedFilterSet):
    """Who is bound, and in which role. One party or body is looked up, and only where asked for."""

    party = OneOfFilter(label=_("Party"), method="bound_by", choices=[])
    body = OneOfFilter(label=_("Body"), method="bound_by", choices=[])
    role = OneOfFilter(label=_("Role"), method="in_role", choices=Role.choices)

    def know_holders(self, data: QueryDict, user: User) -> None:
        """Whom the address names, as far as `user` may see them; nobody else is a choice."""
        self.holders: dict[str, Party | Body] = {}
        key, number = data.get("party", ""), data.get("body", "")
        parties = parties_in_reach(user).with_key(key) if key else ()
        is_number = number.isascii() and number.isdigit() and len(number) <= DIGITS_AT_MOST
        bodies = bodies_in_reach(user).filter(pk=int(number)) if is_number else ()
        for name, value, found in (("party", key, parties), ("body", number, bodies)):
            for holder in found:
                self.holders[name] = holder
                self.filters[name].extra["choices"] = [(value, holder.name)]

    def bound_by(self, commitments, name, value):
        roles = roles_of(self.holders[name]).filter(commitment=OuterRef("pk"))
        if self.chosen.get("role"):
            roles = roles.filter(role=self.chosen["role"])
        return commitments.filter(Exists(roles))

    def in_role(self, commitments, name, role):
        """Together with a party or a body it is their role; alone, that of anybody."""
        if self.holders:
            return commitments
        roles = CommitmentParty.objects.filter(commitment=OuterRef("pk"), role=role)
        return commitments.filter(Exists(roles))
