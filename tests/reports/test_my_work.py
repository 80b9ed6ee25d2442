from datetime import timedelta

from django.utils import timezone

from commitments.actions.watches import watch
from commitments.enums import BulkField, Status, Visibility
from commitments.models import Commitment, Watch
from commitments.reports.my_work import my_work, watched
from tests.factories import make_bulk_change, make_commitment, make_search, make_status

TODAY = timezone.localdate


def test_a_change_together_with_others_is_news_too(analyst, manager):
    commitment = make_commitment()
    watch(commitment=commitment, by=analyst)
    make_bulk_change(commitment, field=BulkField.REVIEW_INTERVAL, value=30, by=manager)

    [row] = watched(analyst, Commitment.objects.all())

    assert row.news.by == manager
    assert row.news.act == "changed"


def test_what_happened_before_somebody_watched_is_no_news_to_them(analyst, manager):
    commitment = make_commitment()
    make_search(commitment, by=manager)
    watch(commitment=commitment, by=analyst)
    watch(commitment=commitment, by=manager)

    [row] = watched(analyst, Commitment.objects.all())

    assert row.news is None
    assert row.since == Watch.objects.get(person=analyst).since


def test_what_is_mine_and_watched_counts_once(analyst):
    commitment = make_commitment(owner=analyst)
    watch(commitment=commitment, by=analyst)

    counts = my_work(analyst, on=TODAY()).counts

    assert (counts["all"], counts["owned"], counts["watched"]) == (1, 1, 1)


def test_what_is_withdrawn_is_no_work(analyst):
    commitment = make_commitment(owner=analyst)
    watch(commitment=commitment, by=analyst)
    Commitment.objects.filter(pk=commitment.pk).update(visibility=Visibility.WITHDRAWN)

    work = my_work(analyst, on=TODAY())

    assert work.counts["all"] == 0
    assert not work.owned
    assert not work.watched


def test_what_has_been_seen_long_ago_is_stale_and_says_so(analyst):
    commitment = make_commitment(owner=analyst)
    make_status(commitment, Status.PLANNED)
    later = TODAY() + timedelta(days=91)

    work = my_work(analyst, on=later)

    assert [row.kind for row in work.pressing] == ["stale"]
    assert [row.kind for row in work.owned] == ["stale"]
    assert work.counts["stale"] == 1
