"""The addresses of the tracker."""

from django.urls import path

from commitments.views import (
    appearance,
    assessments,
    bulk_changes,
    coding,
    commitment_detail,
    commitments,
    dashboard,
    evidence,
    evidence_library,
    exports,
    methodology,
    my_work,
    parties,
    partnerships,
    people,
    publication,
    search,
    second_coding,
    statements,
    styleguide,
    watches,
)

urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("appearance/", appearance.appearance, name="appearance"),
    path("bulk-changes/", bulk_changes.bulk_change_list, name="bulk_change_list"),
    path("bulk-changes/<int:pk>/", bulk_changes.bulk_change_detail, name="bulk_change_detail"),
    path(
        "bulk-changes/<int:pk>/reverse/",
        bulk_changes.bulk_change_reverse,
        name="bulk_change_reverse",
    ),
    path("bodies/", parties.body_list, name="body_list"),
    path("bodies/<int:pk>/", parties.body_detail, name="body_detail"),
    path("commitments/", commitments.commitment_list, name="commitment_list"),
    path("commitments/bulk/", bulk_changes.bulk_change, name="bulk_change"),
    path("commitments/export/<str:kind>/", exports.commitment_export, name="commitment_export"),
    path("commitments/<str:code>/", commitment_detail.commitment_detail, name="commitment_detail"),
    path("commitments/<str:code>/actions/", evidence.action_record, name="action_record"),
    path("commitments/<str:code>/coding/", coding.coding_edit, name="coding_edit"),
    path("commitments/<str:code>/evidence/", evidence.evidence_add, name="evidence_add"),
    path("commitments/<str:code>/searches/", evidence.search_log, name="search_log"),
    path("commitments/<str:code>/status/", assessments.status_record, name="status_record"),
    path("commitments/<str:code>/visibility/", coding.visibility_change, name="visibility_change"),
    path("commitments/<str:code>/watch/", watches.watch, name="watch"),
    path("evidence/", evidence_library.evidence_list, name="evidence_list"),
    path("evidence/<int:pk>/", evidence_library.evidence_detail, name="evidence_detail"),
    path("methodology/", methodology.methodology, name="methodology"),
    path("my/", my_work.my_work, name="my_work"),
    path("parties/", parties.party_list, name="party_list"),
    path("parties/<str:key>/", parties.party_detail, name="party_detail"),
    path("partnerships/<slug:slug>/", partnerships.partnership_detail, name="partnership_detail"),
    path("people/", people.person_list, name="person_list"),
    path("people/<str:username>/", people.person_detail, name="person_detail"),
    path("search/", search.search, name="search"),
    path(
        "second-codings/<int:pk>/", second_coding.second_coding_detail, name="second_coding_detail"
    ),
    path(
        "second-codings/sentences/<int:pk>/settlement/",
        second_coding.sentence_settle,
        name="sentence_settle",
    ),
    path("statements/", statements.statement_list, name="statement_list"),
    path(
        "statements/<slug:slug>/second-coding/",
        second_coding.second_coding_assign,
        name="second_coding_assign",
    ),
    path(
        "statements/<slug:slug>/publish/", publication.statement_publish, name="statement_publish"
    ),
    path("statements/<slug:slug>/", statements.statement_detail, name="statement_detail"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
]
