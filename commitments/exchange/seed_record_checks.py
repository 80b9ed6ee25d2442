"""What evidence, actions and statuses must be in the seeds: the rules that bind an analyst."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from commitments import policies
from commitments.enums import Credibility, EvidenceKind, Stance, Status
from commitments.errors import RuleBroken
from commitments.exchange.seed_files import Faults
from commitments.exchange.seed_rows import Row, Seeds, latest_day
from commitments.policies import Grounds


def check_record(seeds: Seeds, faults: Faults) -> None:
    """Add a fault for everything on record that could not have been recorded by hand."""
    check_evidence(seeds, faults)
    for row in seeds["actions"]:
        check_action(row, faults)
    check_statuses(seeds, faults)


def check_evidence(seeds: Seeds, faults: Faults) -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    for item in seeds["evidence"]:
        claims[item.entry.word("claim")].add(source_of(item))
    for item in seeds["evidence"]:
        confirmed = item.fields.get("credibility") == Credibility.CONFIRMED
        if confirmed and len(claims[item.entry.word("claim")]) < 2:
            reason = "`credibility`: 1 needs a second, independent source of the same claim"
            faults.add(item.entry, reason, key="credibility")
        for link in item.nested["links"]:
            check_evidence_link(item, link, faults)


def source_of(item: Row) -> str:
    """What counts once for independence, as the model has it."""
    return item.shape.model(**item.fields).source_key


def check_evidence_link(item: Row, link: Row, faults: Faults) -> None:
    """What was published before a promise says nothing about keeping it, and a statement is never
    evidence for its own commitments.
    """
    commitment = link.one.get("commitment")
    statement = commitment and commitment.one.get("statement")
    if not commitment or not statement:
        return
    own = item.fields.get("kind") == EvidenceKind.JOINT_TEXT and statement.fields.get("url")
    if own and item.fields.get("url") == own:
        faults.add(link.entry, f"the statement is no evidence for its own {commitment.name}")
    published = latest_day(item.fields.get("document_date", ""))
    adopted_on = statement.fields.get("adopted_on")
    if link.fields.get("stance") == Stance.CONTEXT or not adopted_on:
        return
    if published is None or published < adopted_on:
        reason = f"published before {commitment.name} was made, so its stance is context"
        faults.add(link.entry, reason, key="stance")


def adopted(row: Row) -> date | None:
    """The day on which the statement of the row's commitment was adopted."""
    commitment = row.one.get("commitment")
    statement = commitment and commitment.one.get("statement")
    return statement.fields.get("adopted_on") if statement else None


def links_on(item: Row, commitment: Row | None) -> list[Row]:
    return [link for link in item.nested["links"] if link.one.get("commitment") is commitment]


def check_action(row: Row, faults: Faults) -> None:
    evidence, happened_by = row.one.get("evidence"), row.fields.get("happened_by")
    if evidence and not links_on(evidence, row.one.get("commitment")):
        reason = f"“{evidence.name}” is not linked to this commitment"
        faults.add(row.entry, reason, key="evidence")
    adopted_on = adopted(row)
    if happened_by and adopted_on and happened_by < adopted_on:
        faults.add(row.entry, "happened before the commitment was made", key="happened_on")


def check_statuses(seeds: Seeds, faults: Faults) -> None:
    """Ask the policies that the action asks, of the record as the seeds hold it."""
    seen: set[str] = set()
    for row in seeds["statuses"]:
        commitment, adopted_on = row.one.get("commitment"), adopted(row)
        if not commitment or not adopted_on or "status" not in row.fields:
            continue
        if commitment.name in seen:
            faults.add(row.entry, f"a second status of {commitment.name}")
        seen.add(commitment.name)
        grounds = grounds_of(row, commitment, seeds, faults)
        try:
            policies.check_move(Status.NOT_REVIEWED, row.fields["status"])
            policies.check_effective_day(
                row.fields.get("effective_on") or adopted_on,
                adopted_on=adopted_on,
                today=timezone.localdate(),
            )
            policies.check_grounds(row.fields["status"], grounds)
            policies.check_confidence(row.fields.get("confidence", ""), grounds)
        except RuleBroken as refusal:
            faults.add(row.entry, str(refusal), key=refusal.field or "")


def grounds_of(row: Row, commitment: Row, seeds: Seeds, faults: Faults) -> Grounds:
    """What the record of the seeds says of the commitment, as policies ask for it."""
    stances = []
    for item in row.many["evidence"]:
        links = links_on(item, commitment)
        stances += [link.fields.get("stance", "") for link in links]
        if not links:
            reason = f"“{item.name}” is not linked to {commitment.name}"
            faults.add(row.entry, reason, key="evidence")
    actions = [action for action in seeds["actions"] if action.one.get("commitment") is commitment]
    return Grounds(
        from_status=Status.NOT_REVIEWED,
        depths=[
            int(action.fields.get("depth", 0))
            for action in actions
            if not action.fields.get("contrary")
        ],
        searches=sum(search.one.get("commitment") is commitment for search in seeds["searches"]),
        stances=stances,
        grades=[
            (item.fields.get("reliability", ""), item.fields.get("credibility", ""))
            for item in row.many["evidence"]
        ],
        sources=[source_of(item) for item in row.many["evidence"]],
    )
