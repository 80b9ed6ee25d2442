"""The commitment that is put back stands beside others as one that was just made."""

import pytest

from commitments.models import AuditEvent, Commitment
from tests.factories import make_commitment, make_evidence


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["made", "put back"])
def test_what_is_put_back_bears_acts_and_others_beside_it(recorded_commitment, time):
    commitment = recorded_commitment.on_record()

    make_evidence(commitment)
    beside = make_commitment(statement=commitment.statement)

    assert beside.code != commitment.code
    assert Commitment.objects.get(pk=commitment.pk).evidence_count == 1
    positions = AuditEvent.objects.values_list("position", flat=True).order_by("position")
    assert [*positions] == [*range(1, len(positions) + 1)]
