import re

import pytest
from django.urls import reverse

from commitments.coding.rules import RULESET
from commitments.definitions import DEFINITIONS
from commitments.definitions.rules import STAGES
from commitments.models.timeliness import RULES
from commitments.policies import MOVES, NEEDS
from commitments.reports.methodology import anchor_of, methodology
from tests.candidates import make_candidate
from tests.conftest import PAGE


@pytest.fixture
def page(client, settings, db):
    settings.IKRAR_PUBLIC_READING = True
    return client.get(reverse("methodology"), headers=PAGE).content.decode()


def plain(page):
    text = re.sub(r"<[^>]+>", " ", page)
    return " ".join(text.replace("&#x27;", "'").replace("&quot;", '"').split())


@pytest.mark.parametrize("vocabulary", DEFINITIONS, ids=lambda each: each.__name__)
def test_methodology_prints_every_member_with_its_definition_and_its_own_address(page, vocabulary):
    text = plain(page)
    for member in vocabulary:
        assert f'id="{anchor_of(member)}"' in page
        assert str(member.label).replace("'", "'") in text
        assert str(DEFINITIONS[vocabulary][member]) in text


def test_methodology_prints_every_rule_of_coding_under_its_number(page):
    for stage in STAGES:
        assert f'href="#{stage.slug}"' in page
        for rule in stage.rules:
            assert f'id="rule-{rule.number}"' in page
            assert str(rule.text) in plain(page)


def test_methodology_prints_the_tables_that_the_product_works_by():
    tables = methodology()

    assert [answer for _words, answer in tables["timeliness_rules"]] == [rule[1] for rule in RULES]
    assert [len(words) for words, _answer in tables["timeliness_rules"]] == [
        len(conditions) for conditions, _answer in RULES
    ]
    assert {move.term.member: move.leads_to for move in tables["moves"]} == MOVES
    assert {move.term.member: len(move.needs) for move in tables["moves"] if move.needs} == {
        status: len(needs) for status, needs in NEEDS.items()
    }


def test_methodology_lists_the_versions_of_the_rules_newest_first(client, reader):
    client.force_login(reader)
    unused = plain(client.get(reverse("methodology")).content.decode())
    make_candidate()

    used = plain(client.get(reverse("methodology")).content.decode())

    assert f"at work now: {RULESET}" in unused
    assert "Nothing was proposed or judged by any version yet" in unused
    assert f"{RULESET} used since" in used


def test_methodology_gives_no_address_twice_and_leads_nowhere_that_is_not_there(page):
    anchors = re.findall(r'id="([^"]+)"', page)
    links = set(re.findall(r'href="#([^"]+)"', page))

    assert len(anchors) == len(set(anchors))
    assert links <= set(anchors)


def test_every_page_leads_to_the_methodology_also_for_visitors(page, client, reader):
    assert f'href="{reverse("methodology")}"' in client.get(reverse("dashboard")).content.decode()
    assert reverse("person_list") not in page
    client.force_login(reader)
    assert reverse("person_list") in client.get(reverse("dashboard")).content.decode()
