"""The discussion on a commitment and on its submissions."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.actions import comments
from commitments.models import Comment, Notification
from tests.conftest import FRAGMENT
from tests.factories import make_comment, make_commitment, make_draft, make_submission, make_user


def write_address(commitment):
    return reverse("comment_write", args=[commitment.code])


def edit_address(comment):
    return reverse("comment_edit", args=[comment.pk])


def removal_address(comment):
    return reverse("comment_remove", args=[comment.pk])


def post(client, address, headers=None, **body):
    return client.post(address, body, headers=headers)


@pytest.fixture
def comment(commitment, analyst):
    return make_comment(commitment, by=analyst, text="@manager, look at\nthe <b>other</b> side.")


def test_comment_write_swaps_the_discussion_for_htmx(signed_in, commitment, manager):
    response = post(
        signed_in, write_address(commitment), FRAGMENT, text="Asked. @manager, what now?"
    )

    html = response.content.decode()
    assert response.status_code == 200
    assert html.lstrip().startswith('<section class="section no-print" id="comments"')
    assert "Your comment is there; Deniz Kaya will see it." in html
    assert "<textarea" in html
    assert "Asked." not in html.split("<textarea")[1].split("</textarea>")[0]


def test_comment_write_leads_to_the_comment_without_htmx(signed_in, commitment):
    response = post(signed_in, write_address(commitment), text="Asked the ministry.")

    comment = Comment.objects.get()
    assert response.headers["Location"] == f"{commitment.get_absolute_url()}#comment-{comment.pk}"
    html = signed_in.get(commitment.get_absolute_url()).content.decode()
    assert "Asked the ministry." in html
    assert "Your comment is there." in html


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "Write something first."), ("x" * 5_001, "Use at most 5,000 characters")],
)
def test_comment_write_keeps_the_words_that_it_refuses(
    signed_in, commitment, headers, text, sentence
):
    response = post(signed_in, write_address(commitment), headers, text=text)

    html = response.content.decode()
    assert response.status_code == 422
    assert sentence in html
    assert text in html
    assert not Comment.objects.exists()


def test_comment_write_shows_what_was_said_and_who_can_be_mentioned(
    signed_in, commitment, comment, manager, reader
):
    html = signed_in.get(write_address(commitment)).content.decode()

    assert f'href="{edit_address(comment)}"' in html
    people = html.split('id="comment-people"')[1].split("</details>")[0]
    assert 'data-mention="manager"' in people
    assert 'data-mention="reader"' not in people


def test_a_mention_leads_to_the_person_and_markup_is_inert(signed_in, commitment, manager, comment):
    comments.edit(comment=comment, seen_version=1, text=f"{comment.text} !", by=comment.author)

    html = signed_in.get(commitment.get_absolute_url()).content.decode()

    assert 'href="/people/manager/" title="Deniz Kaya">@manager</a>, look at<br>the &lt;b' in html
    assert "<b>other" not in html
    assert "edited at" in html


def test_a_reader_and_a_visitor_meet_no_discussion(client, reader, commitment, comment, settings):
    settings.IKRAR_PUBLIC_READING = True
    pages = [client.get(commitment.get_absolute_url()).content.decode()]
    client.force_login(reader)
    pages.append(client.get(commitment.get_absolute_url()).content.decode())

    assert not [page for page in pages if "comments-heading" in page or "other" in page]
    assert client.get(write_address(commitment)).status_code == 403


def test_an_administrator_reads_the_discussion_and_writes_nothing(
    client, administrator, commitment, comment
):
    client.force_login(administrator)

    html = client.get(commitment.get_absolute_url()).content.decode()

    assert f'id="comment-{comment.pk}"' in html
    assert "comment-form" not in html
    assert post(client, write_address(commitment), text="Hello.").status_code == 403


def test_comment_write_says_it_on_a_submission(signed_in, commitment, analyst, headers):
    submission = make_submission(commitment, by=make_user("Analyst"))

    response = post(
        signed_in, write_address(commitment), headers, text="Why?", submission=submission.pk
    )

    assert response.status_code in (200, 302)
    assert Comment.objects.get().submission == submission


@pytest.mark.parametrize("key", ["0", "abc", "9" * 30, "-1", "draft", "elsewhere"])
def test_comment_write_knows_no_submission_that_is_not_there(signed_in, commitment, headers, key):
    keys = {
        "draft": make_draft(commitment, by=make_user("Analyst")).pk,
        "elsewhere": make_submission(make_commitment(), by=make_user("Analyst")).pk,
    }

    response = post(
        signed_in, write_address(commitment), headers, text="Why?", submission=keys.get(key, key)
    )

    assert response.status_code == 404
    assert not Comment.objects.exists()


def test_comment_write_refuses_to_talk_about_a_draft_of_ones_own(signed_in, commitment, analyst):
    draft = make_draft(commitment, by=analyst)

    response = post(signed_in, write_address(commitment), text="Why?", submission=draft.pk)

    assert response.status_code == 422
    assert "Nobody else sees a draft" in response.content.decode()


def test_comment_edit_changes_the_words_and_leads_back(signed_in, comment, headers):
    response = post(signed_in, edit_address(comment), headers, text="Look again.", seen_version=1)

    comment.refresh_from_db()
    location = response.headers.get("HX-Redirect") or response.headers["Location"]
    assert location == comment.get_absolute_url()
    assert comment.text == "Look again."


def test_comment_edit_keeps_the_words_that_it_refuses(signed_in, comment):
    response = post(signed_in, edit_address(comment), text=" ", seen_version=1)

    assert response.status_code == 422
    assert "Write something first." in response.content.decode()


def test_comment_edit_tells_of_a_change_and_keeps_both_texts(signed_in, comment, analyst):
    comments.edit(comment=comment, seen_version=1, text="From the other window.", by=analyst)
    body = {"text": "From this one.", "seen_version": 1}

    response = post(signed_in, edit_address(comment), **body)
    html = response.content.decode()
    again = post(signed_in, edit_address(comment), **body | {"seen_version": 2})

    assert response.status_code == 409
    assert "From the other window." in html
    assert "From this one.</textarea>" in html
    assert 'name="seen_version" value="2"' in html
    assert again.status_code == 302


def test_comment_edit_is_offered_for_ten_minutes(signed_in, commitment, comment):
    with time_machine.travel(comment.written_at + timedelta(minutes=11), tick=False):
        page = signed_in.get(commitment.get_absolute_url()).content.decode()
        form = signed_in.get(edit_address(comment)).content.decode()
        refused = post(signed_in, edit_address(comment), text="Late.", seen_version=1)

    assert f'href="{edit_address(comment)}"' not in page
    assert removal_address(comment) in page
    assert "<textarea" not in form
    assert refused.status_code == 422
    assert "Late.</textarea>" in refused.content.decode()


@pytest.mark.parametrize("address_of", [edit_address, removal_address])
def test_the_comment_of_another_is_not_ones_own_to_change(client, manager, comment, address_of):
    client.force_login(manager)

    answers = [client.get(address_of(comment)), post(client, address_of(comment), seen_version=1)]

    assert [answer.status_code for answer in answers] == [403, 403]
    comment.refresh_from_db()
    assert comment.removed_at is None


def test_comment_remove_asks_and_then_shows_who_and_when(signed_in, commitment, comment):
    question = signed_in.get(removal_address(comment)).content.decode()
    with time_machine.travel("2030-05-04T09:30:00Z", tick=False):
        signed_in.force_login(comment.author)
        answer = post(signed_in, removal_address(comment), seen_version=1)
        page = signed_in.get(commitment.get_absolute_url()).content.decode()

    assert "Take it back" in question
    assert answer.status_code == 302
    assert "Aisyah Rahman took this comment back on 4 May 2030, 09:30." in page
    assert "other</b>" not in page.replace("&lt;", "<")


def test_comment_remove_removes_nothing_unseen(signed_in, comment, analyst):
    comments.edit(comment=comment, seen_version=1, text="From the other window.", by=analyst)

    responses = [post(signed_in, removal_address(comment), seen_version=seen) for seen in (1, "x")]

    assert [response.status_code for response in responses] == [409, 409]
    assert "From the other window." in responses[0].content.decode()
    comment.refresh_from_db()
    assert comment.removed_at is None


def test_a_removed_comment_says_nothing_in_a_notification(client, manager, comment):
    comments.remove(comment=comment, seen_version=1, by=comment.author)
    client.force_login(manager)

    html = client.get(reverse("notification_list")).content.decode()

    assert "Aisyah Rahman mentioned you in a comment" in html
    assert "other" not in html
    assert Notification.objects.count() == 1


def cost(client, address):
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_a_long_discussion_is_cut_and_costs_what_a_short_one_costs(
    signed_in, commitment, analyst, manager
):
    make_comment(commitment, by=analyst, text="@manager, look. 0")
    addresses = (commitment.get_absolute_url(), write_address(commitment))
    with_one = [cost(signed_in, address) for address in addresses]
    for number in range(1, 25):
        make_comment(commitment, by=analyst, text=f"@manager, look. {number}")

    assert [cost(signed_in, address) for address in addresses] == with_one
    cut, whole = (signed_in.get(address).content.decode() for address in addresses)
    assert (cut.count('<li id="comment-'), whole.count('<li id="comment-')) == (20, 25)
    assert "Latest 20 of 25; see all" in cut
    assert cut.index("look. 5") < cut.index("look. 24")
