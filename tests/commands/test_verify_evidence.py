from io import StringIO
from pathlib import Path

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command

from commitments.exchange.storage import place_of
from tests.copies import make_capture, make_stored_content
from tests.factories import make_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def capture(commitment):
    return make_capture(make_evidence(commitment, title="The first stone").evidence)


def place(content):
    return Path(storages["evidence"].path(place_of(content.sha256)))


def test_verify_evidence_proves_what_was_kept(capture):
    out = StringIO()

    call_command("verify_evidence", stdout=out)

    size = sum(each.size for each in (capture.record, capture.content, capture.text))
    assert out.getvalue() == f"3 files of {size} bytes are as they were kept.\n"


def test_verify_evidence_names_a_missing_file_and_whose_it_is(capture):
    place(capture.content).unlink()

    with pytest.raises(CommandError, match=f"{capture.content_id} is missing.*The first stone"):
        call_command("verify_evidence")


def test_verify_evidence_names_every_altered_file(capture):
    for content in (capture.record, capture.text):
        place(content).write_bytes(b"another")

    with pytest.raises(CommandError) as fault:
        call_command("verify_evidence")

    assert f"{capture.record_id} was altered" in str(fault.value)
    assert f"{capture.text_id} was altered" in str(fault.value)
    assert "2 of 3 files are damaged." in str(fault.value)


def test_verify_evidence_names_bytes_that_no_copy_came_of(db):
    place(make_stored_content(b"left over")).unlink()

    with pytest.raises(CommandError, match="of no copy"):
        call_command("verify_evidence")
