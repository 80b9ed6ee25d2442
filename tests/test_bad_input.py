"""Whatever is sent, the answer is a clear refusal: never a 500, never a trace, nothing lost."""

from itertools import product
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.models import AuditEvent, User
from commitments.permissions import ROLES
from tests.candidates import make_candidate
from tests.conftest import FRAGMENT
from tests.copies import make_begun, make_capture
from tests.factories import (
    make_comment,
    make_commitment,
    make_evidence,
    make_indicator,
    make_link,
    make_point,
    make_returned,
    make_series,
    make_submission,
    make_theme,
    make_user,
)
from tests.intakes import make_intake

NASTY = [
    "",
    "0",
    "-1",
    "abc",
    "9" * 30,
    "1e309",
    "NaN",
    "2026-02-30",
    "'; DROP TABLE commitments_commitment; --",
    '"*()[]{}^:~',
    "<script>alert(1)</script>",
    "%s%n",
    "../../etc/passwd",
    "ı İ ş 🌍 \u202e",
    "\x00",
    "a\x00b",
    "x" * 10_000,
    "\ud800".encode("utf-8", "surrogatepass"),
    "//evil.example",
]
# Of each way in which a value can be wrong, one: a number, a day, words, and what no text may hold.
OF_EACH_WAY = ["9" * 30, "2026-02-30", '"*()[]{}^:~', "a\x00b", NASTY[17]]
PARAMETERS = [
    "q",
    "among",
    "page",
    "partnership",
    "statement",
    "status",
    "timeliness",
    "theme",
    "group",
    "strength",
    "verifiability",
    "score",
    "outlook",
    "owner",
    "order",
    "look",
    "contested",
    "grounds",
    "due_from",
    "due_to",
    "visibility",
    "history",
    "next",
    "party",
    "body",
    "role",
    "layout",
    "columns",
    "density",
    "whole",
    "saved",
    "as_of",
]
# What takes any words, numbers, days or keys is asked alone; the others choose from a list of
# values, each by the same field, so that they are asked together.
ALONE = {"q", "among", "page", "owner", "due_from", "due_to", "party", "body", "columns", "next"}
ALONE |= {"theme", "history", "as_of"}
SCOPE = {"q", "among", "page", "partnership", "statement", "group", "as_of"}
OF_EVIDENCE = {"q", "page", "partnership", "publisher", "whole", "saved", "dated_from", "dated_to"}
OF_CHOSEN_EVIDENCE = {"order", "kind", "reliability", "credibility", "side", "stance", "standing"}
# What a page knows; the list of commitments knows them all, and the others the scope.
KNOWN = {
    "commitment_list": ALONE,
    "evidence_list": OF_EVIDENCE,
    "body_list": {"page", "party", "kind", "as_of"},
    "compare": {"partnership", "statement", "as_of"},
}
PAGES = ["dashboard", "commitment_list", "search", "statement_list", "evidence_list", "body_list"]
PAGES += ["compare"]
TRACES = ("Traceback", "OperationalError", "SELECT ", "site-packages", "DataError")


@pytest.fixture
def everybody(client, roles):
    """A client of somebody who holds every role."""
    client.force_login(make_user(*ROLES))
    return client


def assert_answered(response):
    assert response.status_code < 500, response.request
    if response.status_code in (400, 404, 422):
        page = response.content.decode()
        assert not [trace for trace in TRACES if trace in page]


@pytest.mark.parametrize("name", PAGES)
def test_no_value_of_any_parameter_breaks_a_page(everybody, name):
    """Each parameter alone, where its page knows it, and then together."""
    make_commitment(themes=[make_theme()])
    choices = set(PARAMETERS) - ALONE | OF_CHOSEN_EVIDENCE

    for parameter, value in product(sorted(KNOWN.get(name, SCOPE)), OF_EACH_WAY):
        assert_answered(everybody.get(reverse(name), {parameter: value}, headers=FRAGMENT))
    for together, value in product((choices, PARAMETERS), NASTY):
        assert_answered(everybody.get(reverse(name), {key: [value, value] for key in together}))


