"""What the list of statements can be narrowed to."""

import django_filters as filters
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from commitments.filters.fields import OneOfFilter
from commitments.models import Statement, User
from commitments.reports.statements import partnerships_in_reach, works_in_reach


class StatementFilter(filters.FilterSet):
    """The statements that `user` may see; a value that is not understood is left out."""

    partnership = OneOfFilter(label=_("Partnership"), field_name="partnership__slug")

    class Meta:
        model = Statement
        fields: list[str] = []

    def __init__(self, data: QueryDict, *, user: User):
        super().__init__(data, queryset=works_in_reach(user))
        self.partnerships = list(partnerships_in_reach(user))
        self.filters["partnership"].extra["choices"] = [
            ("", _("All partnerships")),
            *((partnership.slug, partnership.name) for partnership in self.partnerships),
        ]

    @property
    def partnership_chosen(self) -> str:
        return self.form.cleaned_data.get("partnership", "") if self.is_valid() else ""
