"""The feeds of one person: opened, with their address shown once, and revoked."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import feeds
from commitments.enums import FeedKind, FeedScope
from commitments.errors import RuleBroken
from commitments.forms.feeds import FeedForm, RevocationForm
from commitments.models import Feed

ADDRESSES = {FeedKind.CALENDAR: "private_calendar", FeedKind.CHANGES: "private_changes"}


@require_http_methods(["GET", "HEAD", "POST"])
def feed_list(request: HttpRequest) -> HttpResponse:
    """POST opens a feed and answers with its address, which no other answer holds."""
    if request.method != "POST":
        return _list(request, _form(request, initial=_asked(request)))

    form = _form(request, request.POST)
    if not form.is_valid():
        return _list(request, form, status=422)
    try:
        feed, token = feeds.open_feed(by=request.user, **form.cleaned_data)
    except (RuleBroken, ValidationError) as refusal:
        return _list(request, form.refused(refusal), status=422)

    path = reverse(ADDRESSES[FeedKind(feed.kind)], args=[token])
    opened = {"feed": feed, "address": request.build_absolute_uri(path)}
    return _list(request, _form(request, initial=_asked(request)), opened=opened)


def _form(request, *args, **options):
    return FeedForm(*args, user=request.user, on=timezone.localdate(), **options)


def _asked(request):
    """What the form begins with: the view that somebody came to follow, else all."""
    initial = {"kind": FeedKind.CALENDAR, "scope": FeedScope.ALL}
    if view := request.GET.get("view"):
        initial |= {"scope": FeedScope.VIEW, "view": view}
    return initial


def _list(request, form, *, status=200, opened=None):
    context = {
        "feeds": Feed.objects.visible_to(request.user).for_list(),
        "form": form,
        "is_public": settings.IKRAR_PUBLIC_READING,
        "opened": opened,
    }
    return render(request, "feeds/feed_list.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def feed_revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once: a program that has the address is answered no more."""
    feed = get_object_or_404(Feed.objects.visible_to(request.user).for_list(), pk=pk)
    form = RevocationForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if request.method == "POST" else 200
        context = {"feed": feed, "form": form}
        return render(request, "feeds/feed_revoke.html", context, status=status)
    feeds.revoke(feed=feed, by=request.user)

    messages.success(request, _("The feed is revoked; its address answers nobody now."))
    return redirect("feed_list")
