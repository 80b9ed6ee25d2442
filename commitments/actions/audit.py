"""The chain of acts: each event carries the hash of the one before it."""

import fcntl
import hashlib
import hmac
import json
import os
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from commitments.actions.locking import check_keys
from commitments.enums import AuditVerb
from commitments.models import AuditEvent, AuditHead, User

LABEL_LENGTH = 300


def record(
    *, verb: AuditVerb, on: Model, by: User, details: dict[str, Any] | None = None
) -> AuditEvent:
    """Append one event to the chain; call it last, since it queues for the head row.

    `details` must be JSON. The keyed head is written outside the database after the commit.
    """
    check_keys()
    head, _created = AuditHead.objects.select_for_update().get_or_create(pk=1)
    event = AuditEvent(
        position=head.position + 1,
        at=timezone.now(),
        actor=by,
        verb=verb,
        object_type=on._meta.model_name,
        object_pk=str(on.pk),
        object_label=str(on)[:LABEL_LENGTH],
        details=details or {},
        request_id=structlog.contextvars.get_contextvars().get("request_id", ""),
        previous_hash=head.hash,
    )
    event.hash = digest(event)
    event.save(force_insert=True)
    AuditHead.objects.filter(pk=1).update(position=event.position, hash=event.hash)
    write_head = partial(write_keyed_head, event.position, event.hash)
    transaction.on_commit(write_head, robust=True)
    return event


def digest(event: AuditEvent) -> str:
    """SHA-256, in hexadecimal, over the event and the hash before it, as canonical JSON."""
    content = [
        event.position,
        event.at.isoformat(),
        event.actor_id,
        str(event.verb),
        event.object_type,
        event.object_pk,
        event.object_label,
        event.details,
        event.request_id,
        event.previous_hash,
    ]
    line = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(line.encode()).hexdigest()


def write_keyed_head(position: int, head_hash: str) -> None:
    """Keep the end of the chain, keyed, in a file beside the database.

    It may lag behind the table and never goes back: of several writers the furthest wins.
    """
    path = Path(settings.IKRAR_AUDIT_HEAD)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f"{path.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if kept_position(path) >= position:
            return
        beside = path.with_name(f"{path.name}.next")
        with beside.open("w") as file:
            json.dump(
                {"position": position, "hash": head_hash, "hmac": keyed(position, head_hash)}, file
            )
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)


def keyed(position: int, head_hash: str) -> str:
    """HMAC-SHA-256, in hexadecimal, which nobody makes who lacks the key of the installation."""
    key = settings.IKRAR_AUDIT_KEY.encode()
    return hmac.new(key, f"{position}:{head_hash}".encode(), hashlib.sha256).hexdigest()


def kept_head(path: Path) -> dict[str, Any] | None:
    """The head that is kept there: position, hash and their key; None where there is none."""
    return json.loads(path.read_text()) if path.exists() else None


def kept_position(path: Path) -> int:
    """How far the kept head reaches; 0 where there is none."""
    head = kept_head(path)
    return head["position"] if head else 0
