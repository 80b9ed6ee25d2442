"""Saved views and feeds, through the actions that make them."""

from urllib.parse import urlsplit

from django.urls import reverse
from django.utils import timezone

from commitments.actions import feeds, saved_views
from commitments.enums import FeedKind, FeedScope, SavedList
from commitments.filters.saved_views import understood
from tests.factories import number

PATHS = {FeedKind.CALENDAR: "private_calendar", FeedKind.CHANGES: "private_changes"}


def make_view(*, by, query="status=planned", saved_list=SavedList.COMMITMENTS, **fields):
    """A view of what the list understands of this query."""
    fields.setdefault("name", f"View {next(number)}")
    read = understood(saved_list, query, user=by, on=timezone.localdate())
    return saved_views.save(saved_list=saved_list, query=read.query, by=by, **fields)


def make_feed(*, by, kind=FeedKind.CALENDAR, view=None, scope=None):
    """A feed with the address that it answers at."""
    scope = scope or (FeedScope.VIEW if view else FeedScope.ALL)
    feed, token = feeds.open_feed(kind=kind, scope=scope, view=view, by=by)
    return feed, reverse(PATHS[kind], args=[token])


def token_in(address):
    return urlsplit(address).path.split("/")[2]
