"""What is being coded, running the rules again, and closing a coding."""

import pytest
from django.urls import reverse

from commitments.actions.candidates import reject
from commitments.models import Candidate, Commitment, MethodologyVersion, Statement
from tests.candidates import accept, make_candidate, make_intake
from tests.coded_text import make_coded
from tests.factories import WORDS, make_author, make_statement


@pytest.fixture
def coded(db):
    return make_coded(visibility="draft")


def words(response):
    return " ".join(response.content.decode().split())


def turn_away(candidate, *, by=None):
    return reject(
        candidate=candidate,
        seen_version=candidate.version,
        reason="Nothing new.",
        by=by or make_author(),
    )


def read_by_older_rules(statement):
    """As if the rules had been others when they read the text."""
    older = MethodologyVersion.objects.create(
        ruleset="2025.1", recorded_at=MethodologyVersion.objects.get().recorded_at
    )
    statement.candidates.update(methodology=older)


def test_coding_list_says_how_far_each_text_has_come(signed_in, coded):
    statement, candidates = coded
    accept(candidates[0])
    make_statement()

    page = signed_in.get(reverse("coding_list"))

    assert [row.statement for row in page.context["rows"]] == [statement]
    assert "<b>1 of 5</b> decided" in words(page)
    assert reverse("coding_bench", args=[statement.slug]) in words(page)


def test_coding_list_says_what_would_be_there(signed_in):
    page = signed_in.get(reverse("coding_list"))

    assert "Bring in a text to begin with one." in words(page)


def test_coding_list_shows_texts_that_are_being_prepared(signed_in):
    intake = make_intake()

    page = signed_in.get(reverse("coding_list"))

    assert intake.get_absolute_url() in words(page)


def test_coding_list_shows_closed_ones_that_newer_rules_have_not_read(signed_in, coded):
    statement, candidates = coded
    for candidate in candidates:
        turn_away(candidate)
    signed_in.post(reverse("coding_close", args=[statement.slug]))
    read_by_older_rules(statement)

    page = signed_in.get(reverse("coding_list"))

    assert page.context["older"] == [statement]
    assert reverse("coding_rerun", args=[statement.slug]) in words(page)


def test_coding_list_asks_the_database_as_often_for_many_texts_as_for_one(
    signed_in, coded, django_assert_max_num_queries
):
    address = reverse("coding_list")

    with django_assert_max_num_queries(15) as for_one:
        signed_in.get(address)
    for _each in range(20):
        make_statement(closed=False, partnership=coded[0].partnership)
    with django_assert_max_num_queries(15) as for_many:
        signed_in.get(address)

    assert len(for_one) == len(for_many)


def test_coding_close_names_what_is_open_and_refuses(signed_in, coded):
    statement, candidates = coded
    for candidate in candidates[1:]:
        turn_away(candidate)
    address = reverse("coding_close", args=[statement.slug])

    answer = signed_in.post(address)

    assert answer.status_code == 422
    assert "1 passage is not decided yet." in words(answer)
    assert f"?candidate={candidates[0].pk}" in words(answer)
    assert "<form" not in answer.content.decode().split("<main")[1].split("</main>")[0]
    assert not Commitment.objects.exists()


def test_coding_close_gives_codes_in_the_order_of_the_text(signed_in, coded):
    statement, candidates = coded
    accept(candidates[4], short_title="Meeting")
    accept(candidates[0], short_title="School")
    for candidate in candidates[1:4]:
        turn_away(candidate)
    address = reverse("coding_close", args=[statement.slug])
    before = signed_in.get(address)

    answer = signed_in.post(address, follow=True)

    assert before.context["outcome"].accepted == 2
    titles = [commitment.short_title for commitment in Commitment.objects.order_by("code")]
    assert titles == ["School", "Meeting"]
    assert answer.redirect_chain == [(address, 302)]
    assert Commitment.objects.first().code in words(answer)
    assert statement.get_absolute_url() in words(answer)


