"""A text on its way into the record: where it is, how it is divided, and what it is."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from commitments.coding.paragraph_edits import HEADING_LENGTH, LABEL_LENGTH, SUB_AT_MOST
from commitments.coding.paragraphs import ParagraphSpan
from commitments.enums import StatementKind, Tier
from commitments.forms.base import RecordForm
from commitments.forms.fields import Day, LongText, RowField, RowsField, Seen, offer
from commitments.models import Intake, Partnership, Statement, User
from commitments.models.statements import web_address

OWN = "own"
DAYS = ("adopted_on", "printed_on", "published_on", "retrieved_on")


class BeginForm(RecordForm):
    """A text in one of three ways."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "class": "words"}),
        help_text=_("As it stands, typing errors included. What a site puts around it may stay."),
    )
    file = forms.FileField(
        label=_("File"),
        required=False,
        allow_empty_file=True,
        help_text=_("TXT, DOCX, PDF or HTML."),
    )
    address = forms.CharField(
        label=_("Address"),
        max_length=1000,
        required=False,
        validators=[web_address],
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        help_text=_("Starts with http:// or https://. Its page is fetched and kept."),
    )
    partnership = RowField(
        label=_("Partnership"),
        required=False,
        help_text=_("It can be chosen later, but before the text is frozen."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, auto_id="begin-%s", **options)
        most = settings.IKRAR_READER_CHARACTERS
        text, sentence = self.fields["text"], TOO_LONG % {"most": f"{most:,}"}
        text.validators = [*text.validators, MaxLengthValidator(most, sentence)]
        # So that a browser with script says it before all of it is sent.
        text.widget.attrs |= {"data-most": most, "data-too-long": sentence}
        offer_partnerships(self.fields["partnership"])

    def clean(self):
        words = super().clean()
        given = [name for name in ("text", "file", "address") if words.get(name)]
        if not self.errors and not given:
            raise ValidationError(_("Paste a text, choose a file, or give an address."))
        if not self.errors and len(given) > 1:
            raise ValidationError(_("Bring one text at a time: pasted, as a file or by address."))
        return words


TOO_LONG = _("A text may have %(most)s characters at most. Bring the part that matters.")


def offer_partnerships(field) -> None:
    offer(field, Partnership.objects.all(), empty=_("Not chosen yet"))


class ParagraphForm(RecordForm):
    """The number and the heading of one paragraph."""

    seen_version = Seen()
    label = forms.CharField(label=_("Number"), max_length=LABEL_LENGTH)
    sub = forms.IntegerField(
        label=_("Part"),
        min_value=1,
        max_value=SUB_AT_MOST,
        help_text=_("1 for the first part of a number, 2 for 20.2."),
    )
    heading = forms.CharField(
        label=_("Heading above it"),
        max_length=HEADING_LENGTH,
        required=False,
        help_text=_("Those below it under the same heading get it too."),
    )

    @classmethod
    def of(cls, span: ParagraphSpan, *, seen_version: int, on: date) -> "ParagraphForm":
        held = {"label": span.label, "sub": span.sub, "heading": span.heading}
        return cls(initial=held | {"seen_version": seen_version}, on=on)


class ParticularsForm(RecordForm):
    """What a text is. While it is kept for later nothing has to be filled in; to be frozen it
    must be complete (`complete`), and `cleaned_data` then holds `statement` and `parties`.
    """

    seen_version = Seen()
    partnership = RowField(label=_("Partnership"))
    title = forms.CharField(label=_("Title"), max_length=300)
    short_title = forms.CharField(
        label=_("Short title"), max_length=80, help_text=_("As Ankara 2026.")
    )
    kind = forms.ChoiceField(label=_("Kind"))
    tier = forms.ChoiceField(label=_("How near to the original"))
    adopted_on = Day(label=_("Adopted on"))
    adopted_place = forms.CharField(label=_("Adopted at"), max_length=120, required=False)
    printed_on = Day(
        label=_("Printed date"),
        required=False,
        help_text=_("The date as the source prints it, where it differs from the true one."),
    )
    date_reason = LongText(
        label=_("Reason for the date"),
        rows=2,
        max_length=2000,
        required=False,
        help_text=_("Why the true date differs from the printed one."),
    )
    parties = RowsField(label=_("Parties"))
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    published_on = Day(label=_("Published on"), required=False)
    retrieved_on = Day(label=_("Retrieved on"), required=False)
    url = forms.CharField(
        label=_("Address"),
        max_length=1000,
        required=False,
        validators=[web_address],
        widget=forms.URLInput(attrs={"inputmode": "url"}),
    )
    language = forms.CharField(
        label=_("Language"), max_length=12, help_text=_("Its code, as en, ms or tr.")
    )
    partial_text = forms.BooleanField(
        label=_("Partial text: only a part of it is held"), required=False
    )
    version_of = RowField(
        label=_("Version of"),
        required=False,
        help_text=_("Only for another version of a text that is on record."),
    )

    def __init__(self, data=None, *, intake: Intake, user: User, complete=False, **options):
        super().__init__(data, **options)
        self.intake = intake
        self.initial |= kept_of(intake)
        self.fields["seen_version"].initial = intake.version
        for name, kinds in (("kind", StatementKind), ("tier", Tier)):
            self.fields[name].choices = [("", _("Choose")), *kinds.choices]
        offer_partnerships(self.fields["partnership"])
        self.offer_of_partnership(user)
        if not complete:
            for field in self.fields.values():
                field.required = False

    def offer_of_partnership(self, user: User) -> None:
        """Parties and statements of the partnership that was kept, and of the one chosen now."""
        # A bound field would remember what it is first asked for; `with_taken` comes after that.
        chosen = str((self.data if self.is_bound else self.initial).get("partnership", ""))
        rows = self.fields["partnership"].choices
        keys = {key for key, _name in rows if key and key in (chosen, self.kept_partnership)}
        partnerships = Partnership.objects.filter(pk__in=keys).prefetch_related("parties")
        parties = {party for each in partnerships for party in each.parties.all()}
        offer(self.fields["parties"], sorted(parties, key=str))
        if not parties:
            # An empty list would look like a fault.
            self.fields["parties"].help_text = _(
                "Choose a partnership and keep it; its parties are then offered here."
            )
        works = Statement.objects.visible_to(user).works().for_list()
        works = works.filter(partnership__in=keys)
        offer(self.fields["version_of"], works, empty=_("A statement of its own"))

    @property
    def kept_partnership(self) -> str:
        return str(self.intake.partnership_id or "")

    def clean(self):
        words = super().clean()
        partnership = words.get("partnership")
        if partnership and "parties" in words:
            of_it = set(partnership.parties.all())
            words["parties"] = [party for party in words["parties"] if party in of_it]
        version_of = words.get("version_of")
        if version_of and partnership and version_of.partnership_id != partnership.pk:
            self.add_error("version_of", _("This statement is of another partnership."))
        if words.get("printed_on") and not words.get("date_reason"):
            self.add_error("date_reason", _("A printed date that differs needs its reason."))
        return words

    def kept(self) -> dict[str, Any]:
        """What the action keeps of it: days in ISO 8601, rows by their keys."""
        words = {name: value for name, value in self.cleaned_data.items() if name in self.fields}
        words |= {name: words[name].isoformat() if words[name] else "" for name in DAYS}
        words["parties"] = [party.pk for party in words["parties"]]
        words["version_of"] = words["version_of"].pk if words["version_of"] else ""
        return {
            "seen_version": words.pop("seen_version"),
            "partnership": words.pop("partnership"),
            "details": words,
        }

    def statement(self) -> Statement:
        """A statement with these particulars, not stored yet."""
        held = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in ("seen_version", "parties")
        }
        return Statement(**held)

    def with_taken(self, taken: Mapping[str, str], *, user: User) -> "ParticularsForm":
        """The same words, and in these fields what was proposed; nothing of it is judged yet."""
        again = type(self)(intake=self.intake, user=user, on=self.on)
        written = {name: self[name].value() for name in self.fields}
        again.initial |= written | {name: as_initial(name, value) for name, value in taken.items()}
        again.fields["seen_version"].initial = self["seen_version"].value()
        again.offer_of_partnership(user)
        return again


