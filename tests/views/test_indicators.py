"""What is measured: each count for itself, entered one by one or as a table, told as it was."""

import re
from decimal import Decimal
from html import unescape

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import Revision
from commitments.models import AuditEvent, DataPoint, Indicator, Series
from tests.factories import (
    make_commitment,
    make_evidence,
    make_indicator,
    make_point,
    make_series,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def indicator(commitment):
    indicator = make_indicator(commitment)
    for reporter, value in (("Malaysian count", "5.28"), ("Turkish count", "4.96")):
        series = make_series(indicator, reporter=reporter)
        make_point(series, "2021", "3.5")
        make_point(series, "2024", value)
    return indicator


def get(client, user, name, *args, **query):
    if user:
        client.force_login(user)
    return client.get(reverse(name, args=args), query)


def words_of(response):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def post(client, user, name, *args, **fields):
    client.force_login(user)
    return client.post(reverse(name, args=args), fields)


def test_the_page_shows_each_count_its_pace_and_the_gap(client, reader, indicator):
    words = words_of(get(client, reader, "indicator_detail", indicator.slug))

    assert "Malaysian count: at the pace of 2021–24, 14.7 % a year, it would reach USD 10" in words
    assert "2024 5.28 4.96 0.32" in words
    assert "no date stated, so no path is drawn" in words
    assert "5.12" not in words


def test_with_a_date_the_required_pace_and_the_declared_path_are_shown(client, reader, indicator):
    Indicator.objects.update(
        target_due="../2030-12-31", baseline_value=Decimal("3.5"), baseline_period="2021"
    )

    response = get(client, reader, "indicator_detail", indicator.slug)

    assert 'class="path"' in response.text
    assert "the declared path, illustrative" in words_of(response)
    assert "11.2 % a year would be needed: until 31 December 2030" in words_of(response)


def test_an_earlier_target_is_met_by_one_count_and_missed_by_the_other(client, reader):
    commitment = make_commitment(
        target_value=Decimal(5), target_unit="USD billion", target_period="2024"
    )
    indicator = make_indicator(commitment)
    make_point(make_series(indicator, reporter="Malaysian count"))
    make_point(make_series(indicator, reporter="Turkish count"), value="4.96")

    response = get(client, reader, "indicator_detail", indicator.slug)

    words = words_of(response)
    assert "USD 5 billion for 2024; met by Malaysian count; missed by Turkish count" in words
    assert "5 for 2024: counts differ" in words


def test_readers_see_what_measures_a_published_commitment_alone(client, reader, analyst):
    draft = make_indicator(make_commitment(published=False))
    lone = make_indicator()
    shown = make_indicator(make_commitment())

    assert shown.title in words_of(get(client, reader, "indicator_list"))
    for hidden in (draft, lone):
        assert hidden.title not in words_of(get(client, reader, "indicator_list"))
        assert get(client, reader, "indicator_detail", hidden.slug).status_code == 404
        assert get(client, analyst, "indicator_detail", hidden.slug).status_code == 200


def test_visitors_read_figures_and_see_no_person(client, settings, indicator, analyst):
    settings.IKRAR_PUBLIC_READING = True
    point = DataPoint.objects.first()
    fields = {"revision": "revised", "value": "9,87", "note": "Restated"}
    post(client, analyst, "data_point_revise", indicator.slug, point.pk, **fields)
    client.logout()

    words = words_of(get(client, None, "indicator_detail", indicator.slug))

    assert "3.5 → to 9.87 Restated" in words
    assert str(analyst) not in words
    assert "Revise" not in words.split("Revised figures")[0]


def test_a_past_day_shows_the_figures_that_stood_then(client, analyst, commitment):
    with time_machine.travel("2026-03-01T12:00Z"):
        series = make_series(make_indicator(make_commitment()))
        point = make_point(series)
    with time_machine.travel("2026-05-01T12:00Z"):
        fields = {"revision": "revised", "value": "6.66", "note": "Restated"}
        post(client, analyst, "data_point_revise", series.indicator.slug, point.pk, **fields)
        then = get(client, analyst, "indicator_detail", series.indicator.slug, as_of="2026-04-01")
        now = get(client, analyst, "indicator_detail", series.indicator.slug)
        before = get(client, analyst, "indicator_detail", series.indicator.slug, as_of="2026-02-01")

    assert "5.28" in words_of(then)
    assert "6.66" not in words_of(then)
    assert "6.66" in words_of(now)
    assert before.status_code == 404


@pytest.mark.parametrize("name", ["indicator_detail", "commitment_detail", "dashboard"])
def test_pages_cost_the_same_with_few_figures_and_many(client, analyst, indicator, name):
    commitment = indicator.commitments.get()
    arguments = {"indicator_detail": [indicator.slug], "commitment_detail": [commitment.code]}

    def cost():
        get(client, analyst, name, *arguments.get(name, []))
        with CaptureQueriesContext(connection) as asked:
            get(client, analyst, name, *arguments.get(name, []))
        return len(asked)

    few = cost()
    for number in range(20):
        series = make_series(indicator)
        make_point(series, str(2000 + number), evidence=[make_evidence(commitment).evidence])

    assert cost() <= few + (1 if name == "indicator_detail" else 0)


def test_the_list_costs_the_same_with_one_row_and_with_twenty(client, reader, indicator):
    def cost():
        with CaptureQueriesContext(connection) as asked:
            get(client, reader, "indicator_list")
        return len(asked)

    get(client, reader, "indicator_list")
    one = cost()
    for _ in range(19):
        make_point(make_series(make_indicator(indicator.commitments.get())))

    assert cost() == one


def test_the_page_of_a_commitment_and_the_dashboard_show_what_measures_them(
    client, reader, indicator
):
    for name, args in (
        ("dashboard", []),
        ("commitment_detail", [indicator.commitments.get().code]),
    ):
        response = get(client, reader, name, *args)

        assert f'id="indicator-chart-{indicator.slug}"' in response.text
        assert indicator.get_absolute_url() in response.text


def test_an_indicator_is_entered_changed_and_gets_a_series(client, analyst):
    commitment = make_commitment(target_value=Decimal(10), target_unit="USD billion")
    fields = {
        "title": "Trade with Türkiye",
        "partnership": commitment.statement.partnership_id,
        "unit": "USD billion",
        "direction": "ascending",
        "aggregation": "period",
        "target_value": "10,5",
        "commitments": [commitment.pk],
    }

    entered = post(client, analyst, "indicator_create", **fields)

    indicator = Indicator.objects.get()
    assert entered.status_code == 302
    assert (indicator.slug, indicator.target_value) == ("trade-with-turkiye", Decimal("10.5"))
    assert indicator.commitments.get() == commitment
    changed = fields | {"target_value": "12", "commitments": [], "seen_version": indicator.version}
    assert post(client, analyst, "indicator_change", indicator.slug, **changed).status_code == 302
    stale = post(client, analyst, "indicator_change", indicator.slug, **changed)
    assert stale.status_code == 409
    assert "Save on top of the change" in stale.text
    post(client, analyst, "series_create", indicator.slug, reporter="Turkish count")
    indicator.refresh_from_db()
    assert indicator.target_value == 12
    assert not indicator.commitments.exists()
    assert Series.objects.get().reporter == "Turkish count"


def test_a_figure_is_entered_with_a_comma_and_refused_twice(client, analyst, indicator):
    series = indicator.series.first()
    fields = {"series": series.pk, "period": "2023", "value": "4,6", "revision": "final"}

    first = post(client, analyst, "data_point_enter", indicator.slug, **fields)
    second = post(client, analyst, "data_point_enter", indicator.slug, **fields)

    assert first.status_code == 302
    assert series.points.get(period="2023").value == Decimal("4.6")
    assert second.status_code == 422
    assert "Revise that one instead." in second.text


WIDE = "Period\tMalaysian count\tTurkish count\n2023\t4,6\t\n2024\t5,30\t4.96\n"


def test_a_pasted_table_is_shown_first_and_then_stored_whole(client, analyst, indicator):
    events = AuditEvent.objects.count()

    shown = post(client, analyst, "data_point_import", indicator.slug, text=WIDE, act="preview")

    assert shown.status_code == 200
    assert "1 new, 1 revised, 1 as on record, 0 refused" in words_of(shown)
    assert AuditEvent.objects.count() == events
    seen = shown.context["plan"].fingerprint
    fields = {"text": WIDE, "act": "apply", "seen": seen}
    assert post(client, analyst, "data_point_import", indicator.slug, **fields).status_code == 422
    fields["reason"] = "Restated in January"
    assert post(client, analyst, "data_point_import", indicator.slug, **fields).status_code == 302
    standing = DataPoint.objects.standing_for(analyst).filter(period="2024")
    assert set(standing.values_list("value", "revision")) == {
        (Decimal("5.3"), Revision.REVISED),
        (Decimal("4.96"), Revision.PROVISIONAL),
    }
    assert AuditEvent.objects.count() == events + 1


def test_a_table_that_moved_since_it_was_seen_is_shown_again(client, analyst, indicator):
    shown = post(client, analyst, "data_point_import", indicator.slug, text=WIDE, act="preview")
    seen = shown.context["plan"].fingerprint
    make_point(indicator.series.first(), "2023", "4")

    fields = {"text": WIDE, "act": "apply", "seen": seen, "reason": "Restated"}
    response = post(client, analyst, "data_point_import", indicator.slug, **fields)

    assert response.status_code == 409
    assert "The record moved since you looked." in response.text


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Nobody;2023;4", "“Nobody” is no series of this indicator."),
        ("Turkish count;2023;4,600", "can be read in two ways"),
        ("Turkish count;soon;4", "“soon” is not a period."),
        ("Turkish count;2999;4", "This period has not begun yet."),
        ("Turkish count;2022;4\nTurkish count;2022-01/2022-12;5", "It repeats line 2."),
        ("Turkish count;2022", "2 cells where the header names 3"),
    ],
)
def test_each_fault_stands_at_its_line_and_nothing_is_stored(
    client, analyst, indicator, line, sentence
):
    points = DataPoint.objects.count()
    text = f"series;period;value\n{line}\n"

    response = post(client, analyst, "data_point_import", indicator.slug, text=text, act="apply")

    assert response.status_code == 422
    assert sentence in words_of(response)
    assert DataPoint.objects.count() == points


def test_what_is_exported_can_be_read_again_and_changes_nothing(client, analyst, indicator):
    make_series(indicator, reporter="=1+1")
    make_point(indicator.series.last(), "2024", "4.964")
    file = get(client, analyst, "indicator_export", indicator.slug).content
    upload = SimpleUploadedFile("figures.csv", file)

    response = post(client, analyst, "data_point_import", indicator.slug, file=upload)

    assert b"'=1+1,2024,4.9640" in file
    assert "0 new, 0 revised, 5 as on record, 0 refused" in words_of(response)


def test_a_revised_figure_needs_another_value_and_a_reason(client, analyst, indicator):
    point = DataPoint.objects.filter(period="2024").first()
    address = ("data_point_revise", indicator.slug, point.pk)

    same = post(client, analyst, *address, revision="revised", value="5.28", note="Why not")
    mute = post(client, analyst, *address, revision="revised", value="5.3")
    done = post(client, analyst, *address, revision="withdrawn", note="Typed by mistake")

    assert (same.status_code, mute.status_code, done.status_code) == (422, 422, 302)
    late = post(client, analyst, *address, revision="final", note="Final now")
    assert late.status_code == 409
