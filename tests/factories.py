"""The smallest valid object of each kind, as plain functions; a test passes what it is about.

Everything goes through the actions, so that a test cannot rest on a row that nobody could make.
"""

from datetime import date
from decimal import Decimal
from itertools import count

from django.contrib.auth.models import Group

from commitments.actions import (
    approvals,
    assessments,
    bulk_changes,
    coding_closing,
    comments,
    commitments,
    evidence,
    facts,
    indicators,
    lineage,
    second_coding,
    statements,
    submissions,
)
from commitments.enums import (
    AssertionBasis,
    BulkField,
    CommitmentType,
    Confidence,
    Credibility,
    DeadlinePrecision,
    DeadlineRelation,
    Decision,
    Depth,
    EvidenceKind,
    LinkKind,
    Outlook,
    Reliability,
    Revision,
    Score,
    SearchResult,
    SentenceKind,
    Stance,
    StatementKind,
    Status,
    SubmissionKind,
    ThemeGroup,
    Tier,
    Visibility,
)
from commitments.models import (
    Body,
    Commitment,
    DataPoint,
    EvidenceItem,
    ImplementingAction,
    Indicator,
    Partnership,
    Party,
    Series,
    Statement,
    Theme,
    User,
)
from commitments.reports.bulk_plans import Wanted
from commitments.reports.digests import digest_of
from commitments.reports.second_coding import Coded, sentences_of

number = count(1)
# A key that no row gets by counting.
AUTHOR = 7_000_000

ADOPTED_ON = date(2026, 1, 7)
TEXT = """1. The two sides met.

Looking ahead

2. The Leaders agreed to open a school by the end of 2026. They welcomed the harvest.
"""
WORDS = "agreed to open a school by the end of 2026"
BY_END_OF_2026 = {
    "deadline_text": "by the end of 2026",
    "deadline_edtf": "../2026-12-31",
    "deadline_earliest": ADOPTED_ON,
    "deadline_latest": date(2026, 12, 31),
    "deadline_precision": DeadlinePrecision.YEAR,
    "deadline_relation": DeadlineRelation.BY_END_OF,
}
IN_2028 = {
    "deadline_text": "in 2028",
    "deadline_edtf": "2028",
    "deadline_earliest": date(2028, 1, 1),
    "deadline_latest": date(2028, 12, 31),
    "deadline_precision": DeadlinePrecision.YEAR,
    "deadline_relation": DeadlineRelation.IN,
}


def make_user(*roles, username=None, **fields):
    """A person with these roles; the roles must have been synced."""
    username = username or f"person-{next(number)}"
    user = User.objects.create_user(username=username, **fields)
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


def make_author():
    """Whoever enters what a test needs beforehand; one a database, always of the same key."""
    called = {"username": "author", "first_name": "An", "last_name": "Author"}
    author, _created = User.objects.get_or_create(pk=AUTHOR, defaults=called)
    return author


def make_party(name=None, *, by=None, **fields):
    name = name or f"Country {next(number)}"
    row = Party(name=name, adjective=fields.pop("adjective", f"{name}ish"), **fields)
    return facts.enter_fact(row=row, by=by or make_author())


def make_partnership(*, parties=None, by=None, **fields):
    serial = next(number)
    row = Partnership(
        name=fields.pop("name", f"Partnership {serial}"),
        slug=fields.pop("slug", f"partnership-{serial}"),
        code_prefix=fields.pop("code_prefix", f"P{serial}"),
    )
    parties = parties or [make_party(by=by), make_party(by=by)]
    return facts.enter_fact(row=row, related={"parties": parties}, by=by or make_author())


def make_body(*, party=None, by=None, **fields):
    fields.setdefault("name", f"Ministry {next(number)}")
    row = Body(party=party or make_party(by=by), **fields)
    return facts.enter_fact(row=row, by=by or make_author())


def make_theme(*, by=None, **fields):
    serial = next(number)
    fields.setdefault("name", f"Theme {serial}")
    fields.setdefault("slug", f"theme-{serial}")
    fields.setdefault("group", ThemeGroup.ECONOMY)
    return facts.enter_fact(row=Theme(**fields), by=by or make_author())


def make_statement(*, partnership=None, text=TEXT, closed=True, by=None, **fields):
    """A published statement whose coding is closed, so that commitments get their code at once."""
    by = by or make_author()
    partnership = partnership or make_partnership(by=by)
    serial = next(number)
    fields.setdefault("title", f"Joint Statement {serial}")
    fields.setdefault("short_title", f"Capital {serial}")
    fields.setdefault("slug", f"statement-{serial}")
    fields.setdefault("kind", StatementKind.JOINT_STATEMENT)
    fields.setdefault("tier", Tier.OFFICIAL_COPY)
    fields.setdefault("adopted_on", ADOPTED_ON)
    fields.setdefault("visibility", Visibility.PUBLISHED)
    statement = statements.enter_statement(
        statement=Statement(partnership=partnership, **fields),
        text=text,
        parties=partnership.parties.all(),
        by=by,
    )
    if closed and not statement.version_of_id:
        coding_closing.close_coding(statement=statement, by=by)
    return statement


