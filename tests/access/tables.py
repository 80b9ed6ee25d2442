"""Who may do what, by which method: one table for every address of the product."""

from contextlib import contextmanager

from django.db import transaction
from django.urls import reverse

from commitments.enums import MailKind
from commitments.exchange.unsubscribing import token_for
from commitments.models import Brief, DataPoint, EvidenceItem, Feed, Intake, SavedView, User

# Everybody in this order, wherever answers stand in a row.
WHO = ("nobody", "Reader", "Analyst", "Manager", "Administrator")
OK, MOVED, NO, GONE, METHOD, STALE, INVALID = 200, 302, 403, 404, 405, 409, 422
# Two redirects that say who somebody is not.
SIGN_IN, DESK = "led to the sign-in", "led to the door of the admin"

READ = (SIGN_IN, OK, OK, OK, OK)
OPEN = (OK,) * 5
NO_METHOD = (SIGN_IN, METHOD, METHOD, METHOD, METHOD)
OPEN_NO_METHOD = (METHOD,) * 5
WORK = (SIGN_IN, NO, OK, OK, NO)
WORK_EMPTY = (SIGN_IN, NO, INVALID, INVALID, NO)
MANAGE = (SIGN_IN, NO, NO, OK, NO)
# Of what the analyst wrote: nobody else has it in hand.
OWN = (SIGN_IN, NO, OK, NO, NO)
# Of what an analyst keeps for themselves: nobody else learns that it is there.
OF_ONE = (SIGN_IN, GONE, OK, GONE, GONE)
OF_ONE_LED = (SIGN_IN, GONE, MOVED, GONE, GONE)
EMPTY = (SIGN_IN, INVALID, INVALID, INVALID, INVALID)
SEES_DRAFTS = (SIGN_IN, NO, OK, OK, OK)

