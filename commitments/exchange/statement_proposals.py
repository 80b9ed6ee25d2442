"""What is proposed for the particulars of a statement, each with why; never applied alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from commitments.coding.paragraph_edits import Spans
from commitments.coding.parties import infer_parties, parties_named
from commitments.coding.statement_dates import ARRIVED, date_flag
from commitments.coding.statement_particulars import BEGINNING, Finding, findings
from commitments.coding.tokens import shadow_of
from commitments.enums import IntakeSource
from commitments.exchange.documents.languages import guessed_language
from commitments.models import Intake, Partnership, Party

ALL = "all"
# Where each finding was read, in words.
REASONS = {
    "title": gettext_lazy("the title above the text"),
    "breadcrumb": gettext_lazy("the breadcrumb of the site"),
    "first_line": gettext_lazy("the first line of the text"),
    "title_words": gettext_lazy("the words “%(words)s” in the title"),
    "dateline": gettext_lazy("the dateline “%(words)s”, as news agencies and papers write it"),
    "flag": gettext_lazy("the date stamped on the text, with day and month exchanged"),
    "stamp": gettext_lazy("the date stamped on the text"),
    "visit": gettext_lazy("the weekday and the length of the visit that the text tells of"),
    "beginning": gettext_lazy("the first full date at the beginning of the text"),
    "published": gettext_lazy("the line “%(words)s”"),
    "line": gettext_lazy("the line “%(words)s”"),
    "met": gettext_lazy("the words “%(words)s”"),
    "host": gettext_lazy("the site in the address"),
    "site": gettext_lazy("the first line of the site: “%(words)s”"),
    "credited": gettext_lazy("the agency that the text names"),
    "place_and_year": gettext_lazy("its place and its year"),
    "report": gettext_lazy("a news report tells mostly in its own words"),
    "source": gettext_lazy("the text names its source: “%(words)s”"),
}
# What a page says of itself, and the field of a statement that this is.
OF_PAGES = {"title": "title", "publisher": "publisher", "language": "language"}
OF_PAGES |= {"document_date": "published_on"}
WHOLE_DAY = 10
FULL = "l j F Y"


@dataclass(frozen=True)
class Proposal:
    """A value for one field, as the form takes it, and why."""

    name: str
    value: str
    reason: str
    words: str = ""


def statement_proposals(intake: Intake, text: str, paragraphs: Spans) -> dict[str, Proposal]:
    """At most one for each field, by its name; what stands in the text goes first."""
    found = [
        Proposal(each.name, each.value, reason_of(each))
        for each in findings(intake.received_text, text, paragraphs, address=intake.address)
    ]
    found = [*of_flag(intake.received_text), *found]
    found += [*said_by_page(intake), *of_language(text), *of_address(intake)]
    found += of_parties(intake.partnership, text)
    proposals: dict[str, Proposal] = {}
    for proposal in found:
        proposals.setdefault(proposal.name, proposal)
    return proposals


def reason_of(finding: Finding) -> str:
    return str(REASONS[finding.why]) % {"words": finding.words}


def of_flag(received: str) -> Iterable[Proposal]:
    """Why a stamped date cannot be right, in the language of whoever reads it (2.9)."""
    flag, visit = date_flag(received), ARRIVED.search(received)
    if flag is None or visit is None:
        return
    sentence = _(
        "%(stamped)s is not within the %(length)s-day visit that began on a %(weekday)s, as the"
        " text tells; %(other)s is."
    )
    days = {"stamped": date_format(flag.stamped, FULL), "other": date_format(flag.other, FULL)}
    reason = str(REASONS["visit"])
    yield Proposal("date_reason", sentence % {**visit.groupdict(), **days}, reason)


def said_by_page(intake: Intake) -> Iterable[Proposal]:
    for name, field in OF_PAGES.items():
        said = intake.details.get("read", {}).get(name)
        if said and (name != "document_date" or len(said["value"]) == WHOLE_DAY):
            yield Proposal(field, said["value"], said["source"])


def of_language(text: str) -> Iterable[Proposal]:
    if language := guessed_language(text):
        yield Proposal("language", language, _("the little words of the text"))


def of_address(intake: Intake) -> Iterable[Proposal]:
    if intake.address:
        yield Proposal("url", intake.address, _("where it was taken from"))
    if intake.source != IntakeSource.PASTED:
        day = intake.entered_at.date().isoformat()
        yield Proposal("retrieved_on", day, _("the day on which it was brought"))


def of_parties(chosen: Partnership | None, text: str) -> Iterable[Proposal]:
    """The partnership, where none is chosen, and those of its parties that the text names."""
    title, _line, beginning = shadow_of(text[:BEGINNING]).partition(".")
    named = infer_parties(title, beginning)
    for partnership in [chosen] if chosen else partnerships():
        parties = [party for party in partnership.parties.all() if names_of(party) & named]
        if chosen is None and len(parties) < len(partnership.parties.all()):
            continue
        reason = _("the beginning of the text names them")
        if chosen is None:
            yield Proposal("partnership", str(partnership.pk), reason, words=partnership.name)
        if parties:
            names = ", ".join(party.name for party in parties)
            keys = ",".join(str(party.pk) for party in parties)
            yield Proposal("parties", keys, reason, words=names)
            return


def partnerships() -> Iterable[Partnership]:
    return Partnership.objects.prefetch_related("parties__aliases")


def names_of(party: Party) -> set[str]:
    """How the rules call a party, whatever the record calls it."""
    names = [party.name, *(alias.name for alias in party.aliases.all())]
    return {called for name in names for called in parties_named(shadow_of(name))}


def taken_over(proposals: Mapping[str, Proposal], asked: str) -> dict[str, str]:
    """The values of the field that somebody wants to take over, or of all fields."""
    return {name: each.value for name, each in proposals.items() if asked in (name, ALL)}
