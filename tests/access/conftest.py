"""People of every role, and a record that they can ask for."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client, override_settings

from commitments.actions.people import sync_roles
from commitments.enums import BulkField, FeedKind, Role, RoleBasis
from commitments.models import Commitment, CommitmentParty, User
from tests.access.tables import TOKENS, WHO
from tests.briefs import make_brief
from tests.candidates import make_candidate
from tests.copies import make_begun, make_capture
from tests.factories import (
    make_body,
    make_bulk_change,
    make_comment,
    make_commitment,
    make_evidence,
    make_indicator,
    make_link,
    make_point,
    make_returned,
    make_second_coding,
    make_series,
    make_theme,
    make_user,
    propose_assessment,
)
from tests.feeds import PATHS, make_feed, make_view, token_in
from tests.intakes import make_intake
from tests.mechanisms import make_mechanism, make_session
from tests.milestones import make_milestone


@pytest.fixture(autouse=True, scope="module")
def evidence_apart(tmp_path_factory):
    """The copies of sources too are there for every test of a module."""
    place = settings.STORAGES["evidence"]
    options = place["OPTIONS"] | {"location": tmp_path_factory.mktemp("evidence")}
    with override_settings(STORAGES=settings.STORAGES | {"evidence": place | {"OPTIONS": options}}):
        yield


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """One transaction around all tests of a module: what is made in it once is there for each.

    Every test has its own savepoint within, so that none finds what another did.
    """
    around = transaction.atomic()
    with django_db_blocker.unblock():
        around.__enter__()
        if not Group.objects.exists():
            sync_roles()
    yield django_db_blocker
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture(scope="module")
def sessions(kept):
    """The key of a session of each role, by the names in WHO."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    keys = {}
    with kept.unblock(), override_settings(PASSWORD_HASHERS=quick):
        for who in WHO[1:]:
            client = Client()
            user = make_user(who, username=who.lower(), password="a-long-enough-phrase-7")
            client.force_login(user)
            keys[who] = client.cookies[settings.SESSION_COOKIE_NAME].value
    return keys


@pytest.fixture
def people(sessions, roles):
    """A client for nobody and one for each role, signed in, by the names in WHO."""
    clients = {who: Client() for who in WHO}
    for who, key in sessions.items():
        clients[who].cookies[settings.SESSION_COOKIE_NAME] = key
    return clients


@pytest.fixture(scope="module")
def recorded(kept, sessions):
    """The key of a commitment that somebody can work on and a body leads, its statement published.

    It was changed together with others, of which there are none. What somebody wrote is the
    analyst's.
    """
    with kept.unblock():
        author = User.objects.get(username="analyst")
        lead = CommitmentParty(body=make_body(), role=Role.LEAD, basis=RoleBasis.STATED)
        commitment = make_commitment(roles=[lead])
        make_capture(make_evidence(commitment).evidence)
        make_begun(by=author)
        make_candidate(commitment.statement, words="The Leaders", by=author)
        make_intake(by=author)
        make_link(commitment)
        themes = [make_theme().pk]
        make_bulk_change(commitment, field=BulkField.THEMES, value=themes, by=make_user("Analyst"))
        make_comment(commitment, by=author)
        make_point(make_series(make_indicator(commitment)))
        make_milestone(commitment)
        make_session(make_mechanism(commitment.statement.partnership), expected="2028")
        make_returned(commitment, by=author, decided_by=make_user("Manager"))
        party = commitment.statement.partnership.parties.first()
        propose_assessment(commitment, by=author, party=party)
        make_view(by=author)
        make_brief(commitment.statement.partnership, by=author)
        for kind in FeedKind:
            TOKENS[PATHS[kind]] = token_in(make_feed(kind=kind, by=author)[1])
        make_second_coding(
            commitment.statement, coder=make_user("Analyst"), by=make_user("Manager")
        )
    return commitment.pk


@pytest.fixture
def record(recorded, roles):
    """That commitment and its statement, as the database has them."""
    commitment = Commitment.objects.get(pk=recorded)
    return commitment, commitment.statement


@pytest.fixture
def author(record, client):
    """A client of the analyst who wrote the record, and who may here do everything."""
    user = User.objects.get(username="analyst")
    user.groups.set(Group.objects.all())
    client.force_login(user)
    return client