def test_coding_close_leads_a_manager_to_publishing(client, manager, coded):
    statement, candidates = coded
    for candidate in candidates:
        turn_away(candidate)
    client.force_login(manager)

    answer = client.post(reverse("coding_close", args=[statement.slug]), follow=True)

    assert reverse("statement_publish", args=[statement.slug]) in words(answer)


def test_coding_bench_takes_effect_at_once_after_the_close(signed_in, coded):
    statement, candidates = coded
    for candidate in candidates:
        turn_away(candidate)
    signed_in.post(reverse("coding_close", args=[statement.slug]))
    late = make_candidate(Statement.objects.get(pk=statement.pk), words="joint fund. They")
    accept(late)

    page = signed_in.get(reverse("coding_bench", args=[statement.slug]), {"candidate": late.pk})

    assert "It is on record, so the decision stands." in words(page)
    assert Commitment.objects.get().get_absolute_url() in words(page)
    assert 'name="decision" value="accepted"' not in words(page)


def test_coding_rerun_reads_a_text_for_the_first_time(signed_in):
    statement = make_statement(closed=False)

    answer = signed_in.post(reverse("coding_rerun", args=[statement.slug]), follow=True)

    assert answer.redirect_chain == [(reverse("coding_bench", args=[statement.slug]), 302)]
    assert "The rules have read the text: 1 added, 0 changed." in words(answer)
    assert Candidate.objects.get().statement == statement


def test_coding_rerun_says_first_what_would_be_added(signed_in):
    statement = make_statement(closed=False)

    page = signed_in.get(reverse("coding_rerun", args=[statement.slug]))

    assert [candidate.text for candidate in page.context["preview"].added] == [WORDS]
    assert not Candidate.objects.exists()


def test_coding_rerun_says_first_what_would_change(signed_in, coded):
    statement, candidates = coded
    accept(candidates[2])
    Candidate.objects.filter(pk=candidates[0].pk).update(kind="signal")
    decided = Candidate.objects.get(pk=candidates[2].pk)
    decided.proposed["strength"] = 2
    Candidate.objects.filter(pk=decided.pk).update(proposed=decided.proposed)

    page = signed_in.get(reverse("coding_rerun", args=[statement.slug]))

    preview = page.context["preview"]
    assert preview.added == []
    assert [row.after for row in preview.changed] == ["Commitment, strength 4, “by 2028”"]
    [noted] = preview.noted
    assert (noted.before, noted.after) == ("Commitment, strength 2", "Commitment, strength 5")
    assert Candidate.objects.get(pk=candidates[0].pk).kind == "signal"


def test_coding_rerun_never_brings_back_what_was_rejected(signed_in, coded):
    statement, candidates = coded
    turn_away(candidates[0])
    read_by_older_rules(statement)

    bench = signed_in.get(reverse("coding_bench", args=[statement.slug]))
    signed_in.post(reverse("coding_rerun", args=[statement.slug]))

    assert "The coding rules have changed since they read this text." in words(bench)
    assert Candidate.objects.get(pk=candidates[0].pk).decision == "rejected"
    assert statement.candidates.count() == 5


@pytest.mark.parametrize(
    ("closed", "begun", "word"), [(False, False, "Code"), (False, True, "Go on coding")]
)
def test_statement_detail_leads_to_the_bench(signed_in, closed, begun, word):
    statement = make_statement(closed=closed)
    if begun:
        make_candidate(statement)

    page = signed_in.get(statement.get_absolute_url())

    assert f'{reverse("coding_bench", args=[statement.slug])}">{word}</a>' in words(page)


def test_statement_detail_does_not_lead_readers_to_the_bench(client, reader):
    statement = make_statement(closed=False)
    client.force_login(reader)

    page = words(client.get(statement.get_absolute_url()))

    assert reverse("coding_bench", args=[statement.slug]) not in page
    assert reverse("coding_list") not in page
