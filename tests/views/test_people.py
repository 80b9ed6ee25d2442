import re

from django.urls import reverse

from commitments.actions.watches import watch
from commitments.enums import WORKER_VERBS
from tests.copies import make_capture, make_gone
from tests.factories import make_commitment, make_evidence, make_search, make_statement, make_user

NAME = "deniz.kaya@org+desk_1"


def page_of(client, person, name, *arguments):
    client.force_login(person)
    return client.get(reverse(name, args=arguments)).content.decode()


def words(markup):
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_person_list_names_everybody_with_roles_and_commitments(client, analyst, reader):
    manager = make_user("Manager", "Analyst", first_name="Deniz", last_name="Kaya")
    make_commitment(owner=manager)
    make_commitment(owner=manager, published=False)

    seen = [words(page_of(client, person, "person_list")) for person in (analyst, reader)]

    assert "Deniz Kaya Analyst, Manager 2 commitments of Deniz Kaya" in seen[0]
    assert "Deniz Kaya Analyst, Manager 1 commitments of Deniz Kaya" in seen[1]


def test_person_list_keeps_those_apart_who_left_and_leaves_the_seeds_out(client, analyst):
    make_user("Analyst", first_name="Emre", last_name="Gone", is_active=False)
    make_user(username="seed-coding", first_name="Seed coding", is_active=False)

    page = words(page_of(client, analyst, "person_list"))

    assert page.index("No longer here") < page.index("Emre Gone")
    assert "Seed coding" not in page


def test_person_list_tells_readers_nothing_of_acts(client, analyst, reader):
    make_search(make_commitment(), by=analyst)

    assert "Last act on record" in page_of(client, analyst, "person_list")
    assert "Last act on record" not in page_of(client, reader, "person_list")


def test_person_list_asks_as_often_for_twenty_as_for_one(
    client, analyst, django_assert_num_queries
):
    client.force_login(analyst)
    make_commitment(owner=analyst)
    client.get(reverse("person_list"))

    for _round in range(2):
        with django_assert_num_queries(6):
            client.get(reverse("person_list"))
        for _person in range(20):
            make_user("Analyst")


def test_person_detail_shows_what_they_own_and_did(client, analyst, manager):
    commitment = make_commitment(owner=manager, short_title="Open a school")
    make_search(commitment, by=manager)

    page = page_of(client, analyst, "person_detail", "manager")

    assert "Open a school" in page
    assert f"searched for {commitment.code}" in words(page)
    assert f'href="/commitments/?owner={manager.pk}"' in page


def test_person_detail_keeps_to_itself_what_they_watch(client, analyst, manager):
    watch(commitment=make_commitment(), by=manager)

    page = words(page_of(client, analyst, "person_detail", "manager"))

    assert "watches" not in page
    assert "Deniz Kaya has recorded nothing yet" in page


def test_what_the_worker_did_in_the_name_of_somebody_is_no_act_of_theirs(client, analyst, manager):
    item = make_evidence(make_commitment(), by=analyst).evidence
    make_capture(item, by=manager)
    make_gone(item, by=manager)

    page = words(page_of(client, analyst, "person_detail", "manager"))

    assert "asked for a copy" in page
    for verb in WORKER_VERBS:
        assert str(verb.label) not in page


def test_person_detail_tells_a_reader_neither_acts_nor_drafts(client, reader, manager):
    draft = make_commitment(owner=manager, short_title="Kept back", published=False)
    make_search(draft, by=manager)

    page = page_of(client, reader, "person_detail", "manager")

    assert "Kept back" not in page
    assert draft.code not in page
    assert "Latest acts" not in page


def test_person_detail_copes_with_every_letter_of_a_user_name(client, analyst):
    person = make_user("Analyst", username=NAME)
    client.force_login(analyst)

    response = client.get(person.get_absolute_url())

    assert response.status_code == 200
    assert response.context["person"] == person


def test_addresses_of_mail_are_for_administrators_alone(client, administrator, analyst):
    make_user("Reader", username=NAME, first_name="Deniz", last_name="K", email="d@example.org")

    for name, arguments in (("person_list", []), ("person_detail", [NAME])):
        page = page_of(client, analyst, name, *arguments)
        assert "example.org" not in page
        assert f">{NAME}<" not in page
    assert "d@example.org" in page_of(client, administrator, "person_detail", NAME)


def test_nobody_is_shown_to_visitors(client, analyst, settings):
    settings.IKRAR_PUBLIC_READING = True

    for address in (reverse("person_list"), analyst.get_absolute_url(), reverse("my_work")):
        assert client.get(address).headers["Location"].startswith(reverse("account_login"))


def test_the_owner_on_a_commitment_leads_to_their_page(client, analyst, manager, settings):
    settings.IKRAR_PUBLIC_READING = True
    commitment = make_commitment(owner=manager)
    visited = client.get(commitment.get_absolute_url()).content.decode()
    client.force_login(analyst)

    page = client.get(commitment.get_absolute_url()).content.decode()

    assert f'<a href="{manager.get_absolute_url()}">Deniz Kaya</a>' in page
    assert manager.get_absolute_url() not in visited


def test_person_detail_asks_as_often_for_twenty_as_for_one(
    client, analyst, manager, django_assert_num_queries
):
    statement = make_statement()

    def add(count):
        for _each in range(count):
            make_search(make_commitment(statement=statement, owner=manager), by=manager)

    add(1)
    client.force_login(analyst)
    for _round in range(2):
        with django_assert_num_queries(8):
            client.get(manager.get_absolute_url())
        add(20)
