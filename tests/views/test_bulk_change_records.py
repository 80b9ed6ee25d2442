"""What is on record of changes to many commitments at once, and how one is taken back."""

import pytest
from django.urls import reverse

from commitments.actions import bulk_changes
from commitments.enums import BulkField, Visibility
from commitments.models import BulkChange
from tests.factories import current, make_bulk_change, make_commitment
from tests.views.bulk_changes import BULK, cost, intervals, seen, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client, manager):
    client.force_login(manager)
    return client


def test_bulk_change_detail_keeps_who_when_and_each_row(signed_in, analyst, manager, three):
    change = make_bulk_change(*three, field=BulkField.OWNER, value=analyst.pk, by=manager)

    page = text_of(signed_in.get(change.get_absolute_url()))

    assert "Owner of 3 commitments" in page
    assert str(change.made_by) in page
    assert page.count("<b>Aisyah Rahman</b>") == 3
    assert page.count("Nobody") == 3
    assert all(row.get_absolute_url() in page for row in three)
    assert f'href="/bulk-changes/{change.pk}/reverse/"' in page


def reverse_address(change):
    return reverse("bulk_change_reverse", args=[change.pk])


def test_bulk_change_reverse_previews_what_goes_back_and_what_is_left(signed_in, manager, three):
    change = make_bulk_change(*three, by=manager)
    make_bulk_change(three[0], value=7, by=manager)

    page = text_of(signed_in.get(reverse_address(change)))

    assert "2 commitments change" in page
    assert page.count("<b>every 90 days</b>") == 2
    assert "It was changed since, so it stays as it is." in page
    assert intervals(three) == [7, 30, 30]


def test_bulk_change_reverse_takes_it_back_on_record(signed_in, manager, three):
    change = make_bulk_change(*three, by=manager)

    response = signed_in.post(reverse_address(change), {"seen": seen(three)})

    reversal = BulkChange.objects.get(reverses=change)
    page = text_of(signed_in.get(response.headers["Location"]))
    assert response.headers["Location"] == reversal.get_absolute_url()
    assert intervals(three) == [90, 90, 90]
    assert "Reversed on 3 commitments." in page
    assert "This takes back" in page
    assert ">Reverse</a>" not in page


def test_bulk_change_reverse_happens_once(signed_in, manager, three):
    change = make_bulk_change(*three, by=manager)
    body = {"seen": seen(three)}
    signed_in.post(reverse_address(change), body)

    again = signed_in.post(reverse_address(change), body)

    reversal = BulkChange.objects.get(reverses=change)
    assert again.status_code == 409
    assert reversal.get_absolute_url() in text_of(again)
    assert BulkChange.objects.count() == 2
    assert "reversed once" in text_of(signed_in.get(reverse_address(change)))


def test_bulk_change_reverse_refuses_a_reversal(signed_in, manager, three):
    change = make_bulk_change(*three, by=manager)
    signed_in.post(reverse_address(change), {"seen": seen(three)})
    reversal = BulkChange.objects.get(reverses=change)

    response = signed_in.post(reverse_address(reversal), {"seen": seen(three)})

    assert response.status_code == 422
    assert "A reversal is not reversed" in text_of(response)
    assert BulkChange.objects.count() == 2


def test_bulk_change_reverse_says_when_a_row_moved_meanwhile(signed_in, manager, three):
    change = make_bulk_change(*three, by=manager)
    body = {"seen": seen(three)}
    make_bulk_change(three[0], value=7, by=manager)

    response = signed_in.post(reverse_address(change), body)

    assert response.status_code == 409
    assert text_of(response).count("Changed meanwhile") == 1
    assert intervals(three) == [7, 30, 30]


def test_bulk_change_reverse_takes_a_publication_out_of_readers_sight(client, manager, reader):
    draft = make_commitment(published=False)
    client.force_login(manager)
    client.post(BULK, {"field": "visibility", "seen": seen([draft])})
    change = BulkChange.objects.get()

    client.post(reverse_address(change), {"seen": seen([draft])})

    assert current([draft])[0].visibility == Visibility.DRAFT
    client.force_login(reader)
    assert client.get(draft.get_absolute_url()).status_code == 404


def test_bulk_change_list_is_empty_at_first_and_says_what_comes_here(signed_in):
    response = signed_in.get(reverse("bulk_change_list"))

    assert response.status_code == 200
    assert "Nothing was changed together yet" in text_of(response)


def test_bulk_change_list_shows_changes_and_reversals_newest_first(signed_in, manager, three):
    first = make_bulk_change(*three, by=manager)
    second = make_bulk_change(*three, value=60, by=manager)
    bulk_changes.reverse(change=second, seen=seen_map(three), by=manager)

    response = signed_in.get(reverse("bulk_change_list"))

    shown = [change.pk for change in response.context["answer"].page]
    assert shown == [second.reversal.pk, second.pk, first.pk]
    assert "Review interval, reversed" in text_of(response)
    assert text_of(response).count(">Reverse</a>") == 1


def seen_map(rows):
    return {row.code: row.version for row in current(rows)}


def test_bulk_change_list_and_detail_cost_the_same_however_long(signed_in, manager, three):
    change = make_bulk_change(three[0], by=manager)
    address, detail = reverse("bulk_change_list"), change.get_absolute_url()
    few = cost(signed_in, {}, address), cost(signed_in, {}, detail)
    for value in range(20):
        change = make_bulk_change(*three, value=100 + value, by=manager)

    assert (cost(signed_in, {}, address), cost(signed_in, {}, change.get_absolute_url())) == few


def test_the_history_of_a_commitment_tells_of_it_to_those_who_may_know(
    client, manager, reader, three
):
    make_bulk_change(*three, by=manager)
    client.force_login(manager)
    told = text_of(client.get(three[0].get_absolute_url()))
    client.force_login(reader)
    kept = text_of(client.get(three[0].get_absolute_url()))

    assert "changed, together with others" in told
    assert "Review interval in days" in told
    assert "together with others" not in kept


def test_the_dashboard_tells_of_it_to_those_who_may_know(client, manager, reader, three):
    make_bulk_change(*three, by=manager)
    client.force_login(manager)
    told = text_of(client.get("/"))
    client.force_login(reader)
    kept = text_of(client.get("/"))

    assert "Review interval of 3 commitments" in told
    assert "Review interval of 3 commitments" not in kept


def test_a_form_that_was_open_meanwhile_learns_who_changed_it(client, manager, three):
    version = current(three)[0].version
    make_bulk_change(*three, by=manager)
    client.force_login(manager)

    response = client.post(
        reverse("visibility_change", args=[three[0].code]),
        {"seen_version": version, "visibility": "withdrawn"},
    )

    assert response.status_code == 409
    assert f"Deniz Kaya changed {three[0].short_code} while you were writing" in text_of(response)
