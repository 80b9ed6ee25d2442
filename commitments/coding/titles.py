"""A short title for a promise, from its own words."""

from commitments.coding.word_lists import words

LONGEST = 90
# Rather a title that runs on than one that says hardly anything.
SHORTEST = 30
ARTICLES = words("the a an their its")
# Before these a title may end.
OPENING = words("to in on for with by at as from through including particularly between")
# It does not end in these.
HANGING = OPENING | ARTICLES | words("and or of into that which line view order accordance")


def title_from(quote: str, cue: str = "") -> str:
    """What is promised, without the words of the cue, cut where a title may end.

    `agreed to expand cooperation across logistics, maritime connectivity, …` gives
    `Expand cooperation across logistics`; of `reiterated its support for …` stays `Support for …`.
    """
    leading = " ".join(cue.split(" ")[-2:]) if cue.endswith((" for", " of")) else ""
    act = " ".join((leading + quote.removeprefix(cue)).split()) or " ".join(quote.split())
    act = act.removeprefix("to ")
    first, _blank, rest = act.partition(" ")
    act = rest if first.lower() in ARTICLES and rest else act
    title = shortened(act)
    return title[:1].upper() + title[1:]


def shortened(act: str) -> str:
    """The beginning, up to a comma or before what only adds to it."""
    if len(act) <= LONGEST:
        return act
    within = act[:LONGEST]
    comma = within.rfind(",")
    if comma >= SHORTEST:
        return within[:comma]
    parts = within.rpartition(" ")[0].split(" ") if " " in within else [within]
    for place in range(len(parts) - 1, 0, -1):
        if parts[place].lower() in OPENING and len(" ".join(parts[:place])) >= SHORTEST:
            parts = parts[:place]
            break
    while len(parts) > 1 and parts[-1].lower() in HANGING:
        parts.pop()
    return " ".join(parts)
