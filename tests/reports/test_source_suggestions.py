"""Kind, side and first grade of a source are proposed, each with its reason."""

import pytest

from commitments.enums import DEFAULT_RELIABILITY, Credibility, EvidenceKind, Side
from commitments.models.parties import PartyAlias
from commitments.reports.source_suggestions import suggest
from tests.factories import make_body, make_partnership, make_party

WIRE = "KUALA LUMPUR, Jan 8 (Bernama) -- The two sides agreed."


@pytest.fixture
def partnership(db):
    malaysia = make_party("Malaysia", iso3="MYS")
    turkiye = make_party("Türkiye", iso3="TUR")
    PartyAlias.objects.create(party=turkiye, name="Turkey")
    make_body(party=malaysia, name="Tourism Malaysia")
    return make_partnership(parties=[malaysia, turkiye])


CASES = [
    # address, publisher, text -> kind, side, party, credibility
    ("https://www.dosm.gov.my/x", "", "", "official_statistics", "statistics", "Malaysia", "2"),
    ("https://data.tuik.gov.tr/x", "", "", "official_statistics", "statistics", "Türkiye", "2"),
    ("https://www.ons.gov.uk/x", "", "", "official_statistics", "statistics", "", "2"),
    ("https://www.kln.gov.my/x", "", "", "government_release", "party", "Malaysia", "3"),
    ("https://www.mfa.gov.tr/x", "", "", "government_release", "party", "Türkiye", "3"),
    ("https://kemlu.go.id/x", "", "", "government_release", "neutral", "", "3"),
    ("https://www.bernama.com/x", "", "", "news_agency_state", "party", "Malaysia", "3"),
    ("https://www.aa.com.tr/en", "", "", "news_agency_state", "party", "Türkiye", "3"),
    ("https://en.vietnamplus.vn/x", "", "", "news_agency_state", "neutral", "", "3"),
    ("https://www.malaymail.com/x", "", "", "independent_media", "neutral", "", "3"),
    # a paper that prints a wire speaks with the voice of the wire
    ("https://www.malaymail.com/x", "", WIRE, "news_agency_state", "party", "Malaysia", "3"),
    ("https://www.tbmm.gov.tr/x", "", "", "parliamentary_record", "party", "Türkiye", "2"),
    ("https://comtrade.un.org/x", "", "", "io_report", "neutral", "", "3"),
    ("https://sam.gov.tr/x", "", "", "think_tank_academic", "party", "Türkiye", "3"),
    ("https://x.com/RTErdogan/1", "", "", "official_social_media", "party", "Türkiye", "3"),
    ("https://x.com/anybody/1", "", "", "unofficial_social", "neutral", "", "6"),
    ("https://blog.example/x", "", "", "unknown", "neutral", "", "6"),
    # from paper: by the publisher
    ("", "Tourism Malaysia", "", "government_release", "party", "Malaysia", "3"),
    ("", "TurkStat", "", "official_statistics", "statistics", "Türkiye", "2"),
    ("", "", "", "unknown", "neutral", "", "6"),
    # what a page of a government holds
    (
        "https://www.kln.gov.my/x",
        "",
        "Joint Statement between Malaysia and Türkiye",
        "joint_text",
        "party",
        "Malaysia",
        "2",
    ),
    (
        "https://www.pmo.gov.my/x",
        "",
        "Speech by the Prime Minister",
        "minister_statement",
        "party",
        "Malaysia",
        "3",
    ),
    (
        "",
        "",
        "Memorandum of Understanding between A and B\n" + "x" * 900 + "\nDone at Ankara",
        "signed_instrument",
        "neutral",
        "",
        "2",
    ),
    # but a paper that reports one is a paper
    (
        "https://www.reuters.com/x",
        "",
        "The joint statement said",
        "independent_media",
        "neutral",
        "",
        "3",
    ),
]


@pytest.mark.parametrize(
    ("address", "publisher", "text", "kind", "side", "party", "credibility"), CASES
)
def test_a_source_is_placed(partnership, address, publisher, text, kind, side, party, credibility):
    suggestion = suggest(address=address, publisher=publisher, text=text, partnership=partnership)

    named = suggestion.side_party.name if suggestion.side_party else ""
    assert (suggestion.kind, suggestion.side, named) == (kind, side, party)
    assert suggestion.reliability == DEFAULT_RELIABILITY[suggestion.kind]
    assert suggestion.credibility == credibility
    assert len(suggestion.reasons) >= 3
    assert all(reason.endswith(".") for reason in suggestion.reasons)


def test_the_reasons_are_in_words(partnership):
    suggestion = suggest(
        address="https://www.malaymail.com/x", publisher="", text=WIRE, partnership=partnership
    )

    assert suggestion.origin == "Bernama"
    assert suggestion.reasons == (
        "The address belongs to Malay Mail.",
        "The text names Bernama as its source.",
        "State news agency: usually B.",
        "A party speaks for itself (Malaysia), so its claim starts at 3; take 2 where it fits what"
        " else is known, and 1 only beside a second item from another publisher.",
    )


def test_a_bloc_that_is_a_party_speaks_for_itself(db):
    asean = make_party("Association of Southeast Asian Nations")
    PartyAlias.objects.create(party=asean, name="ASEAN")
    partnership = make_partnership(parties=[asean, make_party()])

    suggestion = suggest(
        address="https://asean.org/x", publisher="", text="", partnership=partnership
    )

    assert (suggestion.side, suggestion.side_party) == (Side.PARTY, asean)


def test_confirmed_is_never_suggested_and_no_side_breaks_the_rules_of_an_item(partnership):
    for address, publisher, text, *_rest in CASES:
        suggestion = suggest(
            address=address, publisher=publisher, text=text, partnership=partnership
        )
        assert suggestion.credibility != Credibility.CONFIRMED
        assert suggestion.kind in EvidenceKind
        assert (suggestion.side == Side.PARTY) <= (suggestion.side_party is not None)
        assert (suggestion.side == Side.NEUTRAL) <= (suggestion.side_party is None)


def test_the_queries_do_not_grow_with_parties_and_bodies(db, django_assert_max_num_queries):
    parties = [make_party() for _number in range(4)]
    for party in parties * 3:
        make_body(party=party)
    partnership = make_partnership(parties=parties)

    with django_assert_max_num_queries(3):
        suggest(address="", publisher="Nobody", text="", partnership=partnership)
