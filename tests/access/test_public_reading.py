"""What anybody may read where the installation says so, and what nobody learns by any address.

Everything that is kept back holds a needle, a word that stands nowhere else, and a bait, a word
to search for it by. No answer to a visitor may hold a needle, and no search may notice a bait.
"""

import re
from io import BytesIO
from itertools import product
from zipfile import ZipFile, is_zipfile

import pytest
from django.urls import resolve, reverse

from commitments.enums import Role, RoleBasis, SearchResult, Visibility
from commitments.models import (
    AuditEvent,
    Body,
    Capture,
    Commitment,
    CommitmentParty,
    EvidenceItem,
    Party,
)
from commitments.urls import urlpatterns
from tests.access.tables import GONE, INVALID, METHOD, NO, OK, SIGN_IN, answer_of
from tests.conftest import FRAGMENT
from tests.copies import make_capture
from tests.factories import (
    BY_END_OF_2026,
    TEXT,
    make_action,
    make_body,
    make_comment,
    make_commitment,
    make_evidence,
    make_search,
    make_statement,
    make_status,
    make_user,
)

# Who may do what is decided before the database is asked.
pytestmark = pytest.mark.once

DRAFT, NOTE, PERSON, LOG = "Zorvandraft", "Zorvannote", "Zorvanperson", "Zorvanlog"
BAITS = ["quimbledraft", "quimblenotes", "quimblenamed", "quimblelists"]
# Of as many letters as a bait, and on record nowhere.
NOWHERE = "quimblenever"
NO_SUCH_CODE = "NO-SUCH-2026-01"
HIDDEN_FROM_READERS = (DRAFT, NOTE)
HIDDEN_FROM_VISITORS = (DRAFT, NOTE, PERSON, LOG)


@pytest.fixture
def public(settings):
    settings.IKRAR_PUBLIC_READING = True


@pytest.fixture
def insider(roles):
    name = {"first_name": PERSON, "last_name": "Quimblenamed"}
    return make_user("Manager", username="zorvanperson", **name)


@pytest.fixture
def shown(insider):
    """A published commitment, whose people, notes and searches are kept back."""
    body = make_body(by=insider)
    actor = CommitmentParty(role=Role.ACTOR, body=body, basis=RoleBasis.STATED)
    commitment = make_commitment(by=insider, roles=[actor], owner=insider)
    link = make_evidence(commitment, by=insider, note=f"{NOTE} quimblenotes")
    make_capture(link.evidence, by=insider)
    make_action(commitment, by=insider)
    make_search(
        commitment,
        by=insider,
        sources=f"{LOG} quimblelists",
        terms=f"{LOG} quimblelists",
        note=f"{LOG} quimblelists",
        result=SearchResult.LEADS,
    )
    make_status(commitment, evidence=[link], by=insider)
    make_comment(commitment, by=insider, text=f"{NOTE} quimblenotes")
    return commitment


@pytest.fixture
def draft(shown, insider):
    """A draft beside it, and a statement that nobody has published, with all that hangs on them."""
    words = f"agreed on the {DRAFT} quimbledraft"
    hidden = make_statement(
        partnership=shown.statement.partnership,
        text=TEXT.replace("welcomed", f"{words} and welcomed"),
        visibility=Visibility.DRAFT,
        title=f"Joint {DRAFT} quimbledraft",
        short_title=f"{DRAFT} quimbledraft",
        slug="hidden-statement",
        by=insider,
    )
    fields = {"short_title": f"{DRAFT} quimbledraft", "published": False, "by": insider}
    fields |= BY_END_OF_2026
    make_commitment(statement=shown.statement, **fields, owner=insider)
    commitment = make_commitment(statement=hidden, words=words, **fields)
    link = make_evidence(
        commitment, by=insider, title=f"{DRAFT} quimbledraft", publisher=f"{DRAFT} quimbledraft"
    )
    make_capture(link.evidence, by=insider, text=f"{DRAFT} quimbledraft")
    make_action(commitment, by=insider, what=f"{DRAFT} quimbledraft")
    make_status(commitment, evidence=[link], reason=f"{DRAFT} quimbledraft", by=insider)
    return commitment


