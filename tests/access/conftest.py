"""People of every role, and a record that they can ask for."""

import pytest
from django.test import Client

from commitments.enums import BulkField, Role, RoleBasis
from commitments.models import CommitmentParty
from tests.access.tables import WHO
from tests.factories import (
    make_body,
    make_bulk_change,
    make_commitment,
    make_evidence,
    make_second_coding,
    make_theme,
    make_user,
)


@pytest.fixture
def people(roles):
    """A client for nobody and one for each role, signed in, by the names in WHO."""
    clients = {who: Client() for who in WHO}
    for who in WHO[1:]:
        user = make_user(who, username=who.lower(), password="a-long-enough-phrase-7")
        clients[who].force_login(user)
    return clients


@pytest.fixture
def record(roles):
    """A commitment that somebody can work on and a body leads, and a statement to publish.

    The commitment was changed together with others, of which there are none.
    """
    lead = CommitmentParty(body=make_body(), role=Role.LEAD, basis=RoleBasis.STATED)
    commitment = make_commitment(roles=[lead])
    make_evidence(commitment)
    themes = [make_theme().pk]
    make_bulk_change(commitment, field=BulkField.THEMES, value=themes, by=make_user("Analyst"))
    make_second_coding(commitment.statement, coder=make_user("Analyst"), by=make_user("Manager"))
    return commitment, commitment.statement
