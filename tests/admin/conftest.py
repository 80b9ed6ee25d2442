"""Somebody at the desk of the administrator."""

import pytest


@pytest.fixture
def desk(client, administrator):
    client.force_login(administrator)
    return client
