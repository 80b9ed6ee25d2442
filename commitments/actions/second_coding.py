"""Second codings: assigning one, coding without seeing the first, settling where they differ."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from commitments import policies
from commitments.actions import audit
from commitments.actions.facts import save_new
from commitments.actions.locking import claim_version
from commitments.enums import AuditVerb, SentenceKind
from commitments.errors import RuleBroken
from commitments.models import CodedSentence, SecondCoding, Settlement, Statement, User
from commitments.reports.second_coding import Coded, first_coding, sentences_of


@transaction.atomic
def assign(*, statement: Statement, coder: User, by: User) -> SecondCoding:
    """Ask a person to code this text without seeing how it was coded.

    Raises RuleBroken where it has no words or the person cannot code, and ValidationError where
    they have it to code already.
    """
    policies.check_codable(words_held=statement.words_held)
    policies.check_coder(can_code=coder.is_active and coder.has_perm("commitments.edit_coding"))
    coding = SecondCoding(
        statement=statement, coder=coder, assigned_by=by, assigned_at=timezone.now()
    )
    save_new(coding, by=by)
    audit.record(
        verb=AuditVerb.ASSIGNED_CODING, on=statement, by=by, details={"coder": coder.username}
    )
    return coding


@transaction.atomic
def code(
    *,
    coding: SecondCoding,
    seen_version: int,
    coded: Mapping[int, Coded],
    finishes: bool,
    by: User,
) -> None:
    """Keep what the second coder makes of each sentence, by its start; with `finishes` for good.

    When it is finished the first coding is taken down beside it. Raises StaleRow, and RuleBroken
    where somebody else codes, it is finished already or the text has other sentences.
    """
    claim_version(coding, seen_version)
    coding.refresh_from_db()
    policies.check_coding_open(
        is_coder=coding.coder_id == by.pk, is_finished=coding.finished_at is not None
    )
    sentences = {sentence.start: sentence.end for sentence in sentences_of(coding.statement)}
    if set(sentences) != set(coded):
        raise RuleBroken(_("The text changed while you were coding; look at it again."))
    first = first_coding(coding.statement) if finishes else {}
    coding.sentences.all().delete()
    CodedSentence.objects.bulk_create(
        CodedSentence(
            coding=coding,
            start=start,
            end=end,
            kind=coded[start].kind,
            strength=coded[start].strength,
            first_kind=first[start].kind if finishes else "",
            first_strength=first[start].strength if finishes else "",
        )
        for start, end in sentences.items()
    )
    if finishes:
        coding.finished_at = timezone.now()
        coding.save(update_fields=["finished_at"])
    verb = AuditVerb.FINISHED_CODING if finishes else AuditVerb.CODED_SENTENCES
    audit.record(verb=verb, on=coding.statement, by=by, details=told(coded))


def told(coded: Mapping[int, Coded]) -> dict[str, int]:
    """How many sentences of each kind."""
    kinds = [one.kind for one in coded.values()]
    return {kind.value: kinds.count(kind) for kind in SentenceKind}


@transaction.atomic
def settle(*, sentence: CodedSentence, outcome: str, note: str, by: User) -> Settlement:
    """Say which of the two codings is right, and why.

    Raises RuleBroken where the two agree or its second coder settles, and ValidationError where
    it is settled already.
    """
    coding = sentence.coding
    policies.check_settlement(
        differs=coding.finished_at is not None and sentence.kind != sentence.first_kind,
        is_coder=coding.coder_id == by.pk,
    )
    settlement = Settlement(
        sentence=sentence,
        outcome=outcome,
        note=note,
        coder=coding.coder,
        by=by,
        at=timezone.now(),
    )
    save_new(settlement, by=by)
    details = {"outcome": str(outcome), "start": sentence.start}
    audit.record(verb=AuditVerb.SETTLED, on=coding.statement, by=by, details=details)
    return settlement
