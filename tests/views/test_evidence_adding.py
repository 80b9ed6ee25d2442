"""Evidence begun with an address or files, described while its copy is made, and then linked."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from commitments.actions import begun_evidence
from commitments.enums import CaptureMethod, CaptureState
from commitments.models import Capture, EvidenceItem, EvidenceLink, Job
from tests.copies import make_capture, make_file
from tests.factories import make_commitment, make_evidence
from tests.views.test_evidence import EVIDENCE

pytestmark = pytest.mark.usefixtures("early_in_march")

PAGE = "https://example.org/school"


def bring(client, commitment, headers=None, **sent):
    address = reverse("evidence_add", args=[commitment.code])
    return client.post(address, {"use": "source", **sent}, headers=headers)


def begun(client, commitment, address=PAGE):
    bring(client, commitment, address=address)
    return EvidenceItem.objects.latest("pk")


def describe(client, commitment, item, **changes):
    address = reverse("evidence_complete", args=[commitment.code, item.pk])
    return client.post(address, EVIDENCE | {"seen_version": item.version} | changes)


def text_file(name="note.txt", text="The school opens in May."):
    return SimpleUploadedFile(name, text.encode())


def test_an_address_alone_is_enough_to_begin(signed_in, commitment):
    response = bring(signed_in, commitment, address=PAGE)

    item, capture = EvidenceItem.objects.get(), Capture.objects.get()
    assert response.headers["Location"] == reverse(
        "evidence_complete", args=[commitment.code, item.pk]
    )
    assert (item.url, item.publisher, item.grade) == (PAGE, "example.org", "F6")
    assert (capture.evidence, capture.state) == (item, CaptureState.QUEUED)
    assert Job.objects.count() == 1
    assert not EvidenceLink.objects.exists()


def test_several_files_are_begun_one_by_one(signed_in, commitment):
    files = [text_file("one.txt"), text_file("two.csv", "a,b\n1,2\n")]

    response = bring(signed_in, commitment, files=files)

    items = list(EvidenceItem.objects.order_by("pk"))
    assert response.status_code == 302
    assert [item.title for item in items] == ["one", "two"]
    assert [each.method for each in Capture.objects.all()] == [CaptureMethod.FILE] * 2


def test_a_refused_file_keeps_back_no_other(signed_in, commitment):
    files = [
        text_file(),
        SimpleUploadedFile("run.exe", b"MZ\x00\x00"),
        text_file("no.pdf", "No PDF."),
    ]

    response = bring(signed_in, commitment, files=files)

    html = response.content.decode()
    assert response.status_code == 422
    assert "2 files were not taken" in html
    assert "run.exe" in html
    assert EvidenceItem.objects.get().title in html


BAD_SOURCES = [
    ({}, "Give an address, or choose a file."),
    ({"address": "example.org"}, "starts with http:// or https://"),
    ({"address": "javascript:alert(1)"}, "starts with http:// or https://"),
    ({"address": "https://example.org/" + "x" * 1_000}, "at most 1,000 characters"),
]


@pytest.mark.parametrize(("sent", "sentence"), BAD_SOURCES)
def test_a_bad_source_keeps_the_words(signed_in, commitment, headers, sent, sentence):
    response = bring(signed_in, commitment, headers, **sent)

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in " ".join(response.context["sources"].errors["address"])
    assert sent.get("address", "") in html
    assert not EvidenceItem.objects.exists()


@pytest.mark.parametrize("spelling", [PAGE, "http://www.example.org/school/?utm_source=x#top"])
def test_a_page_on_record_is_pointed_out_before_it_is_saved(signed_in, commitment, spelling):
    link = make_evidence(make_commitment(), title="Known already", url=PAGE)

    told = bring(signed_in, commitment, address=spelling)

    html = told.content.decode()
    assert told.status_code == 409
    assert "Known already" in html
    assert f"?item={link.evidence_id}#link-form" in html
    assert EvidenceItem.objects.count() == 1
    assert bring(signed_in, commitment, address=spelling, anyway="on").status_code == 302


def test_a_file_on_record_is_pointed_out_before_it_is_saved(signed_in, commitment):
    make_file(make_evidence(commitment).evidence, text="The school opens in May.")

    response = bring(signed_in, commitment, files=[text_file("another name.txt")])

    html = response.content.decode()
    assert response.status_code == 409
    assert "another name.txt" in html
    assert "the same file" in html
    assert "It bears on this commitment already." in html
    assert EvidenceItem.objects.count() == 1


def test_the_same_text_at_another_address_is_pointed_out(signed_in, commitment):
    make_capture(make_evidence(commitment, title="First read").evidence)
    item = begun(signed_in, commitment, "https://example.net/copied")
    make_capture(item)

    html = signed_in.get(
        reverse("evidence_complete", args=[commitment.code, item.pk])
    ).content.decode()

    assert "says the same, word for word" in html
    assert "First read" in html


def test_the_progress_is_asked_for_until_the_copy_is_there(signed_in, commitment):
    item = begun(signed_in, commitment)
    address = reverse("evidence_complete", args=[commitment.code, item.pk])
    asked = {"headers": {"HX-Request": "true"}}

    before = signed_in.get(address, **asked).content.decode()
    make_capture(item)
    after = signed_in.get(address, **asked).content.decode()

    assert "every 2s" in before
    assert "Look again" in before
    assert "every 2s" not in after
    assert "Copy kept" in after
    assert "<html" not in before + after


def test_nothing_is_taken_over_without_a_click(signed_in, commitment):
    item = begun(signed_in, commitment, "https://www.bernama.com/school")
    address = reverse("evidence_complete", args=[commitment.code, item.pk])

    drawn = signed_in.get(address)
    taken = signed_in.post(address, {"take": "kind", "summary": "My own words."})

    assert drawn.context["form"]["kind"].value() == ""
    assert taken.status_code == 200
    assert taken.context["form"]["kind"].value() == "news_agency_state"
    assert taken.context["form"]["credibility"].value() in ("", None)
    assert "My own words." in taken.content.decode()
    item.refresh_from_db()
    assert item.kind == "unknown"


def test_what_was_begun_is_described_and_linked(signed_in, commitment, analyst):
    item = begun(signed_in, commitment)

    response = describe(signed_in, commitment, item)

    link = EvidenceLink.objects.get()
    commitment.refresh_from_db()
    assert response.headers["Location"] == commitment.get_absolute_url()
    assert (link.evidence, link.linked_by) == (item, analyst)
    assert (link.evidence.title, link.evidence.grade) == ("School to open in May", "B2")
    assert commitment.evidence_count == 1


def test_the_next_file_waits_after_the_first(signed_in, commitment):
    bring(signed_in, commitment, files=[text_file("one.txt"), text_file("two.txt", "Other.")])
    one, two = EvidenceItem.objects.order_by("pk")

    response = describe(signed_in, commitment, one, url="")

    following = reverse("evidence_complete", args=[commitment.code, two.pk])
    assert response.headers["Location"] == following


BAD_WORDS = [
    ({"title": ""}, "title", 422),
    ({"credibility": "1"}, "credibility", 422),
    ({"quotation": "a\x00b"}, "quotation", 422),
    ({"quotation": "The school opens in June."}, "quotation", 422),
    ({"seen_version": 7}, "__all__", 409),
]


@pytest.mark.parametrize(("changes", "field", "status"), BAD_WORDS)
def test_a_refused_description_keeps_the_words(signed_in, commitment, changes, field, status):
    item = begun(signed_in, commitment)
    make_capture(item, text="The school opens in May.")

    response = describe(signed_in, commitment, item, note="My own words.", **changes)

    assert response.status_code == status
    assert field in response.context["form"].errors
    assert "My own words." in response.content.decode()
    assert not EvidenceLink.objects.exists()


def test_a_quotation_that_is_not_in_our_copy_is_shown_the_nearest_passage(signed_in, commitment):
    item = begun(signed_in, commitment)
    make_capture(item, text="He said: the “new” school opens in May, God willing.")

    wrong = describe(signed_in, commitment, item, quotation='the "new" school opens in June')
    right = describe(signed_in, commitment, item, quotation='the "new" school opens in May')

    assert "the “new” school opens in May" in wrong.context["form"].errors["quotation"][0]
    assert right.status_code == 302


def test_what_was_brought_and_not_described_waits_in_the_panel(signed_in, commitment, manager):
    item = begun(signed_in, commitment)
    others = begun_evidence.begin_from_address(address="https://example.net/", by=manager)

    html = signed_in.get(reverse("evidence_add", args=[commitment.code])).content.decode()

    assert reverse("evidence_complete", args=[commitment.code, item.pk]) in html
    assert reverse("evidence_complete", args=[commitment.code, others.pk]) not in html


def test_what_was_described_is_not_described_again(signed_in, commitment):
    item = make_evidence(commitment).evidence

    response = describe(signed_in, commitment, item)

    assert response.status_code == 404


def test_typing_it_in_asks_for_a_copy_too(signed_in, commitment):
    signed_in.post(reverse("evidence_add", args=[commitment.code]), EVIDENCE)

    assert Capture.objects.get().address == EVIDENCE["url"]
