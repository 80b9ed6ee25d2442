"""The environment of the tests, set before Django reads its settings: nothing left to chance.

Pytest loads this first, by `-p` in pyproject.toml.
"""

import os

# The development settings: no https on the live server, static files as they lie.
os.environ.setdefault("IKRAR_DEBUG", "true")
# Playwright runs an event loop in the thread of the test; Django would refuse the database there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
