"""What we know it from, and how far it can be trusted."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CaptureFinding,
    CaptureMethod,
    CaptureState,
    Credibility,
    Depth,
    EvidenceKind,
    JobState,
    Reliability,
    SearchResult,
    Side,
    Stance,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    EvidenceKind: {
        EvidenceKind.SIGNED_INSTRUMENT: _("the text of an agreement, as signed"),
        EvidenceKind.GAZETTE_LEGISLATION: _("a law or order in an official gazette"),
        EvidenceKind.OFFICIAL_STATISTICS: _("figures of a statistical office or central bank"),
        EvidenceKind.PARLIAMENTARY_RECORD: _("what was said or tabled in a parliament"),
        EvidenceKind.BUDGET_DOCUMENT: _("a budget, or an account of how it was spent"),
        EvidenceKind.JOINT_TEXT: _("a later text that the parties issue together"),
        EvidenceKind.IO_REPORT: _("a report of an international organisation"),
        EvidenceKind.GOVERNMENT_RELEASE: _("a release or page of a government"),
        EvidenceKind.MINISTER_STATEMENT: _("what a minister or leader said in public"),
        EvidenceKind.OFFICIAL_SOCIAL_MEDIA: _("a post of an official account"),
        EvidenceKind.COUNTERPART_RELEASE: _("a release of the other side"),
        EvidenceKind.NEWS_AGENCY_STATE: _("a dispatch of a news agency that a state owns"),
        EvidenceKind.INDEPENDENT_MEDIA: _("a report of a newspaper or broadcaster"),
        EvidenceKind.THINK_TANK_ACADEMIC: _("a study by researchers"),
        EvidenceKind.COMPANY_DISCLOSURE: _("what a firm publishes about itself"),
        EvidenceKind.NGO_REPORT: _("a report of a non-governmental organisation"),
        EvidenceKind.INTERVIEW_FOI: _("an interview, or an answer to a request for information"),
        EvidenceKind.UNOFFICIAL_SOCIAL: _("a post of anybody else"),
        EvidenceKind.UNKNOWN: _("a source that cannot be placed"),
    },
    Reliability: {
        Reliability.A: _("no doubt about the source: authentic, competent, on record as right"),
        Reliability.B: _("small doubts; mostly right in the past"),
        Reliability.C: _("some doubts; right as often as not"),
        Reliability.D: _("real doubts; right now and then"),
        Reliability.E: _("known to have been wrong or invented"),
        Reliability.F: _("nothing is known by which to judge it"),
    },
    Credibility: {
        Credibility.CONFIRMED: _("an item from another source says the same"),
        Credibility.PROBABLY_TRUE: _("not confirmed, but it fits what else is known"),
        Credibility.POSSIBLY_TRUE: _("not confirmed, and fits in part"),
        Credibility.DOUBTFUL: _("not confirmed; possible, but it does not fit well"),
        Credibility.IMPROBABLE: _("contradicted by what else is known"),
        Credibility.CANNOT_BE_JUDGED: _("nothing is known against which to check it"),
    },
    Side: {
        Side.PARTY: _("it serves the interest of a party, which is named beside it"),
        Side.NEUTRAL: _("it has no stake in whether the promise is kept"),
        Side.STATISTICS: _("figures collected for other ends"),
    },
    Stance: {
        Stance.SUPPORTS: _("speaks for the promise being kept"),
        Stance.CONTRADICTS: _("speaks against it"),
        Stance.CONTEXT: _("helps to read the rest, and speaks neither for nor against"),
    },
    Depth: {
        Depth.REAFFIRMED: _("officials say again that it will be done; no more than planned"),
        Depth.TALKS: _("an internal review, a task force, talks that were held"),
        Depth.RESOURCES: _("money or people set aside for it"),
        Depth.CONTRACTED: _("a programme, law, rule or contract is signed"),
        Depth.DONE: _("what was promised is done"),
    },
    SearchResult: {
        SearchResult.NOTHING: _("the places named were searched and nothing was found"),
        SearchResult.LEADS: _("something was found that has to be followed up"),
    },
    CaptureMethod: {
        CaptureMethod.PAGE: _("our worker asked the address, and kept all that it answered"),
        CaptureMethod.FILE: _("somebody gave us the file, which is kept byte for byte"),
    },
    CaptureState: {
        CaptureState.QUEUED: _("the work waits for its turn, or for another try"),
        CaptureState.FETCHING: _("a worker is at it"),
        CaptureState.KEPT: _("what came is stored, each part with its hash"),
        CaptureState.FAILED: _("nothing came that could be kept; the reason stands beside it"),
        CaptureState.GONE: _("the address answers that nothing is there any more"),
    },
    CaptureFinding: {
        CaptureFinding.FIRST: _("nothing was held before"),
        CaptureFinding.SAME: _("the text is that of the copy before; without a text, the bytes"),
        CaptureFinding.CHANGED: _("the text differs from that of the copy before"),
        CaptureFinding.GONE: _("the link is dead; a copy from before stays as it is"),
    },
    JobState: {
        JobState.WAITING: _("a worker takes it when its time has come"),
        JobState.RUNNING: _("a worker has it, and shows that it is alive"),
        JobState.DONE: _("it was done to the end"),
        JobState.FAILED: _("it was tried as often as we try, in vain"),
    },
}
