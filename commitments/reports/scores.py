"""How far the words were satisfied, over many commitments: an average with all that it leaves out.

Only scores that somebody gave and somebody else approved are averaged. What is not assessed yet,
and what cannot be verified as worded, is counted beside them and never as a failure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, CharField, Count, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from commitments.enums import GIVEN_SCORES, Score
from commitments.models import Assessment, Party
from commitments.models.as_of import known_to
from commitments.reports.attention import lacks_guideline
from commitments.reports.scope import Scope

# What each score counts in a percentage.
PERCENT = {Score.SATISFIED: 100, Score.PARTIAL: 50, Score.FAILED: 0}
# A percentage of few is a claim to exactness that nobody can keep.
PERCENT_FROM = 30


@dataclass(frozen=True)
class Scores:
    """How many commitments have each score, and how many have none."""

    counts: Mapping[str, int]

    @property
    def given(self) -> list[tuple[Score, int]]:
        return [(score, self.counts[score]) for score in GIVEN_SCORES]

    @property
    def assessed(self) -> int:
        return sum(count for _score, count in self.given)

    @property
    def unassessed(self) -> int:
        return self.counts[Score.NOT_ASSESSED]

    @property
    def not_verifiable(self) -> int:
        return self.counts[Score.NOT_VERIFIABLE]

    @property
    def scorable(self) -> int:
        return self.assessed + self.unassessed

    @property
    def average(self) -> Decimal | None:
        """From −1 to +1, over those assessed alone."""
        if not self.assessed:
            return None
        total = sum(int(score) * count for score, count in self.given)
        return (Decimal(total) / self.assessed).quantize(Decimal("0.01"))

    @property
    def average_in_words(self) -> str:
        """With the sign that the scores themselves have: +0.50, 0.00, −0.33."""
        if self.average is None:
            return ""
        return f"{self.average:+}".replace("-", "\N{MINUS SIGN}") if self.average else "0.00"

    @property
    def percent(self) -> int | None:
        """The same from 0 to 100, once there are enough of them."""
        if self.assessed < PERCENT_FROM:
            return None
        return round(sum(PERCENT[score] * count for score, count in self.given) / self.assessed)


def score_key(score: str = "score") -> Case:
    """The score of each commitment, or why it has none; `score` is where one is held."""
    return Case(
        When(~Q(**{score: ""}), then=F(score)),
        When(lacks_guideline(), then=Value(Score.NOT_VERIFIABLE.value)),
        default=Value(Score.NOT_ASSESSED.value),
        output_field=CharField(),
    )


def score_conditions() -> dict[str, Q]:
    """What each count of joint scores counts, by its name among other figures."""
    without = Q(score="")
    return {
        **{figure_of(score): Q(score=score) for score in GIVEN_SCORES},
        figure_of(Score.NOT_ASSESSED): without & ~lacks_guideline(),
        figure_of(Score.NOT_VERIFIABLE): without & lacks_guideline(),
    }


def figure_of(score: Score) -> str:
    return f"score_{score.name.lower()}"


def scores_in(figures: Mapping[str, Any]) -> Scores:
    """The joint scores among the figures that `score_conditions` counted."""
    return Scores({score.value: figures[figure_of(score)] for score in Score})


def scores_of_party(scope: Scope, party: Party) -> Scores:
    """The latest score of this party's own part in each commitment of `scope`, in one query."""
    own = Assessment.objects.filter(commitment=OuterRef("pk"), party=party)
    latest = known_to(scope.user, own).order_by("-recorded_at", "-pk").values("score")[:1]
    commitments = scope.commitments().alias(part=Coalesce(Subquery(latest), Value("")))
    counted = commitments.order_by().values_list(score_key("part")).annotate(n=Count("pk"))
    return Scores(dict.fromkeys(Score.values, 0) | dict(counted))
