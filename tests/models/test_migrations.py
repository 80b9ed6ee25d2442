from importlib import import_module

from django.apps import apps

from commitments.actions.standing import standing_of
from commitments.enums import Side
from commitments.models import Commitment
from tests.factories import make_commitment, make_evidence


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
