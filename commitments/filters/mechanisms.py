"""What the list of mechanisms can be narrowed to."""

import django_filters as filters
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from commitments.filters.fields import OneOfFilter
from commitments.models import Mechanism, User
from commitments.reports.mechanisms import mechanisms_in_reach
from commitments.reports.partnerships import partnerships_on_record


class MechanismFilter(filters.FilterSet):
    """The mechanisms that `user` may see; a value that is not understood is left out."""

    partnership = OneOfFilter(label=_("Partnership"), field_name="partnership__slug")

    class Meta:
        model = Mechanism
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, user: User):
        super().__init__(data, queryset=mechanisms_in_reach(user))
        self.partnerships = list(partnerships_on_record(user))
        self.filters["partnership"].extra["choices"] = [
            ("", _("All partnerships")),
            *((partnership.slug, partnership.name) for partnership in self.partnerships),
        ]

    @property
    def partnership_chosen(self) -> str:
        return self.form.cleaned_data.get("partnership", "") if self.is_valid() else ""
