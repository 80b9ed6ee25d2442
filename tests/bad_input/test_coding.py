"""Whatever is sent while a text is coded, nothing breaks."""

from itertools import product

import pytest
from django.urls import reverse

from tests.bad_input.values import FIELDS, NASTY, OF_EACH_WAY, OF_WORDS, assert_answered
from tests.candidates import make_candidate
from tests.factories import make_commitment, make_link
from tests.intakes import make_intake


@pytest.mark.parametrize(
    ("name", "acts"),
    [
        ("candidate_decide", [{"decision": "accepted"}]),
        ("candidate_span", [{"step": "words"}, {"step": "split"}]),
    ],
)
def test_no_value_breaks_a_candidate(everybody, name, acts):
    candidate = make_candidate()
    sound = {"seen_version": candidate.version}
    address = reverse(name, args=[candidate.statement.slug, candidate.pk])

    for key, value in product(("seen_version", "decision", "step"), OF_EACH_WAY):
        assert_answered(everybody.post(address, sound | {key: value}))
    for act, value in product(acts, NASTY):
        fields = dict.fromkeys([*FIELDS, *OF_WORDS, "roles", "into", "reason"], value)
        assert_answered(everybody.post(address, fields | sound | act))


def test_no_value_breaks_the_bench(everybody):
    statement = make_candidate().statement

    for value in OF_EACH_WAY:
        bench = reverse("coding_bench", args=[statement.slug])
        assert_answered(everybody.get(bench, {"candidate": value, "at": value}))
        mark = reverse("candidate_mark", args=[statement.slug])
        assert_answered(everybody.post(mark, dict.fromkeys(OF_WORDS, value)))


def test_no_value_breaks_lineage(everybody):
    link = make_link(make_commitment())
    sound = {"later": link.later_id, "earlier": link.earlier_id, "kind": "extends"}
    change = reverse("lineage_change", args=[link.pk])
    add = reverse("lineage_link", args=[link.later.statement.slug])

    for value in OF_EACH_WAY:
        for name in ("later", "earlier", "kind"):
            assert everybody.post(add, sound | {name: value}).status_code in (400, 422)
        for sent in ({"kind": value}, sound | {"seen_version": value}, {"act": value}):
            assert_answered(everybody.post(change, sent))
        assert everybody.post(reverse("lineage_change", args=[10**18])).status_code == 404
        link.refresh_from_db()
        assert link.kind == "renews"


INTAKE = ["place", "at", "line", "sub", "label", "heading", "out", "version_of", "title", "kind"]
INTAKE += ["tier", "adopted_on", "printed_on", "parties", "partnership", "url", "language"]
OF_INTAKE = ["leave_out", "divide", "join", "name", "heading", "paragraph", "keep", "freeze"]


def test_no_value_breaks_a_text_on_its_way(everybody):
    intake = make_intake()
    address = intake.get_absolute_url()

    for name, value in product(("text", "address", "partnership", "copy", "file"), OF_EACH_WAY):
        assert_answered(everybody.post(reverse("intake_begin"), {name: value}))
    for value in OF_EACH_WAY:
        for asked in ({"step": value}, {"step": "paragraphs", "page": value, "place": value}):
            assert_answered(everybody.get(address, asked))
    for act, value in product([*OF_INTAKE, "drop", "again", "no such act"], OF_EACH_WAY):
        for seen in (value, intake.version):
            sent = dict.fromkeys([*INTAKE, "take"], value) | {"act": act, "seen_version": seen}
            assert_answered(everybody.post(address, sent))
            intake.refresh_from_db(fields=["version"])
