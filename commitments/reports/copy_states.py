"""What our copies of sources have come to, asked in the query that reads the evidence."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _

from commitments.enums import CaptureFinding, CaptureMethod, CaptureState
from commitments.models import Capture, User
from commitments.models.as_of import known_to


@dataclass(frozen=True)
class CopyState:
    """The newest copy of an item by its hash, and what became of its source since.

    `capture` is the key of the newest one that holds a content; `changed` is whether the newest
    text of the page is another than the one before.
    """

    capture: int | None = None
    sha256: str = ""
    under_way: bool = False
    gone: bool = False
    changed: bool = False

    @property
    def is_worth_saying(self) -> bool:
        return bool(self.sha256) or self.under_way

    @property
    def is_calm(self) -> bool:
        """A copy is held, and its source still said the same at the latest look."""
        return bool(self.sha256) and not (self.gone or self.changed)

    @property
    def icon(self) -> str:
        if not self.sha256:
            return "i-hourglass-split"
        if self.gone:
            return "i-link-45deg"
        return "i-exclamation-triangle-fill" if self.changed else "i-shield-check"

    @property
    def short_hash(self) -> str:
        return f"{self.sha256[:4]}…{self.sha256[-4:]}"

    @property
    def words(self) -> str:
        if self.sha256 and self.gone:
            return _("Link dead, our copy intact")
        if self.sha256 and self.changed:
            return _("Source changed, both copies kept")
        if self.sha256:
            return _("Copy kept %(hash)s") % {"hash": self.short_hash}
        return _("Copy under way") if self.under_way else _("No copy")


def with_copies(rows: QuerySet, *, user: User, item: str = "evidence") -> QuerySet:
    """Rows that lead to an item by the field `item`, with what `copy_of` reads off them.

    Of copies that were asked for by the day that `user` looks at; whether they see the item is
    the caller's matter.
    """
    looks = known_to(user, Capture.objects.filter(evidence=OuterRef(item)), "requested_at")
    kept = looks.kept().order_by("-pk")
    texts = kept.filter(
        method=CaptureMethod.PAGE, finding__in=[CaptureFinding.FIRST, CaptureFinding.CHANGED]
    )
    telling = looks.filter(Q(content__isnull=False) | Q(state=CaptureState.GONE)).order_by("-pk")
    return rows.annotate(
        copy_key=Subquery(kept.values("pk")[:1]),
        copy_sha256=Subquery(kept.values("content")[:1]),
        copy_finding=Subquery(texts.values("finding")[:1]),
        copy_telling=Subquery(telling.values("state")[:1]),
        copy_under_way=Exists(looks.under_way().filter(content=None)),
    )


def copy_of(row: Any) -> CopyState:
    """What our copies of the source of a row of `with_copies` have come to."""
    return CopyState(
        capture=row.copy_key,
        sha256=row.copy_sha256 or "",
        under_way=row.copy_under_way,
        gone=row.copy_telling == CaptureState.GONE,
        changed=row.copy_finding == CaptureFinding.CHANGED,
    )
