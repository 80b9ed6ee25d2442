"""Form fields in our look: label, control, help and errors, tied together for screen readers."""

from django import forms, template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from commitments.templatetags.marks import NOTHING, icon

register = template.Library()

CHOICE_LISTS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@register.simple_tag
def field(bound, wide: bool = False, label: str = "") -> SafeString:
    """One bound field with everything around it; `wide` takes the whole row of `.fields`, as do
    the fields that their form names so."""
    if bound.is_hidden:
        return bound.as_widget()
    wide = wide or bound.name in getattr(bound.form, "wide", ())
    if label:
        bound.label = label
    parts = (_control(bound), _help(bound), _errors(bound))
    if isinstance(bound.field.widget, CHOICE_LISTS):
        return _fieldset(bound, parts)
    return format_html(
        "<div{}>{}{}{}{}</div>",
        SafeString(' class="wide"') if wide else NOTHING,
        NOTHING if _is_checkbox(bound) else _label(bound),
        *parts,
    )


@register.simple_tag
def problems(form, heading: str) -> SafeString:
    """The notice above a refused form: what is wrong, each with a link to its field.

    It takes the focus after the swap, so that nobody has to look for it.
    """
    if not form.errors:
        return NOTHING
    items = format_html_join("", "<li>{}</li>", ((item,) for item in _problem_items(form)))
    return format_html(
        '<div class="notice" data-tone="red" role="alert" tabindex="-1">{}<div><h3>{}</h3>'
        '<ul class="list mb-0">{}</ul></div></div>',
        icon("i-x-circle-fill"),
        heading,
        items,
    )


def _problem_items(form):
    yield from form.non_field_errors()
    for bound in form:
        for error in bound.errors:
            target = bound.id_for_label or bound.auto_id
            yield format_html('<a href="#{}">{}: {}</a>', target, bound.label, error)


def _is_checkbox(bound):
    return isinstance(bound.field.widget, forms.CheckboxInput)


def _label(bound):
    return format_html(
        '<label class="form-label" for="{}">{}</label>', bound.id_for_label, bound.label
    )


def _control(bound):
    widget = bound.field.widget
    if isinstance(widget, CHOICE_LISTS):
        return format_html('<div class="choices">{}</div>', _choices(bound))
    if _is_checkbox(bound):
        box = bound.as_widget(attrs={"class": "form-check-input m-0"})
        return format_html('<div class="choices"><label>{}{}</label></div>', box, bound.label)
    kind = "form-select" if isinstance(widget, forms.Select) else "form-control"
    # A placeholder would only repeat the label above it.
    return bound.as_widget(
        attrs={"class": f"{kind} is-invalid" if bound.errors else kind, "placeholder": False}
    )


def _choices(bound):
    return format_html_join(
        "",
        "<label>{}{}</label>",
        ((choice.tag(), choice.choice_label) for choice in _with_class(bound)),
    )


def _with_class(bound):
    for choice in bound:
        choice.data["attrs"]["class"] = "form-check-input m-0"
        yield choice


def _fieldset(bound, parts):
    described = " ".join(name for name in (_help_id(bound), _errors_id(bound)) if name)
    return format_html(
        '<fieldset class="wide" id="{}"{}{}><legend>{}</legend>{}{}{}</fieldset>',
        bound.auto_id,
        format_html(' aria-describedby="{}"', described) if described else NOTHING,
        # So that the link in the notice leads the keyboard here.
        SafeString(' tabindex="-1"') if bound.errors else NOTHING,
        bound.label,
        *parts,
    )


# Django's own names, which its widgets already point to with aria-describedby.
def _help_id(bound):
    return f"{bound.auto_id}_helptext" if bound.help_text else ""


def _errors_id(bound):
    return f"{bound.auto_id}_error" if bound.errors else ""


def _help(bound):
    if not bound.help_text:
        return NOTHING
    return format_html('<div class="form-text" id="{}">{}</div>', _help_id(bound), bound.help_text)


def _errors(bound):
    if not bound.errors:
        return NOTHING
    words = format_html_join(" ", "{}", ((error,) for error in bound.errors))
    return format_html('<div class="invalid-feedback" id="{}">{}</div>', _errors_id(bound), words)
