"""What the pages about signing in need."""

import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = template.Library()

QR_CODE = re.compile(r'viewBox="([\d. ]+)".*?<path d="([MLHVZmlhvz\d., -]+)"', re.DOTALL)


@register.simple_tag
def qr_code(svg: str) -> SafeString:
    """The drawing alone, without the sizes and colours that the style sheet gives it."""
    found = QR_CODE.search(svg)
    if found is None:
        raise ValueError("This is not a QR code drawn as one path.")
    view_box, path = found.groups()
    return format_html(
        '<svg class="qr" viewBox="{}" role="img" aria-label="{}"><path d="{}"/></svg>',
        view_box,
        gettext("QR code with the secret below"),
        path,
    )
