"""Takes a picture of every screen, in both themes and widths, into var/shots: `make shots`.

Named screens alone: `python -m tests.shots dashboard status`.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_test_environment, teardown_test_environment
from pytest_django.live_server_helper import LiveServer

import tests.environment  # noqa: F401  (sets the environment before Django reads it)
from tests.screens import SCREENS, THEMES, WIDTHS, chromium, make_acts, make_people, sign_in

FOLDER = Path("var/shots")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    setup_test_environment()
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    settings.IKRAR_AUDIT_HEAD = FOLDER / "audit-head.json"
    settings.STORAGES["evidence"]["OPTIONS"]["location"] = FOLDER / "evidence"
    call_command("sync_roles", verbosity=0)
    call_command("load_seeds", verbosity=0)
    keys = make_acts(make_people())
    server = LiveServer("localhost")
    try:
        with chromium() as browser:
            for width, theme in ((w, t) for w in WIDTHS for t in THEMES):
                take_all(browser, server.url, keys, width, theme)
    finally:
        server.stop()
        connection.creation.destroy_test_db(before, verbosity=0)
        teardown_test_environment()


def take_all(browser, site, keys, width, theme):
    """Every screen at one width in one theme; each person signs in once."""
    size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
    pages = {}
    for name in sys.argv[1:] or SCREENS:
        who, path = SCREENS[name]
        if who not in pages:
            pages[who] = browser.new_context(viewport=size).new_page()
            if who:
                sign_in(pages[who], site, who)
            cookie = {"name": "ikrar_theme", "value": theme, "url": site}
            pages[who].context.add_cookies([cookie])
        pages[who].goto(site + path.format(**keys))
        picture = FOLDER / f"{name}-{theme}-{width}.png"
        pages[who].screenshot(path=picture, full_page=True)
        print(picture)
    for page in pages.values():
        page.context.close()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    django.setup()
    main()
