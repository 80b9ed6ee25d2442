"""Whether a file is taken: its name says what it is, and its content must agree."""

from dataclasses import dataclass

from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents import kinds
from commitments.exchange.documents.archives import check_archive
from commitments.exchange.documents.confined import ask
from commitments.exchange.documents.names import extension_of, tame
from commitments.exchange.documents.pdfs import check_pdf
from commitments.exchange.documents.pictures import check_picture
from commitments.exchange.documents.refusals import refuse
from commitments.exchange.documents.texts import check_text

ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A file that is taken. `name` is tamed; `pages` is None but for a PDF."""

    media_type: str
    extension: str
    name: str
    pages: int | None = None


def judge(name: str, content: bytes) -> Judged:
    """What the file called `name` is. Raises FileRefused with a reason and what to do.

    The extension must be one that is taken and the content must be of that kind; nothing that runs,
    unpacks without end or hides another file gets through. Viruses are the business of `scan`.
    """
    if not content:
        refuse(FileRefusal.EMPTY)
    if len(content) > settings.IKRAR_FILE_MEGABYTES * 1_000_000:
        refuse(FileRefusal.TOO_LARGE, limit=settings.IKRAR_FILE_MEGABYTES)
    extension = extension_of(name)
    media_type = kinds.BY_EXTENSION.get(extension)
    if media_type is None:
        refuse(FileRefusal.KIND_NOT_TAKEN)
    check_signature(content, media_type)
    pages = check_content(content, media_type)
    return Judged(media_type=media_type, extension=extension, name=tame(name), pages=pages)


def check_signature(content: bytes, media_type: str) -> None:
    """The first bytes claim what the name claims; those of a text claim nothing."""
    found = kinds.signed(content)
    if media_type in kinds.ARCHIVES:
        if found == kinds.OLE and ENCRYPTED_PACKAGE in content:
            refuse(FileRefusal.ENCRYPTED)
        expected: str | None = kinds.ZIP
    else:
        expected = None if media_type in kinds.TEXTS else media_type
    if found != expected:
        refuse(FileRefusal.NOT_WHAT_IT_SAYS)


def check_content(content: bytes, media_type: str) -> int | None:
    """Look inside; the number of pages where there are pages."""
    if media_type == kinds.PDF:
        check_pdf(content)
        return counted_pages(content)
    if media_type in kinds.ARCHIVES:
        check_archive(content, media_type)
    elif media_type in kinds.PICTURES:
        check_picture(content, media_type)
    else:
        check_text(content, media_type)
    return None


def counted_pages(content: bytes) -> int:
    pages = ask("pages", kinds.PDF, content)["pages"]
    if pages > settings.IKRAR_FILE_PAGES:
        refuse(FileRefusal.TOO_MANY_PAGES, limit=f"{settings.IKRAR_FILE_PAGES:,}")
    return pages
