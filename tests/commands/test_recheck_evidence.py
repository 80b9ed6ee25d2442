"""Which sources are looked at again, and in whose name."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from commitments.exchange.daily import daily
from commitments.models import Capture, Job
from tests.copies import make_capture, make_gone
from tests.factories import make_author, make_evidence, make_user

pytestmark = pytest.mark.django_db


def days_ago(days):
    return time_machine.travel(timezone.now() - timedelta(days=days), tick=False)


@pytest.fixture
def items(commitment):
    """One without a copy, one looked at long ago, one of today, one dead, one on paper."""
    new, old, today, dead = (
        make_evidence(commitment, url=f"https://example.org/{name}", title=name).evidence
        for name in ("new", "old", "today", "dead")
    )
    make_evidence(commitment, url="", title="paper")
    with days_ago(40):
        make_capture(old)
        make_capture(dead)
    with days_ago(35):
        make_gone(dead)
    make_capture(today)
    return {"new": new, "old": old, "today": today, "dead": dead}


def asked(*options):
    """The titles of what is under way after the command, and what it said."""
    out = StringIO()
    call_command("recheck_evidence", *options, stdout=out)
    titles = Capture.objects.under_way().values_list("evidence__title", flat=True)
    assert out.getvalue() == f"{len(titles)} sources will be looked at.\n"
    return set(titles)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], {"old", "dead"}),
        (["--all"], {"new", "old", "today", "dead"}),
        (["--missing"], {"new"}),
        (["--older-than", "37"], {"old"}),
        (["--older-than", "0"], {"old", "today", "dead"}),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else None,
)
def test_recheck_evidence_asks_for(items, options, expected):
    assert asked(*options) == expected


def test_recheck_evidence_asks_once(items):
    asked("--all")
    jobs = Job.objects.count()

    call_command("recheck_evidence", "--all", stdout=StringIO())

    assert Job.objects.count() == jobs


def test_recheck_evidence_is_in_the_name_of_whoever_asked_before(items):
    other = make_user(username="other")
    make_capture(items["today"], by=other)

    asked("--all")

    of_today = Capture.objects.under_way().get(evidence=items["today"])
    of_new = Capture.objects.under_way().get(evidence=items["new"])
    assert (of_today.requested_by, of_today.scheduled) == (other, True)
    assert of_new.requested_by == make_author()


def test_recheck_evidence_may_name_who_asks(items):
    person = make_user(username="operator")

    asked("--missing", "--by", "operator")

    assert Capture.objects.under_way().get().requested_by == person


@pytest.mark.parametrize("options", [["--by", "nobody"], ["--older-than", "-1"]])
def test_recheck_evidence_refuses(items, options):
    with pytest.raises(CommandError):
        call_command("recheck_evidence", *options)


def test_recheck_evidence_comes_to_one_host_little_by_little(items, settings):
    settings.IKRAR_FETCH_DELAY = 7

    asked("--all")

    moments = sorted(Job.objects.filter(state="waiting").values_list("run_after", flat=True)[:4])
    assert moments[-1] - moments[0] > timedelta(seconds=20)


def test_the_schedule_looks_again_after_as_many_days_as_are_set(items, settings):
    settings.IKRAR_RECHECK_DAYS = 37

    daily.call()

    assert Capture.objects.under_way().get().evidence == items["old"]


def test_the_schedule_can_be_switched_off(items, settings):
    settings.IKRAR_RECHECK_DAYS = 0

    daily.call()

    assert not Capture.objects.under_way().exists()
