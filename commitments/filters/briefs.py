"""Which commitments a brief is about, as far as its reader may see them."""

from datetime import date

from django.db.models import QuerySet

from commitments.enums import SavedList
from commitments.filters.saved_views import understood
from commitments.models import Brief, Commitment, User
from commitments.reports.scope import Scope


def briefed(brief: Brief, *, user: User, on: date) -> QuerySet[Commitment]:
    """Those of its partnership, or what the saved view of that time finds on the day `on`."""
    if brief.partnership_id:
        return Scope(user, partnership=brief.partnership).commitments()
    read = understood(SavedList.COMMITMENTS, brief.view_query, user=user, on=on)
    found = read.filters.qs if read.is_whole else Commitment.objects.none()
    return Scope(user).commitments().filter(pk__in=found.order_by().values("pk"))
