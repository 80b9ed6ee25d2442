"""Valid forms about what is measured, and about what somebody keeps: views, feeds, mail."""

from datetime import date, timedelta

from django.utils import timezone

from commitments.enums import (
    Aggregation,
    Direction,
    FeedKind,
    FeedScope,
    Revision,
    SavedList,
)
from commitments.exchange.figure_tables import plan_figures
from commitments.models import Brief, SavedView
from commitments.reports.briefs import digest_of_content
from tests.access.tables import WHO
from tests.briefs import content_of

BRIEF = {
    "sections": ["due"],
    "meeting": "Joint Commission",
    "period_from": date(2026, 1, 7),
    "period_to": date(2026, 12, 31),
}
TABLE = "period,value\n2023,4.6\n"


def indicator_body(commitment):
    return {
        "title": "Trade between both",
        "partnership": commitment.statement.partnership_id,
        "unit": "USD billion",
        "direction": Direction.ASCENDING,
        "aggregation": Aggregation.PERIOD,
    }


def indicator_change_body(commitment):
    seen = {"seen_version": commitment.indicators.get().version}
    return indicator_body(commitment) | seen | {"commitments": [commitment.pk]}


def series_body(commitment):
    return {"reporter": "Turkish count"}


def point_body(commitment):
    series = commitment.indicators.get().series.get()
    return {"series": series.pk, "period": "2023", "value": "4.6", "revision": Revision.FINAL}


def table_body(commitment):
    """As it was shown before it is applied."""
    plan = plan_figures(TABLE, commitment.indicators.get())
    return {"text": TABLE, "seen": plan.fingerprint, "act": "apply"}


def revision_body(commitment):
    return {"revision": Revision.REVISED, "value": "5.3", "note": "Restated in January."}


def mechanism_body(commitment):
    partnership = commitment.statement.partnership_id
    return {"name": "Joint Committee", "partnership": partnership, "level": "officials"}


def mechanism_change_body(commitment):
    mechanism = commitment.statement.partnership.mechanisms.get()
    return mechanism_body(commitment) | {"seen_version": mechanism.version}


def session_body(commitment):
    return {"ordinal": 2, "state": "expected", "expected": "2028"}


def session_change_body(commitment):
    held = {"ordinal": 1, "state": "held", "held_on": "2026-01-07"}
    session = commitment.statement.partnership.mechanisms.get().sessions.get()
    return held | {"seen_version": session.version}


def milestone_body(commitment):
    return {"title": "Name the place", "due": "2027", "basis": "analyst"}


def milestone_seen(commitment):
    return {"seen_version": commitment.milestones.get().version}


def milestone_change_body(commitment):
    return milestone_body(commitment) | milestone_seen(commitment)


def milestone_state_body(commitment):
    reached = {"state": "reached", "on": "2026-02-01", "reason": "Both ministries said so."}
    return milestone_seen(commitment) | reached


def view_body(commitment):
    return {"list": SavedList.COMMITMENTS, "query": "status=planned", "name": "What is planned"}


def view_seen():
    return {"seen_version": SavedView.objects.get(owner__username="analyst").version}


def view_edit_body(commitment):
    return view_seen() | {"name": "What is to come"}


def view_removal_body(commitment):
    return view_seen()


def default_body(commitment):
    return {"wanted": "yes"}


def feed_body(commitment):
    return {"kind": FeedKind.CALENDAR, "scope": FeedScope.ALL}


def revocation_body(commitment):
    return {"revoke": "yes"}


def snooze_body(commitment):
    return {"until": timezone.localdate() + timedelta(days=30), "reason": "They meet in May."}


def mail_body(commitment):
    return {"weekday": "2", "digest": "on"}


def unsubscribe_body(commitment):
    return {"List-Unsubscribe": "One-Click"}


def brief_body(commitment):
    about = f"partnership-{commitment.statement.partnership.slug}"
    return {"about": about, **BRIEF}


def brief_seen(commitment):
    return {"seen_version": Brief.objects.latest("pk").version}


def brief_change_body(commitment):
    return BRIEF | brief_seen(commitment) | {"covering_note": "Ask when."}


def brief_freeze_body(commitment):
    return {"seen": digest_of_content(content_of(Brief.objects.latest("pk")))}


ANALYST, OWNER = {"Analyst", "Manager"}, {"Analyst"}
SIGNED_IN = set(WHO) - {"nobody"}
ACTS_OF_FIGURES = {
    "indicator_create": ("indicator_create", indicator_body, ANALYST, 1),
    "indicator_change": ("indicator_change", indicator_change_body, ANALYST, 1),
    "series_create": ("series_create", series_body, ANALYST, 1),
    "data_point_enter": ("data_point_enter", point_body, ANALYST, 1),
    "data_point_import": ("data_point_import", table_body, ANALYST, 1),
    "data_point_revise": ("data_point_revise", revision_body, ANALYST, 1),
    "milestone_add": ("milestone_add", milestone_body, ANALYST, 1),
    "milestone_change": ("milestone_change", milestone_change_body, ANALYST, 1),
    "milestone_settle": ("milestone_settle", milestone_state_body, ANALYST, 1),
    "mechanism_create": ("mechanism_create", mechanism_body, ANALYST, 1),
    "mechanism_change": ("mechanism_change", mechanism_change_body, ANALYST, 1),
    "session_create": ("session_create", session_body, ANALYST, 1),
    "session_change": ("session_change", session_change_body, ANALYST, 1),
    "saved_view_list": ("saved_view_list", view_body, SIGNED_IN, 1),
    "saved_view_edit": ("saved_view_edit", view_edit_body, OWNER, 1),
    "saved_view_remove": ("saved_view_remove", view_removal_body, OWNER, 1),
    "saved_view_default": ("saved_view_default", default_body, OWNER, 1),
    "feed_list": ("feed_list", feed_body, SIGNED_IN, 1),
    "feed_revoke": ("feed_revoke", revocation_body, OWNER, 1),
    "brief_begin": ("brief_begin", brief_body, ANALYST, 1),
    "brief_change": ("brief_change", brief_change_body, OWNER, 1),
    "brief_freeze": ("brief_freeze", brief_freeze_body, OWNER, 1),
    "brief_remove": ("brief_remove", brief_seen, OWNER, 1),
    "snooze": ("snooze", snooze_body, SIGNED_IN, 1),
    "mail_settings": ("mail_settings", mail_body, SIGNED_IN, 1),
    "unsubscribe": ("unsubscribe", unsubscribe_body, set(WHO), 1),
}
# What leads to a page, whoever asked. A new feed is shown, because its address is told once, and
# mail programs follow no redirect.
SHOWN_OF_FIGURES = {"feed_list", "unsubscribe"}
REDRAWN = {"snooze", "milestone_add", "milestone_change", "milestone_settle"}
PAGES_OF_FIGURES = set(ACTS_OF_FIGURES) - SHOWN_OF_FIGURES - REDRAWN
# What others are not even told that it is there.
HIDDEN = {"saved_view_edit", "saved_view_remove", "saved_view_default", "feed_revoke"}
HIDDEN |= {"brief_change", "brief_freeze", "brief_remove"}