# Each address of the record: what GET, an empty POST and every other method answer.
ROUTES = {
    "dashboard": (READ, NO_METHOD, NO_METHOD),
    "dashboard_block": (READ, NO_METHOD, NO_METHOD),
    "dashboard_block_export": (READ, NO_METHOD, NO_METHOD),
    "owner_assign": (MANAGE, (SIGN_IN, NO, NO, INVALID, NO), NO_METHOD),
    "commitment_list": (READ, NO_METHOD, NO_METHOD),
    "commitment_export": (READ, NO_METHOD, NO_METHOD),
    "commitment_detail": (READ, NO_METHOD, NO_METHOD),
    "commitment_history": (READ, NO_METHOD, NO_METHOD),
    "status_record": (WORK, WORK_EMPTY, NO_METHOD),
    "evidence_add": (WORK, WORK_EMPTY, NO_METHOD),
    "evidence_complete": (WORK, WORK_EMPTY, NO_METHOD),
    "evidence_pack": (READ, NO_METHOD, NO_METHOD),
    "search_log": (WORK, WORK_EMPTY, NO_METHOD),
    "action_record": (WORK, WORK_EMPTY, NO_METHOD),
    "coding_edit": (WORK, WORK_EMPTY, NO_METHOD),
    "coding_list": (WORK, NO_METHOD, NO_METHOD),
    "coding_bench": (WORK, NO_METHOD, NO_METHOD),
    "candidate_decide": (WORK, (SIGN_IN, NO, STALE, STALE, NO), NO_METHOD),
    "candidate_span": (WORK, (SIGN_IN, NO, STALE, STALE, NO), NO_METHOD),
    "candidate_mark": (WORK, WORK_EMPTY, NO_METHOD),
    "coding_close": (WORK, WORK_EMPTY, NO_METHOD),
    "coding_rerun": (WORK, (SIGN_IN, NO, MOVED, MOVED, NO), NO_METHOD),
    "intake_begin": (WORK, WORK_EMPTY, NO_METHOD),
    "intake_detail": (WORK, WORK_EMPTY, NO_METHOD),
    "assessment_submit": (WORK, WORK_EMPTY, NO_METHOD),
    "guideline_submit": (WORK, WORK_EMPTY, NO_METHOD),
    "forecast_make": (WORK, WORK_EMPTY, NO_METHOD),
    "feed_list": (READ, EMPTY, NO_METHOD),
    "feed_revoke": (OF_ONE, (SIGN_IN, GONE, INVALID, GONE, GONE), NO_METHOD),
    "calendar": (READ, NO_METHOD, NO_METHOD),
    "changes": (READ, NO_METHOD, NO_METHOD),
    "private_calendar": (OPEN, OPEN_NO_METHOD, OPEN_NO_METHOD),
    "private_changes": (OPEN, OPEN_NO_METHOD, OPEN_NO_METHOD),
    "saved_view_list": (READ, EMPTY, NO_METHOD),
    "saved_view_edit": (OF_ONE, (SIGN_IN, GONE, INVALID, GONE, GONE), NO_METHOD),
    "saved_view_default": (
        (SIGN_IN, GONE, MOVED, GONE, GONE),
        (SIGN_IN, GONE, INVALID, GONE, GONE),
        NO_METHOD,
    ),
    "saved_view_remove": (OF_ONE, (SIGN_IN, GONE, STALE, GONE, GONE), NO_METHOD),
    "brief_list": (SEES_DRAFTS, NO_METHOD, NO_METHOD),
    "brief_begin": (WORK, WORK_EMPTY, NO_METHOD),
    "brief_detail": (OF_ONE, NO_METHOD, NO_METHOD),
    "brief_docx": (OF_ONE, NO_METHOD, NO_METHOD),
    "brief_pdf": (OF_ONE, NO_METHOD, NO_METHOD),
    "brief_change": (OF_ONE, (SIGN_IN, GONE, INVALID, GONE, GONE), NO_METHOD),
    "brief_freeze": (OF_ONE_LED, OF_ONE_LED, NO_METHOD),
    "brief_remove": (OF_ONE, (SIGN_IN, GONE, STALE, GONE, GONE), NO_METHOD),
    "bulk_change": (WORK, WORK_EMPTY, NO_METHOD),
    "bulk_change_list": (WORK, NO_METHOD, NO_METHOD),
    "bulk_change_detail": (WORK, NO_METHOD, NO_METHOD),
    "bulk_change_reverse": (WORK, WORK_EMPTY, NO_METHOD),
    "visibility_change": (MANAGE, (SIGN_IN, NO, NO, INVALID, NO), NO_METHOD),
    "statement_list": (READ, NO_METHOD, NO_METHOD),
    "statement_detail": (READ, NO_METHOD, NO_METHOD),
    "statement_publish": (MANAGE, (SIGN_IN, NO, NO, STALE, NO), NO_METHOD),
    "statement_lineage": (READ, NO_METHOD, NO_METHOD),
    "lineage_link": (NO_METHOD, WORK_EMPTY, NO_METHOD),
    "lineage_change": (NO_METHOD, WORK_EMPTY, NO_METHOD),
    "compare": (READ, NO_METHOD, NO_METHOD),
    "compare_export": (READ, NO_METHOD, NO_METHOD),
    "second_coding_assign": (MANAGE, (SIGN_IN, NO, NO, INVALID, NO), NO_METHOD),
    "second_coding_detail": (WORK, (SIGN_IN, NO, NO, NO, NO), NO_METHOD),
    "sentence_settle": (NO_METHOD, WORK_EMPTY, NO_METHOD),
    "evidence_list": (READ, NO_METHOD, NO_METHOD),
    "evidence_detail": (READ, NO_METHOD, NO_METHOD),
    "evidence_capture": (NO_METHOD, WORK_EMPTY, NO_METHOD),
    "evidence_change": (WORK, WORK_EMPTY, NO_METHOD),
    "evidence_link": (WORK, WORK_EMPTY, NO_METHOD),
    "capture_file": (READ, NO_METHOD, NO_METHOD),
    "capture_compare": (READ, NO_METHOD, NO_METHOD),
    "milestone_add": (WORK, WORK_EMPTY, NO_METHOD),
    "milestone_change": (WORK, WORK_EMPTY, NO_METHOD),
    "milestone_settle": (WORK, (SIGN_IN, NO, STALE, STALE, NO), NO_METHOD),
    "indicator_list": (READ, NO_METHOD, NO_METHOD),
    "indicator_create": (WORK, WORK_EMPTY, NO_METHOD),
    "indicator_detail": (READ, NO_METHOD, NO_METHOD),
    "indicator_change": (WORK, WORK_EMPTY, NO_METHOD),
    "indicator_export": (READ, NO_METHOD, NO_METHOD),
    "series_create": (WORK, WORK_EMPTY, NO_METHOD),
    "data_point_enter": (WORK, WORK_EMPTY, NO_METHOD),
    "data_point_revise": (WORK, WORK_EMPTY, NO_METHOD),
    "data_point_import": (WORK, WORK_EMPTY, NO_METHOD),
    "mechanism_list": (READ, NO_METHOD, NO_METHOD),
    "mechanism_create": (WORK, WORK_EMPTY, NO_METHOD),
    "mechanism_detail": (READ, NO_METHOD, NO_METHOD),
    "mechanism_change": (WORK, WORK_EMPTY, NO_METHOD),
    "session_create": (WORK, WORK_EMPTY, NO_METHOD),
    "session_change": (WORK, WORK_EMPTY, NO_METHOD),
    "party_list": (READ, NO_METHOD, NO_METHOD),
    "party_detail": (READ, NO_METHOD, NO_METHOD),
    "body_list": (READ, NO_METHOD, NO_METHOD),
    "body_detail": (READ, NO_METHOD, NO_METHOD),
    "partnership_detail": (READ, NO_METHOD, NO_METHOD),
    "partnership_plan": (READ, NO_METHOD, NO_METHOD),
    "search": (READ, NO_METHOD, NO_METHOD),
    "submission_detail": ((SIGN_IN, NO, OK, OK, OK), NO_METHOD, NO_METHOD),
    "submission_amend": (OWN, (SIGN_IN, NO, INVALID, NO, NO), NO_METHOD),
    "submission_withdraw": (OWN, (SIGN_IN, NO, STALE, NO, NO), NO_METHOD),
    "review_list": ((SIGN_IN, NO, OK, OK, OK), NO_METHOD, NO_METHOD),
    "submission_decide": (MANAGE, (SIGN_IN, NO, NO, INVALID, NO), NO_METHOD),
    "comment_write": (WORK, WORK_EMPTY, NO_METHOD),
    "comment_edit": (OWN, (SIGN_IN, NO, INVALID, NO, NO), NO_METHOD),
    "comment_remove": (OWN, (SIGN_IN, NO, STALE, NO, NO), NO_METHOD),
    "notification_list": (READ, (SIGN_IN, INVALID, INVALID, INVALID, INVALID), NO_METHOD),
    "audit_head": (MANAGE, NO_METHOD, NO_METHOD),
    "watch": (READ, (SIGN_IN, INVALID, INVALID, INVALID, INVALID), NO_METHOD),
    "snooze": (READ, EMPTY, NO_METHOD),
    "mail_settings": (READ, EMPTY, NO_METHOD),
    "unsubscribe": (OPEN, (INVALID,) * 5, OPEN_NO_METHOD),
    "my_work": (READ, NO_METHOD, NO_METHOD),
    "person_list": (READ, NO_METHOD, NO_METHOD),
    "person_detail": (READ, NO_METHOD, NO_METHOD),
    "methodology": (READ, NO_METHOD, NO_METHOD),
    "appearance": (OPEN, (INVALID,) * 5, OPEN_NO_METHOD),
    "healthz": (OPEN, OPEN_NO_METHOD, OPEN_NO_METHOD),
    "readyz": (OPEN, OPEN_NO_METHOD, OPEN_NO_METHOD),
}
# There is nothing at these without IKRAR_DEBUG, for whoever asks.
DEBUG_ROUTES = {"styleguide": ((SIGN_IN, GONE, GONE, GONE, GONE), NO_METHOD)}
COMMITMENT_ROUTES = [
    "commitment_detail",
    "commitment_history",
    "status_record",
    "evidence_add",
    "evidence_pack",
    "search_log",
    "action_record",
    "coding_edit",
    "assessment_submit",
    "guideline_submit",
    "forecast_make",
    "milestone_add",
    "comment_write",
    "owner_assign",
    "visibility_change",
    "snooze",
    "watch",
]
STATEMENT_ROUTES = [
    "coding_bench",
    "candidate_mark",
    "coding_close",
    "coding_rerun",
    "statement_detail",
    "statement_publish",
    "statement_lineage",
    "lineage_link",
    "second_coding_assign",
]
# Those of other rows around a commitment, with how each is found.
ROUTES_AROUND = {
    "evidence_detail": lambda commitment: commitment.evidence_links.first().evidence,
    "party_detail": lambda commitment: commitment.statement.partnership.parties.first(),
    "body_detail": lambda commitment: commitment.roles.exclude(body=None).first().body,
    "partnership_detail": lambda commitment: commitment.statement.partnership,
    "second_coding_detail": lambda commitment: commitment.statement.second_codings.first(),
    "person_detail": lambda commitment: commitment.bulk_changes.first().change.made_by,
}
OF_INDICATOR = [
    "indicator_change",
    "indicator_detail",
    "indicator_export",
    "series_create",
    "data_point_enter",
    "data_point_import",
]
INDICATOR_ROUTES = {
    **dict.fromkeys(OF_INDICATOR, lambda indicator: [indicator.slug]),
    "data_point_revise": lambda indicator: [
        indicator.slug,
        DataPoint.objects.get(series__indicator=indicator).pk,
    ],
}
OF_MECHANISM = ["mechanism_change", "mechanism_detail", "session_create"]
MECHANISM_ROUTES = {
    **dict.fromkeys(OF_MECHANISM, lambda mechanism: [mechanism.pk]),
    "session_change": lambda mechanism: [mechanism.pk, mechanism.sessions.get().ordinal],
}
DASHBOARD_ROUTES = {
    "dashboard_block": ["attention"],
    "dashboard_block_export": ["attention", "json"],
}
BULK_ROUTES = ["bulk_change_detail", "bulk_change_reverse"]
CANDIDATE_ROUTES = ["candidate_decide", "candidate_span"]
COMMENT_ROUTES = ["comment_edit", "comment_remove"]
BRIEF_ROUTES = [
    "brief_detail",
    "brief_docx",
    "brief_pdf",
    "brief_change",
    "brief_freeze",
    "brief_remove",
]
# Of what came back to the analyst.
SUBMISSION_ROUTES = ["submission_detail", "submission_amend", "submission_withdraw"]