def test_no_value_breaks_the_history_of_a_commitment(everybody):
    address = reverse("commitment_history", args=[make_commitment().code])

    for parameter, value in product(("kind", "by", "page", "as_of"), OF_EACH_WAY):
        assert_answered(everybody.get(address, {parameter: value}))


@pytest.mark.parametrize(
    "path",
    [
        "/commitments/%00/",
        "/commitments/NO-SUCH-2026-01/",
        "/commitments/export/pdf/",
        "/commitments/export/%00/",
        "/commitments/" + "9" * 2_000 + "/",
        "/commitments/%F0%9F%8C%8D/status/",
        "/commitments/NO-SUCH-2026-01/evidence/",
        "/commitments/NO-SUCH-2026-01/history/",
        "/bulk-changes/0/",
        "/bulk-changes/" + "9" * 30 + "/",
        "/bulk-changes/" + "9" * 30 + "/reverse/",
        "/bulk-changes/abc/",
        "/evidence/0/",
        "/evidence/" + "9" * 30 + "/",
        "/evidence/abc/",
        "/evidence/" + "9" * 30 + "/change/",
        "/evidence/" + "9" * 30 + "/commitments/",
        "/captures/0/content/",
        "/captures/" + "9" * 30 + "/record/",
        "/captures/1/%00/",
        "/captures/1/..%2f..%2fsettings/",
        "/captures/" + "9" * 30 + "/changes/",
        "/commitments/NO-SUCH-2026-01/evidence/pack/",
        "/commitments/NO-SUCH-2026-01/evidence/1/",
        "/indicators/%00/",
        "/indicators/no-such-indicator/",
        "/indicators/" + "a" * 2_000 + "/export/",
        "/indicators/no-such-indicator/figures/" + "9" * 30 + "/",
        "/parties/%00/",
        "/parties/" + "9" * 30 + "/",
        "/parties/" + "A" * 2_000 + "/",
        "/bodies/" + "9" * 30 + "/",
        "/partnerships/%00/",
        "/partnerships/no-such-partnership/",
        "/statements/%00/",
        "/statements/no-such-statement/lineage/",
        "/statements/no-such-statement/",
        "/statements/" + "a" * 2_000 + "/",
        "/people/%00/",
        "/people/no.such@person+x/",
        "/people/" + "9" * 2_000 + "/",
        "/submissions/0/",
        "/submissions/" + "9" * 30 + "/",
        "/submissions/" + "9" * 30 + "/amend/",
        "/submissions/abc/withdrawal/",
        "/submissions/" + "9" * 30 + "/decision/",
        "/coding/no-such-statement/",
        "/coding/%00/close/",
        "/coding/no-such-statement/candidates/1/decision/",
        "/coding/no-such-statement/candidates/" + "9" * 30 + "/span/",
        "/coding/no-such-statement/rules/",
        "/coding/texts/0/",
        "/coding/texts/" + "9" * 30 + "/",
        "/coding/texts/abc/",
        "/comments/0/",
        "/comments/" + "9" * 30 + "/removal/",
        "/comments/abc/",
        "/views/0/",
        "/views/" + "9" * 30 + "/",
        "/views/abc/removal/",
        "/feeds/" + "9" * 30 + "/revocation/",
        "/feeds/%00/calendar.ics",
        "/feeds/%F0%9F%8C%8D/changes.xml",
        "/feeds/" + "a" * 2_000 + "/calendar.ics",
        "/feeds/no-such-token/changes.xml",
        "/no-such-page/",
        "/admin/commitments/party/abc/change/",
        "/admin/commitments/party/" + "9" * 30 + "/change/",
        "/admin/commitments/commitment/?q=%00",
        "/admin/commitments/commitment/?p=" + "9" * 30,
        "/static/no-such-file.css",
    ],
)
def test_an_address_that_leads_nowhere_says_so(everybody, path):
    response = everybody.get(path)

    assert response.status_code in (200, 302, 400, 404)
    assert_answered(response)


