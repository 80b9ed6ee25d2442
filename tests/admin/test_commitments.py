"""Commitments: entered with words that find their place, changed without their standing."""

import pytest

from commitments.models import Commitment
from tests.actions.test_search_documents import written_for_search
from tests.admin.posted import address, commitment_body, no_rows
from tests.factories import TEXT, WORDS, make_commitment, make_party, make_statement, make_status

pytestmark = pytest.mark.django_db


def test_a_commitment_is_entered_with_words_that_find_their_place(desk):
    statement = make_statement(closed=False)

    response = desk.post(address("commitment", "add"), commitment_body(statement))

    assert response.status_code == 302
    quote = Commitment.objects.get().quotes.get()
    assert TEXT[quote.start : quote.end] == quote.text == WORDS
    assert quote.paragraph.number == "2"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("agreed to shut a school", "not in the text"),
        ("the", "stand at"),  # more than once, without its start
    ],
)
def test_words_without_one_place_are_refused_beside_their_field(desk, words, sentence):
    body = commitment_body(make_statement(closed=False), **{"quotes-0-text": words})

    response = desk.post(address("commitment", "add"), body)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert not Commitment.objects.exists()


def test_verdict_fields_are_read_only(desk):
    commitment = make_commitment()

    response = desk.get(address("commitment", "change", commitment.pk))

    asked = set(response.context["adminform"].form.fields)
    assert asked.isdisjoint({"code", "status", "visibility", "owner", "status_effective_on"})


def test_a_commitment_is_changed_without_touching_its_standing(desk):
    commitment = make_commitment()
    make_status(commitment)
    commitment.refresh_from_db()
    body = commitment_body(
        commitment.statement,
        short_title="Open two schools",
        seen_version=commitment.version,
        **no_rows("quotes"),
    )

    response = desk.post(address("commitment", "change", commitment.pk), body)

    assert response.status_code == 302
    commitment.refresh_from_db()
    assert (commitment.short_title, commitment.status) == ("Open two schools", "planned")


def version_of(statement):
    return make_statement(partnership=statement.partnership, version_of=statement, closed=False)


@pytest.mark.parametrize(
    "changes",
    [
        lambda statement: no_rows("quotes"),  # neither words nor a report
        lambda statement: {"statement": version_of(statement).pk},  # on a version
        lambda statement: {"quotes-0-statement": make_statement(closed=False).pk},  # other words
        lambda statement: {"deadline_edtf": "rubbish"},
        lambda statement: {"cadence": "zzz"},
    ],
)
def test_a_commitment_that_cannot_be_is_refused_on_the_form(desk, changes):
    statement = make_statement(closed=False)

    response = desk.post(
        address("commitment", "add"), commitment_body(statement) | changes(statement)
    )

    assert response.status_code == 422
    assert 'value="Open a school"' in response.content.decode()
    assert not Commitment.objects.exists()


def test_roles_are_entered_with_their_commitment(desk):
    statement = make_statement(closed=False)
    body = commitment_body(statement) | {
        "roles-TOTAL_FORMS": 1,
        "roles-0-party": statement.partnership.parties.first().pk,
        "roles-0-role": "actor",
        "roles-0-basis": "stated",
    }

    response = desk.post(address("commitment", "add"), body)

    assert response.status_code == 302
    commitment = Commitment.objects.get()
    assert commitment.roles.get().role == "actor"


def test_a_commitment_saved_with_many_roles_is_written_once(desk):
    commitment, parties = make_commitment(), [make_party() for _ in range(12)]
    roles = {
        f"roles-{number}-{name}": value
        for number, party in enumerate(parties)
        for name, value in {"party": party.pk, "role": "actor", "basis": "stated"}.items()
    }
    body = commitment_body(
        commitment.statement, seen_version=commitment.version, **no_rows("quotes")
    )

    written = written_for_search(
        lambda: desk.post(
            address("commitment", "change", commitment.pk),
            body | roles | {"roles-TOTAL_FORMS": 12},
        )
    )

    assert commitment.roles.count() == 12
    assert len([sql for sql in written if sql.startswith("INSERT")]) == 1
