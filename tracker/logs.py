"""Logs: for a person in development, one JSON object a line in production."""

import logging
import re
from typing import Any

import structlog

# The address of a private feed is all that it takes to read it, and one in a mail to end mail.
TOKEN = re.compile(
    r"(?<=feeds/)[^/\s?]+(?=/(?:calendar|changes)\.)|(?<=/mail/off/)[^/\s?]+",
)


def without_tokens(_logger: Any, _name: str, line: dict[str, Any]) -> dict[str, Any]:
    """The line, with the tokens of private addresses taken out of it."""
    return {
        key: TOKEN.sub("…", value) if isinstance(value, str) else value
        for key, value in line.items()
    }


# What every line carries, whether it comes from us or from a library.
COMMON: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
    without_tokens,
]
# Without the local variables of a traceback: a password may be among them.
TRACEBACKS = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)
RENDERERS: dict[str, list[Any]] = {
    "console": [structlog.dev.ConsoleRenderer(colors=False)],
    "json": [TRACEBACKS, structlog.processors.JSONRenderer()],
}


def logging_for(log_format: str) -> dict[str, Any]:
    """Django's LOGGING for `console` or `json`; also tells structlog to write through it."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *COMMON,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": COMMON,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *RENDERERS[log_format],
        ],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": logging.INFO},
        "loggers": {
            # Django's own handlers would print each line a second time.
            "django": {"handlers": [], "level": logging.INFO, "propagate": True},
            "django.server": {"handlers": [], "level": logging.INFO, "propagate": True},
            # django_structlog says the same of every request, with its id.
            "django.request": {"level": logging.CRITICAL},
            # What sets PDF files tells of every step, and of each style that it does not know.
            "fontTools": {"level": logging.WARNING},
            "weasyprint": {"level": logging.ERROR},
        },
    }
