"""Keep the milestones that were entered before they had words, days and reasons."""

from django.db import migrations
from django.utils import timezone

from commitments.models.milestones import bounds_of

BEFORE = "Entered before a day and a reason were asked for."


def carry_milestones(apps, schema_editor):
    """What was called missed is planned, and overdue by its day. What was called stated without
    its words is ours until somebody quotes them.
    """
    history = apps.get_model("commitments", "HistoricalMilestone").objects
    history.filter(state__in=["pending", "missed"]).update(state="planned")
    for milestone in apps.get_model("commitments", "Milestone").objects.iterator():
        bounds = bounds_of(milestone.due)
        milestone.due_earliest, milestone.due_latest = bounds.earliest, bounds.latest
        milestone.basis = "analyst"
        if milestone.state == "reached":
            reached = history.filter(id=milestone.pk, state="reached").order_by("history_id")
            first = reached.first()
            at = first.history_date if first else timezone.now()
            milestone.settled_on, milestone.reason = timezone.localdate(at), BEFORE
        else:
            milestone.state = "planned"
        milestone.save()


class Migration(migrations.Migration):
    dependencies = [
        ("commitments", "0023_add_milestones"),
    ]

    operations = [
        migrations.RunPython(carry_milestones, migrations.RunPython.noop),
    ]