def everybody(answer):
    """The same for all who are signed in, whatever their role."""
    return (SIGN_IN, answer, answer, answer, answer)


# One's own account, of people with a password and without a second factor: GET, empty POST. What
# is dangerous asks for the password first, which is a redirect.
ACCOUNT = {
    "account_login": ((OK, MOVED, MOVED, MOVED, MOVED), (OK, MOVED, MOVED, MOVED, MOVED)),
    "account_logout": (everybody(OK), (SIGN_IN,) * 5),
    "account_inactive": (OPEN, OPEN_NO_METHOD),
    "account_reauthenticate": (everybody(OK), everybody(OK)),
    "account_change_password": (everybody(OK), everybody(OK)),
    "account_set_password": (everybody(MOVED), everybody(MOVED)),
    "mfa_index": (everybody(OK), everybody(METHOD)),
    "mfa_authenticate": (everybody(MOVED), everybody(MOVED)),
    "mfa_reauthenticate": (everybody(MOVED), everybody(MOVED)),
    "mfa_activate_totp": (everybody(MOVED), everybody(MOVED)),
    "mfa_deactivate_totp": (everybody(GONE), everybody(GONE)),
    "mfa_view_recovery_codes": (everybody(GONE), everybody(METHOD)),
    "mfa_generate_recovery_codes": (everybody(MOVED), everybody(MOVED)),
    "mfa_download_recovery_codes": (everybody(GONE), everybody(GONE)),
}


