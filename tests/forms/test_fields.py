"""The fields that the forms share, one by one."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError

from commitments.forms.base import say_length, sentences, shown
from commitments.forms.fields import Day, LongText, Number, Seen, plain_number
from commitments.models import Party


@pytest.mark.parametrize("value", [None, "", "-1", "one", "1.5", "9" * 30, "1\x00"])
def test_seen_takes_what_cannot_be_read_for_nothing_seen(value):
    assert Seen().clean(value) == 0


def test_seen_reads_a_version():
    assert Seen().clean("7") == 7


def test_long_text_keeps_one_character_for_the_end_of_a_line():
    assert LongText(strip=False).clean(" a\r\nb\r\n") == " a\nb\n"


def test_long_text_is_measured_as_it_is_stored():
    field = LongText(max_length=3)

    assert field.clean("a\r\nb") == "a\nb"


@pytest.mark.parametrize("words", ["2026-01-08", "8 January 2026"])
def test_day_reads_both_ways_of_writing(words):
    assert Day().clean(words) == date(2026, 1, 8)


@pytest.mark.parametrize("words", ["NaN", "Infinity", "1e309", "5,28", "1" * 30, "1.00001"])
def test_number_refuses_what_no_column_holds(words):
    with pytest.raises(ValidationError):
        Number().clean(words)


def test_a_length_is_refused_with_a_sentence_and_never_cut_by_the_browser():
    class Form(forms.Form):
        title = forms.CharField(max_length=5000)

    form = Form({"title": "x" * 5001})
    say_length(form.fields["title"])

    assert form.errors["title"] == ["Use at most 5,000 characters; this has 5001."]
    assert "maxlength" not in str(form["title"])


@pytest.mark.parametrize(
    ("value", "words"),
    [(Decimal("10.0000"), "10"), (Decimal("5.2800"), "5.28"), (Decimal(0), "0"), (None, "")],
)
def test_a_figure_is_shown_without_noise(value, words):
    assert plain_number(value) == words


CHOICE = forms.ChoiceField(choices=[("b", "Both")])
SEVERAL = forms.MultipleChoiceField(choices=[(1, "One"), (2, "Two")])
SHOWN = [
    (CHOICE, "b", "Both"),
    # A value that is not offered any more is still shown.
    (CHOICE, "gone", "gone"),
    (SEVERAL, ["1", 2], "One, Two"),
    (SEVERAL, [], "–"),
    (Day(), "2026-01-08", "8 January 2026"),
    (Day(), date(2026, 1, 8), "8 January 2026"),
    (Day(), "soon", "soon"),
    (forms.BooleanField(), False, "No"),
    (forms.BooleanField(), "on", "Yes"),
    (forms.CharField(), "", "–"),
    (Number(), "10.0000", "10"),
]


@pytest.mark.parametrize(("field", "value", "words"), SHOWN)
def test_a_value_is_shown_in_words(field, value, words):
    assert shown(field, value) == words


def test_the_sentences_of_a_model_name_their_fields():
    with pytest.raises(ValidationError) as refusal:
        Party(name="", adjective="Malaysian", iso3="my").clean_fields()

    assert dict(sentences(refusal.value)).keys() == {"name", "iso3"}
