"""Chips, marks and small drawings: one tag each, so that no page draws them twice.

They return finished markup instead of rendering a template, because a list shows several in every
row. Words come from the enumerations, colours from the value itself in the style sheet.
"""

from functools import lru_cache, wraps
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, ngettext

from commitments.enums import (
    Credibility,
    DeadlinePrecision,
    DeadlineRelation,
    Drift,
    Outlook,
    Reliability,
    Score,
    Stance,
    Status,
    Strength,
    Timeliness,
    Verifiability,
)

register = template.Library()

NOTHING = SafeString("")

SCORES = {
    Score.SATISFIED: "+1",
    Score.PARTIAL: "0",
    Score.FAILED: "\N{MINUS SIGN}1",
    Score.NOT_ASSESSED: "·",
    Score.NOT_VERIFIABLE: "\N{EN DASH}",
}

# icon, tone
STANCES = {
    Stance.SUPPORTS: ("i-plus-circle", "green"),
    Stance.CONTRADICTS: ("i-dash-circle", "red"),
    Stance.CONTEXT: ("i-circle", "grey"),
}

METER_CELLS = 5
PIPS_AT_MOST = 5

# Drawings of a deadline, 36 by 12.
GLYPH_DAY = mark_safe('<path class="soft" d="M1 6h32"/><path d="M33.5 1v10"/>')
GLYPH_END = mark_safe('<path d="M1 6h32M33.5 1v10"/>')
GLYPH_START = mark_safe('<path d="M2.5 1v10"/><path class="soft" d="M3 6h32"/>')
GLYPH_WINDOW = mark_safe('<rect class="band" x="2" y="2" width="32" height="8"/>')
GLYPH_TWO_ENDS = mark_safe(
    '<path d="M1 6h22M23.5 1v10"/><path class="soft" d="M24 6h10M34.5 1v10"/>'
)
GLYPH_EVENT = mark_safe('<path d="M1 6h25"/><path d="m30 2 4 4-4 4-4-4z"/>')
GLYPH_RECURRING = mark_safe('<path d="M2 6h32M2.75 2v8M13 2v8M23.5 2v8M33.5 2v8"/>')
GLYPH_VAGUE = mark_safe('<path class="soft" d="M1 6h34"/>')

# The precision decides first; where it is silent, the relation does.
GLYPHS_BY_PRECISION = {
    DeadlinePrecision.NONE: None,
    DeadlinePrecision.VAGUE: GLYPH_VAGUE,
    DeadlinePrecision.RECURRING: GLYPH_RECURRING,
    DeadlinePrecision.EVENT: GLYPH_EVENT,
}
GLYPHS_BY_RELATION = {
    DeadlineRelation.ON: GLYPH_DAY,
    DeadlineRelation.IN: GLYPH_WINDOW,
    DeadlineRelation.BETWEEN: GLYPH_WINDOW,
    DeadlineRelation.BY: GLYPH_END,
    DeadlineRelation.BY_END_OF: GLYPH_END,
    DeadlineRelation.BEFORE: GLYPH_END,
    DeadlineRelation.WITHIN: GLYPH_END,
    DeadlineRelation.UNTIL: GLYPH_END,
    DeadlineRelation.AT_LATEST: GLYPH_END,
    DeadlineRelation.FROM: GLYPH_START,
    DeadlineRelation.NONE: None,
}


DRAWINGS: list[Any] = []


def drawn_once(draw):
    """Keep what `draw` gives for its arguments in each language.

    A page of 50 rows asks for 300 marks, of which a few dozen differ.
    """

    @lru_cache(maxsize=2048)
    def drawn(_language, *arguments, **named):
        return draw(*arguments, **named)

    @wraps(draw)
    def tag(*arguments, **named):
        return drawn(get_language(), *arguments, **named)

    DRAWINGS.append(drawn)
    return tag


def forget_drawings() -> None:
    """Draw anew, as where the names of static files have changed."""
    for drawn in DRAWINGS:
        drawn.cache_clear()


@register.simple_tag
@drawn_once
def icon(name: str) -> SafeString:
    """One symbol of the sprite. It says nothing by itself: a word stands beside it."""
    return format_html(
        '<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("icons.svg"), name
    )


@register.simple_tag
def copy_seal(copy) -> SafeString | str:
    """What our copies of a source have come to; nothing where none was ever asked for."""
    if not copy.is_worth_saying:
        return ""
    tone = "" if copy.is_calm else mark_safe(' data-tone="amber"')
    return format_html('<span class="seal"{}>{}{}</span>', tone, icon(copy.icon), copy.words)


@register.simple_tag
@drawn_once
def status_chip(value: str) -> SafeString:
    status = Status(value)
    return format_html(
        '<span class="chip chip-status" data-status="{}">{}{}</span>',
        status.value,
        icon(f"i-s-{status.value}"),
        status.label,
    )


@register.simple_tag
@drawn_once
def timeliness_chip(value: str, days: int | None = None) -> SafeString:
    """`days` are those left when due soon, and those gone by when overdue."""
    timeliness = Timeliness(value)
    return format_html(
        '<span class="chip chip-time" data-timeliness="{}">{}{}</span>',
        timeliness.value,
        icon(f"i-t-{timeliness.value}"),
        _timeliness_words(timeliness, days),
    )


def _timeliness_words(timeliness, days):
    if days is None or timeliness not in (Timeliness.DUE_SOON, Timeliness.OVERDUE):
        return timeliness.label
    if days == 0:
        return gettext("Due today")
    words = ngettext("%(state)s, %(days)d day", "%(state)s, %(days)d days", abs(days))
    return words % {"state": timeliness.label, "days": abs(days)}


