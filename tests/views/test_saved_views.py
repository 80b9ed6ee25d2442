"""Saved views: a list kept as its own filters understood it, found again, shared, opened with."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import saved_views
from commitments.enums import SavedList, Visibility
from commitments.models import AuditEvent, DefaultView, SavedView
from tests.conftest import FRAGMENT
from tests.factories import make_commitment, make_statement, make_status
from tests.feeds import make_feed, make_view

LIST = "/commitments/"


def save(client, **changes):
    body = {"list": "commitments", "query": "status=planned", "name": "Planned"}
    return client.post(reverse("saved_view_list"), body | changes)


def test_a_list_is_saved_as_its_filters_understood_it(client, analyst, commitment):
    client.force_login(analyst)

    query = "columns=status&columns=owner&layout=board&status=planned&order=code&page=3&evil=1"
    response = save(client, query=query)

    view = SavedView.objects.get()
    assert view.query == "status=planned&order=code&layout=board&columns=status&columns=owner"
    assert response.headers["Location"] == f"{LIST}?{view.query}"
    assert client.get(response.headers["Location"]).status_code == 200


def test_a_view_keeps_the_past_day_that_it_is_about(client, analyst, commitment):
    client.force_login(analyst)

    save(client, query="status=planned&as_of=2026-01-08")

    view = SavedView.objects.get()
    assert view.query == "status=planned&as_of=2026-01-08"
    assert view.is_past


@pytest.mark.parametrize(
    "changes",
    [
        {"query": "status=nonsense"},
        {"query": "order=%00"},
        {"query": "as_of=2026-02-30"},
        {"query": "q=" + "x" * 300},
        {"list": "people"},
        {"list": ""},
        {"name": ""},
        {"name": "x" * 81},
    ],
)
def test_what_no_list_understands_is_not_saved(client, analyst, commitment, changes):
    client.force_login(analyst)

    response = save(client, **changes)

    assert response.status_code == 422
    assert not SavedView.objects.exists()


def test_an_address_elsewhere_cannot_be_saved(client, analyst, commitment):
    client.force_login(analyst)

    save(client, query="//evil.example/?status=planned")

    assert SavedView.objects.get().get_absolute_url() == f"{LIST}?saved=none"


def test_the_evidence_library_is_saved_too(client, analyst, commitment):
    client.force_login(analyst)

    save(client, list="evidence", query="reliability=B&order=grade", name="Good sources")

    assert SavedView.objects.get().get_absolute_url() == "/evidence/?reliability=B&order=grade"


def test_two_views_of_a_list_have_two_names(client, analyst, commitment):
    client.force_login(analyst)
    save(client)

    response = save(client, query="status=ongoing")

    assert response.status_code == 422
    assert "You have a view of this list by that name." in response.content.decode()


def test_a_list_opens_with_the_view_that_one_chose(client, analyst, commitment):
    view = make_view(by=analyst)
    client.force_login(analyst)

    client.post(reverse("saved_view_default", args=[view.pk]), {"wanted": "yes"})

    assert client.get(LIST).headers["Location"] == f"{LIST}?status=planned"
    whole = client.get(f"{LIST}?saved=none")
    assert whole.status_code == 200
    assert whole.context["listing"].whole == f"{LIST}?saved=none"
    assert client.get(f"{LIST}?status=ongoing").status_code == 200


def test_a_list_opens_as_it_is_again(client, analyst, commitment):
    view = make_view(by=analyst)
    saved_views.open_with(view=view, wanted=True, by=analyst)
    client.force_login(analyst)

    client.post(reverse("saved_view_default", args=[view.pk]), {"wanted": "no"})

    assert client.get(LIST).status_code == 200
    assert not DefaultView.objects.exists()


def test_a_list_opens_with_the_view_that_was_chosen_last(analyst):
    first, last = (make_view(by=analyst, name=name) for name in ("First", "Last"))
    for view in (first, last):
        saved_views.open_with(view=view, wanted=True, by=analyst)

    assert not saved_views.open_with(view=first, wanted=False, by=analyst)
    assert DefaultView.objects.get().view == last


def test_a_fragment_is_never_led_elsewhere(client, analyst, commitment):
    saved_views.open_with(view=make_view(by=analyst), wanted=True, by=analyst)
    client.force_login(analyst)

    assert client.get(LIST, headers=FRAGMENT).status_code == 200


def test_managers_share_and_others_do_not(client, analyst, manager, commitment):
    client.force_login(analyst)
    save(client, is_shared="on")
    client.force_login(manager)
    save(client, is_shared="on", name="For all")

    assert list(SavedView.objects.filter(is_shared=True).values_list("name")) == [("For all",)]
    client.force_login(analyst)
    page = client.get(reverse("saved_view_list"))
    assert [row.view.name for row in page.context["shared"]] == ["For all"]


def test_a_shared_view_is_for_those_who_see_all_of_it(client, manager, reader, commitment):
    hidden = make_statement(visibility=Visibility.DRAFT, slug="hidden")
    make_view(by=manager, query=f"statement={hidden.slug}", is_shared=True, name="Hidden one")
    make_view(by=manager, query="visibility=draft", is_shared=True, name="Drafts")
    make_view(by=manager, query="status=planned", is_shared=True, name="Planned")
    client.force_login(reader)

    for address in (reverse("saved_view_list"), LIST):
        page = client.get(address).content.decode()
        assert "Planned" in page
        assert "Hidden one" not in page
        assert "Drafts" not in page


def test_what_a_view_holds_is_counted_for_who_looks(client, reader, manager, commitment):
    make_status(commitment)
    make_commitment(published=False)
    make_view(by=manager, query="status=planned", is_shared=True)
    make_view(by=manager, query="", is_shared=True)
    client.force_login(reader)

    rows = client.get(reverse("saved_view_list")).context["shared"]

    assert [row.count for row in rows] == [1, 1]


def test_another_persons_view_is_not_to_be_found(client, analyst, manager):
    view = make_view(by=manager)
    client.force_login(analyst)

    for name in ("saved_view_edit", "saved_view_remove"):
        assert client.get(reverse(name, args=[view.pk])).status_code == 404
    saved_views.change(view=view, name="For all", is_shared=True, seen_version=1, by=manager)
    assert client.get(reverse("saved_view_edit", args=[view.pk])).status_code == 403


def test_a_view_gets_another_name(client, analyst):
    view = make_view(by=analyst)
    client.force_login(analyst)

    body = {"name": "Renamed", "seen_version": view.version}
    client.post(reverse("saved_view_edit", args=[view.pk]), body)

    view.refresh_from_db()
    assert (view.name, view.version) == ("Renamed", 2)


def test_a_stale_name_is_kept_in_the_form(client, analyst):
    view = make_view(by=analyst)
    client.force_login(analyst)

    body = {"name": "Renamed", "seen_version": view.version + 1}
    response = client.post(reverse("saved_view_edit", args=[view.pk]), body)

    assert response.status_code == 409
    assert "Renamed" in response.content.decode()


def test_feeds_end_with_the_view_that_they_follow(client, analyst):
    view = make_view(by=analyst)
    _feed, address = make_feed(view=view, by=analyst)
    client.force_login(analyst)

    body = {"seen_version": view.version}
    client.post(reverse("saved_view_remove", args=[view.pk]), body)

    assert not SavedView.objects.exists()
    assert client.get(address).status_code == 404


def test_what_one_keeps_for_oneself_is_no_news(client, analyst, manager):
    make_view(by=analyst, name="My own business")
    client.force_login(manager)

    page = client.get(reverse("person_detail", args=[analyst.username])).content.decode()

    assert AuditEvent.objects.filter(verb="saved_view").exists()
    assert "My own business" not in page


@pytest.mark.parametrize("address", ["saved_view_list", "commitment_list", "my_work"])
def test_five_views_cost_as_many_queries_as_one(client, analyst, commitment, address):
    client.force_login(analyst)
    counts = []
    for more in (1, 4):
        for _ in range(more):
            make_view(by=analyst, query="status=planned&theme=economy")
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse(address), {"saved": "none"} if "list" in address else {})
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_no_more_views_are_kept_than_a_menu_can_bear(client, analyst, monkeypatch):
    monkeypatch.setattr(saved_views, "VIEWS_AT_MOST", 1)
    make_view(by=analyst)
    client.force_login(analyst)

    assert save(client).status_code == 422


def test_a_view_that_is_no_longer_understood_says_so(client, analyst, commitment):
    view = make_view(by=analyst, query=f"statement={commitment.statement.slug}")
    SavedView.objects.filter(pk=view.pk).update(query="statement=renamed")
    client.force_login(analyst)

    page = client.get(reverse("saved_view_list"))

    assert "no longer understood" in page.content.decode()
    assert page.context["own"][0].count is None


def test_the_menu_marks_the_view_that_shows(client, analyst, commitment):
    make_view(by=analyst, name="Planned ones", saved_list=SavedList.COMMITMENTS)
    client.force_login(analyst)

    page = client.get(f"{LIST}?status=planned").content.decode()

    assert 'href="/commitments/?status=planned" aria-current="page">Planned ones' in page


def test_a_visitor_has_no_views(client, settings, manager, commitment):
    settings.IKRAR_PUBLIC_READING = True
    make_view(by=manager, name="For colleagues", is_shared=True)

    assert "For colleagues" not in client.get(LIST).content.decode()
    assert client.get(reverse("saved_view_list")).status_code == 302
