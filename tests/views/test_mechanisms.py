"""Where parties meet: what is overdue, what was promised there, and what has become of it."""

import re
from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments, mechanisms
from commitments.models import AuditEvent, Commitment, Mechanism, MechanismSession
from commitments.reports.calendar import calendar_entries
from tests.factories import (
    make_author,
    make_commitment,
    make_evidence,
    make_party,
    make_statement,
    make_status,
)
from tests.mechanisms import make_mechanism, make_session

pytestmark = pytest.mark.django_db

MARCH = "2026-03-02T12:00Z"


@pytest.fixture
def council(commitment):
    """It met on 7 January 2026, where the commitment was made, and meets in 2028."""
    council = make_mechanism(commitment.statement.partnership)
    make_session(council, held_on=date(2026, 1, 7), statement=commitment.statement)
    make_session(council, 2, expected="2028", commitment=commitment, place="Kuala Lumpur")
    return council


def get(client, user, name, *args, **query):
    if user:
        client.force_login(user)
    response = client.get(reverse(name, args=args), query)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


def post(client, user, route, *args, **fields):
    client.force_login(user)
    return client.post(reverse(route, args=args), fields)


def test_a_session_is_a_window_first_and_overdue_when_it_was_missed(client, reader, council):
    with time_machine.travel("2028-06-01T12:00Z"):
        assert "2028 Window open" in get(client, reader, "mechanism_list").words
    with time_machine.travel("2029-01-11T12:00Z"):
        words = get(client, reader, "mechanism_list").words
        detail = get(client, reader, "mechanism_detail", council.pk).words
        partnership = get(client, reader, "partnership_detail", council.partnership.slug).words

    assert "2028 Overdue, 11 days Kuala Lumpur 7 January 2026" in words
    for page in (detail, partnership):
        assert "Session 2 expected: 2028 Overdue, 11 days" in page


def test_what_meets_next_comes_first_and_a_rhythm_names_no_day(client, reader, council):
    rule = {"rhythm_words": "every two years", "source": "The statement, paragraph 3"}
    rhythmic = make_mechanism(council.partnership, "Dialogue", expected_rhythm="R/P2Y", **rule)
    make_session(rhythmic, held_on=date(2024, 5, 2))
    make_mechanism(council.partnership, "A Committee")
    hosted = make_mechanism(council.partnership, "A Dinner")
    make_session(hosted, expected="2031", host=make_party("Hostland"))

    with time_machine.travel(MARCH):
        words = get(client, reader, "mechanism_list").words
        partnership = get(client, reader, "partnership_detail", council.partnership.slug).words

    assert words.index("Dialogue") < words.index("The Council") < words.index("A Committee")
    assert "2026 from the rhythm Window open" in words
    assert "2031 Not due" in words
    assert "Hostland None on record" in words
    assert "Session 2 expected: 2026 worked out from the rhythm" in partnership
    assert ", Hostland" in partnership


def test_a_list_that_is_narrowed_to_nothing_says_so(client, reader, council):
    other = make_commitment().statement.partnership

    words = get(client, reader, "mechanism_list", partnership=other.slug).words

    assert "No council, commission or committee of this partnership is on record." in words


def test_each_session_shows_what_became_of_the_promises_before_it(client, reader, council):
    promised = council.sessions.get(ordinal=1).statement.commitments.get()
    later = make_commitment(
        statement=promised.statement, words="welcomed the harvest", short_title="The harvest"
    )
    MechanismSession.objects.filter(ordinal=2).update(held_on=date(2026, 2, 20), expected="")
    with time_machine.travel(MARCH):
        make_status(promised, effective_on=date(2026, 2, 11))
        make_status(later, effective_on=date(2026, 2, 25))
        words = get(client, reader, "mechanism_detail", council.pk).words

    second, first = words.split("Session 2")[1].split("Session 1")
    moved = "Of 2 promised by then, 1 moved; 1 unchanged."
    assert f"Since the session before {moved} {promised.short_code}" in second
    assert "2 commitments made there, as they stand" in first
    assert f"After 20 February 2026 {moved} {later.short_code} The harvest" in words


def test_pages_ask_the_same_whatever_the_number(client, reader, council):
    def asked(name, *args):
        with CaptureQueriesContext(connection) as queries:
            assert get(client, None, name, *args).status_code == 200
        return len(queries)

    link = make_evidence(council.sessions.get(ordinal=2).commitment)
    council.sessions.update(evidence=link.evidence)
    client.force_login(reader)
    pages = (("mechanism_list",), ("mechanism_detail", council.pk))
    before = [asked(*page) for page in pages]
    for number in range(3, 9):
        made = make_commitment()
        make_mechanism(council.partnership, f"Forum {number}")
        MechanismSession(
            mechanism=council,
            ordinal=number,
            held_on=date(2026, 1, 7),
            statement=made.statement,
            commitment=made,
            evidence=link.evidence,
        ).save()

    assert [asked(*page) for page in pages] == before
    assert max(before) <= 12


