"""What a first visit costs, and how long browsers keep it."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.urls import reverse
from whitenoise.middleware import WhiteNoiseMiddleware

from commitments.templatetags.marks import forget_drawings

KILOBYTE = 1024
FIRST_VISIT_AT_MOST = 150 * KILOBYTE
MANIFEST = "whitenoise.storage.CompressedManifestStaticFilesStorage"


@pytest.fixture
def collected(settings, tmp_path):
    """The static files as an installation serves them: hashed, compressed, named by a manifest."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": MANIFEST}}
    # Compressing what the admin brings would take most of the time.
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["admin"])
    forget_drawings()
    yield settings.STATIC_ROOT
    forget_drawings()


def named_in(text, root, beside=None):
    """The static files that a page or a style sheet names, fonts for other alphabets included."""
    addresses = re.findall(r'(?:href|src)="(/static/[^"#]+)|url\(["\']?([^"\')]+)', text)
    for absolute, relative in addresses:
        path = root / absolute.removeprefix("/static/") if absolute else beside / relative
        yield path.resolve()


def files_of(page, root):
    """Every file that the page loads, with what its style sheets load in turn."""
    waiting, found = set(named_in(page, root)), set()
    while waiting:
        path = waiting.pop()
        found.add(path)
        if path.suffix == ".css":
            waiting |= set(named_in(path.read_text(), root, path.parent)) - found
    return found


def weight(path: Path):
    """As sent to a browser: by Brotli where that is smaller."""
    compressed = path.with_name(f"{path.name}.br")
    return (compressed if compressed.exists() else path).stat().st_size


def test_a_first_visit_weighs_little(collected, client, analyst, commitment):
    import brotli

    client.force_login(analyst)
    page = client.get(reverse("dashboard")).content.decode()

    weights = {path.name: weight(path) for path in files_of(page, collected)}
    weights["page"] = len(brotli.compress(page.encode()))

    assert any(name.endswith(".woff2") for name in weights)
    assert any(name.startswith("htmx") for name in weights)
    assert sum(weights.values()) <= FIRST_VISIT_AT_MOST, sorted(weights.items())


def test_what_is_named_by_its_hash_is_kept_for_ever(collected, settings, db):
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = False
    serve = WhiteNoiseMiddleware(lambda request: None)
    sheet = next(path for path in (collected / "css").glob("app.*.css"))

    asked = {"accept-encoding": "br"}
    response = serve(RequestFactory().get(f"/static/css/{sheet.name}", headers=asked))

    response.close()
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["Content-Encoding"] == "br"
    assert not (collected / "css/app.css").exists()
