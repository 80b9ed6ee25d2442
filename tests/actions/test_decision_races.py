"""Many people decide and amend the same submissions at the same moment."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import OperationalError, connection

from commitments.actions import approvals, submissions
from commitments.actions.standing import CACHED, standing_of
from commitments.enums import AuditVerb, Decision, SubmissionState
from commitments.errors import RuleBroken, StaleRow
from commitments.models import Approval, AuditEvent, Commitment, StatusUpdate, Submission
from commitments.reports.digests import digest_of
from tests.actions.test_races import assert_chain_is_whole
from tests.factories import make_user, make_waiting

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 16
ITEMS = 5
# More than enough: after the first round nothing is returned any more.
ROUNDS = 20
ENDED = (SubmissionState.APPROVED, SubmissionState.REJECTED)
VERBS = {
    Decision.APPROVE: AuditVerb.APPROVED,
    Decision.RETURN: AuditVerb.RETURNED,
    Decision.REJECT: AuditVerb.REJECTED,
    "amend": AuditVerb.SUBMITTED,
}


def together(act):
    """What each of `act(0)` to `act(15)` answers, all at once, each with its own connection."""

    def apart(number):
        try:
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(apart, range(THREADS)))


def attempt(act, *arguments):
    """The name of what was acknowledged, or nothing for somebody who was told otherwise."""
    try:
        return act(*arguments)
    except (StaleRow, RuleBroken):
        return None
    except OperationalError as busy:
        # Whoever waits for too long is told to come again.
        if "database is locked" not in str(busy):
            raise
        return None


def decide(submission, seen, decision, by):
    approvals.decide(
        submission=submission, decision=decision, note="As the record says.", by=by, **seen
    )
    return decision


def amend(submission, number, by):
    submissions.amend(
        submission=submission,
        seen_version=submission.version,
        says={name: getattr(submission, name) for name in submissions.SAYS[submission.kind]},
        reason=f"Written in window {number}.",
        evidence=list(submission.evidence.all()),
        hands_over=True,
        by=by,
    )
    return "amend"


def seen_of(submission):
    return {"seen_version": submission.version, "seen_digest": digest_of(submission)}


def fresh(key):
    return Submission.objects.select_related("commitment").get(pk=key)


def assert_decided_once(keys, acknowledged):
    """The record holds what was acknowledged, no more and no less, and each end once."""
    made = Counter(Approval.objects.values_list("decision", flat=True))
    for decision in Decision:
        assert made[decision] == acknowledged[decision]
    for act, verb in VERBS.items():
        before = len(keys) if act == "amend" else 0
        assert AuditEvent.objects.filter(verb=verb).count() == acknowledged[act] + before
    for row in Submission.objects.filter(pk__in=keys):
        assert row.state in ENDED
        assert row.decisions.exclude(decision=Decision.RETURN).count() == 1
    assert StatusUpdate.objects.count() == made[Decision.APPROVE]
    for commitment in Commitment.objects.all():
        assert {name: getattr(commitment, name) for name in CACHED} == standing_of(commitment)
    assert_chain_is_whole()


def test_of_many_decisions_about_one_state_exactly_one_stands(analyst):
    managers = [make_user("Manager") for _ in range(THREADS)]
    rows = make_waiting(ITEMS, by=analyst)
    seen = {row.pk: seen_of(row) for row in rows}
    decisions = [Decision.APPROVE, Decision.REJECT]

    def decide_all(number):
        keys = [*seen][number % ITEMS :] + [*seen][: number % ITEMS]
        told = [
            attempt(decide, fresh(key), seen[key], decisions[number % 2], managers[number])
            for key in keys
        ]
        return Counter(filter(None, told))

    acknowledged = sum(together(decide_all), Counter())

    assert acknowledged.total() == ITEMS
    assert_decided_once([*seen], acknowledged)


def test_approving_returning_and_amending_at_once_decides_every_item_once(analyst):
    managers = [make_user("Manager") for _ in range(THREADS)]
    keys = [row.pk for row in make_waiting(ITEMS, by=analyst)]

    def act(number, turn, key):
        row = fresh(key)
        if number % 3 == 2:
            return attempt(amend, row, number, analyst)
        returns = number % 3 == 1 and turn == 0
        decision = Decision.RETURN if returns else Decision.APPROVE
        return attempt(decide, row, seen_of(row), decision, managers[number])

    def work(number):
        told = Counter()
        for turn in range(ROUNDS):
            told.update(act(number, turn, key) for key in keys)
            if not Submission.objects.exclude(state__in=ENDED).exists():
                break
        del told[None]
        return told

    acknowledged = sum(together(work), Counter())

    assert acknowledged[Decision.APPROVE] == ITEMS
    assert_decided_once(keys, acknowledged)
