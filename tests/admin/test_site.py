"""Data entry as a whole: every model is there, in its group, and open to administrators alone."""

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.models import Statement
from tests.admin.posted import address, change_party
from tests.admin.rows import make_rows
from tests.factories import (
    make_body,
    make_commitment,
    make_party,
    make_search,
    make_statement,
    make_status,
)

pytestmark = pytest.mark.django_db

REGISTERED = sorted(model._meta.model_name for model in admin.site._registry)
RECORDS = [
    "assessment",
    "auditevent",
    "bulkchange",
    "candidate",
    "datapoint",
    "forecast",
    "guideline",
    "intake",
    "job",
    "mailing",
    "methodologyversion",
    "searchlog",
    "statusupdate",
]


def test_every_model_of_the_record_is_in_the_admin():
    inside = {"partyalias", "mechanismsession", "quote", "commitmentparty", "milestone"}
    # Submissions and what is said about them are work in hand, read on the site.
    kept_by_the_product = {
        "approval",
        "brief",
        "assessmentevidence",
        "comment",
        "notification",
        "submission",
        "codedsentence",
        "secondcoding",
        "settlement",
        "auditevent",
        "audithead",
        "bulkchangerow",
        "capture",
        "codecounter",
        "datapointevidence",
        "hostturn",
        "readabletext",
        "storedcontent",
        "searchdocument",
        "statusevidence",
        "watch",
        "defaultview",
        "feed",
        "mailsettings",
        "savedview",
        "snooze",
    }
    models = {
        model._meta.model_name
        for model in Statement._meta.apps.get_app_config("commitments").get_models()
        if not model.__name__.startswith("Historical")
    }
    groupless = {name for name in models if "_" not in name}

    assert groupless - inside - kept_by_the_product - set(REGISTERED) == set()


@pytest.mark.parametrize("model_name", REGISTERED)
def test_the_list_and_the_form_open(desk, model_name):
    commitment = make_commitment()
    make_status(commitment)
    make_search(commitment)

    assert desk.get(address(model_name, "changelist"), {"q": "a"}).status_code == 200
    expected = 403 if model_name in RECORDS else 200
    assert desk.get(address(model_name, "add")).status_code == expected


def test_every_table_stands_in_one_group_with_its_purpose(desk):
    groups = list(desk.get(reverse("admin:index")).context["groups"])

    shown = [table["model"]._meta.model_name for _group, tables in groups for table in tables]
    assert sorted(shown) == REGISTERED
    assert all(table["purpose"] for _group, tables in groups for table in tables)


def test_the_first_page_leads_through_a_new_statement(desk):
    page = desk.get(reverse("admin:index")).content.decode()

    for name in ("event", "statement", "commitment", "passage"):
        assert f'href="{address(name, "add")}"' in page
    for name in ("party", "body", "theme"):
        assert f'href="{address(name, "import")}"' in page


def test_every_list_asks_the_same_number_of_questions_of_one_row_and_of_ten(desk):
    def questions(model_name):
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(address(model_name, "changelist")).status_code == 200
        return len(asked)

    make_rows()
    for model_name in REGISTERED:
        questions(model_name)  # What is asked once a process is not of the list.
    of_one = {model_name: questions(model_name) for model_name in REGISTERED}

    for _row in range(9):
        make_rows()

    assert {model_name: questions(model_name) for model_name in REGISTERED} == of_one


@pytest.mark.parametrize("model_name", REGISTERED)
def test_every_list_can_be_searched_and_every_reference_is_looked_up(model_name):
    model_admin = next(
        found
        for model, found in admin.site._registry.items()
        if model._meta.model_name == model_name
    )
    references = {
        field.name
        for field in model_admin.model._meta.get_fields()
        if field.concrete and field.is_relation and field.editable and field.many_to_one
    }

    assert model_admin.search_fields
    if model_name not in RECORDS:
        handled = {*model_admin.autocomplete_fields, *model_admin.readonly_fields}
        offered = set(flatten_fieldsets(model_admin.fieldsets))
        assert references & offered <= handled


def test_a_count_leads_to_the_rows_that_it_counts(desk):
    party = make_party()
    make_body(party=party)

    page = desk.get(address("party", "changelist")).content.decode()

    listed = f"{address('body', 'changelist')}?party__id__exact={party.pk}"
    assert f'<a href="{listed}">1</a>' in page
    assert desk.get(listed).context["cl"].result_count == 1


def test_a_row_leads_to_its_page_on_the_site_once_it_has_one(desk):
    coded = make_commitment()
    uncoded = make_commitment(statement=make_statement(closed=False), published=False)

    page = desk.get(address("commitment", "change", coded.pk)).content.decode()

    assert (
        coded.get_absolute_url() in desk.get(address("commitment", "changelist")).content.decode()
    )
    assert "View on site" in page
    response = desk.get(address("commitment", "change", uncoded.pk))
    assert "View on site" not in response.content.decode()


@pytest.mark.parametrize("statement", ["abc", "9" * 30, "-1"])
def test_a_statement_that_is_none_filters_nothing_out_with_a_trace(desk, statement):
    make_commitment()

    response = desk.get(address("commitment", "changelist"), {"statement__id__exact": statement})

    assert response.status_code in (200, 302, 400)


def test_the_history_of_a_row_tells_who_did_what_wherever_it_was_done(desk, administrator):
    party = make_party(name="Turkiye")
    change_party(desk, party, name="Türkiye")

    page = desk.get(address("party", "history", party.pk)).content.decode()

    assert "An Author" in page
    assert "administrator" in page
    assert "<td>name</td>" in page
