"""What a received text says of itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.paragraph_edits import proposed_paragraphs
from commitments.coding.preparing import cleaning_proposals, prepared
from commitments.coding.statement_particulars import findings
from commitments.coding.text_likeness import runs_of, share_in_common

TEXTS = Path(__file__).parents[2] / "seeds" / "texts"


def found_in(received, **options):
    """What is found, by the names of the fields, as (value, why)."""
    spans = [(each.start, each.end) for each in cleaning_proposals(received)]
    text = prepared(received, spans)
    found = findings(received, text, proposed_paragraphs(text), **options)
    return {each.name: (each.value, each.why) for each in found}


def test_the_particulars_of_a_portal_are_read_off_its_page():
    found = found_in((TEXTS / "ankara-2026.txt").read_text())

    assert found["title"][0].startswith("Joint Statement of the High-level Strategic Cooperation")
    assert found["short_title"] == ("Ankara 2026", "place_and_year")
    assert found["kind"] == ("joint_statement", "title_words")
    assert found["adopted_on"] == ("2026-01-07", "beginning")
    assert found["published_on"] == ("2026-01-11", "published")
    assert found["adopted_place"] == ("Ankara", "line")
    assert found["publisher"] == ("ASEAN Information Portal", "site")
    assert found["tier"] == ("official_copy", "source")


def test_a_stamp_that_the_words_speak_against_is_turned_round():
    found = found_in((TEXTS / "putrajaya-2025-the-sun.txt").read_text())

    assert found["adopted_on"] == ("2025-02-11", "flag")
    assert found["printed_on"] == ("2025-11-02", "stamp")
    assert found["kind"] == ("news_report", "dateline")
    assert found["adopted_place"] == ("Putrajaya", "dateline")
    assert found["tier"] == ("paraphrase_secondary", "report")
    assert "published_on" not in found


@pytest.mark.parametrize(
    ("beginning", "name", "value"),
    [
        # the kind, by the most telling word of the title
        ("Joint Communiqué of the Fifth Meeting", "kind", "joint_communique"),
        ("Plan of Action 2026-2030", "kind", "action_plan"),
        ("List of Outcomes of the Visit", "kind", "outcome_list"),
        ("Joint Press Statement", "kind", "press_release"),
        ("The Putrajaya Declaration on Trade", "kind", "joint_declaration"),
        # the place beside the day of adoption, never one beside another day
        ("Joint Statement\nKuala Lumpur, 7 May 2026", "adopted_place", "Kuala Lumpur"),
        ("Joint Statement\nThey met in Jakarta on 7 May 2026.", "adopted_place", "Jakarta"),
        # a title in capitals goes on in the next lines
        ("JOINT STATEMENT\nBETWEEN A AND B\n(Rome)", "title", "JOINT STATEMENT BETWEEN A AND B"),
    ],
)
def test_a_particular_is_read_where_it_stands(beginning, name, value):
    received = f"{beginning}\n\n1. The Leaders agreed to meet on 7 May 2026.\n\n2. They parted.\n"

    assert found_in(received)[name][0] == value


def test_a_place_beside_another_day_is_not_proposed():
    text = "Joint Statement, 7 May 2026\n\nThey had met in Bali on 3 March 2026.\n"

    assert "adopted_place" not in found_in(text)


def test_the_site_in_the_address_names_publisher_and_nearness():
    found = found_in("They met.\n", address="https://www.kln.gov.my/web/statement")

    assert found["tier"] == ("primary_official", "host")
    assert found["publisher"][1] == "host"


def test_a_text_that_says_nothing_of_itself_proposes_nothing():
    assert found_in("They agreed to meet again soon, and parted as friends.\n") == {}


@given(st.text(max_size=400))
def test_nothing_in_any_text_breaks_the_reading(text):
    text = text.replace("\r", "\n")

    assert all(value for value, _why in found_in(text).values())


def test_a_text_shares_all_with_itself_whatever_case_and_accents():
    text = "The Leaders of Türkiye and Malaysia agreed to open a school by the end of 2026."

    assert share_in_common(runs_of(text), runs_of(text.upper().replace("Ü", "U"))) == 1
    assert share_in_common(runs_of(text), runs_of("They welcomed the harvest of the year.")) == 0
