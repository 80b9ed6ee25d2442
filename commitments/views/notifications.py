"""What one person should know, until they have read it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from commitments.actions import notifications
from commitments.filters.pages import page_of
from commitments.forms.notifications import ReadForm
from commitments.models import Notification


@require_http_methods(["GET", "HEAD", "POST"])
def notification_list(request: HttpRequest) -> HttpResponse:
    """POST marks one of them, or all, as read."""
    if request.method != "POST":
        return _page(request, ReadForm())

    form = ReadForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    count = notifications.read(notifications=form.notifications(), by=request.user)

    messages.success(request, _said(count))
    return redirect("notification_list")


def _said(count):
    if not count:
        return _("It was read already.")
    return ngettext(
        "%(count)d notification is marked as read.",
        "%(count)d notifications are marked as read.",
        count,
    ) % {"count": count}


def _page(request, form, *, status=200):
    visible = Notification.objects.visible_to(request.user)
    found = visible.count()
    answer = page_of(visible.for_list(), count=found, asked=request.GET.get("page", "1"))
    context = {"answer": answer, "form": form, "found": found}
    if not answer.understood:
        status = 422
    return render(request, "notifications/notification_list.html", context, status=status)
