"""Evidence and actions: facts that reach the list of commitments."""

import pytest

from commitments.models import Commitment
from tests.admin.posted import address, no_rows
from tests.factories import make_commitment, make_evidence

pytestmark = pytest.mark.django_db


def test_a_changed_grade_reaches_the_list_of_commitments(desk):
    link = make_evidence(make_commitment())
    item = link.evidence
    names = ["kind", "title", "publisher", "url", "language", "side", "document_date"]
    body = {name: getattr(item, name) for name in names}
    body |= {"reliability": "A", "credibility": "2", "reason": "Others confirm it."}
    body |= {"seen_version": item.version}
    body |= no_rows("links")

    response = desk.post(address("evidenceitem", "change", item.pk), body)

    assert response.status_code == 302
    assert Commitment.objects.get().best_grade == "A2"


def test_an_action_names_evidence_on_its_own_commitment(desk):
    elsewhere = make_evidence(make_commitment())
    body = {
        "commitment": make_commitment().pk,
        "happened_on": "yesterday",
        "happened_by": "2026-02-11",
        "actor": "The ministry",
        "what": "Laid the first stone.",
        "depth": "4",
        "evidence": elsewhere.pk,
    }

    response = desk.post(address("implementingaction", "add"), body)

    page = response.content.decode()
    assert response.status_code == 422
    assert "not evidence on this commitment" in page
    assert "A date as far as known" in page
