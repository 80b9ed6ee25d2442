"""Every screen on the real data keeps the policy, is accessible and fits its window."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from commitments.permissions import ROLES
from tests.factories import make_user
from tests.screens import SCREENS, make_acts

pytestmark = pytest.mark.journey

# 320 pixels are what is left of 1280 at 400 %.
WIDTHS = [1440, 390]
NARROWEST = 320
SERIOUS = {"serious", "critical"}
# Called moderate, but somebody who jumps from heading to heading is lost without.
ORDER = {"heading-order", "landmark-one-main", "page-has-heading-one", "skip-link"}
# Loading style sheets anew would bring a style of its own, which the policy refuses.
EVERYTHING = {"preload": False, "resultTypes": ["violations"]}
COLOURS = EVERYTHING | {"runOnly": ["color-contrast", "link-in-text-block"]}


@pytest.fixture
def people(roles):
    return {role.lower(): make_user(role) for role in ROLES}


@pytest.fixture
def walk(real_record, people, visitor):
    """Yields each screen with its page, loaded once at this width, in light colours."""
    keys = make_acts(people)

    def walk_at(width):
        viewport = {"width": width, "height": 900}
        # Colours that are still on their way from one theme to the other are in neither.
        pages = {
            name: visitor(people.get(name), viewport=viewport, reduced_motion="reduce")
            for name in [None, *people]
        }
        for screen, (who, path) in SCREENS.items():
            pages[who].emulate_media(color_scheme="light", reduced_motion="reduce")
            pages[who].goto(path.format(**keys))
            yield screen, pages[who]

    return walk_at


@pytest.mark.parametrize("width", WIDTHS)
def test_every_screen_keeps_the_policy_and_is_accessible_in_both_themes(walk, width):
    faults = []
    for screen, page in walk(width):
        if is_wide(page):
            faults.append((screen, "scrolls sideways"))
        faults += faults_of(page, screen, EVERYTHING)
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        faults += faults_of(page, f"{screen}, dark", COLOURS)

    assert faults == []


def test_every_screen_fits_at_400_per_cent(walk):
    assert [screen for screen, page in walk(NARROWEST) if is_wide(page)] == []


def is_wide(page):
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def faults_of(page, screen, options):
    found = Axe().run(page, options=options).response["violations"]
    grave = [fault for fault in found if fault["impact"] in SERIOUS or fault["id"] in ORDER]
    return [(screen, fault["id"], fault["nodes"][0]["target"]) for fault in grave]
