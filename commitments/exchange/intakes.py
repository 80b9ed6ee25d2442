"""Texts brought to be coded: files judged and kept, and what the worker reads or fetches of them.

Each body may run twice, or stop anywhere: what came is settled by one short transaction at the end.
"""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django_tasks import task

from commitments.actions import captures, intakes
from commitments.coding.addresses import host_of
from commitments.enums import FileRefusal, IntakeState
from commitments.errors import FileRefused, RuleBroken, TextRefused
from commitments.exchange import storage
from commitments.exchange.arrivals import read, taken
from commitments.exchange.captures import content_type_of
from commitments.exchange.documents import kinds
from commitments.exchange.documents.decoding import decoded, guessed
from commitments.exchange.documents.names import extension_of
from commitments.exchange.documents.particulars import particulars
from commitments.exchange.documents.reading import readable_text
from commitments.exchange.documents.scanning import scan
from commitments.exchange.fetching import robots
from commitments.exchange.fetching.fetcher import Fetched, fetch
from commitments.exchange.fetching.refusals import FetchFailed, FetchRefused
from commitments.exchange.job_backend import TryAgain
from commitments.exchange.page_kinds import true_kind
from commitments.models import Capture, Intake, Partnership, StoredContent, User

# Kinds of file that hold running text.
TAKEN = {"txt": kinds.TXT, "docx": kinds.DOCX, "pdf": kinds.PDF}
TAKEN |= {"html": kinds.HTML, "htm": kinds.HTML}


def begin_from_upload(
    file: UploadedFile, *, partnership: Partnership | None = None, by: User
) -> Intake:
    """Judge, scan and keep a file, and let the worker read it. Raises FileRefused."""
    if extension_of(str(file.name)) not in TAKEN:
        sentence = _("A text is taken as TXT, DOCX, PDF or HTML. Save it as one of these.")
        raise FileRefused([sentence], reason=FileRefusal.KIND_NOT_TAKEN)
    name, stored = taken(str(file.name), read(file))
    return intakes.begin_from_file(name=name, content=stored, partnership=partnership, by=by)


def begin_from_capture(capture: Capture, *, by: User) -> Intake:
    """Take the readable text of a copy. Raises RuleBroken, TextRefused and ContentDamaged."""
    if capture.text is None:
        raise RuleBroken(_("This copy holds no text that could be coded."))
    return intakes.begin_from_copy(capture=capture, text=storage.read(capture.text).decode(), by=by)


@task
def read_text(intake: int) -> None:
    """Read the file of an intake, or fetch its address, and settle it. Raises TryAgain."""
    row = Intake.objects.select_related("content", "entered_by").get(pk=intake)
    if row.state != IntakeState.FETCHING:
        return
    try:
        if row.content:
            settle(row, row.content.media_type, storage.read(row.content))
        else:
            settle_page(row, fetched(row))
    except (FetchRefused, FetchFailed, FileRefused, RuleBroken, TextRefused) as refusal:
        intakes.fail_reading(intake=row, reason=str(refusal), by=row.entered_by)


def fetched(row: Intake) -> Fetched:
    """Raises TryAgain while somebody else is at the same host."""
    every = timedelta(seconds=settings.IKRAR_FETCH_DELAY)
    wait = captures.take_turn(host=host_of(row.address), every=every) if every else every
    if wait:
        raise TryAgain(after=wait, counted=False)
    return fetch(row.address, permit=robots.for_request)


def settle_page(row: Intake, answer: Fetched) -> None:
    if answer.status >= 400:
        reason = _("The address answers %(status)d: there is nothing to read.")
        raise RuleBroken(reason % {"status": answer.status})
    kind = true_kind(answer.media_type, answer.body)
    if kind not in TAKEN.values():
        raise RuleBroken(_("The address leads to no page, PDF, DOCX or text."))
    scan(answer.body)
    declared = content_type_of(answer) if kind == answer.media_type else kind
    said = said_by_page(answer, kind)
    settle(row, declared, answer.body, content=storage.keep(answer.body, kind), said=said)


def settle(
    row: Intake,
    media_type: str,
    body: bytes,
    *,
    content: StoredContent | None = None,
    said: dict[str, Any] | None = None,
) -> None:
    text = readable_text(media_type, body)
    check_text(text, kinds.kind_of(media_type))
    read = (said or {}) | letters_guessed(kinds.kind_of(media_type), body)
    intakes.receive_text(intake=row, text=text, content=content, read=read, by=row.entered_by)


def check_text(text: str, kind: str) -> None:
    """Refuse what has no words, and what is longer than is kept whole."""
    if len(text) >= settings.IKRAR_READER_CHARACTERS:
        sentence = _("This text has %(most)s characters or more. Bring the part that matters.")
        raise RuleBroken(sentence % {"most": f"{settings.IKRAR_READER_CHARACTERS:,}"})
    if text.strip():
        return
    if kind == kinds.PDF:
        raise RuleBroken(
            _(
                "This PDF holds pictures of pages and no text, as a scan does. Bring a PDF with"
                " text in it, or paste the text."
            )
        )
    raise RuleBroken(_("No text could be found in it. Paste the text instead."))


def said_by_page(answer: Fetched, kind: str) -> dict[str, Any]:
    """What the page says of itself, as evidence is described by it; nothing where it is silent."""
    if kind != kinds.HTML:
        return {}
    try:
        found = particulars(answer.body, address=answer.final_address, headers=answer.headers)
    except FileRefused:
        return {}
    return {name: value for name, value in asdict(found).items() if value["value"]}


def letters_guessed(kind: str, body: bytes) -> dict[str, Any]:
    """The encoding that a text was read in, where nothing but its letters told."""
    if kind != kinds.TXT or decoded(body) is None or is_marked(body):
        return {}
    return {"encoding": {"value": guessed(body) or "", "source": ""}}


def is_marked(body: bytes) -> bool:
    """Whether it is UTF-8, or begins with a mark that says what it is."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return body.startswith((b"\xff\xfe", b"\xfe\xff"))
    return True
