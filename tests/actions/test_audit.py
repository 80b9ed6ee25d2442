"""The chain of acts: one event an act, each carrying the hash of the one before."""

import hashlib
import hmac
import json

import pytest

from commitments.actions import audit, commitments, facts
from commitments.enums import AuditVerb, Visibility
from commitments.models import AuditEvent, AuditHead, Commitment, Party
from tests.factories import make_author, make_commitment, make_evidence, make_party, make_search

pytestmark = pytest.mark.django_db


def test_the_first_event_has_no_hash_before_it():
    make_party()

    event = AuditEvent.objects.get()

    assert (event.position, event.previous_hash, event.verb) == (1, "", AuditVerb.CREATED)


def test_each_event_carries_the_hash_of_the_one_before():
    make_commitment()

    events = list(AuditEvent.objects.order_by("position"))

    assert [event.position for event in events] == list(range(1, len(events) + 1))
    assert [event.previous_hash for event in events] == ["", *(e.hash for e in events[:-1])]
    assert all(audit.digest(event) == event.hash for event in events)
    assert AuditHead.objects.get().hash == events[-1].hash


def test_a_changed_event_no_longer_equals_its_hash():
    make_party()
    event = AuditEvent.objects.get()

    event.object_label = "Somebody else"

    assert audit.digest(event) != event.hash


@pytest.mark.parametrize(
    "act",
    [
        lambda commitment: make_evidence(commitment),
        lambda commitment: make_search(commitment),
        lambda commitment: make_party(),
        lambda commitment: commitments.withdraw(
            commitment=commitment, seen_version=commitment.version, by=make_author()
        ),
        lambda commitment: commitments.edit_coding(
            commitment=commitment,
            seen_version=commitment.version,
            changes={"short_title": "Another title"},
            by=make_author(),
        ),
    ],
    ids=["evidence", "search", "fact", "withdrawal", "coding"],
)
def test_an_act_leaves_exactly_one_event(commitment, act):
    before = AuditEvent.objects.count()

    act(commitment)

    assert AuditEvent.objects.count() == before + 1


def test_nothing_is_saved_when_the_event_cannot_be_written(commitment):
    """The event of the next act meets a row that took its place in the chain."""
    author, head = make_author(), AuditHead.objects.get()
    AuditHead.objects.update(position=head.position - 1)

    with pytest.raises(Exception, match=r"(?i)unique"):
        facts.enter_fact(row=Party(name="Ruritania", adjective="Ruritanian"), by=author)

    assert not Party.objects.filter(name="Ruritania").exists()


def test_nothing_is_published_when_the_event_cannot_be_written():
    commitment = make_commitment(published=False)
    AuditHead.objects.update(position=0)

    with pytest.raises(Exception, match=r"(?i)unique"):
        commitments.publish(commitment=commitment, seen_version=1, by=make_author())

    assert Commitment.objects.get().visibility == Visibility.DRAFT


def test_the_keyed_head_is_kept_outside_the_database(settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        make_party()

    head = json.loads(settings.IKRAR_AUDIT_HEAD.read_text())
    event = AuditEvent.objects.get()
    content = f"{event.position}:{event.hash}".encode()
    keyed = hmac.new(settings.IKRAR_AUDIT_KEY.encode(), content, hashlib.sha256).hexdigest()
    assert head == {"position": 1, "hash": event.hash, "hmac": keyed}


def test_the_digest_survives_a_round_trip_through_the_database():
    party = make_party(name="Türkiye")
    audit.record(
        verb=AuditVerb.CHANGED, on=party, by=make_author(), details={"words": "“ş” ı İ", "n": 1}
    )

    event = AuditEvent.objects.get(position=2)

    assert audit.digest(event) == event.hash


def test_the_kept_head_never_goes_back(settings):
    audit.write_keyed_head(7, "a")
    audit.write_keyed_head(5, "b")

    assert json.loads(settings.IKRAR_AUDIT_HEAD.read_text())["position"] == 7
