"""What the worker makes of a file or an address: a text to prepare, or why there is none."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from commitments.actions import intakes as begun
from commitments.enums import IntakeState
from commitments.errors import FileRefused, RuleBroken
from commitments.exchange import intakes, storage
from commitments.exchange.job_backend import TryAgain
from commitments.exchange.statement_proposals import statement_proposals
from commitments.models import Intake, Job
from commitments.reports.intakes import prepared_text
from tests.copies import make_capture, make_file
from tests.exchange.documents.samples import PAGE, WORDS, docx, pdf
from tests.exchange.fetching.host import answer
from tests.exchange.sources import SENTENCE, not_found, page
from tests.factories import make_author, make_commitment, make_evidence

pytestmark = pytest.mark.django_db


def brought(name, content):
    """A file that is brought and read, as a worker reads it."""
    file = SimpleUploadedFile(name, content)
    intake = intakes.begin_from_upload(file, by=make_author())
    return worked(intake)


def worked(intake):
    """What a worker makes of it."""
    intakes.read_text.call(intake=intake.pk)
    return Intake.objects.get(pk=intake.pk)


def visited(source, path="/page"):
    return worked(begun.begin_from_address(address=source.address(path), by=make_author()))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("statement.txt", f"1. {WORDS}\r\n".encode()),
        ("statement.docx", docx()),
        ("statement.pdf", pdf()),
        ("statement.html", PAGE.encode()),
    ],
    ids=["txt", "docx", "pdf", "html"],
)
def test_the_text_of_each_kind_of_file_is_received(name, content):
    intake = brought(name, content)

    assert intake.state == IntakeState.OPEN
    assert WORDS in intake.received_text
    assert (intake.name, storage.read(intake.content)) == (name, content)
    assert intake.paragraphs


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("scan.pdf", pdf(""), "This PDF holds pictures of pages and no text"),
        ("page.html", b"<!doctype html><title>Nothing</title><body></body>", "No text could be"),
    ],
    ids=["scanned", "empty-page"],
)
def test_a_file_without_text_says_so(name, content, sentence):
    intake = brought(name, content)

    assert intake.state == IntakeState.FAILED
    assert sentence in intake.reason


def test_a_file_of_another_kind_is_refused_before_it_is_kept():
    with pytest.raises(FileRefused, match="taken as TXT, DOCX, PDF or HTML"):
        brought("sheet.csv", b"a,b")

    assert not Intake.objects.exists()


def test_letters_that_had_to_be_guessed_are_told():
    windows = "Türkiye ve Malezya liderleri görüştü; okul açılacak. Şehir ve ülke için iş birliği."

    intake = brought("turkish.txt", windows.encode("cp1254"))

    assert intake.received_text == windows
    assert intake.details["read"]["encoding"]["value"] == "cp1254"


def test_a_text_longer_than_is_kept_whole_is_refused(settings):
    settings.IKRAR_READER_CHARACTERS = 100

    assert "has 100 characters or more" in brought("long.txt", b"They agreed. " * 20).reason


def test_a_page_is_fetched_kept_and_received(source):
    intake = visited(source)

    assert intake.state == IntakeState.OPEN
    assert SENTENCE in intake.received_text
    assert storage.read(intake.content) == page().partition(b"\r\n\r\n")[2]
    read = statement_proposals(intake, *vars(prepared_text(intake)).values())
    assert read["title"].value == "News"
    assert read["url"].value == source.address("/page")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (not_found(), "The address answers 404"),
        (answer(b"\x89PNG\r\n\x1a\n", "Content-Type: image/png"), "leads to no page"),
        (answer(b"", "Content-Type: text/html"), ""),
    ],
    ids=["404", "picture", "empty"],
)
def test_an_address_without_a_text_says_why(source, given, sentence):
    source.answers["/page"] = given

    intake = visited(source)

    assert intake.state == IntakeState.FAILED
    assert sentence in intake.reason
    assert intake.reason


def test_an_address_within_our_walls_is_refused(settings):
    settings.IKRAR_FETCH_DELAY = 0
    intake = begun.begin_from_address(address="http://10.0.0.1/", by=make_author())

    assert worked(intake).state == IntakeState.FAILED


def test_what_failed_is_tried_again_and_received(source):
    source.answers["/page"] = not_found()
    intake = visited(source)
    source.answers["/page"] = page()
    begun.read_again(intake=intake, seen_version=intake.version, by=make_author())

    assert worked(intake).state == IntakeState.OPEN
    assert Job.objects.filter(key=f"intake:{intake.pk}").exists()


def test_a_host_has_its_rest_between_two_who_ask(source, settings):
    settings.IKRAR_FETCH_DELAY = 60
    visited(source)

    with pytest.raises(TryAgain):
        visited(source)

    assert Intake.objects.latest("pk").state == IntakeState.FETCHING


def test_work_that_is_done_twice_writes_once(source):
    intake = visited(source)
    begun.leave_out(intake=intake, spans=[(0, 4)], seen_version=intake.version, by=make_author())

    assert worked(intake).left_out == [[0, 4]]


def test_a_copy_of_evidence_is_begun_with_its_text_content_and_address():
    capture = make_capture(make_evidence(make_commitment()).evidence, text=WORDS)

    intake = intakes.begin_from_capture(capture, by=make_author())

    assert (intake.received_text, intake.source) == (WORDS, "address")
    assert (intake.content, intake.address) == (capture.content, capture.address)
    assert intake.state == IntakeState.OPEN


def test_a_file_of_evidence_is_begun_with_its_name():
    capture = make_file(make_evidence(make_commitment()).evidence, text=WORDS)

    assert intakes.begin_from_capture(capture, by=make_author()).name == "report.txt"


def test_a_copy_without_text_is_refused():
    capture = make_capture(make_evidence(make_commitment()).evidence, text="")

    with pytest.raises(RuleBroken, match="holds no text"):
        intakes.begin_from_capture(capture, by=make_author())