class FreezeForm(RecordForm):
    """Whether a text that is much like others is a statement of its own or a version of one."""

    seen_version = Seen()
    version_of = RowField(label=_("This text is"), widget=forms.RadioSelect)

    def __init__(self, data=None, *, intake: Intake, works: Iterable[Statement], **options):
        super().__init__(data, **options)
        self.fields["seen_version"].initial = intake.version
        kept, works = intake.details.get("version_of"), sorted(works, key=str)
        works = [work for work in works if work.partnership_id == intake.partnership_id]
        if kept or not works:
            # Said already, among the particulars, or of no use to ask.
            del self.fields["version_of"]
            return
        field = self.fields["version_of"]
        offer(field, works, label=lambda work: _("A version of “%(work)s”") % {"work": work})
        field.choices = [*field.choices, (OWN, _("A statement of its own"))]
        rows = field.coerce
        field.coerce = lambda key: None if key == OWN else rows(key)


def as_initial(name: str, value: str) -> Any:
    return value.split(",") if name == "parties" else value


def kept_of(intake: Intake) -> dict[str, Any]:
    """What was typed so far, by the names of the fields."""
    held = {name: intake.details.get(name, "") for name in ParticularsForm.base_fields}
    return held | {
        "partnership": str(intake.partnership_id or ""),
        "parties": [str(key) for key in held["parties"] or []],
        "seen_version": intake.version,
    }
