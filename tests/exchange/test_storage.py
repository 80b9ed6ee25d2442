"""What is kept is whole, once, and the same for ever."""

import os
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.files.storage import storages

from commitments.exchange import storage
from commitments.exchange.durable_folder import LEFT_SECONDS
from commitments.models import ReadableText, StoredContent

pytestmark = pytest.mark.django_db

BYTES = b"%PDF-1.7 \x00\xff the agreement"


def place(content):
    return Path(storages["evidence"].path(storage.place_of(content.sha256)))


def test_bytes_come_back_as_they_were_given():
    kept = storage.keep(BYTES, "application/pdf")

    assert kept.sha256 == sha256(BYTES).hexdigest()
    assert kept.size == len(BYTES)
    assert storage.read(kept) == BYTES


def test_a_file_is_called_by_its_hash_in_two_folders():
    kept = storage.keep(BYTES, "application/pdf")

    path = place(kept)

    assert path.read_bytes() == BYTES
    assert path.parts[-3:] == (kept.sha256[:2], kept.sha256[2:4], kept.sha256)
    assert path.stat().st_mode & 0o077 == 0


def test_the_same_bytes_are_stored_once():
    first = storage.keep(BYTES, "application/pdf")
    written = place(first).stat().st_mtime_ns

    again = storage.keep(BYTES, "application/octet-stream")

    assert again == first
    assert again.media_type == "application/pdf"
    assert place(first).stat().st_mtime_ns == written
    assert StoredContent.objects.count() == 1


def test_nothing_has_a_row_that_could_not_be_written(settings, tmp_path):
    in_the_way = tmp_path / "evidence"
    in_the_way.write_text("a file where the folder should be")

    with pytest.raises(OSError, match="evidence"):
        storage.keep(BYTES, "application/pdf")

    assert not StoredContent.objects.exists()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (Path.unlink, "is missing"),
        (lambda path: path.write_bytes(BYTES[:-1]), "was altered"),
        (lambda path: path.write_bytes(BYTES.replace(b"the", b"thy")), "was altered"),
    ],
    ids=["gone", "cut", "changed"],
)
def test_damage_is_noticed_and_mended_when_the_same_comes_again(harm, said):
    kept = storage.keep(BYTES, "application/pdf")
    place(kept).chmod(0o600)
    harm(place(kept))

    with pytest.raises(storage.ContentDamaged, match=f"{kept.sha256} {said}"):
        storage.read(kept)

    assert storage.read(storage.keep(BYTES, "application/pdf")) == BYTES


def test_a_text_is_kept_with_its_words():
    kept = storage.keep_text("İlk taş atıldı.\n")

    assert storage.read(kept).decode() == "İlk taş atıldı.\n"
    assert kept.readable.words == "İlk taş atıldı.\n"


def test_texts_that_say_the_same_have_one_key():
    one, other = storage.keep_text("The first stone."), storage.keep_text("the FIRST  stone\n")

    assert one != other
    assert one.readable.text_key == other.readable.text_key


def test_of_a_very_long_text_the_database_holds_the_beginning(monkeypatch):
    monkeypatch.setattr(storage, "WORDS_AT_MOST", 9)

    kept = storage.keep_text("The first stone was laid.")

    assert kept.readable.words == "The first"
    assert storage.read(kept) == b"The first stone was laid."


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_an_empty_text_is_no_text(text):
    assert storage.keep_text(text) is None
    assert not ReadableText.objects.exists()


def test_what_a_dead_process_left_half_written_is_cleared_away():
    kept = storage.keep(BYTES, "application/pdf")
    old, new = (place(kept).with_name(f"{kept.sha256}.{each}.part") for each in ("old", "new"))
    for path in (old, new):
        path.write_bytes(BYTES[:3])
    long_ago = old.stat().st_mtime - LEFT_SECONDS - 1
    os.utime(old, (long_ago, long_ago))

    assert storage.sweep_leftovers() == 1

    assert not old.exists()
    assert new.exists()
    assert storage.is_intact(kept)
