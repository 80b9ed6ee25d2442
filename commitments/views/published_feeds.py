"""What other programs read: a calendar of deadlines, and what changed.

The address of a private feed is all that is asked for: it acts with the rights that its owner has
now, needs no session and starts none. Other addresses tell of what is published, and alone of that.
"""

import hashlib
from datetime import UTC, datetime
from functools import wraps

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.contrib.auth import get_backends
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from commitments.enums import FeedKind
from commitments.exchange import atom, calendars
from commitments.filters.feeds import followed
from commitments.models import Commitment, Feed
from commitments.reports.calendar import calendar_entries
from commitments.reports.feed_changes import feed_changes
from commitments.views.access import open_to_public

# Programs ask every few minutes at most; one may follow many feeds from one place.
RATE = {"feed": "120/m/ip"}
# A published feed without a change has been there as long as any.
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def limited(view):
    """Answer 429 to whoever asks far more often than any program needs."""

    @wraps(view)
    def limit(request, **parts):
        if consume(request, app="feeds", action="feed", config=RATE, limit_get=True):
            return view(request, **parts)
        words = _("Asked too often. Ask again in a minute.")
        headers = {"Retry-After": "60"}
        return HttpResponse(words, status=429, content_type="text/plain", headers=headers)

    return limit


@require_safe
@open_to_public
@limited
def calendar(request: HttpRequest) -> HttpResponse:
    """The deadlines of all that is published, whoever asks."""
    return _published(request, _calendar)


@require_safe
@open_to_public
@limited
def changes(request: HttpRequest) -> HttpResponse:
    """What changed of all that is published, whoever asks."""
    return _published(request, _changes)


@require_safe
@login_not_required
@limited
def private_calendar(request: HttpRequest, token: str) -> HttpResponse:
    return _private(request, token, FeedKind.CALENDAR, _calendar)


@require_safe
@login_not_required
@limited
def private_changes(request: HttpRequest, token: str) -> HttpResponse:
    return _private(request, token, FeedKind.CHANGES, _changes)


def _published(request, make):
    visitor = AnonymousUser()
    shown = Commitment.objects.visible_to(visitor).counted()
    with translation.override(settings.LANGUAGE_CODE):
        made = make(request, shown, visitor, name=_("published"), key="published", began_at=EPOCH)
    return _answer(request, *made)


def _private(request, token, kind, make):
    feed = get_object_or_404(Feed.objects.behind(token), kind=kind)
    owner = get_backends()[0].get_user(feed.owner_id)
    if owner is None:
        raise Http404
    shown = followed(feed, user=owner, on=timezone.localdate())
    if shown is None:
        raise Http404
    with translation.override(owner.language or settings.LANGUAGE_CODE):
        name = str(feed.view) if feed.view else str(feed.get_scope_display())
        key, began_at = f"feed-{feed.pk}", feed.created_at
        made = make(request, shown, owner, name=name, key=key, began_at=began_at)
    return _answer(request, *made)


def _calendar(request, commitments, user, *, name, key, began_at):
    entries = calendar_entries(commitments, user=user, on=timezone.localdate())
    title = _("Deadlines: %(name)s") % {"name": name}
    body = calendars.calendar_of(title, entries, site=_site(request))
    return body, calendars.CONTENT_TYPE


def _changes(request, commitments, user, *, name, key, began_at):
    title = _("Changes: %(name)s") % {"name": name}
    body = atom.atom_of(
        title,
        feed_changes(commitments, user=user),
        key=key,
        began_at=began_at,
        site=_site(request),
        language=translation.get_language(),
    )
    return body, atom.CONTENT_TYPE


def _site(request):
    return request.build_absolute_uri("/").rstrip("/")


def _answer(request, body, content_type):
    """The feed, or 304 to a program that has it as it is."""
    response = HttpResponse(body, content_type=content_type)
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = get_conditional_response(request, etag=etag, response=response) or response
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    response["Referrer-Policy"] = "no-referrer"
    return response
