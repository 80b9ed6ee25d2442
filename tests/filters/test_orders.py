"""The orders of the list of commitments."""

from datetime import date

import pytest
from django.http import QueryDict

from commitments.enums import DeadlineRelation, Novelty, Status, Strength, Verifiability
from commitments.filters.columns import ALWAYS, COLUMNS
from commitments.filters.commitments import CommitmentFilter
from commitments.filters.orders import ORDERS
from commitments.models import CodeCounter, Commitment
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_commitment,
    make_partnership,
    make_statement,
    make_user,
)

ON = date(2026, 11, 21)
WINDOW = {
    **IN_2028,
    "deadline_earliest": date(2026, 11, 1),
    "deadline_latest": date(2027, 9, 30),
    "deadline_relation": DeadlineRelation.BETWEEN,
}
PAST = {
    **BY_END_OF_2026,
    "deadline_earliest": date(2025, 1, 1),
    "deadline_latest": date(2026, 6, 30),
}


def in_order(user, name):
    filters = CommitmentFilter(QueryDict(), user=user, on=ON)
    rows = filters.qs.order_by(*ORDERS[name].by)
    return [row.short_title for row in rows]


@pytest.fixture
def register(analyst):
    text = make_statement(short_title="A", partnership=make_partnership(name="A"))
    older = make_statement(
        short_title="b", partnership=make_partnership(name="b"), adopted_on=date(2025, 2, 11)
    )
    make_commitment(
        statement=older,
        short_title="Older",
        strength=Strength.UNDERTAKEN,
        verifiability=Verifiability.VERIFIABLE,
        novelty=Novelty.NEW,
    )
    make_commitment(statement=text, short_title="Undated", owner=make_user(first_name="Bo"))
    make_commitment(statement=text, short_title="Soon", **BY_END_OF_2026)
    make_commitment(
        statement=text, short_title="Past", strength=Strength.DECIDED, owner=analyst, **PAST
    )
    make_commitment(statement=text, short_title="Far", strength=Strength.DECLARATORY, **IN_2028)
    make_commitment(statement=text, short_title="Window", **WINDOW)
    closed = make_commitment(statement=text, short_title="Closed", **BY_END_OF_2026)
    Commitment.objects.filter(pk=closed.pk).update(
        status=Status.FULFILLED,
        status_effective_on=date(2026, 5, 1),
        last_look_on=date(2026, 5, 1),
        evidence_count=2,
        best_grade="B2",
        next_look_on=date(2026, 8, 1),
    )
    # title, score, outlook
    for title, *verdicts in (("Soon", "-1", "on_track"), ("Far", "+1", "off_track")):
        held = dict(zip(("score", "outlook"), verdicts, strict=True))
        Commitment.objects.filter(short_title=title).update(**held)


# order, the beginning of the list
CASES = [
    # Without words to match as pressing.
    ("match", ["Past", "Soon", "Window", "Far", "Undated", "Older", "Closed"]),
    ("pressing", ["Past", "Soon", "Window", "Far", "Undated", "Older", "Closed"]),
    ("code", ["Older", "Undated", "Soon", "Past", "Far", "Window", "Closed"]),
    ("-code", ["Closed", "Window", "Far", "Past", "Soon", "Undated", "Older"]),
    ("looked", ["Undated", "Soon", "Past", "Far", "Window", "Older", "Closed"]),
    ("-looked", ["Closed", "Undated"]),
    ("due", ["Past", "Soon", "Closed", "Window", "Far", "Undated", "Older"]),
    ("-due", ["Far", "Window", "Soon", "Closed", "Past", "Undated", "Older"]),
    ("-strength", ["Past", "Older", "Far", "Undated"]),
    ("strength", ["Far", "Older", "Past", "Undated"]),
    ("title", ["Closed", "Far", "Older"]),
    ("-title", ["Window", "Undated", "Soon"]),
    ("status", ["Undated", "Soon", "Past", "Far", "Window", "Older", "Closed"]),
    ("-status", ["Closed", "Undated"]),
    ("score", ["Far", "Soon", "Undated", "Past"]),
    ("-score", ["Soon", "Far", "Undated", "Past"]),
    ("outlook", ["Soon", "Far", "Undated", "Past"]),
    ("-outlook", ["Far", "Soon", "Undated", "Past"]),
    ("-evidence", ["Closed", "Undated"]),
    ("evidence", ["Undated", "Soon", "Past", "Far", "Window", "Older", "Closed"]),
    ("grade", ["Closed", "Undated"]),
    ("-grade", ["Closed", "Undated"]),
    ("next", ["Closed", "Undated"]),
    ("-next", ["Closed", "Undated"]),
    ("statement", ["Undated", "Soon", "Past", "Far", "Window", "Closed", "Older"]),
    ("-statement", ["Older", "Undated"]),
    ("partnership", ["Undated", "Soon", "Past", "Far", "Window", "Closed", "Older"]),
    ("-partnership", ["Older", "Undated"]),
    ("type", ["Undated", "Soon"]),
    ("-type", ["Undated", "Soon"]),
    ("verifiability", ["Older", "Undated"]),
    ("-verifiability", ["Undated", "Soon", "Past", "Far", "Window", "Closed", "Older"]),
    ("novelty", ["Older", "Undated"]),
    ("-novelty", ["Undated", "Soon", "Past", "Far", "Window", "Closed", "Older"]),
    ("owner", ["Past", "Undated", "Soon"]),
    ("-owner", ["Undated", "Past", "Soon"]),
]


def test_an_order_begins_as_its_name_says(register, analyst):
    found = {name: in_order(analyst, name) for name, _expected in CASES}

    assert {name: found[name][: len(expected)] for name, expected in CASES} == dict(CASES)
    assert {len(titles) for titles in found.values()} == {7}


def test_every_order_has_a_case_and_every_column_leads_to_orders():
    assert set(ORDERS) == {name for name, _expected in CASES}
    columns = (*ALWAYS, *COLUMNS)
    assert {each for column in columns for each in (column.first, column.second)} - {""} < set(
        ORDERS
    )


def test_the_hundredth_serial_follows_the_ninety_ninth(analyst):
    text = make_statement()
    prefix = text.partnership.code_prefix
    CodeCounter.objects.update_or_create(
        code_prefix=prefix, year=2026, defaults={"last_serial": 97}
    )

    for title in ("First", "Second", "Third"):
        make_commitment(statement=text, short_title=title)

    assert Commitment.objects.filter(code=f"{prefix}-2026-100").exists()
    assert in_order(analyst, "code") == ["First", "Second", "Third"]