def administrator(answer):
    """The admin is closed to every other role."""
    return (DESK, DESK, DESK, DESK, answer)


def entry(answer):
    """The same for a page of a model, where nobody is led to the sign-in at once."""
    return (SIGN_IN, DESK, DESK, DESK, answer)


# The addresses of the admin itself: GET, empty POST. Those without a name stand by their pattern.
ADMIN_SITE = {
    "admin:index": (administrator(OK), administrator(OK)),
    "admin:app_list": (administrator(MOVED), administrator(MOVED)),
    "admin:autocomplete": (administrator(OK), administrator(METHOD)),
    "admin:jsi18n": (administrator(OK), administrator(METHOD)),
    "admin:view_on_site": (administrator(MOVED), administrator(MOVED)),
    "admin:login": ((SIGN_IN, NO, NO, NO, MOVED), (SIGN_IN, NO, NO, NO, MOVED)),
    "admin:logout": ((DESK, MOVED, MOVED, MOVED, METHOD), (DESK, MOVED, MOVED, MOVED, OK)),
    "admin:password_change": (administrator(MOVED), administrator(MOVED)),
    "admin:password_change_done": (administrator(OK), administrator(METHOD)),
    "admin:auth_user_password_change": (entry(OK), entry(OK)),
    "admin/(?P<url>.*)$": (administrator(GONE), administrator(GONE)),
}

