import re
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from commitments.actions.watches import watch
from commitments.enums import Visibility
from tests.factories import (
    BY_END_OF_2026,
    make_commitment,
    make_search,
    make_statement,
    make_user,
)


def page_of(client, person):
    client.force_login(person)
    return client.get(reverse("my_work")).content.decode()


def section(page, name):
    return page.split(f'id="{name}"')[1].split("</section>")[0]


def words(markup):
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_my_work_tells_somebody_new_what_to_do(client, analyst, reader):
    of_analyst, of_reader = words(page_of(client, analyst)), words(page_of(client, reader))

    for page in (of_analyst, of_reader):
        assert "You watch nothing yet" in page
        assert "would stand here, once something is yours" in page
    assert "Nothing is assigned to you" in of_analyst
    assert "My drafts" in of_analyst
    assert "Analysts and managers own commitments" in of_reader
    assert "My drafts" not in of_reader


def test_my_work_shows_mine_with_why_it_needs_a_look(client, analyst):
    make_commitment(owner=analyst, short_title="Unreviewed one", **BY_END_OF_2026)
    late = timezone.localdate() - timedelta(days=3)
    dates = {"deadline_latest": late, "deadline_earliest": date(2026, 1, 7)}
    make_commitment(owner=analyst, short_title="Late one", **BY_END_OF_2026 | dates)
    make_commitment(short_title="Of somebody else")

    page = page_of(client, analyst)

    table = words(section(page, "my-commitments"))
    assert table.index("Late one") < table.index("Unreviewed one")
    assert "by the end of 2026" in table
    assert "Of somebody else" not in page
    assert "3 days overdue" in words(section(page, "my-attention"))


def test_my_work_lists_what_i_watch_with_the_latest_change(client, analyst, manager):
    quiet, busy = make_commitment(short_title="Quiet"), make_commitment(short_title="Busy")
    for commitment in (quiet, busy):
        make_search(commitment, by=manager)
        watch(commitment=commitment, by=analyst)
    make_search(busy, by=manager)

    page = page_of(client, analyst)

    listed = words(section(page, "watch-list"))
    assert f"Deniz Kaya searched for {busy.short_code}" in listed
    assert listed.index("Busy") < listed.index("Quiet")
    assert listed.count("Nothing has changed since") == 1
    assert "?view=watched" in section(page, "watch-list")


def test_my_work_says_what_stands_between_a_draft_and_its_readers(client, analyst):
    hidden = make_statement(visibility=Visibility.DRAFT, short_title="Hidden text")
    unnumbered = make_statement(closed=False, short_title="Open text")
    for title, statement in (("Ready", None), ("Waiting", hidden), ("Numberless", unnumbered)):
        make_commitment(owner=analyst, short_title=title, statement=statement, published=False)

    drafts = words(section(page_of(client, analyst), "my-drafts"))

    assert "Nothing stands in the way. Publish" in drafts
    assert "Hidden text has to be published first" in drafts
    assert "no code until the coding of Open text is closed" in drafts


def test_my_work_shows_a_reader_nothing_of_a_draft_they_watched(client, reader, analyst):
    commitment = make_commitment(short_title="Taken back", published=False)
    watch(commitment=commitment, by=reader)

    assert "Taken back" not in page_of(client, reader)


def test_my_work_asks_as_often_for_twenty_as_for_one(client, analyst, django_assert_num_queries):
    statement = make_statement()

    def add(count):
        for _each in range(count):
            own = make_commitment(statement=statement, owner=analyst)
            other = make_commitment(statement=statement)
            make_commitment(statement=statement, owner=analyst, published=False)
            for commitment in (own, other):
                watch(commitment=commitment, by=analyst)
                make_search(commitment, by=analyst)

    add(1)
    client.force_login(analyst)
    client.get(reverse("my_work"))
    for _round in range(2):
        with django_assert_num_queries(13):
            client.get(reverse("my_work"))
        add(12)


def test_my_work_gives_the_browser_a_name_for_what_it_keeps(client, analyst):
    page = page_of(client, analyst)

    assert '<body data-person="analyst">' in page
    assert "data-visited hidden" in page
    assert "data-visit>" in client.get(reverse("statement_list")).content.decode()


def test_view_watched_lists_what_i_watch_alone(client, analyst, manager):
    mine, other = make_commitment(short_title="Mine to watch"), make_commitment(short_title="Other")
    watch(commitment=mine, by=analyst)
    for person in (manager, make_user("Reader")):
        watch(commitment=other, by=person)
        watch(commitment=mine, by=person)
    client.force_login(analyst)

    page = client.get(reverse("commitment_list"), {"view": "watched"}).content.decode()

    assert "Mine to watch" in page
    assert ">Other<" not in page
    assert 'Watched <span class="count">1</span>' in page
