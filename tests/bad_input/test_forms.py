"""Whatever is sent with a form, it is a clear refusal, and nothing is written."""

from itertools import product
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.models import AuditEvent
from tests.bad_input.values import FIELDS, NASTY, OF_EACH_WAY, assert_answered
from tests.conftest import FRAGMENT, PAGE
from tests.factories import make_commitment, make_evidence

FORMS = ["status_record", "evidence_add", "search_log", "action_record", "coding_edit", "watch"]
FORMS += ["snooze"]
FORMS += ["assessment_submit", "forecast_make"]
# Any words make a guideline, so nothing in its fields is bad alone.
WORDS_ALONE = ["guideline_submit"]


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


BACK = ["x", "//[", "/\\evil.example", "/?theme=%00", "/?" + "&" * 1500, "/" + "x" * 30_000]
BACK += OF_EACH_WAY


@pytest.mark.parametrize("headers", [PAGE, FRAGMENT], ids=["page", "fragment"])
def test_no_way_back_breaks_an_act_that_is_done(everybody, headers):
    commitment = make_commitment()
    address = reverse("owner_assign", args=[commitment.code])

    for value in BACK:
        commitment.refresh_from_db()
        body = {"owner": "nobody", "seen_version": commitment.version, "next": value}
        assert_answered(everybody.post(address, body, headers=headers))
        body = {"theme": "dark", "next": value}
        assert_answered(everybody.post(reverse("appearance"), body, headers=headers))


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


def test_no_value_breaks_the_beginning_of_a_status(everybody):
    address = reverse("status_record", args=[make_commitment().code])

    for value in OF_EACH_WAY:
        for asked in ({"from": value}, {"evidence": [value, value]}, {"suggest": value}):
            assert_answered(everybody.get(address, asked))
        assert_answered(everybody.post(address, {"act": value}))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.dictionaries(
        st.sampled_from(FIELDS), st.text(max_size=40) | st.integers().map(str), max_size=12
    ),
    name=st.sampled_from(FORMS + WORDS_ALONE),
)
def test_random_words_never_break_a_form(everybody, shared_commitment, body, name):
    response = everybody.post(reverse(name, args=[shared_commitment.code]), body)

    assert response.status_code < 500


@pytest.mark.parametrize("name", FORMS + WORDS_ALONE)
def test_a_body_of_a_megabyte_is_refused_with_a_sentence(everybody, name):
    commitment = make_commitment()

    response = everybody.post(
        reverse(name, args=[commitment.code]), {"reason": "x" * 1_000_000, "note": "y" * 1_000_000}
    )

    assert response.status_code in (413, 422)
