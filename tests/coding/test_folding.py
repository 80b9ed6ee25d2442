"""Words as a search compares them."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.coding.folding import (
    TERMS_AT_MOST,
    Query,
    Term,
    fold,
    places_of,
    words_in,
    words_of,
)

# Anything that Python can hold, lone surrogates included.
ANY_TEXT = st.text(st.characters(exclude_categories=()))

FOLDED = [
    # Turkish: dotted and dotless i, with and without capitals.
    ("TÜRKİYE", "turkiye"),
    ("Iğdır ılık İIiı", "igdir ilik iiii"),
    # An ending that an apostrophe parts from a name, and the English genitive.
    ("Türkiye’nin", "turkiye"),
    ("Malaysia's", "malaysia"),
    ("Katar'a", "katar"),
    # An apostrophe that belongs to the name, in each of its spellings.
    ("Dato' Seri", "dato seri"),
    ("Dato’ Seri", "dato seri"),
    ("Datoʼ Seri", "dato seri"),
    ("Dato` Seri", "dato seri"),
    ("Dato´ Seri", "dato seri"),
    ("Dato Seri", "dato seri"),
    ("Qur'an Sana’a Hawai‘i", "quran sanaa hawaii"),
    # Letters that no decomposition takes apart, and one that becomes two.
    ("Øresund Łódź đ Æsir Straße", "oresund lodz d aesir strasse"),
    # Wide forms, ligatures, other digits, accents of their own.
    ("ＦＵＬＬ ﬁsh ٢٠٢٦ e\u0301", "full fish 2026 e"),
    # Signs stand between words; what cannot be seen stands in them.
    ("MYS-TUR-2026-18", "mys tur 2026 18"),
    ("co\u00adop\u200beration", "cooperation"),
    ("a\x00b\ud800c", "a b c"),
    ("…—«»!?", ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_every_spelling_folds_alike(text, folded):
    assert fold(text) == folded


@given(ANY_TEXT)
def test_folding_never_fails_and_changes_nothing_the_second_time(text):
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == " ".join(word.folded for word in words_in(text))


@given(ANY_TEXT)
def test_the_words_stand_where_they_are_said_to(text):
    places = [(word.start, word.end) for word in words_in(text)]

    assert places == sorted(places)
    assert all(fold(text[start:end]) for start, end in places)


@pytest.mark.parametrize("piece", ["a'", "'", "’s ", "a\u0301", '"', "x*", "ﷺ ", "\x00"])
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    def seconds(length):
        started = process_time()
        fold(piece * length)
        words_of(piece * length)
        return process_time() - started

    seconds(1_000)

    assert seconds(300_000) < 60 * max(seconds(30_000), 0.01)


QUERIES = [
    ("trade", [Term(("trade",), prefix=True)]),
    ("trade target", [Term(("trade",)), Term(("target",), prefix=True)]),
    ("trad* target", [Term(("trad",), prefix=True), Term(("target",), prefix=True)]),
    ('"joint commission"', [Term(("joint", "commission"))]),
    ("“joint commission” meet", [Term(("joint", "commission")), Term(("meet",), prefix=True)]),
    # What is written together stands side by side.
    ("2026-18", [Term(("2026", "18"), prefix=True)]),
    # One letter begins too much.
    ("a", [Term(("a",))]),
    # A quotation mark that is never closed, and one of nothing.
    ('school "by the', [Term(("school",)), Term(("by", "the"))]),
    ('"" school', [Term(("school",), prefix=True)]),
    # Other query languages, and twice the same.
    ("NEAR(a, b) OR *c", [Term(("near", "a")), Term(("b",)), Term(("or",)), Term(("c",))]),
    ("trade trade*", [Term(("trade",)), Term(("trade",), prefix=True)]),
    ("***", []),
    ("", []),
]


@pytest.mark.parametrize(("query", "terms"), QUERIES)
def test_a_query_is_read_as_people_mean_it(query, terms):
    assert words_of(query) == Query(tuple(terms))


@given(ANY_TEXT)
def test_every_query_has_an_answer(query):
    terms = words_of(query).terms

    assert len(terms) <= TERMS_AT_MOST
    assert all(fold(term.text) == term.text for term in terms)


def test_what_is_too_long_is_cut_and_says_so():
    assert words_of("one two " * 2_000).cut
    assert words_of(" ".join(map(str, range(13)))).cut
    assert len(words_of(" ".join(map(str, range(13)))).terms) == TERMS_AT_MOST
    assert not words_of("one two").cut


def test_words_are_found_where_they_are_written():
    text = "The TÜRKİYE’nin joint commission, and a joint committee"

    def marked(query):
        return [text[start:end] for start, end in places_of(words_of(query), text)]

    assert marked("turkiye") == ["TÜRKİYE’nin"]
    assert marked("joint") == ["joint", "joint"]
    assert marked('"joint commission"') == ["joint", "commission"]
    assert marked("comm") == ["commission", "committee"]
    assert marked("comm nothing") == []
