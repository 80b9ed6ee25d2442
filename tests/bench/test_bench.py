"""The bench itself: that it measures every page, on rows that the product would accept."""

import json
from datetime import date
from io import StringIO

from django.core.management import call_command
from django.db import transaction

from commitments.models import Quote
from tests.bench.measures import NAME_WIDTH, as_json, compare, table
from tests.bench.pages import PAGES
from tests.bench.synthetic import make_commitments
from tests.factories import make_theme


def test_the_bench_measures_every_page_with_the_same_queries_at_both_sizes(analyst):
    call_command("load_seeds", verbosity=0)

    comparison = compare(rows=3, repeats=1)
    lines = table(comparison).splitlines()

    assert comparison.sizes == (24, 27)
    assert [line[:NAME_WIDTH].strip() for line in lines[2:]] == list(PAGES)
    assert json.loads(json.dumps(as_json(comparison)))["pages"].keys() == PAGES.keys()
    for few, many in comparison.pages.values():
        assert 0 < few.queries == many.queries
    for command in ("verify_standing", "verify_quotes"):
        call_command(command, stdout=StringIO())


def test_the_same_seed_invents_the_same_commitments(db):
    make_theme()

    first, second = quoted_of(seed=7), quoted_of(seed=7)

    assert first == second
    assert len(first) == 30


def quoted_of(*, seed):
    """The words of thirty commitments, which are not kept."""
    with transaction.atomic():
        make_commitments(30, seed=seed, on=date(2026, 11, 21))
        rows = list(Quote.objects.order_by("pk").values_list("commitment__code", "text", "start"))
        transaction.set_rollback(True)
    return rows
