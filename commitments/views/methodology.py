"""How the record is made, for anybody who reads it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from commitments.reports import methodology as report
from commitments.views.access import open_to_public


@require_safe
@open_to_public
def methodology(request: HttpRequest) -> HttpResponse:
    return render(request, "methodology/methodology.html", report.methodology())
