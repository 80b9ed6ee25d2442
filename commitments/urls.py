"""The addresses of the tracker."""

from django.urls import path

from commitments.views import (
    appearance,
    assessments,
    coding,
    commitment_detail,
    commitments,
    dashboard,
    evidence,
    publication,
    statements,
)

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("appearance/", appearance.appearance, name="appearance"),
    path("commitments/", commitments.commitment_list, name="commitment_list"),
    path("commitments/<str:code>/", commitment_detail.commitment_detail, name="commitment_detail"),
    path("commitments/<str:code>/actions/", evidence.action_record, name="action_record"),
    path("commitments/<str:code>/coding/", coding.coding_edit, name="coding_edit"),
    path("commitments/<str:code>/evidence/", evidence.evidence_add, name="evidence_add"),
    path("commitments/<str:code>/searches/", evidence.search_log, name="search_log"),
    path("commitments/<str:code>/status/", assessments.status_record, name="status_record"),
    path("commitments/<str:code>/visibility/", coding.visibility_change, name="visibility_change"),
    path("statements/", statements.statement_list, name="statement_list"),
    path(
        "statements/<slug:slug>/publish/", publication.statement_publish, name="statement_publish"
    ),
    path("statements/<slug:slug>/", statements.statement_detail, name="statement_detail"),
]
