"""Small charts drawn from numbers: blocks and bars, in SVG or plain markup, classes only."""

import datetime
from collections.abc import Iterable

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from commitments.enums import Status

register = template.Library()

# What separates two parts of a bar, in per cent of its width.
GAP = 0.6
# What one digit takes of a bar in a narrow column, likewise.
DIGIT = 4


@register.simple_tag
def unit(status: str, url: str = "", number: str | int = "", title: str = "") -> SafeString:
    """One block is one commitment and leads to it; without an address it is a legend's block."""
    status = Status(status)
    if not url:
        return format_html('<span class="unit" data-status="{}"></span>', status.value)
    words = f"{title}: {status.label}"
    return format_html(
        '<a class="unit" data-status="{}" href="{}" title="{}">{}'
        '<span class="visually-hidden"> {}</span></a>',
        status.value,
        url,
        words,
        number,
        words,
    )


@register.simple_tag
def progress_bar(total: int, first: int, second: int = 0) -> SafeString:
    """The thin bar of a headline figure: `first` in ink, `second` half-toned, the rest pale."""
    parts = (("ink", first), ("half", second), ("rest", total - first - second))
    rectangles = format_html_join(
        "",
        '<rect class="{}" x="{}" width="{}" height="6"/>',
        (
            (part, _percent(start), _percent(width))
            for part, start, width, _count in _shares(parts, total or 1)
        ),
    )
    return format_html('<svg class="bar" aria-hidden="true">{}</svg>', rectangles)


@register.simple_tag
def stacked_bar(counts: Iterable[tuple[str, int]], description: str) -> SafeString:
    """What stands for the unit chart past 60 commitments: the same order, as one bar.

    `counts` pairs each status with its number; `description` says the same to those who listen.
    """
    counts = [(Status(status), count) for status, count in counts]
    total = sum(count for _status, count in counts) or 1
    parts = format_html_join(
        "",
        '<rect data-status="{}" x="{}" width="{}" height="18"><title>{} {}</title></rect>{}',
        (
            (
                status.value,
                _percent(start),
                _percent(width),
                status.label,
                count,
                _number_within(start, width, count),
            )
            for status, start, width, count in _shares(counts, total)
        ),
    )
    return format_html(
        '<svg class="stacked" role="img" aria-label="{}">{}</svg>', description, parts
    )


def _number_within(start, width, count):
    """The number on its part, where the part is wide enough for it on a narrow screen."""
    if width < DIGIT * len(str(count)):
        return SafeString("")
    return format_html('<text x="{}" y="13">{}</text>', _percent(start + 0.8), count)


def _shares(parts, total):
    """Yield (key, start, width, count) in per cent for every part that is not empty."""
    start = 0.0
    for key, count in parts:
        if count <= 0:
            continue
        share = 100 * count / total
        yield key, start, max(share - GAP, 0.2), count
        start += share


def _percent(number):
    return f"{number:.2f}%"


@register.simple_tag
def day(value: datetime.date | None) -> SafeString:
    """A day in full: "7 January 2026"."""
    return _time(value, "j F Y")


@register.simple_tag
def short_day(value: datetime.date | None, on: datetime.date | None = None) -> SafeString:
    """A day in a table: "7 Jan", with its year when that is not the year of `on`."""
    in_another_year = value is not None and (on is None or value.year != on.year)
    return _time(value, "j M Y" if in_another_year else "j M")


def _time(value, how):
    if value is None:
        return SafeString("")
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat()[:10], date_format(value, how)
    )
