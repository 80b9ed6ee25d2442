"""Bringing a text and preparing it step by step, as a page and as a fragment."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from commitments.actions import intakes
from commitments.models import AuditEvent, Candidate, Intake, Statement
from tests.copies import make_capture
from tests.exchange.documents.hostile import locked_pdf, zip_bomb
from tests.factories import make_author, make_commitment, make_evidence, make_statement
from tests.intakes import PAGE, PARTICULARS, make_described, make_intake, make_pair

pytestmark = pytest.mark.django_db
BEGIN = "/coding/new/"


@pytest.fixture
def desk(client, analyst):
    client.force_login(analyst)
    return client


def act(client, intake, step, headers=None, **sent):
    """Send one form of a step; the version is the one on record unless given."""
    sent.setdefault("seen_version", Intake.objects.get(pk=intake.pk).version)
    return client.post(f"{intake.get_absolute_url()}?step={step}", sent, headers=headers or {})


def test_a_pasted_text_is_begun_with_what_cleaning_proposes(desk):
    partnership = make_pair()

    response = desk.post(BEGIN, {"text": PAGE, "partnership": partnership.pk})

    intake = Intake.objects.get()
    assert response.headers["Location"] == intake.get_absolute_url()
    assert (intake.received_text, intake.partnership) == (PAGE, partnership)
    assert len(intake.left_out) == 5
    page = desk.get(intake.get_absolute_url()).content.decode()
    assert "<del>Photo source: The Ministry</del>" in page
    assert "Credit line of the site" in page


def test_windows_line_ends_are_received_as_line_feeds_and_nothing_else_changes(desk):
    text = "  A line that İstanbul wrote. \r\n\r\n🌍 \u00a0 e\u0301 and the next line."

    desk.post(BEGIN, {"text": text})

    assert Intake.objects.get().received_text == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Paste a text, choose a file, or give an address."),
        ({"text": " \n "}, "There are no words in it."),
        ({"text": "One.", "address": "https://example.org/"}, "Bring one text at a time"),
        ({"address": "ftp://example.org/"}, "An address starts with http:// or https://."),
    ],
)
def test_a_beginning_that_is_refused_says_why_and_keeps_what_was_typed(desk, sent, sentence):
    response = desk.post(BEGIN, sent)

    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert sent.get("address", "") in page
    assert not Intake.objects.exists()


def test_a_text_that_is_too_long_is_refused_and_kept(desk, settings):
    settings.IKRAR_READER_CHARACTERS = 1_000

    response = desk.post(BEGIN, {"text": "Ten words. " * 100})

    page = response.content.decode()
    assert response.status_code == 422
    assert "A text may have 1,000 characters at most." in page
    assert "Ten words. " * 100 in page


def test_a_paste_of_fifty_megabytes_is_refused_with_a_sentence(desk):
    response = desk.post(BEGIN, {"text": "x" * 50_000_000})

    assert response.status_code == 413
    assert "more than Ikrar takes at once" in response.content.decode()
    assert not Intake.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "This file is empty."),
        ("locked.pdf", locked_pdf(), "protected by a password"),
        ("bomb.docx", zip_bomb(), "far larger than it looks"),
        ("sixteen.txt", "The Leaders agreed.".encode("utf-16-le"), "should be text, and is not"),
        ("sheet.xlsx", b"PK\x03\x04", "A text is taken as TXT, DOCX, PDF or HTML."),
        ("photo.png", b"\x89PNG\r\n\x1a\n", "A text is taken as TXT, DOCX, PDF or HTML."),
    ],
    ids=["empty", "encrypted", "bomb", "utf-16", "workbook", "picture"],
)
def test_a_file_that_is_refused_says_why_in_a_sentence(desk, name, content, sentence):
    response = desk.post(BEGIN, {"file": SimpleUploadedFile(name, content)})

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Intake.objects.exists()


def test_a_file_is_awaited_and_its_page_asks_how_far_it_is(desk, headers):
    desk.post(BEGIN, {"file": SimpleUploadedFile("statement.txt", PAGE.encode())})
    intake = Intake.objects.get()

    response = desk.get(intake.get_absolute_url(), headers=headers)

    page = response.content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert "The file is kept; its text is being read." in page


def test_a_text_that_could_not_be_had_can_be_tried_again(desk):
    intake = intakes.begin_from_address(address="https://example.org/a", by=make_author())
    intakes.fail_reading(intake=intake, reason="The host did not answer.", by=make_author())
    assert "The host did not answer." in desk.get(intake.get_absolute_url()).content.decode()

    act(desk, intake, "text", act="again")

    intake.refresh_from_db()
    assert (intake.state, intake.reason) == ("fetching", "")


@pytest.mark.parametrize("step", ["text", "paragraphs", "particulars", "freeze", "zzz"])
def test_every_step_is_a_page_and_a_fragment(desk, headers, step):
    intake = make_intake(partnership=make_pair())

    response = desk.get(f"{intake.get_absolute_url()}?step={step}", headers=headers)

    assert response.status_code == 200
    assert response.content.decode().count('id="intake"') == 1
    assert ("<html" in response.content.decode()) is not bool(headers)


def test_what_is_unticked_comes_back_and_what_is_ticked_is_left_out(desk, headers):
    intake = make_intake()
    photo, title = PAGE.index("Photo"), PAGE.index("Joint Statement of")
    out = [start for start, _end in intake.left_out if start != photo] + [title]

    response = act(desk, intake, "text", headers, act="leave_out", out=out)

    intake.refresh_from_db()
    assert response.status_code == (200 if headers else 302)
    assert photo not in [start for start, _end in intake.left_out]
    assert title in [start for start, _end in intake.left_out]
    assert "Left out by a person" in desk.get(intake.get_absolute_url()).content.decode()


def test_a_paragraph_is_divided_joined_and_named(desk, headers):
    intake = make_intake()
    place = desk.get(f"{intake.get_absolute_url()}?step=paragraphs&place=1")
    at = place.context["sentences"][0][0]

    act(desk, intake, "paragraphs", headers, act="divide", place=1, at=at)
    assert [span["sub"] for span in Intake.objects.get().paragraphs] == [1, 1, 2, 3, 1]
    act(desk, intake, "paragraphs", headers, act="join", place=1)
    assert [span["sub"] for span in Intake.objects.get().paragraphs] == [1, 1, 2, 1]
    named = {"label": "2a", "sub": 1, "heading": "What comes"}
    act(desk, intake, "paragraphs", headers, act="name", place=1, **named)

    assert [span["label"] for span in Intake.objects.get().paragraphs] == ["1", "2a", "2", "3"]
    assert Intake.objects.get().paragraphs[3]["heading"] == "What comes"


def test_a_paragraph_of_one_sentence_says_that_it_cannot_be_divided(desk):
    intake = make_intake()

    page = desk.get(f"{intake.get_absolute_url()}?step=paragraphs&place=3").content.decode()

    assert "so it cannot be divided" in page
    assert "Join with the next" not in page


def test_the_list_of_codings_names_what_is_prepared(desk):
    intake = make_intake()

    page = desk.get(reverse("coding_list")).content.decode()

    assert f'href="{intake.get_absolute_url()}"' in page


def test_a_copy_of_evidence_is_coded_by_a_click(desk):
    item = make_evidence(make_commitment()).evidence
    capture = make_capture(item, text="1. The Leaders agreed to open a school.")
    assert "Code this text" in desk.get(item.get_absolute_url()).content.decode()

    response = desk.post(BEGIN, {"copy": capture.pk})

    assert response.headers["Location"] == Intake.objects.get().get_absolute_url()
    assert desk.post(BEGIN, {"copy": "9" * 30}).status_code == 404


def test_a_text_of_a_megabyte_stays_light_to_prepare(desk):
    words = f"They agreed to open schools. {'Word ' * 90}end."
    text = "".join(f"{number}. {words}\n\n" for number in range(1, 2_001))
    intake = make_intake(text=text)

    for step in ("text", "paragraphs&page=40&place=1960", "particulars", "freeze"):
        response = desk.get(f"{intake.get_absolute_url()}?step={step}")
        assert response.status_code == 200
        assert len(response.content) < 200_000


def test_a_number_that_is_taken_is_refused_and_kept_in_its_field(desk, headers):
    intake = make_intake()
    sent = {"label": "1", "sub": "1", "heading": "Mine own words"}

    response = act(desk, intake, "paragraphs", headers, act="name", place=1, **sent)

    assert response.status_code == 422
    assert "Two paragraphs have the number 1." in response.content.decode()
    assert "Mine own words" in response.content.decode()


def test_a_heading_becomes_a_paragraph_and_a_paragraph_a_heading(desk):
    intake = make_intake()
    heading = desk.get(f"{intake.get_absolute_url()}?step=paragraphs").context["answer"].page
    line = next(row.start for row in heading if row.words == "Looking ahead")

    act(desk, intake, "paragraphs", act="paragraph", line=line)
    spans = Intake.objects.get().paragraphs
    assert [(span["label"], span["sub"]) for span in spans][:3] == [("1", 1), ("1", 2), ("2", 1)]
    assert spans[2]["heading"] == ""
    act(desk, intake, "paragraphs", act="heading", place=1)

    assert Intake.objects.get().paragraphs[1]["heading"] == "Looking ahead"


def test_what_is_proposed_is_shown_with_its_reason_and_taken_over_by_a_click(desk, headers):
    intake = make_intake(partnership=make_pair())
    page = desk.get(f"{intake.get_absolute_url()}?step=particulars").content.decode()
    assert "the first full date at the beginning of the text" in page

    response = act(desk, intake, "particulars", headers, take="all", publisher="Typed by hand")

    fields = response.context["form"]
    assert fields["adopted_on"].value() == "2026-01-07"
    assert fields["short_title"].value() == "Ankara 2026"
    assert len(fields["parties"].value()) == 2
    assert Intake.objects.get().details.get("short_title") is None


def test_the_partnership_is_proposed_with_its_parties_where_none_is_chosen(desk):
    pair, intake = make_pair(), make_intake()

    response = act(desk, intake, "particulars", take="all")

    form = response.context["form"]
    assert form["partnership"].value() == str(pair.pk)
    assert response.content.decode().count('name="parties"') == 2
    assert len(form["parties"].value()) == 2


def test_a_date_that_looks_turned_round_is_flagged_with_the_reason_and_not_changed(desk):
    text = (
        "date 2025-11-02 PUTRAJAYA: The two met today.\n"
        "He arrived in Malaysia on Monday for a two-day official visit.\n"
    )
    intake = make_intake(text=text)

    response = desk.get(f"{intake.get_absolute_url()}?step=particulars")

    page = response.content.decode()
    assert "Day and month of the stamped date look exchanged" in page
    assert "Sunday 2 November 2025 is not within the two-day visit that began on a Monday" in page
    assert response.context["form"]["adopted_on"].value() == ""


def test_what_is_not_proposed_keeps_what_was_typed(desk):
    intake = make_intake(partnership=make_pair())

    response = act(desk, intake, "particulars", take="kind", publisher="Typed by hand")

    assert response.context["form"]["publisher"].value() == "Typed by hand"
    assert response.context["form"]["kind"].value() == "joint_statement"


def test_particulars_are_kept_half_said_and_shown_again(desk, headers):
    intake = make_intake()

    act(desk, intake, "particulars", headers, act="keep", title="A title", adopted_on="")
    response = desk.get(f"{intake.get_absolute_url()}?step=particulars")

    assert response.context["form"]["title"].value() == "A title"


def test_a_day_that_is_none_is_refused_and_stays_in_its_field(desk, headers):
    intake = make_intake()

    response = act(desk, intake, "particulars", headers, act="keep", adopted_on="2026-02-30")

    assert response.status_code == 422
    assert response.context["form"]["adopted_on"].value() == "2026-02-30"
    assert "This is not a day." in response.content.decode()


@pytest.mark.parametrize("sent", [{"act": "keep", "title": "Mine"}, {"act": "leave_out"}])
def test_a_step_that_somebody_else_saved_first_is_refused(desk, headers, sent):
    intake = make_intake()
    seen = intake.version
    intakes.leave_out(intake=intake, spans=[], seen_version=seen, by=make_author())
    step = "particulars" if sent["act"] == "keep" else "text"

    response = act(desk, intake, step, headers, seen_version=seen, **sent)

    assert response.status_code == 409
    assert sent.get("title", "") in response.content.decode()
    assert f'value="{intake.version}"' in response.content.decode()


def test_a_described_text_is_frozen_and_read_by_the_rules(desk):
    intake = make_described()

    response = act(desk, intake, "freeze", act="freeze")

    statement = Statement.objects.get()
    assert response.status_code == 302
    assert statement.slug == "ankara-2026"
    assert "HOME >" not in statement.canonical_text
    assert statement.sha256 == Statement.digest(statement.canonical_text)
    assert [str(each) for each in statement.paragraphs.all()] == ["1", "2", "2.2", "3"]
    assert Candidate.objects.filter(statement=statement, kind="commitment").exists()
    assert desk.get(intake.get_absolute_url()).status_code == 302


def test_what_is_lacking_is_named_before_a_text_is_frozen(desk):
    intake = make_intake(partnership=make_pair())

    response = act(desk, intake, "freeze", act="freeze")

    assert response.status_code == 422
    assert "Something is lacking before it can be frozen" in response.content.decode()
    assert not Statement.objects.exists()


def test_the_same_text_twice_is_recognised_and_leads_to_the_first(desk):
    first = make_described()
    act(desk, first, "freeze", act="freeze")
    held = Statement.objects.get()
    second = make_intake(partnership=first.partnership)
    details = {**PARTICULARS, "parties": [party.pk for party in held.parties.all()]}
    intakes.keep_particulars(
        intake=second,
        partnership=first.partnership,
        details=details,
        seen_version=second.version,
        by=make_author(),
    )

    shown = act(desk, second, "freeze", act="freeze", version_of="own")
    kept = act(desk, second, "freeze", act="freeze", version_of=held.pk)

    assert shown.status_code == 409
    assert held.get_absolute_url() in shown.content.decode()
    assert kept.status_code == 302
    assert held.versions.get().slug == "ankara-2026-2"


def test_a_text_much_like_one_on_record_asks_whether_it_is_a_version(desk):
    intake = make_described()
    text = PAGE.replace("harvest", "good harvest").replace("HOME > News", "")
    held = make_statement(partnership=intake.partnership, text=text, title="The first of them")

    page = desk.get(f"{intake.get_absolute_url()}?step=freeze").content.decode()
    response = act(desk, intake, "freeze", act="freeze")

    assert "Much of this text is on record already" in page
    assert "The first of them" in page
    assert response.status_code == 422
    assert list(Statement.objects.all()) == [held]


def test_a_text_is_dropped_and_prepared_no_further(desk):
    intake = make_intake()

    act(desk, intake, "text", act="drop")
    response = act(desk, intake, "text", act="leave_out")

    intake.refresh_from_db()
    assert intake.state == "dropped"
    assert response.status_code == 422
    assert not Intake.objects.under_way().exists()


def test_each_step_leaves_one_event(desk):
    before = AuditEvent.objects.count()
    intake = make_intake()

    act(desk, intake, "text", act="leave_out", out=[])
    act(desk, intake, "particulars", act="keep", title="A title")

    assert AuditEvent.objects.count() == before + 3


@pytest.mark.parametrize("step", ["text", "paragraphs", "particulars", "freeze"])
def test_a_step_asks_the_database_alike_for_few_lines_and_for_many(
    desk, step, django_assert_num_queries
):
    short, long = make_intake(), make_intake(text=PAGE + "\n\nA line of its own." * 60)
    addresses = [f"{each.get_absolute_url()}?step={step}" for each in (short, long)]
    # What is much like it is looked for once, and kept.
    for address in addresses:
        desk.get(address)

    with django_assert_num_queries(counted(desk, addresses[0])):
        desk.get(addresses[1])


def counted(client, address):
    """How many queries an address takes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_readers_have_nothing_of_it(client, reader):
    intake = make_intake()
    client.force_login(reader)

    assert client.get(intake.get_absolute_url()).status_code == 403
    assert client.get(reverse("intake_begin")).status_code == 403
