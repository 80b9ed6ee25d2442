from datetime import timedelta

import pytest

from commitments.exchange.fetching import robots
from commitments.exchange.worker import Worker
from tests.exchange.fetching.host import Host
from tests.exchange.sources import page
from tests.factories import make_evidence


@pytest.fixture
def source(settings):
    """A host with one page, which the settings allow to be fetched as often as one likes."""
    robots._kept.clear()
    with Host() as host:
        settings.IKRAR_FETCH_ALLOWED, settings.IKRAR_FETCH_DELAY = [host.place], 0
        host.answers["/page"] = page()
        yield host


@pytest.fixture
def item(commitment, source):
    """An item whose address is that page."""
    return make_evidence(commitment, url=source.address("/page")).evidence


@pytest.fixture
def worker(monkeypatch):
    """It shows no life beside its work: another thread would not see what a test has not saved."""
    monkeypatch.setattr(Worker, "guard", lambda worker: None)
    monkeypatch.setattr("commitments.exchange.worker.close_old_connections", lambda: None)
    return Worker(stale_after=timedelta(seconds=60), grace=timedelta(seconds=1))
