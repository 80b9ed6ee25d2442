"""What is measured, and how firm a figure is."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import Aggregation, Direction, Revision

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    Direction: {
        Direction.ASCENDING: _("the level is to rise to the target or above it"),
        Direction.DESCENDING: _("the level is to fall to the target or below it"),
        Direction.MAINTAIN: _("the level is to stay at the target or above it"),
    },
    Aggregation: {
        Aggregation.PERIOD: _("each figure is that of its period alone, as trade in a year"),
        Aggregation.CUMULATIVE: _("each figure is all that has come together by then"),
    },
    Revision: {
        Revision.PROVISIONAL: _("the reporter may still change it"),
        Revision.FINAL: _("the reporter calls it final"),
        Revision.REVISED: _("it takes the place of an earlier figure, which stays on record"),
        Revision.WITHDRAWN: _("the earlier figure was entered by mistake; nothing counts it"),
    },
}
