"""CSV files in the admin: looked through first, stored whole, and never over somebody's work."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from commitments.models import AuditEvent, Party
from tests.admin.posted import address, change_party
from tests.factories import make_party

pytestmark = pytest.mark.django_db

TEXT = "name,adjective,iso3\nTürkiye,Turkish,TUR\nMalaysia,Malaysian,MYS\n"


def choose(desk, content, model_name="party"):
    raw = content.encode() if isinstance(content, str) else content
    file = SimpleUploadedFile("parties.csv", raw, content_type="text/csv")
    return desk.post(address(model_name, "import"), {"file": file})


def confirm(desk, response):
    body = {"_apply": "Store", "text": response.context["text"]}
    body["seen"] = response.context["plan"].fingerprint
    return desk.post(address("party", "import"), body)


def test_a_file_is_shown_first_and_stored_after_a_second_click(desk, administrator):
    shown = choose(desk, TEXT)

    assert shown.status_code == 200
    assert "2 new" in shown.content.decode()
    assert not Party.objects.exists()
    stored = confirm(desk, shown)
    assert stored.headers["Location"] == address("party", "changelist")
    assert Party.objects.count() == 2
    assert AuditEvent.objects.filter(actor=administrator).count() == 2


def test_the_same_file_again_has_nothing_to_store(desk):
    confirm(desk, choose(desk, TEXT))

    again = choose(desk, TEXT)

    page = again.content.decode()
    assert "Everything in this file is on record" in page
    assert "_apply" not in page


def test_a_fault_is_told_with_its_line_and_nothing_can_be_stored(desk):
    response = choose(desk, TEXT + ",Nameless,\n")

    page = response.content.decode()
    assert response.status_code == 422
    assert "It needs a name." in page
    assert "_apply" not in page


@pytest.mark.parametrize(
    "content",
    ["", "colour\nred\n", "name\na\x00b", "name\nTürkiye".encode("latin-1"), b"\xff\xfe\x00"],
)
def test_what_is_no_such_file_is_refused_with_a_sentence(desk, content):
    response = choose(desk, content)

    assert response.status_code == 422
    assert not Party.objects.exists()


def test_no_file_is_asked_for(desk):
    response = desk.post(address("party", "import"), {})

    assert response.status_code == 422
    assert "Choose a file." in response.content.decode()


def test_a_record_that_moved_on_is_shown_again_before_anything_is_stored(desk):
    party = make_party(name="Türkiye", adjective="Turk")
    shown = choose(desk, TEXT)
    change_party(desk, party, adjective="Ottoman")

    response = confirm(desk, shown)

    page = response.content.decode()
    assert response.status_code == 409
    assert "the record changed after you looked" in page
    assert "<del>Ottoman</del>" in page
    assert not Party.objects.filter(name="Malaysia").exists()
    assert confirm(desk, response).status_code == 302


@pytest.mark.parametrize("text", ["", "rubbish", "name\na\x00b", "name,adjective\n,\n"])
def test_a_forged_confirmation_is_refused(desk, text):
    body = {"_apply": "Store", "text": text, "seen": "0" * 64}

    response = desk.post(address("party", "import"), body)

    assert response.status_code in (409, 422)
    assert not Party.objects.exists()


@pytest.mark.parametrize("model_name", ["party", "body", "theme"])
def test_the_list_leads_to_the_files_and_the_page_explains_the_columns(desk, model_name):
    listed = desk.get(address(model_name, "changelist")).content.decode()
    page = desk.get(address(model_name, "import")).content.decode()

    assert address(model_name, "import") in listed
    assert address(model_name, "export") in listed
    assert address(model_name, "template") in page
    assert "<code>name</code>" in page


def test_what_is_on_record_comes_as_a_file(desk):
    make_party(name="Türkiye", adjective="Turkish")

    response = desk.get(address("party", "export"))

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="party-export.csv"'
    assert "Türkiye,Turkish,,state," in response.content.decode()
