"""A text is looked through before it is stored, and pasted words are shown where they stand."""

import pytest

from commitments.models import AuditEvent, Commitment, Passage, Statement
from tests.admin.posted import address, commitment_body, statement_body
from tests.factories import TEXT, WORDS, make_partnership, make_statement

pytestmark = pytest.mark.django_db

CHECK = {"_check": "Check"}


def test_checking_a_text_shows_its_paragraphs_and_stores_nothing(desk):
    body = statement_body(make_partnership(), checked_sha256="") | CHECK
    before = AuditEvent.objects.count()

    response = desk.post(address("statement", "add"), body)

    page = response.content.decode()
    assert response.status_code == 200
    check = response.context["findings"]["text"]
    assert [(row.number, row.heading) for row in check.paragraphs] == [
        ("1", ""),
        ("2", "Looking ahead"),
    ]
    assert Statement.digest(TEXT) in page
    assert 'value="capital-2026"' in page
    assert (Statement.objects.count(), AuditEvent.objects.count()) == (0, before)


def test_a_text_that_nobody_looked_through_is_not_stored(desk):
    body = statement_body(make_partnership(), checked_sha256="")

    refused = desk.post(address("statement", "add"), body)

    assert refused.status_code == 422
    assert "Nothing is stored yet" in refused.content.decode()
    assert not Statement.objects.exists()
    shown = refused.context["adminform"].form["checked_sha256"].value()
    stored = desk.post(address("statement", "add"), body | {"checked_sha256": shown})
    assert stored.status_code == 302
    assert Statement.objects.get().canonical_text == TEXT


def test_a_text_that_changed_after_it_was_checked_is_looked_through_again(desk):
    body = statement_body(make_partnership()) | {"canonical_text": TEXT + "\n3. Three.\n"}

    response = desk.post(address("statement", "add"), body)

    assert response.status_code == 422
    assert len(response.context["findings"]["text"].paragraphs) == 3


def test_a_text_that_is_on_record_is_named(desk):
    held = make_statement(short_title="Held already")
    body = statement_body(held.partnership) | CHECK

    response = desk.post(address("statement", "add"), body)

    assert response.context["findings"]["text"].twins == [held]
    assert address("statement", "change", held.pk) in response.content.decode()


def test_what_looks_odd_is_said(desk):
    text = "They met.\n\nCookies help us.\n\nThey parted \ufffd.\n"

    response = desk.post(
        address("statement", "add"), statement_body(make_partnership(), text=text) | CHECK
    )

    page = response.content.decode()
    assert "No line begins with the number 1" in page
    assert "1 line looks as if it belonged to the web page" in page
    assert "1 character was lost" in page


def test_checking_refuses_what_saving_would_refuse(desk):
    body = statement_body(make_partnership(), title="") | CHECK

    response = desk.post(address("statement", "add"), body)

    assert response.status_code == 200
    assert "title" in response.context["adminform"].form.errors
    assert response.context["findings"]["text"].paragraphs


def test_checking_words_shows_them_in_their_paragraph(desk):
    body = commitment_body(make_statement(closed=False)) | CHECK

    response = desk.post(address("commitment", "add"), body)

    page = response.content.decode()
    assert response.status_code == 200
    assert f"<mark>{WORDS}</mark>. They welcomed the harvest." in page
    assert "paragraph 2" in page
    assert not Commitment.objects.exists()


def test_checking_a_signal_shows_its_words(desk):
    body = {"statement": make_statement().pk, "kind": "signal", "reason": "generic"}

    response = desk.post(address("passage", "add"), body | CHECK | {"text": "the harvest"})

    assert response.status_code == 200
    assert "<mark>the harvest</mark>" in response.content.decode()
    assert not Passage.objects.exists()


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (
            "agreed to open  a school",
            ["in paragraph 2", "has one space where you typed 2 spaces or line breaks"],
        ),
        ("Agreed to open", ["has “a” where you typed “A”"]),
        (
            "The Leaders agreed to shut a school",
            ["in paragraph 2", "the text has “open a school by the end”"],
        ),
        (" the harvest", []),
        ("\nWORDS of nobody", ["not in the text"]),
        ("looking Ahead", ["outside the paragraphs"]),
    ],
)
def test_words_that_are_nearly_in_the_text_are_told_what_differs(desk, words, sentences):
    body = commitment_body(make_statement(closed=False), **{"quotes-0-text": words})

    response = desk.post(address("commitment", "add"), body | CHECK)

    page = response.content.decode()
    assert [sentence for sentence in sentences if sentence not in page] == []
    assert not Commitment.objects.exists()


def test_a_checked_text_is_kept_where_a_colleague_saved_first(desk):
    statement = make_statement(closed=False)
    body = statement_body(statement.partnership, text=TEXT + "\n3. Three.\n")
    seen = {"seen_version": statement.version + 5}

    response = desk.post(address("statement", "change", statement.pk), body | seen)

    assert response.status_code == 409
    assert "3. Three." in response.content.decode()


def test_a_changed_text_is_one_act(desk):
    statement = make_statement(closed=False)
    body = statement_body(statement.partnership, text=TEXT + "\n3. Three.\n")
    same = {"title": statement.title, "short_title": statement.short_title}
    same |= {"slug": statement.slug, "seen_version": statement.version}
    before = AuditEvent.objects.count()

    response = desk.post(address("statement", "change", statement.pk), body | same)

    assert response.status_code == 302
    assert AuditEvent.objects.count() == before + 1