def test_readers_see_nothing_of_drafts(client, reader, analyst, settings):
    settings.IKRAR_PUBLIC_READING = True
    draft = make_commitment(statement=make_statement(visibility="draft"), published=False)
    shown = make_commitment()
    hidden = make_mechanism(draft.statement.partnership, "Hidden Forum")
    council = make_mechanism(shown.statement.partnership)
    MechanismSession(
        mechanism=council,
        ordinal=1,
        held_on=date(2026, 1, 7),
        statement=draft.statement,
        commitment=draft,
        words="agreed",
        stated_in=draft.statement,
    ).save()

    for user in (None, reader):
        assert "Hidden Forum" not in get(client, user, "mechanism_list").words
        assert get(client, user, "mechanism_detail", hidden.pk).status_code == 404
        text = get(client, user, "mechanism_detail", council.pk).text
        assert draft.statement.short_title not in text
        assert draft.short_title not in text
        assert '<q class="words"' not in text
    assert draft.short_title in get(client, analyst, "mechanism_detail", council.pk).text


def test_what_only_a_draft_says_of_a_session_is_for_those_who_read_drafts(
    client, reader, analyst, council
):
    partnership = council.partnership
    draft = make_commitment(
        statement=make_statement(partnership=partnership, visibility="draft"), published=False
    )
    coming = {"expected": "2027", "place": "Secret Place", "host": make_party("Secret Host")}
    make_session(council, 3, stated_in=draft.statement, words="agreed", **coming)
    off = {"cancelled_on": date(2026, 1, 8), "cancelled_because": "A Secret quarrel"}
    make_session(council, 4, expected="2027", commitment=draft, **off)

    def told(user):
        shown = Commitment.objects.visible_to(user)
        entries = calendar_entries(shown, user=user, on=date(2026, 3, 2))
        names = ("mechanism_list", []), ("mechanism_detail", [council.pk])
        pages = [get(client, user, name, *args).text for name, args in names]
        return " ".join([*pages, *map(str, entries)])

    assert "Secret" not in told(reader)
    assert "session 2: expected" in told(reader)
    for words in ("Secret Place", "Secret Host", "A Secret quarrel", "session 3: expected"):
        assert words in told(analyst)
    # Of two that are to come, the one that is due first is marked.
    page = get(client, analyst, "mechanism_detail", council.pk).text
    assert re.findall(r'id="session-(\d)" aria-current', page) == ["3"]


def test_a_past_day_shows_sessions_as_they_were_on_record(client, analyst, commitment):
    with time_machine.travel(MARCH):
        council = make_mechanism(commitment.statement.partnership)
        session = make_session(council, expected="../2026-12-31")
    with time_machine.travel("2026-05-01T12:00Z"):
        session.held_on = date(2026, 3, 2)
        mechanisms.change_session(
            session=session, fields=["held_on"], seen_version=1, by=make_author()
        )
        now = get(client, analyst, "mechanism_detail", council.pk).words
        then = get(client, analyst, "mechanism_detail", council.pk, as_of="2026-04-01").words
        before = get(client, analyst, "mechanism_list", as_of="2026-02-01").words

    assert "held on 2 March 2026" in now
    assert "expected: until 31 December 2026" in then
    assert "held on" not in then
    assert "The Council" not in before


