"""What the history of a commitment can be narrowed to, and by which days it is told."""

from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from commitments.enums import HistoryKind
from commitments.filters.fields import OneOfField
from commitments.models import User
from commitments.reports.whole_history import WholeHistory, kinds_for

RECORDED, EFFECTIVE = "recorded", "effective"
MODES = {RECORDED: _("As we learned it"), EFFECTIVE: _("As things were")}


@dataclass(frozen=True)
class Tab:
    """One kind of lines, or all of them, with how many there are."""

    value: str
    label: str | Promise
    count: int
    current: bool


class HistoryForm(forms.Form):
    """`kind` and `by` of the address; a value that is not understood is left out."""

    kind = OneOfField(label=_("Kind"), required=False)
    by = OneOfField(label=_("Days"), required=False, choices=list(MODES.items()))

    def __init__(self, data: QueryDict, *, user: User):
        super().__init__(data)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds_for(user)]
        self.is_valid()

    @property
    def kind_chosen(self) -> HistoryKind | None:
        kind = self.cleaned_data.get("kind")
        return HistoryKind(kind) if kind else None

    @property
    def is_effective(self) -> bool:
        return self.cleaned_data.get("by") == EFFECTIVE

    @property
    def modes(self) -> list[tuple[str, str | Promise, bool]]:
        return [
            (value, label, (value == EFFECTIVE) == self.is_effective)
            for value, label in MODES.items()
        ]

    def tabs(self, history: WholeHistory) -> list[Tab]:
        """All lines, then each kind of which there are any, or which is chosen."""
        counts, chosen = history.counts(), self.kind_chosen
        everything = Tab("", _("Everything"), len(history.lines), chosen is None)
        return [
            everything,
            *(
                Tab(kind.value, kind.label, counts[kind], kind == chosen)
                for kind in history.kinds
                if counts[kind] or kind == chosen
            ),
        ]
