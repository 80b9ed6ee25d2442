"""The rules that the database keeps itself: a table of refusals, which `triggers` renders."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """One refusal: `event` on `table` fails with `sentence` where `condition` holds.

    `condition` is SQL that both vendors read, over the rows OLD and NEW; `columns` narrows an
    UPDATE to a change of these.
    """

    name: str
    table: str
    event: str
    sentence: str
    condition: str = "1 = 1"
    columns: tuple[str, ...] = ()

    @property
    def tables(self) -> set[str]:
        """The table that it stands on, and those that its condition asks."""
        return {self.table, *re.findall(r"\bcommitments_\w+", self.condition)}


CHANGES = ("UPDATE", "DELETE")
# Where several may write at once, the text must not change until the words are stored.
HOLD = "/* hold */"


def append_only(table: str) -> list[Rule]:
    sentence = f"{table.removeprefix('commitments_')} rows are never changed or removed"
    return [Rule(f"{table}_no_{event.lower()}", table, event, sentence) for event in CHANGES]


def stays(name: str, sentence: str) -> Rule:
    return Rule(f"{name}_stays", f"commitments_{name}", "DELETE", sentence)


def cut_from_text(table: str) -> list[Rule]:
    """The words equal the stored text at their offsets; offsets count code points from 0."""
    condition = """NEW.start IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM commitments_statement s WHERE s.id = NEW.statement_id
        AND substr(s.canonical_text, NEW.start + 1, NEW."end" - NEW.start) = NEW.text
        AND length(NEW.text) = NEW."end" - NEW.start /* hold */)"""
    sentence = "the words differ from the stored text at these offsets"
    return [
        Rule(f"{table}_{event.lower()}_equals_text", table, event, sentence, condition)
        for event in ("INSERT", "UPDATE")
    ]


APPEND_ONLY = (
    "commitments_statusupdate",
    "commitments_statusevidence",
    "commitments_approval",
    "commitments_guideline",
    "commitments_assessment",
    "commitments_assessmentevidence",
    "commitments_forecast",
    "commitments_settlement",
    "commitments_searchlog",
    "commitments_auditevent",
    "commitments_bulkchange",
    "commitments_bulkchangerow",
    "commitments_storedcontent",
    "commitments_readabletext",
    "commitments_methodologyversion",
    "commitments_datapoint",
    "commitments_datapointevidence",
)
QUOTED = """(EXISTS (SELECT 1 FROM commitments_quote q WHERE q.statement_id = OLD.id)
    OR EXISTS (SELECT 1 FROM commitments_candidate c WHERE c.statement_id = OLD.id)
    OR EXISTS (SELECT 1 FROM commitments_milestone m WHERE m.statement_id = OLD.id)
    OR EXISTS (SELECT 1 FROM commitments_passage p WHERE p.statement_id = OLD.id
        AND p.start IS NOT NULL))"""
OVERLAP = """EXISTS (SELECT 1 FROM commitments_paragraph p
    WHERE p.statement_id = NEW.statement_id
    AND p.start < NEW."end" AND NEW.start < p."end"{others})"""


def carried_by_approval(table: str, kind: str, same: tuple[str, ...]) -> Rule:
    """What takes effect is what was approved: same author, same commitment, same verdict."""
    equal = " ".join(f"AND s.{column} = NEW.{column}" for column in same)
    return Rule(
        f"{table}_equals_approved",
        table,
        "INSERT",
        "what takes effect differs from what was approved",
        f"""NEW.approval_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM commitments_approval a
            JOIN commitments_submission s ON s.id = a.submission_id
            WHERE a.id = NEW.approval_id AND a.decision = 'approve' AND s.kind = '{kind}'
            AND a.author_id = NEW.author_id AND s.commitment_id = NEW.commitment_id {equal})""",  # noqa: S608  Columns of ours, named in this file.
    )


RULES: list[Rule] = [
    *(rule for table in APPEND_ONLY for rule in append_only(table)),
    *cut_from_text("commitments_quote"),
    *cut_from_text("commitments_passage"),
    *cut_from_text("commitments_candidate"),
    *cut_from_text("commitments_milestone"),
    stays("milestone", "milestones are dropped, never removed"),
    stays("candidate", "candidates are decided, never removed"),
    Rule(
        "candidate_settled_stands",
        "commitments_candidate",
        "UPDATE",
        "a candidate of which something came keeps its words and its decision",
        """(OLD.commitment_id IS NOT NULL OR OLD.passage_id IS NOT NULL
            OR OLD.instrument_id IS NOT NULL)
            AND (OLD.start <> NEW.start OR OLD."end" <> NEW."end"
                OR OLD.decision <> NEW.decision)""",
    ),
    stays("intake", "texts received are kept"),
    Rule(
        "intake_keeps_what_was_received",
        "commitments_intake",
        "UPDATE",
        "a text stays as it was received",
        "OLD.received_text <> '' AND OLD.received_text <> NEW.received_text",
        ("received_text",),
    ),
    Rule(
        "statement_text_stands",
        "commitments_statement",
        "UPDATE",
        "the text cannot change once words are quoted from it",
        f"""(OLD.canonical_text <> NEW.canonical_text OR OLD.sha256 <> NEW.sha256)
            AND {QUOTED}""",
        ("canonical_text", "sha256"),
    ),
    *(
        Rule(
            f"paragraph_{event.lower()}_does_not_overlap",
            "commitments_paragraph",
            event,
            "paragraphs of one text never overlap",
            OVERLAP.format(others=others),
        )
        # A row that is being inserted has no key yet.
        for event, others in (("INSERT", ""), ("UPDATE", " AND p.id <> NEW.id"))
    ),
    stays("commitment", "commitments are withdrawn, never removed"),
    Rule(
        "commitment_code_stands",
        "commitments_commitment",
        "UPDATE",
        "a code never changes",
        "OLD.code IS NOT NULL AND (NEW.code IS NULL OR OLD.code <> NEW.code)",
        ("code",),
    ),
    carried_by_approval("commitments_statusupdate", "status", ("status", "effective_on", "reason")),
    carried_by_approval(
        "commitments_assessment", "assessment", ("score", "period_start", "period_end", "reason")
    ),
    carried_by_approval(
        "commitments_guideline", "guideline", ("satisfied", "partial", "failed", "terms")
    ),
    Rule(
        "approval_names_the_author",
        "commitments_approval",
        "INSERT",
        "a decision names the author of the submission",
        """NOT EXISTS (SELECT 1 FROM commitments_submission s
            WHERE s.id = NEW.submission_id AND s.author_id = NEW.author_id)""",
    ),
    stays("submission", "submissions are withdrawn, never removed"),
    Rule(
        "submission_decided_stands",
        "commitments_submission",
        "UPDATE",
        "what was decided or withdrawn never changes",
        "OLD.state IN ('approved', 'rejected', 'withdrawn')",
    ),
    Rule(
        "submission_keeps_its_author",
        "commitments_submission",
        "UPDATE",
        "a submission keeps its author, its kind and its commitment",
        """OLD.author_id <> NEW.author_id OR OLD.kind <> NEW.kind
            OR OLD.commitment_id <> NEW.commitment_id""",
        ("author_id", "kind", "commitment_id"),
    ),
    *(
        Rule(
            f"coded_sentence_{event.lower()}_before_the_end",
            "commitments_codedsentence",
            event,
            "a finished coding never changes",
            f"""EXISTS (SELECT 1 FROM commitments_secondcoding c
                WHERE c.id = {row}.coding_id AND c.finished_at IS NOT NULL)""",  # noqa: S608  OLD or NEW alone.
        )
        for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
    ),
    Rule(
        "settlement_names_the_coder",
        "commitments_settlement",
        "INSERT",
        "a settlement names the second coder",
        """NOT EXISTS (SELECT 1 FROM commitments_codedsentence s
            JOIN commitments_secondcoding c ON c.id = s.coding_id
            WHERE s.id = NEW.sentence_id AND c.coder_id = NEW.coder_id)""",
    ),
    stays("capture", "copies are never removed"),
    Rule(
        "capture_settled_stands",
        "commitments_capture",
        "UPDATE",
        "a settled copy never changes",
        "OLD.state IN ('kept', 'failed', 'gone')",
    ),
    Rule(
        "capture_keeps_what_was_asked",
        "commitments_capture",
        "UPDATE",
        "a copy stays that of its source, and of who asked for it",
        """OLD.evidence_id <> NEW.evidence_id OR OLD.method <> NEW.method
            OR OLD.address <> NEW.address OR OLD.requested_by_id <> NEW.requested_by_id
            OR OLD.requested_at <> NEW.requested_at""",
        ("evidence_id", "method", "address", "requested_by_id", "requested_at"),
    ),
    Rule(
        "data_point_supersedes_its_own",
        "commitments_datapoint",
        "INSERT",
        "a figure supersedes one of the same series and period",
        """NEW.supersedes_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitments_datapoint p
            WHERE p.id = NEW.supersedes_id AND p.series_id = NEW.series_id
            AND p.starts_on = NEW.starts_on AND p.ends_on = NEW.ends_on)""",
    ),
    stays("comment", "comments are taken back in sight of all, never removed"),
    *(
        Rule(
            f"brief_frozen_stands_{event.lower()}",
            "commitments_brief",
            event,
            "a frozen brief never changes and is never removed",
            "OLD.frozen_at IS NOT NULL",
        )
        for event in CHANGES
    ),
    Rule("code_counter_stays", "commitments_codecounter", "DELETE", "code counters are kept"),
    Rule(
        "code_counter_grows",
        "commitments_codecounter",
        "UPDATE",
        "a code counter only grows",
        """NEW.last_serial < OLD.last_serial OR NEW.code_prefix <> OLD.code_prefix
            OR NEW.year <> OLD.year""",
    ),
]
