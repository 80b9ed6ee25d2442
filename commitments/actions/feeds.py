"""Private addresses for other programs: opened, and revoked."""

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments.actions import audit
from commitments.actions.facts import save_new
from commitments.enums import AuditVerb, FeedScope, SavedList
from commitments.errors import RuleBroken
from commitments.models import Feed, SavedView, User
from commitments.models.feeds import hash_of

FEEDS_AT_MOST = 50
# 256 bits, which nobody finds by trying.
TOKEN_BYTES = 32


@transaction.atomic
def open_feed(
    *, kind: str, scope: str, view: SavedView | None = None, by: User
) -> tuple[Feed, str]:
    """Open an address of this person's own; returns it with its token, which is kept nowhere.

    Raises RuleBroken for a view that no feed can follow, and where there are too many feeds.
    """
    if Feed.objects.filter(owner=by).live().count() >= FEEDS_AT_MOST:
        sentence = _("You have %(most)d feeds already. Revoke one first.")
        raise RuleBroken(sentence % {"most": FEEDS_AT_MOST})
    if view is not None:
        check_can_be_followed(view)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    feed = Feed(
        owner=by,
        kind=kind,
        scope=scope,
        view=view if scope == FeedScope.VIEW else None,
        token_hash=hash_of(token),
        created_at=timezone.now(),
    )
    save_new(feed, by=by)
    details = {"kind": str(kind), "scope": str(scope)}
    audit.record(verb=AuditVerb.OPENED_FEED, on=feed, by=by, details=details)
    return feed, token


@transaction.atomic
def revoke(*, feed: Feed, by: User) -> bool:
    """Let the address answer nobody any more; False if it did so already."""
    if feed.owner_id != by.pk:
        raise RuleBroken(_("This feed is not yours."))
    now = timezone.now()
    if not Feed.objects.filter(pk=feed.pk).live().update(revoked_at=now):
        return False
    feed.revoked_at = now
    audit.record(verb=AuditVerb.REVOKED_FEED, on=feed, by=by)
    return True


def check_can_be_followed(view: SavedView) -> None:
    if view.list != SavedList.COMMITMENTS:
        raise RuleBroken(_("Feeds follow views of commitments."), field="view")
    if view.is_past:
        raise RuleBroken(
            _("A view of a past day never changes, so that there is nothing to follow."),
            field="view",
        )
