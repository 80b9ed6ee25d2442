"""Why an address is not fetched, or what it answers not taken."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import CaptureRefusal

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    CaptureRefusal: {
        CaptureRefusal.SCHEME: _("only web pages are fetched: http and https, nothing else"),
        CaptureRefusal.MALFORMED: _("the address can be read in more ways than one, or in none"),
        CaptureRefusal.CREDENTIALS: _("an address with a name or a password in it is not public"),
        CaptureRefusal.PORT: _("web servers are asked at ports 80, 443, 8080 and 8443 alone"),
        CaptureRefusal.LOCAL_NAME: _("the name means something on a network of one's own alone"),
        CaptureRefusal.NOT_PUBLIC: _("it leads to a machine that the public cannot reach"),
        CaptureRefusal.UNRESOLVED: _("the name of the host is not in the directory of names"),
        CaptureRefusal.UNTRUSTED: _("the host cannot prove that it is the one it is said to be"),
        CaptureRefusal.ROBOTS: _("the site asks that programs like ours stay away from the page"),
        CaptureRefusal.REDIRECTS: _("it sent us on more than five times"),
        CaptureRefusal.WRONG_TYPE: _("neither a page nor one of the files that we can read"),
        CaptureRefusal.TOO_LARGE: _("it is longer than what is taken from one address"),
        CaptureRefusal.UNPACKS_TOO_LARGE: _("it came packed, and its content is too long"),
        CaptureRefusal.BAD_ANSWER: _(
            "the host did not keep to the rules by which web servers answer"
        ),
        CaptureRefusal.EMPTY: _("the host answered with nothing in it"),
    },
}
