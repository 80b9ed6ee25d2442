"""Saying how a commitment takes up an earlier one."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.enums import LinkKind
from commitments.errors import Refusal
from commitments.forms.base import say_length, sentences
from commitments.forms.fields import RowField, Seen, offer
from commitments.models import Commitment, CommitmentLink


class LineageForm(forms.Form):
    """How the two are linked, and why."""

    kind = forms.ChoiceField(
        label=_("How it takes it up"),
        choices=LinkKind.choices,
        error_messages={
            "required": _("Choose how the later one takes up the earlier."),
            "invalid_choice": _("Choose how the later one takes up the earlier."),
        },
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=300,
        required=False,
        help_text=_("What changed, or why you think so."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, label_suffix="", **options)
        for field in self.fields.values():
            say_length(field)

    def refused(self, refusal: Refusal | ValidationError):
        """This form with the sentences of a refusal beside the fields that they are about."""
        for name, sentence in sentences(refusal):
            self.add_error(name if name in self.fields else None, sentence)
        return self


class LinkForm(LineageForm):
    """`cleaned_data` holds the arguments of `actions.lineage.link_commitments`."""

    later = RowField(
        label=_("Commitment of this statement"),
        error_messages={"invalid_choice": _("Choose a commitment of this statement.")},
    )
    earlier = RowField(
        label=_("Earlier commitment"),
        error_messages={"invalid_choice": _("Choose a commitment of an earlier statement.")},
    )

    field_order = ["later", "kind", "earlier", "note"]

    def __init__(
        self, *args, later: Iterable[Commitment], earlier: Iterable[Commitment], **options
    ):
        super().__init__(*args, **options)
        for name, rows in (("later", later), ("earlier", earlier)):
            offer(self.fields[name], rows, label=called, empty=_("Choose"))


class SuggestionForm(LineageForm):
    """One suggestion to confirm; the two it links are on the page already."""

    later = forms.IntegerField(widget=forms.HiddenInput)
    earlier = forms.IntegerField(widget=forms.HiddenInput)


class LinkChangeForm(LineageForm):
    """`cleaned_data` holds the arguments of `actions.lineage.change_link`."""

    seen_version = Seen()

    def __init__(self, *args, link: CommitmentLink, **options):
        recorded = {"kind": link.kind, "note": link.note, "seen_version": link.version}
        super().__init__(*args, initial=recorded, auto_id=f"link-{link.pk}-%s", **options)
        self.link = link

    def rebased(self, seen_version: int, refusal: Refusal):
        """The same words, as those of somebody who has seen what is on record now."""
        self.add_error(None, str(refusal))
        self.data = self.data.copy()
        self.data["seen_version"] = seen_version
        return self


def called(commitment: Commitment) -> str:
    return f"{commitment.short_code} {commitment.short_title}"
