from collections.abc import Iterator

from django.core.management.base import BaseCommand, CommandError

from commitments.models import Milestone, Passage, Quote, Statement


class Command(BaseCommand):
    help = "Prove that every quoted word still equals the stored text, and every text its digest."

    def handle(self, **options):
        proved, faults = 0, []
        for statement in Statement.objects.order_by("pk").iterator():
            if statement.sha256 != Statement.digest(statement.canonical_text):
                faults.append(f"{statement.slug}: the text differs from its digest")
            for name, quoted in quoted_from(statement):
                held = statement.canonical_text[quoted.start : quoted.end]
                reason = fault_of(quoted, held)
                if reason:
                    place = f"{statement.slug}, characters {quoted.start}–{quoted.end}"
                    faults.append(f"{name} ({place}): {reason}")
                proved += not reason
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"{proved} quotes, passages and milestones equal the stored texts.")


def quoted_from(statement: Statement) -> Iterator[tuple[str, Quote | Passage | Milestone]]:
    """Everything that holds words of this text, with a name to call it by."""
    for quote in statement.quotes.select_related("commitment", "paragraph"):
        yield f"quote {quote.ordinal} of {quote.commitment}", quote
    for passage in statement.passages.filter(start__isnull=False).select_related("paragraph"):
        yield f"{passage.get_kind_display()} {passage.pk}", passage
    for milestone in statement.milestones.select_related("commitment", "paragraph"):
        yield f"milestone {milestone.pk} of {milestone.commitment}", milestone


def fault_of(quoted: Quote | Passage | Milestone, held: str) -> str:
    """What is wrong with the words, or nothing."""
    if quoted.text != held:
        return f"“{quoted.text}” is held as “{held}”"
    paragraph = quoted.paragraph
    if paragraph and not (paragraph.start <= quoted.start and quoted.end <= paragraph.end):
        return f"the words are not in paragraph {paragraph.number}"
    return ""
