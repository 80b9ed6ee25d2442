"""Feeds of changes as RFC 4287 has them. The same changes always give the same bytes."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from django.utils.feedgenerator import Atom1Feed

from commitments.exchange.calendars import plain
from commitments.reports.feed_changes import Change

CONTENT_TYPE = Atom1Feed.content_type


class DatedFeed(Atom1Feed):
    """An Atom feed that says when it began where it holds nothing yet, instead of now."""

    began_at: datetime

    def latest_post_date(self):
        return super().latest_post_date() if self.items else self.began_at


def atom_of(
    name: str, changes: Sequence[Change], *, key: str, began_at: datetime, site: str, language: str
) -> bytes:
    """A feed by this name. Its own address is left out, because it may be private."""
    host = urlsplit(site).hostname
    feed = DatedFeed(
        title=plain(name),
        link=f"{site}/",
        description=None,
        language=language,
        author_name="Ikrar",
        feed_guid=f"tag:{host},2026:{key}",
    )
    feed.began_at = began_at
    for change in changes:
        feed.add_item(
            title=plain(change.title),
            link=f"{site}{change.address}",
            description=plain(change.words),
            author_name=plain(change.author) or None,
            pubdate=change.at,
            updateddate=change.at,
            unique_id=f"tag:{host},2026:{change.key}",
        )
    return feed.writeString("utf-8").encode()
