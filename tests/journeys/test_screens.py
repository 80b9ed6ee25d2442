"""Every screen on the real data keeps the policy, is accessible and fits its window."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from commitments.permissions import ROLES
from tests.factories import make_user
from tests.screens import SCREENS

pytestmark = pytest.mark.journey

# Wide and light, narrow and dark: each screen is seen in both themes and at both widths.
VIEWS = {"wide and light": (1440, "light"), "narrow and dark": (390, "dark")}
SERIOUS = {"serious", "critical"}


@pytest.fixture
def people(roles):
    return {role.lower(): make_user(role) for role in ROLES}


@pytest.mark.parametrize("view", VIEWS)
def test_every_screen_keeps_the_policy_and_fits(real_record, people, visitor, live_server, view):
    pages = open_for_all(visitor, people, live_server, VIEWS[view])

    wide = []
    for screen, (who, path) in SCREENS.items():
        pages[who].goto(path)
        if pages[who].evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(screen)

    assert wide == []


@pytest.mark.parametrize("view", VIEWS)
def test_every_screen_is_accessible(real_record, people, visitor, live_server, view):
    # The script that looks for faults brings a style of its own, which the policy would refuse.
    pages = open_for_all(visitor, people, live_server, VIEWS[view], bypass_csp=True)

    faults = []
    for screen, (who, path) in SCREENS.items():
        pages[who].goto(path)
        found = Axe().run(pages[who]).response["violations"]
        serious = [violation for violation in found if violation["impact"] in SERIOUS]
        faults += [(screen, fault["id"], fault["nodes"][0]["target"]) for fault in serious]

    assert faults == []


def open_for_all(visitor, people, live_server, view, **options):
    """A window of this width and theme for each person, and one for nobody."""
    width, theme = view
    cookie = {"name": "ikrar_theme", "value": theme, "url": live_server.url}
    viewport = {"width": width, "height": 900}
    pages = {}
    for name in [None, *people]:
        pages[name] = visitor(people.get(name), viewport=viewport, **options)
        pages[name].context.add_cookies([cookie])
    return pages
