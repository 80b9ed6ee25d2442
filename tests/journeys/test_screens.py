"""Every screen on the real data keeps the policy, is accessible and fits its window."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from commitments.permissions import ROLES
from tests.factories import make_user
from tests.screens import SCREENS, make_acts

pytestmark = [pytest.mark.journey, pytest.mark.once]

# Several tests, so that every core has some of the screens.
PARTS = 3
HEIGHT = 900
# Each width in other colours: these are the same tokens at every width. Every screen is judged in
# one of the two looks, by turns: those beside it are of the same templates.
LOOKS = [("light", 1440), ("dark", 390)]
# The last is what is left of 1280 pixels at 400 %.
WIDTHS = [1440, 390, 320]
SERIOUS = {"serious", "critical"}
# Called moderate, but somebody who jumps from heading to heading is lost without.
ORDER = {"heading-order", "landmark-one-main", "page-has-heading-one", "skip-link"}
# Loading style sheets anew would bring a style of its own, which the policy refuses.
EVERYTHING = {"preload": False, "resultTypes": ["violations"]}
AXE = Axe().axe_script


@pytest.fixture
def people(roles):
    return {role.lower(): make_user(role) for role in ROLES}


@pytest.fixture
def walk(real_record, people, visitor):
    """Yields each of these screens with its page, loaded once and with axe."""
    keys = make_acts(people)
    # Colours that are still on their way from one theme to the other are in neither.
    pages = {name: visitor(people.get(name), reduced_motion="reduce") for name in [None, *people]}

    def walk_through(screens):
        for screen in screens:
            who, path = SCREENS[screen]
            pages[who].goto(path.format(**keys))
            pages[who].evaluate(AXE)
            yield screen, pages[who]

    return walk_through


@pytest.mark.parametrize("part", range(PARTS))
def test_every_screen_keeps_the_policy_is_accessible_in_both_themes_and_fits(walk, part):
    faults = []
    for number, (screen, page) in enumerate(walk([*SCREENS][part::PARTS])):
        faults += [fault for width in WIDTHS for fault in faults_of_width(page, screen, width)]
        colours, width = LOOKS[number % 2]
        page.emulate_media(color_scheme=colours, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        faults += faults_of(page, f"{screen}, {colours}, {width}")

    assert faults == []


def faults_of_width(page, screen, width):
    page.set_viewport_size({"width": width, "height": HEIGHT})
    is_wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return [(screen, width, "scrolls sideways")] if is_wide else []


def faults_of(page, screen):
    found = page.evaluate("options => axe.run(options).then(all => all.violations)", EVERYTHING)
    grave = [fault for fault in found if fault["impact"] in SERIOUS or fault["id"] in ORDER]
    return [(screen, fault["id"], fault["nodes"][0]["target"]) for fault in grave]
