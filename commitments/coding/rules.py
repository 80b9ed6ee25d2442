"""From a clause to its verdict: one function a family of cues."""

from collections.abc import Callable

from commitments.coding import announcements, futures, stances, undertakings
from commitments.coding.clauses import Clause
from commitments.coding.judgements import Judgement

# Stored with each proposal; raised whenever a rule or a list of words changes what is proposed.
RULESET = "2026.11.4"

FAMILIES: dict[str, Callable[[Clause], Judgement | None]] = {
    "act": undertakings.judge_act,
    "nominal": undertakings.judge_act,
    "nominal_goal": undertakings.judge_goal,
    "nominal_noun": undertakings.judge_noun,
    "nominal_that": futures.judge_that,
    "nominal_accept": stances.judge_accept,
    "infinitive": undertakings.judge_infinitive,
    "late_act": undertakings.judge_late_act,
    "second": undertakings.judge_second,
    "participle": undertakings.judge_infinitive,
    "second_support": stances.judge_support,
    "restated": undertakings.judge_restated,
    "noun": undertakings.judge_noun,
    "that": futures.judge_that,
    "modal": futures.judge_modal,
    "order": undertakings.judge_order,
    "schedule": futures.judge_schedule,
    "announce": announcements.judge_announce,
    "create": announcements.judge_create,
    "adopt": announcements.judge_create,
    "doing": announcements.judge_doing,
    "pledge": announcements.judge_pledge,
    "urge": stances.judge_urge,
    "support": stances.judge_support,
    "importance": stances.judge_importance,
    "view": stances.judge_view,
    "welcome": stances.judge_welcome,
    "await": stances.judge_await,
    "accept": stances.judge_accept,
    "declare": stances.judge_declare,
    "blame": stances.judge_blame,
    "must": announcements.judge_must,
    "working": announcements.judge_working,
    "continuing": announcements.judge_continuing,
    "signed": announcements.judge_signed,
}


def judge(clause: Clause) -> Judgement | None:
    return FAMILIES[clause.cue.family](clause)
