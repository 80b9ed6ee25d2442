"""The seed data as shipped: every fact that a new installation promises to hold."""

from datetime import date
from decimal import Decimal
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from commitments.enums import OPEN_STATUSES, Stance, Status, Timeliness
from commitments.exchange.seed_files import Faults
from commitments.exchange.seed_rows import read_rows
from commitments.exchange.seeds import load_seeds
from commitments.models import AuditEvent, Commitment, Statement, StatusUpdate

SEEDS = Path(__file__).parent.parent.parent / "seeds"

# Code, title, first quote (start, end), type, strength, novelty, verifiability.
ANKARA = """
01|Bilateral trade of USD 10 billion|1806|1875|quantitative_target|2|renewed|verifiable
02|Halal-economy collaboration|2104|2198|cooperation|3|renewed|not_verifiable
03|Logistics, transport and corridors|2290|2495|cooperation|4|new|not_verifiable
04|Civil-aviation consultations|2595|2774|dialogue|1|continuing|partly
05|SME development cooperation|2943|3079|cooperation|4|new|partly
06|SME-to-SME interaction|3084|3155|facilitation|4|new|not_verifiable
07|High-technology defence projects|3453|3584|cooperation|4|new|not_verifiable
08|Cadet and officer education and training|3602|3782|capacity_building|4|new|partly
09|Combat organised crime and terrorism|3800|3927|cooperation|3|renewed|not_verifiable
10|Energy-transition cooperation|4139|4320|cooperation|2|new|not_verifiable
11|Climate and sustainable development|4347|4518|normative|3|renewed|not_verifiable
12|Zero Waste cooperation and practice-sharing|5031|5115|exchange|2|new|not_verifiable
13|Science, technology and innovation|5338|5600|cooperation|2|new|not_verifiable
14|Explore tourism collaboration|6099|6198|exploration|2|new|not_verifiable
15|Exchange on social services and family policy|7263|7443|exchange|3|renewed|not_verifiable
16|Coordination in UN, OIC, D-8|7735|7822|coordination|4|new|not_verifiable
17|Malaysia backs Türkiye’s ASEAN Dialogue Partner bid|8111|8194|diplomatic_support|2|renewed|verifiable
18|Joint Commission Meeting|9727|9876|institutional_meeting|5|superseding|verifiable
19|Second HLSC in Malaysia|9884|9988|institutional_meeting|4|new|verifiable
""".strip().splitlines()  # noqa: E501
GROUPS = {
    "economy": range(1, 7),
    "defence": range(7, 10),
    "energy": range(10, 14),
    "people": [14],
    "family": [15],
    "regional": [16, 17],
    "institutions": [18, 19],
}


@pytest.fixture(scope="module")
def seeds():
    faults = Faults()
    rows = read_rows(SEEDS, faults)
    faults.refuse()
    return rows


@pytest.fixture(scope="module")
def coded(seeds):
    """The commitments by the end of their code, as `2026-18`."""
    return {row.name.removeprefix("MYS-TUR-"): row for row in seeds["commitments"]}


@pytest.fixture(scope="module")
def texts(seeds):
    return {row.name: row for row in seeds["statements"]}


@pytest.mark.parametrize("line", ANKARA)
def test_ankara_is_coded_as_the_gold_list_says(coded, line):
    serial, title, start, end, *coding = line.split("|")
    row = coded[f"2026-{serial}"]

    held = [row.fields[name] for name in ("type", "strength", "novelty", "verifiability")]

    assert row.fields["short_title"] == title
    assert row.nested["quotes"][0].fields["start"] == int(start)
    assert row.nested["quotes"][0].fields["end"] == int(end)
    assert held == coding
    assert row.fields["strength_reason"]
    assert row.fields["verifiability_reason"]


def test_there_are_twenty_four_commitments_and_no_owner(seeds, coded):
    by_statement = {}
    for row in seeds["commitments"]:
        by_statement.setdefault(row.one["statement"].name, []).append(row.name)

    assert {slug: len(codes) for slug, codes in by_statement.items()} == {
        "ankara-2026": 19,
        "putrajaya-2025": 4,
        "july-2022": 1,
    }


def test_the_two_quotes_on_family_policy_are_one_commitment(coded):
    quotes = coded["2026-15"].nested["quotes"]

    assert [quote.fields["start"] for quote in quotes] == [7263, 7449]
    assert (
        quotes[1].fields["text"] == "expressed their intention to further deepen such cooperation"
    )


