"""Deciding candidates and choosing their words, with and without script."""

import re

import pytest
from django.urls import reverse

from commitments.enums import CandidateDecision, LinkKind
from commitments.models import Candidate
from tests.candidates import accept, make_candidate
from tests.coded_text import ANKARA, TEXT, make_coded, quotes_in_seeds, quotes_of
from tests.conftest import FRAGMENT
from tests.factories import make_commitment, make_statement, make_user
from tests.intakes import make_pair

ACCEPTED = CandidateDecision.ACCEPTED


@pytest.fixture
def coded(db):
    return make_coded()


def shown(client, candidate):
    """What a browser would send of the form as it is drawn."""
    address = reverse("coding_bench", args=[candidate.statement.slug])
    form = client.get(address, {"candidate": candidate.pk}).context["form"]
    values = {bound.name: bound.value() for bound in form}
    return {name: value for name, value in values.items() if value not in (None, False)}


def decide(client, candidate, decision, *, headers=None, body=None, **changes):
    body = (body or shown(client, candidate)) | {"decision": decision} | changes
    return client.post(address_of(candidate), body, headers=headers)


def address_of(candidate, name="candidate_decide"):
    return reverse(name, args=[candidate.statement.slug, candidate.pk])


def current(candidate):
    return Candidate.objects.get(pk=candidate.pk)


def test_candidate_decide_accepts_and_goes_on(signed_in, coded, headers):
    _statement, candidates = coded

    answer = decide(signed_in, candidates[0], "accepted", headers=headers, short_title="A school")

    decided = current(candidates[0])
    assert (decided.decision, decided.coded["short_title"]) == (ACCEPTED, "A school")
    assert decided.coded["deadline_latest"] == "2028-12-31"
    assert len(decided.coded["roles"]) == 2
    if headers:
        assert answer.context["candidate"] == candidates[1]
        assert answer["HX-Retarget"] == "#bench"
    else:
        assert f"candidate={candidates[1].pk}#candidate-heading" in answer.url


@pytest.mark.parametrize(
    ("place", "decision", "changes"),
    [
        (1, "signal", {"low_binding": "on"}),
        (3, "position", {}),
        # The rules read a signal there, so it needs a reason.
        (1, "instrument", {"short_title": "Trade agreement", "reason": "It is a text."}),
        (2, "merged", {"reason": "The same promise."}),
        (4, "rejected", {"reason": "Nothing new."}),
    ],
)
def test_candidate_decide_keeps_apart_merges_and_rejects(
    signed_in, coded, place, decision, changes
):
    _statement, candidates = coded
    accept(candidates[0])

    answer = decide(signed_in, candidates[place], decision, **changes)

    decided = current(candidates[place])
    assert answer.status_code == 302
    assert decided.decision == decision
    assert decided.reason == changes.get("reason", "")
    assert (decided.merged_into == candidates[0]) == (decision == "merged")


def test_candidate_decide_merges_with_the_one_that_was_chosen(signed_in, coded):
    _statement, candidates = coded
    accept(candidates[0])

    decide(signed_in, candidates[4], "merged", into=candidates[2].pk, reason="As before.")

    assert current(candidates[4]).merged_into == candidates[2]


@pytest.mark.parametrize(
    ("place", "decision", "changes", "sentence"),
    [
        (0, "", {}, "Choose what to make of it"),
        (0, "no such thing", {}, "Choose what to make of it"),
        (0, "rejected", {}, "Say why."),
        (2, "merged", {}, "Say why."),
        (0, "signal", {}, "The rules read it otherwise (Commitment), so say why."),
        (0, "accepted", {"strength": "2"}, "The rules read strength 4, so say why"),
        (0, "accepted", {"short_title": ""}, "This field is required."),
        (0, "accepted", {"deadline_edtf": "soon"}, "This is not EDTF."),
        (0, "signal", {"reason": "Vague.", "passage_reason": ""}, "Why it is no commitment"),
    ],
)
def test_candidate_decide_says_what_is_missing_and_keeps_the_words(
    signed_in, coded, place, decision, changes, sentence
):
    _statement, candidates = coded

    answer = decide(signed_in, candidates[place], decision, **{"cadence": "R/P2Y"} | changes)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "R/P2Y" in answer.content.decode()
    assert current(candidates[place]).is_pending


