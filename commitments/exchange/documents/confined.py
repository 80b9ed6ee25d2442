"""Asks the readers, which run in a process of their own.

Parsers meet bytes that somebody made up. In their own process they may fail, hang or swell: it is
ended after a time, has so much memory, writes no file and knows no secret of ours.
"""

import json
import subprocess
import sys
from typing import Any

import structlog
from django.conf import settings

from commitments.enums import FileRefusal
from commitments.exchange.documents.refusals import refuse

READERS = (sys.executable, "-m", "commitments.exchange.documents.readers")
# Nothing of our environment: there are keys in it.
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
# The bound is on computing; a busy machine needs longer by the clock.
CLOCK_TO_COMPUTING = 10
GLANCES = ("pages", "particulars")

logger = structlog.get_logger(__name__)


def ask(question: str, media_type: str, content: bytes, **options: Any) -> dict[str, Any]:
    """The answer of a reader: a dictionary whose keys the question decides.

    Raises FileRefused where the content cannot be read, or not within the limits of the settings.
    """
    glances = question in GLANCES
    seconds = settings.IKRAR_GLANCE_SECONDS if glances else settings.IKRAR_READER_SECONDS
    order = {
        "question": question,
        "media_type": media_type,
        "seconds": seconds,
        "megabytes": settings.IKRAR_READER_MEGABYTES,
        "characters": settings.IKRAR_READER_CHARACTERS,
        "options": options,
    }
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, and no word of anybody's in the command
            READERS,
            input=json.dumps(order).encode() + b"\n" + content,
            capture_output=True,
            cwd=settings.BASE_DIR,
            env=ENVIRONMENT,
            timeout=seconds * CLOCK_TO_COMPUTING,
            check=True,
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as fault:
        logger.warning("reader_failed", media_type=media_type, fault=type(fault).__name__)
        refuse(FileRefusal.TOO_HARD)
    if "refused" in answer:
        refuse(answer["refused"])
    return answer
