"""Second codings on the screen: asked for, coded blind, compared, settled."""

import pytest
from django.urls import reverse

from commitments.actions import second_coding
from commitments.models import SecondCoding
from commitments.reports.second_coding import sentences_of
from tests.factories import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def coding(commitment, analyst, manager):
    return second_coding.assign(statement=commitment.statement, coder=analyst, by=manager)


def choices(coding, *values, **more):
    starts = [sentence.start for sentence in sentences_of(coding.statement)]
    named = {f"sentence_{start}": value for start, value in zip(starts, values, strict=True)}
    return named | {"seen_version": coding.version} | more


def test_second_coding_assign_asks_a_person(client, commitment, analyst, manager):
    client.force_login(manager)
    address = reverse("second_coding_assign", args=[commitment.statement.slug])

    page = client.get(address)
    answer = client.post(address, {"coder": analyst.pk})

    assert "without seeing how it was coded" in page.content.decode()
    assert answer.url == SecondCoding.objects.get().get_absolute_url()


def test_second_coding_assign_names_who_has_it_already(client, coding, analyst, manager):
    client.force_login(manager)

    answer = client.post(
        reverse("second_coding_assign", args=[coding.statement.slug]), {"coder": analyst.pk}
    )

    assert answer.status_code == 422
    assert "This person has this text to code already." in answer.content.decode()


def test_second_coding_detail_shows_the_words_and_nothing_of_the_first(client, coding, analyst):
    client.force_login(analyst)

    html = client.get(coding.get_absolute_url()).content.decode()

    assert "agreed to open a school" in html
    assert "Open a school" not in html


def test_second_coding_detail_keeps_and_finishes(client, coding, analyst):
    client.force_login(analyst)
    address = coding.get_absolute_url()

    client.post(address, choices(coding, "none", "signal", "none", act="keep"))
    coding.refresh_from_db()
    kept = client.get(address).content.decode()
    client.post(address, choices(coding, "none", "signal", "none", act="finish"))

    html = client.get(address).content.decode()
    assert 'value="signal" selected' in kept
    assert "2 of 3 sentences" in html
    assert "someone else settles it" in html


@pytest.mark.parametrize(("value", "status"), [("nonsense", 422), ("commitment:9", 422)])
def test_second_coding_detail_refuses_what_is_no_class(client, coding, analyst, value, status):
    client.force_login(analyst)

    answer = client.post(
        coding.get_absolute_url(), choices(coding, "signal", value, "none", act="finish")
    )

    assert answer.status_code == status
    assert 'value="signal" selected' in answer.content.decode()
    assert not coding.sentences.exists()


def test_second_coding_detail_keeps_the_choices_when_stale(client, coding, analyst):
    client.force_login(analyst)
    body = choices(coding, "none", "signal", "none", act="keep", seen_version=coding.version - 1)

    answer = client.post(coding.get_absolute_url(), body)

    assert answer.status_code == 409
    assert 'value="signal" selected' in answer.content.decode()


def test_second_coding_detail_is_for_its_coder_until_it_is_finished(
    client, coding, commitment, manager, reader, roles
):
    colleague = make_user("Analyst")
    answers = {}
    for person in (manager, reader, colleague):
        client.force_login(person)
        answers[person] = client.get(coding.get_absolute_url())

    assert "not finished yet" in answers[manager].content.decode()
    assert answers[reader].status_code == 403
    assert answers[colleague].status_code == 404


def test_sentence_settle_settles(client, coding, analyst, manager):
    starts = [sentence.start for sentence in sentences_of(coding.statement)]
    client.force_login(analyst)
    client.post(coding.get_absolute_url(), choices(coding, "none", "signal", "none", act="finish"))
    sentence = coding.sentences.get(start=starts[1])
    client.force_login(manager)
    address = reverse("sentence_settle", args=[sentence.pk])
    prefix = f"s{sentence.pk}"

    refused = client.post(address, {f"{prefix}-outcome": "first"})
    client.post(address, {f"{prefix}-outcome": "first", f"{prefix}-note": "It is a promise."})

    assert refused.status_code == 422
    html = client.get(coding.get_absolute_url()).content.decode()
    assert "The first coding stands. It is a promise." in html


def test_what_was_coded_first_is_hidden_until_the_coding_is_finished(client, coding, analyst):
    commitment = coding.statement.commitments.get()
    client.force_login(analyst)

    pages = [coding.statement.get_absolute_url(), commitment.get_absolute_url()]
    hidden = [client.get(page) for page in pages]
    client.post(coding.get_absolute_url(), choices(coding, "none", "signal", "none", act="finish"))
    shown = [client.get(page) for page in pages]

    assert [page.status_code for page in hidden] == [403, 403]
    assert all("Go on coding" in page.content.decode() for page in hidden)
    assert [page.status_code for page in shown] == [200, 200]


def test_the_methodology_prints_the_agreement(client, coding, analyst, reader):
    client.force_login(reader)
    before = client.get(reverse("methodology")).content.decode()
    client.force_login(analyst)
    client.post(coding.get_absolute_url(), choices(coding, "none", "signal", "none", act="finish"))
    client.force_login(reader)

    after = client.get(reverse("methodology")).content.decode()

    assert "No text has been coded a second time yet" in before
    assert "Cohen’s kappa is 0.40 (n = 3)" in after


def test_my_work_names_what_is_to_be_coded(client, coding, analyst):
    client.force_login(analyst)

    assert coding.get_absolute_url() in client.get(reverse("my_work")).content.decode()
