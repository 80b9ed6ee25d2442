import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.databases import sqlite_journal_mode
from tracker.storages import evidence_storage

ROOT = Path(__file__).resolve().parents[2]
KEY = "k3y-of-this-test-alone-" * 3
PRODUCTION = {
    "IKRAR_SECRET_KEY": KEY,
    "IKRAR_AUDIT_KEY": KEY[::-1],
    "IKRAR_ALLOWED_HOSTS": "ikrar.example.org",
}
DEMO_KEY = "the-demo-key-that-everybody-can-read-and-production-refuses"


def run_manage(*arguments, tmp_path, **environment):
    """Run a command with exactly this environment; a value of None leaves the variable out."""
    given = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}",
        **PRODUCTION,
        **environment,
    }
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={name: value for name, value in given.items() if value is not None},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        # missing
        ("IKRAR_SECRET_KEY", None),
        ("IKRAR_AUDIT_KEY", None),
        ("IKRAR_ALLOWED_HOSTS", None),
        # empty, which is not the same as absent
        ("IKRAR_SECRET_KEY", ""),
        ("IKRAR_ALLOWED_HOSTS", ""),
        ("DATABASE_URL", ""),
        # too short to be a secret
        ("IKRAR_SECRET_KEY", "short"),
        # known to everybody
        ("IKRAR_SECRET_KEY", DEMO_KEY),
        ("IKRAR_AUDIT_KEY", DEMO_KEY),
        # anybody's host
        ("IKRAR_ALLOWED_HOSTS", "*"),
        ("IKRAR_ALLOWED_HOSTS", "ikrar.example.org,*.example.org"),
        # debugging on a real host
        ("IKRAR_DEBUG", "true"),
        # fetching from our own machine
        ("IKRAR_FETCH_ALLOWED", "127.0.0.1:8001"),
        # malformed
        ("IKRAR_DEBUG", "perhaps"),
        ("IKRAR_RECHECK_DAYS", "-1"),
        ("IKRAR_FETCH_DELAY", "often"),
        ("IKRAR_FETCH_DELAY", "601"),
        ("IKRAR_SECURE", "2"),
        ("IKRAR_TRUSTED_ORIGINS", "ikrar.example.org"),
        ("IKRAR_TRUSTED_PROXIES", "-1"),
        ("IKRAR_TRUSTED_PROXIES", "one"),
        ("IKRAR_TIME_ZONE", "Kuala Lumpur"),
        ("IKRAR_TIME_ZONE", "../etc/passwd"),
        ("DATABASE_URL", "var/ikrar.sqlite3"),
        ("DATABASE_URL", "mysql://localhost/ikrar"),
        ("DATABASE_URL", "postgres://localhost:port/ikrar"),
        ("DATABASE_URL", "sqlite://:memory:"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/ikrar.sqlite3"),
        ("EMAIL_URL", "mail.example.org"),
        ("IKRAR_MAIL_FROM", "Ikrar"),
        ("IKRAR_SITE", "ikrar.example.org/register"),
        ("IKRAR_LOG_FORMAT", "xml"),
        ("IKRAR_FILE_MEGABYTES", "0"),
        ("IKRAR_FILE_MEGABYTES", "much"),
        ("IKRAR_CLAMD", "clamd"),
        # a file that is not there
        ("IKRAR_SECRET_KEY_FILE", "/nowhere/key"),
    ],
)
def test_a_missing_or_malformed_variable_stops_the_start_with_a_sentence(variable, value, tmp_path):
    result = run_manage("version", tmp_path=tmp_path, **{variable: value})

    [sentence] = result.stderr.splitlines()
    assert result.returncode == 1
    assert sentence.startswith(f"Ikrar did not start: set {variable.removesuffix('_FILE')} to ")
    assert KEY not in result.stderr


def test_a_store_whose_library_is_not_installed_is_refused(monkeypatch):
    monkeypatch.setitem(sys.modules, "storages", None)
    monkeypatch.setenv("IKRAR_EVIDENCE_S3_BUCKET", "evidence")

    with pytest.raises(SystemExit, match=r"install django-storages\[s3\]"):
        evidence_storage(ROOT)


def test_a_secret_is_read_from_a_file(tmp_path):
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n")

    result = run_manage(
        "shell",
        "--no-imports",
        "--command=from django.conf import settings; print(settings.SECRET_KEY)",
        tmp_path=tmp_path,
        IKRAR_SECRET_KEY=None,
        IKRAR_SECRET_KEY_FILE=str(file),
    )

    assert result.stdout.strip() == KEY


def test_the_production_settings_pass_the_deployment_check(tmp_path):
    result = run_manage("check", "--deploy", "--fail-level=WARNING", tmp_path=tmp_path)

    assert result.stdout.strip() == "System check identified no issues (0 silenced)."
    assert result.returncode == 0


def test_the_server_refuses_a_port_that_is_none(tmp_path):
    environment = {**os.environ, **PRODUCTION, "IKRAR_DEBUG": "false", "PORT": "http"}

    result = subprocess.run(
        [sys.executable, "-m", "tracker.server"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.stderr == "Ikrar did not start: set PORT to a port between 1 and 65535.\n"
    assert result.returncode == 1


def test_the_example_lists_every_variable_that_is_read():
    names = ("settings.py", "server.py", "storages.py")
    code = "".join((ROOT / "tracker" / name).read_text() for name in names)
    example = (ROOT / ".env.example").read_text()

    read = set(re.findall(r'(?:read\(\s*env\.\w+,\s*|secret\()"(\w+)"', code))

    assert len(read) >= 14
    assert {name for name in read if f"{name}=" not in example} == set()


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        # Debian 12 links this one
        ((3, 40, 1), "DELETE"),
        # the mended releases, and the ones before them
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 9), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_sqlite_writes_ahead_only_where_no_commit_is_lost(version, mode):
    assert sqlite_journal_mode(version) == mode
