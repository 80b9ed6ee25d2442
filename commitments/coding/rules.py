"""From a clause to its verdict: one function a family of cues."""

from collections.abc import Callable

from commitments.coding import stances, undertakings
from commitments.coding.clauses import Clause
from commitments.coding.judgements import Judgement

# Stored with each proposal; raised whenever a rule or a list of words changes what is proposed.
RULESET = "2026.11.1"

FAMILIES: dict[str, Callable[[Clause], Judgement | None]] = {
    "act": undertakings.judge_act,
    "nominal": undertakings.judge_act,
    "late_act": undertakings.judge_late_act,
    "noun": undertakings.judge_noun,
    "that": undertakings.judge_that,
    "modal": undertakings.judge_modal,
    "order": undertakings.judge_order,
    "schedule": undertakings.judge_schedule,
    "announce": stances.judge_announce,
    "create": stances.judge_create,
    "adopt": stances.judge_create,
    "doing": stances.judge_doing,
    "pledge": stances.judge_pledge,
    "urge": stances.judge_urge,
    "support": stances.judge_support,
    "importance": stances.judge_importance,
    "view": stances.judge_view,
    "welcome": stances.judge_welcome,
    "await": stances.judge_await,
    "accept": stances.judge_accept,
    "declare": stances.judge_declare,
    "blame": stances.judge_blame,
    "must": stances.judge_must,
    "working": stances.judge_working,
    "continuing": stances.judge_continuing,
    "signed": stances.judge_signed,
}


def judge(clause: Clause) -> Judgement | None:
    return FAMILIES[clause.cue.family](clause)
