"""Where bytes are kept: once each, under their hash, in a folder or in an object store.

Django's STORAGES name the place as `evidence`. The row comes after the file, and a file appears
whole or not at all: nothing that has a row was ever half written.
"""

import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from commitments.actions.stored_contents import enter_content, enter_text
from commitments.coding.sources import text_key
from commitments.exchange.durable_folder import DurableFolder
from commitments.models import StoredContent

ALIAS = "evidence"
TEXT = "text/plain; charset=utf-8"
WARC = "application/warc"
# What the database holds of a text; beyond that it is read in the file.
WORDS_AT_MOST = 1_000_000


class ContentDamaged(Exception):
    """Bytes that are missing, or are not those that were kept."""


def keep(content: bytes, media_type: str) -> StoredContent:
    """Store the bytes to stay, then their row; the same bytes are stored once.

    Not to be called within a transaction: bringing a file to the disk takes its time.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    held = StoredContent.objects.filter(pk=sha256).first()
    if held and is_intact(held):
        return held
    storages[ALIAS].save(place_of(sha256), ContentFile(content))
    return enter_content(sha256=sha256, size=len(content), media_type=media_type)


def keep_text(text: str) -> StoredContent | None:
    """Store a readable text as UTF-8, and its words for the search; None where it is empty."""
    if not text.strip():
        return None
    content = keep(text.encode(), TEXT)
    enter_text(content=content, words=text[:WORDS_AT_MOST], text_key=text_key(text))
    return content


def read(stored: StoredContent) -> bytes:
    """The bytes that were kept. Raises ContentDamaged where they are missing or others.

    Raises StoreAway where the store does not answer, and nobody knows.
    """
    try:
        with storages[ALIAS].open(place_of(stored.sha256)) as file:
            content = file.read()
    except FileNotFoundError as error:
        raise ContentDamaged(f"{stored.sha256} is missing") from error
    except OSError as error:
        raise ContentDamaged(f"{stored.sha256} cannot be read: {error.strerror}") from error
    if hashlib.sha256(content).hexdigest() != stored.sha256:
        raise ContentDamaged(f"{stored.sha256} was altered")
    return content


def is_intact(stored: StoredContent) -> bool:
    try:
        read(stored)
    except ContentDamaged:
        return False
    return True


def problem() -> str | None:
    """What is wrong with the place where copies are kept; None where nothing is."""
    return storages[ALIAS].problem()


def sweep_leftovers() -> int:
    """Remove what a process left half written when it was ended; how many files that were."""
    storage = storages[ALIAS]
    return storage.remove_leftovers() if isinstance(storage, DurableFolder) else 0


def place_of(sha256: str) -> str:
    """Two folders of 256, so that none grows too long."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"
