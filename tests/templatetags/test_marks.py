import re
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

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
from commitments.templatetags import marks

SPRITE = (settings.BASE_DIR / "static/icons.svg").read_text()

# Each tag that draws one value, with every value it may meet.
DRAWN = [
    *((marks.status_chip, value) for value in Status),
    *((marks.timeliness_chip, value) for value in Timeliness),
    *((marks.assessment_chip, value) for value in Score),
    *((marks.forecast_chip, value) for value in Outlook),
    *((marks.drift_chip, value) for value in Drift),
    *((marks.strength_meter, value) for value in Strength),
    *((marks.verifiability_mark, value) for value in Verifiability),
    *((marks.stance_mark, value) for value in Stance),
    *((marks.stance_sign, value) for value in Stance),
]


@pytest.mark.parametrize(("draw", "value"), DRAWN)
def test_every_value_is_drawn_with_its_word_and_with_symbols_that_exist(draw, value):
    drawn = draw(value)

    assert str(value.label) in drawn
    assert all(f'id="{name}"' in SPRITE for name in re.findall(r"icons\.svg#([\w-]+)", drawn))


@pytest.mark.parametrize("draw", [marks.status_chip, marks.timeliness_chip])
def test_a_value_nobody_knows_is_refused(draw):
    with pytest.raises(ValueError, match="is not a valid"):
        draw("delivered")


@pytest.mark.parametrize(
    ("value", "days", "words"),
    [
        ("due_soon", 40, "Due soon, 40 days"),
        ("overdue", 12, "Overdue, 12 days"),
        ("overdue", 1, "Overdue, 1 day"),
        ("due_soon", 0, "Due today"),
        # Days say nothing where nothing runs out.
        ("not_due", 400, "Not due"),
        ("due_soon", None, "Due soon"),
    ],
)
def test_timeliness_counts_the_days_where_they_matter(value, days, words):
    drawn = marks.timeliness_chip(value, days)

    assert drawn.endswith(f"</svg>{words}</span>")


def test_failed_is_written_with_a_real_minus():
    assert "\N{MINUS SIGN}1" in marks.assessment_chip("-1")


def test_without_a_verdict_it_is_not_assessed():
    assert "Not assessed" in marks.assessment_chip(None)


@pytest.mark.parametrize("draw", [marks.forecast_chip, marks.drift_chip])
def test_without_a_forecast_or_a_comparison_nothing_is_shown(draw):
    assert draw(None) == ""


@pytest.mark.parametrize("strength", ["0", "1", "2", "3", "4", "5"])
def test_strength_fills_as_many_cells_as_its_number(strength):
    drawn = marks.strength_meter(strength)

    assert drawn.count('class="on"') == int(strength)
    assert drawn.count("<rect") == 5


def test_strength_can_stand_above_its_word():
    assert marks.strength_meter("4", stacked=True).endswith(
        '4</span><br><span class="meta">Undertaken</span>'
    )


def test_a_wording_nobody_holds_has_no_meter():
    assert "<rect" not in marks.strength_meter("not_coded")


@pytest.mark.parametrize("letter", Reliability.values)
@pytest.mark.parametrize("digit", Credibility.values)
def test_a_grade_says_what_both_parts_mean(letter, digit):
    drawn = marks.grade(letter, int(digit))

    assert f"<b>{letter}</b><i>{digit}</i>" in drawn
    assert f"{Reliability(letter).label}. {Credibility(digit).label}." in drawn


@pytest.mark.parametrize("relation", DeadlineRelation.values)
@pytest.mark.parametrize("precision", DeadlinePrecision.values)
def test_every_deadline_has_its_drawing_or_none(relation, precision):
    drawn = marks.deadline_glyph(relation, precision)

    assert drawn.startswith('<svg class="glyph"') or "none" in (relation, precision)


@pytest.mark.parametrize(
    ("relation", "precision", "ambiguous", "drawing"),
    [
        ("on", "day", False, marks.GLYPH_DAY),
        ("by_end_of", "year", False, marks.GLYPH_END),
        ("in", "year", False, marks.GLYPH_WINDOW),
        ("by", "year", True, marks.GLYPH_TWO_ENDS),
        ("before", "event", False, marks.GLYPH_EVENT),
        ("none", "recurring", False, marks.GLYPH_RECURRING),
        # "At an opportune time" never ends, whatever else is said of it.
        ("none", "vague", True, marks.GLYPH_VAGUE),
    ],
)
def test_a_deadline_is_drawn_as_exactly_as_it_is_worded(relation, precision, ambiguous, drawing):
    assert drawing in marks.deadline_glyph(relation, precision, ambiguous)


def test_an_avatar_says_the_whole_name_and_escapes_it():
    class Person(SimpleNamespace):
        def __str__(self):
            return "Ada <b>Byron</b>"

    drawn = marks.avatar(Person(initials="AB"))

    assert '<span aria-hidden="true">AB</span>' in drawn
    assert "Ada &lt;b&gt;Byron&lt;/b&gt;" in drawn


def test_a_mark_drawn_once_is_drawn_anew_in_another_language():
    @marks.drawn_once
    def language_of(_value):
        return translation.get_language()

    with translation.override("tr"):
        turkish = language_of("same")
    with translation.override("ms"):
        malay = language_of("same")

    assert (turkish, malay) == ("tr", "ms")


def test_templates_use_the_marks_by_name():
    template = Template("{% load marks %}{% timeliness_chip value days=3 %}")

    drawn = template.render(Context({"value": Timeliness.DUE_SOON}))

    assert "Due soon, 3 days" in drawn
