"""Many commitments at once, as a person meets it: choose, preview, change."""

import pytest

from commitments.actions import commitments
from commitments.enums import BulkField
from commitments.models import AuditEvent, BulkChange, Commitment
from tests.factories import (
    current,
    make_bulk_change,
    make_commitment,
    make_statement,
    make_status,
    make_theme,
)
from tests.views.bulk_changes import BULK, codes, cost, intervals, seen, text_of

pytestmark = pytest.mark.django_db

NEW_INTERVAL = {"field": "review_interval_days", "review_interval_days": "30"}


@pytest.fixture
def signed_in(client, manager):
    client.force_login(manager)
    return client


def preview(client, rows, **parameters):
    return client.get(BULK, {"code": codes(rows), "preview": "yes"} | parameters)


def test_bulk_change_asks_for_the_value_and_shows_what_is_chosen(signed_in, three):
    response = signed_in.get(BULK, {"field": "owner", "code": codes(three)})

    page = text_of(response)
    assert response.status_code == 200
    assert "3 commitments chosen" in page
    assert "New owner" in page
    assert 'method="post" action="/commitments/bulk/"' not in page


def test_bulk_change_previews_old_and_new_and_what_stays(signed_in, manager, three):
    make_bulk_change(three[0], value=30, by=manager)
    before = AuditEvent.objects.count()

    page = text_of(preview(signed_in, three, **NEW_INTERVAL))

    assert "2 commitments change" in page
    assert "1 commitment stays as it is" in page
    assert page.count("<b>every 30 days</b>") == 2
    assert "Change 2 commitments</button>" in page
    assert (intervals(three), AuditEvent.objects.count()) == ([30, 90, 90], before)


def test_bulk_change_says_why_each_row_is_left_out(client, analyst, manager):
    own, other = make_commitment(owner=analyst), make_commitment()
    client.force_login(analyst)

    page = text_of(preview(client, [own, other], **NEW_INTERVAL))

    assert "1 commitment changes" in page
    assert "1 commitment is left out" in page
    assert "Only its owner or a manager decides that." in page


def test_bulk_change_previews_a_publication_without_a_question(signed_in, manager):
    draft, withdrawn = make_commitment(published=False), make_commitment()
    hidden = make_commitment(statement=make_statement(visibility="draft"), published=False)
    commitments.withdraw(commitment=withdrawn, seen_version=withdrawn.version, by=manager)

    response = signed_in.get(
        BULK, {"field": "visibility", "code": codes([draft, withdrawn, hidden])}
    )

    page = text_of(response)
    assert "1 commitment changes" in page
    assert "It was withdrawn; publish it again on its own page." in page
    assert "Publish the statement first" in page


def test_bulk_change_carries_out_what_was_previewed(signed_in, manager, three):
    body = NEW_INTERVAL | {"seen": seen(three[:2]), "left": three[2].code, "from": "q=school"}

    response = signed_in.post(BULK, body)

    change = BulkChange.objects.get()
    page = text_of(signed_in.get(response.headers["Location"]))
    assert response.headers["Location"] == "/commitments/?q=school"
    assert intervals(three) == [30, 30, 90]
    assert (change.made_by, change.rows.count()) == (manager, 2)
    assert "Review interval changed on 2 commitments." in page
    assert f'<a href="/bulk-changes/{change.pk}/reverse/">Undo</a>' in page


def test_bulk_change_gives_an_owner_or_takes_them_away(signed_in, analyst, three):
    for owner, expected in ((str(analyst.pk), analyst), ("nobody", None)):
        signed_in.post(BULK, {"field": "owner", "owner": owner, "seen": seen(three)})

        assert {row.owner for row in current(three)} == {expected}


def test_bulk_change_adds_themes_for_an_analyst(client, analyst, three):
    theme = make_theme(name="Harvests")
    body = {"field": "themes", "act": "add", "themes": theme.pk}
    client.force_login(analyst)

    page = text_of(preview(client, three, **body))
    client.post(BULK, body | {"seen": seen(three)})

    assert page.count("<b>Harvests</b>") == 3
    assert all(list(row.themes.all()) == [theme] for row in current(three))


def test_bulk_change_tells_the_second_of_two_people(signed_in, manager, three):
    body = NEW_INTERVAL | {"seen": seen(three)}
    make_bulk_change(three[0], value=7, by=manager)

    response = signed_in.post(BULK, body)

    page = text_of(response)
    assert response.status_code == 409
    assert 'role="alert"' in page
    assert "1 commitment has moved on and is marked below." in page
    assert page.count("Changed meanwhile") == 1
    assert intervals(three) == [7, 90, 90]
    assert f'value="{seen(three)} "' in page