FORMS = ["status_record", "evidence_add", "search_log", "action_record", "coding_edit", "watch"]
FORMS += ["assessment_submit", "forecast_make"]
# Any words make a guideline, so nothing in its fields is bad alone.
WORDS_ALONE = ["guideline_submit"]
FIELDS = [
    "score",
    "outlook",
    "period_start",
    "period_end",
    "seen_guideline",
    "satisfied",
    "partial",
    "failed",
    "watch",
    "seen_version",
    "status",
    "effective_on",
    "seen_twin",
    "says_who",
    "confidence",
    "reason",
    "evidence",
    "kind",
    "title",
    "publisher",
    "origin",
    "url",
    "summary",
    "document_date",
    "effective_period",
    "language",
    "side",
    "reliability",
    "credibility",
    "stance",
    "locator",
    "quotation",
    "figure_value",
    "figure_unit",
    "searched_on",
    "sources",
    "terms",
    "result",
    "happened_on",
    "party",
    "depth",
    "what",
    "short_title",
    "themes",
    "type",
    "strength",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "target_value",
    "catalysts",
    "owner",
    "review_interval_days",
]


@pytest.mark.parametrize("name", FORMS)
def test_no_value_of_a_field_breaks_a_form(everybody, name):
    commitment = make_commitment()
    make_evidence(commitment)
    address = reverse(name, args=[commitment.code])
    before = AuditEvent.objects.count()

    for value in NASTY:
        response = everybody.post(address, dict.fromkeys(FIELDS, value))

        assert response.status_code in (400, 409, 422)
        assert_answered(response)
    assert AuditEvent.objects.count() == before


OF_WORDS = ["start", "end", "first_words", "last_words", "second_words"]


@pytest.mark.parametrize(
    ("name", "acts"),
    [
        ("candidate_decide", [{"decision": "accepted"}]),
        ("candidate_span", [{"step": "words"}, {"step": "split"}]),
    ],
)
def test_no_value_breaks_a_candidate(everybody, name, acts):
    candidate = make_candidate()
    sound = {"seen_version": candidate.version}
    address = reverse(name, args=[candidate.statement.slug, candidate.pk])

    for key, value in product(("seen_version", "decision", "step"), OF_EACH_WAY):
        assert_answered(everybody.post(address, sound | {key: value}))
    for act, value in product(acts, NASTY):
        fields = dict.fromkeys([*FIELDS, *OF_WORDS, "roles", "into", "reason"], value)
        assert_answered(everybody.post(address, fields | sound | act))


def test_no_value_breaks_the_bench(everybody):
    statement = make_candidate().statement

    for value in OF_EACH_WAY:
        bench = reverse("coding_bench", args=[statement.slug])
        assert_answered(everybody.get(bench, {"candidate": value, "at": value}))
        mark = reverse("candidate_mark", args=[statement.slug])
        assert_answered(everybody.post(mark, dict.fromkeys(OF_WORDS, value)))


BULK = ["code", "from", "all", "seen", "left", "field", "preview", "act", *FIELDS[-2:], "themes"]


def test_no_value_breaks_a_change_of_many(everybody):
    commitment, address = make_commitment(), reverse("bulk_change")
    sound = {"field": "owner", "owner": "nobody", "preview": "yes", "code": commitment.code}
    before = AuditEvent.objects.count()

    for name, value in product(BULK, OF_EACH_WAY):
        sent = sound | {"seen": f"{commitment.code}:0"} | {name: value}
        assert_answered(everybody.get(address, sound | {name: value}))
        assert_answered(everybody.post(address, sent))
    for value in NASTY:
        assert_answered(everybody.get(address, {"all": "yes", "from": urlencode({"q": value})}))
        assert_answered(everybody.get(reverse("bulk_change_list"), {"page": value}))
    assert AuditEvent.objects.count() == before


