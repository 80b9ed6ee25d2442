import pytest

from commitments.actions.watches import unwatch, watch
from commitments.enums import AuditVerb
from commitments.models import AuditEvent, Watch
from tests.factories import make_commitment


def acts():
    verbs = (AuditVerb.WATCHED, AuditVerb.UNWATCHED)
    events = AuditEvent.objects.filter(verb__in=verbs).order_by("position")
    return list(events.values_list("verb", "actor__username", "object_pk"))


def test_a_watch_is_kept_with_the_moment_it_began_and_one_event(commitment, reader):
    watch(commitment=commitment, by=reader)

    row = Watch.objects.get()
    assert (row.commitment, row.person) == (commitment, reader)
    assert acts() == [(AuditVerb.WATCHED, "reader", str(commitment.pk))]


def test_watching_twice_is_watching_since_the_first_time(commitment, reader):
    first = watch(commitment=commitment, by=reader)
    since = Watch.objects.get().since

    second = watch(commitment=commitment, by=reader)

    assert (first, second) == (True, False)
    assert Watch.objects.get().since == since
    assert len(acts()) == 1


def test_a_watch_that_ends_is_gone_and_ends_once(commitment, reader):
    watch(commitment=commitment, by=reader)

    ended = [unwatch(commitment=commitment, by=reader) for _time in range(2)]

    assert ended == [True, False]
    assert not Watch.objects.exists()
    assert [verb for verb, *_rest in acts()] == [AuditVerb.WATCHED, AuditVerb.UNWATCHED]


def test_nobody_ends_the_watch_of_another_person(commitment, reader, analyst):
    watch(commitment=commitment, by=reader)

    assert not unwatch(commitment=commitment, by=analyst)
    assert Watch.objects.get().person == reader


def test_a_watch_whose_event_cannot_be_written_is_not_kept(reader, monkeypatch):
    commitment = make_commitment()

    def refuse(**_options):
        raise RuntimeError

    monkeypatch.setattr("commitments.actions.watches.audit.record", refuse)

    with pytest.raises(RuntimeError):
        watch(commitment=commitment, by=reader)
    assert not Watch.objects.exists()
