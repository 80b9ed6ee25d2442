"""What the tests of the status form send, and where."""

from django.urls import reverse

from commitments.enums import AssertionBasis, Confidence, Status


def address(commitment):
    return reverse("status_record", args=[commitment.code])


def post_status(client, commitment, headers=None, **changes):
    commitment.refresh_from_db(fields=["version"])
    body = {
        "seen_version": commitment.version,
        "status": Status.PLANNED,
        "effective_on": "2026-02-11",
        "says_who": AssertionBasis.INDEPENDENT,
        "confidence": Confidence.MEDIUM,
        "reason": "The ministry said when.",
        "evidence": [link.pk for link in commitment.evidence_links.all()],
    }
    return client.post(address(commitment), body | changes, headers=headers)
