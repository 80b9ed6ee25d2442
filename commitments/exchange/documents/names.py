"""Names of files, tamed: still readable, and harmless wherever they are written.

A name is shown, offered for a download and written into archives of ours; it never becomes a path
of our own storage.
"""

import re
import unicodedata

LENGTH_AT_MOST = 120
# Systems of files take 255; some room is left for what a pack writes before a name.
BYTES_AT_MOST = 200
UNNAMED = "file"
# What no system of files takes in a name, or takes for something else.
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
# Devices of Windows, whatever their ending.
RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE
)
SPACES = re.compile(r"\s+")
EXTENSION = re.compile(r"[a-z0-9]{1,5}\Z")


def tame(name: str) -> str:
    """A name of at most 120 characters without paths, invisible or turning characters.

    Its extension stays, in small letters. What is left of a name that was all tricks is `file`.
    """
    name = unicodedata.normalize("NFC", last_part(name))
    name = "".join(kept(character) for character in name)
    name = SPACES.sub(" ", FORBIDDEN.sub("_", name)).rstrip(" .")
    stem, ending = parted(name)
    stem = stem.strip(" .")
    if RESERVED.match(stem) or stem.startswith(("~", "-")):
        stem = f"_{stem}"
    stem = stem[: LENGTH_AT_MOST - len(ending)].encode()[: BYTES_AT_MOST - len(ending)]
    return (stem.decode(errors="ignore").rstrip(" .") or UNNAMED) + ending


def extension_of(name: str) -> str:
    """What follows the last dot of the tamed name, in small letters; empty where nothing does."""
    return parted(tame(name))[1].removeprefix(".")


def last_part(name: str) -> str:
    """What follows the last slash of either kind, also where a slash is written otherwise."""
    for slash in "／＼∕⁄⧵":
        name = name.replace(slash, "/")
    parts = [part for part in re.split(r"[/\\]", name.replace("\x00", "")) if part.strip(" .")]
    return parts[-1] if parts else ""


def parted(name: str) -> tuple[str, str]:
    """The stem, and the extension with its dot where it is a plain one."""
    stem, dot, extension = name.rpartition(".")
    extension = extension.lower()
    if not dot or not EXTENSION.match(extension):
        return name, ""
    return stem, f".{extension}"


def kept(character: str) -> str:
    """Nothing for controls, marks that turn or hide text, halves of pairs and unassigned codes."""
    category = unicodedata.category(character)
    if category == "Zs" or character in "\t\r\n\u2028\u2029":
        return " "
    return "" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else character
