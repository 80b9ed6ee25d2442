"""Recording a status: as a page and through htmx, with everything that can be in the way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import commitments
from commitments.enums import (
    CLOSING_STATUSES,
    Confidence,
    Status,
    Visibility,
)
from commitments.models import StatusUpdate
from commitments.policies import RECORDABLE
from tests.factories import (
    make_action,
    make_commitment,
    make_evidence,
    make_search,
    make_status,
)
from tests.views.statuses import address, post_status

pytestmark = pytest.mark.usefixtures("early_in_march")


@pytest.fixture
def supported(commitment):
    """A commitment with evidence on it."""
    make_evidence(commitment, title="School to open")
    return commitment


def test_status_record_shows_the_form_on_its_page_and_in_the_panel(signed_in, supported, headers):
    response = signed_in.get(address(supported), headers=headers)

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('id="panel"') == 1
    assert "the responsible body has said how or when" in html
    assert "School to open" in html
    assert ("<html" in html) is not bool(headers)
    assert ('hx-post="' in html) is bool(headers)


def test_status_record_offers_every_status_but_the_first(signed_in, supported):
    html = signed_in.get(address(supported)).content.decode()

    at_once, waiting = html.split('data-act="record"')[1].split('data-act="submit"')
    assert {status for status in Status if f'value="{status.value}"' in at_once} == {*RECORDABLE}
    waiting = waiting.split("</fieldset>")[0]
    assert {status for status in Status if f'value="{status.value}"' in waiting} == {
        *CLOSING_STATUSES
    }


def test_status_record_says_what_is_needed_while_nothing_is_on_record(signed_in, commitment):
    html = signed_in.get(address(commitment)).content.decode()

    for name in ("evidence_add", "action_record", "search_log"):
        assert f'href="{reverse(name, args=[commitment.code])}"' in html


def test_status_record_asks_for_nothing_that_is_on_record(signed_in, supported):
    make_action(supported)
    make_search(supported)

    html = signed_in.get(address(supported)).content.decode()

    assert "none is on record" not in html
    assert "none is logged" not in html


def test_status_record_records_and_leads_back_to_the_commitment(signed_in, supported, analyst):
    response = post_status(signed_in, supported)

    update = StatusUpdate.objects.get()
    assert response.status_code == 302
    assert response.headers["Location"] == supported.get_absolute_url()
    assert (update.status, update.author) == (Status.PLANNED, analyst)
    assert [link.evidence.title for link in update.evidence.all()] == ["School to open"]
    page = signed_in.get(supported.get_absolute_url()).content.decode()
    assert f"{supported.short_code} is now Planned." in page


def test_status_record_redraws_the_commitment_for_htmx(signed_in, supported):
    response = post_status(signed_in, supported, {"HX-Request": "true"})

    html = response.content.decode()
    assert response.status_code == 200
    assert response.headers["HX-Retarget"] == "#commitment"
    assert response.headers["HX-Reswap"] == "outerHTML"
    assert html.lstrip().startswith('<div id="commitment"')
    assert 'data-status="planned"' in html
    assert f"{supported.short_code} is now Planned." in html


def test_status_record_names_the_party_that_reports_of_itself(signed_in, supported):
    party = supported.statement.partnership.parties.first()

    post_status(signed_in, supported, says_who=f"self_reported:{party.pk}")

    update = StatusUpdate.objects.get()
    assert (update.assertion_basis, update.assertion_party) == ("self_reported", party)


BAD_INPUT = [
    ({"status": ""}, "status", "required"),
    ({"status": "no_such_status"}, "status", "not one of the available choices"),
    # What closes the matter is not recorded, whichever button sends it.
    ({"status": Status.FULFILLED}, "status", "submit it for approval"),
    ({"status": Status.FULFILLED, "act": "sign"}, "status", "submit it for approval"),
    # Nothing leads back.
    ({"status": Status.NOT_REVIEWED}, "status", "not one of the available choices"),
    # A rule of the record speaks beside the field that it is about.
    ({"status": Status.NO_ACTION_FOUND}, "status", "Log the search first"),
    ({"status": Status.IN_PROGRESS}, "status", "Record an action of depth 2 or more first"),
    ({"evidence": []}, "status", "Choose the evidence"),
    ({"confidence": Confidence.HIGH}, "confidence", "two items from independent sources"),
    ({"confidence": "certain"}, "confidence", "not one of the available choices"),
    # Days that no calendar has, words, a day to come, and one before the promise.
    ({"effective_on": "2026-02-30"}, "effective_on", "This is not a day"),
    ({"effective_on": "yesterday"}, "effective_on", "This is not a day"),
    ({"effective_on": "2026-03-03"}, "effective_on", "This day has not come yet"),
    ({"effective_on": "2026-01-06"}, "effective_on", "adopted on 7 January 2026"),
    ({"effective_on": "9" * 40}, "effective_on", "This is not a day"),
    ({"says_who": ""}, "says_who", "required"),
    ({"says_who": "self_reported"}, "says_who", "not one of the available choices"),
    ({"says_who": "self_reported:999999"}, "says_who", "not one of the available choices"),
    ({"reason": "   "}, "reason", "required"),
    ({"reason": "It\x00 said when."}, "reason", "Null characters are not allowed"),
    ({"reason": "x" * 5_001}, "reason", "at most 5,000 characters; this has 5001"),
    # Evidence that is none: a key of nobody's, beyond what a column holds, or no key at all.
    ({"evidence": ["999999"]}, "evidence", "is not evidence on this commitment"),
    ({"evidence": ["9" * 30]}, "evidence", "is not evidence on this commitment"),
    ({"evidence": ["first\x00"]}, "evidence", "is not evidence on this commitment"),
]


@pytest.mark.parametrize(("changes", "field", "sentence"), BAD_INPUT)
def test_status_record_keeps_the_words_and_says_what_is_wrong(
    signed_in, supported, headers, changes, field, sentence
):
    words = {"reason": "My own words.", "effective_on": "2026-02-11"}

    response = post_status(signed_in, supported, headers, **(words | changes))

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in " ".join(response.context["form"].errors[field])
    assert f'href="#panel-{field}"' in html
    assert 'role="alert"' in html
    assert f'id="panel-{field}_error"' in html
    assert "reason" in changes or "My own words." in html
    assert not StatusUpdate.objects.exists()


def test_status_record_ties_an_error_to_its_field(signed_in, supported):
    html = post_status(signed_in, supported, effective_on="2026-02-30").content.decode()

    control = html[html.index('<input type="date"') :].partition(">")[0]
    assert 'aria-invalid="true"' in control
    assert "panel-effective_on_error" in control
    assert 'value="2026-02-30"' in control


def test_status_record_refuses_evidence_on_another_commitment(signed_in, supported, headers):
    elsewhere = make_evidence(make_commitment(statement=supported.statement))

    response = post_status(signed_in, supported, headers, evidence=[elsewhere.pk])

    assert response.status_code == 422
    assert "is not evidence on this commitment" in response.content.decode()
    assert not StatusUpdate.objects.exists()


def test_status_record_keeps_a_reason_of_a_megabyte_and_refuses_it(signed_in, supported, headers):
    reason = "word " * 200_000

    response = post_status(signed_in, supported, headers, reason=reason)

    assert response.status_code == 422
    assert "at most 5,000 characters" in response.content.decode()
    assert reason.strip() in response.content.decode()


def test_status_record_keeps_my_words_when_stale(signed_in, supported, manager, headers):
    seen = supported.version
    make_status(supported, Status.PLANNED, by=manager, reason="The words of a colleague.")

    response = post_status(signed_in, supported, headers, seen_version=seen, reason="My own words.")

    html = response.content.decode()
    supported.refresh_from_db()
    assert response.status_code == 409
    assert "The words of a colleague." in html
    assert html.count("My own words.") == 2  # beside the colleague's, and still in the field
    assert f"Deniz Kaya recorded a status of {supported.short_code} while you were" in html
    assert "Save on top of the change" in html
    assert response.context["form"]["seen_version"].value() == supported.version
    assert StatusUpdate.objects.count() == 1


def test_status_record_saves_on_top_once_the_change_was_seen(signed_in, supported, headers):
    seen = supported.version
    make_status(supported, Status.PLANNED)
    conflict = post_status(signed_in, supported, headers, seen_version=seen)
    shown = conflict.context["form"]["seen_version"].value()

    post_status(signed_in, supported, headers, seen_version=shown, reason="Still planned.")

    assert StatusUpdate.objects.count() == 2
    assert StatusUpdate.objects.latest("pk").reason == "Still planned."


def test_status_record_tells_of_a_change_that_was_no_status(signed_in, supported, manager):
    seen = supported.version
    commitments.withdraw(commitment=supported, seen_version=seen, by=manager)

    response = post_status(signed_in, supported, seen_version=seen)

    assert response.status_code == 409
    assert "Deniz Kaya withdrew" in response.content.decode()


@pytest.mark.parametrize("seen", ["", "0", "-1", "abc", "9" * 30, "1\x00"])
def test_status_record_takes_an_unreadable_version_for_a_stale_one(signed_in, supported, seen):
    response = post_status(signed_in, supported, seen_version=seen)

    assert response.status_code == 409
    assert not StatusUpdate.objects.exists()


def test_status_record_records_a_double_click_once(signed_in, supported, headers):
    seen = supported.version

    post_status(signed_in, supported, headers, seen_version=seen)
    second = post_status(signed_in, supported, headers, seen_version=seen)

    assert second.status_code == 409
    assert StatusUpdate.objects.count() == 1


def test_status_record_is_closed_to_readers(client, reader, supported, headers):
    client.force_login(reader)

    assert client.get(address(supported), headers=headers).status_code == 403
    assert post_status(client, supported, headers).status_code == 403
    assert not StatusUpdate.objects.exists()


def test_status_record_knows_no_commitment_without_its_code(signed_in, headers):
    missing = reverse("status_record", args=["NO-SUCH-2026-01"])

    assert signed_in.get(missing, headers=headers).status_code == 404
    assert signed_in.post(missing, {}, headers=headers).status_code == 404


def test_status_record_works_on_a_draft_for_those_who_may_read_it(signed_in, headers):
    draft = make_commitment(published=False)
    make_evidence(draft)

    post_status(signed_in, draft, headers)

    draft.refresh_from_db()
    assert (draft.status, draft.visibility) == (Status.PLANNED, Visibility.DRAFT)


def test_status_record_markup_in_words_is_inert(signed_in, supported, headers):
    nasty = "<img src=x hx-get=/ onerror=alert(1)>"

    response = post_status(signed_in, supported, headers, reason=nasty, effective_on="")

    assert response.status_code == 422
    assert nasty not in response.content.decode()
    assert "&lt;img src=x" in response.content.decode()


def queries_of(client, commitment, name):
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(name, args=[commitment.code]))
    return len(queries)


@pytest.mark.parametrize("name", ["status_record", "evidence_add", "action_record", "coding_edit"])
def test_forms_cost_the_same_with_one_item_of_evidence_and_with_twenty(signed_in, supported, name):
    other = make_commitment(statement=supported.statement)
    make_evidence(other)
    queries_of(signed_in, supported, name)  # fills what is remembered for good
    few = queries_of(signed_in, supported, name)
    for _ in range(19):
        make_evidence(supported)
        make_evidence(other)

    assert queries_of(signed_in, supported, name) == few
