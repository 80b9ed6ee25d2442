"""The drift of the shipped lineage, computed from its coding, is what was said of it by hand."""

from pathlib import Path

import pytest
from django.conf import settings

from commitments.models import Commitment, CommitmentLink, Statement
from commitments.reports.earlier import suggest_earlier
from commitments.reports.statement_lineage import silence
from commitments.reports.wordings import coded_of, with_words, wording_of
from tests.factories import make_user

SEEDS = Path(settings.BASE_DIR) / "seeds"
# Later, earlier, kind: what changed, and whether the words bear it out.
EXPECTED = {
    ("2025-01", "2022-01", "supersedes"): [("undated", True), ("raised", True)],
    ("2026-01", "2025-01", "renews"): [("same", True)],
    ("2026-18", "2025-03", "supersedes"): [
        ("firmer", True),
        ("dated", True),
        ("delegated", False),
    ],
    ("2026-19", "2025-02", "extends"): [("dated", True)],
    ("2026-09", "2025-04", "renews"): [("softer", False), ("means_dropped", False)],
}


@pytest.fixture
def record(real_record):
    return make_user("Analyst")


def test_the_shipped_lineage_drifts_as_the_record_says(record):
    changes = [
        each.change
        for statement in Statement.objects.works()
        for each in silence(statement, user=record).taken_up
    ]

    assert {
        (change.link.later.short_code, change.link.earlier.short_code, change.link.kind): [
            (each.drift, each.is_sure) for each in change.drifts
        ]
        for change in changes
    } == EXPECTED


def test_the_business_council_is_silent_and_no_commitment_is(record):
    found = silence(Statement.objects.get(slug="ankara-2026"), user=record)

    assert found.silent == []
    assert found.perhaps == []
    assert any("business council" in signal.report for signal in found.signals)


def test_every_link_that_a_person_made_would_have_been_suggested_first(record):
    CommitmentLink.objects.all().delete()
    firsts = {}
    for commitment in with_words(Commitment.objects.select_related("statement__partnership")):
        themes = commitment.themes.values_list("slug", flat=True)
        found = suggest_earlier(
            coded_of(wording_of(commitment), themes=themes),
            partnership=commitment.statement.partnership,
            user=record,
        )
        for each in found[:1]:
            firsts[commitment.short_code] = (each.earlier.commitment.short_code, each.kind)

    assert {(later, *first) for later, first in firsts.items()} == set(EXPECTED)
