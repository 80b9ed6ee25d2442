"""The lineage of a statement: what is seen by whom, and linking by hand."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import lineage, second_coding
from commitments.enums import LinkKind
from commitments.models import CommitmentLink
from tests.conftest import FRAGMENT
from tests.factories import (
    make_commitment,
    make_link,
    make_statement,
    make_theme,
    make_user,
)


@pytest.fixture
def pair(db):
    """A commitment and one of an earlier statement that it may take up."""
    earlier = make_commitment(statement=make_statement(adopted_on=date(2025, 1, 7)))
    statement = make_statement(partnership=earlier.statement.partnership)
    return make_commitment(statement=statement), earlier


def page_of(statement):
    return reverse("statement_lineage", args=[statement.slug])


def post_link(client, pair, headers=None, **changes):
    later, earlier = pair
    body = {"later": later.pk, "earlier": earlier.pk, "kind": "renews", "note": "Again."}
    address = reverse("lineage_link", args=[later.statement.slug])
    return client.post(address, body | changes, headers=headers or {})


def post_change(client, link, headers=None, **changes):
    body = {"kind": "extends", "note": "Two schools.", "seen_version": link.version}
    address = reverse("lineage_change", args=[link.pk])
    return client.post(address, body | changes, headers=headers or {})


def test_statement_lineage_offers_a_suggestion_to_whoever_codes(signed_in, pair):
    later, earlier = pair

    response = signed_in.get(page_of(later.statement))

    assert response.status_code == 200
    assert "What it may take up" in response.text
    assert f'name="earlier" value="{earlier.pk}"' in response.text
    assert "Words in common: open, school" in response.text


def test_statement_lineage_tells_readers_that_it_is_not_settled(client, reader, pair):
    client.force_login(reader)

    response = client.get(page_of(pair[0].statement))

    assert "What it may take up" not in response.text
    assert "Whether it comes back to 1 more is not settled." in response.text
    assert "Link the two" not in response.text


def test_statement_lineage_shows_both_words_and_what_changed(client, reader, pair):
    make_link(*pair, note="One school each.")
    client.force_login(reader)

    response = client.get(page_of(pair[0].statement))

    assert response.text.count("<blockquote") == 2
    assert 'data-drift="same"' not in response.text  # nothing is coded of either
    assert "Cannot be compared" in response.text
    assert "One school each." in response.text


def test_statement_lineage_is_open_to_visitors(client, settings, pair):
    settings.IKRAR_PUBLIC_READING = True

    assert client.get(page_of(pair[0].statement)).status_code == 200


def test_statement_lineage_is_of_statements_and_not_of_versions(signed_in, pair):
    version = make_statement(
        partnership=pair[0].statement.partnership, version_of=pair[0].statement
    )

    assert signed_in.get(page_of(version)).status_code == 404


def test_statement_lineage_says_what_is_missing_may_stand_elsewhere(signed_in, pair):
    partial = make_statement(partnership=pair[0].statement.partnership, partial_text=True)
    uncoded = make_statement(partnership=pair[0].statement.partnership, closed=False)

    assert "is not held whole" in signed_in.get(page_of(partial)).text
    assert "No commitment of this statement is coded yet" in signed_in.get(page_of(uncoded)).text


@pytest.mark.parametrize("place", [0, 1], ids=["later", "earlier"])
def test_statement_lineage_is_closed_to_the_second_coder(signed_in, analyst, pair, place):
    second_coding.assign(statement=pair[place].statement, coder=analyst, by=make_user("Manager"))

    assert signed_in.get(page_of(pair[0].statement)).status_code == 403
    assert post_link(signed_in, pair).status_code == 403
    link = make_link(*pair)
    assert post_change(signed_in, link).status_code == 403


def test_lineage_link_confirms_what_was_suggested(signed_in, pair):
    response = post_link(signed_in, pair)

    assert response.status_code == 302
    assert response.headers["Location"] == page_of(pair[0].statement)
    link = CommitmentLink.objects.get()
    assert (link.later, link.earlier, link.kind, link.note) == (*pair, "renews", "Again.")


def test_lineage_link_redraws_the_page_that_is_there(signed_in, pair):
    response = post_link(signed_in, pair, FRAGMENT)

    assert response.status_code == 200
    assert response.headers["HX-Retarget"] == "#statement-lineage"
    assert "What it may take up" not in response.text
    assert f"{pair[0].short_code} renews {pair[1].short_code}." in response.text


@pytest.mark.parametrize(
    "changes",
    [{"kind": ""}, {"kind": "copies"}, {"earlier": ""}, {"earlier": 0}, {"note": "x" * 301}],
    ids=["no kind", "unknown kind", "nothing earlier", "nobody's", "long note"],
)
def test_lineage_link_keeps_what_was_chosen_when_refused(signed_in, pair, headers, changes):
    response = post_link(signed_in, pair, headers, **changes)

    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert "Again." in response.text or "note" in changes
    assert not CommitmentLink.objects.exists()


def test_lineage_link_says_that_it_is_linked_so_already(signed_in, pair, headers):
    make_link(*pair)

    response = post_link(signed_in, pair, headers)

    assert response.status_code == 422
    assert "These two are linked in this way." in response.text


def test_lineage_link_is_for_those_who_code(client, reader, pair):
    client.force_login(reader)

    assert post_link(client, pair).status_code == 403
    assert post_change(client, make_link(*pair)).status_code == 403


def test_lineage_change_says_otherwise(signed_in, pair, headers):
    link = make_link(*pair)

    response = post_change(signed_in, link, headers)

    assert response.status_code == (200 if headers else 302)
    link.refresh_from_db()
    assert (link.kind, link.note, link.version) == (LinkKind.EXTENDS, "Two schools.", 2)


def test_lineage_change_removes(signed_in, pair, headers):
    response = post_change(signed_in, make_link(*pair), headers, act="remove")

    assert response.status_code == (200 if headers else 302)
    assert not CommitmentLink.objects.exists()


@pytest.mark.parametrize("act", ["", "remove"])
def test_lineage_change_keeps_my_words_when_stale(signed_in, pair, analyst, headers, act):
    link = make_link(*pair)
    change = {"kind": LinkKind.NARROWS, "note": "A colleague's.", "by": analyst}
    lineage.change_link(link=CommitmentLink.objects.get(), seen_version=1, **change)

    response = post_change(signed_in, link, headers, act=act)

    assert response.status_code == 409
    assert "Two schools." in response.text
    assert 'name="seen_version" value="2"' in response.text
    link.refresh_from_db()
    assert link.kind == LinkKind.NARROWS


def test_lineage_change_refuses_what_it_does_not_know(signed_in, pair, headers):
    response = post_change(signed_in, make_link(*pair), headers, kind="copies")

    assert response.status_code == 422
    assert "Two schools." in response.text


def test_lineage_change_does_not_know_what_one_may_not_see(client, manager, reader, pair):
    link = make_link(make_commitment(statement=pair[0].statement, published=False), pair[1])
    client.force_login(reader)

    assert post_change(client, link).status_code in (403, 404)


def test_statement_lineage_costs_the_same_for_one_and_for_twenty(signed_in, pair):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert signed_in.get(page_of(pair[0].statement)).status_code == 200
        return len(captured)

    queries()
    first = queries()
    for commitment in pair:
        for _more in range(20):
            make_commitment(statement=commitment.statement, themes=[make_theme()])
    make_link(*pair)

    assert queries() == first
    assert first <= 15