# The addresses of each model in the admin: what an administrator is answered to GET and to a POST
# that confirms, and fills in nothing.
FACT = {
    "changelist": (OK, OK),
    "add": (OK, INVALID),
    "change": (OK, STALE),
    "delete": (NO, NO),
    "history": (OK, OK),
    "short": (MOVED, MOVED),
}
REMOVABLE = FACT | {"delete": (OK, MOVED)}
# Those that come from a CSV file and go into one.
TABLE = FACT | {"import": (OK, INVALID), "export": (OK, METHOD), "template": (OK, METHOD)}
RECORD = FACT | {"add": (NO, NO), "change": (OK, NO)}
MODELS = {
    "assessment": RECORD,
    "auditevent": RECORD,
    "body": TABLE,
    "bulkchange": RECORD,
    "candidate": RECORD,
    "commitment": FACT,
    "commitmentlink": REMOVABLE,
    "datapoint": RECORD,
    "event": FACT,
    "evidenceitem": FACT,
    "evidencelink": FACT,
    "forecast": RECORD,
    "guideline": RECORD,
    "implementingaction": FACT,
    "indicator": FACT,
    "instrument": FACT,
    "intake": RECORD,
    "job": RECORD,
    "mailing": RECORD,
    "mechanism": FACT,
    "methodologyversion": RECORD,
    "paragraph": REMOVABLE,
    "partnership": FACT,
    "party": TABLE,
    "passage": FACT,
    "searchlog": RECORD,
    "series": FACT,
    "statement": FACT,
    "statusupdate": RECORD,
    "theme": TABLE,
    "user": FACT,
}


# The tokens of private feeds, by the name of their address: the record itself does not know them.
TOKENS: dict[str, str] = {}


def copy_of(commitment):
    return commitment.evidence_links.first().evidence.captures.first().pk


def milestone_of(commitment):
    return [commitment.code, commitment.milestones.get().pk]


