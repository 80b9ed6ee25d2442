"""A valid POST to every address that writes: who may changes one thing, the others none."""

from datetime import date

import pytest
from django.urls import reverse

from commitments.actions import notifications
from commitments.enums import (
    AssertionBasis,
    BulkField,
    Confidence,
    Credibility,
    Decision,
    Depth,
    EvidenceKind,
    Outlook,
    Score,
    SearchResult,
    Side,
    Stance,
    Status,
    SubmissionState,
    ThemeChange,
    Visibility,
)
from commitments.forms.coding import CodingForm
from commitments.forms.publication import PublicationForm
from commitments.models import AuditEvent, Commitment, User
from commitments.reports.digests import digest_of
from commitments.reports.owners import possible_owners
from tests.access.acts_of_coding import ACTS_OF_CODING, PAGES_OF_CODING, SHOWN_OF_CODING
from tests.access.acts_of_figures import (
    ACTS_OF_FIGURES,
    HIDDEN,
    PAGES_OF_FIGURES,
    SHOWN_OF_FIGURES,
)
from tests.access.tables import (
    GONE,
    METHOD,
    MOVED,
    NO,
    OK,
    ROUTES,
    SIGN_IN,
    WHO,
    address,
    answer_of,
    undone,
)
from tests.factories import (
    make_commitment,
    make_evidence,
    make_statement,
    make_theme,
    make_user,
)


def status_body(commitment):
    return {
        "seen_version": commitment.version,
        "status": Status.PLANNED,
        "effective_on": date(2026, 2, 11),
        "says_who": AssertionBasis.INDEPENDENT,
        "confidence": Confidence.MEDIUM,
        "reason": "The ministry said when.",
        "evidence": [link.pk for link in commitment.evidence_links.all()],
    }


def submission_body(commitment):
    """What the analyst submitted and got back carries it."""
    return status_body(commitment) | {"status": Status.FULFILLED, "act": "submit"}


def draft_body(commitment):
    return {"reason": "Half of it is built.", "act": "draft"}


def amendment_body(commitment):
    submission = commitment.submissions.get(state=SubmissionState.RETURNED)
    return submission_body(commitment) | {"seen_version": submission.version}


def withdrawal_body(commitment):
    submission = commitment.submissions.get(state=SubmissionState.RETURNED)
    return {"seen_version": submission.version}


def assessment_body(commitment):
    return {
        "seen_guideline": 0,
        "period_start": date(2026, 1, 7),
        "period_end": date(2026, 2, 28),
        "score": Score.SATISFIED,
        "reason": "It teaches.",
        "evidence": [link.pk for link in commitment.evidence_links.all()],
    }


def guideline_body(commitment):
    lines = {"satisfied": "It teaches.", "partial": "It stands.", "failed": "It is given up."}
    return lines | {"seen_guideline": 0, "reason": "So that two people score alike."}


def forecast_body(commitment):
    return {
        "seen_version": commitment.version,
        "outlook": Outlook.AT_RISK,
        "reason": "The budget names no school.",
    }


def evidence_body(commitment):
    return {
        "seen_twin": 0,
        "kind": EvidenceKind.NEWS_AGENCY_STATE,
        "title": "School to open in May",
        "publisher": "The Agency",
        "language": "en",
        "side": Side.NEUTRAL,
        "credibility": Credibility.PROBABLY_TRUE,
        "stance": Stance.SUPPORTS,
    }


def link_body(commitment):
    other = make_commitment(statement=commitment.statement, words="welcomed the harvest")
    item = make_evidence(other).evidence
    return {"use": "existing", "evidence": item.pk, "stance": Stance.SUPPORTS}


def search_body(commitment):
    return {
        "seen_twin": 0,
        "searched_on": date(2026, 2, 28),
        "sources": "Pages of both ministries",
        "result": SearchResult.NOTHING,
    }


def action_body(commitment):
    return {
        "seen_twin": 0,
        "happened_on": "2026-02",
        "actor": "The ministry",
        "what": "Laid the first stone.",
        "depth": Depth.CONTRACTED,
    }


def coding_body(commitment):
    values = CodingForm.as_recorded(commitment) | {"short_title": "Open two schools"}
    return {name: value for name, value in values.items() if value not in (None, False)}


