"""What a worker brings home, and what the record says of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.utils import timezone

from commitments.actions import captures as asked
from commitments.enums import CaptureFinding, CaptureRefusal, CaptureState, JobState
from commitments.exchange import captures, storage
from commitments.exchange.documents import kinds
from commitments.exchange.job_backend import TryAgain
from commitments.models import AuditEvent, Capture, HostTurn, Job
from tests.copies import make_stored_content
from tests.exchange.documents import samples
from tests.exchange.fetching.host import answer
from tests.exchange.sources import SENTENCE, not_found, page
from tests.factories import make_author

pytestmark = pytest.mark.django_db


def look(item, **fields):
    """Ask for a copy and have it made, as a worker does; returns the settled row."""
    row = asked.request_capture(evidence=item, by=make_author(), **fields)
    captures.copy_page.call(capture=row.pk)
    return Capture.objects.get(pk=row.pk)


def verbs():
    return list(AuditEvent.objects.order_by("position").values_list("verb", flat=True))


def test_a_copy_holds_exchange_body_and_text(item, source):
    row = look(item)

    assert (row.state, row.finding) == (CaptureState.KEPT, CaptureFinding.FIRST)
    assert storage.read(row.content) == page().partition(b"\r\n\r\n")[2]
    assert SENTENCE in storage.read(row.text).decode()
    assert SENTENCE in row.text.readable.words
    assert storage.read(row.record).startswith(b"\x1f\x8b")
    assert (row.content.media_type, row.record.media_type) == ("text/html", storage.WARC)


def test_a_copy_says_when_whence_and_how(item, source):
    source.answers["/page"] = answer(b"moved", "Location: /there", status="301 Moved")
    source.answers["/there"] = page(headers=["ETag: one"])

    row = look(item)

    assert row.final_address == source.address("/there")
    assert row.status_code == 200
    assert ["ETag", "one"] in row.headers
    assert row.requested_at <= row.started_at <= row.finished_at <= timezone.now()
    assert (row.requested_by, row.attempts) == (make_author(), 1)


def test_each_act_leaves_one_event(item, source):
    before = len(verbs())

    look(item)

    assert verbs()[before:] == ["asked_for_copy", "kept_copy"]


def test_a_page_that_says_the_same_is_stored_once(item, source):
    first = look(item)

    second = look(item)

    assert second.finding == CaptureFinding.SAME
    assert (second.content, second.text, second.previous) == (first.content, first.text, first)


def test_a_page_with_another_token_and_the_same_text_is_the_same(item, source):
    look(item)
    body = page().partition(b"\r\n\r\n")[2].replace(b"<title>", b"<meta name=t content=9><title>")
    source.answers["/page"] = answer(body)

    row = look(item)

    assert row.finding == CaptureFinding.SAME
    assert row.content != row.previous.content


def test_a_page_that_says_something_else_has_changed_and_the_copy_before_stays(item, source):
    first = look(item)
    source.answers["/page"] = page("It was laid again on Tuesday.")

    row = look(item)

    assert row.finding == CaptureFinding.CHANGED
    assert "Tuesday" in row.text.readable.words
    assert "Tuesday" not in storage.read(Capture.objects.get(pk=first.pk).text).decode()


def test_a_host_is_asked_whether_anything_changed(item, source):
    source.answers["/page"] = page(headers=["ETag: one"])
    first = look(item)
    source.answers["/page"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    row = look(item)

    assert b"If-None-Match: one" in source.requests[-1]
    assert (row.finding, row.status_code) == (CaptureFinding.SAME, 304)
    assert (row.content, row.text) == (first.content, first.text)
    assert row.record != first.record


def test_a_host_is_asked_for_all_of_it_where_our_copy_is_damaged(item, source):
    source.answers["/page"] = page(headers=["ETag: one"])
    first = look(item)
    path = Path(storages["evidence"].path(storage.place_of(first.content_id)))
    path.unlink()

    row = look(item)

    assert b"If-None-Match" not in source.requests[-1]
    assert row.finding == CaptureFinding.SAME
    assert storage.is_intact(first.content)


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_page_that_is_gone_leaves_our_copy(item, source, status):
    first = look(item)
    source.answers["/page"] = answer(b"<p>no", status=status)

    row = look(item)

    assert (row.state, row.finding) == (CaptureState.GONE, CaptureFinding.GONE)
    assert row.content is None
    assert storage.is_intact(row.record)
    assert storage.is_intact(Capture.objects.get(pk=first.pk).content)


def test_a_page_that_never_was_there_is_no_copy(item, source):
    source.answers["/page"] = not_found()

    row = look(item)

    assert row.state == CaptureState.FAILED
    assert row.reason == "The address answers 404: there is nothing to keep."


def test_what_is_refused_says_why_and_is_not_tried_again(item, source):
    source.answers["/page"] = answer(b"MZ\x00\x01", kind="application/x-msdownload")

    row = look(item)

    assert (row.state, row.refusal) == (CaptureState.FAILED, CaptureRefusal.WRONG_TYPE)
    assert row.reason
    assert verbs()[-1] == "failed_copy"


def test_what_a_host_calls_a_page_and_is_none_is_refused(item, source):
    source.answers["/page"] = answer(b"\x7fELF\x02\x01", kind="text/html")

    row = look(item)

    assert (row.state, row.refusal) == (CaptureState.FAILED, CaptureRefusal.WRONG_TYPE)


@pytest.mark.parametrize(
    ("make", "kind"), [(samples.docx, kinds.DOCX), (samples.xlsx, kinds.XLSX)], ids=["docx", "xlsx"]
)
@pytest.mark.parametrize("named", ["application/octet-stream", "application/zip", "text/html"])
def test_a_document_is_known_by_its_content_whatever_its_host_calls_it(
    item, source, make, kind, named
):
    source.answers["/page"] = answer(make(), kind=named)

    row = look(item)

    assert (row.state, row.content.media_type) == (CaptureState.KEPT, kind)
    assert row.text is not None


MACROS = samples.repacked(samples.docx(), added=[("word/vbaProject.bin", b"macros")])
OTHER_ARCHIVES = {
    "an archive of anything": samples.repacked(samples.docx(), without="word/document.xml"),
    "two documents in one": samples.repacked(samples.docx(), added=[("xl/workbook.xml", b"<x/>")]),
    "a document with macros": MACROS,
    "an archive that is cut off": samples.docx()[:-30],
    "an archive of countless names": samples.docx()[:-10] + b"\xff" * 10,
}


@pytest.mark.parametrize("body", OTHER_ARCHIVES.values(), ids=OTHER_ARCHIVES)
@pytest.mark.parametrize("named", ["application/zip", kinds.DOCX], ids=["zip", "docx"])
def test_any_other_archive_is_refused_whatever_its_host_calls_it(item, source, body, named):
    source.answers["/page"] = answer(body, kind=named)

    row = look(item)

    assert (row.state, row.refusal) == (CaptureState.FAILED, CaptureRefusal.WRONG_TYPE)


def test_a_host_in_trouble_is_tried_later_and_in_the_end_given_up(item, source):
    source.answers["/page"] = answer(b"busy", status="503 Service Unavailable")
    row = asked.request_capture(evidence=item, by=make_author())
    waits = []

    for _attempt in range(captures.ATTEMPTS - 1):
        with pytest.raises(TryAgain) as again:
            captures.copy_page.call(capture=row.pk)
        waits.append(again.value.after)
        row.refresh_from_db()
        assert (row.state, bool(row.reason)) == (CaptureState.QUEUED, True)
        assert row.next_attempt_at > timezone.now()
    captures.copy_page.call(capture=row.pk)

    row.refresh_from_db()
    assert waits == sorted(waits)
    assert (row.state, row.attempts) == (CaptureState.FAILED, captures.ATTEMPTS)
    assert verbs()[-1] == "failed_copy"


def test_a_host_that_says_when_to_come_again_is_heeded(item, source):
    source.answers["/page"] = answer(b"busy", "Retry-After: 7200", status="503 Busy")
    row = asked.request_capture(evidence=item, by=make_author())

    with pytest.raises(TryAgain) as again:
        captures.copy_page.call(capture=row.pk)

    assert again.value.after == timedelta(hours=2)


def test_the_clock_heeds_what_a_site_asks_of_robots_and_a_person_may_look(item, source):
    source.answers["/robots.txt"] = answer(b"User-agent: *\nDisallow: /", kind="text/plain")

    by_person = look(item)
    by_clock = look(item, scheduled=True)

    assert by_person.state == CaptureState.KEPT
    assert (by_clock.state, by_clock.refusal) == (CaptureState.FAILED, CaptureRefusal.ROBOTS)


def test_a_host_is_asked_once_in_a_while(item, source, settings):
    settings.IKRAR_FETCH_DELAY = 60
    look(item)
    row = asked.request_capture(evidence=item, by=make_author())

    with pytest.raises(TryAgain) as again:
        captures.copy_page.call(capture=row.pk)

    assert again.value.after > timedelta(seconds=50)
    assert not again.value.counted
    HostTurn.objects.update(free_at=timezone.now())
    captures.copy_page.call(capture=row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == (CaptureState.KEPT, 1)


def test_a_body_that_runs_twice_does_no_harm(item, source):
    row = look(item)
    events = verbs()

    captures.copy_page.call(capture=row.pk)

    assert verbs() == events
    assert Capture.objects.get().attempts == 1


def test_a_copy_that_ends_its_worker_each_time_is_given_up(item, source):
    row = asked.request_capture(evidence=item, by=make_author())
    for _attempt in range(captures.ATTEMPTS):
        asked.begin_capture(capture=row)

    captures.copy_page.call(capture=row.pk)

    row.refresh_from_db()
    assert row.state == CaptureState.FAILED
    assert row.reason == "The work was broken off each time."
    assert not source.requests


def receive(item, content, media_type, name):
    stored = make_stored_content(content, media_type)
    row = asked.receive_file(evidence=item, name=name, content=stored, by=make_author())
    captures.read_file.call(capture=row.pk)
    return Capture.objects.get(pk=row.pk)


def test_a_file_is_kept_as_received_and_read(item):
    row = receive(item, b"The first stone was laid.\r\n", "text/plain", "stone.txt")

    assert (row.state, row.finding) == (CaptureState.KEPT, CaptureFinding.FIRST)
    assert row.record == row.content
    assert storage.read(row.content) == b"The first stone was laid.\r\n"
    assert row.text.readable.words.strip() == "The first stone was laid."


def test_a_file_that_cannot_be_read_is_kept_all_the_same(item):
    row = receive(item, b"%PDF-1.7 nothing more", "application/pdf", "broken.pdf")

    assert (row.state, row.text) == (CaptureState.KEPT, None)
    assert row.reason


def test_a_text_that_is_not_read_in_time_is_tried_again(item, settings):
    settings.IKRAR_READER_SECONDS = 0
    stored = make_stored_content(b"words", "text/plain")
    row = asked.receive_file(evidence=item, name="a.txt", content=stored, by=make_author())

    with pytest.raises(TryAgain):
        captures.read_file.call(capture=row.pk)

    row.refresh_from_db()
    assert (row.state, row.content) == (CaptureState.QUEUED, stored)


def test_a_file_that_ends_its_reader_each_time_is_kept_without_its_text(item):
    stored = make_stored_content(b"words", "text/plain")
    row = asked.receive_file(evidence=item, name="a.txt", content=stored, by=make_author())
    Capture.objects.update(attempts=captures.ATTEMPTS)

    captures.read_file.call(capture=row.pk)

    row.refresh_from_db()
    assert (row.state, row.reason) == (CaptureState.KEPT, "Its text could not be read.")


def test_what_is_asked_for_waits_as_a_job(item):
    row = asked.request_capture(evidence=item, by=make_author())

    job = Job.objects.get()

    assert (job.task, job.state) == (captures.copy_page.module_path, JobState.WAITING)
    assert job.arguments == {"capture": row.pk}
