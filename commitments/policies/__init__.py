"""When a change is allowed. Pure: everything that a rule needs is handed to it; import from here.

*Who* may ask for it: `permissions`. What closes a matter, and what opens it again, waits for a
second person; every other status takes effect when it is recorded.
"""

from commitments.policies.candidates import (
    check_all_decided,
    check_carries_no_other,
    check_cut_is_new,
    check_cut_within,
    check_is_work,
    check_merge,
    check_place_of_split,
    check_rejection,
    check_reopening,
    check_undecided,
    check_unsettled,
)
from commitments.policies.comments import (
    COMMENT_STAYS_OPEN,
    check_comment,
)
from commitments.policies.evidence import (
    CAN_CARRY,
    check_confirmed,
    check_evidence_belongs,
    check_evidence_lives,
    check_regrading,
    check_search_day,
    check_stance,
)
from commitments.policies.indicators import (
    check_figure_is_free,
    check_measured,
    check_period_begun,
)
from commitments.policies.lineage import (
    check_lineage,
    check_link_may_go,
)
from commitments.policies.mechanisms import check_day_has_come, check_same_partnership
from commitments.policies.milestones import (
    MILESTONE_MOVES,
    check_milestone_day,
    check_milestone_is_new,
    check_milestone_move,
)
from commitments.policies.publication import (
    check_draft_again,
    check_not_withdrawn,
    check_publishable,
)
from commitments.policies.scoring import (
    check_forecast,
    check_period,
    check_scorable,
    check_score,
)
from commitments.policies.second_coding import (
    check_codable,
    check_coder,
    check_coding_open,
    check_settlement,
)
from commitments.policies.statuses import (
    CHOOSE_CONTRADICTION,
    CHOOSE_SUPPORT,
    DEPTH_OF_FULFILMENT,
    DEPTH_OF_MOVEMENT,
    MOVES,
    NEEDS,
    RECORDABLE,
    UNDER_WAY,
    Grounds,
    Need,
    check_confidence,
    check_effective_day,
    check_grounds,
    check_move,
    suggested_confidence,
    waits,
)
from commitments.policies.submissions import (
    SAY_WHY,
    check_amendable,
    check_decision,
    check_withdrawable,
)

__all__ = [
    "CAN_CARRY",
    "CHOOSE_CONTRADICTION",
    "CHOOSE_SUPPORT",
    "COMMENT_STAYS_OPEN",
    "DEPTH_OF_FULFILMENT",
    "DEPTH_OF_MOVEMENT",
    "MILESTONE_MOVES",
    "MOVES",
    "NEEDS",
    "RECORDABLE",
    "SAY_WHY",
    "UNDER_WAY",
    "Grounds",
    "Need",
    "check_all_decided",
    "check_amendable",
    "check_carries_no_other",
    "check_codable",
    "check_coder",
    "check_coding_open",
    "check_comment",
    "check_confidence",
    "check_confirmed",
    "check_cut_is_new",
    "check_cut_within",
    "check_day_has_come",
    "check_decision",
    "check_draft_again",
    "check_effective_day",
    "check_evidence_belongs",
    "check_evidence_lives",
    "check_figure_is_free",
    "check_forecast",
    "check_grounds",
    "check_is_work",
    "check_lineage",
    "check_link_may_go",
    "check_measured",
    "check_merge",
    "check_milestone_day",
    "check_milestone_is_new",
    "check_milestone_move",
    "check_move",
    "check_not_withdrawn",
    "check_period",
    "check_period_begun",
    "check_place_of_split",
    "check_publishable",
    "check_regrading",
    "check_rejection",
    "check_reopening",
    "check_same_partnership",
    "check_scorable",
    "check_score",
    "check_search_day",
    "check_settlement",
    "check_stance",
    "check_undecided",
    "check_unsettled",
    "check_withdrawable",
    "suggested_confidence",
    "waits",
]
