"""The house: floors import only downwards, rooms stay small, migrations are complete."""

import ast
import re
from functools import cache
from io import StringIO
from pathlib import Path
from statistics import median

import pytest
from django.core.management import call_command
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.fields import FieldOperation
from django.db.migrations.operations.models import IndexOperation

from commitments.migrations import __path__ as migrations_path
from commitments.models.triggers import InstallTriggers, LiftTriggers

ROOT = Path(__file__).parent.parent
PACKAGES = ("commitments", "tracker")
FLOORS = {
    "enums": 0,
    "definitions": 0,
    "errors": 0,
    "coding": 0,
    "models": 1,
    "policies": 2,
    "permissions": 2,
    "actions": 3,
    "reports": 3,
    "exchange": 4,
    "forms": 4,
    "filters": 4,
    "htmx": 5,
    "templatetags": 5,
    "views": 6,
    "admin": 6,
    "admin_site": 6,
    "management": 6,
    "urls": 7,
    "apps": 7,
}
# Tables by nature: long, flat and declarative.
LONG_BY_NATURE = {"commitments/enums.py"}
FILE_LIMIT, FUNCTION_LIMIT = 400, 40

MODULES = sorted(
    path
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if "migrations" not in path.parts
)


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def floor_of(module):
    """The floor of `commitments.<floor>…`, or None for anything outside the application."""
    parts = module.split(".")
    return FLOORS.get(parts[1]) if parts[0] == "commitments" and len(parts) > 1 else None


@cache
def nodes_of(path):
    return list(ast.walk(ast.parse(path.read_text())))


def imports_of(path):
    for node in nodes_of(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def functions_of(path):
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def imports_from_above(path):
    here = floor_of(name_of(path).removesuffix(".py").replace("/", "."))
    for name in imports_of(path):
        if here is not None and (there := floor_of(name)) is not None and there > here:
            yield name_of(path), name


def test_imports_only_look_down():
    assert [above for path in MODULES for above in imports_from_above(path)] == []


def test_every_room_of_the_house_has_its_floor():
    rooms = {
        path.stem if path.is_file() else path.name
        for path in (ROOT / "commitments").iterdir()
        if path.suffix == ".py" or (path.is_dir() and not path.name.startswith("_"))
    }

    assert rooms - {"__init__", "migrations", "locale"} == set(FLOORS)


def test_the_coding_rules_know_nothing_of_django():
    known = {
        name for path in (ROOT / "commitments/coding").glob("*.py") for name in imports_of(path)
    }

    assert not [name for name in known if name.startswith("django")]


def test_files_and_functions_stay_small():
    long_files = {
        name_of(path) for path in MODULES if len(path.read_text().splitlines()) > FILE_LIMIT
    }
    long_functions = [
        (name_of(path), name)
        for path in MODULES
        for name, length in functions_of(path)
        if length > FUNCTION_LIMIT
    ]

    assert long_files <= LONG_BY_NATURE
    assert long_functions == []


def test_most_functions_are_short():
    lengths = [length for path in MODULES for _name, length in functions_of(path)]

    assert median(lengths) <= 10


def test_templates_are_small_and_carry_no_script_or_style():
    forbidden = re.compile(
        r"""(?i)\s(style|on\w+)=["']|<style|data:image|javascript:|<script(?![^>]*\ssrc=)"""
    )
    texts = {name_of(path): path.read_text() for path in (ROOT / "templates").rglob("*.html")}

    assert [name for name, text in texts.items() if len(text.splitlines()) > 120] == []
    assert [name for name, text in texts.items() if forbidden.search(text)] == []


def test_only_the_history_of_facts_listens_to_signals():
    listening = [
        name_of(path)
        for path in MODULES
        if "django.dispatch" in path.read_text() or "db.models.signals" in path.read_text()
    ]

    assert listening == []


@pytest.mark.django_db
def test_the_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


def migrations():
    for path in sorted(Path(next(iter(migrations_path))).glob("0*.py")):
        namespace = {}
        exec(compile(path.read_text(), path.name, "exec"), namespace)  # noqa: S102
        yield path.name, namespace["Migration"].operations


def test_a_change_of_the_schema_lifts_the_triggers_and_installs_them_again():
    changing = (FieldOperation, IndexOperation, CreateModel)
    for name, operations in migrations():
        if name.startswith("0001") or not any(isinstance(step, changing) for step in operations):
            continue
        assert isinstance(operations[0], LiftTriggers), name
        assert isinstance(operations[-1], InstallTriggers), name