def test_no_value_breaks_a_discussion_or_a_notification(everybody):
    commitment = make_commitment()
    comment = make_comment(commitment, by=User.objects.get(groups__name="Manager"))
    write = reverse("comment_write", args=[commitment.code])

    for value in OF_EACH_WAY:
        for sent in ({"text": value}, {"text": "Why?", "submission": value}):
            assert_answered(everybody.post(write, sent))
        assert_answered(everybody.get(write, {"submission": value}))
        for name in ("comment_edit", "comment_remove"):
            address = reverse(name, args=[comment.pk])
            assert_answered(everybody.post(address, {"text": value, "seen_version": value}))
        assert_answered(everybody.get(reverse("notification_list"), {"page": value}))
        assert_answered(everybody.post(reverse("notification_list"), {"read": value}))


@pytest.mark.parametrize("name", ["submission_amend", "submission_withdraw"])
def test_no_value_breaks_what_came_back(everybody, name):
    author = User.objects.get(groups__name="Manager")
    submission = make_returned(make_commitment(), by=author, decided_by=make_user("Manager"))
    address = reverse(name, args=[submission.pk])

    for value in NASTY:
        assert_answered(everybody.post(address, dict.fromkeys([*FIELDS, "act"], value)))
    submission.refresh_from_db()
    assert submission.state == "returned"


def test_no_value_breaks_the_review(everybody):
    submission = make_submission(make_commitment(), by=make_user("Analyst"))
    address = reverse("submission_decide", args=[submission.pk])
    fields = ("seen_version", "seen_digest", "decision", "note", "confirmed")

    for name, value in product(fields, OF_EACH_WAY):
        sent = {"seen_version": submission.version, "decision": "reject", "note": "Why?"}
        assert_answered(everybody.post(address, sent | {name: value}))
    for value in OF_EACH_WAY:
        for asked in ({"tab": value}, {"page": value}, {"tab": "returned", "page": value}):
            assert_answered(everybody.get(reverse("review_list"), asked))
    submission.refresh_from_db()
    assert submission.state == "submitted"


def test_no_value_breaks_lineage(everybody):
    link = make_link(make_commitment())
    sound = {"later": link.later_id, "earlier": link.earlier_id, "kind": "extends"}
    change = reverse("lineage_change", args=[link.pk])
    add = reverse("lineage_link", args=[link.later.statement.slug])

    for value in OF_EACH_WAY:
        for name in ("later", "earlier", "kind"):
            assert everybody.post(add, sound | {name: value}).status_code in (400, 422)
        for sent in ({"kind": value}, sound | {"seen_version": value}, {"act": value}):
            assert_answered(everybody.post(change, sent))
        assert everybody.post(reverse("lineage_change", args=[10**18])).status_code == 404
        link.refresh_from_db()
        assert link.kind == "renews"


def test_no_value_breaks_evidence_on_its_way(everybody):
    commitment, begun = make_commitment(), make_begun()
    capture = make_capture(make_evidence(commitment).evidence)
    item, code = capture.evidence_id, commitment.code
    add = reverse("evidence_add", args=[code])
    complete = reverse("evidence_complete", args=[code, begun.pk])
    capture_again = reverse("evidence_capture", args=[item])
    compare = reverse("capture_compare", args=[capture.pk])

    for value in OF_EACH_WAY:
        words = dict.fromkeys([*FIELDS, "code", "reason", "expires_on", "retracted_on"], value)
        for sent in ({"use": value}, {"use": "source", "address": value, "anyway": value}):
            assert_answered(everybody.post(add, sent))
        assert_answered(everybody.get(add, {"item": value}))
        for address in (
            complete,
            reverse("evidence_change", args=[item]),
            reverse("evidence_link", args=[item]),
        ):
            assert everybody.post(address, words).status_code in (400, 409, 422)
        assert_answered(everybody.post(complete, {"take": value}))
        assert_answered(everybody.post(capture_again, {"files": value}))
        assert_answered(everybody.get(compare, {"since": value}))


