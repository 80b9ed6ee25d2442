"""Pages of parties and bodies: everything that they owe, as far as somebody may see it."""

import re
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.actions import facts
from commitments.enums import MechanismLevel, Role, RoleBasis, Side, Status
from commitments.models import CommitmentParty, Mechanism, MechanismSession, PartyAlias
from commitments.reports import roles as reports
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_body,
    make_commitment,
    make_evidence,
    make_partnership,
    make_party,
    make_statement,
    make_status,
)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21T12:00Z", tick=False):
        yield


def get(client, user, address):
    if user:
        client.force_login(user)
    response = client.get(address)
    response.words = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return response


@pytest.fixture
def malaysia(db):
    party = make_party("Malaysia", adjective="Malaysian", iso3="MYS")
    alias = PartyAlias(party=party, name="Persekutuan")
    return facts.enter_fact(row=alias, by=make_author()).party


@pytest.fixture
def ministry(malaysia):
    return make_body(party=malaysia, name="Ministry of Works")


@pytest.fixture
def text(malaysia):
    other = make_party("Türkiye", iso3="TUR")
    partnership = make_partnership(slug="both", name="The two", parties=[malaysia, other])
    return make_statement(partnership=partnership, short_title="Ankara 2026")


def bind(text, role=Role.ACTOR, basis=RoleBasis.STATED, named="", **fields):
    """A commitment in which somebody has a role."""
    who = {name: fields.pop(name) for name in ("party", "body") if name in fields}
    row = CommitmentParty(role=role, basis=basis, named=named, **who)
    return make_commitment(statement=text, roles=[row], **fields)


def test_party_detail_shows_what_it_owes_by_role(client, reader, malaysia, ministry, text):
    school = bind(text, party=malaysia, named="The Leaders", **BY_END_OF_2026)
    make_status(school, Status.PLANNED)
    bind(text, Role.LEAD, body=ministry, named="the Ministers", short_title="Build a bridge")
    bind(text, Role.HOST, RoleBasis.INFERRED, party=malaysia, short_title="Hold a meeting")

    response = get(client, reader, "/parties/MYS/")

    for said in (
        "Malaysia State · MYS · also Persekutuan".replace("· ", ""),
        "3 commitments",
        "Open a school as The Leaders by the end of 2026 Due soon, 40 days Planned",
        "Build a bridge as the Ministers through Ministry of Works No date stated Not reviewed",
        "Hold a meeting inferred by us, not in the text",
        "Ministry of Works Ministry 1 commitment",
        "Ankara 2026 7 January 2026",
    ):
        assert said in response.words
    assert 'href="/commitments/?party=MYS&amp;role=lead"' in response.text
    assert '<q class="words d-inline" lang="en">The Leaders</q>' in response.text


def test_the_list_holds_what_the_pages_count(client, reader, malaysia, ministry, text):
    bind(text, party=malaysia)
    bind(text, Role.LEAD, body=ministry)
    bind(text, Role.LEAD, party=malaysia)
    make_commitment(statement=text)

    def found(query):
        return get(client, reader, f"/commitments/?{query}").context["listing"].found

    assert found("party=MYS") == 3
    assert found("party=MYS&role=lead") == 2
    assert found(f"body={ministry.pk}") == 1
    assert found(f"body={ministry.pk}&role=actor") == 0
    assert found("role=lead") == 2
    assert found("") == 4


def test_the_list_carries_a_party_on_and_names_it_beside_the_results(
    client, reader, malaysia, text
):
    bind(text, party=malaysia)

    response = get(client, reader, "/commitments/?party=MYS&role=actor")

    assert '<input type="hidden" name="party" value="MYS">' in response.text
    assert "Party: Malaysia" in response.words
    assert "Role: Actor" in response.words


@pytest.mark.parametrize(
    "query", ["party=XXX", "party=" + "9" * 30, "body=abc", "body=99999", "role=king"]
)
def test_the_list_leaves_out_whom_it_does_not_know(client, reader, text, query):
    make_commitment(statement=text)

    response = get(client, reader, f"/commitments/?{query}")

    assert response.status_code == 422
    assert "is not one of the choices" in response.words


def test_party_detail_shows_forums_and_the_evidence_of_its_side(client, reader, malaysia, text):
    link = make_evidence(
        bind(text, party=malaysia), title="We did", side=Side.PARTY, side_party=malaysia
    )
    council = Mechanism(
        partnership=text.partnership,
        name="The Council",
        level=MechanismLevel.LEADERS,
        expected_rhythm="R/P2Y",
        rhythm_words="every two years",
        source="The statement",
    )
    council = facts.enter_fact(row=council, by=make_author())
    for serial, day, expected in ((1, "2026-01-07", ""), (2, None, "2028")):
        row = MechanismSession(mechanism=council, ordinal=serial, held_on=day, expected=expected)
        facts.enter_fact(row=row, by=make_author())

    response = get(client, reader, "/parties/MYS/")

    assert (
        "The Council Leaders every 2 years Session 1 held on 7 January 2026"
        " Session 2 expected: 2028" in response.words
    )
    assert "Evidence from the Malaysian side 1 item We did" in response.words
    assert f'href="{link.evidence.get_absolute_url()}"' in response.text


