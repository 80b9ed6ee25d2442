"""Our copies of a source: shown, compared, handed out, and kept from those who may not see them."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from commitments.actions import evidence
from commitments.actions.captures import postpone_capture, request_capture
from commitments.enums import CaptureState, Stance
from commitments.models import Capture, EvidenceLink, StoredContent
from tests.copies import make_capture, make_file, make_gone
from tests.factories import make_author, make_commitment, make_evidence, make_user

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture
def item(commitment):
    return make_evidence(commitment, language="tr").evidence


def page_of(client, item, headers=None):
    return client.get(item.get_absolute_url(), headers=headers).content.decode()


def test_the_page_shows_the_text_of_the_copy_beside_its_hash(signed_in, item):
    capture = make_capture(item, text="The first stone was laid.")

    html = page_of(signed_in, item)

    assert 'class="words copy-text" lang="tr"' in html
    assert "The first stone was laid." in html
    assert capture.content_id in html
    assert "answered with 200" in html


def test_what_a_page_says_is_never_markup_of_ours(signed_in, item):
    make_capture(item, text=HOSTILE, final_address=f"https://example.org/{HOSTILE}")
    make_file(item, name=f"{HOSTILE}.txt", text=HOSTILE)

    html = page_of(signed_in, item)

    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_dead_link_leaves_the_copy_intact(signed_in, item):
    make_capture(item, text="The first stone was laid.")
    make_gone(item)

    html = page_of(signed_in, item)

    assert "Link dead, our copy intact" in html
    assert "The first stone was laid." in html


def test_visitors_learn_that_there_is_a_copy_and_nothing_in_it(client, settings, item):
    settings.IKRAR_PUBLIC_READING = True
    capture = make_capture(item, text="The first stone was laid.")

    html = page_of(client, item)

    assert "Copy kept" in html
    assert "The first stone was laid." not in html
    for part in ("content", "record", "text"):
        address = reverse("capture_file", args=[capture.pk, part])
        assert address not in html
        assert client.get(address).status_code == 302
    assert client.get(reverse("capture_compare", args=[capture.pk])).status_code == 302


@pytest.mark.parametrize("part", ["content", "record", "text"])
def test_a_part_of_a_copy_is_a_download_and_never_a_page(client, reader, item, part):
    capture = make_capture(item)
    client.force_login(reader)

    response = client.get(reverse("capture_file", args=[capture.pk, part]))

    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert (
        response.headers["Content-Security-Policy"]
        == "sandbox; default-src 'none'; frame-ancestors 'none'"
    )
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_copies_of_drafts_are_not_there_for_readers(client, reader):
    capture = make_capture(make_evidence(make_commitment(published=False)).evidence)
    client.force_login(reader)

    for name, *rest in (("capture_file", "content"), ("capture_compare",)):
        assert client.get(reverse(name, args=[capture.pk, *rest])).status_code == 404


def test_what_is_no_part_of_a_copy_is_not_there(signed_in, item):
    capture = make_capture(item, text="")

    for part in ("text", "evidence", "headers"):
        address = reverse("capture_file", args=[capture.pk, part])
        assert signed_in.get(address).status_code == 404


def test_altered_bytes_are_not_handed_out(signed_in, item, tmp_path):
    capture = make_capture(item)
    sha256 = capture.content_id
    (tmp_path / "evidence" / sha256[:2] / sha256[2:4] / sha256).write_bytes(b"altered")

    response = signed_in.get(reverse("capture_file", args=[capture.pk, "content"]))

    assert response.status_code == 500
    assert "This copy is damaged" in response.content.decode()


def test_two_copies_are_compared_by_their_words(signed_in, item):
    make_capture(item, text="Opens in May.\nAs agreed.")
    capture = make_capture(item, text="Opens in June.\nAs agreed.")

    html = signed_in.get(reverse("capture_compare", args=[capture.pk])).content.decode()

    assert "<del>May.</del>" in html
    assert '<ins data-tone="green">June.</ins>' in html
    assert reverse("capture_compare", args=[capture.pk]) in page_of(signed_in, item)


def test_a_first_copy_has_nothing_to_be_compared_with(signed_in, item):
    capture = make_capture(item)

    html = signed_in.get(reverse("capture_compare", args=[capture.pk])).content.decode()

    assert "There is no earlier copy" in html


def test_a_source_is_visited_again_by_a_click(signed_in, item):
    response = signed_in.post(reverse("evidence_capture", args=[item.pk]), {"visit": "yes"})

    assert response.headers["Location"] == item.get_absolute_url()
    assert Capture.objects.get().state == CaptureState.QUEUED
    assert "Copy under way" in page_of(signed_in, item)
    assert "every 2s" in page_of(signed_in, item)


def test_nobody_is_kept_asking_for_a_copy_that_comes_later(signed_in, item):
    capture = request_capture(evidence=item, by=make_author())
    postpone_capture(capture=capture, reason="No answer.", after=timedelta(hours=1))

    postponed = page_of(signed_in, item)
    Capture.objects.update(next_attempt_at=None)
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        long_ago = page_of(signed_in, item)

    assert "No answer. It is tried again at" in postponed
    for html in (postponed, long_ago):
        assert "every 2s" not in html
        assert "Look again" in html


def test_files_are_kept_with_an_item_on_record(signed_in, item):
    address = reverse("evidence_capture", args=[item.pk])
    good, bad = SimpleUploadedFile("a.txt", b"Text."), SimpleUploadedFile("b.exe", b"MZ\x00")

    told = signed_in.post(address, {"files": [good, bad]})

    assert told.status_code == 422
    assert "b.exe" in told.content.decode()
    assert [each.name for each in Capture.objects.all()] == ["a.txt"]


def test_without_a_file_or_an_address_nothing_is_kept(signed_in, commitment):
    item = make_evidence(commitment, url="").evidence
    address = reverse("evidence_capture", args=[item.pk])

    for sent, sentence in (({}, "Choose a file."), ({"visit": "yes"}, "an address on the web")):
        response = signed_in.post(address, sent)
        assert response.status_code == 422
        assert sentence in response.content.decode()
    assert not Capture.objects.exists()


def test_the_page_asks_the_same_however_many_copies_there_are(
    signed_in, commitment, django_assert_num_queries, django_assert_max_num_queries
):
    item = make_evidence(commitment).evidence
    make_capture(item)
    page_of(signed_in, item)
    with django_assert_max_num_queries(30) as first:
        page_of(signed_in, item)
    for number in range(20):
        make_capture(item, text=f"Reading {number}.")

    with django_assert_num_queries(len(first)):
        page_of(signed_in, item)


def test_a_commitment_shows_what_became_of_each_copy(
    client, reader, commitment, django_assert_max_num_queries
):
    make_capture(make_evidence(commitment).evidence)
    client.force_login(reader)

    with django_assert_max_num_queries(15):
        html = client.get(commitment.get_absolute_url()).content.decode()

    assert "Copy kept" in html


def change(client, item, **changes):
    form = client.get(reverse("evidence_change", args=[item.pk])).context["form"]
    body = {name: form[name].value() for name in form.fields}
    body = {name: value for name, value in body.items() if value is not None} | changes
    return client.post(reverse("evidence_change", args=[item.pk]), body)


def test_a_new_grade_asks_for_its_reason_and_shows_it(signed_in, item):
    refused = change(signed_in, item, credibility="4")
    saved = change(signed_in, item, credibility="4", reason="Nobody else says so.")

    item.refresh_from_db()
    html = page_of(signed_in, item)
    assert refused.context["form"].errors["reason"] == ["Say why the grade changes."]
    assert saved.status_code == 302
    assert item.credibility == "4"
    assert "Nobody else says so." in html
    assert html.index("Nobody else says so.") < html.index("when it was added")


def test_what_else_changes_asks_for_no_reason(signed_in, item):
    response = change(signed_in, item, title="Another title", retracted_on="2026-03-01")

    item.refresh_from_db()
    assert response.status_code == 302
    assert (item.title, str(item.retracted_on)) == ("Another title", "2026-03-01")


def test_a_change_over_somebody_else_s_is_stale(signed_in, item):
    address = reverse("evidence_change", args=[item.pk])
    form = signed_in.get(address).context["form"]
    body = {name: form[name].value() or "" for name in form.fields} | {"note": "My own words."}
    evidence.change_evidence(
        item=item, fields=["summary"], seen_version=item.version, by=make_user("Analyst")
    )

    response = signed_in.post(address, body)

    assert response.status_code == 409
    assert "My own words." in response.content.decode()


def test_an_item_bears_on_another_commitment(signed_in, commitment, item):
    other = make_commitment(statement=commitment.statement)
    make_capture(item, text="The school opens in May.")
    address = reverse("evidence_link", args=[item.pk])
    body = {"code": other.code.lower(), "stance": Stance.CONTEXT, "quotation": "opens in May"}

    response = signed_in.post(address, body)

    link = EvidenceLink.objects.get(commitment=other)
    assert response.headers["Location"] == item.get_absolute_url()
    assert (link.evidence, link.quotation) == (item, "opens in May")


BAD_LINKS = [
    ({"code": "NO-SUCH-2026-01"}, "code", 422),
    ({"code": "a\x00b"}, "code", 422),
    ({"stance": "maybe"}, "stance", 422),
    ({"quotation": "opens in June"}, "quotation", 422),
]


@pytest.mark.parametrize(("changes", "field", "status"), BAD_LINKS)
def test_a_bad_link_keeps_the_words(signed_in, commitment, item, changes, field, status):
    other = make_commitment(statement=commitment.statement)
    make_capture(item, text="The school opens in May.")
    body = {"code": other.code, "stance": Stance.CONTEXT, "locator": "My own words."} | changes

    response = signed_in.post(reverse("evidence_link", args=[item.pk]), body)

    assert response.status_code == status
    assert field in response.context["form"].errors
    assert "My own words." in response.content.decode()
    assert not other.evidence_links.exists()


def test_an_item_is_linked_to_a_commitment_once(signed_in, commitment, item):
    body = {"code": commitment.code, "stance": Stance.CONTEXT}

    response = signed_in.post(reverse("evidence_link", args=[item.pk]), body)

    assert response.status_code == 409
    assert commitment.evidence_links.count() == 1


def pack(client, commitment):
    response = client.get(reverse("evidence_pack", args=[commitment.code]))
    return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def test_a_pack_holds_files_manifests_and_an_index(client, reader, commitment):
    item = make_evidence(commitment, title="=HYPERLINK(1)", publisher=HOSTILE).evidence
    capture = make_capture(item, text="The school opens in May.")
    make_file(item, name="..\\évidence.txt")
    client.force_login(reader)

    archive = pack(client, commitment)

    manifest = json.loads(archive.read("manifest.json"))
    (told,) = manifest["evidence"]
    files = [file for look in told["copies"] for file in look["files"]]
    assert told["title"] == "=HYPERLINK(1)"
    assert {file["file"] for file in files} < set(archive.namelist())
    assert capture.content_id in {file["sha256"] for file in files}
    assert all(name.count("/") <= 1 and ".." not in name for name in archive.namelist())
    assert ",'=HYPERLINK(1)," in archive.read("manifest.csv").decode("utf-8-sig")
    index = archive.read("index.html").decode()
    assert "<script>alert" not in index
    assert capture.content_id in index


def test_a_pack_for_visitors_holds_no_copies(client, settings, commitment):
    settings.IKRAR_PUBLIC_READING = True
    make_capture(make_evidence(commitment).evidence)

    archive = pack(client, commitment)

    assert sorted(archive.namelist()) == ["index.html", "manifest.csv", "manifest.json"]
    assert json.loads(archive.read("manifest.json"))["copies"] is False
    assert "linked_by" not in archive.read("manifest.json").decode()


def test_a_pack_names_what_it_leaves_out(client, reader, settings, commitment, tmp_path):
    capture = make_capture(make_evidence(commitment).evidence)
    sha256 = capture.content_id
    (tmp_path / "evidence" / sha256[:2] / sha256[2:4] / sha256).unlink()
    client.force_login(reader)

    missing = pack(client, commitment).read("manifest.json").decode()
    settings.IKRAR_PACK_MEGABYTES = 0
    too_large = pack(client, commitment)

    assert "missing or altered in the store" in missing
    assert StoredContent.objects.count() == 3
    assert len(too_large.namelist()) == 3
    assert "the pack would be too large" in too_large.read("manifest.csv").decode()
