import stat
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from commitments.actions.demo import demo_accounts
from commitments.management.commands.make_demo_accounts import database_name
from commitments.models import AuditEvent, User
from tests.factories import make_user

NAMES = ["reader", "analyst", "manager", "administrator"]


@pytest.fixture
def var(settings, tmp_path, roles):
    settings.IKRAR_DEMO = True
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def new_database(var):
    """As `make run` leaves it before the accounts are made."""
    (var / "new-database").write_text(f"{database_name()}\n")
    return var


def make_demo_accounts():
    output = StringIO()
    call_command("make_demo_accounts", stdout=output)
    return output.getvalue()


def kept_lines(var):
    return (var / "demo-accounts.txt").read_text().splitlines()


def test_a_new_database_gets_four_accounts_in_their_roles(new_database):
    output = make_demo_accounts()

    people = {person.username: person for person in demo_accounts()}
    assert list(people) == NAMES
    for line, name in zip(kept_lines(new_database), NAMES, strict=True):
        username, password = line.split(" ")
        assert username == name
        assert people[name].check_password(password)
        assert line in output
        assert people[name].groups.get().name == name.capitalize()


def test_the_passwords_are_for_their_owner_alone(new_database):
    make_demo_accounts()

    mode = (new_database / "demo-accounts.txt").stat().st_mode

    assert stat.S_IMODE(mode) == 0o600
    assert len({line.split()[1] for line in kept_lines(new_database)}) == 4


def test_each_account_leaves_one_audit_event(new_database):
    make_demo_accounts()

    events = AuditEvent.objects.filter(object_type="user").order_by("position")

    assert [event.object_label for event in events] == NAMES


def test_a_second_run_keeps_accounts_and_passwords(new_database):
    make_demo_accounts()
    before = kept_lines(new_database)
    events = AuditEvent.objects.count()

    make_demo_accounts()

    assert kept_lines(new_database) == before
    assert User.objects.filter(username__in=NAMES).count() == 4
    assert AuditEvent.objects.count() == events


def test_a_lost_file_renews_the_passwords_of_these_accounts_alone(new_database):
    make_demo_accounts()
    before = kept_lines(new_database)
    colleague = make_user("Manager", username="colleague")
    (new_database / "demo-accounts.txt").unlink()

    make_demo_accounts()

    after = kept_lines(new_database)
    assert [line.split()[0] for line in after] == NAMES
    assert not set(after) & set(before)
    assert User.objects.get(username="analyst").check_password(after[1].split()[1])
    assert User.objects.get(pk=colleague.pk).password == colleague.password


def test_a_lost_line_renews_that_password_alone(new_database):
    make_demo_accounts()
    before = kept_lines(new_database)
    (new_database / "demo-accounts.txt").write_text("\n".join(before[:3]))

    make_demo_accounts()

    after = kept_lines(new_database)
    assert after[:3] == before[:3]
    assert after[3].split()[0] == "administrator"
    assert after[3] != before[3]


def test_an_account_that_somebody_deactivated_stays_so(new_database):
    make_demo_accounts()
    User.objects.filter(username="administrator").update(is_active=False)
    (new_database / "demo-accounts.txt").unlink()

    make_demo_accounts()

    assert [line.split()[0] for line in kept_lines(new_database)] == NAMES[:3]
    assert not User.objects.get(username="administrator").is_active


def test_a_database_that_make_run_did_not_make_gets_none(var):
    output = make_demo_accounts()

    assert "did not make this database" in output
    assert not User.objects.filter(username__in=NAMES).exists()
    assert not (var / "demo-accounts.txt").exists()


def test_a_note_about_another_database_is_no_reason(var):
    (var / "new-database").write_text("db.example.org 5432 register\n")

    make_demo_accounts()

    assert not User.objects.filter(username__in=NAMES).exists()


def test_a_database_where_somebody_has_an_account_gets_none(new_database):
    make_user("Administrator", username="colleague")

    make_demo_accounts()

    assert not User.objects.filter(username__in=NAMES).exists()


def test_passwords_left_by_another_database_open_nothing_here(var):
    (var / "demo-accounts.txt").write_text("analyst known-from-elsewhere\n")
    make_user("Analyst", username="analyst")

    make_demo_accounts()

    assert not User.objects.get(username="analyst").check_password("known-from-elsewhere")


def test_only_a_database_without_tables_is_noted_as_new(var):
    call_command("make_demo_accounts", "--note-new")

    assert connection.introspection.table_names()
    assert not (var / "new-database").exists()


def test_outside_a_trial_the_command_refuses(var, settings):
    settings.IKRAR_DEMO = False

    with pytest.raises(CommandError, match="make run"):
        call_command("make_demo_accounts")
