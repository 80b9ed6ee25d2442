"""How far two coders agree, beyond what chance alone would make them."""

from collections import Counter
from collections.abc import Hashable, Sequence


def cohens_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float | None:
    """Cohen's kappa over what two coders made of the same units, between −1 and 1.

    1 is full agreement, 0 what chance gives. None where it is not defined: without units, or
    where both put every unit into one and the same class (Cohen 1960).
    """
    total = len(pairs)
    if not total:
        return None
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    agreed = sum(first == second for first, second in pairs) / total
    by_chance = sum(count * seconds[each] for each, count in firsts.items()) / total**2
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)
