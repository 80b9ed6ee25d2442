"""The same thing twice: a double click, or two people at work on one report.

Rows that are only ever added have no version to compare. What takes its place is the newest row
that looks the same: whoever has not been shown it is told, and may add theirs all the same.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from commitments.errors import AlreadyOnRecord
from commitments.models import (
    Commitment,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    SearchLog,
)


def check_no_twin(twins: QuerySet, *, seen_twin: int | None) -> None:
    """Raise AlreadyOnRecord if there is a twin newer than the one seen.

    `seen_twin` is the key of the newest twin that the person has been shown, 0 if none; None
    does not ask. To be called with the commitment locked.
    """
    if seen_twin is None:
        return
    twin = twins.filter(pk__gt=seen_twin).order_by("pk").last()
    if twin is not None:
        raise AlreadyOnRecord(_("This looks like what is on record already."), twin=twin)


def twins_of_evidence(commitment: Commitment, item: EvidenceItem) -> QuerySet[EvidenceLink]:
    """Evidence on the commitment at the same address, or of the same title and publisher."""
    same = Q(evidence__title=item.title, evidence__publisher=item.publisher)
    if item.url:
        same |= Q(evidence__url=item.url)
    return commitment.evidence_links.filter(same).select_related("evidence", "linked_by")


def twins_of_action(
    commitment: Commitment, action: ImplementingAction
) -> QuerySet[ImplementingAction]:
    """Actions on the commitment of the same date in the same words."""
    same = commitment.actions.filter(happened_on=action.happened_on, what=action.what)
    return same.select_related("recorded_by")


def twins_of_search(commitment: Commitment, search: SearchLog) -> QuerySet[SearchLog]:
    """Searches by the same person on the same day in the same places, for the same terms."""
    same = commitment.searches.filter(
        author=search.author,
        searched_on=search.searched_on,
        sources=search.sources,
        terms=search.terms,
    )
    return same.select_related("author")
