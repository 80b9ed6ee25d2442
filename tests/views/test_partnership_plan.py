"""The plan of a partnership: bars, milestones and a table, for whoever may see them."""

import re
from datetime import date

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commitments.enums import ThemeGroup
from commitments.models import Commitment
from commitments.reports.calendar import calendar_entries
from commitments.reports.plan import plan_of
from commitments.reports.plan_chart import draw_plan
from tests.factories import (
    BY_END_OF_2026,
    IN_2028,
    make_commitment,
    make_statement,
    make_theme,
)
from tests.milestones import make_milestone

ON = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-22T12:00Z"):
        yield


@pytest.fixture
def text(db):
    return make_statement()


def address(text, query=""):
    return reverse("partnership_plan", args=[text.partnership.slug]) + query


def titles(response):
    return re.findall(r'<a class="title"[^>]*>([^<]+)<', response.text)


def test_a_bar_runs_from_the_statement_to_the_last_day_and_stays_open_without_one(text, reader):
    make_commitment(statement=text, short_title="Dated", **BY_END_OF_2026)
    window = make_commitment(statement=text, short_title="Window", **IN_2028)
    make_commitment(statement=text, short_title="Open")
    make_milestone(window, due="2027-03")

    plan = plan_of(text.partnership, user=reader, on=ON)
    [group] = draw_plan(plan.rows, on=ON).groups

    dated, in_2028, undated = group.bars
    year = 88 / 3  # 2026, 2027 and 2028, up to the last new year
    assert float(dated.start.rstrip("%")) == pytest.approx(year * 6 / 365, abs=0.1)
    assert float(dated.end.rstrip("%")) == pytest.approx(year, abs=0.1)
    assert (dated.window_width, undated.end) == ("", "")
    assert float(in_2028.window_start.rstrip("%")) == pytest.approx(2 * year, abs=0.1)
    [mark] = in_2028.marks
    assert float(mark.x.rstrip("%")) == pytest.approx(year * (1 + 89 / 365), abs=0.1)
    assert (mark.window_start != "", mark.is_filled) == (True, False)


def test_a_window_that_opens_before_the_statement_lies_within_the_drawing(text, reader):
    opens = {"deadline_earliest": date(2024, 1, 1), "deadline_edtf": "2024/2028"}
    make_commitment(statement=text, **IN_2028 | opens)

    chart = draw_plan(plan_of(text.partnership, user=reader, on=ON).rows, on=ON)

    [bar] = chart.groups[0].bars
    assert 0 <= float(bar.window_start.rstrip("%")) < float(bar.start.rstrip("%"))


def test_partnership_plan_is_narrowed_and_ordered_by_its_address(client, reader, text):
    themes = [make_theme(group=group) for group in (ThemeGroup.PEOPLE, ThemeGroup.ECONOMY)]
    for title, theme, dated in (("Bee", themes[0], BY_END_OF_2026), ("Ant", themes[1], IN_2028)):
        make_commitment(statement=text, short_title=title, themes=[theme], **dated)
    client.force_login(reader)

    found = {
        query: titles(client.get(address(text, query)))
        for query in ("", "?order=theme", "?order=code", "?theme=people", "?status=planned")
    }

    assert found[""] == found["?order=code"] == ["Bee", "Ant"]
    assert found["?order=theme"] == ["Ant", "Bee"]
    assert found["?theme=people"] == ["Bee"]
    assert found["?status=planned"] == []
    note = "each under the first of its themes"
    assert note in client.get(address(text)).text
    assert note not in client.get(address(text, "?theme=people")).text
    with time_machine.travel("2026-11-24T12:00Z"):
        client.force_login(reader)
        of_a_day = client.get(address(text, "?as_of=2026-11-23")).text
    choices = re.search(r'<form class="scope-choices".*?</form>', of_a_day, re.DOTALL)
    assert choices[0].count('name="as_of"') == 1
    assert client.get(address(text, "?theme=nothing")).status_code == 422


def test_partnership_plan_costs_the_same_whatever_the_number(client, reader, text):
    client.force_login(reader)
    costs = []
    for number in (1, 19):
        for _each in range(number):
            make_milestone(make_commitment(statement=text, **BY_END_OF_2026), due="2026-06")
        with CaptureQueriesContext(connection) as asked:
            client.get(address(text))
        costs.append(len(asked))

    assert costs[0] == costs[1] <= 12


@override_settings(IKRAR_PUBLIC_READING=True)
def test_partnership_plan_shows_visitors_what_is_published(client, text):
    make_milestone(make_commitment(statement=text, short_title="Seen"), "A step")
    hidden = make_commitment(statement=text, short_title="Secret", published=False)
    make_milestone(hidden, "A Secret step")

    response = client.get(address(text))

    assert titles(response) == ["Seen"]
    assert "A step" in response.text
    assert "Secret" not in response.text
    assert "style=" not in response.text


def test_what_is_planned_stands_in_calendars_on_all_of_its_days(text):
    commitment = make_commitment(statement=text)
    held = make_milestone(commitment, "A step", due="2027-03")
    make_milestone(commitment, "Some day")
    shown = Commitment.objects.visible_to(AnonymousUser())

    [entry] = calendar_entries(shown, user=AnonymousUser(), on=ON)

    assert (entry.key, entry.sequence) == (f"milestone-{held.pk}", 1)
    assert (entry.first, entry.last) == (date(2027, 3, 1), date(2027, 3, 31))
    assert entry.address == commitment.get_absolute_url()
