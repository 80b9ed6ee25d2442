"""What we conclude: four questions that never share an answer."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    STATUS_MEANINGS,
    AssertionBasis,
    Confidence,
    Decision,
    Outlook,
    Score,
    Status,
    SubmissionKind,
    SubmissionState,
    Timeliness,
    Visibility,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    Status: STATUS_MEANINGS,
    Timeliness: {
        Timeliness.OVERDUE: _("the last day that counts has passed and the matter is open"),
        Timeliness.DUE_SOON: _("90 days or fewer are left"),
        Timeliness.DUE_WINDOW_OPEN: _("inside the window that the words name"),
        Timeliness.NOT_DUE: _("the last day is further away, or the window has not opened"),
        Timeliness.NO_DEADLINE: _("no date is stated, or none that can be missed"),
        Timeliness.MET_ON_TIME: _("done on or before the last day that counts"),
        Timeliness.MET_LATE: _("done after the last day that counts"),
        Timeliness.LAPSED: _("closed undone, though a date was stated"),
    },
    Score: {
        Score.SATISFIED: _("what the words ask for, with their parameters, is done on purpose"),
        Score.PARTIAL: _("done in part, under way, or blocked from outside the governments"),
        Score.FAILED: _(
            "not done or acted against; before the deadline only contrary action or abandonment"
            " counts as failure"
        ),
        Score.NOT_ASSESSED: _("nobody has given a verdict for this period"),
        Score.NOT_VERIFIABLE: _("cannot be scored as worded, and is in no average"),
    },
    Outlook: {
        Outlook.ON_TRACK: _("expected to be kept as worded"),
        Outlook.ATTENTION: _("an obstacle is known, and so is a remedy"),
        Outlook.AT_RISK: _("an obstacle is known, and no remedy"),
        Outlook.OFF_TRACK: _("not expected to be kept as worded"),
    },
    AssertionBasis: {
        AssertionBasis.SELF_REPORTED: _("a party says so of itself; the party is named beside it"),
        AssertionBasis.BOTH_PARTIES: _("all parties say so"),
        AssertionBasis.INDEPENDENT: _("somebody says so who has no stake in it"),
        AssertionBasis.ANALYST_INFERENCE: _("nobody says so; an analyst concludes it"),
    },
    Confidence: {
        Confidence.HIGH: _("two independent items or more, one of them graded A or B with 1 or 2"),
        Confidence.MEDIUM: _("less than that, and nothing speaks against it"),
        Confidence.LOW: _("thin evidence, or words that are reported and not held"),
    },
    SubmissionKind: {
        SubmissionKind.STATUS: _("a status that closes the matter, or opens it again"),
        SubmissionKind.ASSESSMENT: _("whether the words were satisfied within a period"),
        SubmissionKind.GUIDELINE: _("what would count as +1, 0 and −1, said beforehand"),
    },
    SubmissionState: {
        SubmissionState.DRAFT: _("its author still works on it, and nobody else sees it"),
        SubmissionState.SUBMITTED: _("somebody other than its author has to decide"),
        SubmissionState.RETURNED: _("back with its author, with a note on what is missing"),
        SubmissionState.APPROVED: _("in effect since its approval, in the state that was approved"),
        SubmissionState.REJECTED: _("refused with a note, and done with"),
        SubmissionState.WITHDRAWN: _("taken back by its author before it was decided"),
    },
    Decision: {
        Decision.APPROVE: _("it takes effect as submitted"),
        Decision.RETURN: _("its author amends it and submits it again"),
        Decision.REJECT: _("it never takes effect"),
    },
    Visibility: {
        Visibility.DRAFT: _("seen by those who work on the record alone"),
        Visibility.PUBLISHED: _("seen by every reader"),
        Visibility.WITHDRAWN: _("taken out of every figure; its code is never given again"),
    },
}