def make_commitment(
    *, statement=None, words=WORDS, roles=(), themes=(), published=True, by=None, **fields
):
    """A published commitment that quotes `words`; without words it is known by report alone."""
    by = by or make_author()
    statement = statement or make_statement(by=by)
    fields.setdefault("short_title", "Open a school")
    fields.setdefault("type", CommitmentType.INSTITUTION_BUILDING)
    if not words:
        fields.setdefault("report", "A school is reported to have been promised.")
    commitment = commitments.enter_commitment(
        commitment=Commitment(statement=statement, **fields),
        quotes=[span(statement, words)] if words else [],
        roles=roles,
        themes=themes,
        by=by,
    )
    if published:
        commitments.publish(commitment=commitment, seen_version=commitment.version, by=by)
    return commitment


def make_link(later, earlier=None, *, kind=LinkKind.RENEWS, note="", by=None):
    """The later commitment takes up the earlier, which is of a statement of the year before."""
    if earlier is None:
        partnership, before = later.statement.partnership, later.statement.adopted_on
        adopted_on = before.replace(year=before.year - 1)
        statement = make_statement(partnership=partnership, adopted_on=adopted_on, by=by)
        earlier = make_commitment(statement=statement, by=by)
    return lineage.link_commitments(
        later=later, earlier=earlier, kind=kind, note=note, by=by or make_author()
    )


def span(statement, words):
    """The first place of `words` in the text of the statement."""
    start = statement.canonical_text.index(words)
    return commitments.QuoteSpan(statement, start, start + len(words), words)


def make_evidence(commitment, *, by=None, stance=Stance.SUPPORTS, quotation="", **fields):
    """An item of evidence on the commitment; returns the link."""
    fields.setdefault("kind", EvidenceKind.INDEPENDENT_MEDIA)
    fields.setdefault("title", f"Report {next(number)}")
    fields.setdefault("publisher", "The Daily Record")
    fields.setdefault("url", "https://example.org/report")
    fields.setdefault("document_date", "2026-02-11")
    fields.setdefault("reliability", Reliability.B)
    fields.setdefault("credibility", Credibility.PROBABLY_TRUE)
    return evidence.add_evidence(
        commitment=commitment,
        item=EvidenceItem(**fields),
        stance=stance,
        quotation=quotation,
        by=by or make_author(),
    )


def make_action(commitment, *, by=None, **fields):
    fields.setdefault("happened_on", "2026-02-11")
    fields.setdefault("happened_by", date(2026, 2, 11))
    fields.setdefault("actor", "The ministry")
    fields.setdefault("what", "Laid the first stone.")
    fields.setdefault("depth", Depth.CONTRACTED)
    return evidence.record_action(
        commitment=commitment, action=ImplementingAction(**fields), by=by or make_author()
    )


def make_search(commitment, *, by=None, **fields):
    fields.setdefault("searched_on", date(2026, 2, 28))
    fields.setdefault("sources", "Pages of both ministries")
    fields.setdefault("result", SearchResult.NOTHING)
    return evidence.log_search(commitment=commitment, by=by or make_author(), **fields)


def make_status(commitment, status=Status.PLANNED, *, by=None, **fields):
    """A recorded status; planned needs evidence, which is made unless given."""
    if "evidence" not in fields:
        fields["evidence"] = [make_evidence(commitment, by=by)]
    fields.setdefault("effective_on", date(2026, 2, 11))
    fields.setdefault("reason", "The ministry said when.")
    fields.setdefault("assertion_basis", AssertionBasis.INDEPENDENT)
    fields.setdefault("confidence", Confidence.MEDIUM)
    commitment.refresh_from_db(fields=["version"])
    return assessments.record_status(
        commitment=commitment,
        seen_version=commitment.version,
        status=status,
        by=by or make_author(),
        **fields,
    )


def closing(commitment, status=Status.FULFILLED, *, by=None, **fields):
    """What a submission of a closing status says, with the record that carries it."""
    make_action(commitment, by=by, depth=Depth.DONE)
    fields.setdefault("reason", "The school stands and teaches.")
    fields.setdefault("evidence", [make_evidence(commitment, by=by)])
    says = {
        "status": status,
        "effective_on": date(2026, 2, 11),
        "assertion_basis": AssertionBasis.INDEPENDENT,
        "assertion_party": None,
        "confidence": Confidence.MEDIUM,
    }
    return fields | {"kind": SubmissionKind.STATUS, "says": says | fields.pop("says", {})}


def make_submission(commitment, *, by, **fields):
    """A closing status that waits for approval."""
    return submissions.submit(commitment=commitment, by=by, **closing(commitment, **fields))


