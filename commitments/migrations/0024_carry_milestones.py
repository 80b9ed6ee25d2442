"""Keep the milestones that were entered before they had words, days and reasons."""

import re
from calendar import monthrange
from datetime import date

from django.db import migrations
from django.utils import timezone

BEFORE = "Entered before a day and a reason were asked for."
PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
OPEN_ENDS = ("", "..")


def carry_milestones(apps, schema_editor):
    """What was called missed is planned, and overdue by its day. What was called stated without
    its words is ours until somebody quotes them.

    The history says the same of past days: reached since the day on which it was first called so.
    """
    history = apps.get_model("commitments", "HistoricalMilestone").objects
    milestones = apps.get_model("commitments", "Milestone").objects
    reached = {}
    for row in history.order_by("history_id").iterator():
        if row.state == "reached":
            reached.setdefault(row.id, timezone.localdate(row.history_date))
        else:
            reached.pop(row.id, None)
        carry(row, reached.get(row.id))
    for row in milestones.iterator():
        carry(row, reached.get(row.pk, timezone.localdate()))


def carry(row, reached_on):
    row.due_earliest, row.due_latest = days_of(row.due)
    row.basis = "analyst"
    if row.state == "reached":
        row.settled_on, row.reason = reached_on, BEFORE
    else:
        row.state = "planned"
    row.save()


def days_of(due):
    """The first and the last day that EDTF names where it names them; None for each it does not.

    As deadlines were read when this was written, whatever becomes of that.
    """
    first, slash, last = due.partition("/")
    try:
        earliest = bounds_of(first)[0]
        latest = bounds_of(last if slash else first)[1]
    except ValueError:
        return None, None
    if earliest and latest and latest < earliest:
        return None, None
    return earliest, latest


def bounds_of(end):
    if end in OPEN_ENDS:
        return None, None
    found = PLAIN.fullmatch(end)
    if found is None:
        raise ValueError("not one plain date")
    year, month, day = (part and int(part) for part in found.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    last_month = month or 12
    last = date(year, last_month, monthrange(year, last_month)[1])
    return date(year, month or 1, 1), last


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0023_add_milestones"),
    ]

    operations = [
        # What is carried goes again with the columns of the migration before. What was called
        # missed, or stated, is not told apart any more.
        migrations.RunPython(carry_milestones, migrations.RunPython.noop),
    ]
