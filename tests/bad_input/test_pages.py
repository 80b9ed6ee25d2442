"""Whatever an address says, a page answers, or says that there is none."""

from itertools import product

import pytest
from django.urls import reverse

from tests.bad_input.values import NASTY, OF_EACH_WAY, assert_answered
from tests.conftest import FRAGMENT
from tests.factories import make_commitment, make_theme, make_user

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
        "/mechanisms/" + "9" * 30 + "/",
        "/mechanisms/1/sessions/" + "9" * 30 + "/",
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
        "/mail/off/no-such-token/",
        "/mail/off/%F0%9F%8C%8D/",
        "/mail/off/" + "a:" * 1_000 + "/",
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


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example/", "javascript:1"])
def test_nothing_leads_out_of_the_site(client, roles, address):
    password = "a-long-enough-phrase-7"
    make_user("Reader", username="reader", password=password)
    body = {"login": "reader", "password": password, "next": address}

    response = client.post(f"{reverse('account_login')}?next={address}", body)

    assert response.status_code == 302
    assert response.headers["Location"] == "/"
