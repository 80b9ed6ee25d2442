import gc
import hashlib
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.utils import timezone

from commitments import policies
from commitments.exchange.synthetic.batches import ROWS_AT_ONCE, Table
from commitments.exchange.synthetic.haste import set_pages_held
from commitments.models import (
    AuditEvent,
    Commitment,
    EvidenceItem,
    EvidenceLink,
    Partnership,
    Quote,
    SearchDocument,
    SearchLog,
    StatusUpdate,
    Theme,
)
from tests.factories import make_partnership

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


def make(*, commitments=30, **options):
    call_command("make_synthetic", commitments=commitments, on=DAY, quiet=True, **options)


def digest_of(*, seed):
    """Of what is made, by whatever keys; none of it is kept."""
    with transaction.atomic():
        make(seed=seed)
        rows = [
            *Quote.objects.order_by("commitment__text_order", "text").values_list(
                "commitment__code", "text", "start", "statement__sha256"
            ),
            *EvidenceItem.objects.order_by("title").values_list(
                "title", "summary", "side_party__name", "added_at", "added_by__username"
            ),
            *StatusUpdate.objects.order_by("commitment__short_title", "recorded_at").values_list(
                "commitment__code", "status", "effective_on", "reason", "evidence__evidence__title"
            ),
        ]
        transaction.set_rollback(True)
    return hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()


def test_the_same_seed_makes_the_same_record_and_another_seed_another():
    first, second, other = digest_of(seed=7), digest_of(seed=7), digest_of(seed=8)

    assert first == second
    assert first != other


def test_each_commitment_has_five_updates_and_three_items_of_evidence():
    make()

    updates = StatusUpdate.objects.values_list("commitment", flat=True)
    links = EvidenceLink.objects.values_list("commitment", flat=True)
    assert Commitment.objects.count() == 30
    assert sorted(updates) == sorted(list(Commitment.objects.values_list("pk", flat=True)) * 5)
    assert sorted(links) == sorted(list(Commitment.objects.values_list("pk", flat=True)) * 3)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("verify_standing", {}),
        ("verify_quotes", {}),
        ("rebuild_search", {"verify": True}),
    ],
)
def test_what_was_made_is_proved_by_every_command_that_proves(command, options):
    make()

    call_command(command, stdout=StringIO(), **options)

    assert SearchDocument.objects.exists()


def test_every_judgement_could_have_been_recorded():
    make()

    searched = set(SearchLog.objects.values_list("commitment", flat=True))
    for update in StatusUpdate.objects.select_related("commitment__statement"):
        commitment = update.commitment
        policies.check_move(update.from_status, update.status)
        policies.check_effective_day(
            update.effective_on, adopted_on=commitment.statement.adopted_on, today=DAY
        )
        grounds = policies.Grounds(
            from_status=update.from_status,
            depths=[int(action.depth) for action in commitment.actions.all()],
            searches=commitment.pk in searched,
            stances=update.evidence.values_list("stance", flat=True),
        )
        policies.check_grounds(update.status, grounds)


def test_facts_have_the_histories_that_actions_would_leave():
    make()

    assert Commitment.history.filter(history_type="+").count() == 30
    assert EvidenceItem.history.filter(history_user__last_name="Synthetic").count() == 90


def test_a_value_that_no_column_holds_is_not_stored():
    table = Table(Theme)
    table.keep({"name": "Wind", "slug": "wind", "group": "energy", "colour": "blue"})

    with pytest.raises(DatabaseError), transaction.atomic():
        table.store()

    assert not Theme.objects.exists()


def test_rows_are_stored_however_many_go_into_one_statement():
    table = Table(Theme)
    for number in range(ROWS_AT_ONCE * 2 + 3):
        table.keep({"name": f"Wind {number}", "slug": f"wind-{number}", "group": "energy"})

    table.store()

    assert Theme.objects.count() == ROWS_AT_ONCE * 2 + 3
    assert Theme.objects.get(name="Wind 202").pk == table.last_key


def test_haste_ends_with_the_job():
    collecting, held = gc.isenabled(), set_pages_held(-2000)

    make(commitments=1)

    assert gc.isenabled() == collecting
    assert set_pages_held(held) in (-2000, 0)


def test_the_whole_leaves_one_event():
    make(seed=3)

    event = AuditEvent.objects.get()
    assert event.details == {"synthetic": 30, "seed": 3, "on": "2026-11-20"}


def test_it_refuses_a_database_that_holds_real_data():
    make_partnership()

    with pytest.raises(CommandError, match="holds real data"):
        make()

    assert Partnership.objects.count() == 1


def test_it_refuses_to_add_to_what_it_made():
    make()

    with pytest.raises(CommandError, match="synthetic data already"):
        make()


@pytest.mark.parametrize("number", [0, -5, 1_000_001])
def test_it_refuses_a_number_that_makes_no_sense(number):
    with pytest.raises(CommandError, match="Ask for 1 to 1,000,000 commitments"):
        make(commitments=number)


def test_it_refuses_a_day_that_has_not_come():
    tomorrow = timezone.localdate() + timedelta(days=1)

    with pytest.raises(CommandError, match="has not come"):
        call_command("make_synthetic", commitments=1, on=tomorrow, quiet=True)


def test_it_says_how_far_it_is():
    told = StringIO()

    call_command("make_synthetic", commitments=5, on=DAY, stderr=told, stdout=StringIO())

    assert "5 of 5 commitments" in told.getvalue()
