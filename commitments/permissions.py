"""Who may ask for what: four roles, one dictionary. *When* an act is allowed: `policies`."""

from commitments.enums import BulkField, SubmissionKind, Visibility

READ = ["read_drafts"]
WORK = [
    "record_evidence",
    "record_search",
    "record_action",
    "record_status",
    "record_assessment",
    "record_forecast",
    "write_comment",
    "edit_coding",
]

FACTS = [
    "party",
    "partyalias",
    "partnership",
    "body",
    "mechanism",
    "mechanismsession",
    "event",
    "statement",
    "paragraph",
    "passage",
    "instrument",
    "theme",
    "commitment",
    "quote",
    "commitmentparty",
    "commitmentlink",
    "evidenceitem",
    "evidencelink",
    "implementingaction",
    "indicator",
    "series",
]
# What an administrator may take away again: entries that no judgement rests on.
REMOVABLE = ["partyalias", "paragraph", "commitmentparty", "commitmentlink"]
RECORDS = [
    "statusupdate",
    "assessment",
    "guideline",
    "forecast",
    "searchlog",
    "datapoint",
    "milestone",
    "bulkchange",
    "intake",
    "candidate",
    "methodologyversion",
    "auditevent",
    "job",
    "mailing",
]

ROLES: dict[str, list[str]] = {
    "Reader": [],
    "Analyst": [*READ, *WORK, "publish_own"],
    "Manager": [
        *READ,
        *WORK,
        "publish_own",
        "publish_any",
        "decide_submissions",
        "assign_second_coding",
    ],
    "Administrator": [
        *READ,
        "enter_facts",
        *(f"{act}_{model}" for model in [*FACTS, "user"] for act in ("add", "change", "view")),
        *(f"delete_{model}" for model in REMOVABLE),
        *(f"view_{model}" for model in RECORDS),
    ],
}


def may_read_statement(user, statement) -> bool:
    """As `StatementQuerySet.visible_to`, for a statement at hand."""
    if statement.visibility == Visibility.PUBLISHED:
        return True
    return user.has_perm("commitments.read_drafts")


def may_see_people(user) -> bool:
    """Owners, authors and who else works here: for those who signed in, whatever their role."""
    return user.is_authenticated


def may_see_copies(user) -> bool:
    """What is in a copy may be under copyright: it is for those who signed in, and not for all."""
    return user.is_authenticated


def may_publish(user, commitment) -> bool:
    """A manager publishes and assigns anything, an analyst what is their own."""
    if user.has_perm("commitments.publish_any"):
        return True
    return user.has_perm("commitments.publish_own") and commitment.owner_id == user.pk


def may_share_views(user) -> bool:
    """What is shared is put before everybody who signs in, as with publication."""
    return user.has_perm("commitments.publish_any")


def may_read_briefs(user) -> bool:
    """A brief tells what its maker saw, drafts included: it is for those who see as much."""
    is_somebody = user is not None and user.pk is not None
    return is_somebody and user.has_perm("commitments.read_drafts")


def may_propose(user, kind) -> bool:
    """Statuses go with the right to record them, what is scored with that to assess."""
    what = "status" if kind == SubmissionKind.STATUS else "assessment"
    return user.has_perm(f"commitments.record_{what}")


def may_code(user) -> bool:
    """The bench is for those who may edit coding."""
    is_somebody = user is not None and user.pk is not None
    return is_somebody and user.has_perm("commitments.edit_coding")


def may_review(user) -> bool:
    """The review concerns those who decide, and those whose work waits there."""
    rights = ("decide_submissions", "record_status", "record_assessment")
    is_somebody = user is not None and user.pk is not None
    return is_somebody and any(user.has_perm(f"commitments.{right}") for right in rights)


def may_change(user, commitment, field) -> bool:
    """Themes are coding; owner, review interval and publication go with the right to publish."""
    if field == BulkField.THEMES:
        return user.has_perm("commitments.edit_coding")
    return may_publish(user, commitment)
