"""What is set beside each other, from its address."""

from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from commitments.filters.fields import SomeOfField
from commitments.models import Partnership, User
from commitments.reports.kept import Kept
from commitments.reports.scope import Text, reach_of

COLUMNS_AT_MOST = 6
STATEMENTS_AT_MOST = 60
TOO_MANY = _("At most %(most)d stand beside each other, so the others are left out.")


class CompareForm(forms.Form):
    """Partnerships and statements. What the person may not see is not there to choose."""

    partnership = SomeOfField(
        label=_("Partnerships"), required=False, widget=forms.CheckboxSelectMultiple
    )
    statement = SomeOfField(
        label=_("Statements"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data, *, user: User, kept: Kept):
        super().__init__(data, label_suffix="")
        reach = kept.figure("reach", lambda: reach_of(user))
        self.partnerships: list[Partnership] = reach.partnerships
        self.works = [text for text in reach.texts if text.version_of is None]
        self.fields["partnership"].choices = [(row.slug, row.name) for row in self.partnerships]
        self.fields["statement"].choices = [(work.slug, work.title) for work in self.works]

    def clean(self):
        chosen = super().clean()
        together = [*chosen.get("partnership", []), *chosen.get("statement", [])]
        if len(together) > COLUMNS_AT_MOST:
            raise ValidationError(TOO_MANY, params={"most": COLUMNS_AT_MOST})
        return chosen

    @property
    def is_empty(self) -> bool:
        return not self.works

    @cached_property
    def columns(self) -> tuple[list[Partnership], list[Text]]:
        """What was chosen and understood, in the order in which it is offered; where nothing
        was, the partnerships. One alone stands beside its newest statements that hold
        commitments. Ask only once the form was validated."""
        wanted = {name: self.cleaned_data.get(name, []) for name in self.fields}
        partnerships = [row for row in self.partnerships if row.slug in wanted["partnership"]]
        works = [work for work in self.works if work.slug in wanted["statement"]]
        if not partnerships and not works:
            partnerships = self.partnerships
        if len(partnerships) == 1 and not works:
            [only] = partnerships
            held = [work for work in self.works if work.partnership == only.pk and work.commitments]
            works = held
        partnerships = partnerships[:COLUMNS_AT_MOST]
        return partnerships, works[: COLUMNS_AT_MOST - len(partnerships)]

    @property
    def offered(self) -> list[tuple[str, list[tuple[str, str, bool]]]]:
        """The choices of statements by partnership, newest first, each with whether it is chosen;
        as many as one can read through, and those that are chosen."""
        chosen = {work.slug for work in self.columns[1]}
        offered = [
            work
            for place, work in enumerate(self.works)
            if place < STATEMENTS_AT_MOST or work.slug in chosen
        ]
        names = {row.pk: row.name for row in self.partnerships}
        by_name = sorted(offered, key=lambda work: names[work.partnership])
        groups = groupby(by_name, key=lambda work: names[work.partnership])
        return [
            (name, [(work.slug, work.title, work.slug in chosen) for work in members])
            for name, members in groups
        ]

    @property
    def chosen_partnerships(self) -> set[str]:
        return {row.slug for row in self.columns[0]}