@register.simple_tag
@drawn_once
def assessment_chip(value: str | None) -> SafeString:
    """No verdict at all reads as "Not assessed"."""
    assessment = Score(value or Score.NOT_ASSESSED)
    return format_html(
        '<span class="chip chip-assess" data-assessment="{}">'
        '<span class="score" aria-hidden="true">{}</span>{}</span>',
        assessment.value,
        SCORES[assessment],
        assessment.label,
    )


@register.simple_tag
@drawn_once
def forecast_chip(value: str | None) -> SafeString:
    """Empty where nobody has made a forecast."""
    if not value:
        return NOTHING
    forecast = Outlook(value)
    return format_html(
        '<span class="chip chip-forecast" data-forecast="{}">{}{}</span>',
        forecast.value,
        icon(f"i-f-{forecast.value}"),
        forecast.label,
    )


@register.simple_tag
@drawn_once
def drift_chip(value: str | None) -> SafeString:
    """Empty where the two wordings cannot be compared."""
    if not value:
        return NOTHING
    drift = Drift(value)
    return format_html(
        '<span class="chip chip-drift" data-drift="{}">{}</span>', drift.value, drift.label
    )


@register.simple_tag
@drawn_once
def strength_meter(value: str, stacked: bool = False) -> SafeString:
    """Five cells, the number and the word; in ink, because strength is not virtue.

    `stacked` sets the word on a line of its own, as a narrow column wants it.
    """
    strength = Strength(value)
    if strength == Strength.NOT_CODED:
        return _not_coded("strength", strength)
    word = format_html('<br><span class="meta">{}</span>' if stacked else " {}", strength.label)
    return format_html(
        '<span class="strength"><svg class="meter" viewBox="0 0 34 10" aria-hidden="true">{}</svg>'
        "{}{}</span>{}",
        METERS[int(strength.value)],
        strength.value,
        NOTHING if stacked else word,
        word if stacked else NOTHING,
    )


def _meter(filled):
    cells = (
        (mark_safe(' class="on"') if cell < filled else "", f"{cell * 7}.5")
        for cell in range(METER_CELLS)
    )
    return format_html_join("", '<rect{} x="{}" y=".5" width="5" height="9"/>', cells)


METERS = [_meter(filled) for filled in range(METER_CELLS + 1)]


@register.simple_tag
@drawn_once
def pips(count: int) -> SafeString:
    """One dot for each of a few; the number stands beside them."""
    dot = mark_safe('<svg viewBox="0 0 8 8"><circle cx="4" cy="4" r="3.5"/></svg>')
    dots = format_html_join("", "{}", ((dot,) for _dot in range(min(count, PIPS_AT_MOST))))
    return format_html('<span class="pips" aria-hidden="true">{}</span>', dots)


def _not_coded(shape, member):
    return format_html('<span class="{} muted">{}</span>', shape, member.label)


@register.simple_tag
@drawn_once
def verifiability_mark(value: str) -> SafeString:
    verifiability = Verifiability(value)
    if verifiability == Verifiability.NOT_CODED:
        return _not_coded("verify", verifiability)
    return format_html(
        '<span class="verify">{}{}</span>',
        icon(f"i-v-{verifiability.value}"),
        verifiability.label,
    )


@register.simple_tag
@drawn_once
def grade(reliability: str, credibility: str | int) -> SafeString:
    """Source letter and information digit, with the meaning of both on hover."""
    letter, digit = Reliability(reliability), Credibility(str(credibility))
    return format_html(
        '<span class="grade" title="{}. {}."><b>{}</b><i>{}</i></span>',
        letter.label,
        digit.label,
        letter.value,
        digit.value,
    )


@register.simple_tag
@drawn_once
def stance_mark(value: str) -> SafeString:
    stance = Stance(value)
    symbol, tone = STANCES[stance]
    return format_html(
        '<span class="stance" data-tone="{}">{}{}</span>', tone, icon(symbol), stance.label
    )


@register.simple_tag
@drawn_once
def stance_sign(value: str) -> SafeString:
    """The mark alone, where many stand beside codes; the word is for those who listen or hover."""
    stance = Stance(value)
    symbol, tone = STANCES[stance]
    return format_html(
        '<span class="stance" data-tone="{}" title="{}">{}<span class="visually-hidden">{} </span>'
        "</span>",
        tone,
        stance.label,
        icon(symbol),
        stance.label,
    )


@register.simple_tag
def deadline_glyph(relation: str, precision: str, ambiguous: bool = False) -> SafeString:
    """How exact the wording is, drawn: a bar ends, a box is a window, dots never end."""
    drawing = _deadline_drawing(relation, precision, ambiguous)
    if drawing is None:
        return NOTHING
    return format_html(
        '<svg class="glyph" viewBox="0 0 36 12" aria-hidden="true">{}</svg>', drawing
    )


def _deadline_drawing(relation, precision, ambiguous):
    if precision in GLYPHS_BY_PRECISION:
        return GLYPHS_BY_PRECISION[precision]
    if ambiguous:
        return GLYPH_TWO_ENDS
    return GLYPHS_BY_RELATION[relation]


@register.simple_tag
def avatar(user, small: bool = True) -> SafeString:
    """The initials for those who see, the whole name for those who listen or hover."""
    return format_html(
        '<span class="{}" title="{}"><span aria-hidden="true">{}</span>'
        '<span class="visually-hidden">{}</span></span>',
        "avatar avatar-sm" if small else "avatar",
        user,
        user.initials,
        user,
    )
