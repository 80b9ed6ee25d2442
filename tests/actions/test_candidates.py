"""Candidates: decisions by several people, each with who, when and why, all of them undoable."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from commitments.actions import candidates, statements
from commitments.enums import (
    AuditVerb,
    CandidateDecision,
    CandidateOrigin,
    LinkKind,
    Strength,
)
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, Candidate, Commitment
from tests.candidates import accept, make_accepted, make_candidate
from tests.factories import (
    BY_END_OF_2026,
    TEXT,
    WORDS,
    make_author,
    make_commitment,
    make_party,
    make_statement,
    make_theme,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate():
    return make_candidate()


def act(name, candidate, **said):
    """One of the acts, by somebody who saw the candidate as it is here."""
    said.setdefault("by", make_author())
    return getattr(candidates, name)(candidate=candidate, seen_version=candidate.version, **said)


def test_accepting_keeps_the_coding_and_creates_no_commitment_yet(candidate):
    by, theme, party = make_user(), make_theme(), make_party()

    row = accept(
        candidate,
        by=by,
        **BY_END_OF_2026,
        target_value=Decimal("10.5"),
        target_unit="USD billion",
        strength=Strength.UNDERTAKEN,
        themes=[theme],
        roles=[{"party": party, "named": "The Leaders", "role": "actor", "basis": "stated"}],
    )

    row.refresh_from_db()
    assert (row.decision, row.decided_by) == (CandidateDecision.ACCEPTED, by)
    assert row.decided_at
    assert row.coded["deadline_latest"] == "2026-12-31"
    assert (row.coded["target_value"], row.coded["strength"]) == ("10.5", "4")
    assert (row.coded["themes"], row.coded["roles"][0]["party"]) == ([theme.pk], party.pk)
    assert not Commitment.objects.exists()


@pytest.mark.parametrize(
    ("coded", "field"),
    [
        ({"short_title": ""}, "short_title"),
        ({"type": "no such type"}, "type"),
        ({"deadline_edtf": "next week"}, "deadline_edtf"),
        ({"catalysts": ["luck"]}, "catalysts"),
        # What no field says alone is asked, too.
        (
            {"deadline_earliest": date(2027, 1, 1), "deadline_latest": date(2026, 1, 1)},
            "__all__",
        ),
        ({"target_value": Decimal(10)}, "__all__"),
        ({"themes": [999]}, "themes"),
        ({"roles": [{"party": 999, "role": "actor", "basis": "stated"}]}, "roles"),
        ({"roles": [{"role": "actor", "basis": "stated"}]}, "roles"),
        ({"links": [{"earlier": 999, "kind": "renews"}]}, "links"),
    ],
)
def test_a_coding_that_no_commitment_could_carry_is_refused_beside_its_field(
    candidate, coded, field
):
    with pytest.raises(ValidationError) as refusal:
        accept(candidate, **coded)

    assert list(refusal.value.message_dict) == [field]
    assert Candidate.objects.get().is_pending


def test_a_forerunner_is_of_an_earlier_statement_and_named_once(candidate):
    statement = make_statement(
        partnership=candidate.statement.partnership, adopted_on=date(2025, 1, 7)
    )
    link = {"earlier": make_commitment(statement=statement), "kind": LinkKind.RENEWS}
    later = make_commitment(statement=make_statement(adopted_on=date(2027, 1, 7)))

    with pytest.raises(ValidationError) as refusal:
        accept(candidate, links=[link, link])
    candidate.refresh_from_db()
    with pytest.raises(RuleBroken, match="adopted later"):
        accept(candidate, links=[{"earlier": later, "kind": LinkKind.RENEWS}])

    assert list(refusal.value.message_dict) == ["links"]


def test_of_two_people_the_second_is_told(candidate):
    seen = candidate.version
    act("reject", Candidate.objects.get(), reason="Not theirs.")

    with pytest.raises(StaleRow):
        candidates.accept(
            candidate=candidate,
            seen_version=seen,
            coded={"short_title": "Open a school"},
            by=make_author(),
        )

    assert Candidate.objects.get().decision == CandidateDecision.REJECTED


def test_anybody_may_reopen_what_another_decided_and_the_event_tells_what_it_was(candidate):
    first, second = make_user(), make_user()
    row = accept(candidate, by=first, short_title="Open a school")

    act("reopen", row, by=second)

    row.refresh_from_db()
    event = AuditEvent.objects.first()
    assert (row.is_pending, row.decided_by, row.decided_at) == (True, None, None)
    assert row.coded["short_title"] == "Open a school"
    assert (event.actor, event.verb) == (second, AuditVerb.EDITED_CODING)
    assert event.details["before"]["decision"] == CandidateDecision.ACCEPTED
    assert event.details["before"]["decided_by"] == first.pk


def test_what_is_open_cannot_be_reopened(candidate):
    with pytest.raises(RuleBroken, match="open already"):
        act("reopen", candidate)


def test_a_rejection_says_why(candidate):
    with pytest.raises(RuleBroken) as refusal:
        act("reject", candidate, reason=" ")

    assert refusal.value.field == "reason"


def test_a_reason_that_is_too_long_is_refused(candidate):
    with pytest.raises(ValidationError) as refusal:
        act("reject", candidate, reason="x" * 301)

    assert list(refusal.value.message_dict) == ["reason"]


def test_a_decision_may_be_replaced_by_another(candidate):
    row = act("reject", candidate, reason="Not theirs.")

    row = accept(row)

    assert (row.decision, row.reason) == (CandidateDecision.ACCEPTED, "")


def test_a_further_quote_names_what_it_belongs_to():
    first = make_accepted()
    further = make_candidate(first.statement, words="welcomed the harvest")

    row = act("merge", further, into=first, reason="Such schools.")

    assert (row.decision, row.merged_into) == (CandidateDecision.MERGED, first)


def test_a_further_quote_belongs_to_another_of_the_same_text_that_is_or_may_be_counted():
    first = make_candidate()
    elsewhere = make_candidate()
    rejected = make_candidate(first.statement, words="welcomed the harvest")
    rejected = act("reject", rejected, reason="Thanks.")

    for into in (first, elsewhere, rejected):
        with pytest.raises(RuleBroken) as refusal:
            act("merge", Candidate.objects.get(pk=first.pk), into=into)
        assert refusal.value.field == "into"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("reject", {"reason": "No."}),
        ("keep_apart", {"decision": "signal", "passage_reason": "generic"}),
    ],
)
def test_what_carries_a_further_quote_is_not_turned_away(name, said):
    first = make_accepted()
    further = make_candidate(first.statement, words="welcomed the harvest")
    act("merge", further, into=first)

    with pytest.raises(RuleBroken, match="1 other is a further quote"):
        act(name, first, **said)


def test_a_signal_needs_its_reason_and_an_instrument_its_title(candidate):
    with pytest.raises(ValidationError) as signal:
        act("keep_apart", candidate, decision="signal")
    candidate.refresh_from_db()
    with pytest.raises(ValidationError) as instrument:
        act("keep_apart", candidate, decision="instrument", title=" ")

    assert list(signal.value.message_dict) == ["passage_reason"]
    assert list(instrument.value.message_dict) == ["title"]


def test_the_coding_that_was_typed_survives_being_kept_apart(candidate):
    row = accept(candidate, short_title="Open a school")

    row = act("keep_apart", row, decision="position", passage_reason="condemn")

    assert row.coded["short_title"] == "Open a school"
    assert row.coded["apart"] == {"passage_reason": "condemn", "low_binding": False}


def test_words_are_cut_anew_without_the_blanks_around_them(candidate):
    start = TEXT.index("The Leaders") - 1

    row = act("move_span", candidate, start=start, end=candidate.end + 1 - len(" of 2026."))

    assert row.text == "The Leaders agreed to open a school by the end"
    assert TEXT[row.start : row.end] == row.text
    assert (row.proposed_start, row.paragraph.label) == (candidate.proposed_start, "2")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (-1, 5),  # before the text
        (5, 5),  # no words
        (5, 4),  # backwards
        (5, 10_000),  # beyond its end
        (TEXT.index("\n\n"), TEXT.index("\n\n") + 2),  # blanks alone
    ],
)
def test_words_outside_the_text_are_refused(candidate, start, end):
    with pytest.raises(RuleBroken):
        act("move_span", candidate, start=start, end=end)
    with pytest.raises(RuleBroken):
        candidates.mark(statement=candidate.statement, start=start, end=end, by=make_author())


def test_whole_pages_are_no_promise():
    statement = make_statement(text="word " * 1000, closed=False)

    with pytest.raises(RuleBroken, match="No promise is as long"):
        candidates.mark(statement=statement, start=0, end=4999, by=make_author())


def test_the_same_words_are_marked_once(candidate):
    with pytest.raises(RuleBroken, match="stand in the list already"):
        make_candidate(candidate.statement)


def test_what_is_decided_is_not_cut_anew(candidate):
    row = accept(candidate)

    with pytest.raises(RuleBroken, match="Reopen it first"):
        act("move_span", row, start=row.start + 7, end=row.end)
    row.refresh_from_db()
    with pytest.raises(RuleBroken, match="Reopen it first"):
        act("split", row, at=row.start + 7)


def test_one_is_split_in_two_and_the_blank_at_the_cut_belongs_to_neither(candidate):
    second = act("split", candidate, at=TEXT.index(" by the end"))

    first = Candidate.objects.get(pk=candidate.pk)
    assert (first.text, second.text) == ("agreed to open a school", "by the end of 2026")
    assert (second.is_pending, second.methodology) == (True, first.methodology)
    assert (second.proposed_start, second.proposed_end) == (
        first.proposed_start,
        first.proposed_end,
    )


@pytest.mark.parametrize("place", ["start", "end"])
def test_a_split_leaves_words_on_both_sides(candidate, place):
    with pytest.raises(RuleBroken) as refusal:
        act("split", candidate, at=getattr(candidate, place))

    assert refusal.value.field == "at"


def test_words_that_the_rules_missed_are_marked_with_what_they_read_in_them():
    row = make_candidate(words=WORDS)

    assert (row.origin, row.text, row.paragraph.label) == (CandidateOrigin.PERSON, WORDS, "2")
    assert row.proposed["deadlines"][0]["latest"] == "2026-12-31"
    assert AuditEvent.objects.first().verb == AuditVerb.CREATED


def test_a_text_that_is_being_coded_does_not_change(candidate):
    statement = candidate.statement

    with pytest.raises(RuleBroken, match="being coded"):
        statements.change_text(
            statement=statement, text="1. Other.", seen_version=statement.version, by=make_author()
        )