def test_a_session_is_planned_held_and_called_off_by_form(client, analyst, council):
    text = council.sessions.get(ordinal=1).statement
    fields = {"ordinal": 3, "state": "expected", "expected": "../2030-12-31"}
    words = {"words": "agreed to open a school", "stated_in": text.pk}
    assert post(client, analyst, "session_create", council.pk, **fields, **words).status_code == 302
    session = council.sessions.get(ordinal=3)
    held = fields | {"state": "held", "held_on": "2026-01-07", "seen_version": 1}
    address = ("session_change", council.pk, 3)

    assert post(client, analyst, *address, **held).status_code == 302
    assert post(client, analyst, *address, **held).status_code == 409
    # The day that the form was drawn with goes with the state.
    called_off = held | {"state": "cancelled", "seen_version": 2}
    assert post(client, analyst, *address, **called_off).status_code == 422
    called_off |= {"cancelled_on": "2026-01-08", "cancelled_because": "An election"}
    assert post(client, analyst, *address, **called_off).status_code == 302

    session.refresh_from_db()
    assert (session.held_on, session.cancelled_because) == (None, "An election")
    assert AuditEvent.objects.filter(object_type="mechanismsession", verb="changed").count() == 2
    page = get(client, analyst, "mechanism_detail", council.pk).words
    assert "cancelled on 8 January 2026" in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        # A day that has not come.
        ({"state": "held", "held_on": "2999-01-01"}, "This day has not come yet."),
        # Words that the text does not have.
        (
            {"words": "agreed to fly to the moon", "stated_in": "text"},
            "These words do not stand in the text.",
        ),
        # Words without their text.
        ({"words": "agreed"}, "Words stand in a text: give both, or neither."),
        # Two sessions of one number.
        ({"ordinal": "1"}, "This session exists."),
        # What another partnership said.
        ({"state": "held", "held_on": "2026-01-07", "statement": "other"}, "valid choice"),
        # No date in EDTF.
        ({"expected": "soon"}, "EDTF, such as 2028"),
        # What only another state has.
        ({"held_on": "2026-01-07"}, "Say above that it was held, or leave this empty."),
        ({"cancelled_on": "2026-01-07"}, "Say above that it was cancelled"),
        ({"cancelled_because": "An election"}, "Say above that it was cancelled"),
        ({"statement": "text"}, "Say above that it was held, or leave this empty."),
    ],
)
def test_a_session_that_cannot_be_is_refused_and_keeps_the_words(
    client, analyst, council, fields, sentence
):
    texts = {"text": council.sessions.get(ordinal=1).statement_id, "other": make_statement().pk}
    fields = {name: texts.get(value, value) for name, value in fields.items()}
    body = {"ordinal": "3", "state": "expected", "place": "Ipoh"} | fields

    response = post(client, analyst, "session_create", council.pk, **body)

    assert response.status_code == 422
    assert "Nothing was saved yet" in response.text
    assert sentence in response.text
    assert 'value="Ipoh"' in response.text
    assert council.sessions.count() == 2


def test_session_change_shows_both_and_saves_on_top_by_a_second_click(
    client, analyst, manager, council
):
    theirs = council.sessions.get(ordinal=2)
    theirs.held_on = date(2026, 1, 8)
    held = {"fields": ["held_on"], "seen_version": 1, "by": manager}
    mechanisms.change_session(session=theirs, **held)
    mine = {"ordinal": 2, "state": "expected", "expected": "2028", "place": "Ipoh"}
    address = ("session_change", council.pk, 2)

    stale = post(client, analyst, *address, **mine, seen_version=1)
    shown = " ".join(unescape(re.sub(r"<[^>]+>", " ", stale.text)).split())

    assert stale.status_code == 409
    assert "Deniz Kaya changed “The Council, 2” while you were writing" in shown
    assert "Held on 8 January 2026 –" in shown
    assert "Place Kuala Lumpur Ipoh" in shown
    assert "Where it stands It was held It is expected" in shown
    assert "Save on top of the change" in shown
    assert council.sessions.get(ordinal=2).held_on == theirs.held_on
    seen = stale.context["form"]["seen_version"].value()
    assert post(client, analyst, *address, **mine, seen_version=seen).status_code == 302
    assert council.sessions.get(ordinal=2).place == "Ipoh"


def test_session_change_keeps_what_is_offered_no_more(client, analyst, council):
    promise = council.sessions.get(ordinal=2).commitment
    elsewhere = make_evidence(make_commitment()).evidence
    named = {"host": make_party(), "evidence": elsewhere, "commitment": promise}
    session = make_session(council, 3, expected="2030", **named)
    commitments.withdraw(commitment=promise, seen_version=promise.version, by=make_author())
    address = ("session_change", council.pk, 3)

    page = get(client, analyst, *address)
    drawn = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    saved = post(client, analyst, *address, **drawn | {"place": "Ipoh"})

    assert "Change session 3" in page.words
    assert saved.status_code == 302
    session.refresh_from_db()
    assert session.place == "Ipoh"
    assert {name: getattr(session, name) for name in named} == named
    assert "Session 3 of The Council has changed." in client.get(saved.url).text


def test_a_mechanism_is_entered_and_changed_with_its_version(client, analyst, commitment):
    fields = {
        "name": "Joint Commission",
        "level": "ministers",
        "partnership": commitment.statement.partnership_id,
    }
    assert post(client, analyst, "mechanism_create", **fields).status_code == 302
    mechanism = Mechanism.objects.get()
    rhythm = fields | {"expected_rhythm": "R/P1Y", "seen_version": 1}
    address = ("mechanism_change", mechanism.pk)

    refused = post(client, analyst, *address, **rhythm)
    rhythm |= {"rhythm_words": "once a year", "source": "Protocol, article 2"}

    assert refused.status_code == 422
    assert "Give the words that state the rhythm." in refused.text
    never = rhythm | {"expected_rhythm": "R/P0Y"}
    assert post(client, analyst, *address, **never).status_code == 422
    assert post(client, analyst, *address, **rhythm).status_code == 302
    stale = post(client, analyst, *address, **rhythm)
    assert stale.status_code == 409
    assert "Save on top of the change" in stale.text
    mechanism.refresh_from_db()
    assert (mechanism.expected_rhythm, mechanism.version) == ("R/P1Y", 2)
