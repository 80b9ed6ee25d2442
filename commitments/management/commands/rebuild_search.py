from collections import Counter

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from commitments.actions.search_documents import compare
from commitments.actions.search_texts import SOURCES
from commitments.models import (
    Commitment,
    EvidenceItem,
    Paragraph,
    SearchDocument,
    Statement,
    StatusUpdate,
)
from commitments.models.search_index import is_sound, rebuild_index

SAY_EVERY = 10_000


class Command(BaseCommand):
    help = "Make anew what a search reads, from all texts on record; what is right stays."

    def add_arguments(self, parser):
        parser.add_argument(
            "--verify", action="store_true", help="Only compare, and fail where something differs."
        )
        parser.add_argument(
            "--if-incomplete",
            action="store_true",
            help="Do nothing where as many texts are read as there are on record.",
        )

    def handle(self, *, verify, if_incomplete, **options):
        if if_incomplete and is_complete():
            return
        sound = is_sound(connection)
        if not sound and not verify:
            # First, because an index that differs refuses to be changed.
            rebuild_index(connection)
        counts = self.compare(mend=not verify)
        if verify:
            self.report(counts, sound=sound)
            return
        self.stdout.write(
            f"{counts['right']} texts were right, {counts['wrong']} were written"
            f" and {counts['stray']} removed."
        )

    def compare(self, *, mend: bool) -> Counter[str]:
        """How many documents were right, wrong or of no row; tells of every few thousand."""
        counts: Counter[str] = Counter()
        for checked in compare(mend=mend):
            before = counts.total()
            counts["right"] += checked.right
            counts["wrong"] += len(checked.wrong)
            counts["stray"] += len(checked.stray)
            if counts.total() // SAY_EVERY > before // SAY_EVERY:
                self.stdout.write(f"{counts.total()} texts ({checked.kind.label}) ...")
        return counts

    def report(self, counts: Counter[str], *, sound: bool) -> None:
        if counts["wrong"] or counts["stray"] or not sound:
            index = "" if sound else " The index differs from the texts."
            raise CommandError(
                f"{counts['wrong']} texts differ from the record and {counts['stray']} belong to"
                f" no row.{index} Run manage.py rebuild_search."
            )
        self.stdout.write(f"The {counts['right']} texts that a search reads equal the record.")


def is_complete() -> bool:
    """Whether each kind of row that always has a document has as many; a count is quick."""
    return all(
        SearchDocument.objects.of_kind(SOURCES[model].kind).count() == model.objects.count()
        for model in (Commitment, Statement, Paragraph, EvidenceItem, StatusUpdate)
    )
