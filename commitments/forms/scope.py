"""Which part of the record a page of figures is about, from its address."""

from itertools import groupby

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.enums import ThemeGroup
from commitments.models import Statement
from commitments.reports.scope import Scope, reach_of

SELECT = {"class": "form-select"}
STATEMENTS_AT_MOST = 60


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

    def __init__(self, data, *, user, kept):
        super().__init__(data)
        self.user = user
        self.set_aside = None
        reach = kept.figure("reach", lambda: reach_of(user))
        self.texts = reach.texts
        self.partnerships = reach.partnerships
        self.works = [text for text in self.texts if text.version_of is None]
        self.fields["partnership"].choices = [
            ("", _("All partnerships")),
            *((partnership.slug, partnership.name) for partnership in self.partnerships),
        ]
        # Any statement may stand in the address; the box offers as many as one can read through.
        self.fields["statement"].choices = [("", ""), *((work.slug, "") for work in self.works)]
        self._offer(self.works)

    def clean(self):
        chosen = super().clean()
        partnership = _named(chosen.get("partnership"), self.partnerships)
        work = _named(chosen.get("statement"), self.works)
        if partnership:
            self._offer([each for each in self.works if each.partnership == partnership.pk], work)
        elif work:
            self._offer(self.works, work)
        statement = work and Statement.objects.for_list().get(pk=work.pk)
        if partnership and work and work.partnership != partnership.pk:
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
        return sum(work.commitments for work in self.works)

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

    def _offer(self, works, chosen=None):
        """All statements first, then the newest, under their partnership where there are more."""
        total = sum(work.commitments for work in works)
        offered = works[:STATEMENTS_AT_MOST]
        if chosen in works and chosen not in offered:
            offered = [*offered, chosen]
        names = {partnership.pk: partnership.name for partnership in self.partnerships}
        by_partnership = sorted(offered, key=lambda work: names[work.partnership])
        groups = [
            (name, [(work.slug, f"{work.title} ({work.commitments})") for work in members])
            for name, members in groupby(by_partnership, key=lambda work: names[work.partnership])
        ]
        self.fields["statement"].widget.choices = [
            ("", _("All statements (%(count)d)") % {"count": total}),
            *(groups[0][1] if len(groups) == 1 else groups),
        ]


def _named(slug, rows):
    return next((row for row in rows if slug and row.slug == slug), None)
