"""The bench itself comes to what the seeds hold: the same quotes, to the letter."""

from pathlib import Path

import pytest

from commitments.actions import candidates, coding_closing
from commitments.enums import CandidateDecision
from commitments.exchange.seed_files import Faults
from commitments.exchange.seed_rows import read_rows
from commitments.models import Candidate
from commitments.reports.coding_facts import coding_from
from tests.candidates import run_rules
from tests.factories import ADOPTED_ON, make_author, make_partnership, make_party, make_statement

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture
def ankara():
    """The text in a partnership that holds nothing else."""
    parties = [
        make_party(name="Malaysia", iso3="MYS"),
        make_party(name="Türkiye", iso3="TUR"),
    ]
    return make_statement(
        partnership=make_partnership(parties=parties, code_prefix="MYS-TUR"),
        text=(SEEDS / "texts" / "ankara-2026.txt").read_text(),
        adopted_on=ADOPTED_ON,
        closed=False,
    )


def seeded():
    """Code, strength, latest day and quotes of each commitment of Ankara, as in the seeds."""
    faults = Faults()
    rows = read_rows(SEEDS, faults)["commitments"]
    faults.refuse()
    return [
        (
            row.name,
            row.fields["strength"],
            row.fields.get("deadline_latest"),
            [(quote.fields["start"], quote.fields["text"]) for quote in row.nested["quotes"]],
        )
        for row in rows
        if row.one["statement"].name == "ankara-2026"
    ]


def decide_as_proposed(candidate):
    """Take a commitment with the facts that are offered, and keep all else apart."""
    seen = {"candidate": candidate, "seen_version": candidate.version, "by": make_author()}
    if candidate.kind == "commitment":
        candidates.accept(coded=coding_from(candidate), **seen)
        return
    candidates.keep_apart(
        decision=candidate.proposed["passage_kind"],
        passage_reason=candidate.proposed["reason"],
        **seen,
    )


def test_the_rules_and_one_coder_arrive_at_the_nineteen_commitments_of_the_seeds(ankara):
    for candidate in run_rules(ankara):
        decide_as_proposed(candidate)

    commitments = coding_closing.close_coding(statement=ankara, by=make_author())

    coded = [
        (
            row.code,
            row.strength,
            row.deadline_latest,
            [(quote.start, quote.text) for quote in row.quotes.order_by("ordinal")],
        )
        for row in commitments
    ]
    assert coded == seeded()
    assert len(coded) == 19
    assert (
        ankara.passages.count()
        == Candidate.objects.exclude(decision=CandidateDecision.ACCEPTED).count()
    )
