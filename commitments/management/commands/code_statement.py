import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from commitments.coding.proposals import Proposal, propose
from commitments.coding.statement_dates import adoption_day, date_flag

WIDTH = 72


class Command(BaseCommand):
    """Reads a file and prints; no database is opened, so none need exist."""

    help = "Propose the commitments of a statement in a text file, with the rules that say so."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="A text in UTF-8.")
        parser.add_argument("--json", action="store_true", help="Print a list for programs.")
        parser.add_argument(
            "--adopted-on", type=day, help="The day of adoption, as 2026-01-07; else as written."
        )

    def handle(self, *, file, adopted_on, **options):
        text = read(file)
        proposals = propose(text, adopted_on=adopted_on or adoption_day(text))
        if options["json"]:
            rows = [row(proposal) for proposal in proposals]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
            return
        for proposal in proposals:
            self.stdout.write(line(proposal))
        counted = sum(proposal.kind == "commitment" for proposal in proposals)
        self.stdout.write(f"{counted} commitments among {len(proposals)} proposals.")
        flag = date_flag(text)
        if flag:
            self.stdout.write(f"Date: {flag.reason}")


def day(text: str) -> date:
    return date.fromisoformat(text)


def read(file: Path) -> str:
    """The words of the file exactly as they are there. Refuses what is no text in UTF-8."""
    try:
        content = file.read_bytes()
    except OSError as fault:
        raise CommandError(f"{file} cannot be read: {fault.strerror}.") from fault
    try:
        text = content.decode()
    except UnicodeDecodeError as fault:
        raise CommandError(f"{file} is not UTF-8: byte {fault.start} cannot be read.") from fault
    if "\0" in text:
        raise CommandError(f"{file} holds a NUL character at position {text.index(chr(0))}.")
    if not text.strip():
        raise CommandError(f"{file} is empty.")
    return text


def row(proposal: Proposal) -> dict:
    """What programs read; offsets count characters of the file as given."""
    deadline, amounts = proposal.deadline, proposal.amounts
    return {
        "paragraph": proposal.paragraph,
        "start": proposal.start,
        "end": proposal.end,
        "text": proposal.text,
        "kind": proposal.kind,
        "strength": proposal.strength,
        "deadline": asdict(deadline) if deadline else None,
        "amount": asdict(amounts[0]) if amounts else None,
        "parties": [asdict(actor) for actor in proposal.actors],
        "rules": {"fired": proposal.fired, "held": proposal.held, "ruleset": proposal.ruleset},
        "type": proposal.type,
        "reason": proposal.reason,
        "confidence": proposal.confidence,
    }


def line(proposal: Proposal) -> str:
    words = " ".join(proposal.text.split())
    shown = words if len(words) <= WIDTH else f"{words[: WIDTH - 1]}…"
    place = f"{proposal.paragraph}.{proposal.sub}" if proposal.sub > 1 else proposal.paragraph
    due = f"  [{proposal.deadline.text}]" if proposal.deadline else ""
    return f"{place:>6}  {proposal.kind:<18} {proposal.strength}  {shown}{due}"
