"""What we say when a file is not taken: what is wrong with it, and what to do."""

from typing import NoReturn

from django.utils.translation import gettext_lazy as _

from commitments.enums import FileRefusal
from commitments.errors import FileRefused

KINDS = "PDF, DOCX, XLSX, CSV, TXT, HTML, EML, PNG, JPEG"
SENTENCES = {
    FileRefusal.EMPTY: _("This file is empty. Choose it again, or ask for it to be sent again."),
    FileRefusal.TOO_LARGE: _(
        "This file is larger than %(limit)s MB. Bring the part that matters, or its address."
    ),
    FileRefusal.KIND_NOT_TAKEN: _(
        "Files of this kind are not taken. Bring it as one of these: %(kinds)s."
    ),
    FileRefusal.NOT_WHAT_IT_SAYS: _(
        "The content of this file is not what the end of its name says. Open it, and save it"
        " anew as the kind that it is."
    ),
    FileRefusal.TWO_KINDS: _(
        "This file can be read as two kinds of file at once. Open it, and save it anew or print it"
        " to a PDF."
    ),
    FileRefusal.DAMAGED: _(
        "This file is cut off or damaged. Fetch it again from its source, or print it to a PDF."
    ),
    FileRefusal.ENCRYPTED: _(
        "This file is protected by a password. Save a copy without protection, or print it to a"
        " PDF, and bring that."
    ),
    FileRefusal.MACROS: _(
        "This file carries macros. Save it as a DOCX or XLSX without macros, and bring that."
    ),
    FileRefusal.SCRIPTS: _(
        "This file carries scripts or starts something when it is opened. Print it to a new PDF,"
        " and bring that."
    ),
    FileRefusal.EMBEDDED: _(
        "This file carries other files inside. Bring those by themselves, and print this one to a"
        " PDF."
    ),
    FileRefusal.REACHES_OUT: _(
        "This file fetches something from elsewhere when it is opened. Print it to a PDF, and"
        " bring that."
    ),
    FileRefusal.UNSAFE_NAMES: _(
        "The parts inside this file have names that they should not have. Open it, and save it"
        " anew."
    ),
    FileRefusal.UNPACKS_TOO_FAR: _(
        "Unpacked, this file is far larger than it looks. Save the part that matters, and bring"
        " that."
    ),
    FileRefusal.TOO_MANY_PAGES: _(
        "This file has more than %(limit)s pages. Bring the pages that matter."
    ),
    FileRefusal.TOO_MANY_CELLS: _(
        "The sheets of this file span more than %(limit)s cells. Bring the part that matters, or"
        " save it as CSV."
    ),
    FileRefusal.TOO_MANY_PIXELS: _(
        "This picture has more than %(limit)s megapixels. Bring it in a smaller size."
    ),
    FileRefusal.NO_TEXT: _(
        "This file should be text, and is not. Save it as text in UTF-8, and bring that."
    ),
    FileRefusal.TOO_HARD: _(
        "Reading this file took too long or too much memory. Print it to a PDF, or bring the part"
        " that matters."
    ),
    FileRefusal.INFECTED: _(
        "The virus scanner recognised something in this file (%(name)s). Nothing was kept. Tell"
        " whoever sent it, and your administrator."
    ),
    FileRefusal.NOT_SCANNED: _(
        "The virus scanner did not answer, and without it no file is taken. Try again later, or"
        " tell your administrator."
    ),
}


def refuse(reason: str, **words: object) -> NoReturn:
    """Raise FileRefused for one of the FileRefusal reasons, with its sentence."""
    sentence = SENTENCES[FileRefusal(reason)] % {"kinds": KINDS, **words}
    raise FileRefused([sentence], reason=FileRefusal(reason))
