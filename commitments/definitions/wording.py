"""How a commitment is worded: all of it is read from the text, none of it says what was done."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    Catalyst,
    CommitmentType,
    DeadlinePrecision,
    DeadlineRelation,
    Delegation,
    Drift,
    LinkKind,
    MilestoneBasis,
    MilestoneState,
    Novelty,
    Precision,
    Strength,
    Verifiability,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    Strength: {
        Strength.DECIDED: _(
            "a decision taken, or a named body ordered to act: decide to, instruct, task, shall"
        ),
        Strength.UNDERTAKEN: _(
            "the parties bind themselves to a new act: agree to, will, commit to, pledge, resolve"
            " to"
        ),
        Strength.REAFFIRMED: _(
            "an existing undertaking restated or continued: reaffirm their commitment to, remain"
            " committed to, will continue to"
        ),
        Strength.INTENDED: _(
            "will, wish or backing without an undertaking: intend to, aim to, express readiness to"
        ),
        Strength.ENCOURAGED: _(
            "urging, or naming what is important: encourage, invite, call on, look forward to"
        ),
        Strength.DECLARATORY: _(
            "no future conduct: note, welcome, praise, condemn, exchange views"
        ),
        Strength.NOT_CODED: _("the words are not held, so nothing can be read from them"),
    },
    CommitmentType: {
        CommitmentType.QUANTITATIVE_TARGET: _("reach a measured level"),
        CommitmentType.INSTITUTIONAL_MEETING: _("hold or convene a meeting"),
        CommitmentType.INSTRUMENT: _("sign, ratify or conclude an agreement"),
        CommitmentType.INSTITUTION_BUILDING: _("set up a body"),
        CommitmentType.PROGRAMME: _("start or run a programme"),
        CommitmentType.CAPACITY_BUILDING: _("train, educate or strengthen capacity"),
        CommitmentType.EXCHANGE: _("share experience, practice or data"),
        CommitmentType.COORDINATION: _("act together in organisations and forums of others"),
        CommitmentType.DIALOGUE: _("consult or talk regularly"),
        CommitmentType.MARKET_ACCESS: _("open a market or ease access to it"),
        CommitmentType.FINANCE: _("provide or raise money"),
        CommitmentType.COOPERATION: _("a general undertaking in a named field"),
        CommitmentType.EXPLORATION: _("study or explore, without a promise to go further"),
        CommitmentType.FACILITATION: _("enable others to act"),
        CommitmentType.DIPLOMATIC_SUPPORT: _("back an aim of the other party"),
        CommitmentType.RESTRAINT: _("refrain from something"),
        CommitmentType.NORMATIVE: _("uphold a rule or a framework"),
    },
    Novelty: {
        Novelty.NEW: _("no earlier statement that we hold promises it"),
        Novelty.RENEWED: _("an earlier promise made again"),
        Novelty.CONTINUING: _("something under way is to go on"),
        Novelty.SUPERSEDING: _("takes the place of an earlier promise"),
        Novelty.UNKNOWN: _("the earlier texts that we hold do not tell"),
    },
    Precision: {
        Precision.ZERO: _("no named action, no checkable object, no date, number or place"),
        Precision.ONE: _("one of: a named action; a checkable object; a date, number or place"),
        Precision.TWO: _("two of the three"),
        Precision.THREE: _(
            "all three: a named action, a checkable object, a date, number or place"
        ),
        Precision.NOT_CODED: _("the words are not held"),
    },
    Delegation: {
        Delegation.NONE: _("the text tells nobody to see to it"),
        Delegation.BODY_CLASS: _("a class of bodies is told, such as “responsible organizations”"),
        Delegation.NAMED_BODY: _("a body or a follow-up mechanism is named"),
        Delegation.NOT_CODED: _("the words are not held"),
    },
    Verifiability: {
        Verifiability.VERIFIABLE: _("anybody could tell from the words whether it was kept"),
        Verifiability.PARTLY: _("a part of it could be told; the guideline says which"),
        Verifiability.NOT_VERIFIABLE: _(
            "the words name nothing that could be shown; it is never scored unless a scoring"
            " guideline says what would count"
        ),
        Verifiability.NOT_CODED: _("the words are not held"),
    },
    DeadlinePrecision: {
        DeadlinePrecision.DAY: _("one day is named"),
        DeadlinePrecision.MONTH: _("any day of a month"),
        DeadlinePrecision.QUARTER: _("any day of a quarter"),
        DeadlinePrecision.HALF_YEAR: _("any day of a half-year"),
        DeadlinePrecision.SEASON: _("any day of a season"),
        DeadlinePrecision.YEAR: _("any day of a year"),
        DeadlinePrecision.DECADE: _("any day of a decade"),
        DeadlinePrecision.EVENT: _("until an event, whose date may not be known yet"),
        DeadlinePrecision.VAGUE: _("a time is spoken of and none is given: never overdue"),
        DeadlinePrecision.RECURRING: _("again and again; each session has its own window"),
        DeadlinePrecision.NONE: _("no time is spoken of: never overdue"),
    },
    DeadlineRelation: {
        DeadlineRelation.ON: _("on that day"),
        DeadlineRelation.IN: _("at some time within: a window with a first and a last day"),
        DeadlineRelation.BY: _(
            "any day up to it; of a year, the strict reading ends a year earlier"
        ),
        DeadlineRelation.BY_END_OF: _("any day up to the last day of it"),
        DeadlineRelation.BEFORE: _("any day before it"),
        DeadlineRelation.WITHIN: _("counted from the adoption of the text"),
        DeadlineRelation.FROM: _("beginning then, with no last day"),
        DeadlineRelation.UNTIL: _("lasting up to it"),
        DeadlineRelation.BETWEEN: _("a window between two days"),
        DeadlineRelation.AT_LATEST: _("any day up to it, and not one later"),
        DeadlineRelation.NONE: _("no deadline"),
    },
    Catalyst: {
        Catalyst.NUMBER: _("an amount or a count is named"),
        Catalyst.DEADLINE_SHORT: _("due within a year of adoption"),
        Catalyst.DEADLINE_LONG: _("due more than a year after adoption"),
        Catalyst.NAMED_BODY: _("a body is told to see to it"),
        Catalyst.FOLLOW_UP: _("the text says how it is followed up"),
        Catalyst.ORGANISATION_NAMED: _("an international organisation or a law is named"),
        Catalyst.PAST_TEXT: _("an earlier text or promise is cited"),
        Catalyst.PLACE: _("a place is named"),
    },
    LinkKind: {
        LinkKind.RENEWS: _("promises the same again; the earlier words stand as they were"),
        LinkKind.SUPERSEDES: _("takes the place of the earlier one"),
        LinkKind.EXTENDS: _("promises the same and more"),
        LinkKind.NARROWS: _("promises less of the same"),
        LinkKind.SPLITS_FROM: _("one part of what was a single promise"),
        LinkKind.FULFILS_STEP_OF: _("keeping it is a step towards keeping the other"),
        LinkKind.CONTRADICTS: _("both cannot be kept"),
        LinkKind.DERIVES_FROM_INSTRUMENT: _("carries out a signed agreement"),
    },
    Drift: {
        Drift.FIRMER: _("worded in a stronger class than before"),
        Drift.DATED: _("had no date and has one now"),
        Drift.MOVED_EARLIER: _("its last day comes sooner than before"),
        Drift.RAISED: _("the target is higher than before"),
        Drift.TARGETED: _("had no measured target and has one now"),
        Drift.DELEGATED: _("names whoever is to do it, or names them more closely than before"),
        Drift.MEANS_ADDED: _("says by what it is to be done, which it did not before"),
        Drift.SAME: _("said again without a change that matters"),
        Drift.SOFTER: _("worded in a weaker class than before"),
        Drift.MOVED_LATER: _("its last day comes later than before"),
        Drift.UNDATED: _("had a date and has none now"),
        Drift.UNDELEGATED: _("no longer names whoever is to do it, or names them less closely"),
        Drift.MEANS_DROPPED: _("no longer says by what it is to be done"),
        Drift.LOWERED: _("the target is lower than before"),
        Drift.DROPPED: _("had a measured target and has none now"),
        Drift.SILENT: _("the later text does not come back to it"),
    },
    MilestoneBasis: {
        MilestoneBasis.STATED: _("the text names the step"),
        MilestoneBasis.ANALYST: _("an analyst set the step, to have something to look for"),
    },
    MilestoneState: {
        MilestoneState.PLANNED: _("not reached yet; overdue once its last day has passed"),
        MilestoneState.REACHED: _("reached, on the day and for the reason given"),
        MilestoneState.DROPPED: _("no longer looked out for, for the reason given"),
    },
}
