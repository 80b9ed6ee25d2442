"""What a page of figures is about: all that a person may see, or one part of it."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import (
    Case,
    Count,
    Exists,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.http import QueryDict

from commitments.enums import PassageKind, ThemeGroup
from commitments.models import (
    Body,
    Commitment,
    Paragraph,
    Partnership,
    Party,
    Passage,
    Statement,
    Theme,
    User,
)
from commitments.models.as_of import day_looked_at
from commitments.reports.roles import roles_of


def texts_in_reach(user: User) -> QuerySet[Statement]:
    """Every statement and version that `user` may see, without its words, in one query.

    Each carries `commitment_count`, those that figures count and `user` may see,
    `paragraph_count`, `signal_count` and `position_count`.
    """
    passages = Passage.objects.all()
    return (
        Statement.objects.visible_to(user)
        .for_list()
        .annotate(
            commitment_count=_commitments_counted(user),
            paragraph_count=_count_of(Paragraph.objects.filter(sub=1)),
            signal_count=_count_of(passages.filter(kind=PassageKind.SIGNAL)),
            position_count=_count_of(passages.filter(kind=PassageKind.POSITION)),
        )
    )


@dataclass(frozen=True)
class Text:
    """What a page of figures needs to know of one statement or version, newest first in lists."""

    pk: int
    version_of: int | None
    partnership: int
    slug: str
    title: str
    words_held: bool
    commitments: int
    paragraphs: int
    signals: int
    positions: int


@dataclass(frozen=True)
class Reach:
    """The texts that a person may see, and the partnerships of the statements among them."""

    texts: list[Text]
    partnerships: list[Partnership]


def reach_of(user: User) -> Reach:
    """In one query. The texts are plain values: there may be thousands of them."""
    rows = texts_in_reach(user).values_list(
        "partnership__name",
        "partnership__slug",
        "pk",
        "version_of",
        "partnership",
        "slug",
        "short_title",
        "sha256",
        "commitment_count",
        "paragraph_count",
        "signal_count",
        "position_count",
    )
    texts, named = [], {}
    for name, key, pk, version_of, partnership, slug, title, digest, *counts in rows:
        texts.append(Text(pk, version_of, partnership, slug, title, digest != "", *counts))
        if version_of is None:
            named[name] = Partnership(pk=partnership, name=name, slug=key)
    return Reach(texts, [named[name] for name in sorted(named)])


def _commitments_counted(user):
    """How many commitments of the statement of the outer query figures count."""
    counted = Commitment.objects.visible_to(user).counted()
    if day_looked_at(user) is None:
        return _count_of(counted)
    # A past day is worked out once, and not again for every statement.
    statements: dict[int, list[int]] = {}
    for statement, count in counted.order_by().values_list("statement").annotate(n=Count("pk")):
        statements.setdefault(count, []).append(statement)
    cases = (When(pk__in=keys, then=Value(count)) for count, keys in statements.items())
    return Case(*cases, default=Value(0), output_field=IntegerField())


def _count_of(rows):
    """How many of `rows` belong to the statement of the outer query."""
    per_statement = (
        rows.filter(statement=OuterRef("pk")).order_by().values("statement").annotate(n=Count("pk"))
    )
    return Coalesce(Subquery(per_statement.values("n"), output_field=IntegerField()), 0)


@dataclass(frozen=True)
class Scope:
    """A part of the record, as one person sees it. What is left empty does not narrow it."""

    user: User
    partnership: Partnership | None = None
    statement: Statement | None = None
    theme: str = ""
    party: Party | None = None
    body: Body | None = None

    @property
    def theme_label(self) -> str:
        return str(ThemeGroup(self.theme).label) if self.theme else ""

    @property
    def in_words(self) -> list[str]:
        """What narrows it, as a file says it."""
        parts = (self.partnership, self.statement, self.theme_label, self.party, self.body)
        return [str(part) for part in parts if part]

    @cached_property
    def query(self) -> QueryDict:
        """The parameters that say the same in the address of the list of commitments."""
        query = QueryDict(mutable=True)
        if self.partnership:
            query["partnership"] = self.partnership.slug
        if self.statement:
            query["statement"] = self.statement.slug
        if self.theme:
            query["theme"] = self.theme
        if self.party:
            query["party"] = self.party.key
        if self.body:
            query["body"] = str(self.body.pk)
        return query

    def commitments(self) -> QuerySet[Commitment]:
        """The commitments that figures count: with a code, not withdrawn, and visible."""
        commitments = Commitment.objects.all()
        if self.partnership:
            commitments = commitments.filter(statement__partnership=self.partnership)
        if self.statement:
            commitments = commitments.filter(statement=self.statement)
        if self.theme:
            themes = Theme.objects.filter(group=self.theme, commitments=OuterRef("pk"))
            commitments = commitments.filter(Exists(themes))
        for holder in filter(None, (self.party, self.body)):
            commitments = commitments.filter(
                Exists(roles_of(holder).filter(commitment=OuterRef("pk")))
            )
        return commitments.visible_to(self.user).counted()

    def holds(self, text: Text) -> bool:
        """Whether this statement, or version of one, is within partnership and statement."""
        if self.statement:
            return self.statement.pk in (text.pk, text.version_of)
        return not self.partnership or text.partnership == self.partnership.pk

    @property
    def key(self) -> tuple[int | str | None, ...]:
        """What tells this part of the record from every other."""
        parts = (self.partnership, self.statement, self.party, self.body)
        return (self.theme, *(part.pk if part else None for part in parts))
