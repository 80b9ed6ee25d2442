"""What the database refuses by itself, whoever writes."""

import pytest
from django.db import IntegrityError, connection, transaction

from commitments.actions.coding_closing import close_coding
from commitments.models import (
    AuditEvent,
    Candidate,
    CodeCounter,
    Commitment,
    Instrument,
    Intake,
    MethodologyVersion,
    Paragraph,
    Passage,
    Quote,
    SearchLog,
    Statement,
    StatusEvidence,
    StatusUpdate,
)
from commitments.models.triggers import declared, installed
from tests.candidates import make_accepted, make_candidate, make_intake
from tests.factories import (
    make_author,
    make_commitment,
    make_search,
    make_statement,
    make_status,
    span,
)

pytestmark = pytest.mark.django_db


def refused(write):
    """True when the database refuses, with our sentence and nothing changed."""
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
    return True


def test_every_declared_trigger_is_installed_after_a_full_migrate():
    assert set(installed(connection)) == declared(connection)


@pytest.fixture
def recorded(commitment):
    """One row of each append-only table."""
    make_status(commitment)
    make_search(commitment)
    return {
        StatusUpdate: {"reason": "Another."},
        StatusEvidence: {"evidence_link_id": 1},
        SearchLog: {"note": "Another."},
        AuditEvent: {"object_label": "Another."},
    }


@pytest.mark.parametrize("model", [StatusUpdate, StatusEvidence, SearchLog, AuditEvent])
def test_append_only_rows_refuse_update_and_delete(recorded, model):
    change = recorded[model]

    assert model.objects.exists()
    assert refused(lambda: model.objects.update(**change))
    assert refused(lambda: model.objects.all()._raw_delete("default"))


def test_a_quote_equals_the_stored_text_at_its_offsets(commitment):
    quote = commitment.quotes.get()

    assert refused(lambda: Quote.objects.update(text=quote.text.upper()))
    assert refused(lambda: Quote.objects.update(start=quote.start + 1))
    assert refused(lambda: Quote.objects.update(end=quote.end + 1, text=quote.text))
    assert refused(
        lambda: Quote.objects.create(
            commitment=commitment,
            statement=quote.statement,
            ordinal=2,
            start=0,
            end=3,
            text="abc",
        )
    )


def test_a_quote_beyond_the_end_of_the_text_is_refused(commitment):
    text = commitment.statement.canonical_text
    words = text[-4:] + "more"

    assert refused(
        lambda: Quote.objects.create(
            commitment=commitment,
            statement=commitment.statement,
            ordinal=2,
            start=len(text) - 4,
            end=len(text) + 4,
            text=words,
        )
    )


def test_offsets_count_code_points_in_any_script():
    text = "1. TÜRKİYE 🌍 and Malaysia agreed to meet.\n"
    statement = make_statement(text=text)

    commitment = make_commitment(statement=statement, words="agreed to meet")

    assert commitment.quotes.get().start == text.index("agreed")


def test_a_signal_equals_the_stored_text_too(commitment):
    cut = span(commitment.statement, "welcomed the harvest")
    fields = {"statement": commitment.statement, "kind": "signal", "reason": "generic"}
    Passage.objects.create(start=cut.start, end=cut.end, text=cut.text, **fields)

    assert refused(lambda: Passage.objects.create(start=0, end=7, text="no word", **fields))


def test_a_text_cannot_change_once_words_are_quoted_from_it(commitment):
    quoted = Statement.objects.filter(pk=commitment.statement_id)

    assert refused(lambda: quoted.update(canonical_text="Another text.", sha256="0" * 64))
    assert refused(lambda: quoted.update(sha256="0" * 64))
    assert quoted.update(title="Another title") == 1


def test_a_text_can_change_while_nothing_is_quoted():
    statement = make_statement()

    changed = Statement.objects.filter(pk=statement.pk).update(canonical_text="Another text.")

    assert changed == 1


def test_paragraphs_never_overlap():
    statement = make_statement()
    first = statement.paragraphs.first()

    assert refused(
        lambda: Paragraph.objects.create(
            statement=statement, label="9", start=first.end - 1, end=first.end + 1
        )
    )
    assert refused(lambda: statement.paragraphs.filter(pk=first.pk).update(end=10_000))


