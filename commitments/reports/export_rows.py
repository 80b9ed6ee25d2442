"""The commitments that a list found, as records for a file: everything coded, and their words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import get_language, override

from commitments.enums import Outlook, Role, RoleBasis, Score, Stance, Timeliness, Visibility
from commitments.models import (
    Commitment,
    CommitmentParty,
    EvidenceLink,
    Quote,
    Theme,
    User,
)
from commitments.models.as_of import known_to
from commitments.models.statements import number_of
from commitments.permissions import may_see_people
from commitments.reports.milestones import milestones_known, steps_of
from commitments.reports.scores import PERCENT, score_key

# Read by key, a short question each: an open cursor would block every commit on SQLite.
BATCH = 500
ANY_CODE = "CODE"

# Fields that stand in a record under their own name.
PLAIN = (
    "report",
    "strength_reason",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    "deadline_ambiguous",
    "cadence",
    "target_value",
    "target_unit",
    "target_metric",
    "target_period",
    "status_effective_on",
    "last_look_on",
    "next_look_on",
    "review_interval_days",
    "evidence_count",
    "best_grade",
    "guideline_number",
)
# Values of our vocabularies, each with its word beside it.
CODED = (
    "type",
    "strength",
    "novelty",
    "precision",
    "delegation",
    "verifiability",
    "deadline_precision",
    "deadline_relation",
    "status",
    "visibility",
)
STATEMENT = (
    "statement__slug",
    "statement__title",
    "statement__adopted_on",
    "statement__partnership__name",
)
OF_MILESTONE = ("title", "due", "due_earliest", "due_latest")
OF_MILESTONE += ("basis", "state", "settled_on", "reason")
PEOPLE = ("owner__username", "owner__first_name", "owner__last_name")

COLUMNS = (
    "code",
    "title",
    "permalink",
    "partnership",
    "statement",
    "statement_slug",
    "adopted_on",
    "themes",
    "parties",
    "quotes",
    "milestones",
    "report",
    *(name for field in CODED[:6] for name in (field, f"{field}_label")),
    "strength_reason",
    "deadline_text",
    "deadline_edtf",
    "deadline_earliest",
    "deadline_latest",
    *(name for field in CODED[6:8] for name in (field, f"{field}_label")),
    "deadline_ambiguous",
    "timeliness",
    "timeliness_label",
    "cadence",
    "target_value",
    "target_unit",
    "target_metric",
    "target_period",
    "status",
    "status_label",
    "status_effective_on",
    "score",
    "score_label",
    "score_percent",
    "guideline_number",
    "outlook",
    "outlook_label",
    "last_look_on",
    "next_look_on",
    "review_interval_days",
    "evidence_count",
    *(f"evidence_{stance}" for stance in Stance.values),
    "best_grade",
    "visibility",
    "visibility_label",
    "owner",
)


def columns_for(user: User) -> list[str]:
    """The columns of a file for this person: visitors are not told who owns what."""
    return [name for name in COLUMNS if name != "owner" or may_see_people(user)]


def records(keys: Sequence[int], *, user: User, on: date, site: str) -> Iterator[dict[str, Any]]:
    """One record for each of these keys that `user` may see, in their order.

    Memory does not grow with their number. `site` is the address that permalinks begin with.
    """
    columns, language = columns_for(user), get_language()
    for start in range(0, len(keys), BATCH):
        # A file is written after the request, when its language is no longer the active one.
        with override(language):
            batch = _batch(list(keys[start : start + BATCH]), user=user, on=on, site=site)
        for record in batch:
            yield {name: record[name] for name in columns}


def _batch(keys, *, user, on, site):
    found = _found(keys, user=user, on=on)
    beside = {
        "themes": _themes(keys),
        "parties": _parties(keys),
        "quotes": _quotes(keys, user),
        "milestones": _milestones(keys, user, on=on),
    }
    stances = _stances(keys, user)
    words, permalink = _words(), _permalink(site)
    return [
        _record(found[key], words, permalink)
        | {name: lists[key] for name, lists in beside.items()}
        | {f"evidence_{stance}": stances[key, stance] for stance in Stance.values}
        for key in keys
        if key in found
    ]


def _found(keys, *, user, on):
    """What each of these commitments holds itself, as plain values: there are many of them."""
    shown = ("timeliness", "outlook", "score_key")
    fields = ("pk", "code", "short_title", *PLAIN, *CODED, *shown, *STATEMENT, *PEOPLE)
    rows = (
        Commitment.objects.visible_to(user)
        .with_timeliness(on=on)
        .annotate(score_key=score_key())
        .filter(pk__in=keys)
        .order_by()
        .values_list(*fields)
    )
    return {row[0]: dict(zip(fields, row, strict=True)) for row in rows}


def _words():
    """What each value is called; asked once a batch, for every answer is looked up anew."""
    vocabularies = {field: Commitment._meta.get_field(field).choices for field in CODED}
    beside = {"timeliness": Timeliness, "outlook": Outlook, "score_key": Score}
    vocabularies |= {field: vocabulary.choices for field, vocabulary in beside.items()}
    return {
        field: {value: str(label) for value, label in choices}
        for field, choices in vocabularies.items()
    }


def _permalink(site):
    """An address with `{}` for the code, which is capitals, digits and hyphens.

    To build each address from its pattern takes as long as to read the row.
    """
    before, after = reverse("commitment_detail", args=[ANY_CODE]).split(ANY_CODE)
    return f"{site}{before}{{}}{after}"


def _record(held, words, permalink):
    coded = {}
    for field, labels in words.items():
        coded[field] = value = held[field]
        coded[f"{field}_label"] = labels.get(value, value)
    return {
        "code": held["code"],
        "title": held["short_title"],
        "permalink": permalink.format(held["code"]),
        "partnership": held["statement__partnership__name"],
        "statement": held["statement__title"],
        "statement_slug": held["statement__slug"],
        "adopted_on": held["statement__adopted_on"],
        "score": int(held["score_key"]) if held["score_key"] in PERCENT else None,
        "score_label": coded["score_key_label"],
        "score_percent": PERCENT.get(held["score_key"]),
        "owner": _name_of(*(held[name] for name in PEOPLE)),
        **{name: held[name] for name in PLAIN},
        **coded,
    }


def _name_of(username, first, last):
    """As `str()` of the person."""
    return f"{first or ''} {last or ''}".strip() or username or ""


def _themes(keys):
    rows = Theme.objects.filter(commitments__in=keys).order_by("group", "name")
    themes = defaultdict(list)
    for key, name, group in rows.values_list("commitments", "name", "group"):
        themes[key].append({"name": name, "group": group})
    return themes


def _parties(keys):
    roles = (
        CommitmentParty.objects.filter(commitment__in=keys)
        .order_by("commitment", "pk")
        .values_list("commitment", "role", "basis", "named", "party__name", "body__name")
    )
    parties = defaultdict(list)
    roles_in_words = {value: str(label) for value, label in Role.choices}
    bases_in_words = {value: str(label) for value, label in RoleBasis.choices}
    for key, role, basis, named, party, body in roles:
        parties[key].append(
            {
                "role": role,
                "role_label": roles_in_words[role],
                "name": party or body or named,
                "named": named,
                "basis": basis,
                "basis_label": bases_in_words[basis],
            }
        )
    return parties


def _quotes(keys, user):
    """The words with their place. Which version they stand in is told to who may read it."""
    rows = (
        Quote.objects.filter(commitment__in=keys)
        .order_by("commitment", "ordinal")
        .values_list(
            *("commitment", "text", "start", "end"),
            *("statement__slug", "statement__visibility", "statement__language"),
            *("paragraph__label", "paragraph__sub"),
        )
    )
    reads_drafts = user.has_perm("commitments.read_drafts")
    quotes = defaultdict(list)
    for key, text, start, end, version, visibility, language, label, sub in rows:
        readable = reads_drafts or visibility == Visibility.PUBLISHED
        quotes[key].append(
            {
                "text": text,
                "version": version if readable else "",
                "paragraph": "" if label is None else number_of(label, sub),
                "start": start,
                "end": end,
                "language": language,
            }
        )
    return quotes


def _milestones(keys, user, *, on):
    milestones = defaultdict(list)
    for step in steps_of(milestones_known(user, commitment__in=keys), on=on):
        held = {name: getattr(step.row, name) for name in OF_MILESTONE}
        labels = {"state_label": step.row.get_state_display(), "words": step.row.text}
        milestones[step.row.commitment_id].append(held | labels | {"timeliness": step.timeliness})
    return milestones


def _stances(keys, user):
    links = known_to(user, EvidenceLink.objects.filter(commitment__in=keys), "linked_at").order_by()
    counted = links.values_list("commitment", "stance").annotate(items=Count("pk"))
    return defaultdict(int, {(key, stance): items for key, stance, items in counted})