@pytest.mark.parametrize("group", GROUPS)
def test_themes_lie_in_the_groups_of_the_dashboard(coded, group):
    for serial in GROUPS[group]:
        themes = coded[f"2026-{serial:02}"].many["themes"]

        assert themes
        assert {theme.fields["group"] for theme in themes} == {group}


def test_words_are_held_only_where_they_are_held(coded):
    reported = {name for name, row in coded.items() if not row.nested["quotes"]}

    assert reported == {"2022-01", "2025-01", "2025-02"}
    for name in reported:
        fields = coded[name].fields
        assert fields["report"]
        assert not fields.get("deadline_text")
        assert fields["strength"] == fields["precision"] == fields["delegation"] == "not_coded"


def test_deadlines_stand_as_worded(coded):
    commission, council, undated = (
        coded[name].fields for name in ("2026-18", "2026-19", "2025-03")
    )

    assert commission["deadline_text"] == "by the end of 2026"
    assert commission["deadline_earliest"] == date(2026, 1, 7)
    assert commission["deadline_latest"] == date(2026, 12, 31)
    assert council["deadline_text"] == "in 2028"
    assert council["deadline_earliest"] == date(2028, 1, 1)
    assert undated["deadline_text"] == "at an opportune time"
    assert undated["deadline_precision"] == "vague"
    assert "deadline_latest" not in undated


def test_the_target_of_2022_is_for_2024_and_ambiguous(coded):
    fields = coded["2022-01"].fields

    assert fields["target_value"] == Decimal(5)
    assert fields["target_period"] == "2024"
    assert fields["deadline_latest"] == date(2024, 12, 31)
    assert fields["deadline_ambiguous"]


def test_both_dates_of_the_article_are_kept_with_the_reason(texts):
    article = texts["putrajaya-2025-the-sun"].fields

    assert article["printed_on"] == date(2025, 11, 2)
    assert article["adopted_on"] == date(2025, 2, 11)
    # The weekday test: the visit began on a Monday and lasted two days.
    assert article["adopted_on"].strftime("%A") == "Tuesday"
    assert article["printed_on"].strftime("%A") == "Sunday"
    assert "Sunday" in article["date_reason"]


def test_texts_are_shipped_byte_for_byte(texts):
    held = {slug: row for slug, row in texts.items() if row.entry.word("text_file")}

    assert set(held) == {"ankara-2026", "putrajaya-2025", "putrajaya-2025-the-sun"}
    for row in held.values():
        raw = (SEEDS / row.entry.word("text_file")).read_bytes()
        assert sha256(raw).hexdigest() == row.entry.word("sha256")
        assert b"\r" not in raw
    assert len((SEEDS / "texts/ankara-2026.txt").read_text()) == 10_039


def test_the_article_and_the_opening_are_versions_of_one_statement(texts):
    assert texts["putrajaya-2025-the-sun"].one["version_of"] is texts["putrajaya-2025"]
    assert texts["putrajaya-2025-the-sun"].fields["tier"] == "paraphrase_secondary"
    assert texts["putrajaya-2025"].fields["tier"] == "official_copy"
    assert texts["putrajaya-2025"].fields["partial_text"]


@pytest.mark.parametrize(
    ("statement", "kind", "number", "low_binding"),
    [
        ("ankara-2026", "signal", 15, 3),
        ("ankara-2026", "position", 8, 1),
        ("putrajaya-2025-the-sun", "signal", 7, 1),
        # Paragraphs 4 and 5 of the opening, and the business council by report.
        ("putrajaya-2025", "signal", 3, 2),
    ],
)
def test_signals_and_positions_are_kept_apart(seeds, statement, kind, number, low_binding):
    rows = [
        row.fields
        for row in seeds["passages"]
        if row.one["statement"].name == statement and row.fields["kind"] == kind
    ]

    assert len(rows) == number
    assert sum(fields.get("low_binding", False) for fields in rows) == low_binding


def test_no_signal_stops_in_the_middle_of_its_sentence(seeds):
    for row in seeds["passages"]:
        if "start" not in row.fields:
            continue
        text = (SEEDS / f"texts/{row.one['statement'].name}.txt").read_text()
        rest = text[row.fields["end"] :]
        # The sentence ends, another cue begins, a quotation closes, or a participle trails.
        assert rest.startswith((".", ", and ", " and ", ",”", ", with "))