def test_a_commitment_is_never_removed(commitment):
    commitment.quotes.all().delete()

    assert refused(lambda: Commitment.objects.all()._raw_delete("default"))


def test_a_code_is_given_once_and_stays(commitment):
    row = Commitment.objects.filter(pk=commitment.pk)

    assert refused(lambda: row.update(code="P-2026-99"))
    assert refused(lambda: row.update(code=None))


def test_a_code_counter_only_grows(commitment):
    assert refused(lambda: CodeCounter.objects.update(last_serial=0))
    assert refused(lambda: CodeCounter.objects.update(year=1999))
    assert refused(lambda: CodeCounter.objects.all()._raw_delete("default"))


EMPTY_A_TABLE = {"sqlite": "DELETE FROM {}", "postgresql": "TRUNCATE {} CASCADE"}


@pytest.mark.parametrize("table", ["commitments_auditevent", "commitments_commitment"])
def test_protected_tables_cannot_be_emptied_at_one_stroke(commitment, table):
    commitment.quotes.all().delete()
    connection.check_constraints()  # PostgreSQL defers foreign keys, and would speak of those

    def empty():
        with connection.cursor() as cursor:
            cursor.execute(EMPTY_A_TABLE[connection.vendor].format(table))

    assert refused(empty)


REPLACE = {
    "sqlite": "INSERT OR REPLACE INTO commitments_auditevent SELECT * FROM commitments_auditevent",
    "postgresql": """INSERT INTO commitments_auditevent SELECT * FROM commitments_auditevent
        ON CONFLICT (id) DO UPDATE SET object_label = 'Another'""",
}


def test_a_recorded_act_is_not_replaced(commitment):
    def replace():
        with connection.cursor() as cursor:
            cursor.execute(REPLACE[connection.vendor])

    assert refused(replace)


def test_the_words_of_a_candidate_equal_the_text_and_none_is_ever_removed():
    candidate = make_candidate()
    rows = Candidate.objects.filter(pk=candidate.pk)

    assert refused(lambda: rows.update(start=candidate.start + 1))
    assert refused(lambda: rows.update(text=candidate.text.upper()))
    assert refused(lambda: rows._raw_delete("default"))
    assert rows.update(start=candidate.start + 7, text=candidate.text[7:]) == 1


def test_a_text_cannot_change_while_it_is_being_coded():
    rows = Statement.objects.filter(pk=make_candidate().statement_id)

    assert refused(lambda: rows.update(canonical_text="Another text."))


@pytest.mark.parametrize("outcome", ["commitment", "passage", "instrument"])
def test_a_decision_of_which_something_came_is_never_taken_back(outcome):
    candidate = make_accepted()
    [commitment] = close_coding(statement=candidate.statement, by=make_author())
    of = {"statement": candidate.statement, "partnership": candidate.statement.partnership}
    made = {
        "commitment": commitment,
        "passage": Passage.objects.create(
            statement=of["statement"], kind="signal", reason="generic", report="Schools."
        ),
        "instrument": Instrument.objects.create(title="Treaty", status="signed", source="-", **of),
    }
    rows = Candidate.objects.filter(pk=candidate.pk)
    rows.update(commitment=None)
    rows.update(**{outcome: made[outcome]})

    assert refused(lambda: rows.update(decision="signal"))
    assert refused(lambda: rows.update(start=candidate.start + 7, text=candidate.text[7:]))


def test_a_text_stays_as_it_was_received():
    rows = Intake.objects.filter(pk=make_intake().pk)

    assert refused(lambda: rows.update(received_text="Another."))
    assert refused(lambda: rows._raw_delete("default"))
    assert rows.update(name="notes.txt") == 1


def test_a_version_of_the_rules_is_never_changed_or_removed():
    make_candidate()

    assert refused(lambda: MethodologyVersion.objects.update(ruleset="0"))
    assert refused(lambda: MethodologyVersion.objects.all()._raw_delete("default"))
