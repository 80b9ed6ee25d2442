"""What a commitment's page asks of the database: no more for a long record than for a short one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.enums import Status
from tests.factories import (
    BY_END_OF_2026,
    make_action,
    make_assessment,
    make_comment,
    make_commitment,
    make_forecast,
    make_guideline,
    make_search,
    make_status,
)

pytestmark = pytest.mark.django_db


def test_commitment_detail_costs_the_same_with_one_row_and_with_fifty(client, reader):
    commitment = make_commitment(**BY_END_OF_2026)
    make_search(commitment)
    make_action(commitment)
    make_status(commitment)
    with_one = cost(client, commitment, reader)
    for _ in range(49):
        make_search(commitment)
        make_action(commitment, evidence=commitment.evidence_links.first())
        make_status(commitment, Status.IN_PROGRESS)

    assert cost(client, commitment, reader) == with_one
    assert with_one <= 15


def test_commitment_detail_keeps_its_budget_where_everything_was_judged(
    client, reader, analyst, manager, commitment
):
    party = commitment.statement.partnership.parties.first()
    make_guideline(commitment, by=analyst, approver=manager)
    make_assessment(commitment, by=analyst, approver=manager)
    make_assessment(commitment, by=analyst, approver=manager, party=party)
    make_forecast(commitment, by=analyst)
    make_action(commitment)
    make_comment(commitment, by=analyst)

    assert cost(client, commitment, reader) <= 15


def cost(client, commitment, user):
    client.force_login(user)
    with CaptureQueriesContext(connection) as asked:
        client.get(commitment.get_absolute_url())
    return len(asked)
