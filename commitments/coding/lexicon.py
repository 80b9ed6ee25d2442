"""Forms of English verbs, made once from their base forms."""

import re

from commitments.coding.words_verbs import ACTS, ADVERB_WORDS, CUE_VERBS, IRREGULAR, UNDOUBLED

ADVERBS = frozenset(ADVERB_WORDS)
VOWELS = "aeiou"
BRITISH = re.compile(r"([iy])s(es|ed|e|ing)$")


def past_of(verb: str) -> str:
    if verb in IRREGULAR:
        return IRREGULAR[verb][0]
    return f"{stem_of(verb)}ed" if not verb.endswith("e") else f"{verb}d"


def ing_of(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{doubled(verb)}ing"


def third_of(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def stem_of(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return f"{verb[:-1]}i"
    return doubled(verb)


def doubled(verb: str) -> str:
    """`plan` becomes `plann` before an ending; `visit` stays."""
    short = (
        len(verb) > 2
        and verb[-1] not in f"{VOWELS}wxy"
        and verb[-2] in VOWELS
        and verb[-3] not in VOWELS
    )
    return f"{verb}{verb[-1]}" if short and verb not in UNDOUBLED else verb


def forms_of(verb: str) -> dict[str, tuple[str, str]]:
    """Every form of a verb with its base form and what it is: base, s, ed or ing."""
    participle = IRREGULAR.get(verb, ("", ""))[-1] or past_of(verb)
    return {
        participle: (verb, "ed"),
        past_of(verb): (verb, "ed"),
        third_of(verb): (verb, "s"),
        ing_of(verb): (verb, "ing"),
        verb: (verb, "base"),
    }


def american(form: str) -> str:
    """`emphasized` for `emphasised`; the tables hold the British spelling."""
    return BRITISH.sub(r"\1z\2", form)


def all_forms(verbs: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for verb in verbs:
        for form, known in forms_of(verb).items():
            table.setdefault(form, known)
            if verb.endswith(("ise", "yse")):
                table.setdefault(american(form), known)
    return table


ACT_FORMS = all_forms(ACTS)
CUE_FORMS = all_forms(CUE_VERBS)
VERB_FORMS = CUE_FORMS | {form: known for form, known in ACT_FORMS.items() if form not in CUE_FORMS}
ACT_BASES = frozenset(ACTS)
PARTICIPLES = frozenset(forms[-1] for forms in IRREGULAR.values())
