"""How mail leaves Ikrar, in whose name, and the address with which the links in it begin."""

from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

from tracker.environment import env, read, refuse

MAIL_ADVICE = "submission://name:password@mail.example.org:587, or console:// to print mail"
SITE_ADVICE = "the address of Ikrar without a path, such as https://ikrar.example.org"
SENDER_ADVICE = "the sender of mail, such as Ikrar <ikrar@example.org>"
# A mail server that does not answer must not hold up the worker for long.
TIMEOUT_SECONDS = 30


def mail_settings(host: str) -> dict[str, Any]:
    """Django's settings of mail; `host` is the name that it comes from where none is set."""
    mail = read(env.dj_email_url, "EMAIL_URL", MAIL_ADVICE, default="console://")
    if "EMAIL_BACKEND" not in mail:
        refuse(f"set EMAIL_URL to {MAIL_ADVICE}.")
    sender = read(env.str, "IKRAR_MAIL_FROM", SENDER_ADVICE, default=f"Ikrar <ikrar@{host}>")
    if "@" not in parseaddr(sender)[1] or not sender.isprintable():
        refuse(f"set IKRAR_MAIL_FROM to {SENDER_ADVICE}.")
    seconds = mail["EMAIL_TIMEOUT"] or TIMEOUT_SECONDS
    return mail | {"EMAIL_TIMEOUT": seconds, "DEFAULT_FROM_EMAIL": sender}


def site_address(host: str, *, secure: bool) -> str:
    """Scheme and host, without a slash at the end: a job has no request to take them from."""
    default = f"{'https' if secure else 'http'}://{host}"
    site = read(env.str, "IKRAR_SITE", SITE_ADVICE, default=default).rstrip("/")
    parts = urlsplit(site)
    if site != f"{parts.scheme}://{parts.netloc}" or parts.scheme not in ("http", "https"):
        refuse(f"set IKRAR_SITE to {SITE_ADVICE}.")
    if not parts.hostname or not site.isprintable() or " " in site:
        refuse(f"set IKRAR_SITE to {SITE_ADVICE}.")
    return site
