"""Deadlines as worded, each with the days that it can mean (table 1.5, rule 21)."""

from datetime import date

import pytest

from commitments.coding.deadlines import deadlines_in
from commitments.coding.tokens import shadow_of

ADOPTED = date(2026, 1, 7)
LAST = date(2026, 12, 31)

# Words; EDTF; first and last day; precision and relation.
CASES = [
    ("meet by the end of 2026", "../2026-12-31", ADOPTED, LAST, "year", "by_end_of"),
    ("meet in 2028", "2028", date(2028, 1, 1), date(2028, 12, 31), "year", "in"),
    ("cut waste by 2030", "../2030", ADOPTED, date(2030, 12, 31), "year", "by"),
    ("report within six months", "../2026-07-07", ADOPTED, date(2026, 7, 7), "month", "within"),
    ("report within 90 days", "../2026-04-07", ADOPTED, date(2026, 4, 7), "day", "within"),
    ("meet later this year", "2026", ADOPTED, LAST, "year", "in"),
    ("meet next year", "2027", date(2027, 1, 1), date(2027, 12, 31), "year", "in"),
    ("meet by the end of this year", "../2026-12-31", ADOPTED, LAST, "year", "by_end_of"),
    ("in the second half of 2026", "2026-07/2026-12", date(2026, 7, 1), LAST, "half_year", "in"),
    (
        "in the first quarter of 2027",
        "2027-01/2027-03",
        date(2027, 1, 1),
        date(2027, 3, 31),
        "quarter",
        "in",
    ),
    ("sign it by June 2026", "../2026-06-30", ADOPTED, date(2026, 6, 30), "month", "by"),
    ("sign it by 1 July 2026", "../2026-07-01", ADOPTED, date(2026, 7, 1), "day", "by"),
    ("by July 1, 2026 at most", "../2026-07-01", ADOPTED, date(2026, 7, 1), "day", "by"),
    (
        "no later than 30 June 2026",
        "../2026-06-30",
        ADOPTED,
        date(2026, 6, 30),
        "day",
        "at_latest",
    ),
    ("meet in March 2027", "2027-03", date(2027, 3, 1), date(2027, 3, 31), "month", "in"),
    ("meet on 3 May 2026", "2026-05-03", date(2026, 5, 3), date(2026, 5, 3), "day", "on"),
    ("in spring 2027", "2027-21", date(2027, 1, 1), date(2027, 12, 31), "season", "in"),
    (
        "for the period 2026-2030",
        "2026/2030",
        date(2026, 1, 1),
        date(2030, 12, 31),
        "year",
        "between",
    ),
    ("before 2030", "../2029-12-31", ADOPTED, date(2029, 12, 31), "year", "before"),
    ("over the next five years", "../2031-01-07", ADOPTED, date(2031, 1, 7), "year", "within"),
    ("this November", "2026-11", date(2026, 11, 1), date(2026, 11, 30), "month", "in"),
    ("by mid-2027", "../2027-06-30", ADOPTED, date(2027, 6, 30), "month", "by"),
    ("by the close of 2026", "../2026-12-31", ADOPTED, LAST, "year", "by_end_of"),
    (
        "by the end of the first quarter of 2027",
        "../2027-03-31",
        ADOPTED,
        date(2027, 3, 31),
        "quarter",
        "by_end_of",
    ),
    ("by end June 2027", "../2027-06-30", ADOPTED, date(2027, 6, 30), "month", "by_end_of"),
    (
        "by the end of January, 2027",
        "../2027-01-31",
        ADOPTED,
        date(2027, 1, 31),
        "month",
        "by_end_of",
    ),
    (
        "in the next quarter",
        "2026-04/2026-06",
        date(2026, 4, 1),
        date(2026, 6, 30),
        "quarter",
        "in",
    ),
    (
        "in the first half of August 2026",
        "2026-08",
        date(2026, 8, 1),
        date(2026, 8, 15),
        "month",
        "in",
    ),
    ("this autumn", "2026-23", date(2026, 1, 1), LAST, "season", "in"),
    ("within the next fifteen days", "../2026-01-22", ADOPTED, date(2026, 1, 22), "day", "within"),
    ("over a five-year period", "../2031-01-07", ADOPTED, date(2031, 1, 7), "year", "within"),
    (
        "for a further period of at least one year",
        "../2027-01-07",
        ADOPTED,
        date(2027, 1, 7),
        "year",
        "within",
    ),
    ("on 3 May", "2026-05-03", date(2026, 5, 3), date(2026, 5, 3), "day", "on"),
    ("by 1 March", "../2026-03-01", ADOPTED, date(2026, 3, 1), "day", "by"),
    ("from 2027 onwards", "2027/..", date(2027, 1, 1), None, "year", "from"),
    ("through 2030", "../2030", ADOPTED, date(2030, 12, 31), "year", "at_latest"),
    ("sign the treaty by 2030", "../2030", ADOPTED, date(2030, 12, 31), "year", "by"),
    ("the 2027 Ocean Conference", "2027", date(2027, 1, 1), date(2027, 12, 31), "year", "in"),
    ("in the shortest time possible", "", ADOPTED, None, "vague", "none"),
    ("hold an annual security dialogue", "", None, None, "recurring", "none"),
    ("in the run-up to COP31", "", None, None, "event", "before"),
    ("as soon as possible", "", ADOPTED, None, "vague", "none"),
    ("at an opportune time", "", ADOPTED, None, "vague", "none"),
    ("in the coming years", "", ADOPTED, None, "vague", "none"),
    ("meet annually", "", None, None, "recurring", "none"),
]


def read(words, adopted=ADOPTED):
    return deadlines_in(words, shadow_of(words), 0, len(words), adopted)


@pytest.mark.parametrize(
    ("words", "edtf", "earliest", "latest", "precision", "relation"), CASES, ids=lambda each: each
)
def test_a_deadline_is_read_as_worded(words, edtf, earliest, latest, precision, relation):
    (found,) = read(words)

    assert found.text in words
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)
    assert (found.precision, found.relation) == (precision, relation)


NONE = [
    "the 2030 Agenda",
    "Resolution 77/161",
    "“Visit Malaysia 2026”",
    "signed in 2019",
    "on 30 March 2011",
    "the pre-1967 borders",
    "by 31 February 2026",
    "in 10 cities",
]


@pytest.mark.parametrize("words", NONE)
def test_what_is_no_deadline_gives_none(words):
    assert read(words) == []


def test_without_a_day_of_adoption_nothing_is_made_up():
    (found,) = read("report within six months", adopted=None)

    assert (found.precision, found.relation) == ("month", "within")
    assert (found.edtf, found.earliest, found.latest) == ("", None, None)


def test_a_year_by_which_is_marked_as_ambiguous():
    (found,) = read("by 2030")

    assert found.is_ambiguous


@pytest.mark.parametrize(
    ("words", "cadence"),
    [("annually", "R/P1Y"), ("every two years", "R/P2Y"), ("twice a year", "R/P6M")],
)
def test_what_recurs_has_its_cadence(words, cadence):
    (found,) = read(words)

    assert found.cadence == cadence
