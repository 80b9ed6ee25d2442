"""People in a real browser, on a live server; whatever the browser complains of fails the test."""

import pytest
from django.core.management import call_command

from tests.browser import LAUNCH


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | LAUNCH


@pytest.fixture
def real_record(transactional_db, roles):
    """The statements, evidence and statuses that a new installation starts with."""
    call_command("load_seeds", verbosity=0)


@pytest.fixture
def visitor(live_server, browser, client):
    """Opens a browser for a person who has signed in: `visitor(person, java_script_enabled=…)`."""
    contexts, complaints = [], []

    def complain(line):
        # A refused save is answered with 409 or 422, of which the console tells as of errors.
        expected = "status of 4" in line.text
        if line.type == "error" and not expected:
            complaints.append(line.text)

    def enter(person, **options):
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        client.force_login(person)
        session = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield enter
    for context in contexts:
        context.close()
    assert complaints == []