def visibility_body(commitment):
    return {"seen_version": commitment.version, "visibility": Visibility.WITHDRAWN}


def owner_body(commitment):
    others = possible_owners().exclude(pk=commitment.owner_id)
    return {"seen_version": commitment.version, "owner": others.first().pk}


def publication_body(commitment):
    form = PublicationForm(statement=commitment.statement)
    return {name: form[name].value() for name in form.fields}


def bulk_body(commitment):
    return {
        "field": BulkField.THEMES,
        "act": ThemeChange.ADD,
        "themes": make_theme().pk,
        "seen": f"{commitment.code}:{commitment.version}",
    }


def reversal_body(commitment):
    return {"seen": f"{commitment.code}:{commitment.version}"}


def assignment_body(commitment):
    return {"coder": make_user("Analyst").pk}


def settlement_body(commitment):
    sentence = commitment.statement.second_codings.first().sentences.disagreements().first()
    return {f"s{sentence.pk}-outcome": "first", f"s{sentence.pk}-note": "It stands."}


def watch_body(commitment):
    return {"watch": "yes"}


def decision_body(commitment):
    submission = commitment.submissions.get(state=SubmissionState.SUBMITTED)
    seen = {"seen_version": submission.version, "seen_digest": digest_of(submission)}
    return seen | {"decision": Decision.APPROVE}


def comment_body(commitment):
    return {"text": "What came of it?"}


def description_body(commitment):
    return evidence_body(commitment) | {"seen_version": 1}


def change_body(commitment):
    return description_body(commitment) | {"reason": "Others confirm it."}


def bearing_body(commitment):
    other = make_commitment(statement=commitment.statement)
    return {"code": other.code, "stance": Stance.CONTEXT}


def visit_body(commitment):
    return {"visit": "yes"}


def comment_edit_body(commitment):
    return {"text": "Asked for it today.", "seen_version": 1}


def comment_removal_body(commitment):
    return {"seen_version": 1}


def reading_body(commitment):
    for person in User.objects.all():
        notifications.remind(commitment=commitment, by=person)
    return {"read": "all"}


def appearance_body(commitment):
    return {"theme": "dark"}


ANALYST, MANAGER, AUTHOR = {"Analyst", "Manager"}, {"Manager"}, {"Analyst"}
SIGNED_IN = set(WHO) - {"nobody"}
# Each act: its address, what is sent, who may, and how many events it is.
ACTS = {
    "status_record": ("status_record", status_body, ANALYST, 1),
    "status_record for approval": ("status_record", submission_body, ANALYST, 1),
    "status_record as a draft": ("status_record", draft_body, ANALYST, 1),
    "submission_amend": ("submission_amend", amendment_body, AUTHOR, 1),
    "submission_withdraw": ("submission_withdraw", withdrawal_body, AUTHOR, 1),
    "submission_decide": ("submission_decide", decision_body, MANAGER, 1),
    "evidence_add": ("evidence_add", evidence_body, ANALYST, 1),
    "evidence_add of an item on record": ("evidence_add", link_body, ANALYST, 1),
    "evidence_complete": ("evidence_complete", description_body, ANALYST, 1),
    "evidence_change": ("evidence_change", change_body, ANALYST, 1),
    "evidence_link": ("evidence_link", bearing_body, ANALYST, 1),
    "evidence_capture": ("evidence_capture", visit_body, ANALYST, 1),
    "search_log": ("search_log", search_body, ANALYST, 1),
    "action_record": ("action_record", action_body, ANALYST, 1),
    "coding_edit": ("coding_edit", coding_body, ANALYST, 1),
    "owner_assign": ("owner_assign", owner_body, MANAGER, 1),
    "bulk_change": ("bulk_change", bulk_body, ANALYST, 1),
    "bulk_change_reverse": ("bulk_change_reverse", reversal_body, ANALYST, 1),
    "visibility_change": ("visibility_change", visibility_body, MANAGER, 1),
    "statement_publish": ("statement_publish", publication_body, MANAGER, 1),
    "comment_write": ("comment_write", comment_body, ANALYST, 1),
    "comment_edit": ("comment_edit", comment_edit_body, AUTHOR, 1),
    "comment_remove": ("comment_remove", comment_removal_body, AUTHOR, 1),
    "notification_list": ("notification_list", reading_body, SIGNED_IN, 1),
    "assessment_submit": ("assessment_submit", assessment_body, ANALYST, 1),
    "guideline_submit": ("guideline_submit", guideline_body, ANALYST, 1),
    "forecast_make": ("forecast_make", forecast_body, ANALYST, 1),
    "second_coding_assign": ("second_coding_assign", assignment_body, MANAGER, 1),
    "sentence_settle": ("sentence_settle", settlement_body, ANALYST, 1),
    "watch": ("watch", watch_body, SIGNED_IN, 1),
    "appearance": ("appearance", appearance_body, set(WHO), 0),
    **ACTS_OF_CODING,
    **ACTS_OF_FIGURES,
}


