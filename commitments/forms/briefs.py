"""What a brief is about, for which meeting, and what stands on top of it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.actions.briefs import CHANGEABLE
from commitments.enums import BriefSection, SavedList
from commitments.filters.saved_views import understood
from commitments.forms.base import RecordForm
from commitments.forms.fields import Day, LongText, Seen
from commitments.models import Brief, Partnership, SavedView, User
from commitments.reports.statements import partnerships_in_reach

# The period that is offered first: a quarter back, half a year ahead.
DAYS_BACK, DAYS_AHEAD = 90, 180


class BriefForm(RecordForm):
    """The meeting, the period, what is told of it, and the covering note."""

    meeting = forms.CharField(
        label=_("Meeting"),
        max_length=160,
        error_messages={"required": _("Say for which meeting the brief is.")},
    )
    meeting_on = Day(label=_("Day of the meeting"), required=False)
    meeting_place = forms.CharField(label=_("Place"), max_length=120, required=False)
    period_from = Day(label=_("Changes since"), help_text=_("Such as the day of the last meeting."))
    period_to = Day(label=_("Deadlines up to"))
    sections = forms.MultipleChoiceField(
        label=_("Sections"),
        choices=BriefSection,
        initial=BriefSection.values,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one section at least.")},
    )
    covering_note = LongText(
        label=_("Covering note"),
        rows=6,
        required=False,
        help_text=_("Your own words, on top of the brief. Each line is a paragraph."),
    )

    def clean_period_to(self):
        last, first = self.cleaned_data["period_to"], self.cleaned_data.get("period_from")
        if first and last < first:
            raise ValidationError(_("The period ends before it starts."))
        return last


class BriefBeginForm(BriefForm):
    """`cleaned_data` holds the arguments of `actions.briefs.begin`."""

    about = forms.ChoiceField(
        label=_("About"), error_messages={"required": _("Choose what the brief is about.")}
    )
    field_order = ("about", *CHANGEABLE)
    aliases = {"partnership": "about", "view_name": "about", "view_query": "about"}

    def __init__(self, *args, user: User, **options):
        super().__init__(*args, **options)
        self.user = user
        views = SavedView.objects.visible_to(user).filter(list=SavedList.COMMITMENTS)
        self.partnerships = {
            f"partnership-{row.slug}": row for row in partnerships_in_reach(user).order_by("name")
        }
        self.views = {f"view-{row.pk}": row for row in views.order_by("name") if not row.is_past}
        offered = [
            (_("Partnerships"), [(key, str(row)) for key, row in self.partnerships.items()]),
            (_("Saved views"), [(key, str(row)) for key, row in self.views.items()]),
        ]
        self.fields["about"].choices = [
            ("", _("Choose")),
            *((group, choices) for group, choices in offered if choices),
        ]
        self.initial.setdefault("period_from", self.on - timedelta(days=DAYS_BACK))
        self.initial.setdefault("period_to", self.on + timedelta(days=DAYS_AHEAD))

    def clean(self) -> dict[str, Any]:
        words = super().clean() or {}
        if self.errors:
            return words
        return {"brief": Brief(**self.subject(words.pop("about")), **words)}

    def subject(self, key: str) -> dict[str, Partnership | str]:
        """The partnership, or the name and the parameters of the view as they are now."""
        if key in self.partnerships:
            return {"partnership": self.partnerships[key]}
        view = self.views[key]
        read = understood(view.list, view.query, user=self.user, on=self.on)
        if not read.is_whole or read.query != view.query:
            raise ValidationError(
                {"about": _("The view says something that is not understood. Save it again.")}
            )
        return {"view_name": view.name, "view_query": read.query}


class BriefChangeForm(BriefForm):
    """`cleaned_data` holds the arguments of `actions.briefs.change`."""

    seen_version = Seen()

    def __init__(self, *args, brief: Brief, **options):
        super().__init__(*args, **options)
        held = {name: getattr(brief, name) for name in CHANGEABLE}
        self.initial = held | {"seen_version": brief.version}
        self.brief = brief

    def clean(self) -> dict[str, Any]:
        words = super().clean() or {}
        if self.errors:
            return words
        return {"seen_version": words.pop("seen_version"), "values": words}


class SeenVersionForm(forms.Form):
    """One button that names the version that was seen."""

    seen_version = Seen(required=False)


class SeenContentForm(forms.Form):
    """One button that names the content that was read, by its digest."""

    seen = forms.RegexField(r"\A[0-9a-f]{64}\Z", widget=forms.HiddenInput)
