"""Mail: what is in it, who gets it, and that nobody gets any twice."""

import re
import smtplib
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from commitments.actions import mailings
from commitments.actions.commitments import withdraw
from commitments.actions.people import sync_roles
from commitments.actions.watches import snooze, watch
from commitments.enums import MailKind, MailState, Status
from commitments.exchange import mail
from commitments.exchange.daily import daily
from commitments.exchange.job_backend import task_of
from commitments.models import Comment, Job, Mailing, User
from tests.factories import (
    BY_END_OF_2026,
    make_author,
    make_comment,
    make_commitment,
    make_returned,
    make_statement,
    make_status,
    make_user,
)
from tests.mail_servers import Server, raising

pytestmark = pytest.mark.django_db

# A Monday and a Thursday of one week, and the Monday after it.
MONDAY, THURSDAY, NEXT_MONDAY = "2026-11-16", "2026-11-19", "2026-11-23"


def on(day, hour=12):
    return time_machine.travel(f"{day}T{hour:02}:00:00Z", tick=False)


def send(day):
    """Run the command on that day."""
    with on(day):
        call_command("send_digests", verbosity=0)


def work_off():
    """Do what waits for a worker."""
    for job in Job.objects.filter(task="commitments.exchange.mail.deliver"):
        task_of(job).call(**job.arguments)


def somebody(role="Analyst", **fields):
    name = fields.setdefault("username", role.lower())
    return make_user(role, email=f"{name}@ikrar.example", **fields)


@pytest.fixture
def person(roles):
    """An analyst with an address and a commitment that is due by the end of 2026."""
    person = somebody()
    with on("2026-11-01"):
        make_commitment(owner=person, **BY_END_OF_2026)
    return person


@pytest.fixture
def server(settings, monkeypatch):
    """A mail server of which the test decides what it does."""
    settings.EMAIL_BACKEND = "tests.mail_servers.Server"
    for name in ("received", "on_open", "on_send"):
        monkeypatch.setattr(Server, name, [])
    return Server


def test_a_week_brings_one_digest_however_often_it_is_sent(person, mailoutbox):
    send(MONDAY)
    send(MONDAY)
    with on(THURSDAY):
        daily.call()
        work_off()

    assert [message.to for message in mailoutbox] == [[person.email]]
    send(NEXT_MONDAY)
    assert len(mailoutbox) == 2


def test_the_digest_comes_on_the_chosen_day_or_when_there_is_a_worker_again(person, mailoutbox):
    other = somebody("Manager")
    make_commitment(owner=other, **BY_END_OF_2026)
    for each in (person, other):
        mailings.choose_mail(person=each, chosen={"weekday": 2}, by=each)

    send("2026-11-17")
    assert mailoutbox == []
    send(THURSDAY)
    assert len(mailoutbox) == 2


def test_the_job_of_the_day_lets_the_digest_wait_for_the_morning(person):
    with on(MONDAY, hour=1):
        mail.enter_digests()

        job = Job.objects.get(task="commitments.exchange.mail.deliver")
        assert job.run_after - timezone.now() == timedelta(hours=5)


@pytest.mark.parametrize("moment", ["on_open", "on_send"])
def test_two_workers_whose_work_is_interleaved_send_it_once(person, server, moment):
    """The second begins while the first has written the mail, or is handing it over."""
    with on(MONDAY):
        mail.enter_digests()
        key = Mailing.objects.get().pk
        getattr(server, moment).append(lambda: mail.deliver.call(mailing=key))
        mail.deliver.call(mailing=key)

    assert len(server.received) == 1
    assert Mailing.objects.get().state == MailState.SENT


@pytest.mark.django_db(transaction=True)
def test_of_workers_that_send_at_the_same_moment_one_does(server):
    sync_roles()
    make_commitment(owner=somebody(), **BY_END_OF_2026)
    with on(MONDAY):
        mail.enter_digests()
        key, ready = Mailing.objects.get().pk, Barrier(4)
        server.on_open.extend([lambda: ready.wait(20)] * 4)

        def work(_number):
            try:
                mail.deliver.call(mailing=key)
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(work, range(4)))

    assert len(server.received) == 1