def test_lineage_is_as_decided(seeds):
    links = {
        (row.one["later"].name[8:], row.fields["kind"], row.one["earlier"].name[8:])
        for row in seeds["links"]
    }

    assert links == {
        ("2025-01", "supersedes", "2022-01"),
        ("2026-01", "renews", "2025-01"),
        ("2026-18", "supersedes", "2025-03"),
        ("2026-19", "extends", "2025-02"),
        ("2026-09", "renews", "2025-04"),
    }


def test_the_two_counts_of_2024_stay_in_conflict(seeds, coded):
    stances = {
        (item.fields["reporter"], link.fields["stance"], item.fields["figure_value"])
        for item in seeds["evidence"]
        for link in item.nested["links"]
        if link.one["commitment"] is coded["2022-01"]
        and item.fields.get("effective_period") == "2024"
        and item.fields.get("figure_unit") == "USD billion"
    }

    assert stances == {
        ("Malaysian count", Stance.SUPPORTS, Decimal("5.28")),
        ("Turkish count", Stance.CONTRADICTS, Decimal("4.9647")),
    }


def test_every_item_is_graded_and_told_in_our_words(seeds):
    for row in seeds["evidence"]:
        assert row.fields["reliability"]
        assert row.fields["credibility"]
        assert row.fields["summary"]
        assert row.fields["publisher"]
        assert row.fields["url"]


def test_only_open_statuses_are_shipped(seeds):
    statuses = {row.one["commitment"].name[8:]: row.fields["status"] for row in seeds["statuses"]}

    assert set(statuses.values()) <= set(OPEN_STATUSES) - {Status.NOT_REVIEWED}
    assert statuses == {
        "2022-01": Status.IN_PROGRESS,
        "2025-01": Status.IN_PROGRESS,
        "2025-02": Status.IN_PROGRESS,
        "2025-03": Status.PLANNED,
        "2026-01": Status.IN_PROGRESS,
        "2026-07": Status.IN_PROGRESS,
        "2026-13": Status.IN_PROGRESS,
        "2026-18": Status.NO_ACTION_FOUND,
    }


def test_the_joint_commission_carries_a_search_that_found_nothing(seeds, coded):
    [search] = [row for row in seeds["searches"] if row.one["commitment"] is coded["2026-18"]]

    assert search.fields["result"] == "nothing"
    assert search.fields["searched_on"] == date(2026, 2, 28)


def test_seven_documents_of_january_2026_are_instruments(seeds):
    signed = [
        row for row in seeds["instruments"] if row.fields.get("signed_on") == date(2026, 1, 7)
    ]

    assert len(signed) == 7


@pytest.mark.django_db
def test_the_shipped_seeds_load_and_twice_changes_nothing():
    load_seeds(SEEDS)
    events, out = AuditEvent.objects.count(), StringIO()

    again = load_seeds(SEEDS)
    call_command("verify_quotes", stdout=out)
    call_command("verify_standing", stdout=out)

    assert not again.created
    assert AuditEvent.objects.count() == events
    assert "54 quotes, passages and milestones equal the stored texts" in out.getvalue()
    assert "standing of 24 commitments" in out.getvalue()
    assert Statement.objects.count() == 4
    assert set(StatusUpdate.objects.values_list("author__username", flat=True)) == {"seed-coding"}
    commission = Commitment.objects.get(code="MYS-TUR-2026-18")
    assert commission.timeliness_on(date(2026, 12, 31)) == Timeliness.DUE_SOON
    assert commission.timeliness_on(date(2027, 1, 1)) == Timeliness.OVERDUE


def test_trade_is_measured_by_two_counts_that_are_kept_apart(seeds):
    held = {}
    for row in seeds["figures"]:
        counted = held.setdefault(row.one["series"].fields["reporter"], {})
        counted[row.fields["period"]] = float(row.fields["value"])

    assert held == {
        "Malaysian count": {
            "2021": 4.10,
            "2022": 4.62,
            "2023": 4.6,
            "2024": 5.28,
            "2025-01/2025-11": 4.92,
        },
        "Turkish count": {"2021": 3.5, "2022": 4.7, "2024": 4.9647, "2025-01/2025-10": 4.3},
    }
    assert all(row.many["evidence"] for row in seeds["figures"])
    assert "target_due" not in seeds["indicators"][0].fields


def test_each_figure_is_that_of_its_evidence(seeds):
    for row in seeds["figures"]:
        for item in row.many["evidence"]:
            words = f"{item.fields['title']} {item.fields['summary']}"
            figure = row.fields["value"].normalize()
            same = item.fields.get("figure_value") == figure
            assert same or f"USD {figure:.2f}" in words, row.entry.line
