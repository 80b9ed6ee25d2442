from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from commitments.errors import StoreAway
from commitments.exchange import storage
from commitments.models import Capture, StoredContent

BATCH = 200
NAMED_AT_MOST = 3


class Command(BaseCommand):
    help = "Hash every stored file again, and name those that are missing or were altered."

    def handle(self, **options):
        proved, size, faults = 0, 0, []
        for content in stored_contents():
            try:
                size += len(storage.read(content))
            except storage.ContentDamaged as fault:
                faults.append(f"{fault} ({held_by(content)})")
            except StoreAway as away:
                raise CommandError(f"{away} {proved} files were proved before.") from away
            else:
                proved += 1
        if faults:
            total = proved + len(faults)
            raise CommandError("\n".join([*faults, f"{len(faults)} of {total} files are damaged."]))
        self.stdout.write(f"{proved} files of {size:,} bytes are as they were kept.")


def stored_contents() -> Iterator[StoredContent]:
    """In batches by their keys: a question that stays open would hold up whoever writes."""
    last = ""
    while batch := list(StoredContent.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        yield from batch
        last = batch[-1].pk


def held_by(content: StoredContent) -> str:
    """Which evidence the bytes belong to."""
    rows = Capture.objects.filter(Q(content=content) | Q(record=content) | Q(text=content))
    named = dict(rows.order_by("evidence").values_list("evidence", "evidence__title").distinct())
    first = list(named.items())[:NAMED_AT_MOST]
    return "; ".join(f"evidence {key}: {title}" for key, title in first) or "of no copy"
