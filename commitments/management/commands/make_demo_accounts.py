import os
import secrets
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from commitments.actions.demo import (
    DEMO_ROLES,
    demo_accounts,
    make_demo_accounts,
    renew_demo_password,
)
from commitments.actions.people import seed_author
from commitments.models import User

# Neither l nor 1, neither o nor 0; twenty of these are 99 bits.
LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
PASSWORD_LENGTH = 20


class Command(BaseCommand):
    """Which databases get accounts: only one that `make run` made itself.

    1. Before it migrates, `make run` calls this command with `--note-new`. Where the database has
       no table at all, that is noted in `var/new-database`, with the name of the database.
    2. After the migrations, accounts are made if the note names this database and nobody has an
       account in it yet. The note is then removed.
    3. On later runs the audit trail tells which accounts were made here. They are kept. One whose
       line is missing from `var/demo-accounts.txt` gets a new password; no other account does.
    """

    help = "Make the four accounts of a trial, on a database that `make run` made, and list them."

    def add_arguments(self, parser):
        parser.add_argument(
            "--note-new", action="store_true", help="Only note whether the database is new."
        )

    def handle(self, *, note_new, **options):
        if not settings.IKRAR_DEMO:
            raise CommandError("Demo accounts are for trials: use `make run`, or set IKRAR_DEMO.")
        if note_new:
            note_if_new()
            return
        passwords = read_passwords()
        if demo_accounts().exists():
            complete(passwords)
        elif database_is_new():
            passwords = {name: passwords.get(name) or new_password() for name in DEMO_ROLES}
            make_demo_accounts(passwords=passwords, by=seed_author())
            note_file().unlink()
        else:
            self.stdout.write("Accounts: yours, because `make run` did not make this database.")
            return
        lines = [f"{person.username} {passwords[person.username]}" for person in demo_accounts()]
        write_private(accounts_file(), "".join(f"{line}\n" for line in lines))
        self.stdout.write(f"Accounts, as name and password, kept in {accounts_file()}:")
        self.stdout.write("".join(f"  {line}\n" for line in lines), ending="")


def complete(passwords: dict[str, str]) -> None:
    """Renew the password of each demo account that has none in `passwords`, and add it there."""
    for account in demo_accounts():
        if account.username not in passwords:
            passwords[account.username] = new_password()
            renew_demo_password(
                account=account, password=passwords[account.username], by=seed_author()
            )


def new_password() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(PASSWORD_LENGTH))


def accounts_file() -> Path:
    return settings.VAR_DIR / "demo-accounts.txt"


def note_file() -> Path:
    return settings.VAR_DIR / "new-database"


def database_name() -> str:
    """What tells this database from others: its file, or its server and name."""
    options = connection.settings_dict
    return " ".join(str(options[key]) for key in ("HOST", "PORT", "NAME"))


def note_if_new() -> None:
    if not connection.introspection.table_names():
        write_private(note_file(), f"{database_name()}\n")


def database_is_new() -> bool:
    """Whether this very database was empty when `make run` began, and has nobody's account yet."""
    noted = note_file().is_file() and note_file().read_text().strip() == database_name().strip()
    return noted and not User.objects.exclude(pk=seed_author().pk).exists()


def read_passwords() -> dict[str, str]:
    """Name and password of each line of the file that has both; nothing where there is no file."""
    if not accounts_file().is_file():
        return {}
    lines = [line.split() for line in accounts_file().read_text().splitlines()]
    return {line[0]: line[1] for line in lines if len(line) == 2}


def write_private(path: Path, text: str) -> None:
    """Write a file that its owner alone may read, from its first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    beside.replace(path)