REFUSALS = {
    "unreachable": ("on_open", ConnectionRefusedError("nobody listens")),
    "refused": ("on_send", smtplib.SMTPDataError(451, b"try again later")),
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_what_the_server_did_not_take_is_sent_when_it_takes_mail_again(person, server, refusal):
    others = [somebody("Manager", username=name) for name in ("first", "last")]
    for other in others:
        make_commitment(owner=other, **BY_END_OF_2026)
    moment, error = REFUSALS[refusal]
    getattr(server, moment).extend([lambda: None, raising(error)])

    with pytest.raises(CommandError, match="1 mail could not be sent and waits"):
        send(MONDAY)
    assert len(server.received) == 2
    send("2026-11-17")
    send("2026-11-17")

    receivers = sorted(message.to[0] for message in server.received)
    assert receivers == sorted(each.email for each in [person, *others])


def test_after_weeks_without_a_server_everybody_gets_the_digest_of_this_one(person, server):
    for day in (MONDAY, NEXT_MONDAY):
        server.on_open.append(raising(ConnectionRefusedError("nobody listens")))
        with pytest.raises(CommandError, match="1 mail could not be sent"):
            send(day)

    send("2026-11-30")

    assert len(server.received) == 1
    states = [MailState.LEFT_OUT, MailState.LEFT_OUT, MailState.SENT]
    assert list(Mailing.objects.order_by("week").values_list("state", flat=True)) == states


def test_an_address_that_is_refused_for_good_is_not_tried_again(person, server):
    for code in (450, 550):
        refusal = smtplib.SMTPRecipientsRefused({person.email: (code, b"no such mailbox")})
        server.on_send.append(raising(refusal))

    with pytest.raises(CommandError, match="1 mail could not be sent"):
        send(MONDAY)
    assert Mailing.objects.get().state == MailState.WAITING
    send(THURSDAY)
    send(THURSDAY)

    assert server.received == []
    mailing = Mailing.objects.get()
    assert (mailing.state, mailing.sent_at) == (MailState.LEFT_OUT, None)
    assert "no such mailbox" in mailing.error


def test_a_mail_of_unknown_fate_is_not_sent_again_and_the_next_digest_makes_up_for_it(
    person, server
):
    send(MONDAY)
    server.on_send.append(raising(smtplib.SMTPServerDisconnected("in the middle of it")))
    with on("2026-11-20"):
        make_status(person.commitments.get(), Status.PLANNED, reason="They said when.")
    send(NEXT_MONDAY)
    send("2026-11-24")
    assert len(server.received) == 1
    assert Mailing.objects.first().state == MailState.SENDING

    send("2026-11-30")

    assert "status: Planned" in server.received[1].body


def test_the_digest_tells_what_is_due_stale_returned_and_changed_by_others(person, mailoutbox):
    with on("2026-06-01"):
        stale = make_commitment(owner=person)
        make_status(stale, by=person)
    with on("2026-11-15"):
        watched = make_commitment(short_title="Meet in May")
        watch(commitment=watched, by=person)
        make_status(watched, Status.PLANNED)
        make_returned(watched, by=person, decided_by=make_user("Manager"))
    Mailing.objects.exclude(kind=MailKind.DIGEST).delete()

    send(MONDAY)

    [message] = mailoutbox
    body = message.body
    headings = ["\nDue\n", "\nNot looked at for long\n", "\nReturned to you\n", "\nChanged\n"]
    assert [body.index(each) for each in headings] == sorted(body.index(each) for each in headings)
    assert "due by 31 December 2026" in body
    assert f"{stale.short_code} {stale.short_title}" in body
    assert f"{watched.short_code} Meet in May: status: Planned" in body
    assert body.count("http://127.0.0.1/") == body.count("http")


def test_the_digest_tells_who_published_what_but_not_of_ones_own_acts(person, mailoutbox):
    with on("2026-11-15"):
        statement = make_statement()
        for by, title in ((person, "Mine"), (make_author(), "Theirs")):
            make_commitment(statement=statement, owner=person, short_title=title, by=by)

    send(MONDAY)

    body = mailoutbox[0].body
    assert "Theirs: published" in body
    assert "An Author" in body
    assert "Mine" not in body


def test_a_digest_is_plain_text_and_html_that_fetches_nothing(person, mailoutbox):
    send(MONDAY)

    [message] = mailoutbox
    [(html, kind)] = message.alternatives
    assert kind == "text/html"
    assert not re.search(r"<(img|script|link|style|iframe)|src=|url\(", html)
    assert set(re.findall(r'href="([^/]*//[^/]*)', html)) == {"http://127.0.0.1"}
    sent = message.message()
    assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<http://127.0.0.1/mail/off/[^>\s]+>", sent["List-Unsubscribe"].strip())
    assert sent["List-Unsubscribe"].strip()[1:-1] in message.body


def test_mail_speaks_the_language_of_its_receiver(person, mailoutbox):
    User.objects.update(language="tr")

    send(MONDAY)

    assert "31 Aralık 2026" in mailoutbox[0].body


def test_mail_holds_nothing_that_its_receiver_may_not_see(roles, mailoutbox):
    reader = somebody("Reader")
    seen, draft, gone = (
        make_commitment(**BY_END_OF_2026, published=published, short_title=title)
        for title, published in (("Open it", True), ("Hide it", False), ("Drop it", True))
    )
    for each in (seen, draft, gone):
        watch(commitment=each, by=reader)
        make_comment(each, by=make_author(), text="Between us alone.")
    withdraw(commitment=gone, seen_version=gone.version, by=make_author())

    with on(MONDAY):
        mail.enter_digests()
    # What may be seen is asked when it is sent, not when it was entered.
    send(MONDAY)

    said = mailoutbox[0].body + mailoutbox[0].alternatives[0][0]
    assert "Open it" in said
    assert not re.search("Hide it|Drop it|Between us", said)


def test_a_mention_and_returned_work_are_told_at_once_and_never_in_the_words(
    roles, mailoutbox, commitment
):
    analyst, manager = somebody(), somebody("Manager", first_name="Deniz", last_name="Kaya")
    make_returned(commitment, by=analyst, decided_by=manager)
    make_comment(commitment, by=manager, text=f"@{analyst.username} between us alone")

    work_off()

    code = commitment.short_code
    assert sorted(message.subject for message in mailoutbox) == [
        f"Ikrar: Deniz Kaya mentioned you in a comment on {code}",
        f"Ikrar: Deniz Kaya returned your submission on {code}",
    ]
    said = "".join(message.body + message.alternatives[0][0] for message in mailoutbox)
    assert not re.search("between us|The date is missing", said)
    assert "#comment-" in said


@pytest.mark.parametrize("meanwhile", ["role", "read", "removed", "inactive", "unwanted"])
def test_a_mention_is_left_out_where_there_is_nothing_to_tell_any_more(
    roles, mailoutbox, commitment, meanwhile
):
    analyst = somebody()
    make_comment(commitment, by=somebody("Manager"), text=f"@{analyst.username} look")
    match meanwhile:
        case "role":
            analyst.groups.clear()
        case "read":
            analyst.notifications.update(read_at=timezone.now())
        case "removed":
            Comment.objects.update(removed_at=timezone.now())
        case "inactive":
            User.objects.filter(pk=analyst.pk).update(is_active=False)
        case "unwanted":
            mailings.choose_mail(person=analyst, chosen={"mentioned": False}, by=analyst)

    mail.deliver.call(mailing=Mailing.objects.get().pk)

    assert mailoutbox == []
    assert Mailing.objects.get().state == MailState.LEFT_OUT


def test_nobody_without_address_account_wish_or_news_gets_a_digest(roles, mailoutbox):
    homeless, gone, unwilling = make_user("Analyst"), somebody(is_active=False), somebody("Manager")
    for owner in (homeless, gone, unwilling):
        make_commitment(owner=owner, **BY_END_OF_2026)
    mailings.choose_mail(person=unwilling, chosen={"digest": False}, by=unwilling)
    somebody("Reader")

    send(MONDAY)

    assert mailoutbox == []
    assert list(Mailing.objects.values_list("person__username", "state")) == [
        ("reader", MailState.LEFT_OUT)
    ]


def test_what_is_put_off_is_not_reminded_of_before_its_day(person, mailoutbox):
    [commitment] = person.commitments.all()
    with on("2026-11-12"):
        snooze(commitment=commitment, until=date(2026, 11, 23), reason="They meet then.", by=person)
        make_status(commitment, Status.PLANNED)

    send(MONDAY)
    send(NEXT_MONDAY)

    first, second = (message.body for message in mailoutbox)
    assert "due by" not in first
    assert "status: Planned" in first
    assert "due by" in second


def test_a_name_that_would_write_headers_is_refused_before_anything_is_sent(
    roles, mailoutbox, commitment
):
    analyst, manager = somebody(), somebody("Manager", first_name="Eve\nBcc: all@example.org")
    make_comment(commitment, by=manager, text=f"@{analyst.username} look")

    mail.deliver.call(mailing=Mailing.objects.get().pk)

    assert mailoutbox == []
    mailing = Mailing.objects.get()
    assert mailing.state == MailState.LEFT_OUT
    assert "newlines" in mailing.error
