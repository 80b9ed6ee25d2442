"""What the rules propose, sentence by sentence and on whole texts."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments import enums
from commitments.coding.proposals import propose
from commitments.coding.rules import RULESET
from tests.coding.coded_sentences import SENTENCES
from tests.coding.coded_wordings import WORDINGS

TEXTS = Path(__file__).parent.parent.parent / "seeds" / "texts"
ANKARA = (TEXTS / "ankara-2026.txt").read_text()
ADOPTED = date(2026, 1, 7)
KINDS = ["commitment", "low_binding", "signal", "position", "instrument_mention", "none"]
PARTIES = (
    "Australia", "Cook Islands", "EU", "Fiji", "India", "Japan", "Kazakhstan", "Kyrgyzstan",
    "New Zealand", "Papua New Guinea", "Saudi Arabia", "Tuvalu", "United States", "Uzbekistan",
)  # fmt: skip

# First and last words of each commitment of the Ankara text, and its strength.
ANKARA_COMMITMENTS = [
    ("reiterated their joint ambition", "of USD 10 billion", 2),
    ("reaffirmed their commitment to strengthening", "global halal economy", 3),
    ("agreed to expand cooperation", "the Asia-Pacific", 4),
    ("encouraged continued consultations", "and passenger services", 1),
    ("agreed to promote cooperation", "the responsible organizations", 4),
    ("to encourage interaction", "in both countries", 4),
    ("agreed to deepen collaboration", "defence industry ecosystem", 4),
    ("committed to enhancing", "Turkish institutions", 4),
    ("reiterated their shared commitment to combating", "forms and manifestations", 3),
    ("affirmed their will", "battery technologies", 2),
    ("reaffirmed their shared responsibility", "Development Goals", 3),
    ("expressed their readiness", "on Zero Waste", 2),
    ("expressed their intention to expand", "and digitalization", 2),
    ("agreed to explore", "digital tourism", 2),
    ("reiterated their shared commitment to promoting the", "protection systems", 3),
    ("agreed to strengthen coordination", "multilateral platforms", 4),
    ("reiterated its support", "ASEAN Dialogue Partner", 2),
    ("instructed the Ministers", "of the First HLSC", 5),
    ("agreed that the Second", "in Malaysia in 2028", 4),
]


def strongest(text):
    found = propose(text, parties=PARTIES)
    return min(found, key=lambda proposal: KINDS.index(proposal.kind), default=None)


@pytest.mark.parametrize(("text", "kind", "strength"), [*SENTENCES, *WORDINGS])
def test_a_sentence_is_what_a_coder_would_say(text, kind, strength):
    found = strongest(text)

    if kind is not None:
        assert (found.kind if found else "none") == kind
    if kind not in {None, "none"} and strength is not None:
        assert found.strength == strength


def test_the_ankara_text_has_its_nineteen_commitments_word_by_word():
    found = [each for each in propose(ANKARA, adopted_on=ADOPTED) if each.kind == "commitment"]

    assert len(found) == len(ANKARA_COMMITMENTS)
    for each, (first, last, strength) in zip(found, ANKARA_COMMITMENTS, strict=True):
        assert each.text.startswith(first)
        assert each.text.endswith(last)
        assert each.strength == strength


def test_a_promise_that_points_back_is_a_second_quote_of_the_one_before():
    found = propose(ANKARA, adopted_on=ADOPTED)

    (exchange,) = [each for each in found if each.also]
    second = exchange.also[0]
    words = "expressed their intention to further deepen such cooperation"
    assert ANKARA[second.start : second.end] == words


def test_deadline_host_and_lead_are_read_from_the_ankara_text():
    *_, commission, council = [each for each in propose(ANKARA) if each.kind == "commitment"]

    assert (commission.deadline.edtf, commission.deadline.relation) == (
        "../2026-12-31",
        "by_end_of",
    )
    roles = {(each.name, each.role) for each in [*commission.actors, *council.actors]}
    assert ("the Ministers of Foreign Affairs", "lead") in roles
    assert ("Malaysia", "host") in roles
    assert council.deadline.latest == date(2028, 12, 31)


def test_members_of_a_list_have_the_class_of_the_clause_above():
    text = (
        "The leaders agreed on the following steps:\n• open a school\n• train 40 judges by 2027\n"
    )

    found = propose(text)

    assert [(each.kind, each.strength) for each in found][1:] == [("commitment", 4)] * 2
    assert found[-1].deadline.text == "by 2027"
    assert found[-1].amounts[0].text == "40 judges"


def test_deals_that_are_merely_noted_stay_deals():
    text = "The leaders took note of the following deals:\n• Acme will invest $3 billion\n"

    assert propose(text) == []


def test_promises_under_one_verb_are_told_apart():
    text = "They agreed to open a school by 2027 and to train judges, noting the need for both."

    assert [each.text for each in propose(text)] == [
        "agreed to open a school by 2027",
        "to train judges",
    ]


def test_an_exact_repeat_is_one_promise_with_two_quotes():
    (found,) = propose("They agreed to open a school. They met. They agreed to open a school.")

    assert len(found.also) == 1


def test_a_report_of_others_is_never_sure():
    found = propose("The leaders agreed to open a school.", is_secondary=True)

    assert [each.confidence for each in found] == ["low"]


def test_every_value_is_one_of_our_vocabulary():
    sentences = [*SENTENCES, *WORDINGS]
    found = propose(ANKARA) + [each for text, *_ in sentences for each in propose(text)]

    assert {each.type for each in found if each.type} <= set(enums.CommitmentType.values)
    assert {each.novelty for each in found} <= set(enums.Novelty.values)
    assert {each.reason for each in found if each.reason} <= set(enums.PassageReason.values)
    assert {name for each in found for name in each.catalysts} <= set(enums.Catalyst.values)
    assert {actor.role for each in found for actor in each.actors} <= set(enums.Role.values)
    deadlines = [deadline for each in found for deadline in each.deadlines]
    assert {each.precision for each in deadlines} <= set(enums.DeadlinePrecision.values)
    assert {each.relation for each in deadlines} <= set(enums.DeadlineRelation.values)
    assert {each.ruleset for each in found} == {RULESET}


WORDS = st.sampled_from(
    [
        "The leaders", "we", "will", "agreed", "to", "that", "and", ",", ";", ":", ".", "\n", "• ",
        "“", "”", "(", ")", "1. ", "open", "by 2030", "USD 5 billion", "İstanbul", "e\u0301",
        "\u00a0", "🙂", "\r\n", "such cooperation", "support", "the need", "between", "In 9999",
        "within 12 months", "Russia", "HOME >", "instructed", "Ministers", "announced", "is", "be",
    ]
)  # fmt: skip
ANY = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@given(ANY)
def test_any_text_gives_offsets_that_hold_its_words(text):
    for each in propose(text, adopted_on=ADOPTED):
        assert text[each.start : each.end] == each.text
        assert each.text.strip()
        assert 0 <= each.strength <= 5
        for part in [*each.deadlines, *each.amounts]:
            assert text[part.start : part.end] == part.text


@pytest.mark.parametrize("mark", ["\u00a0", "\u202f", "  "])
def test_spaces_of_any_sort_are_spaces(mark):
    (found,) = propose(f"Both sides agreed{mark}to open{mark}a school.")

    assert found.text == f"agreed{mark}to open{mark}a school"


def test_the_same_text_gives_the_same_proposals():
    assert propose(ANKARA) == propose(ANKARA)


def calls_made(text):
    """How many functions run, whatever the machine and its load."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        propose(text)
    finally:
        sys.setprofile(None)
    return count


GROWING = [
    ANKARA,
    "The leaders agreed to open a school by 2030, and ",
    "A. ",
    "agreed to ",
    "in 2026 ",
    "will and ",
    "• we will\n",
    "the the of of ",
    "” “ ",
]


@pytest.mark.parametrize("piece", GROWING)
def test_steps_grow_no_faster_than_the_text(piece):
    times = max(2, 4000 // len(piece))
    propose(piece)

    once, thrice = calls_made(piece * times), calls_made(piece * times * 3)

    assert thrice < 4 * once + 2000


def test_proposals_can_be_written_down():
    assert json.dumps([each.text for each in propose(ANKARA)])
