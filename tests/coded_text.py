"""Texts on the bench: a short one, and that of Ankara as far as somebody has come with it."""

from datetime import date
from pathlib import Path

from ruamel.yaml import YAML

from commitments.actions import candidates, coding_closing
from commitments.enums import CandidateDecision, CandidateKind, Visibility
from commitments.models import Partnership
from commitments.reports.coding_facts import coding_from
from tests.candidates import run_rules
from tests.factories import make_partnership, make_statement

TEXT = (
    "1. Both sides agreed to open a joint school in Ankara by 2028. They stressed the importance"
    " of trade.\n2. The leaders decided to establish a joint fund. They condemned the attack on"
    " Ruritania.\n3. Both sides agreed to hold a meeting every year."
)
SEEDS = Path(__file__).parent.parent / "seeds"
ANKARA = (SEEDS / "texts" / "ankara-2026.txt").read_text()
# How many of the candidates of each are decided.
STAGES = {"fresh": 0, "half": 16, "done": None, "closed": None}


def make_coded(*, text=TEXT, **fields):
    """The statement, and its candidates in the order of the text."""
    statement = make_statement(text=text, closed=False, **fields)
    return statement, run_rules(statement)


def decide_as_read(candidate, *, by):
    """Decide what the rules propose."""
    about = {"candidate": candidate, "seen_version": candidate.version, "by": by}
    if candidate.kind == CandidateKind.COMMITMENT:
        return candidates.accept(coded=coding_from(candidate), **about)
    if candidate.kind == CandidateKind.INSTRUMENT_MENTION:
        title = candidate.text[:60]
        return candidates.keep_apart(decision=CandidateDecision.INSTRUMENT, title=title, **about)
    is_position = candidate.kind == CandidateKind.POSITION
    return candidates.keep_apart(
        decision=CandidateDecision.POSITION if is_position else CandidateDecision.SIGNAL,
        passage_reason=candidate.proposed["reason"],
        low_binding=candidate.kind == CandidateKind.LOW_BINDING,
        **about,
    )


def quotes_in_seeds():
    """The quotes of each commitment of Ankara as it was coded by hand."""
    rows = YAML(typ="safe").load(SEEDS / "commitments" / "ankara-2026.yaml")
    return [[quote["text"] for quote in row["quotes"]] for row in rows]


def quotes_of(statement):
    """The quotes of each commitment of the statement, in the order of their codes."""
    return [
        [quote.text for quote in commitment.quotes.order_by("ordinal")]
        for commitment in statement.commitments.order_by("code")
    ]


def make_codings(*, by):
    """The text of Ankara once more, in another partnership, at each stage of its coding."""
    parties = Partnership.objects.get(slug="malaysia-turkiye").parties.all()
    pair = make_partnership(
        parties=list(parties), name="Malaysia–Türkiye, samples", slug="samples", code_prefix="SMP"
    )
    for stage, decided in STAGES.items():
        statement, proposed = make_coded(
            text=ANKARA,
            partnership=pair,
            slug=f"sample-{stage}",
            title="Joint Statement, Ankara",
            short_title=f"Ankara, {stage}",
            adopted_on=date(2026, 1, 8),
            visibility=Visibility.DRAFT,
            by=by,
        )
        for candidate in proposed[:decided]:
            decide_as_read(candidate, by=by)
        if stage == "closed":
            coding_closing.close_coding(statement=statement, by=by)