def test_party_detail_says_where_nothing_is_owed(client, analyst, malaysia):
    words = get(client, analyst, "/parties/MYS/").words

    assert "Malaysia has no role in a commitment on record." in words
    assert "No statement is on record yet." in words
    assert "Nothing on record comes from its own side." in words


def test_a_long_role_is_cut_and_says_so(client, reader, malaysia, text, monkeypatch):
    monkeypatch.setattr(reports, "SHOWN_AT_MOST", 2)
    for serial in range(3):
        bind(text, party=malaysia, short_title=f"Number {serial}")

    response = get(client, reader, "/parties/MYS/")

    assert "latest 2 of 3 commitments" in response.words
    assert "Number 2" not in response.text.split('id="duties-actor"')[1].split("</section>")[0]


def test_body_detail_shows_what_it_owes(client, reader, ministry, text):
    bind(text, Role.LEAD, RoleBasis.INFERRED, body=ministry, short_title="Build a bridge")

    response = get(client, reader, ministry.get_absolute_url())

    assert "Ministry of Works Ministry Malaysia" in response.words
    assert "Build a bridge inferred by us, not in the text" in response.words
    assert f'href="/commitments/?body={ministry.pk}&amp;role=lead"' in response.text


def test_readers_meet_nobody_who_is_only_in_drafts(client, reader, analyst, malaysia, ministry):
    hidden = make_statement(
        partnership=make_partnership(parties=[malaysia, make_party()]), visibility="draft"
    )
    bind(hidden, Role.LEAD, body=ministry, published=False)
    addresses = ["/parties/MYS/", ministry.get_absolute_url()]

    assert [get(client, reader, address).status_code for address in addresses] == [404, 404]
    assert [get(client, analyst, address).status_code for address in addresses] == [200, 200]
    assert "Malaysia" not in get(client, reader, "/parties/").words
    assert "Ministry of Works" not in get(client, reader, "/bodies/").words


def test_drafts_count_for_nobody_who_may_not_see_them(client, reader, analyst, malaysia, text):
    bind(text, party=malaysia, short_title="Seen")
    bind(text, party=malaysia, short_title="Kept back", published=False)

    assert "Kept back" not in get(client, reader, "/parties/MYS/").words
    assert "1 commitment Malaysia, Actor" in get(client, reader, "/parties/MYS/").words
    assert "State The two 1 commitments of Malaysia" in get(client, reader, "/parties/").words
    assert "State The two 2 commitments of Malaysia" in get(client, analyst, "/parties/").words


def test_visitors_read_parties_and_bodies(client, roles, settings, malaysia, ministry, text):
    settings.IKRAR_PUBLIC_READING = True
    bind(text, body=ministry)

    for address in ("/parties/", "/parties/MYS/", "/bodies/", ministry.get_absolute_url()):
        assert get(client, None, address).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/parties/XXX/",
        "/parties/mys/",
        "/parties/999999/",
        f"/parties/{'9' * 30}/",
        "/bodies/999999/",
        f"/bodies/{'9' * 30}/",
        "/bodies/abc/",
    ],
)
def test_nobody_by_that_name_is_not_found(client, reader, malaysia, text, address):
    assert get(client, reader, address).status_code in (400, 404)


def test_a_party_without_a_code_is_called_by_its_number(client, analyst):
    bloc = make_party("A bloc")

    assert bloc.get_absolute_url() == f"/parties/{bloc.pk}/"
    assert "A bloc" in get(client, analyst, bloc.get_absolute_url()).words


def test_body_list_narrows_to_a_party_and_a_kind(client, analyst, malaysia, ministry):
    make_body(name="Another board", kind="authority")

    assert "Another board" not in get(client, analyst, "/bodies/?party=MYS").words
    assert "Ministry of Works" not in get(client, analyst, "/bodies/?kind=authority").words
    strange = get(client, analyst, "/bodies/?party=XXX")
    assert strange.status_code == 422
    assert "“XXX” is not one of the choices" in strange.words


def test_the_pages_cost_the_same_for_one_commitment_and_for_twenty(
    client, reader, malaysia, ministry, text
):
    pages = ["/parties/", "/parties/MYS/", "/bodies/", ministry.get_absolute_url()]

    bind(text, body=ministry)
    with_one = [number_of_queries(client, reader, page) for page in pages]
    for _ in range(19):
        bind(text, party=malaysia)
        bind(text, body=make_body(party=malaysia))
    with_twenty = [number_of_queries(client, reader, page) for page in pages]

    assert with_one == with_twenty
    assert max(with_twenty) <= 25


def number_of_queries(client, user, address):
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
