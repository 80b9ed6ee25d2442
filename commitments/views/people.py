"""Who works here, for those who work here too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments.reports.people import people_on_record, person_page, person_rows


@require_safe
def person_list(request: HttpRequest) -> HttpResponse:
    on = timezone.localdate()
    rows = person_rows(request.user, on=on)
    context = {
        "active": [row for row in rows if row.person.is_active],
        "inactive": [row for row in rows if not row.person.is_active],
        "on": on,
    }
    return render(request, "people/person_list.html", context)


@require_safe
def person_detail(request: HttpRequest, username: str) -> HttpResponse:
    person = get_object_or_404(people_on_record(), username=username)
    on = timezone.localdate()
    context = person_page(person, user=request.user, on=on)
    return render(request, "people/person_detail.html", context | {"on": on})
