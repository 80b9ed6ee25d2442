from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from commitments.models import triggers


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


def test_static_files_that_were_not_collected_are_a_complaint(complaints, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "nowhere"

    with pytest.raises(CommandError):
        run_doctor(stderr=complaints)

    assert "collectstatic" in complaints.getvalue()
