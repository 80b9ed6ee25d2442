"""A folder that keeps what it was given, whenever the power fails."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.core.files.storage import FileSystemStorage

PART = ".part"
# Nothing takes so long to be written.
LEFT_SECONDS = 24 * 60 * 60


class DurableFolder(FileSystemStorage):
    """Django's folder, where a file appears whole or not at all, and stays once `save` returned.

    The same name is written over: names are hashes here, so that it is the same content.
    """

    def get_available_name(self, name, max_length=None):
        return name

    def _save(self, name, content):
        path = Path(self.path(name))
        made = list(missing_folders(path.parent))
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = self.write_beside(path, content)
        try:
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        for folder in [path.parent, *(each.parent for each in made)]:
            bring_to_disk(folder)
        return name

    def problem(self) -> str | None:
        """Why nothing can be kept here; None where it can. The folder is made when it is needed."""
        place = Path(self.location)
        while not place.exists():
            place = place.parent
        if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
            return None
        return f"copies cannot be kept in {self.location}: give Ikrar the right to write there."

    def remove_leftovers(self):
        """Remove what nobody writes any more; how many files that were."""
        since = time.time() - LEFT_SECONDS
        left = [
            each for each in Path(self.location).rglob(f"*{PART}") if each.stat().st_mtime < since
        ]
        for each in left:
            each.unlink(missing_ok=True)
        return len(left)

    def write_beside(self, path, content):
        """The bytes in a file of another name on the same disk, brought to it."""
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=PART, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            for chunk in content.chunks():
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        return Path(name)


def missing_folders(folder: Path) -> Iterator[Path]:
    """The folders that are about to be made, innermost first."""
    while not folder.exists():
        yield folder
        folder = folder.parent


def bring_to_disk(folder: Path) -> None:
    """Have the names in a folder survive, too; some file systems cannot be asked for that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
