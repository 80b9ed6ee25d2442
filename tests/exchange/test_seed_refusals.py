"""A folder of seeds with a fault in it: nothing is loaded, and every fault names its line."""

import pytest

from commitments.errors import SeedRefused
from commitments.exchange.seeds import load_seeds
from commitments.models import AuditEvent, User
from tests.exchange.seed_folder import CODED, write_seeds

pytestmark = pytest.mark.django_db

EVIDENCE = "evidence/schools.yaml"
SUPPORTS = "  links:\n    - {commitment: AAA-BBB-2026-01, stance: supports}\n"

# What is spoilt: file, words, what takes their place; where the fault is; what is said of it.
SPOILT = {
    "a quote is cut one character late": (
        CODED,
        "start: 53",
        "start: 54",
        f"{CODED}:9",
        "differ from capital-2026 at characters 54–95; they stand at 53–95",
    ),
    "the words of a quote are mended": (
        CODED,
        "to open a school",
        "to open the school",
        f"{CODED}:9",
        "the words differ",
    ),
    "a passage differs": (
        "passages.csv",
        "102,122",
        "101,122",
        "passages.csv:2",
        "they stand at 102–122",
    ),
    "a passage crosses paragraphs": (
        "passages.csv",
        "102,122,welcomed the harvest",
        '17,36,"met.\n\nLooking ahead"',
        "passages.csv:2",
        "the words reach beyond one paragraph",
    ),
    "a code repeats": (
        CODED,
        "code: AAA-BBB-2026-02",
        "code: AAA-BBB-2026-01",
        f"{CODED}:23",
        f"“AAA-BBB-2026-01” repeats {CODED}:1",
    ),
    "an enumeration is unknown": (
        CODED,
        "type: cooperation",
        "type: friendship",
        f"{CODED}:28",
        "“friendship” is none of",
    ),
    "a catalyst is unknown": (
        CODED,
        "deadline_short",
        "speed",
        f"{CODED}:21",
        "“speed” is none of",
    ),
    "a session is in other words than the text": (
        "mechanisms.yaml",
        "words: The two sides met",
        "words: The two sides danced",
        "mechanisms.yaml:10",
        "`words`: they do not stand in capital-2026",
    ),
    "a key is unknown": (
        CODED,
        "strength: 4",
        "strenght: 4",
        f"{CODED}:14",
        "`strenght` is no key of commitments",
    ),
    "a key stands twice": (
        "parties.yaml",
        "  iso3: AAA",
        "  iso3: AAA\n  iso3: AAB",
        "parties.yaml:5",
        "`iso3` stands twice",
    ),
    "a field is missing": (
        CODED,
        "  short_title: Heat the school\n",
        "",
        f"{CODED}:23",
        "needs `short_title`",
    ),
    "a day is in no calendar": (
        "statements.yaml",
        "adopted_on: 2026-01-07",
        "adopted_on: 2026-02-30",
        "statements.yaml:9",
        "`adopted_on`",
    ),
    "a date is no EDTF": (
        CODED,
        "deadline_edtf: ../2026-12-31",
        "deadline_edtf: end of 2026",
        f"{CODED}:16",
        "“end of 2026” is no date in EDTF",
    ),
    "a date as far as known is none": (
        EVIDENCE,
        "document_date: 2026-02\n",
        "document_date: 2026-13\n",
        f"{EVIDENCE}:11",
        "“2026-13” is no date in EDTF",
    ),
    "the bounds are not those of the EDTF": (
        CODED,
        "deadline_latest: 2026-12-31",
        "deadline_latest: 2026-12-30",
        f"{CODED}:18",
        "../2026-12-31 means 2026-12-31",
    ),
    "the earliest day is after the latest": (
        CODED,
        "deadline_earliest: 2026-01-07",
        "deadline_earliest: 2027-01-07",
        f"{CODED}:1",
        "The earliest day is after the latest day.",
    ),
    "a party has no such name": (
        "bodies.csv",
        "Aland,Ministry",
        "Alland,Ministry",
        "bodies.csv:2",
        "no entry of parties.yaml is called “Alland”",
    ),
    "evidence has no such key": (
        "statuses.yaml",
        "[school-daily-record]",
        "[school-daily-rekord]",
        "statuses.yaml:7",
        "no entry of evidence/*.yaml is called “school-daily-rekord”",
    ),
    "numbering gives another code": (
        CODED,
        "text_order: 999",
        "text_order: 1",
        f"{CODED}:1",
        "numbering in text order gives AAA-BBB-2026-02",
    ),
    "a commitment has neither words nor report": (
        CODED,
        "  report: Heating is reported to have been promised.\n",
        "",
        f"{CODED}:23",
        "needs `quotes`, or a `report`",
    ),
    "a stated role is not in the text": (
        CODED,
        "named: The Leaders",
        "named: Both leaders",
        f"{CODED}:11",
        "“Both leaders” is not there",
    ),
    "a text was changed": (
        "texts/capital-2026.txt",
        "two sides",
        "three sides",
        "statements.yaml:12",
        "`sha256`: the text has the digest",
    ),
    "a text is not there": (
        "statements.yaml",
        "texts/capital-2026.txt",
        "texts/capital.txt",
        "statements.yaml:11",
        "there is no texts/capital.txt here",
    ),
    "a text lies outside the folder": (
        "statements.yaml",
        "texts/capital-2026.txt",
        "../../../etc/passwd",
        "statements.yaml:11",
        "there is no ../../../etc/passwd here",
    ),
    "a text holds a NUL": (
        "texts/capital-2026.txt",
        "Looking ahead",
        "Looking\x00ahead",
        "texts/capital-2026.txt:3",
        "a NUL character",
    ),
    "a text is not UTF-8": (
        "texts/capital-2026.txt",
        "Looking ahead",
        "Looking\udcfcahead",
        "texts/capital-2026.txt:3",
        "not UTF-8",
    ),
    "a file is not YAML": (
        "partnerships.yaml",
        "[Aland, Beland]",
        "[Aland, Beland",
        "partnerships.yaml:5",
        "not YAML",
    ),
    "a file is no list": (
        "partnerships.yaml",
        "- name",
        "  name",
        "partnerships.yaml:1",
        "expected a list",
    ),
    "a row has a cell too many": (
        "links.csv",
        "extends,",
        "extends,,",
        "links.csv:2",
        "5 cells where 4 columns are named",
    ),
    "a constraint of the model is broken": (
        "events.csv",
        "2026-01-07,2026-01-07",
        "2026-01-08,2026-01-07",
        "events.csv:2",
        "The end is before the start.",
    ),
    "an address is none": (
        EVIDENCE,
        "https://example.org/record",
        "javascript:record",
        f"{EVIDENCE}:10",
        "`url`: An address starts with http:// or https://.",
    ),
    "evidence is older than the promise": (
        EVIDENCE,
        "document_date: 2026-02\n",
        "document_date: 2025-02\n",
        f"{EVIDENCE}:6",
        "published before AAA-BBB-2026-01 was made",
    ),
    "nobody else confirms what is confirmed": (
        EVIDENCE,
        "publisher: The Weekly Post",
        "publisher: the daily record",
        f"{EVIDENCE}:12",
        "1 needs a second, independent source",
    ),
    "a statement is evidence for its own commitment": (
        EVIDENCE,
        "  title: The statement\n",
        SUPPORTS + "  title: The statement\n",
        f"{EVIDENCE}:21",
        "no evidence for its own AAA-BBB-2026-01",
    ),
    "an action rests on other evidence": (
        "actions.yaml",
        "school-daily-record",
        "school-weekly-post",
        "actions.yaml:7",
        "“school-weekly-post” is not linked to this commitment",
    ),
    "an action came before the promise": (
        "actions.yaml",
        "happened_on: 2026-02",
        "happened_on: 2025-02",
        "actions.yaml:2",
        "happened before the commitment was made",
    ),
    "a status would close the matter": (
        "statuses.yaml",
        "in_progress",
        "fulfilled",
        "statuses.yaml:2",
        "closes the matter: submit it for approval",
    ),
    "a status is not carried by depth": (
        "actions.yaml",
        "depth: 4",
        "depth: 1",
        "statuses.yaml:2",
        "Record an action of depth 2 or more",
    ),
    "confidence is too high": (
        "statuses.yaml",
        "confidence: low",
        "confidence: high",
        "statuses.yaml:5",
        "High confidence needs two items",
    ),
    "a commitment is a draft under a published statement": (
        CODED,
        "type: cooperation\n  visibility: published",
        "type: cooperation\n  visibility: draft",
        f"{CODED}:29",
        "a commitment is published with its statement",
    ),
}


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "reason"), SPOILT.values(), ids=list(SPOILT)
)
def test_a_fault_refuses_the_whole_and_says_where_it_is(tmp_path, file, old, new, place, reason):
    folder = write_seeds(tmp_path, file=file, old=old, new=new)

    with pytest.raises(SeedRefused) as refusal:
        load_seeds(folder)

    faults = refusal.value.faults
    assert any(fault.startswith(f"{place}: ") and reason in fault for fault in faults), faults
    assert not AuditEvent.objects.exists()
    assert not User.objects.exists()


def test_every_fault_is_named_at_once(tmp_path):
    folder = write_seeds(tmp_path, file=CODED, old="start: 53", new="start: 54")
    statuses = folder / "statuses.yaml"
    statuses.write_text(statuses.read_text().replace("confidence: low", "confidence: high"))

    with pytest.raises(SeedRefused) as refusal:
        load_seeds(folder)

    assert [fault.split(": ")[0] for fault in refusal.value.faults] == [
        f"{CODED}:9",
        "statuses.yaml:5",
    ]


def test_a_misspelt_file_name_is_not_passed_over(tmp_path):
    (write_seeds(tmp_path) / "partys.yaml").write_text("- name: Celand\n")

    with pytest.raises(SeedRefused, match=r"partys.yaml:1: no kind of seed has this name"):
        load_seeds(tmp_path)


def test_a_folder_without_seeds_is_refused(tmp_path):
    with pytest.raises(SeedRefused, match="holds no seed files"):
        load_seeds(tmp_path)
