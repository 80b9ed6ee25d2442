"""Why a file that somebody brings is not taken as evidence."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from commitments.enums import FileRefusal

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    FileRefusal: {
        FileRefusal.EMPTY: _("there is nothing in it"),
        FileRefusal.TOO_LARGE: _("it has more bytes than are taken"),
        FileRefusal.KIND_NOT_TAKEN: _("its name ends in none of the kinds that are taken"),
        FileRefusal.NOT_WHAT_IT_SAYS: _("its content is of another kind than its name says"),
        FileRefusal.TWO_KINDS: _("its bytes can be read as two kinds of file"),
        FileRefusal.DAMAGED: _("it is cut off, or breaks the rules of its kind"),
        FileRefusal.ENCRYPTED: _("it opens with a password, or is restricted by one"),
        FileRefusal.MACROS: _("it carries programs that run when it is opened"),
        FileRefusal.SCRIPTS: _("it carries scripts, or starts something when it is opened"),
        FileRefusal.EMBEDDED: _("it carries other files or objects inside"),
        FileRefusal.REACHES_OUT: _("it fetches something from elsewhere when it is opened"),
        FileRefusal.UNSAFE_NAMES: _("its parts have names that lead out of their folder"),
        FileRefusal.UNPACKS_TOO_FAR: _("unpacked, it is far larger than it looks"),
        FileRefusal.TOO_MANY_PAGES: _("it has more pages than are read"),
        FileRefusal.TOO_MANY_CELLS: _("its sheets span more cells than are read"),
        FileRefusal.TOO_MANY_PIXELS: _("the picture is larger than can be shown safely"),
        FileRefusal.NO_TEXT: _("it should be text, and its bytes are none"),
        FileRefusal.TOO_HARD: _("reading it took more time or memory than is given to one file"),
        FileRefusal.INFECTED: _("the virus scanner recognised something in it"),
        FileRefusal.NOT_SCANNED: _("the virus scanner did not answer"),
    },
}