@pytest.fixture
def addresses(shown, draft):
    """Every address of the tracker, filled with what is shown, hidden and unheard of."""
    codes = [*Commitment.objects.values_list("code", flat=True), NO_SUCH_CODE]
    keys = [
        *EvidenceItem.objects.values_list("pk", flat=True),
        *Body.objects.values_list("pk", flat=True),
        *Capture.objects.values_list("pk", flat=True),
    ]
    parties = Party.objects.values_list("pk", flat=True)
    parts = {
        "code": codes,
        "slug": [shown.statement.slug, draft.statement.slug, shown.statement.partnership.slug],
        "pk": [*keys, max(keys) + 1_000],
        "key": list(map(str, parties)),
        # The way to the sign-in repeats the address, so a name asked for would stand in it.
        "username": ["no-such-person"],
        "kind": ["csv", "xlsx", "json"],
        "part": ["content", "record", "text", "headers"],
        # All are read by one view, from the same scope as the dashboard.
        "block": ["attention"],
        "ordinal": [1],
        # Whoever holds the token of somebody's feed reads what that person may read.
        "token": ["no-such-token"],
    }
    return list(every_address(parts))


def every_address(parts):
    for pattern in urlpatterns:
        names = list(pattern.pattern.converters)
        for values in product(*(parts[name] for name in names)):
            yield reverse(pattern.name, kwargs=dict(zip(names, values, strict=True)))


def queries(insider, hidden):
    """What somebody may ask who wants to know more than the page tells: of any list, and of that
    of commitments alone."""
    of_any = {
        "owner": [insider.pk, "nobody"],
        "visibility": ["draft", "withdrawn"],
        "statement": [hidden.slug],
        "q": BAITS[:2],
        "show": ["all"],
    }
    of_commitments = of_any | {
        "view": ["mine", "watched"],
        "order": ["owner", "-owner"],
        "columns": ["owner"],
        "layout": ["board", "timeline"],
    }
    return [
        [{name: value} for name, values in asked.items() for value in values]
        for asked in (of_any, of_commitments)
    ]


