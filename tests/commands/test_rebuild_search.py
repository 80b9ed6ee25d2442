"""Making anew what a search reads."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from commitments.enums import SearchKind
from commitments.models import Commitment, SearchDocument
from commitments.models.search import first_key
from commitments.models.search_index import is_sound
from commitments.reports.search import matching
from tests.factories import make_action, make_commitment, make_evidence, make_search, make_status

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    commitment = make_commitment()
    make_evidence(commitment, quotation="Its own words.")
    make_action(commitment)
    make_search(commitment)
    make_status(commitment)


def rebuild(*arguments):
    out = StringIO()
    call_command("rebuild_search", *arguments, stdout=out)
    return out.getvalue()


def everything():
    return list(SearchDocument.objects.order_by("pk").values())


def test_all_is_made_anew_from_nothing_and_the_same_again(record):
    before = everything()
    SearchDocument.objects.all().delete()

    first, second = rebuild(), rebuild()

    assert everything() == before
    assert f"{len(before)} were written" in first
    assert f"{len(before)} texts were right, 0 were written and 0 removed" in second


def test_what_is_wrong_is_put_right_and_what_belongs_to_nothing_removed(record):
    before = everything()
    document = SearchDocument.objects.get(kind=SearchKind.STATUS)
    SearchDocument.objects.filter(pk=document.pk).update(folded_body="nonsense")
    SearchDocument.objects.create(pk=first_key("search") + 999, kind="search", source=999)

    with pytest.raises(CommandError, match="1 texts differ from the record and 1 belong to no row"):
        rebuild("--verify")
    rebuild()

    assert everything() == before
    assert "equal the record" in rebuild("--verify")


def test_it_does_nothing_where_everything_is_read_already(record):
    assert rebuild("--if-incomplete") == ""


def test_it_goes_on_where_it_was_interrupted(record):
    before = everything()
    SearchDocument.objects.filter(kind=SearchKind.STATUS).delete()

    rebuild("--if-incomplete")

    assert everything() == before


def test_it_fills_a_record_that_was_never_read(record):
    before = everything()
    SearchDocument.objects.all().delete()

    rebuild("--if-incomplete")

    assert everything() == before


# The index of PostgreSQL is a column of the documents, which cannot lose them.
LOSE_ALL = {
    "sqlite": "INSERT INTO commitments_searchindex(commitments_searchindex) VALUES ('delete-all')",
    "postgresql": "SELECT 1",
}


def test_an_index_that_lost_its_documents_is_made_anew(record):
    with connection.cursor() as cursor:
        cursor.execute(LOSE_ALL[connection.vendor])

    rebuild()

    assert "equal the record" in rebuild("--verify")
    assert list(matching(Commitment.objects.all(), "school"))


def test_an_index_that_lost_its_documents_is_told_of(record):
    with connection.cursor() as cursor:
        cursor.execute(LOSE_ALL[connection.vendor])

    told = is_sound(connection)

    assert told is (connection.vendor == "postgresql")
