"""The proof of the chain, as somebody runs it."""

import json
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from commitments.actions.audit import keyed, write_keyed_head
from commitments.models import AuditEvent, AuditHead, triggers
from tests.factories import make_party

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain():
    """Three events with the head that is kept after each commit."""
    for _number in range(3):
        make_party()
    head = AuditHead.objects.get()
    write_keyed_head(head.position, head.hash)
    return head


@pytest.fixture
def without_triggers(chain):
    triggers.lift(connection)
    yield
    triggers.install(connection)


def verify(*arguments):
    out = StringIO()
    call_command("verify_audit", *arguments, stdout=out)
    return out.getvalue()


def test_verify_audit_proves_what_the_actions_wrote(chain):
    said = verify()

    assert said.startswith("The 3 events on record are whole")
    assert chain.hash in said


def test_verify_audit_has_nothing_to_prove_in_an_empty_record():
    assert verify() == "Nothing is on record yet.\n"


def test_verify_audit_names_the_first_broken_link(chain, without_triggers):
    AuditEvent.objects.filter(position=2).update(object_label="Somebody else")

    with pytest.raises(CommandError, match="Broken at event 2: Its words differ"):
        verify()


def test_verify_audit_notices_a_tail_that_was_cut_with_its_head(chain, without_triggers):
    AuditEvent.objects.filter(position=3).delete()
    last = AuditEvent.objects.first()
    AuditHead.objects.update(position=2, hash=last.hash)

    with pytest.raises(CommandError, match=r"Broken at event 3: .* its tail was cut"):
        verify()


def test_verify_audit_does_not_vouch_for_the_tail_without_a_head(chain):
    settings.IKRAR_AUDIT_HEAD.unlink()

    with pytest.raises(CommandError, match="follow one another, but there is no head"):
        verify()


def test_verify_audit_compares_with_a_head_that_was_downloaded(chain, tmp_path):
    kept = tmp_path / "downloaded.json"
    first = AuditEvent.objects.last()
    kept.write_text(
        json.dumps({"position": 1, "hash": first.hash, "hmac": keyed(1, first.hash), "at": ""})
    )

    assert "reaches (1)" in verify("--head", str(kept))
    kept.write_text(kept.read_text().replace(first.hash, "0" * 64))
    with pytest.raises(CommandError, match=r"Broken at event 1: The head .* another key"):
        verify("--head", str(kept))


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"position": "x"}', "\x00"])
def test_verify_audit_says_when_a_head_cannot_be_read(chain, content):
    settings.IKRAR_AUDIT_HEAD.write_text(content)

    with pytest.raises(CommandError, match="cannot be read"):
        verify()
