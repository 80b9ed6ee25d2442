"""Assessing the wording and writing its guideline: as pages and through htmx."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Score, Status, SubmissionKind, SubmissionState, Verifiability
from commitments.models import Submission
from tests.factories import (
    make_assessment,
    make_commitment,
    make_decision,
    make_evidence,
    make_guideline,
    make_search,
)

pytestmark = pytest.mark.usefixtures("early_in_march")

LINES = {
    "satisfied": "It teaches.",
    "partial": "It stands.",
    "failed": "It is given up.",
    "terms": "school: a building with a teacher",
    "reason": "So that two people score alike.",
}


@pytest.fixture
def supported(commitment):
    """A commitment with evidence on it."""
    make_evidence(commitment, title="School opened")
    return commitment


@pytest.fixture
def vague(db):
    return make_commitment(verifiability=Verifiability.NOT_VERIFIABLE)


def post_assessment(client, commitment, headers=None, **changes):
    commitment.refresh_from_db()
    body = {
        "seen_guideline": commitment.guideline_number,
        "party": "",
        "period_start": "2026-01-07",
        "period_end": "2026-02-28",
        "score": Score.SATISFIED,
        "reason": "It teaches.",
        "evidence": [link.pk for link in commitment.evidence_links.all()],
    }
    address = reverse("assessment_submit", args=[commitment.code])
    return client.post(address, body | changes, headers=headers)


def post_guideline(client, commitment, headers=None, **changes):
    commitment.refresh_from_db()
    body = LINES | {"seen_guideline": commitment.guideline_number}
    address = reverse("guideline_submit", args=[commitment.code])
    return client.post(address, body | changes, headers=headers)


def test_assessment_submit_shows_what_counts_and_the_evidence(
    signed_in, supported, analyst, manager, headers
):
    make_guideline(supported, by=analyst, approver=manager)

    response = signed_in.get(reverse("assessment_submit", args=[supported.code]), headers=headers)

    html = response.content.decode()
    assert response.status_code == 200
    assert html.count('id="panel"') == 1
    assert "by version 1 of the scoring guideline" in html
    assert "The school teaches its first class." in html
    assert "School opened" in html
    assert ("<html" in html) is not bool(headers)


def test_assessment_submit_waits_for_somebody_else(signed_in, supported, analyst, headers):
    response = post_assessment(signed_in, supported, headers)

    submission = Submission.objects.get()
    supported.refresh_from_db()
    assert response.status_code == (200 if headers else 302)
    assert (submission.kind, submission.state) == ("assessment", SubmissionState.SUBMITTED)
    assert (submission.author, submission.score) == (analyst, Score.SATISFIED)
    assert supported.score == ""
    page = response if headers else signed_in.get(supported.get_absolute_url())
    assert "waits for somebody else" in page.content.decode()


def test_assessment_submit_takes_the_part_of_one_party(signed_in, supported):
    party = supported.statement.partnership.parties.first()

    post_assessment(signed_in, supported, party=party.pk)

    assert Submission.objects.get().party == party


def test_assessment_submit_keeps_an_unfinished_draft(signed_in, supported, headers):
    post_assessment(signed_in, supported, headers, act="draft", score="", period_end="")

    submission = Submission.objects.get()
    assert (submission.state, submission.score) == (SubmissionState.DRAFT, "")
    assert submission.period_end is None


RULES = [
    ({"evidence": []}, "evidence", "Choose at least one item that supports it"),
    ({"score": Score.FAILED}, "score", "the deadline had not passed"),
    ({"period_start": "2026-01-06"}, "period_start", "adopted on 7 January 2026"),
    ({"period_end": "2026-03-03"}, "period_end", "This day has not come yet"),
    ({"period_end": "2026-02-30"}, "period_end", "This is not a day"),
    ({"score": ""}, "score", "required"),
    ({"reason": "It\x00 teaches."}, "reason", "Null characters are not allowed"),
    ({"seen_guideline": "7"}, "seen_guideline", "changed while you were writing"),
]


@pytest.mark.parametrize(("changes", "field", "sentence"), RULES)
def test_assessment_submit_keeps_the_words_and_says_what_is_wrong(
    signed_in, supported, headers, changes, field, sentence
):
    response = post_assessment(
        signed_in, supported, headers, **{"reason": "My own words."} | changes
    )

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence.lower() in " ".join(response.context["form"].errors[field]).lower()
    assert 'role="alert"' in html
    assert "reason" in changes or "My own words." in html
    assert not Submission.objects.exists()


def test_assessment_submit_refuses_a_second_one_of_the_same_part_and_period(signed_in, supported):
    post_assessment(signed_in, supported)

    response = post_assessment(signed_in, supported, score=Score.PARTIAL)

    assert response.status_code == 422
    assert "waits for approval already" in response.content.decode()
    assert Submission.objects.count() == 1


def test_assessment_submit_asks_for_a_guideline_where_nothing_can_be_verified(
    signed_in, vague, headers
):
    make_search(vague)
    address = reverse("assessment_submit", args=[vague.code])

    shown = signed_in.get(address, headers=headers).content.decode()
    refused = post_assessment(signed_in, vague, headers, score=Score.PARTIAL)

    assert reverse("guideline_submit", args=[vague.code]) in shown
    assert 'name="score"' not in shown
    assert refused.status_code == 422
    assert "write a scoring guideline" in refused.content.decode()


def test_assessment_submit_scores_what_an_approved_guideline_made_scorable(
    signed_in, vague, analyst, manager
):
    make_search(vague)
    make_guideline(vague, by=analyst, approver=manager)

    post_assessment(signed_in, vague, score=Score.PARTIAL)

    waiting = Submission.objects.get(kind=SubmissionKind.ASSESSMENT)
    assert waiting.guideline.number == 1


def test_guideline_submit_guides_from_the_words(signed_in, headers):
    vague = make_commitment(
        words="agreed to open a school", verifiability_reason="Nobody says how large."
    )

    address = reverse("guideline_submit", args=[vague.code])
    html = signed_in.get(address, headers=headers).content.decode()

    assert "agreed to open a school" in html
    assert "Nobody says how large." in html
    assert "What counts as −1, failed" in html


def test_guideline_submit_waits_and_counts_once_approved(signed_in, vague, manager, headers):
    response = post_guideline(signed_in, vague, headers)

    vague.refresh_from_db()
    assert response.status_code == (200 if headers else 302)
    assert vague.guideline_number == 0
    make_decision(Submission.objects.get(), by=manager)
    page = signed_in.get(vague.get_absolute_url()).content.decode()
    assert "Version 1 by Aisyah Rahman, approved by Deniz Kaya on 2 March 2026" in page
    assert "Propose a change" in page


def test_guideline_submit_begins_with_the_version_in_effect(signed_in, vague, analyst, manager):
    make_guideline(vague, by=analyst, approver=manager)

    html = signed_in.get(reverse("guideline_submit", args=[vague.code])).content.decode()

    assert "Propose a change of the scoring guideline" in html
    assert "The plan is given up." in html
    assert "Why it changes" in html


def test_guideline_submit_keeps_every_version_on_the_page(signed_in, vague, analyst, manager):
    make_guideline(vague, by=analyst, approver=manager)
    post_guideline(signed_in, vague)
    make_decision(Submission.objects.latest("pk"), by=manager)

    html = signed_in.get(vague.get_absolute_url()).content.decode()

    assert "1 earlier version" in html
    assert html.index('id="guideline-2"') < html.index('id="guideline-1"')


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"satisfied": ""}, "required"),
        ({"failed": "x" * 2_001}, "at most 2,000 characters"),
        ({"terms": "a\x00b"}, "Null characters are not allowed"),
    ],
)
def test_guideline_submit_keeps_the_words_and_says_what_is_wrong(
    signed_in, vague, headers, changes, sentence
):
    response = post_guideline(signed_in, vague, headers, **{"partial": "My own words."} | changes)

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in html
    assert "My own words." in html
    assert not Submission.objects.exists()


@pytest.mark.parametrize("name", ["assessment_submit", "guideline_submit"])
def test_scoring_forms_begin_with_words_of_an_earlier_submission(signed_in, supported, name):
    post = {"assessment_submit": post_assessment, "guideline_submit": post_guideline}[name]
    post(signed_in, supported, reason="Words of before.")
    earlier = Submission.objects.get()

    address = reverse(name, args=[supported.code])
    html = signed_in.get(address, {"from": earlier.pk}).content.decode()

    assert "Words of before." in html
    assert "Words of before." not in signed_in.get(address, {"from": "9" * 30}).content.decode()


@pytest.mark.parametrize("name", ["assessment_submit", "guideline_submit"])
def test_scoring_is_closed_to_readers(client, reader, supported, headers, name):
    client.force_login(reader)
    address = reverse(name, args=[supported.code])

    assert client.get(address, headers=headers).status_code == 403
    assert client.post(address, {}, headers=headers).status_code == 403


@pytest.mark.parametrize("name", ["assessment_submit", "guideline_submit", "forecast_make"])
def test_scoring_forms_cost_the_same_with_one_item_and_with_twenty(signed_in, supported, name):
    address = reverse(name, args=[supported.code])

    def asked():
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(address)
        return len(queries)

    asked()  # fills what is remembered for good
    few = asked()
    for _ in range(19):
        make_evidence(supported)

    assert asked() == few


def test_the_page_shows_each_verdict_with_its_guideline_author_and_approver(
    client, reader, supported, analyst, manager
):
    make_guideline(supported, by=analyst, approver=manager)
    party = supported.statement.partnership.parties.first()
    days = {"period_end": date(2026, 2, 28)}
    make_assessment(supported, by=analyst, approver=manager, score=Score.PARTIAL, **days)
    make_assessment(supported, by=analyst, approver=manager, party=party, **days)
    client.force_login(reader)

    html = client.get(supported.get_absolute_url()).content.decode()

    strip = html[html.index('id="question-of-wording"') : html.index('id="question-of-outlook"')]
    assert strip.index("jointly") < strip.index(party.name)
    assert "by version 1 of the guideline" in html
    assert html.count("approved by Deniz Kaya on 2 March 2026") == 3


def test_visitors_read_verdicts_without_names(client, settings, supported, analyst, manager):
    settings.IKRAR_PUBLIC_READING = True
    make_guideline(supported, by=analyst, approver=manager)
    make_assessment(supported, by=analyst, approver=manager, period_end=date(2026, 2, 28))

    html = client.get(supported.get_absolute_url()).content.decode()

    assert "The record shows it." in html
    assert "Version 1 by An analyst" in html
    assert "Rahman" not in html
    assert "Kaya" not in html


def test_status_and_verdict_never_share_an_answer(client, reader, supported, analyst, manager):
    make_assessment(supported, by=analyst, approver=manager, period_end=date(2026, 2, 28))
    supported.refresh_from_db()

    assert (supported.status, supported.score) == (Status.NOT_REVIEWED, Score.SATISFIED)
