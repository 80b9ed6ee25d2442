import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Bring the database, the roles, the seeds and the static files up to date."

    def handle(self, **options):
        if settings.IKRAR_DEMO:
            call_command("make_demo_accounts", "--note-new")
        self.say("Migrating the database")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        self.say("Setting up roles")
        call_command("sync_roles")
        call_command("rebuild_search", "--if-incomplete")
        self.say("Loading the seeds")
        call_command("load_seeds")
        call_command("notify_due_soon")
        self.collect_static_files()
        if settings.IKRAR_DEMO:
            call_command("make_demo_accounts")

    def say(self, step: str) -> None:
        self.stdout.write(f"{step} ...")

    def collect_static_files(self) -> None:
        """Collect and compress, unless nothing changed since the last time."""
        state = state_of_static_files()
        remembered = settings.VAR_DIR / "static.state"
        if remembered.is_file() and remembered.read_text() == state:
            return
        self.say("Collecting and compressing static files")
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        remembered.write_text(state)


def state_of_static_files() -> str:
    """A digest that changes when a static file does, or the place it is collected in."""
    digest = hashlib.sha256(f"{settings.STATIC_ROOT} {settings.STORAGES}".encode())
    for path in sorted(paths_of_static_files()):
        stat = path.stat()
        digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def paths_of_static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))
