"""Several people at once: everything that was acknowledged is there, once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from commitments.actions import assessments, audit, saved_views
from commitments.enums import Status
from commitments.errors import StaleRow
from commitments.models import (
    AuditEvent,
    AuditHead,
    Commitment,
    DefaultView,
    EvidenceItem,
    StatusUpdate,
)
from tests.factories import (
    make_author,
    make_commitment,
    make_evidence,
    make_partnership,
    make_statement,
)
from tests.feeds import make_view

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS = 8


def together(act):
    """Run `act` in several threads at once, each with a connection of its own."""

    def apart(number):
        try:
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(apart, range(WRITERS)))


def assert_chain_is_whole():
    events = list(AuditEvent.objects.order_by("position"))
    assert [event.position for event in events] == list(range(1, len(events) + 1))
    assert [event.previous_hash for event in events[1:]] == [event.hash for event in events[:-1]]
    assert all(audit.digest(event) == event.hash for event in events)
    assert AuditHead.objects.get().position == len(events)


def test_everybody_who_adds_evidence_at_once_gets_through():
    commitment, author = make_commitment(), make_author()

    together(lambda number: make_evidence(commitment, by=author, publisher=f"Paper {number}"))

    assert EvidenceItem.objects.count() == WRITERS
    assert Commitment.objects.get().evidence_count == WRITERS
    assert_chain_is_whole()


def test_of_many_statuses_on_one_version_exactly_one_is_recorded():
    commitment, author = make_commitment(), make_author()
    link = make_evidence(commitment, by=author)

    def record(number):
        try:
            assessments.record_status(
                commitment=Commitment.objects.get(pk=commitment.pk),
                seen_version=commitment.version,
                status=Status.PLANNED,
                effective_on=commitment.statement.adopted_on,
                reason=f"Reason {number}.",
                assertion_basis="independent",
                confidence="low",
                evidence=[link],
                by=author,
            )
        except StaleRow:
            return False
        return True

    assert sum(together(record)) == 1
    assert StatusUpdate.objects.count() == 1
    assert_chain_is_whole()


def test_no_code_is_given_twice_when_commitments_are_entered_at_once():
    statement, author = make_statement(partnership=make_partnership()), make_author()

    together(lambda number: make_commitment(statement=statement, by=author))

    serials = sorted(int(commitment.number) for commitment in Commitment.objects.all())
    assert serials == list(range(1, WRITERS + 1))
    assert_chain_is_whole()


def test_whoever_chooses_several_views_at_once_opens_a_list_with_one():
    person = make_author()
    views = [make_view(by=person) for _ in range(WRITERS)]

    together(lambda number: saved_views.open_with(view=views[number], wanted=True, by=person))

    assert DefaultView.objects.get().view in views
    assert_chain_is_whole()
