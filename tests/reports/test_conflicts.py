"""Who was quicker: what a second person is told of the first."""

import pytest

from commitments.actions import evidence
from commitments.enums import AuditVerb
from commitments.models import AuditEvent
from commitments.reports.conflicts import last_edit_around
from tests.copies import make_capture
from tests.factories import make_submission

pytestmark = pytest.mark.django_db


def test_a_worker_that_looked_again_is_not_who_changed_the_evidence(commitment, analyst, manager):
    submission = make_submission(commitment, by=analyst)
    item = submission.evidence.first().evidence
    item.publisher = "Another paper"
    evidence.change_evidence(item=item, fields=["publisher"], seen_version=1, by=manager)

    make_capture(item, by=analyst, scheduled=True)

    edit = last_edit_around(submission)
    assert (edit.verb, edit.actor) == (AuditVerb.CHANGED, manager)
    assert AuditEvent.objects.latest("position").verb == AuditVerb.KEPT_COPY
