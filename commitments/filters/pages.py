"""Pages of a list whose length is known, and an answer to every page number there can be."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commitments.filters.fields import clipped

PER_PAGE = 50
# No list has so many pages that their number has more digits.
DIGITS_AT_MOST = 9


class CountedPaginator(Paginator):
    """A paginator that is told how many rows there are, and does not count them again."""

    def __init__(self, rows: Sequence, *, count: int, per_page: int):
        super().__init__(rows, per_page)
        self.counted = count

    @cached_property
    def count(self) -> int:
        return self.counted


@dataclass(frozen=True)
class Answer:
    """The page to show; `problem` says why where it is not the one asked for."""

    page: Page
    problem: str = ""
    understood: bool = True


def page_of(rows: Sequence, *, count: int, asked: str, per_page: int = PER_PAGE) -> Answer:
    """The page that the address asks for, or else the nearest one with a sentence."""
    paginator = CountedPaginator(rows, count=count, per_page=per_page)
    if not (asked.isascii() and asked.isdigit()) or not asked.strip("0"):
        sentence = _("“%(asked)s” is not the number of a page. This is page 1.")
        return Answer(paginator.page(1), sentence % {"asked": clipped(asked)}, understood=False)
    number = paginator.num_pages + 1 if len(asked) > DIGITS_AT_MOST else int(asked)
    if number > paginator.num_pages:
        sentence = ngettext(
            "There is no page %(asked)s: the list has %(count)d page, and this is it.",
            "There is no page %(asked)s: the list has %(count)d pages, and this is the last.",
            paginator.num_pages,
        )
        values = {"asked": clipped(asked), "count": paginator.num_pages}
        return Answer(paginator.page(paginator.num_pages), sentence % values)
    return Answer(paginator.page(number))