OF_INDICATORS = ["title", "partnership", "unit", "direction", "aggregation", "target_value"]
OF_INDICATORS += ["target_due", "baseline_value", "baseline_period", "commitments", "seen_version"]
OF_INDICATORS += ["reporter", "party", "currency", "method_note", "series", "period", "value"]
OF_INDICATORS += ["revision", "evidence", "note", "text", "file", "reason", "seen", "act"]


def test_no_value_breaks_what_is_measured(everybody):
    indicator = make_indicator(make_commitment())
    point = make_point(make_series(indicator))
    before = AuditEvent.objects.count()
    of_indicator = ["indicator_change", "data_point_enter", "data_point_import"]
    addresses = [reverse(name, args=[indicator.slug]) for name in of_indicator]
    addresses.append(reverse("data_point_revise", args=[indicator.slug, point.pk]))

    for address, value in product([reverse("indicator_create"), *addresses], NASTY):
        sent = dict.fromkeys(OF_INDICATORS, value)
        assert everybody.post(address, sent).status_code in (400, 409, 422)
    for value in NASTY:
        for table in (f"period,value\n{value!r},{value!r}", f"period,{value!r}\n2024,1"):
            sent = {"text": table, "act": "apply", "seen": "0"}
            assert everybody.post(addresses[2], sent).status_code == 422
    assert AuditEvent.objects.count() == before


INTAKE = ["place", "at", "line", "sub", "label", "heading", "out", "version_of", "title", "kind"]
INTAKE += ["tier", "adopted_on", "printed_on", "parties", "partnership", "url", "language"]
OF_INTAKE = ["leave_out", "divide", "join", "name", "heading", "paragraph", "keep", "freeze"]


def test_no_value_breaks_a_text_on_its_way(everybody):
    intake = make_intake()
    address = intake.get_absolute_url()

    for name, value in product(("text", "address", "partnership", "copy", "file"), OF_EACH_WAY):
        assert_answered(everybody.post(reverse("intake_begin"), {name: value}))
    for value in OF_EACH_WAY:
        for asked in ({"step": value}, {"step": "paragraphs", "page": value, "place": value}):
            assert_answered(everybody.get(address, asked))
    for act, value in product([*OF_INTAKE, "drop", "again", "no such act"], OF_EACH_WAY):
        for seen in (value, intake.version):
            sent = dict.fromkeys([*INTAKE, "take"], value) | {"act": act, "seen_version": seen}
            assert_answered(everybody.post(address, sent))
            intake.refresh_from_db(fields=["version"])


def test_no_value_breaks_the_beginning_of_a_status(everybody):
    address = reverse("status_record", args=[make_commitment().code])

    for value in OF_EACH_WAY:
        for asked in ({"from": value}, {"evidence": [value, value]}, {"suggest": value}):
            assert_answered(everybody.get(address, asked))
        assert_answered(everybody.post(address, {"act": value}))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    body=st.dictionaries(
        st.sampled_from(FIELDS), st.text(max_size=40) | st.integers().map(str), max_size=12
    ),
    name=st.sampled_from(FORMS + WORDS_ALONE),
)
def test_random_words_never_break_a_form(everybody, shared_commitment, body, name):
    response = everybody.post(reverse(name, args=[shared_commitment.code]), body)

    assert response.status_code < 500


@pytest.fixture
def shared_commitment(db):
    return make_commitment()


@pytest.mark.parametrize("name", FORMS + WORDS_ALONE)
def test_a_body_of_a_megabyte_is_refused_with_a_sentence(everybody, name):
    commitment = make_commitment()

    response = everybody.post(
        reverse(name, args=[commitment.code]), {"reason": "x" * 1_000_000, "note": "y" * 1_000_000}
    )

    assert response.status_code in (413, 422)


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example/", "javascript:1"])
def test_nothing_leads_out_of_the_site(client, roles, address):
    password = "a-long-enough-phrase-7"
    make_user("Reader", username="reader", password=password)
    body = {"login": "reader", "password": password, "next": address}

    response = client.post(f"{reverse('account_login')}?next={address}", body)

    assert response.status_code == 302
    assert response.headers["Location"] == "/"
