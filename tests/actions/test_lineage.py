"""Links between promises: what may be linked, who is told, and what has to stay."""

import pytest
from django.core.exceptions import ValidationError

from commitments.actions import lineage
from commitments.enums import AuditVerb, LinkKind, Status
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Commitment, CommitmentLink
from tests.factories import make_commitment, make_link

pytestmark = pytest.mark.django_db


@pytest.fixture
def link():
    return make_link(make_commitment())


def test_a_link_is_stored_with_its_event_and_its_history(link, analyst):
    later = make_commitment(statement=link.later.statement)

    made = lineage.link_commitments(
        later=later, earlier=link.earlier, kind=LinkKind.NARROWS, note="One school.", by=analyst
    )

    event = AuditEvent.objects.latest("position")
    assert (event.verb, event.actor, event.object_pk) == (AuditVerb.CREATED, analyst, str(made.pk))
    assert made.history.get().history_user == analyst
    assert (made.kind, made.note) == (LinkKind.NARROWS, "One school.")


def test_a_promise_takes_up_one_of_an_earlier_statement_alone(link, analyst):
    beside = make_commitment(statement=link.later.statement)
    backwards = {"later": link.earlier, "earlier": link.later}

    for pair in ({"later": link.later, "earlier": beside}, backwards):
        with pytest.raises(RuleBroken) as refusal:
            lineage.link_commitments(**pair, kind=LinkKind.RENEWS, by=analyst)
        assert refusal.value.field == "earlier"
    assert CommitmentLink.objects.count() == 1


def test_two_are_linked_in_one_way_once(link, analyst):
    pair = {"later": link.later, "earlier": link.earlier, "by": analyst}

    with pytest.raises(ValidationError, match="linked in this way"):
        lineage.link_commitments(**pair, kind=link.kind)

    lineage.link_commitments(**pair, kind=LinkKind.NARROWS)
    assert CommitmentLink.objects.count() == 2


def test_a_change_keeps_what_was_there_and_refuses_a_stale_page(link, analyst):
    change = {"seen_version": 1, "kind": LinkKind.EXTENDS, "note": "Two schools.", "by": analyst}
    lineage.change_link(link=CommitmentLink.objects.get(), **change)

    with pytest.raises(StaleRow):
        lineage.change_link(link=link, **change)

    link.refresh_from_db()
    assert (link.kind, link.version) == (LinkKind.EXTENDS, 2)
    assert [row.kind for row in link.history.order_by("history_id")] == ["renews", "extends"]


def test_a_removed_link_stays_in_its_history(link, analyst):
    with pytest.raises(StaleRow):
        lineage.remove_link(link=link, seen_version=0, by=analyst)

    key = link.pk
    lineage.remove_link(link=link, seen_version=1, by=analyst)

    assert not CommitmentLink.objects.exists()
    assert CommitmentLink.history.get(id=key, history_type="-").history_user == analyst
    assert AuditEvent.objects.latest("position").verb == AuditVerb.REMOVED


def test_what_a_closed_status_rests_on_stays(link, analyst):
    Commitment.objects.filter(pk=link.earlier_id).update(
        status=Status.SUPERSEDED, status_effective_on="2026-03-01"
    )
    lineage.change_link(link=link, seen_version=1, kind=LinkKind.SUPERSEDES, note="", by=analyst)

    with pytest.raises(RuleBroken, match="closed as superseded"):
        lineage.remove_link(link=link, seen_version=2, by=analyst)
    with pytest.raises(RuleBroken, match="closed as superseded"):
        lineage.change_link(link=link, seen_version=2, kind="renews", note="", by=analyst)

    make_link(make_commitment(statement=link.later.statement), link.earlier, kind="supersedes")
    lineage.remove_link(link=link, seen_version=2, by=analyst)
    assert CommitmentLink.objects.count() == 1


def test_without_its_event_no_link_is_stored(link, analyst, monkeypatch):
    def refuse(**_details):
        raise RuntimeError("no event")

    monkeypatch.setattr("commitments.actions.audit.record", refuse)

    with pytest.raises(RuntimeError):
        lineage.remove_link(link=link, seen_version=1, by=analyst)

    assert CommitmentLink.objects.exists()
