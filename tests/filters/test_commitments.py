"""What the list of commitments can be narrowed to, and what each filter counts."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict

from commitments.actions import commitments
from commitments.enums import (
    Outlook,
    Role,
    RoleBasis,
    Score,
    Side,
    Status,
    Strength,
    ThemeGroup,
    Verifiability,
    Visibility,
)
from commitments.filters.commitments import CommitmentFilter
from commitments.models import Commitment, CommitmentParty
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_assessment,
    make_commitment,
    make_evidence,
    make_forecast,
    make_guideline,
    make_partnership,
    make_party,
    make_search,
    make_statement,
    make_status,
    make_theme,
)

ON = date(2026, 11, 21)


def filtered(user, query=""):
    return CommitmentFilter(QueryDict(query), user=user, on=ON)


def titles(user, query=""):
    return set(filtered(user, query).qs.values_list("short_title", flat=True))


@pytest.fixture
def register(analyst):
    """Four commitments that differ in all that can be asked for."""
    first = make_statement(
        slug="ankara", adopted_on=date(2026, 1, 7), partnership=make_partnership(slug="two")
    )
    other = make_statement(
        slug="doha", adopted_on=date(2025, 3, 1), partnership=make_partnership(slug="three")
    )
    economy = make_theme(group=ThemeGroup.ECONOMY), make_theme(group=ThemeGroup.ECONOMY)
    meeting = make_commitment(
        statement=first,
        short_title="Meeting",
        owner=analyst,
        strength=Strength.DECIDED,
        verifiability=Verifiability.VERIFIABLE,
        themes=[make_theme(group=ThemeGroup.INSTITUTIONS)],
        **BY_END_OF_2026,
    )
    make_search(meeting, searched_on=date(2026, 3, 1))
    make_status(meeting, Status.NO_ACTION_FOUND, evidence=[], effective_on=date(2026, 3, 1))
    malaysia = make_party("Malaysia", iso3="MYS")
    trade = make_commitment(
        statement=first,
        short_title="Trade",
        target_value=Decimal(10),
        target_unit="USD billion",
        roles=[CommitmentParty(party=malaysia, role=Role.ACTOR, basis=RoleBasis.STATED)],
        themes=economy,
        verifiability=Verifiability.NOT_VERIFIABLE,
    )
    make_evidence(trade)
    make_commitment(statement=first, short_title="Draft", published=False)
    make_commitment(statement=other, short_title="Council", words="", **IN_2028)
    return first


# query, what it leaves. Every filter stands in at least one case.
CASES = [
    ("", {"Meeting", "Trade", "Draft", "Council"}),
    ("q=school", {"Meeting", "Trade", "Draft", "Council"}),
    ("q=meet", {"Meeting"}),
    ("q=reported promised", {"Council"}),
    ("q=2026 open agreed trade", {"Trade"}),
    ("due_from=2026-12-01&due_to=2026-12-31", {"Meeting"}),
    ("due_from=2026-12-31", {"Meeting", "Council"}),
    ("due_to=2026-12-30", set()),
    ("status=no_action_found", {"Meeting"}),
    ("status=no_action_found&status=planned", {"Meeting"}),
    ("timeliness=due_soon", {"Meeting"}),
    ("timeliness=due_soon&timeliness=not_due", {"Meeting", "Council"}),
    ("theme=economy", {"Trade"}),
    ("theme=economy&theme=none", {"Trade", "Draft", "Council"}),
    ("look=never", {"Draft", "Council"}),
    ("look=stale", set()),
    ("evidence=yes", {"Trade"}),
    ("sides=one", {"Trade"}),
    ("sides=several", set()),
    ("contested=yes", set()),
    ("grounds=ended", set()),
    ("guideline=needed", {"Trade"}),
    ("score=not_verifiable", {"Trade"}),
    ("score=%2B1&score=not_assessed", {"Meeting", "Draft", "Council"}),
    ("outlook=at_risk", set()),
    ("dated=yes", {"Meeting", "Council"}),
    ("numbered=yes", {"Trade"}),
    ("saved=none", {"Meeting", "Trade", "Draft", "Council"}),
    ("strength=5", {"Meeting"}),
    ("verifiability=verifiable", {"Meeting"}),
    ("partnership=three", {"Council"}),
    ("statement=ankara", {"Meeting", "Trade", "Draft"}),
    ("owner=nobody", {"Trade", "Draft", "Council"}),
    ("visibility=draft", {"Draft"}),
    ("party=MYS", {"Trade"}),
    ("body=", {"Meeting", "Trade", "Draft", "Council"}),
    ("whole=statement", {"Meeting", "Trade", "Draft", "Council"}),
    ("role=actor", {"Trade"}),
    ("party=MYS&role=host", set()),
    ("view=open", {"Meeting", "Trade", "Draft", "Council"}),
    ("view=mine", {"Meeting"}),
    ("view=due", {"Meeting"}),
    ("view=unseen", {"Draft", "Council"}),
    ("view=closed", set()),
    ("order=title", {"Meeting", "Trade", "Draft", "Council"}),
    ("layout=board", {"Meeting", "Trade", "Draft", "Council"}),
    ("columns=title&columns=status", {"Meeting", "Trade", "Draft", "Council"}),
    ("density=compact", {"Meeting", "Trade", "Draft", "Council"}),
    ("statement=ankara&owner=nobody&visibility=published", {"Trade"}),
]


def test_a_filter_leaves_what_it_says(register, analyst):
    assert {query: titles(analyst, query) for query, _expected in CASES} == dict(CASES)


def test_scores_and_outlooks_are_found_as_they_stand(analyst, manager):
    who = {"by": analyst, "approver": manager}
    kept, partly, vague = (
        make_commitment(short_title=title, verifiability=verifiability)
        for title, verifiability in (
            ("Kept", Verifiability.VERIFIABLE),
            ("In part", Verifiability.PARTLY),
            ("Vague", Verifiability.NOT_VERIFIABLE),
        )
    )
    make_assessment(kept, **who)
    make_assessment(partly, **who, score=Score.PARTIAL)
    make_guideline(vague, **who)
    make_forecast(vague, by=analyst, outlook=Outlook.AT_RISK)

    assert titles(analyst, "score=%2B1") == {"Kept"}
    assert titles(analyst, "score=0&score=-1") == {"In part"}
    assert titles(analyst, "score=not_assessed") == {"Vague"}
    assert titles(analyst, "score=not_verifiable") == set()
    assert titles(analyst, "outlook=at_risk&outlook=off_track") == {"Vague"}


def test_every_filter_has_a_case():
    named = {part.split("=")[0] for query, _expected in CASES for part in query.split("&")}

    assert set(CommitmentFilter.base_filters) == named - {""}


def test_every_filter_has_a_label_of_its_own():
    labels = [str(each.label) for each in CommitmentFilter.base_filters.values()]

    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_an_owner_is_named_by_the_key_of_the_person(register, analyst):
    assert titles(analyst, f"owner={analyst.pk}") == {"Meeting"}


def test_stale_is_what_nobody_has_looked_at_since_its_interval(analyst):
    commitment = make_commitment(short_title="Old")
    make_search(commitment)
    make_status(commitment, Status.NO_ACTION_FOUND, evidence=[])

    Commitment.objects.update(next_look_on=date(2026, 11, 20))
    assert titles(analyst, "look=stale") == {"Old"}
    Commitment.objects.update(next_look_on=ON)
    assert titles(analyst, "look=stale") == set()


def test_sides_are_counted_from_live_evidence(analyst):
    statement = make_statement()
    several, one, _none = (
        make_commitment(statement=statement, short_title=title) for title in ("Two", "One", "No")
    )
    for side in (Side.NEUTRAL, Side.STATISTICS):
        make_evidence(several, side=side)
    make_evidence(one)
    make_evidence(one, side=Side.STATISTICS, retracted_on=ON)

    counts = filtered(analyst).counts()["sides"]

    assert titles(analyst, "sides=several") == {"Two"}
    assert titles(analyst, "sides=one") == {"One"}
    assert counts == {"several": 1, "one": 1, "": 1}


def test_readers_find_what_is_published_and_nothing_else(register, reader):
    assert titles(reader) == {"Meeting", "Trade", "Council"}
    assert titles(reader, "visibility=draft") == {"Meeting", "Trade", "Council"}
    assert "visibility" not in filtered(reader).facets


def test_what_is_withdrawn_shows_only_to_those_who_ask(analyst, commitment):
    commitments.withdraw(commitment=commitment, seen_version=commitment.version, by=analyst)

    assert titles(analyst) == set()
    assert titles(analyst, "visibility=withdrawn") == {commitment.short_title}
    assert filtered(analyst).counts()["visibility"][Visibility.WITHDRAWN] == 1
    assert filtered(analyst).totals()["view_"] == 0
    assert filtered(analyst, "visibility=withdrawn").totals()["of"] == 1


def test_a_facet_is_counted_without_itself_and_with_all_others(register, analyst):
    counts = filtered(analyst, "statement=ankara&status=no_action_found").counts()

    assert counts["found"][""] == 1
    assert counts["status"] == {"no_action_found": 1, "not_reviewed": 2}
    assert counts["statement"] == {"ankara": 1}
    assert counts["owner"] == {str(analyst.pk): 1}


def test_a_commitment_with_two_themes_of_a_group_counts_once(register, analyst):
    counts = filtered(analyst).counts()

    assert counts["theme"] == {"economy": 1, "institutions": 1, "none": 2}


def test_each_count_is_what_choosing_the_value_would_leave(register, analyst):
    queries = ["", "statement=ankara", "theme=economy&theme=none", "view=unseen&owner=nobody"]
    counts = {query: filtered(analyst, query).counts() for query in queries}

    for query in queries:
        for name in filtered(analyst).facets:
            for value in filter(None, counts[query][name]):
                alone = QueryDict(query, mutable=True)
                alone.setlist(name, [value])
                found = CommitmentFilter(alone, user=analyst, on=ON).qs
                assert (query, name, value, counts[query][name][value]) == (
                    query,
                    name,
                    value,
                    found.count(),
                )


def test_counts_take_one_query_and_totals_another(register, analyst, django_assert_num_queries):
    filters = filtered(analyst, "theme=economy&status=not_reviewed&q=school")
    assert filters.is_valid()

    with django_assert_num_queries(2):
        filters.counts()
        filters.totals()


def test_totals_count_each_view_without_the_filters(register, analyst):
    totals = filtered(analyst, "view=unseen&status=planned").totals()

    assert totals["of"] == 2
    assert totals["statements"] == 2
    assert [totals[f"view_{view}"] for view in ("", "open", "mine", "due", "unseen", "closed")] == [
        4,
        4,
        1,
        1,
        2,
        0,
    ]


# query, the filter, what its sentence holds
STRANGE = [
    ("status=unheard_of", "status", "“unheard_of”"),
    ("status=planned&status=unheard_of", "status", "“unheard_of”"),
    ("status=" + "x" * 10_000, "status", "x" * 40 + "…"),
    ("owner=three", "owner", "“three”"),
    ("owner=" + "9" * 30, "owner", "“" + "9" * 30 + "”"),
    ("statement=nowhere", "statement", "“nowhere”"),
    ("due_from=soon", "due_from", "2026-12-31"),
    ("due_to=2026-02-30", "due_to", "2026-12-31"),
    ("due_from=2026-12-31&due_to=2026-12-30", "due_to", "before the first one"),
    ("q=" + "x" * 10_000, "q", "at most 200 characters"),
    ("view=everything", "view", "“everything”"),
    ("order=password", "order", "“password”"),
]


@pytest.mark.parametrize(("query", "name", "sentence"), STRANGE)
def test_a_strange_value_is_left_out_with_a_sentence(analyst, query, name, sentence):
    filters = filtered(analyst, query)

    assert list(filters.errors) == [name]
    assert sentence in filters.errors[name][0]
    assert not filters.chosen.get(name)


def test_what_is_understood_narrows_beside_what_is_not(register, analyst):
    assert titles(analyst, "status=unheard_of&timeliness=due_soon") == {"Meeting"}


# Words that are nowhere, and would be something else to a database than they are to people.
@pytest.mark.parametrize("words", ["TÜRKİYE", "turkiye", "%", "_", "\\", "'", "ı", "\ufffd", "😀"])
def test_a_search_takes_every_sign_as_it_is(analyst, commitment, words):
    query = QueryDict(mutable=True)
    query["q"] = words

    assert not CommitmentFilter(query, user=analyst, on=ON).qs.exists()


def test_a_passage_in_quotation_marks_is_searched_for_as_it_stands(analyst, commitment):
    passage = "agreed to open a school by the end of 2026"
    mixed = "school a open to agreed 2026 of end the by"

    assert titles(analyst, f'q="{passage}"') == {commitment.short_title}
    assert titles(analyst, f'q="{mixed}"') == set()
    assert titles(analyst, f"q={mixed}") == {commitment.short_title}


def test_the_best_match_comes_first_where_something_is_searched_for(analyst):
    statement = make_statement()
    make_commitment(statement=statement, short_title="Past", report="A school.", words="met")
    named = make_commitment(statement=statement, short_title="School", words="met")

    assert filtered(analyst, "").order_chosen == "pressing"
    assert filtered(analyst, "q=school").order_chosen == "match"
    assert filtered(analyst, "q=school").keys()[0] == named.pk
    assert filtered(analyst, "q=school&order=code").keys()[-1] == named.pk
