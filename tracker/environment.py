"""Reads the environment, and stops the start with one sentence when it cannot be used."""

from collections.abc import Callable
from typing import Any, NoReturn

from environs import EnvError, FileAwareEnv

# IKRAR_SECRET_KEY_FILE names a file that holds the secret; a newline at its end is no part of it.
env = FileAwareEnv(strip_whitespace=True)


def refuse(sentence: str) -> NoReturn:
    """End the process with `sentence`, without a traceback, and with exit code 1."""
    raise SystemExit(f"Ikrar did not start: {sentence}")


def read(kind: Callable[..., Any], name: str, advice: str, **options: Any) -> Any:
    """The variable `name` as `kind` reads it; where it is missing or malformed, say `advice`.

    Without a `default` among the options the variable must be set. The value never appears in the
    sentence, because it may be a secret.
    """
    try:
        return kind(name, **options)
    except (EnvError, ValueError):
        refuse(f"set {name} to {advice}.")
