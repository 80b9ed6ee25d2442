"""Which commitments a feed tells of, with the rights that its owner has when it is asked."""

from datetime import date

from django.db.models import Q, QuerySet

from commitments.enums import FeedScope
from commitments.filters.saved_views import understood
from commitments.models import Commitment, Feed, SavedView, User
from commitments.reports.my_work import watched_by


def followed(feed: Feed, *, user: User, on: date) -> QuerySet[Commitment] | None:
    """None where the view of the feed cannot be seen any more as it is meant."""
    if feed.scope == FeedScope.VIEW:
        view = SavedView.objects.visible_to(user).filter(pk=feed.view_id).first()
        return followed_by_view(view, user=user, on=on) if view else None
    shown = Commitment.objects.visible_to(user).counted()
    if feed.scope == FeedScope.MINE:
        return shown.filter(Q(owner=user) | watched_by(user))
    return shown


def followed_by_view(view: SavedView, *, user: User, on: date) -> QuerySet[Commitment] | None:
    read = understood(view.list, view.query, user=user, on=on)
    return read.filters.qs if read.is_whole and read.query == view.query else None
