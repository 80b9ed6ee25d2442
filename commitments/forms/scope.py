"""Which part of the record a page of figures is about, from its address."""

from itertools import groupby

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.enums import ThemeGroup
from commitments.reports.scope import Scope, texts_in_reach

SELECT = {"class": "form-select"}


class ScopeForm(forms.Form):
    """Partnership, statement and theme. What the person may not see is not there to choose.

    A statement of another partnership than the one chosen is set aside, and `set_aside` names
    it: that is what is left in the address when somebody moves on to another partnership.
    """

    partnership = forms.ChoiceField(
        label=_("Partnership"),
        required=False,
        widget=forms.Select(attrs=SELECT),
        error_messages={"invalid_choice": _("No partnership of this name is on record.")},
    )
    statement = forms.ChoiceField(
        label=_("Statement"),
        required=False,
        widget=forms.Select(attrs=SELECT),
        error_messages={"invalid_choice": _("No statement of this name is on record.")},
    )
    theme = forms.ChoiceField(
        label=_("Theme"),
        required=False,
        choices=[("", _("All themes")), *ThemeGroup.choices],
        widget=forms.Select(attrs=SELECT),
        error_messages={"invalid_choice": _("There is no theme of this name.")},
    )

    def __init__(self, data, *, user):
        super().__init__(data)
        self.user = user
        self.set_aside = None
        self.texts = list(texts_in_reach(user))
        self.works = [text for text in self.texts if text.version_of_id is None]
        self.partnerships = sorted(
            {text.partnership for text in self.works}, key=lambda partnership: partnership.name
        )
        self.fields["partnership"].choices = [
            ("", _("All partnerships")),
            *((partnership.slug, partnership.name) for partnership in self.partnerships),
        ]
        self.fields["statement"].choices = self._statement_choices(self.works)

    def clean(self):
        chosen = super().clean()
        partnership = _named(chosen.get("partnership"), self.partnerships)
        statement = _named(chosen.get("statement"), self.works)
        if partnership:
            of_partnership = [work for work in self.works if work.partnership == partnership]
            self.fields["statement"].widget.choices = self._statement_choices(of_partnership)
        if partnership and statement and statement.partnership != partnership:
            self.set_aside, statement = statement, None
        return chosen | {"partnership": partnership, "statement": statement}

    @cached_property
    def scope(self) -> Scope:
        """What was chosen; ask only once the form is valid."""
        return Scope(user=self.user, **self.cleaned_data)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose between."""
        return not self.works

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    @property
    def commitment_count(self) -> int:
        return sum(work.commitment_count for work in self.works)

    @property
    def partnership_shown(self):
        """The partnership that the page is about; none where it is about several."""
        if self.scope.statement:
            return self.scope.statement.partnership
        only = self.partnerships[0] if len(self.partnerships) == 1 else None
        return self.scope.partnership or only

    @property
    def texts_in_scope(self):
        return [text for text in self.texts if self.scope.holds(text)]

    def _statement_choices(self, works):
        """All statements first, then each by name, under its partnership where there are more."""
        total = sum(work.commitment_count for work in works)
        choices = [("", _("All statements (%(count)d)") % {"count": total})]
        by_partnership = sorted(works, key=lambda work: work.partnership.name)
        groups = [
            (name, [(work.slug, f"{work} ({work.commitment_count})") for work in members])
            for name, members in groupby(by_partnership, key=lambda work: work.partnership.name)
        ]
        return [*choices, *(groups[0][1] if len(groups) == 1 else groups)]


def _named(slug, rows):
    return next((row for row in rows if slug and row.slug == slug), None)