def make_waiting(count, *, by):
    """So many closing statuses that wait, the first for the longest, each on its commitment."""
    statement = make_statement()
    return [make_submission(make_commitment(statement=statement), by=by) for _ in range(count)]


def make_returned(commitment, *, by, decided_by, **fields):
    """A closing status that came back to its author."""
    submission = make_submission(commitment, by=by, **fields)
    make_decision(submission, by=decided_by, decision=Decision.RETURN)
    return submission


def make_draft(commitment, *, by, **fields):
    """A closing status that its author still works on."""
    return submissions.draft(commitment=commitment, by=by, **closing(commitment, **fields))


def make_guideline(commitment, *, by, approver, reason="", **says):
    """An approved scoring guideline."""
    submission = submissions.submit(
        commitment=commitment,
        kind=SubmissionKind.GUIDELINE,
        says={
            "satisfied": "The school teaches its first class.",
            "partial": "The building stands.",
            "failed": "The plan is given up.",
            "terms": "“School” means a building with a teacher.",
        }
        | says,
        reason=reason,
        by=by,
    )
    make_decision(submission, by=approver)
    return commitment.guidelines.order_by("number").last()


def make_assessment(commitment, *, approver, **fields):
    """An approved assessment, joint unless `party` is given."""
    return make_decision(propose_assessment(commitment, **fields), by=approver).assessment


def propose_assessment(commitment, *, by, score=Score.SATISFIED, evidence=None, **says):
    """An assessment that waits for approval, joint unless `party` is given."""
    return submissions.submit(
        commitment=commitment,
        kind=SubmissionKind.ASSESSMENT,
        says={
            "party": None,
            "period_start": date(2026, 1, 7),
            "period_end": date(2026, 6, 30),
            "score": score,
        }
        | says,
        reason="The record shows it.",
        evidence=evidence or [make_evidence(commitment)],
        by=by,
    )


def make_forecast(commitment, *, by, outlook=Outlook.ATTENTION, reason="It is late in the year."):
    """What somebody expects of an open commitment; it waits for nobody."""
    commitment.refresh_from_db(fields=["version"])
    return assessments.make_forecast(
        commitment=commitment,
        seen_version=commitment.version,
        outlook=outlook,
        reason=reason,
        by=by,
    )


def make_decision(submission, *, by, decision=Decision.APPROVE, note=""):
    """What a second person decides about what is on record now."""
    submission.refresh_from_db()
    return approvals.decide(
        submission=submission,
        seen_version=submission.version,
        seen_digest=digest_of(submission),
        decision=decision,
        note=note or ("" if decision == Decision.APPROVE else "The date is missing."),
        by=by,
    )


def make_second_coding(statement, *, coder, by):
    """A finished second coding in which every sentence is a signal."""
    coding = second_coding.assign(statement=statement, coder=coder, by=by)
    signal = Coded(SentenceKind.SIGNAL)
    second_coding.code(
        coding=coding,
        seen_version=coding.version,
        coded={sentence.start: signal for sentence in sentences_of(statement)},
        finishes=True,
        by=coder,
    )
    return coding


def make_bulk_change(*commitments, by, field=BulkField.REVIEW_INTERVAL, value=30):
    """One change of all of these by somebody who may; None where nothing differs."""
    return bulk_changes.change_together(
        wanted=Wanted(field, value),
        seen={row.code: row.version for row in current(commitments)},
        by=by,
    )


def current(commitments):
    """These commitments as they are on record now."""
    return Commitment.objects.filter(pk__in=[row.pk for row in commitments]).order_by("pk")


def make_indicator(*commitments, by=None, **fields):
    """An indicator of trade that measures the targets of these commitments."""
    serial = next(number)
    first = next(iter(commitments), None)
    partnership = first.statement.partnership if first else make_partnership()
    fields.setdefault("title", f"Trade {serial}")
    fields.setdefault("slug", f"trade-{serial}")
    fields.setdefault("unit", "USD billion")
    fields.setdefault("target_value", Decimal(10))
    return indicators.enter_indicator(
        indicator=Indicator(**{"partnership": partnership} | fields),
        commitments=commitments,
        by=by or make_author(),
    )


def make_series(indicator, *, by=None, **fields):
    fields.setdefault("reporter", f"Count {next(number)}")
    return facts.enter_fact(row=Series(indicator=indicator, **fields), by=by or make_author())


def make_point(series, period="2024", value="5.28", *, by=None, evidence=(), **fields):
    fields.setdefault("revision", Revision.PROVISIONAL)
    point = DataPoint(series=series, period=period, value=Decimal(value), **fields)
    return indicators.enter_point(point=point, evidence=evidence, by=by or make_author())


def make_comment(commitment, *, by, text="Is there anything from the other side?", **fields):
    return comments.write(commitment=commitment, text=text, by=by, **fields)
