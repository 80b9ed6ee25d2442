from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from commitments.models import Commitment
from tests.factories import make_status

pytestmark = pytest.mark.django_db


def test_verify_standing_proves_what_the_actions_wrote(commitment):
    make_status(commitment)
    out = StringIO()

    call_command("verify_standing", stdout=out)

    assert "standing of 1 commitments equals" in out.getvalue()


def test_verify_standing_names_what_differs(commitment):
    Commitment.objects.update(evidence_count=7)

    with pytest.raises(CommandError, match=rf"{commitment.code}: evidence_count is 7, should be 0"):
        call_command("verify_standing")
