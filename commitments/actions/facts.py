"""Facts: entering, changing and removing rows that carry no judgement."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from commitments.actions import audit, search_documents
from commitments.actions.locking import claim_version, lock_fact
from commitments.enums import AuditVerb
from commitments.models import User

Related = Mapping[str, Iterable[Any]]


@transaction.atomic
def enter_fact(
    *, row: Model, related: Related | None = None, parts: Iterable[Model] = (), by: User
) -> Model:
    """Save a new row, with its many-to-many rows and the rows that are part of it.

    Raises ValidationError where a rule of a row forbids it.
    """
    parts = list(parts)
    save_new(row, by=by)
    set_related(row, related)
    for part in parts:
        adopt(part, row)
        save_part(part, by=by)
    search_documents.follow(row, *parts, changed=())
    audit.record(verb=AuditVerb.CREATED, on=row, by=by)
    return row


@transaction.atomic
def change_fact(
    *,
    row: Model,
    fields: Iterable[str],
    seen_version: int,
    related: Related | None = None,
    parts: Iterable[Model] = (),
    removed: Iterable[Model] = (),
    by: User,
) -> None:
    """Save the named fields of a row that already carries its new values, and its parts.

    Raises StaleRow if somebody saved the row since `seen_version`, and ValidationError.
    """
    claim_version(row, seen_version)
    fields = sorted(set(fields))
    parts, removed = list(parts), list(removed)
    check(row)
    save_fields(row, fields, by=by)
    moved = set_related(row, related)
    for part in removed:
        part._history_user = by
        part.delete()
    for part in parts:
        save_part(part, by=by)
    search_documents.follow(row, *parts, *removed, changed=fields)
    details = {
        "fields": sorted({*fields, *(related or {})}),
        "parts": [f"{part._meta.model_name} {part.pk}" for part in parts],
        "removed": [str(part) for part in removed],
        "related": moved,
    }
    audit.record(verb=AuditVerb.CHANGED, on=row, by=by, details=details)


@transaction.atomic
def remove_fact(*, row: Model, by: User) -> None:
    """Take away an entry that nothing rests on; its history keeps what it was."""
    lock_fact(row)
    search_documents.leave(row)
    audit.record(verb=AuditVerb.REMOVED, on=row, by=by)
    row._history_user = by
    row.delete()
    search_documents.follow(row)


def check(row: Model, *, exclude: Iterable[str] = ()) -> None:
    """Ask of the row what its fields and `clean` demand; its constraints are `save`'s affair."""
    row.full_clean(exclude=set(exclude), validate_constraints=False)


def save(row: Model, *, by: User, **options: Any) -> None:
    """Save the row; the history names who did it.

    The database checks the constraints anyway. Only where it refuses are they asked one by
    one, so that a ValidationError can say in a sentence which of them was broken.
    """
    row._history_user = by
    try:
        with transaction.atomic():
            row.save(**options)
    except IntegrityError:
        row.validate_constraints()
        raise


def save_new(row: Model, *, by: User, exclude: Iterable[str] = ()) -> None:
    """Check and insert the row. Raises ValidationError."""
    check(row, exclude=exclude)
    save(row, by=by, force_insert=True)


def save_fields(row: Model, fields: list[str], *, by: User) -> None:
    """Update these columns and no other. Raises ValidationError."""
    save(row, by=by, update_fields=[*fields, "version"])


def adopt(part: Model, row: Model) -> None:
    """Give a part the key that its row has only now."""
    for field in part._meta.concrete_fields:
        if field.is_relation and field.get_cached_value(part, default=None) is row:
            setattr(part, field.name, row)


def save_part(part: Model, *, by: User) -> None:
    """Save a row that is edited together with the row that it belongs to."""
    check(part)
    save(part, by=by)


def set_related(row: Model, related: Related | None) -> dict[str, dict[str, list[str]]]:
    """Set the many-to-many rows; returns what each held before and holds after, by name."""
    moved = {}
    for name, rows in (related or {}).items():
        before = sorted(map(str, getattr(row, name).all()))
        getattr(row, name).set(rows)
        moved[name] = {"before": before, "after": sorted(map(str, getattr(row, name).all()))}
    return moved