# Those that ask for something else, or for more than one thing.
ARGUMENTS = {
    "capture_file": lambda commitment: [copy_of(commitment), "content"],
    "evidence_complete": lambda commitment: [
        commitment.code,
        EvidenceItem.objects.filter(links=None).latest("pk").pk,
    ],
    "milestone_change": milestone_of,
    "milestone_settle": milestone_of,
    "partnership_plan": lambda commitment: [commitment.statement.partnership.slug],
}
# Those that name a row around a commitment by its key.
KEYS = {
    **dict.fromkeys(BULK_ROUTES, lambda commitment: commitment.bulk_changes.first().change_id),
    **dict.fromkeys(
        SUBMISSION_ROUTES, lambda commitment: commitment.submissions.get(state="returned").pk
    ),
    **dict.fromkeys(BRIEF_ROUTES, lambda _commitment: Brief.objects.latest("pk").pk),
    **dict.fromkeys(COMMENT_ROUTES, lambda commitment: commitment.comments.first().pk),
    "submission_decide": lambda commitment: commitment.submissions.get(state="submitted").pk,
    "evidence_capture": lambda commitment: commitment.evidence_links.first().evidence_id,
    "evidence_change": lambda commitment: commitment.evidence_links.first().evidence_id,
    "evidence_link": lambda commitment: commitment.evidence_links.first().evidence_id,
    "capture_compare": copy_of,
    **dict.fromkeys(
        ["saved_view_edit", "saved_view_default", "saved_view_remove"],
        lambda _commitment: SavedView.objects.get(owner__username="analyst").pk,
    ),
    "feed_revoke": lambda _commitment: Feed.objects.filter(owner__username="analyst").first().pk,
    "private_calendar": lambda _commitment: TOKENS["private_calendar"],
    "private_changes": lambda _commitment: TOKENS["private_changes"],
    "unsubscribe": lambda _commitment: token_for(
        User.objects.get(username="analyst"), MailKind.DIGEST
    ),
    "intake_detail": lambda _commitment: Intake.objects.latest("pk").pk,
    "lineage_change": lambda commitment: commitment.links_back.first().pk,
    "sentence_settle": lambda commitment: (
        commitment.statement.second_codings.first().sentences.disagreements().first().pk
    ),
}


def route_of(model, page):
    """How the resolver knows a page of the admin; the short form of an address has no name."""
    if page == "short":
        return f"admin/commitments/{model}/<path:object_id>/"
    return f"admin:commitments_{model}_{page}"


def address(name, commitment, statement):
    if name in ROUTES_AROUND:
        return ROUTES_AROUND[name](commitment).get_absolute_url()
    path = reverse(name, args=arguments(name, commitment, statement))
    return f"{path}?code={commitment.code}" if name == "bulk_change" else path


def arguments(name, commitment, statement):
    """What the pattern of a route asks for."""
    if name in COMMITMENT_ROUTES:
        return [commitment.code]
    if name in STATEMENT_ROUTES:
        return [statement.slug]
    if name in INDICATOR_ROUTES:
        return INDICATOR_ROUTES[name](commitment.indicators.get())
    if name in MECHANISM_ROUTES:
        return MECHANISM_ROUTES[name](commitment.statement.partnership.mechanisms.get())
    if name in CANDIDATE_ROUTES:
        return [statement.slug, statement.candidates.first().pk]
    if name in ARGUMENTS:
        return ARGUMENTS[name](commitment)
    if name in KEYS:
        return [KEYS[name](commitment)]
    if name in DASHBOARD_ROUTES:
        return DASHBOARD_ROUTES[name]
    return ["json"] if name in ("commitment_export", "compare_export") else []


def whole(response):
    """The response, after what it streams was read to its end, which closes what it reads from."""
    if response.streaming:
        response.getvalue()
    return response


def answer_of(response):
    """The status, or where somebody is led who is not let in; htmx is led by a header."""
    whole(response)
    location = response.headers.get("HX-Redirect") or response.headers.get("Location", "")
    if location.startswith(reverse("account_login")):
        return SIGN_IN
    if location.startswith(reverse("admin:login")):
        return DESK
    return MOVED if location else response.status_code


def answers(people, method, path, *args, **options):
    """What each of WHO is answered."""
    return tuple(answer_of(getattr(people[who], method)(path, *args, **options)) for who in WHO)


@contextmanager
def undone():
    """Let the next one find everything as this one did."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
