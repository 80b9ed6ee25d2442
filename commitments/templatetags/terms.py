"""The words of our vocabularies as they look wherever they are used."""

from django import template
from django.db.models import TextChoices
from django.utils.safestring import SafeString

from commitments.enums import (
    Drift,
    Outlook,
    Score,
    Stance,
    Status,
    Strength,
    Timeliness,
    Verifiability,
)
from commitments.templatetags.marks import (
    assessment_chip,
    drift_chip,
    forecast_chip,
    stance_mark,
    status_chip,
    strength_meter,
    timeliness_chip,
    verifiability_mark,
)

register = template.Library()

MARKS = {
    Status: status_chip,
    Timeliness: timeliness_chip,
    Score: assessment_chip,
    Outlook: forecast_chip,
    Drift: drift_chip,
    Strength: strength_meter,
    Verifiability: verifiability_mark,
    Stance: stance_mark,
}


@register.simple_tag
def term(member: TextChoices) -> str | SafeString:
    """The chip or mark of this value, or its word where it has no shape of its own."""
    mark = MARKS.get(type(member))
    return mark(member.value) if mark else str(member.label)
