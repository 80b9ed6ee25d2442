"""Two people at the same instant: neither waits for the other in a circle, nor is misread.

Each act dawdles where it would be overtaken; on a database with one writer at a time the second
one simply comes later.
"""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import connection

from commitments.actions import bulk_changes, commitments, facts, milestones
from commitments.enums import BulkField, Role, RoleBasis, Visibility
from commitments.errors import StaleRow
from commitments.models import Commitment, CommitmentParty, Milestone
from commitments.reports.bulk_plans import Wanted
from tests.actions.test_search_documents import differences
from tests.admin.posted import address, commitment_body
from tests.factories import (
    make_author,
    make_body,
    make_commitment,
    make_party,
    make_statement,
    make_theme,
    span,
)
from tests.milestones import make_milestone

pytestmark = pytest.mark.django_db(transaction=True)

DOCUMENTS = 'INSERT INTO "commitments_searchdocument"'
HEAD = 'FROM "commitments_audithead"'
QUOTE = 'INSERT INTO "commitments_quote"'
COMMITMENTS = 'FROM "commitments_commitment"'
MILESTONE = 'INSERT INTO "commitments_milestone"'
CLAIM = 'UPDATE "commitments_milestone"'


def at_once(*acts):
    """What each act answers; an act is a function, what it dawdles before, and how long."""

    def run(act):
        function, before, seconds = act

        def dawdle(execute, sql, params, many, context):
            if before in sql:
                sleep(seconds)
            return execute(sql, params, many, context)

        try:
            with connection.execute_wrapper(dawdle):
                return function()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def rename(row, by):
    row.name = f"Renamed {row.name}"
    facts.change_fact(row=row, fields=["name"], seen_version=row.version, by=by)


def edit_title(commitment, by):
    changes = {"short_title": "Another title"}
    seen = commitment.version
    commitments.edit_coding(commitment=commitment, seen_version=seen, changes=changes, by=by)


def add_role(commitment, by, **whom):
    row = Commitment.objects.get(pk=commitment.pk)
    role = CommitmentParty(commitment=row, role=Role.LEAD, basis=RoleBasis.STATED, **whom)
    facts.change_fact(row=row, fields=[], seen_version=row.version, parts=[role], by=by)


@pytest.fixture
def desk(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def body():
    return make_body(party=make_party())


@pytest.mark.parametrize("of", ["party", "body", "theme"])
def test_a_rename_and_an_edit_at_once_leave_no_old_name_to_be_found(body, of):
    role, theme = CommitmentParty(body=body, role="lead", basis="stated"), make_theme()
    commitment, by = make_commitment(roles=[role], themes=[theme]), make_author()
    renamed = {"party": body.party, "body": body, "theme": theme}[of]

    at_once(
        (lambda: rename(renamed, by), DOCUMENTS, 0.5),
        (lambda: edit_title(commitment, by), DOCUMENTS, 0.3),
    )

    assert differences() == []


def test_a_role_added_while_its_party_is_renamed_has_the_new_name(body):
    commitment, by = make_commitment(), make_author()

    at_once(
        (lambda: rename(body.party, by), HEAD, 0.6),
        (lambda: add_role(commitment, by, body=body), DOCUMENTS, 0.3),
    )

    assert commitment.roles.get().body == body
    assert differences() == []


def test_a_role_of_a_party_that_is_being_renamed_waits_for_nobody_in_a_circle(body):
    commitment, by = make_commitment(), make_author()

    at_once(
        (lambda: rename(body.party, by), HEAD, 0.6),
        (lambda: add_role(commitment, by, party=body.party), HEAD, 0.3),
    )

    assert commitment.roles.get().party == body.party
    assert differences() == []


def publish_in_bulk(commitment, by):
    """Whether the commitment stood as it was seen."""
    wanted = Wanted(BulkField.VISIBILITY, Visibility.PUBLISHED)
    try:
        bulk_changes.change_together(
            wanted=wanted, seen={commitment.code: commitment.version}, by=by
        )
    except StaleRow:
        return False
    return True


def test_words_quoted_while_their_statement_is_published_in_bulk_are_stored_or_told(desk, manager):
    commitment = make_commitment(statement=make_statement(), published=False)
    quote = {"quotes-0-text": "They welcomed the harvest", "seen_version": commitment.version}
    body = commitment_body(commitment.statement, **quote)
    change = address("commitment", "change", commitment.pk)

    answer, published = at_once(
        (lambda: desk.post(change, body).status_code, QUOTE, 0.8),
        (lambda: publish_in_bulk(commitment, manager), COMMITMENTS, 0.3),
    )

    assert (answer, published) in [(302, False), (409, True)]


def test_a_milestone_is_stated_while_its_statement_is_published_in_bulk(manager):
    commitment, by = make_commitment(published=False), make_author()

    milestone, published = at_once(
        (lambda: make_milestone(commitment, words="by the end of 2026", by=by), MILESTONE, 0.8),
        (lambda: publish_in_bulk(commitment, manager), COMMITMENTS, 0.3),
    )

    assert (milestone.pk, published) == (commitment.milestones.get().pk, True)


def test_a_milestone_is_settled_while_it_gets_other_words(manager):
    commitment, by = make_commitment(), make_author()
    milestone = make_milestone(commitment, words="by the end of 2026", by=by)

    def change():
        words = span(commitment.statement, "agreed to open a school")
        row = Milestone.objects.get(pk=milestone.pk)
        told = {"title": "Theirs", "due": "", "words": words, "by": by}
        return acknowledged(milestones.change_milestone, milestone=row, seen_version=1, **told)

    def reach():
        row = Milestone.objects.get(pk=milestone.pk)
        told = {"on": commitment.statement.adopted_on, "reason": "Mine.", "by": manager}
        return acknowledged(milestones.reach_milestone, milestone=row, seen_version=1, **told)

    answers = at_once((change, CLAIM, 0.6), (reach, CLAIM, 0.3))

    assert sorted(answers) == [False, True]


def acknowledged(act, **told):
    try:
        act(**told)
    except StaleRow:
        return False
    return True
