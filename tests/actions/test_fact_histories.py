"""Whichever way a fact is written, its history says who, when, before and after."""

import pytest
from django.utils import timezone

from commitments.actions import bulk_changes, facts, statements
from commitments.enums import BulkField, LinkKind, Visibility
from commitments.exchange.seeds import load_seeds
from commitments.models import Commitment, CommitmentLink, Paragraph, User
from tests.exchange.seed_folder import write_seeds
from tests.factories import (
    current,
    make_bulk_change,
    make_commitment,
    make_statement,
    make_theme,
)
from tests.histories import last_change, unrecorded
from tests.views.test_coding import post_coding, post_visibility

pytestmark = pytest.mark.django_db


def test_what_is_edited_on_the_site_is_recorded(client, analyst, commitment):
    client.force_login(analyst)
    began = timezone.now()

    post_coding(client, commitment, short_title="Open two schools", strength="3")

    by, changed = last_change(commitment)
    assert by == analyst
    assert changed["short_title"] == ("Open a school", "Open two schools")
    assert changed["strength"] == ("not_coded", "3")
    assert began < commitment.history.latest().history_date < timezone.now()
    assert unrecorded() == []


def test_what_is_withdrawn_on_the_site_is_recorded(client, manager, commitment):
    client.force_login(manager)

    post_visibility(client, commitment)

    assert last_change(commitment) == (manager, {"visibility": ("published", "withdrawn")})


def test_what_is_published_with_its_statement_is_recorded(manager):
    statement = make_statement(visibility=Visibility.DRAFT)
    commitment = make_commitment(statement=statement, published=False)
    statement.refresh_from_db()

    statements.publish_statement(
        statement=statement,
        seen_version=statement.version,
        seen_codes=[commitment.code],
        by=manager,
    )

    assert last_change(commitment) == (manager, {"visibility": ("draft", "published")})
    assert last_change(statement) == (manager, {"visibility": ("draft", "published")})
    assert unrecorded() == []


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (BulkField.REVIEW_INTERVAL, 30, {"review_interval_days": (90, 30)}),
        (BulkField.VISIBILITY, Visibility.WITHDRAWN, {"visibility": ("published", "withdrawn")}),
    ],
)
def test_what_is_changed_on_many_is_recorded_on_each(three, manager, field, value, expected):
    make_bulk_change(*three, field=field, value=value, by=manager)

    assert [last_change(commitment) for commitment in three] == [(manager, expected)] * 3
    assert unrecorded() == []


def test_themes_changed_on_many_are_kept_with_the_change(three, manager):
    theme = make_theme()

    change = make_bulk_change(*three, field=BulkField.THEMES, value=[theme.pk], by=manager)

    kept = [(row.before, row.after) for row in change.rows.all()]
    assert kept == [([], [theme.pk])] * 3
    assert {commitment.history.latest().history_user for commitment in three} == {manager}


def test_what_is_reversed_on_many_is_recorded_on_each(three, manager):
    change = make_bulk_change(*three, by=manager)
    seen = {row.code: row.version for row in current(three)}

    bulk_changes.reverse(change=change, seen=seen, by=manager)

    assert last_change(three[0]) == (manager, {"review_interval_days": (30, 90)})
    assert unrecorded() == []


def test_the_seeds_are_recorded_as_by_nobody(tmp_path):
    load_seeds(write_seeds(tmp_path))

    seeded = User.objects.get(username="seed-coding")
    assert unrecorded() == []
    assert set(Commitment.history.values_list("history_user", flat=True)) == {seeded.pk}


def test_paragraphs_have_a_history_from_the_day_of_their_text(manager):
    statement = make_statement(by=manager)
    paragraph = statement.paragraphs.first()
    paragraph.heading = "Education"

    facts.change_fact(row=paragraph, fields=["heading"], seen_version=paragraph.version, by=manager)

    assert last_change(paragraph) == (manager, {"heading": ("", "Education")})
    assert unrecorded() == []


def test_a_text_that_is_replaced_leaves_its_paragraphs_in_the_history(manager):
    statement = make_statement(closed=False)
    before = set(statement.paragraphs.values_list("pk", flat=True))
    version = statement.version

    statements.change_text(
        statement=statement, text="1. They met again.\n", seen_version=version, by=manager
    )

    gone = Paragraph.history.filter(history_type="-")
    assert {row.id for row in gone} == before
    assert {row.history_user for row in gone} == {manager}
    assert unrecorded() == []


def test_what_is_taken_away_stays_in_the_history(three, manager):
    link = facts.enter_fact(
        row=CommitmentLink(later=three[0], earlier=three[1], kind=LinkKind.RENEWS), by=manager
    )
    key = link.pk

    facts.remove_fact(row=link, by=manager)

    gone = CommitmentLink.history.get(id=key, history_type="-")
    assert (gone.history_user, gone.kind, gone.earlier) == (manager, LinkKind.RENEWS, three[1])
