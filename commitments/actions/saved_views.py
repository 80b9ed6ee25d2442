"""Views of lists that somebody keeps: saved, renamed, shared, removed, opened with."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.actions import audit
from commitments.actions.facts import save_fields, save_new
from commitments.actions.locking import claim_version
from commitments.enums import AuditVerb
from commitments.errors import RuleBroken
from commitments.models import DefaultView, SavedView, User
from commitments.permissions import may_share_views

VIEWS_AT_MOST = 100


@transaction.atomic
def save(*, saved_list: str, name: str, query: str, is_shared: bool = False, by: User) -> SavedView:
    """Keep what a list is filtered by; `query` is what the list made of its address.

    Raises RuleBroken where this person may not share, or keeps too many, and ValidationError.
    """
    check_sharing(is_shared, by)
    if SavedView.objects.filter(owner=by).count() >= VIEWS_AT_MOST:
        sentence = _("You keep %(most)d views already. Remove one first.")
        raise RuleBroken(sentence % {"most": VIEWS_AT_MOST})
    view = SavedView(
        owner=by,
        list=saved_list,
        name=name,
        query=query,
        is_shared=is_shared,
        created_at=timezone.now(),
    )
    save_new(view, by=by)
    details = {"list": str(saved_list), "query": query, "is_shared": is_shared}
    audit.record(verb=AuditVerb.SAVED_VIEW, on=view, by=by, details=details)
    return view


@transaction.atomic
def change(*, view: SavedView, name: str, is_shared: bool, seen_version: int, by: User) -> None:
    """Rename a view, or let others see it, or no longer.

    Raises RuleBroken where this person may not share, StaleRow and ValidationError.
    """
    check_own(view, by)
    if is_shared != view.is_shared:
        check_sharing(is_shared, by)
    claim_version(view, seen_version)
    view.name, view.is_shared = name, is_shared
    view.full_clean()
    save_fields(view, ["name", "is_shared"], by=by)
    details = {"name": name, "is_shared": is_shared}
    audit.record(verb=AuditVerb.CHANGED_VIEW, on=view, by=by, details=details)


@transaction.atomic
def remove(*, view: SavedView, seen_version: int, by: User) -> None:
    """Take the view away, with the feeds that follow it and wherever a list opens with it.

    Raises RuleBroken for another's, and StaleRow.
    """
    check_own(view, by)
    claim_version(view, seen_version)
    feeds = view.feeds.filter(revoked_at=None).count()
    audit.record(verb=AuditVerb.REMOVED_VIEW, on=view, by=by, details={"feeds": feeds})
    view.delete()


@transaction.atomic
def open_with(*, view: SavedView, wanted: bool, by: User) -> bool:
    """Let the list of this view open with it for this person, or as it is; False if it did."""
    chosen = DefaultView.objects.filter(person=by, list=view.list)
    if wanted == chosen.filter(view=view).exists():
        return False
    if wanted:
        # Of two clicks at once the second finds the row of the first.
        DefaultView.objects.update_or_create(person=by, list=view.list, defaults={"view": view})
    else:
        chosen.delete()
    audit.record(verb=AuditVerb.CHOSE_DEFAULT, on=view, by=by, details={"wanted": wanted})
    return True


def check_own(view: SavedView, by: User) -> None:
    if view.owner_id != by.pk:
        raise RuleBroken(_("This view is not yours."))


def check_sharing(is_shared: bool, by: User) -> None:
    if is_shared and not may_share_views(by):
        raise RuleBroken(_("Managers share views."), field="is_shared")
