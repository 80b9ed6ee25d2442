"""Evidence and actions: facts that reach the list of commitments."""

import pytest

from commitments.enums import Stance
from commitments.models import Commitment
from tests.admin.posted import address, no_rows
from tests.copies import make_capture
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


def test_a_quotation_is_held_against_our_copy_when_it_is_put_right(desk):
    link = make_evidence(make_commitment())
    make_capture(link.evidence, text="The first stone was laid on Monday.")
    body = {"stance": "supports", "locator": "", "seen_version": link.version}

    def save(quotation):
        return desk.post(
            address("evidencelink", "change", link.pk), body | {"quotation": quotation}
        )

    refused = save("The first stone was laid on Tuesday.")
    assert refused.status_code == 422
    assert "These words are not in our copy." in refused.content.decode()
    assert save("laid on Monday").status_code == 302
    link.refresh_from_db()
    assert link.quotation == "laid on Monday"


def test_what_is_older_than_the_promise_does_not_come_to_support_it(desk):
    link = make_evidence(make_commitment(), stance=Stance.CONTEXT, document_date="2020-01-01")
    body = {"stance": "supports", "locator": "", "quotation": "", "seen_version": link.version}

    response = desk.post(address("evidencelink", "change", link.pk), body)

    assert response.status_code == 422
    link.refresh_from_db()
    assert link.stance == Stance.CONTEXT


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
