"""People of every role, and a record that they can ask for."""

import pytest
from django.test import Client

from tests.access.tables import WHO
from tests.factories import make_commitment, make_evidence, make_user


@pytest.fixture
def people(roles):
    """A client for nobody and one for each role, signed in, by the names in WHO."""
    clients = {who: Client() for who in WHO}
    for who in WHO[1:]:
        user = make_user(who, username=who.lower(), password="a-long-enough-phrase-7")
        clients[who].force_login(user)
    return clients


@pytest.fixture
def record(db):
    """A commitment that somebody can work on, and a statement that can be published."""
    commitment = make_commitment()
    make_evidence(commitment)
    return commitment, commitment.statement
