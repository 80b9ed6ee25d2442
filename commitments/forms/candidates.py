"""What a coder makes of a candidate."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from commitments.enums import (
    CandidateDecision,
    CandidateKind,
    CandidateOrigin,
    LinkKind,
    PassageReason,
    Strength,
)
from commitments.forms.coded_facts import CodedFactsForm
from commitments.forms.fields import RowField, offer
from commitments.models import Candidate
from commitments.reports.coding_bench import RoleOffered
from commitments.reports.earlier import Suggestion

ACCEPTED, MERGED = CandidateDecision.ACCEPTED, CandidateDecision.MERGED
REJECTED, INSTRUMENT = CandidateDecision.REJECTED, CandidateDecision.INSTRUMENT
REOPENED = "reopened"
DECISIONS = {*CandidateDecision.values, REOPENED} - {CandidateDecision.PENDING}
# What the rules would make of each kind.
READ_AS = {
    CandidateKind.COMMITMENT: ACCEPTED,
    CandidateKind.LOW_BINDING: CandidateDecision.SIGNAL,
    CandidateKind.SIGNAL: CandidateDecision.SIGNAL,
    CandidateKind.POSITION: CandidateDecision.POSITION,
    CandidateKind.INSTRUMENT_MENTION: INSTRUMENT,
}
SIGNAL_FIELDS = {"passage_reason", "low_binding", "reason"}
# What counts for each decision; the other fields may hold anything then, and are kept.
MATTERS = {
    CandidateDecision.SIGNAL: SIGNAL_FIELDS,
    CandidateDecision.POSITION: SIGNAL_FIELDS,
    INSTRUMENT: {"short_title", "reason"},
    MERGED: {"into", "reason"},
    REJECTED: {"reason"},
    REOPENED: set(),
}
# With the number of the class, by which coders know it.
STRENGTHS = [
    (strength.value, format_lazy("{} {}", strength.value, strength.label))
    if strength != Strength.NOT_CODED
    else (strength.value, strength.label)
    for strength in Strength
]
# Single keys that lead into the form.
KEYS = {"strength": "e", "reason": "r"}
NOT_DECIDED = _("Choose what to make of it: accept, keep apart, merge or reject.")


class CandidateForm(CodedFactsForm):
    """Once valid, `arguments` holds those of the action for `decision`."""

    aliases = {"title": "short_title"}

    roles = forms.MultipleChoiceField(
        label=_("Who is bound, and who is meant"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    passage_reason = forms.ChoiceField(
        label=_("Why it is no commitment"),
        choices=[("", _("Choose")), *PassageReason.choices],
        required=False,
    )
    low_binding = forms.BooleanField(
        label=_("Low-binding: a wider definition would count it"), required=False
    )
    into = RowField(label=_("Second quote of"), required=False)
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    def __init__(
        self,
        *args,
        candidate: Candidate,
        facts: Mapping[str, Any],
        roles: Sequence[RoleOffered],
        hosts: Sequence[tuple[int, Candidate]],
        host: tuple[int, Candidate] | None,
        decision: str = "",
        **options,
    ):
        options.setdefault("initial", initial_of(candidate, facts, roles))
        super().__init__(*args, statement=candidate.statement, **options)
        self.candidate, self.decision, self.facts = candidate, decision, facts
        self.roles_offered = roles
        self.host = host[1] if host else None
        self.links: dict[str, Suggestion] = {}
        numbers = {each.pk: number for number, each in hosts}
        offer(
            self.fields["into"],
            [each for _number, each in hosts],
            label=lambda each: f"{numbers[each.pk]} {each.text[:60]}",
            empty=_("Number %(number)s") % {"number": host[0]} if host else _("Choose"),
        )
        choices = [(str(index), named.name) for index, named in enumerate(roles)]
        self.fields["roles"].choices = choices
        self.fields["strength"].choices = STRENGTHS
        for name, key in KEYS.items():
            self.fields[name].widget.attrs["data-key"] = key

    @property
    def read_as(self) -> CandidateDecision:
        """What the rules would decide."""
        return READ_AS[CandidateKind(self.candidate.kind)]

    def offer_links(self, suggestions: Iterable[Suggestion]) -> None:
        """One field for each earlier commitment: how it is taken up, if it is."""
        kept = {link["earlier"]: link["kind"] for link in self.facts.get("links", ())}
        for each in suggestions:
            commitment = each.earlier.commitment
            name = f"link_{commitment.pk}"
            self.links[name] = each
            self.initial.setdefault(name, kept.get(commitment.pk, ""))
            self.fields[name] = forms.ChoiceField(
                label=_("How it takes up %(code)s") % {"code": commitment.short_code},
                choices=[("", _("Not linked")), *LinkKind.choices],
                required=False,
            )

    def links_offered(self):
        """Each earlier commitment with its field."""
        return [(each, self[name]) for name, each in self.links.items()]

    def full_clean(self):
        super().full_clean()
        matters = MATTERS.get(self.decision)
        if matters is not None:
            apart = set(self._errors) & (set(self.fields) - matters)
            for name in apart:
                del self._errors[name]

    def clean(self):
        words = super().clean()
        if self.decision not in DECISIONS:
            raise ValidationError(NOT_DECIDED)
        if not words.get("reason"):
            self.check_reason(words)
        return words

    def check_reason(self, words):
        """A reason is asked for where somebody overrules the rules, turns away, or merges."""
        if self.decision in (REJECTED, MERGED):
            self.add_error("reason", _("Say why."))
        if self.candidate.origin == CandidateOrigin.PERSON or self.decision == REOPENED:
            return
        if self.decision not in (self.read_as, REJECTED, MERGED):
            sentence = _("The rules read it otherwise (%(kind)s), so say why.")
            kind = self.candidate.get_kind_display()
            self.add_error("reason", ValidationError(sentence % {"kind": kind}))
        elif self.decision == ACCEPTED and self.is_other_strength(words):
            sentence = _("The rules read strength %(strength)s, so say why it is another one.")
            proposed = self.candidate.proposed["strength"]
            self.add_error("reason", ValidationError(sentence % {"strength": proposed}))

    def is_other_strength(self, words) -> bool:
        """Another class than the rules read, under the reason that they gave for theirs."""
        strength, reason = words.get("strength"), words.get("strength_reason")
        proposed = str(self.candidate.proposed.get("strength", strength))
        return strength not in (None, proposed) and reason == self.facts["strength_reason"]

    @property
    def arguments(self) -> dict[str, Any]:
        """Of the action, but for the candidate, the version and the person."""
        words = self.cleaned_data
        reason = {"reason": words.get("reason", "")}
        match self.decision:
            case CandidateDecision.ACCEPTED:
                return reason | {"coded": self.coded}
            case CandidateDecision.MERGED:
                return reason | {"into": words.get("into") or self.host}
            case CandidateDecision.INSTRUMENT:
                return reason | {"decision": self.decision, "title": words["short_title"]}
            case CandidateDecision.SIGNAL | CandidateDecision.POSITION:
                apart = {name: words[name] for name in ("passage_reason", "low_binding")}
                return reason | apart | {"decision": self.decision}
            case CandidateDecision.REJECTED:
                return reason
        return {}

    @property
    def coded(self) -> dict[str, Any]:
        """The coding facts as `actions.candidates.accept` takes them."""
        words = self.cleaned_data
        facts = {name: words[name] for name in CodedFactsForm.base_fields if name in words}
        del facts["seen_version"]
        if self.is_other_strength(words):
            facts["strength_reason"] = words["reason"]
        chosen = {int(index) for index in words["roles"]}
        roles = [each.role for index, each in enumerate(self.roles_offered) if index in chosen]
        return facts | {"roles": roles, "links": self.links_chosen()}

    def links_chosen(self) -> list[dict[str, Any]]:
        """Those confirmed here, and those of before that are not on offer any more."""
        offered = {each.earlier.commitment.pk: name for name, each in self.links.items()}
        kept = [link for link in self.facts.get("links", ()) if link["earlier"] not in offered]
        chosen = [
            {"earlier": pk, "kind": self.cleaned_data[name], "note": ""}
            for pk, name in offered.items()
            if self.cleaned_data.get(name)
        ]
        return kept + chosen

    def saved(self) -> dict[str, Any]:
        """The coding facts as they are on record, or else as the rules read them."""
        return {name: self.facts[name] for name in CodedFactsForm.base_fields if name in self.facts}


def initial_of(
    candidate: Candidate, facts: Mapping[str, Any], roles: Sequence[RoleOffered]
) -> dict[str, Any]:
    """What the fields show first. Bodies that we only infer need a click."""
    apart = candidate.coded.get("apart", {})
    confirmed = [str(i) for i, each in enumerate(roles) if each.is_stated or not each.is_body]
    return {
        **facts,
        "seen_version": candidate.version,
        "roles": confirmed,
        "passage_reason": apart.get("passage_reason") or candidate.proposed.get("reason", ""),
        "low_binding": apart.get("low_binding", candidate.kind == CandidateKind.LOW_BINDING),
        "reason": candidate.reason,
    }


def typed(form: CandidateForm, data) -> dict[str, Any]:
    """What somebody typed into the fields, to be shown again unjudged."""
    return {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in form.fields.items()
        if name != "seen_version"
    }
