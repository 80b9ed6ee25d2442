"""What a brief says: which commitments in which section, each with its words and sources."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from commitments.actions import briefs
from commitments.enums import AuditVerb, CommitmentType, Stance, Status
from commitments.errors import RuleBroken, StaleRow
from commitments.filters.briefs import briefed
from commitments.models import SEED_AUTHOR, AuditEvent, Brief
from commitments.reports.briefs import digest_of_content
from tests.briefs import SINCE, content_of, freeze, make_brief
from tests.factories import (
    BY_END_OF_2026,
    WORDS,
    make_commitment,
    make_evidence,
    make_forecast,
    make_indicator,
    make_link,
    make_partnership,
    make_point,
    make_search,
    make_series,
    make_statement,
    make_status,
    make_user,
)
from tests.mechanisms import make_mechanism, make_session
from tests.milestones import make_milestone

pytestmark = pytest.mark.django_db
YEAR = timedelta(days=365)


@pytest.fixture
def partnership(roles):
    return make_partnership()


@pytest.fixture
def brief(partnership, manager):
    today = timezone.localdate()
    return make_brief(
        partnership, by=manager, period_from=today - YEAR, period_to=today + timedelta(days=30)
    )


def dated(statement, day, **fields):
    words = {"deadline_text": BY_END_OF_2026["deadline_text"], "deadline_latest": day}
    return make_commitment(
        statement=statement, **BY_END_OF_2026 | {"deadline_earliest": None} | words, **fields
    )


def section_in(content, key):
    return next(each for each in content["sections"] if each["key"] == key)


def codes_in(content, key):
    return [entry["code"] for entry in section_in(content, key)["entries"]]


def test_each_section_lists_what_it_is_for(brief, partnership):
    today = timezone.localdate()
    statement = make_statement(partnership=partnership)
    late = dated(statement, today - timedelta(days=3))
    soon = dated(statement, today + timedelta(days=30))
    later = dated(statement, today + timedelta(days=31))
    stalled = make_commitment(statement=statement)
    against = make_evidence(stalled, stance=Stance.CONTRADICTS)
    make_status(stalled, Status.STALLED, evidence=[against])
    elsewhere = make_commitment()

    content = content_of(brief)

    assert codes_in(content, "overdue") == [late.code]
    assert codes_in(content, "due") == [soon.code]
    assert codes_in(content, "stalled") == codes_in(content, "changed") == [stalled.code]
    assert codes_in(content, "moving") == codes_in(content, "searched") == []
    assert codes_in(content, "unreviewed") == [late.code, soon.code, later.code]
    assert elsewhere.code not in str(content)
    assert "Stalled since" in section_in(content, "changed")["entries"][0]["notes"][0]


def test_an_entry_quotes_and_cites_and_a_section_without_any_says_so(brief, partnership):
    statement = make_statement(partnership=partnership, short_title="Ankara", language="tr")
    commitment = make_commitment(statement=statement)
    make_evidence(commitment, title="A school opens", publisher="The Gazette")
    make_search(commitment)

    content = content_of(brief)
    entry = section_in(content, "changed")["entries"][0]

    words = {"label": "", "words": WORDS, "language": "tr", "citation": "Ankara, paragraph 2"}
    assert entry["quotes"] == [words | {"source": 1}]
    assert [item["source"] for item in entry["evidence"]] == [2]
    assert [source["number"] for source in content["sources"]] == [1, 2]
    assert statement.sha256[:12] in content["sources"][0]["words"]
    assert "search since" in entry["notes"][-1]
    assert section_in(content, "overdue")["empty"] == "Nothing is overdue."


def test_what_was_retracted_is_not_cited_and_evidence_stands_once(brief, partnership):
    commitment = make_commitment(statement=make_statement(partnership=partnership))
    held = make_evidence(commitment, publisher="The Gazette")
    make_evidence(commitment, publisher="The Rumour", retracted_on=timezone.localdate())
    make_status(commitment, Status.PLANNED, evidence=[held])

    content = content_of(brief)
    changed, moving = (section_in(content, key)["entries"][0] for key in ("changed", "moving"))

    assert [item["publisher"] for item in changed["evidence"]] == ["The Gazette"]
    assert moving["evidence"] == []
    assert moving["quotes"] == changed["quotes"]
    assert "The Rumour" not in str(content)


def test_only_the_sections_that_were_chosen_are_told_in_their_order(brief, partnership):
    dated(make_statement(partnership=partnership), timezone.localdate() - timedelta(days=3))
    values = {"sections": ["unreviewed", "overdue"]}

    briefs.change(brief=brief, values=values, seen_version=brief.version, by=brief.prepared_by)

    assert [each["key"] for each in content_of(brief)["sections"]] == ["overdue", "unreviewed"]


def test_what_changed_is_told_newest_first_and_what_was_seeded_by_its_own_day(brief, partnership):
    statement = make_statement(partnership=partnership)
    moved, seeded = make_commitment(statement=statement), make_commitment(statement=statement)
    make_status(moved, Status.PLANNED, reason="A tender is out.")
    make_forecast(moved, by=make_user("Analyst"))
    make_search(seeded, by=make_user(username=SEED_AUTHOR), searched_on=SINCE)
    Brief.objects.update(period_from=SINCE + timedelta(days=1))

    entries = section_in(content_of(Brief.objects.get()), "changed")["entries"]

    assert [entry["code"] for entry in entries] == [moved.code]
    assert [note.split()[0] for note in entries[0]["notes"]] == ["Forecast", "Planned", "1"]


def test_sessions_and_milestones_late_or_due_stand_in_the_order_of_their_days(brief, partnership):
    commitment = make_commitment(statement=make_statement(partnership=partnership))
    today = timezone.localdate()
    late, soon, far = (today + timedelta(days=days) for days in (-5, 9, 40))
    make_milestone(commitment, title="Sign", due=f"../{soon}")
    make_milestone(commitment, title="Open", due=f"../{far}")
    mechanism = make_mechanism(partnership, short_name="JCM")
    make_session(mechanism, ordinal=3, expected=f"../{late}", place="Ankara")

    told = section_in(content_of(brief), "steps")["entries"]

    assert [entry["title"] for entry in told] == ["JCM, session 3", "Milestone: Sign"]
    said = [entry["timeliness"]["label"] for entry in told]
    assert said == ["Overdue, 5 days", "Due soon, 9 days"]
    assert told[0]["notes"] == ["Ankara"]


def test_each_count_is_told_for_itself_and_its_pace_is_called_arithmetic(brief, partnership):
    commitment = make_commitment(statement=make_statement(partnership=partnership))
    indicator = make_indicator(commitment, target_value=10)
    for reporter, value in (("One count", 4), ("Other count", 5)):
        series = make_series(indicator, reporter=reporter)
        make_point(series, "2023", value)
        make_point(series, "2024", value * Decimal("1.0878"))

    (panel,) = section_in(content_of(brief), "figures")["panels"]

    assert [count["reporter"] for count in panel["counts"]] == ["One count", "Other count"]
    assert "no date is stated" in panel["lines"][0]
    assert "8.8 % a year" in panel["counts"][0]["sums"]
    assert "not a forecast" in panel["note"]


def test_drift_shows_both_words_and_silence_what_nobody_came_back_to(brief, partnership):
    before = make_statement(partnership=partnership, adopted_on=date(2025, 2, 11))
    now = make_statement(partnership=partnership)
    earlier = make_commitment(statement=before)
    told = {"words": "", "report": "A hospital was promised.", "short_title": "Build a hospital"}
    silent = make_commitment(statement=before, type=CommitmentType.DIALOGUE, **told)
    later = make_commitment(statement=now, **BY_END_OF_2026)
    make_link(later, earlier)

    content = content_of(brief)
    drift = section_in(content, "drift")["entries"]

    assert [entry["code"] for entry in drift] == [later.code]
    assert [quote["words"] for quote in drift[0]["quotes"]] == [WORDS, WORDS]
    assert "dated" in [shift["value"] for shift in drift[0]["drifts"]]
    assert codes_in(content, "silence") == [silent.code]
    assert section_in(content, "silence")["entries"][0]["report"] == "A hospital was promised."


def test_a_brief_costs_no_more_queries_with_four_commitments_than_with_one(brief, partnership):
    def full(statement):
        commitment = dated(statement, timezone.localdate() + timedelta(days=9))
        make_evidence(commitment)
        make_search(commitment)
        make_link(commitment)

    statement = make_statement(partnership=partnership)
    full(statement)
    with CaptureQueriesContext(connection) as one:
        content_of(brief)
    for _more in range(3):
        full(statement)
    with CaptureQueriesContext(connection) as many:
        content = content_of(brief)

    assert len(section_in(content, "due")["entries"]) == 4
    assert len(many) <= len(one) <= 40


def test_a_frozen_brief_stays_as_it_was_and_the_database_keeps_it_so(brief, partnership):
    commitment = make_commitment(statement=make_statement(partnership=partnership))
    said = content_of(brief)

    frozen = freeze(brief)
    make_status(commitment, reason="The ministry said when.")

    assert frozen.content == said != content_of(frozen)
    assert digest_of_content(Brief.objects.get().content) == frozen.content_sha256
    assert frozen.as_of == timezone.localdate()
    assert AuditEvent.objects.latest("position").verb != AuditVerb.FROZE_BRIEF
    for act in (lambda rows: rows.update(covering_note="Else."), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError, match="frozen brief"), transaction.atomic():
            act(Brief.objects.all())


def test_only_what_was_read_is_frozen_and_only_by_whoever_prepared_it(brief, partnership):
    seen, on = digest_of_content(content_of(brief)), timezone.localdate()
    make_commitment(statement=make_statement(partnership=partnership))
    commitments = briefed(brief, user=brief.prepared_by, on=on)
    asked = {"brief": brief, "commitments": commitments, "seen": seen, "on": on}

    with pytest.raises(StaleRow, match="Read it again"):
        briefs.freeze(**asked, by=brief.prepared_by)
    with pytest.raises(RuleBroken, match="prepares"):
        briefs.freeze(**asked, by=make_user("Manager"))
    frozen = freeze(Brief.objects.get())
    with pytest.raises(RuleBroken, match="frozen"):
        briefs.remove(brief=frozen, seen_version=frozen.version, by=frozen.prepared_by)


def test_a_brief_about_a_view_keeps_to_what_the_view_found_when_it_was_chosen(manager):
    found = make_commitment(short_title="A school by the sea")
    make_commitment(short_title="Something else")

    content = content_of(make_brief(view_name="Schools", view_query="q=sea", by=manager))

    assert "silence" not in [each["key"] for each in content["sections"]]
    assert codes_in(content, "unreviewed") == [found.code]
    assert content["title"].startswith("Schools:")
