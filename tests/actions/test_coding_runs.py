"""Runs of the rules: what they propose is kept once, and what people did is left alone."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import candidates, coding_runs
from commitments.actions.coding_runs import RunOutcome, keep, readings_of
from commitments.coding.proposals import propose
from commitments.coding.rules import RULESET
from commitments.enums import CandidateDecision, CandidateOrigin, Tier
from commitments.errors import RuleBroken
from commitments.models import AuditEvent, Candidate
from tests.candidates import accept, make_candidate, run_rules
from tests.factories import ADOPTED_ON, make_author, make_commitment, make_statement

pytestmark = pytest.mark.django_db

TEXT = """1. The Leaders agreed to open a school by the end of 2026.

2. The Leaders agreed to promote trade in tea and to encourage contacts between farmers.

3. Both sides reaffirmed their commitment to share data on floods.
"""


@pytest.fixture
def statement():
    return make_statement(text=TEXT, closed=False)


def rerun(statement, change=lambda readings: readings):
    """Keep what another version of the rules would read."""
    return keep(change(readings_of(statement)), statement=statement, by=make_author())


def otherwise(place, **changes):
    """The same readings, of which one says something else."""

    def changed(readings):
        told = {**readings[place].told, **changes.pop("told", {})}
        readings[place] = replace(readings[place], told=told, **changes)
        return readings

    return changed


def test_every_proposal_becomes_a_candidate_that_says_why(statement):
    outcome = coding_runs.run_rules(statement=statement, by=make_author())

    proposals = propose(TEXT, adopted_on=ADOPTED_ON, parties=["Malaysia"])
    rows = list(statement.candidates.for_bench(statement))
    assert outcome == RunOutcome(added=4, changed=0, same=0)
    assert [row.text for row in rows] == [proposal.text for proposal in proposals]
    first = rows[0]
    assert (first.origin, first.kind) == (CandidateOrigin.RULES, "commitment")
    assert (first.methodology.ruleset, first.paragraph.label) == (RULESET, "1")
    assert first.proposed["strength"] == 4
    assert first.proposed["deadlines"][0]["latest"] == "2026-12-31"
    assert (first.proposed_start, first.proposed_end) == (first.start, first.end)


def test_members_of_a_list_name_the_place_where_it_begins(statement):
    rows = run_rules(statement)

    assert [row.proposed["group"] for row in rows] == [None, rows[1].start, rows[1].start, None]


def test_a_second_run_changes_nothing_and_leaves_no_event(statement):
    run_rules(statement)
    before, events = list(Candidate.objects.values()), AuditEvent.objects.count()

    outcome = coding_runs.run_rules(statement=statement, by=make_author())

    assert outcome == RunOutcome(added=0, changed=0, same=4)
    assert list(Candidate.objects.values()) == before
    assert AuditEvent.objects.count() == events


def test_a_run_asks_no_more_of_a_longer_text(statement):
    def questions(text):
        with CaptureQueriesContext(connection) as asked:
            run_rules(text)
        return len(asked)

    text = "".join(f"{n}. The Leaders agreed to open school {n}.\n\n" for n in range(1, 30))
    run_rules(make_statement(text=TEXT, closed=False))  # What is asked once is not of a run.

    assert questions(make_statement(text=text, closed=False)) == questions(statement)


def test_the_words_of_a_report_are_of_low_confidence():
    statement = make_statement(text=TEXT, tier=Tier.PARAPHRASE_SECONDARY, closed=False)

    assert {row.proposed["confidence"] for row in run_rules(statement)} == {"low"}


def test_what_was_coded_without_the_bench_is_not_proposed_again(statement):
    make_commitment(
        statement=statement, words="agreed to open a school by the end of 2026", published=False
    )

    rows = run_rules(statement)

    assert [row.paragraph.label for row in rows] == ["2", "2", "3"]


def test_a_text_without_words_and_a_version_of_another_are_not_read(statement):
    version = make_statement(text=TEXT, version_of=statement)

    for refused in (make_statement(text=""), version):
        with pytest.raises(RuleBroken):
            coding_runs.run_rules(statement=refused, by=make_author())


def test_what_nobody_touched_follows_newer_rules(statement):
    first = run_rules(statement)[0]

    rerun(statement, otherwise(0, end=first.end - len(" of 2026"), kind="low_binding"))

    row = Candidate.objects.get(pk=first.pk)
    assert row.text == "agreed to open a school by the end"
    assert (row.kind, row.version) == ("low_binding", first.version + 1)


def test_what_was_decided_stays_and_what_differs_is_noted(statement):
    first = run_rules(statement)[0]
    accept(first)

    outcome = rerun(statement, otherwise(0, start=first.start + 7, told={"strength": 2}))

    row = Candidate.objects.get(pk=first.pk)
    assert outcome == RunOutcome(added=0, changed=1, same=3)
    assert (row.text, row.decision) == (first.text, CandidateDecision.ACCEPTED)
    assert row.version == first.version
    assert row.proposed["newer"] == {
        "ruleset": RULESET,
        "start": first.start + 7,
        "strength": 2,
    }
    assert rerun(statement, otherwise(0, start=first.start + 7, told={"strength": 2})).changed == 0


def test_a_note_goes_when_the_rules_read_it_as_before(statement):
    first = run_rules(statement)[0]
    accept(first)
    rerun(statement, otherwise(0, told={"strength": 2}))

    rerun(statement)

    assert "newer" not in Candidate.objects.get(pk=first.pk).proposed


def test_what_was_rejected_never_comes_back(statement):
    first = run_rules(statement)[0]
    candidates.reject(
        candidate=first, seen_version=first.version, reason="Told already.", by=make_author()
    )

    outcome = rerun(statement, otherwise(0, start=first.start - len("Leaders ")))

    assert outcome.added == 0
    assert Candidate.objects.get(pk=first.pk).decision == CandidateDecision.REJECTED


def test_what_a_person_cut_or_marked_stays_as_it_is(statement):
    first = run_rules(statement)[0]
    candidates.move_span(
        candidate=first,
        start=first.start,
        end=first.end - len(" by the end of 2026"),
        seen_version=first.version,
        by=make_author(),
    )
    marked = make_candidate(statement, words="The Leaders agreed to promote trade")

    assert rerun(statement) == RunOutcome(added=0, changed=0, same=5)
    assert Candidate.objects.get(pk=first.pk).text == "agreed to open a school"
    assert Candidate.objects.get(pk=marked.pk).text == "The Leaders agreed to promote trade"


def test_what_was_split_is_not_proposed_whole_again(statement):
    last = run_rules(statement)[-1]
    at = TEXT.index("share data")
    candidates.split(candidate=last, at=at, seen_version=last.version, by=make_author())

    assert rerun(statement) == RunOutcome(added=0, changed=0, same=5)


def test_what_newer_rules_no_longer_propose_waits_with_a_note(statement):
    last = run_rules(statement)[-1]

    rerun(statement, lambda readings: readings[:-1])

    row = Candidate.objects.get(pk=last.pk)
    assert row.is_pending
    assert row.proposed["newer"] == {"ruleset": RULESET, "kind": "none"}


def test_what_newer_rules_find_besides_is_added(statement):
    run_rules(statement)
    other = statement.candidates.first()
    place = TEXT.index("The Leaders")

    def found(readings):
        more = replace(readings[0], start=place, end=place + len("The Leaders"))
        return [more, *readings]

    outcome = rerun(statement, found)

    assert outcome == RunOutcome(added=1, changed=0, same=4)
    assert other.pk in Candidate.objects.values_list("pk", flat=True)
