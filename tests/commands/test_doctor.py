from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from commitments.actions import jobs
from commitments.models import Job, triggers


@pytest.fixture
def complaints(db):
    return StringIO()


def run_doctor(*arguments, stderr):
    output = StringIO()
    call_command("doctor", *arguments, stdout=output, stderr=stderr)
    return output.getvalue()


def test_a_complete_installation_lacks_nothing(complaints):
    output = run_doctor(stderr=complaints)

    assert "Nothing is missing." in output
    assert complaints.getvalue() == ""


def test_the_database_is_named_on_one_line(complaints):
    [line] = run_doctor("--database", stderr=complaints).splitlines()

    assert line.startswith(("Database: SQLite 3", "Database: PostgreSQL "))
    assert line.endswith(str(connection.settings_dict["NAME"]))


def test_waiting_migrations_are_a_complaint(complaints):
    MigrationRecorder.Migration.objects.filter(app="commitments").delete()

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "migrations wait" in complaints.getvalue()


def test_lost_triggers_are_a_complaint(complaints):
    triggers.lift(connection)

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "does not guard itself" in complaints.getvalue()


def test_jobs_that_failed_or_wait_for_long_are_a_complaint(complaints, monkeypatch):
    monkeypatch.setattr(jobs, "ATTEMPTS", 1)
    for _number in range(2):
        jobs.enqueue("commitments.exchange.daily.daily")
    jobs.fail(jobs.claim("one"), error="It broke.")
    long_ago = timezone.now() - timedelta(hours=2)
    Job.objects.filter(state="waiting").update(enqueued_at=long_ago, run_after=long_ago)

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "jobs overdue by an hour: 1. See that a worker runs" in complaints.getvalue()
    assert "jobs that failed: 1. Look into “Jobs” in the admin." in complaints.getvalue()


def test_jobs_that_wait_for_their_time_are_none(complaints):
    jobs.enqueue("commitments.exchange.daily.daily", after=timedelta(days=1))

    assert "Nothing is missing." in run_doctor(stderr=complaints)


def test_static_files_that_were_not_collected_are_a_complaint(complaints, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "nowhere"

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "collectstatic" in complaints.getvalue()


def test_a_place_where_no_copy_can_be_kept_is_a_complaint(complaints, settings, tmp_path):
    in_the_way = tmp_path / "evidence"
    in_the_way.write_text("a file where the folder should be")

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert f"copies cannot be kept in {in_the_way}" in complaints.getvalue()


def test_mail_that_is_only_printed_is_a_complaint_where_people_rely_on_it(complaints, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    settings.DEBUG = False

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "mail is printed instead of sent: set EMAIL_URL" in complaints.getvalue()
