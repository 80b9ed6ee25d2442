"""Closing the coding: what was decided becomes the record at once, in text order."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import candidates, coding_closing
from commitments.actions.candidates import keep_apart, merge, reopen
from commitments.enums import CandidateDecision, LinkKind, Role, RoleBasis, Tier
from commitments.errors import RuleBroken
from commitments.models import AuditEvent, Candidate, Commitment, Instrument, Passage
from tests.actions.test_search_documents import differences
from tests.candidates import accept, make_accepted, make_candidate
from tests.factories import (
    make_author,
    make_commitment,
    make_statement,
    make_theme,
)

pytestmark = pytest.mark.django_db

TEXT = """1. The Leaders agreed to open a school. They agreed to train teachers.

2. They welcomed the harvest and signed the Charter of Tea. They will meet such needs together.
"""


@pytest.fixture
def statement():
    return make_statement(text=TEXT, closed=False)


def close(statement):
    return coding_closing.close_coding(statement=statement, by=make_author())


def apart(statement, words, decision, **said):
    candidate = make_candidate(statement, words=words)
    return keep_apart(
        candidate=candidate,
        decision=decision,
        seen_version=candidate.version,
        by=make_author(),
        **said,
    )


def test_codes_are_given_in_the_order_of_the_text_whenever_it_was_decided(statement):
    make_accepted(statement, words="agreed to train teachers", short_title="Second")
    make_accepted(statement, words="agreed to open a school", short_title="First")

    commitments = close(statement)

    assert [row.short_title for row in commitments] == ["First", "Second"]
    assert [row.number for row in commitments] == ["1", "2"]
    assert [row.quotes.get().text for row in commitments] == [
        "agreed to open a school",
        "agreed to train teachers",
    ]


def test_drafts_that_were_on_record_take_their_place_among_them(statement):
    make_accepted(statement, words="agreed to train teachers", short_title="Third")
    make_commitment(
        statement=statement, words="will meet such needs", published=False, short_title="Fourth"
    )
    make_accepted(statement, words="agreed to open a school", short_title="First")

    titles = [row.short_title for row in close(statement)]

    assert titles == ["First", "Third", "Fourth"]


def test_a_further_quote_and_a_repeat_stand_in_text_order(statement):
    first = make_accepted(statement, words="agreed to train teachers")
    further = make_candidate(statement, words="will meet such needs together")
    merge(candidate=further, into=first, seen_version=further.version, by=make_author())
    place = TEXT.index("agreed to open")
    Candidate.objects.filter(pk=first.pk).update(
        proposed={"also": [{"start": place, "end": place + len("agreed to open a school")}]}
    )

    [commitment] = close(statement)

    assert [quote.text for quote in commitment.quotes.order_by("ordinal")] == [
        "agreed to open a school",
        "agreed to train teachers",
        "will meet such needs together",
    ]
    assert commitment.text_order == place
    assert set(commitment.candidates.all()) == {first, further}


def test_roles_themes_catalysts_and_forerunners_come_along(statement):
    party = statement.partnership.parties.first()
    earlier = make_commitment(
        statement=make_statement(
            partnership=statement.partnership,
            adopted_on=statement.adopted_on.replace(year=2025),
        )
    )
    theme = make_theme()
    make_accepted(
        statement,
        words="agreed to open a school",
        themes=[theme],
        catalysts=["number"],
        roles=[{"party": party, "role": Role.LEAD, "basis": RoleBasis.STATED}],
        links=[{"earlier": earlier, "kind": LinkKind.RENEWS, "note": "As before."}],
    )

    [commitment] = close(statement)

    assert list(commitment.themes.all()) == [theme]
    assert commitment.catalysts == ["number"]
    assert commitment.roles.get().party == party
    link = commitment.links_back.get()
    assert (link.earlier, link.kind, link.note) == (earlier, "renews", "As before.")


def test_what_is_kept_apart_becomes_passages_and_instruments(statement):
    apart(
        statement,
        "welcomed the harvest",
        CandidateDecision.SIGNAL,
        passage_reason="generic",
        low_binding=True,
    )
    apart(statement, "signed the Charter of Tea", "instrument", title="Charter of Tea")

    close(statement)

    passage, instrument = Passage.objects.get(), Instrument.objects.get()
    assert (passage.kind, passage.reason, passage.low_binding) == ("signal", "generic", True)
    assert (passage.text, passage.paragraph.label) == ("welcomed the harvest", "2")
    assert (instrument.title, instrument.partnership) == ("Charter of Tea", statement.partnership)
    assert instrument.source == f"{statement}, paragraph 2"


def test_an_instrument_that_is_on_record_is_named_once(statement):
    known = Instrument.objects.create(
        partnership=statement.partnership, title="Charter of Tea", status="signed", source="Gazette"
    )
    candidate = apart(statement, "signed the Charter of Tea", "instrument", title="Charter of Tea")

    close(statement)

    candidate.refresh_from_db()
    assert candidate.instrument == known
    assert Instrument.objects.count() == 1


def test_the_coding_stays_open_while_something_is_undecided(statement):
    make_accepted(statement, words="agreed to open a school")
    make_candidate(statement, words="agreed to train teachers")

    with pytest.raises(RuleBroken, match="1 passage is not decided yet"):
        close(statement)

    assert not Commitment.objects.exists()


def test_what_cannot_be_stored_is_named_and_nothing_is(statement):
    make_accepted(statement, words="agreed to open a school")
    odd = make_accepted(statement, words="agreed to train teachers", short_title="Train")
    Candidate.objects.filter(pk=odd.pk).update(coded={**odd.coded, "type": "no such type"})

    with pytest.raises(RuleBroken, match="“Train”"):
        close(statement)

    assert not Commitment.objects.exists()
    statement.refresh_from_db()
    assert statement.coding_closed_at is None


def test_the_wording_of_a_report_is_marked_as_not_verified():
    statement = make_statement(text=TEXT, tier=Tier.PARAPHRASE_SECONDARY, closed=False)
    make_accepted(statement, words="agreed to open a school")

    [commitment] = close(statement)

    assert commitment.coding_confidence_note.startswith("Low: the wording is not verified")


def test_one_event_tells_of_all_and_a_search_finds_them(statement):
    make_accepted(statement, words="agreed to open a school")
    make_accepted(statement, words="agreed to train teachers")
    before = AuditEvent.objects.count()

    codes = [row.code for row in close(statement)]

    assert AuditEvent.objects.count() == before + 1
    assert AuditEvent.objects.first().details["codes"] == codes
    assert not differences()


def test_every_commitment_costs_the_same():
    def questions(*words):
        text = make_statement(text=TEXT, closed=False)
        for each in words:
            make_accepted(text, words=each)
        with CaptureQueriesContext(connection) as asked:
            close(text)
        return len(asked)

    words = ["agreed to open a school", "agreed to train teachers", "welcomed the harvest"]
    one, two, three = (questions(*words[:count]) for count in (1, 2, 3))

    assert three - two == two - one


def test_a_decision_of_which_something_came_stands(statement):
    candidate = make_accepted(statement, words="agreed to open a school")
    close(statement)
    candidate.refresh_from_db()

    with pytest.raises(RuleBroken, match="the decision stands"):
        reopen(candidate=candidate, seen_version=candidate.version, by=make_author())


def test_what_is_accepted_later_gets_the_next_code_at_once(statement):
    make_accepted(statement, words="agreed to train teachers")
    close(statement)

    late = make_accepted(statement, words="agreed to open a school")

    assert late.commitment.number == "2"
    assert late.commitment.quotes.get().text == "agreed to open a school"
    assert not differences()


def test_words_that_belong_to_a_commitment_on_record_are_quoted_at_once(statement):
    first = make_accepted(statement, words="agreed to train teachers")
    close(statement)
    late = make_candidate(statement, words="will meet such needs together")

    merge(candidate=late, into=first, seen_version=late.version, by=make_author())

    texts = list(late.commitment.quotes.order_by("ordinal").values_list("text", flat=True))
    assert texts == ["agreed to train teachers", "will meet such needs together"]
    assert not differences()


def test_further_quotes_of_what_is_accepted_later_come_along(statement):
    close(statement)
    late = make_candidate(statement, words="agreed to train teachers")
    further = make_candidate(statement, words="will meet such needs together")
    merge(candidate=further, into=late, seen_version=further.version, by=make_author())

    late = accept(Candidate.objects.get(pk=late.pk))

    assert late.commitment.quotes.count() == 2
    assert set(late.commitment.candidates.all()) == {late, further}


def test_what_is_kept_apart_later_is_stored_at_once(statement):
    close(statement)

    late = apart(statement, "welcomed the harvest", "signal", passage_reason="generic")

    assert late.passage.text == "welcomed the harvest"
    with pytest.raises(RuleBroken, match="the decision stands"):
        candidates.reject(candidate=late, seen_version=late.version, reason="No.", by=make_author())
