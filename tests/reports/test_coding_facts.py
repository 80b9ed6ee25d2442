"""What a coder is offered: the facts that the rules read, in the fields of a commitment."""

import pytest

from commitments.enums import Tier
from commitments.forms.coded_facts import CodedFactsForm
from commitments.models import Candidate
from commitments.reports.coding_facts import coding_from, days_of, target_facts
from tests.candidates import accept, make_candidate, run_rules
from tests.factories import (
    ADOPTED_ON,
    make_body,
    make_partnership,
    make_party,
    make_statement,
    make_theme,
)

pytestmark = pytest.mark.django_db

TEXT = """1. The Leaders instructed the Ministry of Tea to convene a Commission by the end of 2026.

2. Malaysia reiterated its ambition to reach a bilateral trade target of USD 10 billion by 2030.
"""


@pytest.fixture
def offered():
    parties = [make_party(name="Malaysia"), make_party(name="Türkiye")]
    make_body(party=parties[0], name="Ministry of Tea")
    make_theme(slug="trade")
    statement = make_statement(
        text=TEXT, partnership=make_partnership(parties=parties), closed=False
    )
    return [(row, coding_from(row)) for row in run_rules(statement)]


def test_the_wording_comes_with_the_words_and_the_rules_that_decided(offered):
    (_row, facts), _other = offered

    assert facts["short_title"].startswith("Ministry of Tea to convene a Commission")
    assert (facts["strength"], facts["novelty"]) == ("5", "new")
    assert facts["strength_reason"].startswith("“instructed” (rule")


def test_a_deadline_is_worded_and_bounded(offered):
    (_row, facts), _other = offered

    assert facts["deadline_text"] == "by the end of 2026"
    assert facts["deadline_edtf"] == "../2026-12-31"
    assert facts["deadline_earliest"] == ADOPTED_ON.isoformat()
    assert facts["deadline_latest"] == "2026-12-31"
    assert (facts["deadline_precision"], facts["deadline_relation"]) == ("year", "by_end_of")


def test_names_are_rows_where_the_record_has_them(offered):
    (row, facts), (_other, target) = offered

    party = row.statement.partnership.parties.get(name="Malaysia")
    body = party.bodies.get()
    lead = next(role for role in facts["roles"] if role["role"] == "lead")
    assert (lead["body"], lead["basis"]) == (body.pk, "stated")
    assert target["roles"][0]["party"] == party.pk


def test_a_target_has_a_level_a_unit_and_what_is_measured(offered):
    _row, (_other, facts) = offered

    assert facts["type"] == "quantitative_target"
    assert (facts["target_value"], facts["target_unit"]) == ("10", "USD billion")
    assert facts["themes"]


def test_what_is_offered_passes_the_form_and_the_action(offered):
    for row, facts in offered:
        fields = {name: value for name, value in facts.items() if name not in ("roles", "links")}
        form = CodedFactsForm(
            {**fields, "seen_version": row.version}, statement=row.statement, on=ADOPTED_ON
        )

        assert form.is_valid(), form.errors
        accept(row, **facts)


def test_what_was_typed_is_offered_again():
    row = accept(make_candidate(), short_title="A school for all")

    assert coding_from(Candidate.objects.get(pk=row.pk))["short_title"] == "A school for all"


@pytest.mark.parametrize(
    ("tier", "note"),
    [
        (Tier.OFFICIAL_COPY, ""),
        (Tier.VERBATIM_SECONDARY, "Low: the words are quoted by others (rule 26)"),
        (
            Tier.PARAPHRASE_SECONDARY,
            "Low: the wording is not verified against the statement (rule 26)",
        ),
    ],
)
def test_a_text_at_second_hand_says_so(tier, note):
    row = make_candidate(make_statement(tier=tier, closed=False))

    assert coding_from(row)["coding_confidence_note"] == note


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2028", "2028-01-01", "2028-12-31"),
        ("../2030", "2026-01-07", "2030-12-31"),
        ("2026-07/2026-12", "2026-07-01", "2026-12-31"),
        ("2027/..", "2027-01-01", None),
        # Where EDTF is less exact, the days are those that the rules read.
        ("2026-21", "2026-01-01", "2026-12-31"),
        ("", "2026-01-01", "2026-12-31"),
    ],
)
def test_days_follow_from_the_edtf(edtf, earliest, latest):
    read = {"edtf": edtf, "earliest": "2026-01-01", "latest": "2026-12-31"}
    statement = make_statement(closed=False)

    assert days_of(read, statement) == (edtf, earliest, latest)


@pytest.mark.parametrize(
    ("kind", "figure", "unit", "expected"),
    [
        ("money", "1,500 million", "RM", ("1500", "RM million")),
        ("share", "12.5", "%", ("12.5", "%")),
        ("count", "500", "scholarships", ("500", "scholarships")),
        # Neither has a level that could be reached.
        ("multiple", "double", "", None),
        ("count", "ten", "scholarships", None),
    ],
)
def test_amounts_become_levels(kind, figure, unit, expected):
    amount = {"kind": kind, "figure": figure, "unit": unit, "metric": ""}

    facts = target_facts({"amounts": [amount]})

    assert (facts and (facts["target_value"], facts["target_unit"])) == (expected or {})