def text_of(response):
    """All that somebody is sent: headers too, and what a workbook holds inside."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as book:
            content = b"".join(map(book.read, book.namelist()))
    return f"{response.headers} {content.decode(errors='replace')}"


def found_in(client, address, needles, query=None, **options):
    """The needles that an answer holds, with the address that gave it.

    Where an address leads to the sign-in, that repeats what it was asked.
    """
    return needles_in(client.get(address, query, **options), address, needles, query)


def needles_in(response, address, needles, query=None):
    text = text_of(response).replace(address, "").casefold()
    return [(address, query, needle) for needle in needles if needle.casefold() in text]


def is_list(address):
    """Whether rows are chosen there. Of the three files that hold the same rows, one is asked."""
    is_open = getattr(resolve(address).func, "open_to_public", False)
    return is_open and not re.search(r"\d|/(xlsx|json)/", address)


def walk(client, addresses, needles, asked):
    """Each address as a page, and what opens as a fragment, too; lists with each question."""
    for address in addresses:
        response = client.get(address)
        yield from needles_in(response, address, needles)
        if response.status_code == OK:
            yield from found_in(client, address, needles, headers=FRAGMENT)
        if is_list(address):
            of_any, of_commitments = asked
            is_of_commitments = address.startswith(reverse("commitment_list"))
            for query in of_commitments if is_of_commitments else of_any:
                yield from found_in(client, address, needles, query)


def test_a_visitor_learns_of_no_draft_note_or_person(public, client, addresses, insider, draft):
    asked = queries(insider, draft.statement)

    assert list(walk(client, addresses, HIDDEN_FROM_VISITORS, asked)) == []


def test_a_reader_learns_of_no_draft_or_note(client, addresses, insider, draft):
    client.force_login(make_user("Reader"))
    asked = queries(insider, draft.statement)

    assert list(walk(client, addresses, HIDDEN_FROM_READERS, asked)) == []


def told(client, address, name, value):
    """What an answer says, without the question itself and without what differs each time."""
    text = text_of(client.get(address, {name: value}))
    text = text.replace(f"{name}={value}", "").replace(f"{name}%3D{value}", "")
    text = text.replace(f'name="{name}" value="{value}"', "")
    if not value.isdigit():
        text = text.replace(value, "")
    text = re.sub(r"'Content-Length': '\d+'", "", text)
    text = re.sub(r'csrfmiddlewaretoken" value="\w+"|csrftoken=\w+', "", text)
    return re.sub(r"\d\d:\d\d(:\d\d(\.\d+)?)?|[0-9a-f]{32,64}", "", text)


def lists_among(addresses):
    """The addresses without a code, a key or a name in them."""
    return [address for address in addresses if not re.search(r"\d|hidden|zorvan", address)]


@pytest.mark.parametrize("bait", BAITS)
def test_no_search_of_a_visitor_notices_what_is_hidden(public, client, addresses, bait):
    """Counts, snippets and suggestions are as those for a word that stands nowhere."""
    for address in lists_among(addresses):
        assert told(client, address, "q", bait) == told(client, address, "q", NOWHERE), address


@pytest.mark.parametrize("name", ["owner", "statement"])
def test_no_filter_of_a_visitor_tells_whether_a_value_exists(
    public, client, addresses, insider, draft, name
):
    value = {"owner": str(insider.pk), "statement": draft.statement.slug}[name]
    never = {"owner": "999999", "statement": "never-heard-of"}[name]

    for address in lists_among(addresses):
        assert told(client, address, name, value) == told(client, address, name, never), address


@pytest.mark.parametrize("role", ["nobody", "Reader"])
def test_what_is_hidden_answers_as_what_does_not_exist(public, people, addresses, draft, role):
    drafts = Commitment.objects.filter(visibility=Visibility.DRAFT).values_list("code", flat=True)
    for address in addresses:
        for hidden, never in ((code, NO_SUCH_CODE) for code in drafts if code in address):
            expected = answer_of(people[role].get(address.replace(hidden, never)))

            assert answer_of(people[role].get(address)) == expected, address
            assert expected in (GONE, NO, SIGN_IN)


def test_a_visitor_may_do_nothing(public, client, addresses):
    """Reading is open, and every other address leads to the sign-in; nothing is written.

    What a token opens is not there without it.
    """
    before = AuditEvent.objects.count()

    for address in addresses:
        if address != reverse("appearance"):
            refused = (GONE,) if "no-such-token" in address else (SIGN_IN, NO)
            assert answer_of(client.post(address)) in (*refused, METHOD), address
    assert AuditEvent.objects.count() == before


def test_a_visitor_reads_what_is_published(public, client, shown):
    page = client.get(shown.get_absolute_url()).content.decode()

    assert shown.short_title in page
    assert "The ministry said when." in page
    assert "An analyst" in page
    assert "Laid the first stone." in page
    for act in ("Update status", "Add evidence", "Edit coding", "Change visibility"):
        assert act not in page


def test_a_visitor_is_offered_nothing_that_asks_for_a_name(public, client, shown):
    page = client.get(reverse("commitment_list")).content.decode()

    assert "Owner" not in page
    assert "Mine" not in page
    assert client.get(reverse("commitment_list"), {"view": "mine"}).status_code == INVALID
    assert client.get(reverse("commitment_list"), {"order": "owner"}).status_code == INVALID


@pytest.mark.parametrize("is_public", [True, False])
def test_what_is_open_is_what_says_so(client, addresses, settings, is_public):
    """Without the setting every page leads to the sign-in, but for the few of the house itself."""
    settings.IKRAR_PUBLIC_READING = is_public
    for address in addresses:
        opened = getattr(resolve(address).func, "open_to_public", False) and is_public
        response = client.get(address)
        text_of(response)  # A workbook that nobody reads would stay open.
        led = answer_of(response) == SIGN_IN
        asks_for_token = not getattr(resolve(address).func, "login_required", True)
        assert led != (opened or asks_for_token), address
