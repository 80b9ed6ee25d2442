"""Where parties meet: mechanisms, and their sessions as they are planned, held or called off."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.enums import MechanismLevel, SessionState
from commitments.forms.base import RecordForm
from commitments.forms.fields import Day, LongText, RowField, Seen, check_has_come, offer
from commitments.models import (
    Commitment,
    EvidenceItem,
    Mechanism,
    MechanismSession,
    Partnership,
    Statement,
    User,
    days,
)

OF_MECHANISM = (
    "name",
    "short_name",
    "level",
    "expected_rhythm",
    "rhythm_words",
    "host_rule",
    "source",
)
OF_SESSION = (
    "ordinal",
    "expected",
    "held_on",
    "cancelled_on",
    "cancelled_because",
    "place",
    "host",
    "commitment",
    "statement",
    "words",
    "stated_in",
    "evidence",
)
ROWS = ("host", "commitment", "statement", "stated_in", "evidence")
# What only one state has, with what is said to who leaves it empty there; in the others it is
# empty, and who writes it there is asked to say that state.
OF_STATE = {
    "held_on": (SessionState.HELD, _("Say on which day.")),
    "cancelled_on": (SessionState.CANCELLED, _("Say on which day.")),
    "cancelled_because": (SessionState.CANCELLED, _("Say why it was cancelled.")),
}
SAY_SO = {
    SessionState.HELD: _("Say above that it was held, or leave this empty."),
    SessionState.CANCELLED: _("Say above that it was cancelled, or leave this empty."),
}
LARGEST_ORDINAL = 999


class MechanismForm(RecordForm):
    """`cleaned_data` holds the row of `actions.facts.enter_fact`."""

    wide = ("name", "source")

    name = forms.CharField(label=_("Name"), max_length=200)
    short_name = forms.CharField(
        label=_("Short name"), max_length=40, required=False, help_text=_("As HLSC, where stated.")
    )
    partnership = RowField(label=_("Partnership"))
    level = forms.ChoiceField(label=_("Level"), choices=MechanismLevel.choices)
    expected_rhythm = forms.CharField(
        label=_("Expected rhythm"),
        max_length=20,
        required=False,
        validators=[days.repetition],
        help_text=_("As R/P2Y for every two years; empty where no text states one."),
    )
    rhythm_words = forms.CharField(
        label=_("Rhythm as worded"), max_length=300, required=False, help_text=_("Their words.")
    )
    host_rule = forms.CharField(
        label=_("Who hosts, as worded"), max_length=300, required=False, help_text=_("Their words.")
    )
    source = forms.CharField(
        label=_("Source"),
        max_length=300,
        required=False,
        help_text=_("Where the rhythm and who hosts are stated."),
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        offer(self.fields["partnership"], Partnership.objects.order_by("name"), empty=_("Choose"))

    def clean(self):
        words = super().clean()
        return words if self.errors else {"row": Mechanism(**words)}


class MechanismChangeForm(MechanismForm):
    """`cleaned_data` holds the arguments of `actions.facts.change_fact`."""

    seen_version = Seen()

    def __init__(self, *args, mechanism: Mechanism, **options):
        super().__init__(*args, **options)
        self.mechanism = mechanism
        # Its sessions name texts of one partnership.
        del self.fields["partnership"]
        held = {name: getattr(mechanism, name) for name in OF_MECHANISM}
        self.initial = held | {"seen_version": mechanism.version}

    def clean(self):
        words = RecordForm.clean(self)
        if self.errors:
            return words
        for name in OF_MECHANISM:
            setattr(self.mechanism, name, words[name])
        return {
            "row": self.mechanism,
            "fields": OF_MECHANISM,
            "seen_version": words["seen_version"],
        }


class SessionForm(RecordForm):
    """`cleaned_data` holds the arguments of `actions.mechanisms.enter_session`."""

    wide = ("words", "cancelled_because")

    ordinal = forms.IntegerField(label=_("Number"), min_value=1, max_value=LARGEST_ORDINAL)
    state = forms.ChoiceField(
        label=_("Where it stands"),
        choices=[
            (SessionState.EXPECTED.value, _("It is expected")),
            (SessionState.HELD.value, _("It was held")),
            (SessionState.CANCELLED.value, _("It was cancelled")),
        ],
        widget=forms.RadioSelect,
    )
    expected = forms.CharField(
        label=_("Expected"),
        max_length=40,
        required=False,
        validators=[days.deadline],
        help_text=_("EDTF: 2028 for all of a year, ../2026-12-31 for by the end of it."),
    )
    held_on = Day(label=_("Held on"), required=False)
    cancelled_on = Day(label=_("Cancelled on"), required=False)
    cancelled_because = forms.CharField(
        label=_("Why it was cancelled"), max_length=300, required=False
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    host = RowField(label=_("Host"), required=False)
    commitment = RowField(label=_("Promised by"), required=False)
    statement = RowField(label=_("Statement that came of it"), required=False)
    words = LongText(
        label=_("What the text says of it"),
        max_length=1000,
        required=False,
        help_text=_("Word for word, as the text has it."),
    )
    stated_in = RowField(label=_("Text with these words"), required=False)
    evidence = RowField(label=_("Evidence"), required=False)

    def __init__(self, *args, mechanism: Mechanism, user: User, **options):
        super().__init__(*args, **options)
        self.mechanism = mechanism
        texts = Statement.objects.visible_to(user).filter(partnership=mechanism.partnership_id)
        promises = Commitment.objects.visible_to(user).counted()
        promises = promises.filter(statement__partnership=mechanism.partnership_id)
        sources = EvidenceItem.objects.visible_to(user).filter(
            links__commitment__in=promises.order_by().values("pk")
        )
        self.offer("host", mechanism.partnership.parties.order_by("name"))
        self.offer("commitment", promises.order_by("-code"), label=promise_label)
        self.offer("statement", texts.works().for_list())
        self.offer("stated_in", texts.for_list().exclude(canonical_text=""))
        self.offer("evidence", sources.distinct().order_by("-document_date", "pk"))

    def offer(self, name, rows, **options):
        offer(self.fields[name], rows, empty=_("None"), **options)

    def clean_held_on(self):
        return self.day("held_on")

    def clean_cancelled_on(self):
        return self.day("cancelled_on")

    def clean_cancelled_because(self):
        return self.of_state("cancelled_because")

    def clean_statement(self):
        statement, state = self.cleaned_data["statement"], self.cleaned_data.get("state")
        if statement is not None and state not in (None, SessionState.HELD):
            raise forms.ValidationError(SAY_SO[SessionState.HELD])
        return statement

    def day(self, name):
        """A day that has come, where the session stands so."""
        day = self.of_state(name)
        if day is not None:
            check_has_come(day, on=self.on)
        return day

    def of_state(self, name):
        """What was written, where the session stands so; nothing where it does not.

        What the form was drawn with may go then, but not what somebody has just written.
        """
        written, state = self.cleaned_data[name], self.cleaned_data.get("state")
        wanted, missing = OF_STATE[name]
        if state == wanted:
            if not written:
                raise forms.ValidationError(missing)
            return written
        if state and written and name in self.changed_data:
            raise forms.ValidationError(SAY_SO[wanted])
        return self.fields[name].to_python("")

    def clean(self):
        words = super().clean()
        if self.errors:
            return words
        fields = {name: words[name] for name in OF_SESSION}
        return {"session": MechanismSession(mechanism=self.mechanism, **fields)}


class SessionChangeForm(SessionForm):
    """`cleaned_data` holds the arguments of `actions.mechanisms.change_session`."""

    seen_version = Seen()

    def __init__(self, *args, session: MechanismSession, **options):
        self.session = session
        super().__init__(*args, mechanism=session.mechanism, **options)
        held = {name: getattr(session, name) for name in OF_SESSION}
        held |= {name: str(getattr(session, f"{name}_id") or "") for name in ROWS}
        self.initial = held | {"state": state_of(session), "seen_version": session.version}

    def offer(self, name, rows, **options):
        """Also what the session names by now, which may be offered no more."""
        named, offered = getattr(self.session, f"{name}_id"), list(rows)
        if named is not None and named not in {row.pk for row in offered}:
            offered.append(getattr(self.session, name))
        super().offer(name, offered, **options)

    def clean(self):
        words = RecordForm.clean(self)
        if self.errors:
            return words
        for name in OF_SESSION:
            setattr(self.session, name, words[name])
        return {
            "session": self.session,
            "fields": OF_SESSION,
            "seen_version": words["seen_version"],
        }


def promise_label(commitment: Commitment) -> str:
    return f"{commitment.short_code} {commitment.short_title}"


def state_of(session: MechanismSession) -> str:
    if session.cancelled_on:
        return SessionState.CANCELLED.value
    return (SessionState.HELD if session.held_on else SessionState.EXPECTED).value
