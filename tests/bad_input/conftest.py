"""Somebody who may send anything."""

import pytest

from commitments.permissions import ROLES
from tests.factories import make_commitment, make_user


@pytest.fixture
def everybody(client, roles):
    """A client of somebody who holds every role."""
    client.force_login(make_user(*ROLES))
    return client


@pytest.fixture
def shared_commitment(db):
    return make_commitment()
