import pytest

from commitments.exchange.fetching import robots
from tests.exchange.fetching.host import Host


@pytest.fixture
def host(settings):
    """A host of our own, which the settings allow to be fetched."""
    with Host() as host:
        settings.IKRAR_FETCH_ALLOWED = [host.place, f"site.example:{host.port}"]
        yield host


@pytest.fixture(autouse=True)
def forget_robots():
    """Ports come again in other tests, with other rules."""
    robots._kept.clear()
