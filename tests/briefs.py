"""Briefs as tests need them, and what they say today."""

from datetime import date

from django.utils import timezone

from commitments.actions import briefs
from commitments.filters.briefs import briefed
from commitments.models import Brief
from commitments.reports.briefs import brief_content, digest_of_content

SINCE, UNTIL = date(2026, 1, 7), date(2026, 12, 31)


def make_brief(partnership=None, *, by, **fields):
    """The draft of a brief about a partnership, or about a view where none is given."""
    fields = {
        "meeting": "Joint Commission Meeting",
        "period_from": SINCE,
        "period_to": UNTIL,
    } | fields
    return briefs.begin(brief=Brief(partnership=partnership, **fields), by=by)


def content_of(brief):
    """What its maker reads of it today."""
    user, on = brief.prepared_by, timezone.localdate()
    return brief_content(brief, briefed(brief, user=user, on=on), user=user, on=on)


def freeze(brief):
    """The same brief, frozen as it reads today."""
    user, on = brief.prepared_by, timezone.localdate()
    commitments, seen = briefed(brief, user=user, on=on), digest_of_content(content_of(brief))
    briefs.freeze(brief=brief, commitments=commitments, seen=seen, on=on, by=user)
    return Brief.objects.get(pk=brief.pk)
