"""People in a real browser, on a live server; whatever the browser complains of fails the test."""

import pytest
from django.test import Client
from playwright.sync_api import expect

# A machine that does much else is slow, which is no fault of a screen.
expect.set_options(timeout=30_000)


def session_of(person, url):
    client = Client()
    client.force_login(person)
    return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}


@pytest.fixture
def visitor(live_server, browser):
    """Opens a window for a person, or for nobody: `visitor(person, java_script_enabled=False)`."""
    contexts, complaints = [], []

    def complain(line):
        # A refused save is answered with 409 or 422, of which the console tells as of errors.
        expected = "status of 4" in line.text
        if line.type == "error" and not expected:
            complaints.append(line.text)

    def enter(person, **options):
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        if person:
            context.add_cookies([session_of(person, live_server.url)])
        page = context.new_page()
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield enter
    for context in contexts:
        context.close()
    assert complaints == []
