"""Whoever has the database in hand cannot change the past unnoticed."""

import json
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import F

from commitments.actions import audit
from commitments.models import AuditEvent, AuditHead, triggers
from commitments.reports import audit_chain
from commitments.reports.audit_chain import broken_link, keyed_head
from tests.actions.test_races import WRITERS, together
from tests.factories import make_author, make_commitment, make_evidence, make_party

pytestmark = pytest.mark.django_db

LENGTH = 6


@pytest.fixture
def chain():
    """Six events, and the head that was kept when they had been written."""
    for _number in range(LENGTH):
        make_party()
    head = AuditHead.objects.get()
    return {
        "position": head.position,
        "hash": head.hash,
        "hmac": audit.keyed(head.position, head.hash),
    }


@pytest.fixture
def without_triggers(chain):
    """Somebody with the file in hand can change what the triggers protect."""
    triggers.lift(connection)
    yield
    triggers.install(connection)


def event_at(position):
    return AuditEvent.objects.filter(position=position)


def words(_kept):
    event_at(3).update(object_label="Somebody else")


def moment(_kept):
    event_at(3).update(at=F("at") + timedelta(days=1))


def details(_kept):
    event_at(3).update(details={"fields": []})


def hash_too(_kept):
    event = event_at(3).get()
    event.object_label = "Somebody else"
    event_at(3).update(object_label=event.object_label, hash=audit.digest(event))


def removed(_kept):
    event_at(3).delete()


def removed_and_closed_up(_kept):
    event_at(3).delete()
    for position in range(4, LENGTH + 1):
        event_at(position).update(position=position - 1)


def cut(_kept):
    AuditEvent.objects.filter(position__gt=4).delete()


def cut_with_its_head(_kept):
    cut(_kept)
    last = event_at(4).get()
    AuditHead.objects.update(position=4, hash=last.hash)


def emptied(_kept):
    AuditEvent.objects.all().delete()
    AuditHead.objects.all().delete()


def head_row_lost(_kept):
    AuditHead.objects.all().delete()


def in_another_order(_kept):
    event_at(3).update(position=0)
    event_at(4).update(position=3)
    event_at(0).update(position=4)


def copied(_kept):
    event = event_at(3).get()
    event.pk, event.position, event.hash = None, LENGTH + 1, "copy"
    event.save(force_insert=True)


def copied_as_if_it_followed(_kept):
    event, head = event_at(3).get(), AuditHead.objects.get()
    event.pk, event.position, event.previous_hash = None, LENGTH + 1, head.hash
    event.hash = audit.digest(event)
    event.save(force_insert=True)


def written_anew_from_there_on(_kept):
    """With all hashes right, and the head within the database too."""
    event_at(3).update(object_label="Somebody else")
    previous = event_at(2).get().hash
    for event in AuditEvent.objects.filter(position__gte=3).order_by("position"):
        event.previous_hash = previous
        previous = audit.digest(event)
        event_at(event.position).update(previous_hash=event.previous_hash, hash=previous)
    AuditHead.objects.update(hash=previous)


def head_outside_forged(kept):
    written_anew_from_there_on(kept)
    kept["hash"] = AuditHead.objects.get().hash


@pytest.mark.parametrize(
    ("tamper", "position", "reason"),
    [
        (words, 3, "words differ"),
        (moment, 3, "words differ"),
        (details, 3, "words differ"),
        (hash_too, 4, "does not follow"),
        (removed, 3, "is missing"),
        (removed_and_closed_up, 3, "does not follow"),
        (cut, 5, "before its head"),
        (cut_with_its_head, 5, "before the head outside"),
        (emptied, 1, "before the head outside"),
        (head_row_lost, LENGTH, "lost its head"),
        (in_another_order, 3, "does not follow"),
        (copied, LENGTH + 1, "does not follow"),
        (copied_as_if_it_followed, LENGTH + 1, "names another end"),
        (written_anew_from_there_on, LENGTH, "names another event"),
        (head_outside_forged, LENGTH, "another key"),
    ],
)
def test_the_first_place_that_does_not_hold_is_named(
    chain, without_triggers, tamper, position, reason
):
    tamper(chain)

    fault = broken_link(chain)

    assert fault.position == position
    assert reason in fault.reason


def test_a_whole_chain_has_no_fault_whatever_is_known_outside(chain):
    older = chain | {"position": 2, "hash": event_at(2).get().hash}
    older["hmac"] = audit.keyed(2, older["hash"])

    assert [broken_link(kept) for kept in (chain, older, None)] == [None] * 3


def test_nothing_on_record_is_whole():
    assert broken_link(None) is None


def test_the_head_to_take_away_is_one_that_is_compared_later(chain):
    taken = json.loads(json.dumps(keyed_head(at=AuditEvent.objects.first().at)))

    make_party()

    assert taken["position"] == LENGTH
    assert broken_link(taken) is None


@pytest.mark.parametrize("batch", [1, 2, LENGTH, LENGTH + 1])
def test_where_a_batch_ends_does_not_matter(chain, without_triggers, monkeypatch, batch):
    monkeypatch.setattr(audit_chain, "BATCH", batch)

    assert broken_link(chain) is None
    words(chain)
    assert broken_link(chain).position == 3


@pytest.mark.django_db(transaction=True)
def test_many_who_write_at_once_keep_the_chain_whole_while_it_is_read():
    commitment, author = make_commitment(), make_author()

    def write_or_read(number):
        if number % 4 == 0:
            return [broken_link(audit.kept_head(settings.IKRAR_AUDIT_HEAD)) for _ in range(4)]
        return [make_evidence(commitment, by=author, publisher=f"Paper {number}") and None]

    assert not [fault for faults in together(write_or_read) for fault in faults if fault]
    kept = audit.kept_head(settings.IKRAR_AUDIT_HEAD)
    assert broken_link(kept) is None
    assert kept["position"] == AuditEvent.objects.count() > WRITERS // 2
