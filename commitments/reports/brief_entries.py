"""What a brief says of one commitment: its words with citation, its dates, its evidence."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.enums import Outlook, Status, Strength, Timeliness
from commitments.models import (
    Commitment,
    EvidenceItem,
    EvidenceLink,
    Milestone,
    Quote,
    Statement,
    User,
)
from commitments.reports.attention import Searches, searches_of
from commitments.reports.calendar import quotes_of
from commitments.reports.commitment_rows import days_between
from commitments.reports.notation import period
from commitments.reports.standing_of_evidence import ended_by

EVIDENCE_AT_MOST = 3
DIGITS_OF_HASH = 12

Entry = dict[str, Any]


class Sources:
    """The texts and documents that a brief cites, numbered in the order in which it does."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self.numbers: dict[tuple[str, int], int] = {}

    def of_statement(self, statement: Statement) -> int:
        return self._number("statement", statement, words_on_statement, statement.url)

    def of_evidence(self, item: EvidenceItem) -> int:
        return self._number("evidence", item, words_on_evidence, item.address)

    def _number(self, kind, row, words_on, address) -> int:
        key = (kind, row.pk)
        if key not in self.numbers:
            self.numbers[key] = len(self.rows) + 1
            words = words_on(row)
            self.rows.append({"number": self.numbers[key], "words": words, "address": address})
        return self.numbers[key]


class Material:
    """What entries are written from, fetched for all of these commitments in three queries."""

    def __init__(self, commitments: Collection[Commitment], *, user: User, on: date) -> None:
        rows = list({row.pk: row for row in commitments}.values())
        self.on = on
        self.sources = Sources()
        self.quotes: dict[int, list[Quote]] = quotes_of(rows, user)
        self.searches: dict[int, Searches] = searches_of(rows, user=user)
        self.evidence: dict[int, list[EvidenceLink]] = {}
        for link in newest_evidence(rows, user, on=on):
            self.evidence.setdefault(link.commitment_id, []).append(link)

    def evidence_once(self, row: Commitment) -> list[EvidenceLink]:
        """What bears on it, the first time that it is asked for: later entries need not repeat."""
        return self.evidence.pop(row.pk, [])


def newest_evidence(rows: Iterable[Commitment], user: User, *, on: date) -> Iterable[EvidenceLink]:
    """The newest three items on each of these commitments that stand on the day `on`."""
    newest_first = [F("evidence__document_date").desc(), F("pk").desc()]
    place = Window(RowNumber(), partition_by="commitment", order_by=newest_first)
    links = EvidenceLink.objects.visible_to(user).filter(commitment__in=[row.pk for row in rows])
    return (
        links.exclude(ended_by(on))
        .select_related("evidence")
        .annotate(place=place)
        .filter(place__lte=EVIDENCE_AT_MOST)
        .order_by("commitment", "place")
    )


def entry_of(
    row: Commitment,
    material: Material,
    *,
    notes: Sequence[str] = (),
    with_evidence: bool = False,
) -> Entry:
    """One commitment in a section, with what the section has to say of it.

    Evidence stands where the section is about what was done, not about words alone, and once.
    """
    searches = material.searches.get(row.pk)
    said = [searches_in_words(searches)] if searches and row.status in SEARCHED else []
    links = material.evidence_once(row) if with_evidence else ()
    return {
        "code": row.code,
        "number": row.short_code,
        "title": row.short_title,
        "address": row.get_absolute_url(),
        "quotes": quotes_in(row, material),
        "report": row.report,
        "deadline": deadline_in(row, material),
        "timeliness": timeliness_in(row, on=material.on),
        "strength": labelled(Strength, row.strength) if row.strength in WORDED else None,
        "status": labelled(Status, row.status),
        "outlook": labelled(Outlook, row.outlook),
        "drifts": [],
        "notes": [*notes, *said],
        "evidence": [evidence_in(link, material.sources) for link in links],
    }


WORDED = frozenset(Strength) - {Strength.NOT_CODED}
# Of the others, what was found says more than how often it was looked for.
SEARCHED = (Status.NOT_REVIEWED, Status.NO_ACTION_FOUND, Status.STALLED)


def labelled(vocabulary: Any, value: str) -> dict[str, str] | None:
    return {"value": value, "label": str(vocabulary(value).label)} if value else None


