"""How a text is coded: numbered rules, whose numbers never change, in the words of the reader."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Rule:
    """One rule; `number` is stable, since reasons and notes cite it."""

    number: int
    title: Any
    text: Any


@dataclass(frozen=True)
class Stage:
    """Rules that are applied together."""

    slug: str
    title: Any
    rules: tuple[Rule, ...]


PREPARING = Stage(
    "preparing",
    _("Preparing the text"),
    (
        Rule(
            1,
            _("The text stays as it is"),
            _(
                "What was published is kept character by character, misprints included, and every"
                " quote is a place in it. Curly quotation marks, long dashes and no-break spaces"
                " are levelled only while cues are looked for, in a copy of the same length."
            ),
        ),
        Rule(
            2,
            _("Furniture is dropped"),
            _(
                "Menus, photo credits and stamps of a web page are no part of the text; dates and"
                " sources are read from them first."
            ),
        ),
        Rule(
            3,
            _("Paragraphs keep their numbers"),
            _(
                "A numbered line begins a paragraph; unnumbered lines after it are its parts, as"
                " 20.2. A line without a closing mark is a heading, however long. Without numbers,"
                " lines are counted."
            ),
        ),
        Rule(
            4,
            _("Sentences and titles"),
            _(
                "A sentence ends before a capital, not after Mr, No. or a like abbreviation. What"
                " stands inside a title is not read: “Global Commitment to Zero Waste” commits"
                " nobody."
            ),
        ),
    ),
)
FINDING = Stage(
    "finding",
    _("Finding the words that bind"),
    (
        Rule(
            5,
            _("The verb decides"),
            _(
                "The finite verb of the main clause gives the class of strength, the longest match"
                " first. A noun may carry it: reaffirming a commitment is class 3, expressing an"
                " intention or readiness class 2, stressing importance class 1. Stressing a"
                " commitment does not weaken it."
            ),
        ),
        Rule(
            6,
            _("The leaders must be the subject"),
            _(
                "The leaders, the sides, their governments or a party by name. One party alone"
                " makes a promise of that party."
            ),
        ),
        Rule(
            7,
            _("Preambles carry nothing"),
            _(
                "A clause that begins with recognising, recalling, noting, welcoming or guided by"
                " leads up to the main clause, where reading goes on."
            ),
        ),
    ),
)
FILTERING = Stage(
    "filtering",
    _("What is not a commitment, and what is capped"),
    (
        Rule(
            8,
            _("It must be about conduct to come"),
            _(
                "“To” and a verb, or a clause with will or shall. An understanding that something"
                " has potential is a signal, and a past act is no promise."
            ),
        ),
        Rule(
            9,
            _("Hedges cap"),
            _(
                "To explore, consider, examine, study, discuss, assess, seek or work towards is"
                " class 2 at most and of the type exploration, whatever the verb before it."
            ),
        ),
        Rule(
            10,
            _("A generic object is a signal"),
            _(
                "To promote peace, stability, prosperity, relations or understanding alone. With a"
                " named field, body, number, place or date it passes."
            ),
        ),
        Rule(
            11,
            _("Support is for a party"),
            _(
                "Backing an aim of the other party is a commitment of class 2, diplomatic support."
                " Backing anybody else is a position."
            ),
        ),
        Rule(
            12,
            _("Encouraging one’s own organs"),
            _(
                "Encouraging authorities under the parties towards a concrete act is a commitment"
                " of class 1; asking one’s own officials to act is a polite order, class 4."
                " Encouraging firms is a signal, calling on others a position."
            ),
        ),
        Rule(
            13,
            _("Importance is a signal"),
            _(
                "Importance, a need or an opportunity that is named or welcomed is a signal,"
                " always, however concrete."
            ),
        ),
    ),
)
COUNTING = Stage(
    "counting",
    _("Counting"),
    (
        Rule(
            14,
            _("One cue, one commitment"),
            _("Two main verbs in a sentence that bind are two."),
        ),
        Rule(
            15,
            _("When one is split"),
            _(
                "Where “to” is repeated, where semicolons or bullets part the members, or where"
                " clauses have different numbers or dates. Each part keeps the shared beginning and"
                " its class."
            ),
        ),
        Rule(
            16,
            _("When one is not split"),
            _(
                "Lists of fields under one verb, a second verb with the same object, twin nouns,"
                " and means (“through”, “including”) stay together: one aim with many measures is"
                " one."
            ),
        ),
        Rule(
            17,
            _("Members with a figure of their own"),
            _(
                "A list whose members each have a figure or a deadline is split. Two ministers"
                " responsible for one thing are one commitment with two leads."
            ),
        ),
        Rule(
            18,
            _("When two are merged"),
            _(
                "A later cue about “such cooperation” adds a second quote to the commitment that it"
                " points back to, and the stronger class holds."
            ),
        ),
        Rule(
            19,
            _("Repetition"),
            _(
                "Said twice in one text, it is one commitment with two quotes. Said again in a"
                " later text, it is a new commitment linked to the earlier one, which is never"
                " edited."
            ),
        ),
    ),
)
QUOTING = Stage(
    "quoting",
    _("The quote"),
    (
        Rule(
            20,
            _("Where a quote begins and ends"),
            _(
                "From the verb to the next cue, to a trailing clause (“, recognising …”) or to the"
                " end of the sentence without its full stop. It equals the stored text at its"
                " place, or it is refused."
            ),
        ),
    ),
)
READING = Stage(
    "reading",
    _("What is read from the words"),
    (
        Rule(
            21,
            _("Deadlines"),
            _(
                "Only from the words of the commitment itself. Years in titles and in the names of"
                " resolutions or agendas are no deadlines."
            ),
        ),
        Rule(
            22,
            _("Amounts"),
            _(
                "A number with its currency or unit, with “up to” or “at least” kept, and what is"
                " measured. A target without a year has no due date, and says so."
            ),
        ),
        Rule(
            23,
            _("Roles"),
            _(
                "The subject acts; who is instructed leads; where it is held hosts. Only what the"
                " text names is stated. Everything else is marked as inferred by us."
            ),
        ),
        Rule(
            24,
            _("Type"),
            _(
                "From the verb and object that follow the cue: to convene is a meeting, to sign an"
                " instrument, to reach a number a target. What fits nothing else is cooperation."
            ),
        ),
        Rule(
            25,
            _("Themes and catalysts"),
            _(
                "Themes come from the heading above and the words, and may be several. Catalysts"
                " are features of the wording that studies associate with delivery."
            ),
        ),
        Rule(
            26,
            _("Second-hand texts"),
            _(
                "From a report, strength is read only inside its quotation marks. A paraphrase"
                " gives low confidence and a notice that the wording is not verified."
            ),
        ),
    ),
)

STAGES = (PREPARING, FINDING, FILTERING, COUNTING, QUOTING, READING)