def test_candidate_decide_needs_nothing_coded_of_what_is_rejected(signed_in, coded):
    _statement, candidates = coded

    answer = decide(
        signed_in, candidates[0], "rejected", reason="Old.", short_title="", deadline_edtf="soon"
    )

    assert answer.status_code == 302


def test_candidate_decide_takes_the_reason_for_that_of_another_strength(signed_in, coded):
    _statement, candidates = coded

    decide(signed_in, candidates[0], "accepted", strength="2", reason="A hedge follows.")

    coding = current(candidates[0]).coded
    assert (coding["strength"], coding["strength_reason"]) == ("2", "A hedge follows.")


def test_candidate_decide_links_what_a_person_confirms(signed_in, coded):
    statement, candidates = coded
    before = make_statement(
        partnership=statement.partnership,
        adopted_on=statement.adopted_on.replace(year=2025),
        text="1. Both sides agreed to open a joint school in Ankara.",
    )
    earlier = make_commitment(statement=before, words="agreed to open a joint school in Ankara")

    decide(signed_in, candidates[0], "accepted", **{f"link_{earlier.pk}": "renews"})

    [link] = current(candidates[0]).coded["links"]
    assert (link["earlier"], link["kind"]) == (earlier.pk, LinkKind.RENEWS)


def test_candidate_decide_tells_who_was_quicker_and_keeps_the_words(signed_in, coded, headers):
    _statement, candidates = coded
    body = shown(signed_in, candidates[0])
    accept(candidates[0], by=make_user("Analyst", first_name="Deniz", last_name="Kaya"))

    answer = decide(
        signed_in, candidates[0], "accepted", body=body, headers=headers, short_title="My words"
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Deniz Kaya decided candidate 1 while you were reading" in page
    assert "My words" in page
    assert "Open a school" in page
    assert answer.context["form"].initial["seen_version"] == current(candidates[0]).version
    assert current(candidates[0]).coded["short_title"] == "Open a school"


def test_candidate_decide_opens_again_what_was_decided(signed_in, analyst, coded):
    statement, candidates = coded
    decide(signed_in, candidates[0], "accepted", short_title="A school")
    page = signed_in.get(reverse("coding_bench", args=[statement.slug]))
    last = page.context["bench"].to_reopen

    answer = signed_in.post(
        address_of(last), {"decision": "reopened", "seen_version": last.version}
    )

    assert f"candidate={candidates[0].pk}" in answer.url
    assert current(candidates[0]).is_pending
    assert shown(signed_in, candidates[0])["short_title"] == "A school"


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("end-on", "agreed to open a joint school in Ankara by 2028. They"),
        ("end-back", "agreed to open a joint school in Ankara by"),
        ("start-back", "sides agreed to open a joint school in Ankara by 2028"),
        ("start-on", "to open a joint school in Ankara by 2028"),
    ],
)
def test_candidate_span_moves_an_edge_by_a_word_and_keeps_what_is_typed(
    signed_in, coded, headers, step, expected
):
    _statement, candidates = coded
    body = shown(signed_in, candidates[0]) | {"short_title": "Half typed", "step": step}

    answer = signed_in.post(address_of(candidates[0], "candidate_span"), body, headers=headers)

    assert answer.status_code == 200
    assert current(candidates[0]).text == expected
    assert 'value="Half typed"' in answer.content.decode()
    assert answer.context["form"].initial["seen_version"] == current(candidates[0]).version


@pytest.mark.parametrize(
    "named",
    [
        {"first_words": "open a joint", "last_words": "in Ankara"},
        {"start": TEXT.index("open a joint"), "end": TEXT.index(" by 2028")},
    ],
)
def test_candidate_span_takes_the_words_that_were_typed_or_selected(signed_in, coded, named):
    _statement, candidates = coded
    body = shown(signed_in, candidates[0]) | named | {"step": "words"}

    signed_in.post(address_of(candidates[0], "candidate_span"), body)

    assert current(candidates[0]).text == "open a joint school in Ankara"


