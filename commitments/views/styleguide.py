"""Every part that pages are built from, side by side, for those who build pages."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from commitments import enums
from commitments.definitions.deadlines import READINGS
from commitments.forms.styleguide import sample_forms
from commitments.reports.methodology import methodology
from commitments.reports.samples import UNIT_STATUSES, sample_chart, sample_counts


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """There with IKRAR_DEBUG alone; everywhere else there is nothing at this address."""
    if not settings.DEBUG:
        raise Http404
    on = timezone.localdate()
    context = methodology() | {
        "chart": sample_chart(on),
        "counts": sample_counts(),
        "credibilities": enums.Credibility.values,
        "drifts": enums.Drift.values,
        "forms": sample_forms(),
        "on": on,
        "readings": READINGS,
        "reliabilities": enums.Reliability.values,
        "stances": enums.Stance.values,
        "strengths": enums.Strength.values,
        "tones": ["grey", "blue", "amber", "green", "red", "violet"],
        "papers": ["paper", "sunk", "raised", "line", "line-2", "line-3"],
        "inks": ["ink-3", "ink-2", "ink", "accent", "accent-strong", "accent-tint", "focus"],
        "unit_statuses": UNIT_STATUSES,
        "verifiabilities": enums.Verifiability.values,
        "visibilities": enums.Visibility.choices,
    }
    return render(request, "styleguide/styleguide.html", context)
