"""Who says so, and whether what is on record is contested."""

from datetime import date
from decimal import Decimal

import pytest

from commitments.enums import Credibility, Side, Stance
from commitments.models import Commitment, EvidenceItem, EvidenceLink, Party
from commitments.reports.evidence import (
    CONTEXT_SHOWN,
    Contest,
    bearing_first,
    contest_over,
    independence,
    only_side,
    silent_sides,
)

ON = date(2026, 11, 22)
ONE, OTHER = Party(pk=1, adjective="Malaysian"), Party(pk=2, adjective="Turkish")
TARGET = Commitment(target_value=Decimal(5), target_unit="USD billion")
FIVE_FOR_2024 = Commitment(target_value=Decimal(5), target_unit="USD billion", target_period="2024")


def link(stance=Stance.CONTEXT, *, party=None, side=Side.NEUTRAL, **fields):
    fields.setdefault("publisher", "The Daily Record")
    fields.setdefault("credibility", Credibility.PROBABLY_TRUE)
    if party is not None:
        side = Side.PARTY
    item = EvidenceItem(reliability="B", side=side, side_party=party, **fields)
    return EvidenceLink(evidence=item, stance=stance)


def figure(value, reporter, period="2024", **fields):
    fields.setdefault("figure_unit", "USD billion")
    return link(figure_value=Decimal(value), reporter=reporter, effective_period=period, **fields)


def counts_of(*links):
    return independence(links, parties=[ONE, OTHER], on=ON)


def sources(counts):
    return [count.sources for count in counts]


def test_sources_are_counted_by_side():
    counts = counts_of(
        link(party=ONE, publisher="Bernama"),
        link(party=OTHER, publisher="Anadolu"),
        link(publisher="Reuters"),
        link(publisher="AFP"),
        link(side=Side.STATISTICS, publisher="TurkStat"),
    )

    assert sources(counts) == [1, 1, 2, 1]
    assert [count.party for count in counts] == [ONE, OTHER, None, None]


def test_papers_that_copy_one_wire_count_once():
    counts = counts_of(
        link(party=ONE, publisher="Bernama"),
        link(party=ONE, publisher="Malay Mail", origin="Bernama"),
        link(party=ONE, publisher="The Star", origin="BERNAMA"),
    )

    assert sources(counts) == [1, 0, 0, 0]


@pytest.mark.parametrize("ended", ["retracted_on", "expires_on"])
def test_what_is_retracted_or_expired_counts_no_more(ended):
    assert sources(counts_of(link(party=ONE, **{ended: ON}))) == [0, 0, 0, 0]
    assert sources(counts_of(link(party=ONE, **{ended: date(2026, 11, 23)}))) == [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("links", "silent", "only"),
    [
        ([], [], None),  # nothing at all
        ([link(party=ONE)], [OTHER], ONE),
        ([link(party=ONE), link()], [OTHER], None),  # a neutral source beside it
        ([link(party=ONE), link(party=OTHER)], [], None),
        ([link()], [], None),  # neutral alone is no side
    ],
)
def test_a_record_of_one_side_is_noticed(links, silent, only):
    counts = counts_of(*links)

    assert [count.party for count in silent_sides(counts)] == silent
    assert (only_side(counts) and only_side(counts).party) == only


def test_support_and_contradiction_together_are_contested():
    yes, no = link(Stance.SUPPORTS), link(Stance.CONTRADICTS)

    assert contest_over(TARGET, [yes, link(), no], on=ON) == Contest((yes,), (no,))


def test_each_publisher_and_each_figure_is_named_once():
    links = [
        link(Stance.SUPPORTS, publisher="Malay Mail"),
        link(Stance.SUPPORTS, publisher="Malay Mail"),
        link(Stance.SUPPORTS, publisher="The Star"),
        link(Stance.CONTRADICTS, publisher="A News"),
        figure("5.28", "Ours", publisher="Malay Mail"),
        figure("5.28", "Ours", publisher="The Star"),
        figure("4.96", "Theirs"),
    ]

    contest = contest_over(FIVE_FOR_2024, links, on=ON)

    assert [found.evidence.publisher for found in contest.supports] == ["Malay Mail", "The Star"]
    assert (len(contest.reached), len(contest.missed)) == (1, 1)


def test_what_bears_on_the_promise_comes_first_and_is_never_folded():
    context = [link() for _ in range(CONTEXT_SHOWN + 2)]
    bearing = [link(Stance.CONTRADICTS), link(Stance.SUPPORTS)]

    shown, folded = bearing_first([*context, *bearing])

    assert shown == [*bearing, *context[:CONTEXT_SHOWN]]
    assert folded == context[CONTEXT_SHOWN:]


@pytest.mark.parametrize(
    "against",
    [
        {"stance": Stance.CONTEXT},
        {"retracted_on": date(2026, 3, 1)},
        {"expires_on": date(2026, 3, 1)},
        {"credibility": Credibility.IMPROBABLE},
        {"credibility": Credibility.CANNOT_BE_JUDGED},
    ],
)
def test_what_is_not_live_or_less_than_doubtful_contests_nothing(against):
    links = [link(Stance.SUPPORTS), link(**{"stance": Stance.CONTRADICTS} | against)]

    assert contest_over(TARGET, links, on=ON) is None


def test_a_doubtful_item_can_contest():
    links = [link(Stance.SUPPORTS), link(Stance.CONTRADICTS, credibility=Credibility.DOUBTFUL)]

    assert contest_over(TARGET, links, on=ON) is not None


def test_two_counts_on_either_side_of_the_target_are_contested():
    reached, missed = figure("5.28", "Malaysian count"), figure("4.96", "Turkish count")

    contest = contest_over(FIVE_FOR_2024, [missed, reached, figure("4.9", "Both", "2025")], on=ON)

    assert contest == Contest(reached=(reached,), missed=(missed,))


@pytest.mark.parametrize(
    ("commitment", "figures"),
    [
        (TARGET, [("5.28", "Ours", "2024"), ("4.96", "Theirs", "2023")]),  # other periods
        (TARGET, [("5.28", "Ours", "2024"), ("4.96", "OURS", "2024")]),  # one count, revised
        (TARGET, [("5.28", "Ours", "2024"), ("5.00", "Theirs", "2024")]),  # both reach it
        (TARGET, [("5.28", "Ours", ""), ("4.96", "Theirs", "")]),  # no period known
        (FIVE_FOR_2024, [("5.28", "Ours", "2025"), ("4.96", "Theirs", "2025")]),  # not its year
        (Commitment(), [("5.28", "Ours", "2024"), ("4.96", "Theirs", "2024")]),  # no target
    ],
)
def test_figures_that_do_not_disagree_are_not_contested(commitment, figures):
    assert contest_over(commitment, [figure(*values) for values in figures], on=ON) is None


def test_a_figure_in_another_unit_is_not_held_against_the_target():
    links = [figure("5.28", "Ours"), figure("4.96", "Theirs", figure_unit="RM billion")]

    assert contest_over(TARGET, links, on=ON) is None
