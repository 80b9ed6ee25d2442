from datetime import date, datetime
from importlib import import_module

from django.apps import apps

from commitments.actions.standing import standing_of
from commitments.enums import Side
from commitments.models import Commitment
from tests.factories import make_commitment, make_evidence
from tests.milestones import make_milestone


def test_the_sides_on_record_are_counted_as_they_are_from_then_on(db):
    commitment = make_commitment()
    parties = commitment.statement.partnership.parties.all()
    for party in parties:
        make_evidence(commitment, side=Side.STATISTICS, side_party=party)
    make_evidence(commitment, side=Side.PARTY, side_party=parties[0])
    Commitment.objects.update(evidence_sides=0)

    migration = import_module("commitments.migrations.0008_count_sides_of_evidence")
    migration.count_sides(apps, None)

    commitment.refresh_from_db()
    assert commitment.evidence_sides == standing_of(commitment)["evidence_sides"] == 2


def test_milestones_of_before_are_carried_on_past_days_too(db):
    commitment = make_commitment()
    due = {"commitment": commitment, "basis": "stated", "history_type": "~"}
    story = [
        # When it was written, what it said then, and what is to be said of that day.
        ("2026-02-01", "pending", "2026-06", ("planned", None, "2026-06-01", "2026-06-30")),
        ("2026-03-01", "reached", "../2026-12-31", ("reached", "2026-03-01", None, "2026-12-31")),
        ("2026-04-01", "reached", "2026/2025", ("reached", "2026-03-01", None, None)),
        ("2026-05-01", "missed", "2026-02", ("planned", None, "2026-02-01", "2026-02-28")),
    ]
    milestone = make_milestone(commitment, due="2026-02-28")
    milestone.history.all().delete()
    for day, state, edtf, _then in story:
        at = datetime.fromisoformat(f"{day}T12:00+00:00")
        written = {"id": milestone.pk, "history_date": at, "state": state, "due": edtf}
        milestone.history.create(title="A stone", **due, **written)

    import_module("commitments.migrations.0024_carry_milestones").carry_milestones(apps, None)

    # Unlike those of a migration, the models of today add to their history.
    *rows, _added = milestone.history.order_by("history_id")
    carried = [(row.state, *map(iso, (row.settled_on, *bounds(row)))) for row in rows]
    assert carried == [then for *_, then in story]
    assert {row.basis for row in rows} == {"analyst"}
    assert [bool(row.reason) for row in rows] == [False, True, True, False]
    milestone.refresh_from_db()
    assert bounds(milestone) == (date(2026, 2, 28), date(2026, 2, 28))


def iso(day):
    return day and day.isoformat()


def bounds(row):
    return row.due_earliest, row.due_latest
