"""What the tests of changes to many commitments read from the rows that were changed."""

from tests.factories import current


def values(rows, name):
    return [getattr(row, name) for row in current(rows)]


def seen_of(rows):
    return {row.code: row.version for row in current(rows)}


def themes_of(rows):
    return [set(row.themes.all()) for row in current(rows)]