def test_candidate_span_cuts_one_in_two(signed_in, coded):
    statement, candidates = coded
    body = shown(signed_in, candidates[0]) | {"step": "split", "second_words": "in Ankara"}

    signed_in.post(address_of(candidates[0], "candidate_span"), body)

    texts = list(statement.candidates.order_by("start").values_list("text", flat=True)[:2])
    assert texts == ["agreed to open a joint school", "in Ankara by 2028"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"step": "words"}, "Select the words in the text, or type the first."),
        ({"step": "words", "first_words": "nowhere"}, "These words do not stand in the text."),
        ({"step": "words", "first_words": "They", "last_words": "school"}, "after the first"),
        ({"step": "words", "start": 5, "end": 5}, "Choose words within the text."),
        ({"step": "words", "start": 5, "end": 99999}, "Choose words within the text."),
        ({"step": "split", "second_words": "Ruritania"}, "Type words of this passage"),
        ({"step": "split", "start": 99999}, "Choose"),
    ],
)
def test_candidate_span_refuses_words_that_are_not_there(signed_in, coded, changes, sentence):
    _statement, candidates = coded
    body = shown(signed_in, candidates[0]) | {"short_title": "Half typed"} | changes

    answer = signed_in.post(address_of(candidates[0], "candidate_span"), body)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert 'value="Half typed"' in answer.content.decode()
    assert current(candidates[0]).version == candidates[0].version


def test_candidate_span_is_stale_once_somebody_decided(signed_in, coded):
    _statement, candidates = coded
    body = shown(signed_in, candidates[0]) | {"step": "end-on"}
    accept(candidates[0])

    answer = signed_in.post(address_of(candidates[0], "candidate_span"), body)

    assert answer.status_code == 409


def mark(client, statement, headers=None, **body):
    return client.post(reverse("candidate_mark", args=[statement.slug]), body, headers=headers)


def test_candidate_mark_proposes_what_the_rules_missed(signed_in, coded, headers):
    statement, _candidates = coded

    answer = mark(
        signed_in, statement, headers, first_words="joint fund. They", last_words="attack"
    )

    marked = statement.candidates.get(origin="person")
    assert marked.text == "joint fund. They condemned the attack"
    where = answer.context["candidate"].pk if headers else int(re.search(r"=(\d+)#", answer.url)[1])
    assert where == marked.pk


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "Select the words in the text, or type the first."),
        ({"first_words": "Both sides"}, "They stand in the text 2 times"),
        ({"start": 0, "end": 0}, "Choose words within the text."),
    ],
)
def test_candidate_mark_refuses_what_names_no_words(signed_in, coded, body, sentence):
    statement, _candidates = coded

    answer = mark(signed_in, statement, **body)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_candidate_decide_knows_no_candidate_of_another_text(signed_in, coded):
    statement, _candidates = coded
    other = make_candidate()

    for name in ("candidate_decide", "candidate_span"):
        address = reverse(name, args=[statement.slug, other.pk])
        assert signed_in.post(address, {"decision": "accepted"}).status_code == 404


def test_candidate_decide_draws_the_bench_for_who_comes_by_its_address(signed_in, coded):
    statement, candidates = coded
    addresses = [
        address_of(candidates[1]),
        address_of(candidates[1], "candidate_span"),
        reverse("candidate_mark", args=[statement.slug]),
    ]

    for address in addresses:
        assert signed_in.get(address, headers=FRAGMENT).status_code == 200


def as_read(candidate):
    """The button that the rules would press."""
    kinds = {"commitment": "accepted", "position": "position", "instrument_mention": "instrument"}
    return kinds.get(candidate.kind, "signal")


def test_candidate_decide_codes_all_of_ankara_without_script(signed_in):
    statement, candidates = make_coded(text=ANKARA, partnership=make_pair())

    for candidate in candidates:
        answer = decide(signed_in, candidate, as_read(candidate))
        assert answer.status_code == 302, answer.context["form"].errors
    answer = signed_in.post(reverse("coding_close", args=[statement.slug]), follow=True)

    assert answer.status_code == 200
    assert quotes_of(statement) == quotes_in_seeds()