# What leads to a page, whoever asked.
PAGES = {
    *PAGES_OF_FIGURES,
    *PAGES_OF_CODING,
    "appearance",
    "bulk_change",
    "bulk_change_reverse",
    "comment_edit",
    "comment_remove",
    "evidence_capture",
    "evidence_change",
    "evidence_complete",
    "evidence_link",
    "notification_list",
    "second_coding_assign",
    "sentence_settle",
    "statement_publish",
    "submission_withdraw",
}


def act(client, path, body, headers):
    """What is answered, and the events that it left."""
    before = AuditEvent.objects.count()
    with undone():
        answer = answer_of(client.post(path, body, headers=headers))
        added = AuditEvent.objects.count() - before
    return answer, added


def refusal(name, who):
    if who == "nobody":
        return SIGN_IN
    return GONE if name in HIDDEN else NO


def success(name, headers):
    """The forms on a commitment redraw it for htmx; everything else leads to a page."""
    redrawn = headers and name not in PAGES
    return OK if redrawn or name in SHOWN_OF_CODING | SHOWN_OF_FIGURES else MOVED


@pytest.mark.parametrize("acted", ACTS)
def test_a_valid_post_is_one_event_of_those_who_may_and_none_of_others(
    people, record, acted, headers
):
    name, body_of, allowed, events = ACTS[acted]
    commitment = Commitment.objects.get(pk=record[0].pk)
    path, body = address(name, commitment, commitment.statement), body_of(commitment)

    found = {who: act(people[who], path, body, headers) for who in WHO}

    assert found == {
        who: (success(name, headers), events) if who in allowed else (refusal(name, who), 0)
        for who in WHO
    }


@pytest.mark.parametrize("owner", WHO[1:])
def test_what_is_their_own_analysts_publish_and_managers_whatever_it_is(people, owner, headers):
    """Being the owner gives nobody a right that their role does not know."""
    commitment = make_commitment(owner=User.objects.get(username=owner.lower()))
    name = "visibility_change"
    path, body = address(name, commitment, None), visibility_body(commitment)

    found = {who: act(people[who], path, body, headers) for who in WHO}

    allowed = {"Manager"} | ({"Analyst"} & {owner})
    assert found == {
        who: (success(name, headers), 1) if who in allowed else (refusal(name, who), 0)
        for who in WHO
    }


def test_a_draft_is_published_by_its_analyst(people, headers):
    own, other = (
        make_commitment(published=False, owner=User.objects.get(username=name))
        for name in ("analyst", "manager")
    )
    found = []

    for commitment in (own, other):
        body = visibility_body(commitment) | {"visibility": Visibility.PUBLISHED}
        path = reverse("visibility_change", args=[commitment.code])
        found.append(act(people["Analyst"], path, body, headers))

    assert found == [(success("visibility_change", headers), 1), (NO, 0)]


def test_a_draft_statement_is_published_with_its_drafts_as_one_event(people, headers):
    statement = make_statement(visibility=Visibility.DRAFT)
    make_commitment(statement=statement, published=False)
    form = PublicationForm(statement=statement)
    body = {name: form[name].value() for name in form.fields}

    found = act(people["Manager"], address("statement_publish", None, statement), body, headers)

    assert found == (MOVED, 1)


def test_every_address_that_takes_a_form_is_among_the_acts():
    writing = {name for name, (_get, empty, _other) in ROUTES.items() if METHOD not in empty}
    # Whom it was assigned to, and nobody else of that role: the tests of its view ask.
    assert {name for name, *_rest in ACTS.values()} == writing - {"second_coding_detail"}
