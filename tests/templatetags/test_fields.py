import pytest
from django import forms

from commitments.templatetags.fields import field, problems


class WordsForm(forms.Form):
    reason = forms.CharField(help_text="One sentence.")
    side = forms.ChoiceField(choices=[("a", "Ours"), ("b", "Theirs")])
    stance = forms.ChoiceField(choices=[("a", "Supports")], widget=forms.RadioSelect)
    certain = forms.BooleanField(required=False)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)


def test_a_field_ties_its_label_and_help_to_the_control():
    drawn = field(WordsForm()["reason"])

    assert '<label class="form-label" for="id_reason">Reason</label>' in drawn
    assert 'aria-describedby="id_reason_helptext"' in drawn
    assert '<div class="form-text" id="id_reason_helptext">One sentence.</div>' in drawn


def test_a_refused_field_keeps_the_words_and_is_tied_to_its_error():
    drawn = field(WordsForm({"reason": "x" * 3, "side": "neither"})["side"])

    assert "form-select is-invalid" in drawn
    assert 'aria-invalid="true"' in drawn
    assert 'aria-describedby="id_side_error"' in drawn
    assert '<div class="invalid-feedback" id="id_side_error">' in drawn


def test_radio_buttons_are_a_group_with_a_legend_and_their_error():
    drawn = field(WordsForm({})["stance"])

    assert 'aria-describedby="id_stance_error"' in drawn
    assert "<legend>Stance</legend>" in drawn
    assert drawn.count('class="form-check-input m-0"') == 1


def test_a_box_to_tick_has_its_label_beside_it():
    drawn = field(WordsForm()["certain"])

    assert drawn.endswith("Certain</label></div></div>")
    assert "form-label" not in drawn


def test_a_hidden_field_is_nothing_but_itself():
    assert field(WordsForm()["seen_version"]).startswith('<input type="hidden"')


@pytest.mark.parametrize(("wide", "start"), [(True, '<div class="wide">'), (False, "<div><label")])
def test_a_wide_field_takes_the_row(wide, start):
    assert field(WordsForm()["reason"], wide=wide).startswith(start)


def test_problems_are_listed_with_links_to_their_fields():
    form = WordsForm({"side": "a", "stance": "a"})
    form.add_error(None, "The two <b>disagree</b>.")

    drawn = problems(form, "Nothing was saved yet")

    assert 'role="alert"' in drawn
    assert '<a href="#id_reason">Reason: This field is required.</a>' in drawn
    assert "<li>The two &lt;b&gt;disagree&lt;/b&gt;.</li>" in drawn


def test_a_form_without_problems_has_no_notice():
    assert problems(WordsForm(), "Nothing was saved yet") == ""
