"""A brief as a PDF file, set by WeasyPrint, which needs Pango from the system.

The page is made of the content of the brief alone. Nothing is fetched but our own style sheet and
fonts, whatever the content says; the same content gives the same bytes.
"""

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse

STATIC = Path(settings.BASE_DIR) / "static"
SHEET = STATIC / "css" / "brief.css"
CONTENT_TYPE = "application/pdf"


# What cuts the fonts writes the time into them; with this it writes always the same.
os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")


@lru_cache(maxsize=1)
def can_make_pdfs() -> bool:
    """Whether the library is installed, and finds what it needs of the system."""
    try:
        import weasyprint  # noqa: F401 - only whether it can be
    except (ImportError, OSError):
        return False
    return True


def pdf_of(content: dict[str, Any], *, standing: str, site: str) -> bytes:
    """The file. `standing` says whether it is frozen, `site` is where its links lead."""
    # Without Pango it cannot even be imported.
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    with translation.override(content["language"]):
        page = render_to_string(
            "briefs/brief_pdf.html", {"content": content, "standing": standing, "site": site}
        )
    fonts = FontConfiguration()
    sheet = CSS(filename=SHEET, url_fetcher=own_files, font_config=fonts)
    return HTML(string=page, base_url=site, url_fetcher=own_files).write_pdf(
        stylesheets=[sheet],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=b"ikrar",
    )


def own_files(url: str, **_options) -> "URLFetcherResponse":
    """What lies under `static/`; every other address is refused, on the network and on the disk."""
    from weasyprint.urls import URLFetcherResponse

    parts = urlsplit(url)
    path = Path(unquote(parts.path)).resolve()
    if (parts.scheme, parts.netloc) != ("file", "") or not path.is_relative_to(STATIC.resolve()):
        raise ValueError(f"Not a file of ours: {url}")
    return URLFetcherResponse(url, path.read_bytes())
