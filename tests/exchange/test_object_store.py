"""Copies in an object store: kept once, proved, handed out and packed as from a folder."""

import io
import zipfile
from datetime import timedelta
from hashlib import sha256

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.urls import reverse

from commitments.actions import captures as asked
from commitments.enums import CaptureState
from commitments.errors import StoreAway
from commitments.exchange import captures, storage
from commitments.exchange.job_backend import TryAgain
from commitments.models import Capture, StoredContent
from tests.copies import make_capture
from tests.exchange.object_stores import BUCKET, configured, object_store
from tests.exchange.sources import SENTENCE
from tests.factories import make_author, make_evidence

pytestmark = pytest.mark.django_db

BYTES = b"%PDF-1.7 \x00\xff the agreement"


@pytest.fixture(scope="module")
def address():
    with object_store() as address:
        yield address


@pytest.fixture
def bucket(settings, monkeypatch, address, evidence_apart):
    """An empty bucket, where the settings keep copies."""
    settings.STORAGES = settings.STORAGES | {"evidence": configured(monkeypatch, address)}
    client = storages["evidence"].connection.meta.client
    constraint = {"LocationConstraint": "eu-central-1"}
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=constraint)
    bucket = storages["evidence"].bucket
    yield bucket
    bucket.objects.all().delete()
    bucket.delete()


def turn_away(settings, monkeypatch, address="http://127.0.0.1:9"):
    """From now on nobody answers where the store should be."""
    settings.STORAGES = settings.STORAGES | {"evidence": configured(monkeypatch, address)}


def names(bucket):
    return sorted(each.key for each in bucket.objects.all())


def test_bytes_come_back_as_they_were_given_under_their_hash(bucket):
    kept = storage.keep(BYTES, "application/pdf")

    digest = sha256(BYTES).hexdigest()
    assert storage.read(kept) == BYTES
    assert names(bucket) == [f"{digest[:2]}/{digest[2:4]}/{digest}"]


def test_the_same_bytes_are_stored_once(bucket):
    first = storage.keep(BYTES, "application/pdf")
    written = bucket.Object(names(bucket)[0]).last_modified

    assert storage.keep(BYTES, "application/octet-stream") == first
    assert bucket.Object(names(bucket)[0]).last_modified == written
    assert StoredContent.objects.count() == 1


def test_many_megabytes_go_up_in_one_piece(bucket):
    kept = storage.keep(BYTES * 500_000, "application/pdf")

    assert storage.is_intact(kept)
    # An object of several pieces says so in its tag.
    assert "-" not in bucket.Object(names(bucket)[0]).e_tag


def test_nothing_kept_is_open_to_the_world(bucket):
    storage.keep(BYTES, "application/pdf")

    grants = bucket.Object(names(bucket)[0]).Acl().grants

    assert [grant["Grantee"]["Type"] for grant in grants] == ["CanonicalUser"]


def test_what_is_missing_or_altered_is_told_apart_and_mended_by_keeping_it_again(bucket):
    kept = storage.keep(BYTES, "application/pdf")
    [name] = names(bucket)

    bucket.Object(name).put(Body=BYTES[:-1])
    with pytest.raises(storage.ContentDamaged, match="was altered"):
        storage.read(kept)
    bucket.Object(name).delete()
    with pytest.raises(storage.ContentDamaged, match="is missing"):
        storage.read(kept)

    storage.keep(BYTES, "application/pdf")
    assert storage.is_intact(kept)


def test_a_worker_keeps_a_page_there(bucket, item, worker):
    asked.request_capture(evidence=item, by=make_author())

    worker.run(until_idle=True)

    row = Capture.objects.get()
    assert row.state == CaptureState.KEPT
    assert SENTENCE in storage.read(row.text).decode()
    assert {row.content_id, row.text_id, row.record_id} == {
        name.rpartition("/")[2] for name in names(bucket)
    }


def test_all_of_it_is_proved_and_each_fault_is_named(bucket, commitment, capsys):
    capture = make_capture(make_evidence(commitment, title="The first stone").evidence)
    call_command("verify_evidence")
    assert capsys.readouterr().out.startswith("3 files of ")

    bucket.Object(storage.place_of(capture.content_id)).delete()
    bucket.Object(storage.place_of(capture.text_id)).put(Body=b"another")

    with pytest.raises(CommandError) as fault:
        call_command("verify_evidence")
    assert f"{capture.content_id} is missing" in str(fault.value)
    assert f"{capture.text_id} was altered" in str(fault.value)
    assert "The first stone" in str(fault.value)


def test_a_copy_is_handed_out_and_packed(client, bucket, commitment, reader):
    capture = make_capture(make_evidence(commitment).evidence)
    client.force_login(reader)

    download = client.get(reverse("capture_file", args=[capture.pk, "content"]))
    pack = client.get(reverse("evidence_pack", args=[commitment.code]))

    assert download.content == storage.read(capture.content)
    with zipfile.ZipFile(io.BytesIO(pack.getvalue())) as archive:
        packed = {sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert {capture.content_id, capture.text_id, capture.record_id} <= packed


def test_a_store_that_is_away_damages_nothing_and_loses_nothing(
    client, settings, monkeypatch, bucket, item, reader
):
    capture, waiting = make_capture(item), asked.request_capture(evidence=item, by=make_author())
    client.force_login(reader)

    with monkeypatch.context() as elsewhere:
        turn_away(settings, elsewhere)
        with pytest.raises(StoreAway):
            storage.is_intact(capture.content)
        with pytest.raises(CommandError, match=r"does not answer.*0 files were proved"):
            call_command("verify_evidence")
        with pytest.raises(TryAgain) as again:
            captures.copy_page.call(capture=waiting.pk)
        answer = client.get(reverse("capture_file", args=[capture.pk, "content"]))

    waiting.refresh_from_db()
    assert (waiting.state, again.value.after) == (CaptureState.QUEUED, timedelta(minutes=1))
    assert waiting.reason.startswith("The store of copies does not answer.")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")


def test_what_is_wrong_with_a_bucket_is_said(settings, monkeypatch, bucket, address):
    assert storage.problem() is None

    settings.STORAGES = settings.STORAGES | {
        "evidence": configured(monkeypatch, address, bucket="another")
    }
    assert storage.problem().startswith("the bucket another does not answer: ")
    turn_away(settings, monkeypatch)
    assert "127.0.0.1:9" in storage.problem()
