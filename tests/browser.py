"""Journeys need Chromium: where it is, how it is started, and what happens where there is none."""

import os
import shutil

import pytest

# The first is Debian's Chromium too, without a window that it would have to draw.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
# Chromium's own sandbox refuses to work for root, which is who runs in a container.
LAUNCH = {
    "executable_path": CHROMIUM,
    "args": ["--no-sandbox"] if os.geteuid() == 0 else [],
}
ADVICE = "run apt-get install chromium fonts-noto-core"


def pytest_configure(config):
    if CHROMIUM is None and os.environ.get("CI") == "true":
        raise pytest.UsageError(f"Chromium is missing, and here the journeys must run: {ADVICE}.")


def pytest_collection_modifyitems(config, items):
    if CHROMIUM is not None:
        return
    journeys = [item for item in items if item.get_closest_marker("journey")]
    items[:] = [item for item in items if item not in journeys]
    config.hook.pytest_deselected(items=journeys)


def pytest_terminal_summary(terminalreporter):
    if CHROMIUM is None:
        terminalreporter.write_line(
            f"The browser journeys were left out, because Chromium was not found: {ADVICE}."
        )
