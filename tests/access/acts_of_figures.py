"""Valid forms about what is measured, and about the views and feeds that somebody keeps."""

from commitments.enums import (
    Aggregation,
    Direction,
    FeedKind,
    FeedScope,
    Revision,
    SavedList,
)
from commitments.exchange.figure_tables import plan_figures
from commitments.models import SavedView
from tests.access.tables import WHO

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


ANALYST, OWNER = {"Analyst", "Manager"}, {"Analyst"}
SIGNED_IN = set(WHO) - {"nobody"}
ACTS_OF_FIGURES = {
    "indicator_create": ("indicator_create", indicator_body, ANALYST, 1),
    "indicator_change": ("indicator_change", indicator_change_body, ANALYST, 1),
    "series_create": ("series_create", series_body, ANALYST, 1),
    "data_point_enter": ("data_point_enter", point_body, ANALYST, 1),
    "data_point_import": ("data_point_import", table_body, ANALYST, 1),
    "data_point_revise": ("data_point_revise", revision_body, ANALYST, 1),
    "saved_view_list": ("saved_view_list", view_body, SIGNED_IN, 1),
    "saved_view_edit": ("saved_view_edit", view_edit_body, OWNER, 1),
    "saved_view_remove": ("saved_view_remove", view_removal_body, OWNER, 1),
    "saved_view_default": ("saved_view_default", default_body, OWNER, 1),
    "feed_list": ("feed_list", feed_body, SIGNED_IN, 1),
    "feed_revoke": ("feed_revoke", revocation_body, OWNER, 1),
}
# What leads to a page, whoever asked; a new feed is shown, because its address is told once.
PAGES_OF_FIGURES = set(ACTS_OF_FIGURES) - {"feed_list"}
SHOWN_OF_FIGURES = {"feed_list"}
# What others are not even told that it is there.
HIDDEN = {"saved_view_edit", "saved_view_remove", "saved_view_default", "feed_revoke"}
