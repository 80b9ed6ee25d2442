"""People of every role, and a record that they can ask for."""

import pytest
from django.test import Client

from commitments.enums import BulkField, Role, RoleBasis
from commitments.models import CommitmentParty, User
from commitments.permissions import ROLES
from tests.access.tables import WHO
from tests.factories import (
    make_body,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_evidence,
    make_returned,
    make_second_coding,
    make_theme,
    make_user,
    propose_assessment,
)


@pytest.fixture
def people(roles):
    """A client for nobody and one for each role, signed in, by the names in WHO."""
    clients = {who: Client() for who in WHO}
    for who in WHO[1:]:
        user = make_user(who, username=who.lower(), password="a-long-enough-phrase-7")
        clients[who].force_login(user)
    return clients


@pytest.fixture
def record(roles):
    """A commitment that somebody can work on and a body leads, and a statement to publish.

    The commitment was changed together with others, of which there are none. What somebody wrote
    is the analyst's; where there is none yet, of somebody by that name who may do everything.
    """
    author = User.objects.filter(username="analyst").first()
    author = author or make_user(*ROLES, username="analyst")
    lead = CommitmentParty(body=make_body(), role=Role.LEAD, basis=RoleBasis.STATED)
    commitment = make_commitment(roles=[lead])
    make_evidence(commitment)
    themes = [make_theme().pk]
    make_bulk_change(commitment, field=BulkField.THEMES, value=themes, by=make_user("Analyst"))
    make_comment(commitment, by=author)
    make_returned(commitment, by=author, decided_by=make_user("Manager"))
    party = commitment.statement.partnership.parties.first()
    propose_assessment(commitment, by=author, party=party)
    make_second_coding(commitment.statement, coder=make_user("Analyst"), by=make_user("Manager"))
    return commitment, commitment.statement
