"""What the histories of facts hold, for tests of the ways in which facts are written."""

from django.apps import apps

from commitments.models import User

# Moved by judgements too, which keep their own record.
APART = {"version"}


def last_change(row):
    """Who saved the row last, and each field in which that differs from what it held before."""
    after, before = row.history.order_by("-history_date", "-history_id")[:2]
    held = {
        field.name: (getattr(before, field.attname), getattr(after, field.attname))
        for field in type(after).tracked_fields
        if field.name not in APART
    }
    changed = {name: pair for name, pair in held.items() if pair[0] != pair[1]}
    return after.history_user, changed


def unrecorded():
    """Every field of every fact that its history does not know, or not by whom."""
    missing = []
    for model in facts():
        newest = {}
        for row in model.history.order_by("history_date", "history_id"):
            newest[row.id] = row
        for row in model._default_manager.all():
            known = newest.get(row.pk)
            fields = [] if known is None else type(known).tracked_fields
            wrong = [
                field.name
                for field in fields
                if field.name not in APART
                and getattr(known, field.attname) != getattr(row, field.attname)
            ]
            if known is None or known.history_user_id is None or wrong:
                missing.append((model.__name__, row.pk, wrong))
    return missing


def facts():
    """Every model whose changes are kept in a history."""
    return [
        model for model in apps.get_app_config("commitments").get_models() if has_history(model)
    ]


def has_history(model):
    return hasattr(model, "history") and model is not User