def quotes_in(row: Commitment, material: Material, *, label: str = "") -> list[dict[str, Any]]:
    """The words as they stand in the text, each with where; `label` says which side they are."""
    return [
        quoted(quote, material.sources, label=label) for quote in material.quotes.get(row.pk, ())
    ]


def quoted(quote: Quote | Milestone, sources: Sources, *, label: str = "") -> dict[str, Any]:
    """Words cut from a text; cited where the text `is_readable` to who asks."""
    return {
        "label": label,
        "words": quote.text,
        "language": quote.statement.language,
        "citation": citation_of(quote) if quote.is_readable else "",
        "source": sources.of_statement(quote.statement) if quote.is_readable else None,
    }


def citation_of(quote: Quote | Milestone) -> str:
    """Where the words stand; the sources name the text in full."""
    names = {
        "title": quote.statement.short_title,
        "label": quote.paragraph.label if quote.paragraph else "",
    }
    return _("%(title)s, paragraph %(label)s") % names if names["label"] else names["title"]


def deadline_in(row: Commitment, material: Material) -> dict[str, Any] | None:
    """The date as worded, in the language of the text; None where none is stated."""
    if not row.deadline_text and row.deadline_latest is None:
        return None
    quotes = material.quotes.get(row.pk, ())
    return {
        "words": row.deadline_text,
        "language": quotes[0].statement.language if quotes else "",
        "latest": day_in_words(row.deadline_latest) if row.deadline_latest else "",
        "relation": row.deadline_relation,
        "precision": row.deadline_precision,
        "ambiguous": row.deadline_ambiguous,
    }


def timeliness_in(row: Commitment, *, on: date) -> dict[str, str] | None:
    """None where no date is stated, so that nothing can be said of it."""
    timeliness = row.timeliness_on(on)
    if timeliness == Timeliness.NO_DEADLINE:
        return None
    return timeliness_told(timeliness, days_between(row.deadline_latest, on))


def timeliness_told(timeliness: Timeliness, days: int | None) -> dict[str, str]:
    """`days` are those left when due soon, and those gone by when overdue."""
    label = str(timeliness.label)
    if timeliness in (Timeliness.DUE_SOON, Timeliness.OVERDUE) and days is not None:
        words = ngettext("%(state)s, %(days)d day", "%(state)s, %(days)d days", days)
        label = words % {"state": label, "days": days} if days else _("Due today")
    return {"value": timeliness.value, "label": label}


def evidence_in(link: EvidenceLink, sources: Sources) -> dict[str, Any]:
    item = link.evidence
    return {
        "stance": str(link.get_stance_display()).lower(),
        "title": item.title,
        "publisher": item.publisher,
        "day": period(item.document_date),
        "reliability": item.reliability,
        "credibility": item.credibility,
        "source": sources.of_evidence(item),
    }


def searches_in_words(searches: Searches) -> str:
    names = {"count": searches.count, "day": day_in_words(searches.first)}
    if searches.leads:
        words = ngettext(
            "%(count)d search since %(day)s, with leads",
            "%(count)d searches since %(day)s, some with leads",
            searches.count,
        )
    else:
        words = ngettext(
            "%(count)d search since %(day)s found nothing",
            "%(count)d searches since %(day)s found nothing",
            searches.count,
        )
    return words % names


def words_on_statement(statement: Statement) -> str:
    """Title, where and when adopted, who published it and when, and the digest of the text."""
    adopted = day_in_words(statement.adopted_on)
    published = day_in_words(statement.published_on) if statement.published_on else ""
    parts = [
        statement.title,
        ", ".join(filter(None, (statement.adopted_place, adopted))),
        ", ".join(filter(None, (statement.publisher, published))),
        str(statement.get_tier_display()),
        f"SHA-256 {statement.sha256[:DIGITS_OF_HASH]}…" if statement.sha256 else "",
    ]
    return ". ".join(filter(None, parts))


def words_on_evidence(item: EvidenceItem) -> str:
    day = period(item.document_date)
    parts = [item.title, ", ".join(filter(None, (item.publisher, day))), item.grade]
    return ". ".join(filter(None, parts))


def day_in_words(day: date) -> str:
    return date_format(day, "j F Y")
