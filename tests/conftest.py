"""What every test stands on."""

from pathlib import Path

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings as trials

from commitments.actions.people import sync_roles
from tests.browser import LAUNCH
from tests.factories import make_commitment, make_statement, make_user
from tests.recorded import RecordedCommitment
from tests.snapshots import snapshot

# How long an example may take depends on the machine and on what else it does.
trials.register_profile("ikrar", deadline=None)
trials.load_profile("ikrar")

# What a browser sends for a page, and what htmx sends for a fragment.
PAGE = {}
FRAGMENT = {"HX-Request": "true"}


LONGEST = ("test_screens.py", "test_public_reading.py", "test_as_of_histories.py")
# What brings a database into a test.
DATABASE = {"db", "transactional_db", "django_db_setup", "live_server"}


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config, items):
    """What asks no database is the same with every one, and so is what a page says of its rows.

    The rows themselves are read, and every address is asked, in other folders. One value is enough
    to see that an address answers with a fragment as it does with a page. The longest tests begin,
    so that no core waits for another at the end.
    """
    pages = Path(__file__).parent / "views"
    for item in items:
        needs_database = DATABASE & {*item.fixturenames} or item.get_closest_marker("django_db")
        if not needs_database or pages in item.path.parents:
            item.add_marker(pytest.mark.once)
    of_more_values = repeated_fragments(items)
    items[:] = [item for item in items if item not in of_more_values]
    config.hook.pytest_deselected(items=list(of_more_values))
    yield
    items.sort(key=lambda item: item.path.name not in LONGEST)


def repeated_fragments(items):
    """Of each test, the second and further values with which it asks for a fragment."""
    seen, repeated = set(), {}
    for item in items:
        values = getattr(item, "callspec", None) and item.callspec.params
        if values and values.get("headers") == FRAGMENT:
            name = (item.path, item.originalname)
            if name in seen:
                repeated[item] = None
            seen.add(name)
    return repeated


@pytest.fixture(
    params=[
        pytest.param(PAGE, id="page"),
        # Drawn from the same rows, by the same view.
        pytest.param(FRAGMENT, id="fragment", marks=pytest.mark.once),
    ]
)
def headers(request):
    """Both shapes in which every address is asked for."""
    return request.param


@pytest.fixture(autouse=True)
def audit_head_apart(settings, tmp_path):
    """No test writes the head of a real chain."""
    settings.IKRAR_AUDIT_HEAD = tmp_path / "audit-head.json"


@pytest.fixture(autouse=True)
def evidence_apart(settings, tmp_path):
    """No test writes among real copies of sources."""
    place = settings.STORAGES["evidence"]
    options = place["OPTIONS"] | {"location": tmp_path / "evidence"}
    settings.STORAGES = settings.STORAGES | {"evidence": place | {"OPTIONS": options}}


@pytest.fixture(autouse=True)
def forget_figures():
    """Two tests whose clock stands still may come to the same state of the record."""
    caches["figures"].clear()


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hashing is slow on purpose, and no test is about that."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def base_url(live_server):
    """Journeys go to addresses of the live server: `page.goto("/commitments/")`."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Start the Chromium of the system, not one that Playwright would download."""
    return browser_type_launch_args | LAUNCH


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every database has the roles from the start, as a prepared installation does.

    A test that commits leaves it as it was then; Django would empty it, and tables that the
    product never empties stand in the way of that.
    """
    flush = TransactionTestCase._fixture_teardown
    with django_db_blocker.unblock():
        sync_roles()
        restore = snapshot(connection)
    TransactionTestCase._fixture_teardown = lambda _case: restore()
    yield
    TransactionTestCase._fixture_teardown = flush
    with django_db_blocker.unblock():
        end_other_sessions()


def end_other_sessions():
    """A browser may still have been asking: PostgreSQL drops no database that somebody uses."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()"""
            )


@pytest.fixture(scope="session")
def seeded():
    """Puts the record with the seeds back, once it was loaded."""
    return []


@pytest.fixture
def real_record(transactional_db, seeded):
    """The statements, evidence and statuses that a new installation starts with."""
    if not seeded:
        call_command("load_seeds", verbosity=0)
        seeded.append(snapshot(connection))
    else:
        seeded[0]()


@pytest.fixture
def roles(db):
    """The roles are in every database from its start."""


@pytest.fixture
def reader(roles):
    return make_user("Reader", username="reader")


@pytest.fixture
def analyst(roles):
    return make_user("Analyst", username="analyst", first_name="Aisyah", last_name="Rahman")


@pytest.fixture
def manager(roles):
    return make_user("Manager", username="manager", first_name="Deniz", last_name="Kaya")


@pytest.fixture
def administrator(roles):
    return make_user("Administrator", username="administrator")


@pytest.fixture(scope="session")
def recorded_commitment():
    return RecordedCommitment()


@pytest.fixture
def commitment(db, recorded_commitment):
    return recorded_commitment.on_record()


@pytest.fixture
def three(db):
    """Three commitments of one statement."""
    statement = make_statement()
    return [make_commitment(statement=statement) for _ in range(3)]
