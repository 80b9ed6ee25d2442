"""How the record is made, for anybody who reads it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from commitments.coding.rules import RULESET
from commitments.enums import Visibility
from commitments.models import MethodologyVersion, SecondCoding
from commitments.reports import methodology as report
from commitments.reports.kept import Kept
from commitments.reports.second_coding import agreement_in
from commitments.views.access import open_to_public


@require_safe
@open_to_public
def methodology(request: HttpRequest) -> HttpResponse:
    published = SecondCoding.objects.filter(statement__visibility=Visibility.PUBLISHED)
    agreement = Kept("methodology").figure("agreement", lambda: agreement_in(published))
    context = report.methodology() | {
        "agreement": agreement,
        "ruleset": RULESET,
        "versions": MethodologyVersion.objects.newest_first(),
    }
    return render(request, "methodology/methodology.html", context)
