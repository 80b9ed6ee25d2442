"""Factories of where parties meet."""

from commitments.actions import facts, mechanisms
from commitments.enums import MechanismLevel
from commitments.models import Mechanism, MechanismSession
from tests.factories import make_author


def make_mechanism(partnership, name="The Council", *, by=None, **fields):
    row = Mechanism(partnership=partnership, name=name, level=MechanismLevel.LEADERS, **fields)
    return facts.enter_fact(row=row, by=by or make_author())


def make_session(mechanism, ordinal=1, *, by=None, **fields):
    session = MechanismSession(mechanism=mechanism, ordinal=ordinal, **fields)
    return mechanisms.enter_session(session=session, by=by or make_author())
