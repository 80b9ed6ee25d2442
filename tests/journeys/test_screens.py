"""Every screen on the real data keeps the policy, is accessible and fits its window."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import make_user
from tests.screens import SCREENS

pytestmark = pytest.mark.journey

# Wide and light, narrow and dark: each screen is seen in both themes and at both widths.
VIEWS = {"wide and light": (1440, "light"), "narrow and dark": (390, "dark")}
SERIOUS = {"serious", "critical"}


@pytest.fixture
def people(roles):
    return {
        role.lower(): make_user(role) for role in ("Reader", "Analyst", "Manager", "Administrator")
    }


@pytest.mark.parametrize("view", VIEWS)
def test_every_screen_keeps_the_policy_and_is_accessible(
    real_record, people, visitor, browser, live_server, view
):
    width, theme = VIEWS[view]
    pages, faults = {None: browser.new_page(base_url=live_server.url)}, []
    for name, person in people.items():
        pages[name] = visitor(person)
    for page in pages.values():
        page.set_viewport_size({"width": width, "height": 900})
        cookie = {"name": "ikrar_theme", "value": theme, "url": live_server.url}
        page.context.add_cookies([cookie])

    for screen, (who, path) in SCREENS.items():
        faults += [f"{screen}: {fault}" for fault in faults_of(pages[who], path)]

    assert faults == []


def faults_of(page, path):
    violations = []
    page.on("console", lambda line: violations.append(line.text))
    page.goto(path)
    yield from (text for text in violations if "Content Security Policy" in text)
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "it scrolls sideways"
    for violation in Axe().run(page).response["violations"]:
        if violation["impact"] in SERIOUS:
            yield f"{violation['id']} at {violation['nodes'][0]['target']}"