def test_bulk_change_goes_through_from_the_page_that_told_what_moved(signed_in, three):
    body = NEW_INTERVAL | {"seen": seen(three)}
    make_status(three[0])
    signed_in.post(BULK, body)

    signed_in.post(BULK, body | {"seen": seen(three)})

    assert intervals(three) == [30, 30, 30]


@pytest.mark.parametrize("method", ["get", "post"])
def test_bulk_change_of_nothing_says_how_to_choose(signed_in, method):
    response = getattr(signed_in, method)(BULK, NEW_INTERVAL)

    assert response.status_code == 422
    assert "Tick those that you mean in the list" in text_of(response)


BAD_VALUES = [
    {"field": "owner", "owner": ""},
    {"field": "owner", "owner": "0"},
    {"field": "review_interval_days", "review_interval_days": "0"},
    {"field": "review_interval_days", "review_interval_days": "9" * 30},
    {"field": "themes", "act": "add"},
    {"field": "themes", "act": "swap", "themes": "1"},
]


@pytest.mark.parametrize("words", BAD_VALUES)
def test_bulk_change_refuses_a_value_with_a_sentence(signed_in, three, words):
    shown = preview(signed_in, three, **words)
    sent = signed_in.post(BULK, words | {"seen": seen(three)})

    assert (shown.status_code, sent.status_code) == (422, 422)
    assert "Nothing is previewed yet" in text_of(shown)
    assert not BulkChange.objects.exists()


def test_bulk_change_offers_nobody_who_cannot_hold_a_commitment(signed_in, reader, three):
    words = {"field": "owner", "owner": str(reader.pk)}

    assert preview(signed_in, three, **words).status_code == 422


def test_bulk_change_names_a_code_that_leads_nowhere(signed_in, three):
    response = signed_in.get(BULK, {"code": [three[0].code, "NO-SUCH-2026-01"]})

    assert response.status_code == 422
    assert "NO-SUCH-2026-01" in text_of(response)
    assert "1 commitment chosen" in text_of(response)


def test_bulk_change_takes_all_that_the_list_found(signed_in, three):
    make_commitment(short_title="Another matter", words="welcomed the harvest")

    response = signed_in.get(
        BULK, {"field": "owner", "all": "yes", "from": "q=Open+a+school&page=7"}
    )

    assert response.status_code == 200
    assert "3 commitments chosen" in text_of(response)
    assert "Another matter" not in text_of(response)


def test_bulk_change_says_when_a_list_is_too_long(signed_in, commitment):
    more = [
        Commitment(
            statement=commitment.statement,
            code=f"{commitment.code}{number}",
            short_title="One of many",
            type=commitment.type,
            report="Reported.",
        )
        for number in range(501)
    ]
    Commitment.objects.bulk_create(more)

    response = signed_in.get(BULK, {"all": "yes", "from": "status=not_reviewed"})

    assert response.status_code == 422
    assert "At most 500 commitments change at once, and these are 502." in text_of(response)


def test_bulk_change_takes_no_list_that_it_does_not_understand(signed_in, three):
    response = signed_in.get(BULK, {"all": "yes", "from": "status=perhaps"})

    assert response.status_code == 422
    assert "Filter it again" in text_of(response)


def test_bulk_change_shows_what_a_name_would_run(signed_in):
    row = make_commitment(short_title="<script>alert(1)</script>")

    page = text_of(signed_in.get(BULK, {"code": [row.code, "<b>x</b>"], "from": '"><b>'}))

    assert "<script>alert" not in page
    assert "<b>x</b>" not in page
    assert '"><b>' not in page


@pytest.mark.parametrize("field", [value for value in BulkField.values if value != "visibility"])
def test_bulk_change_previews_three_and_twenty_in_as_many_queries(signed_in, analyst, three, field):
    more = [make_commitment(statement=three[0].statement) for _ in range(17)]
    words = NEW_INTERVAL | {"owner": analyst.pk, "act": "add", "themes": make_theme().pk}

    few = cost(signed_in, {"code": codes(three), "preview": "yes", **words, "field": field})
    many = cost(
        signed_in, {"code": codes([*three, *more]), "preview": "yes", **words, "field": field}
    )

    assert few == many
