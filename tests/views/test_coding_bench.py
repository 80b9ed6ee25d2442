"""The bench as it is read: which candidate is at hand, how far the coding is, who may see it."""

import pytest
from django.urls import reverse

from commitments.actions.second_coding import assign
from commitments.enums import CandidateDecision
from commitments.models import Candidate
from tests.candidates import accept, run_rules
from tests.coded_text import TEXT, make_coded
from tests.factories import make_commitment, make_statement

PARAGRAPH = "{number}. Both sides agreed to open school {number} in Ankara by 2030.\n"


@pytest.fixture
def coded(db):
    return make_coded()


def bench_of(client, statement, **asked):
    return client.get(reverse("coding_bench", args=[statement.slug]), asked)


def words(response):
    return " ".join(response.content.decode().split())


def test_coding_bench_begins_with_the_first_open_candidate(signed_in, coded):
    statement, candidates = coded
    accept(candidates[0])

    page = bench_of(signed_in, statement)

    assert page.context["candidate"] == candidates[1]
    assert "Candidate 2" in words(page)
    assert "<b>1 of 5</b> decided" in words(page)


def test_coding_bench_shows_the_candidate_that_its_address_names(signed_in, coded):
    statement, candidates = coded

    page = bench_of(signed_in, statement, candidate=candidates[3].pk)

    assert page.context["candidate"] == candidates[3]
    assert page.context["form"].initial["passage_reason"] == "condemn"


def test_coding_bench_shows_a_fragment_to_htmx(signed_in, coded):
    statement, _candidates = coded

    answer = signed_in.get(
        reverse("coding_bench", args=[statement.slug]), headers={"HX-Request": "true"}
    )

    assert answer.content.decode().lstrip().startswith('<div id="bench">')


def test_coding_bench_marks_every_decision_in_the_text(signed_in, coded):
    statement, candidates = coded
    accept(candidates[0])

    page = words(bench_of(signed_in, statement))

    assert f'id="candidate-{candidates[0].pk}"' in page
    assert 'data-decision="accepted" title="1: Accepted"' in page
    assert 'data-decision="pending" title="2: Open" aria-current="true"' in page


def test_coding_bench_offers_to_run_the_rules_where_nothing_was_proposed(signed_in):
    statement = make_statement(closed=False)

    page = bench_of(signed_in, statement)

    assert "No candidates yet" in words(page)
    assert reverse("coding_rerun", args=[statement.slug]) in words(page)


def test_coding_bench_leads_to_the_close_when_everything_is_decided(signed_in, coded):
    statement, candidates = coded
    for candidate in candidates:
        accept(candidate)

    page = bench_of(signed_in, statement)

    assert "Everything is decided" in words(page)
    assert reverse("coding_close", args=[statement.slug]) in words(page)


@pytest.mark.parametrize("asked", ["999999", "9" * 30])
def test_coding_bench_has_no_candidate_of_another_text(signed_in, coded, asked):
    statement, _candidates = coded
    expected = 404 if asked == "999999" else 200

    assert bench_of(signed_in, statement, candidate=asked).status_code == expected


def test_coding_bench_is_for_statements_with_their_words(signed_in):
    reported = make_statement(text="", closed=False)
    version = make_statement(text=TEXT, version_of=make_statement())

    assert bench_of(signed_in, reported).status_code == 404
    assert bench_of(signed_in, version).status_code == 404


def test_coding_bench_is_hidden_from_who_codes_the_text_a_second_time(
    client, analyst, manager, coded
):
    statement, candidates = coded
    accept(candidates[0])
    assign(statement=statement, coder=analyst, by=manager)
    client.force_login(analyst)

    page = bench_of(client, statement)

    assert page.status_code == 403
    assert "how it was coded first stays hidden" in words(page)


def test_coding_bench_suggests_earlier_commitments_with_what_changed(signed_in, coded):
    statement, candidates = coded
    before = make_statement(
        partnership=statement.partnership,
        adopted_on=statement.adopted_on.replace(year=2025),
        text="1. Both sides agreed to open a joint school in Ankara.",
    )
    earlier = make_commitment(statement=before, words="agreed to open a joint school in Ankara")

    page = bench_of(signed_in, statement, candidate=candidates[0].pk)

    assert f"link_{earlier.pk}" in page.context["form"].fields
    assert "The rules suggest" in words(page)


@pytest.fixture
def long_text(db):
    return "".join(PARAGRAPH.format(number=number) for number in range(1, 81))


def test_coding_bench_asks_the_database_as_often_for_many_candidates_as_for_few(
    signed_in, coded, long_text, django_assert_max_num_queries
):
    few, _candidates = coded
    many, candidates = make_coded(text=long_text)

    with django_assert_max_num_queries(20) as for_few:
        bench_of(signed_in, few)
    with django_assert_max_num_queries(20) as for_many:
        bench_of(signed_in, many)

    assert len(candidates) == 80
    assert len(for_few) == len(for_many)


def test_coding_bench_folds_what_is_not_at_hand(signed_in, long_text):
    statement, candidates = make_coded(text=long_text)

    page = bench_of(signed_in, statement, candidate=candidates[20].pk)

    before, at_hand, after = page.context["bench"].stretches
    assert (before.first, before.last) == ("1", "19")
    assert (at_hand.first, at_hand.is_open, after.is_open) == ("20", True, False)
    assert "Paragraphs 1 to 19" in words(page)


def test_coding_bench_names_what_lies_far_away_in_a_very_long_text(signed_in):
    filler = "".join(
        f"{n}. The weather of day {n} was fine, {'and ' * 60}calm.\n" for n in range(2, 900)
    )
    statement = make_statement(text=f"1. Both sides agreed to meet.\n{filler}", closed=False)
    [candidate] = run_rules(statement)

    page = bench_of(signed_in, statement, candidate=candidate.pk)

    assert len(page.content) < 120_000
    far = page.context["bench"].stretches[-1]
    assert not far.paragraphs
    there = bench_of(signed_in, statement, at=far.start)
    assert "The weather of day" in words(there)
    assert Candidate.objects.filter(decision=CandidateDecision.PENDING).count() == 1
