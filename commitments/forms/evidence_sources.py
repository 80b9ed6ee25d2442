"""Evidence on its way onto the record: where it is, what it is, and what else it bears on."""

from collections.abc import Mapping

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commitments.actions.begun_evidence import NOT_SAID
from commitments.enums import DEFAULT_RELIABILITY, Credibility, EvidenceKind
from commitments.forms.base import RecordForm
from commitments.forms.evidence import BearingForm, EvidenceForm
from commitments.forms.evidence_items import DESCRIBED, ItemForm, side_of
from commitments.forms.fields import Day, LongText, Seen
from commitments.models import Commitment, EvidenceItem
from commitments.models.statements import web_address

FILES_AT_MOST = 20
ENDINGS = ("expires_on", "retracted_on")


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, as a list."""

    widget = FilesInput

    def clean(self, data, initial=None):
        files = [each for each in data or [] if each]
        if len(files) > FILES_AT_MOST:
            raise ValidationError(
                _("Bring at most %(most)s files at once.") % {"most": FILES_AT_MOST}
            )
        # What a file is worth is judged by its content, an empty one included.
        return files


class SourcesForm(RecordForm):
    """Where evidence is: an address, or files. `anyway` says that it is to be added twice."""

    address = forms.CharField(
        label=_("Address"),
        max_length=1000,
        required=False,
        validators=[web_address],
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        help_text=_("Starts with http:// or https://. A copy is fetched while you go on."),
    )
    files = FilesField(
        label=_("Files"),
        required=False,
        help_text=_("PDF, DOCX, XLSX, CSV, TXT, HTML, EML, PNG or JPEG, one or several."),
    )
    anyway = forms.BooleanField(label=_("Add it although it is on record"), required=False)

    def __init__(self, *args, **options):
        super().__init__(*args, auto_id="panel-source-%s", **options)

    def clean(self):
        words = super().clean()
        if not self.errors and not (words.get("address") or words.get("files")):
            self.add_error("address", ValidationError(_("Give an address, or choose a file.")))
        return words


class FileForm(RecordForm):
    """One more file for an item on record."""

    files = FilesField(label=_("Files"), required=False)


class CompletionForm(EvidenceForm):
    """What a begun item is: `cleaned_data` holds the arguments of `complete_evidence`."""

    seen_version = Seen()

    def __init__(self, *args, item: EvidenceItem, **options):
        super().__init__(*args, **options)
        self.item = item
        self.fields["seen_version"].initial = item.version
        self.initial |= values_of(item)
        if is_undescribed(item):
            # Nobody chose these: the person is asked, as for any new item.
            self.initial |= dict.fromkeys(("kind", "side", "reliability", "credibility"), "")
            self.initial["publisher"] = "" if item.publisher == NOT_SAID else item.publisher

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        described = words.pop("item")
        for name in DESCRIBED:
            setattr(self.item, name, getattr(described, name))
        return words | {"item": self.item, "fields": DESCRIBED}

    def with_taken(self, taken: Mapping[str, str]) -> "CompletionForm":
        """The same words, and in these fields what was proposed. Nobody has sent it yet, so that
        nothing of it is judged.
        """
        again = type(self)(item=self.item, commitment=self.commitment, on=self.on)
        written = {name: self.data[name] for name in self.fields if name in self.data}
        again.initial |= written | taken
        again.fields["seen_version"].initial = written.get("seen_version", self.item.version)
        return again


class ItemChangeForm(ItemForm):
    """An item on record anew: `cleaned_data` holds the arguments of `change_evidence`."""

    seen_version = Seen()
    expires_on = Day(
        label=_("Expires on"),
        required=False,
        help_text=_("The day from which what it says is no longer so."),
    )
    retracted_on = Day(
        label=_("Retracted on"),
        required=False,
        help_text=_("The day on which its publisher took it back."),
    )
    reason = LongText(
        label=_("Reason for a new grade"),
        rows=2,
        max_length=100,
        required=False,
        help_text=_("Needed where reliability or credibility changes."),
    )

    def __init__(self, *args, item: EvidenceItem, **options):
        super().__init__(*args, **options)
        self.item = item
        self.fields["seen_version"].initial = item.version
        self.initial |= values_of(item)

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        arguments = {name: words.pop(name) for name in ("seen_version", "reason")}
        changed = [name for name, value in words.items() if getattr(self.item, name) != value]
        for name in changed:
            setattr(self.item, name, words[name])
        return arguments | {"item": self.item, "fields": changed}


class BearsOnForm(RecordForm):
    """Another commitment that an item bears on, by its code."""

    code = forms.CharField(
        label=_("Commitment"),
        max_length=40,
        help_text=_("Its code, as MYS-TUR-2026-18."),
    )
    stance = BearingForm.base_fields["stance"]
    locator = BearingForm.base_fields["locator"]
    quotation = BearingForm.base_fields["quotation"]

    def __init__(self, *args, item: EvidenceItem, user, **options):
        super().__init__(*args, **options)
        self.item, self.user = item, user

    def clean_code(self):
        """Of what this person sees: whatever else there may be, is not there."""
        code = self.cleaned_data["code"].strip().upper()
        visible = Commitment.objects.visible_to(self.user).select_related("statement")
        commitment = visible.defer("statement__canonical_text").filter(code=code).first()
        if commitment is None:
            raise ValidationError(_("There is no commitment of this code."))
        return commitment

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        return words | {"commitment": words.pop("code"), "evidence": self.item}


def values_of(item: EvidenceItem) -> dict[str, object]:
    """What the fields of the form hold of an item on record."""
    held = {name: getattr(item, name) for name in (*DESCRIBED, *ENDINGS) if name != "side_party"}
    return held | {"side": side_of(item)}


def is_undescribed(item: EvidenceItem) -> bool:
    """Whether the item was begun, and nobody has said what it is."""
    return (
        item.kind == EvidenceKind.UNKNOWN
        and item.reliability == DEFAULT_RELIABILITY[EvidenceKind.UNKNOWN]
        and item.credibility == Credibility.CANNOT_BE_JUDGED
    )
