"""What a clause amounts to: kind, strength and the rule that says so (rules 8 to 13)."""

from dataclasses import dataclass, field

from commitments.coding.clauses import Clause

COMMITMENT = "commitment"
LOW_BINDING = "low_binding"
SIGNAL = "signal"
POSITION = "position"
INSTRUMENT = "instrument_mention"
NONE = "none"


@dataclass(frozen=True)
class Judgement:
    """The verdict on one clause; `first` is where its quote begins, `at` where its words do."""

    clause: Clause = field(repr=False)
    kind: str
    strength: int
    reason: str = ""
    fired: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    type: str = ""
    # Where the promised act begins, after the cue: the verb, if there is one.
    at: int = 0
    # The clause inside "agreed that … will", for what it says about hosts and bodies.
    inner: Clause | None = field(default=None, repr=False)

    @property
    def is_counted(self) -> bool:
        return self.kind == COMMITMENT


def kept(clause: Clause, strength: int, *fired: int, **more) -> Judgement:
    return Judgement(clause, COMMITMENT, strength, fired=(5, 6, *fired), **more)


def low(clause: Clause, strength: int, reason: str, *held: int, **more) -> Judgement:
    """What binds little: a signal by our rules, a low-binding commitment in wider counts."""
    return Judgement(clause, LOW_BINDING, strength, reason, (5, 6), held, **more)


def signal(clause: Clause, strength: int, reason: str, *held: int) -> Judgement:
    return Judgement(clause, SIGNAL, strength, reason, (5,), held)


def position(clause: Clause, strength: int, reason: str, *held: int) -> Judgement:
    return Judgement(clause, POSITION, strength, reason, (5,), held)


def nothing(clause: Clause, *held: int) -> Judgement:
    return Judgement(clause, NONE, 0, "no_future", (5,), held)
