"""Who asks for a page, and when, where a test does not say otherwise."""

import pytest
import time_machine


@pytest.fixture
def signed_in(client, analyst):
    """A client of an analyst."""
    client.force_login(analyst)
    return client


@pytest.fixture
def early_in_march():
    """Two months after the statement of the factories was adopted."""
    with time_machine.travel("2026-03-02 09:00Z", tick=False):
        yield
