"""What the list of bodies can be narrowed to."""

import django_filters as filters
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from commitments.enums import BodyKind
from commitments.filters.fields import OneOfFilter
from commitments.models import Body, User
from commitments.reports.parties import body_rows, parties_in_reach


class BodyFilter(filters.FilterSet):
    """The bodies that `user` may see; a value that is not understood is left out."""

    party = OneOfFilter(label=_("Party"), method="of_party")
    kind = OneOfFilter(
        label=_("Kind"), field_name="kind", choices=[("", _("All kinds")), *BodyKind.choices]
    )

    class Meta:
        model = Body
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, user: User):
        super().__init__(data, queryset=body_rows(user))
        self.parties = {party.key: party for party in parties_in_reach(user)}
        self.filters["party"].extra["choices"] = [
            ("", _("All parties")),
            *((key, party.name) for key, party in self.parties.items()),
        ]

    def of_party(self, bodies, name, key):
        return bodies.filter(party=self.parties[key])

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.filters)
