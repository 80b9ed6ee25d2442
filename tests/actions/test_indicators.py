"""Figures are only ever added: one stands for a period, and what it replaced stays."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from commitments.actions import indicators
from commitments.actions.indicators import NewPoint
from commitments.enums import AuditVerb, Revision
from commitments.errors import RuleBroken, StaleRow
from commitments.models import AuditEvent, DataPoint, DataPointEvidence
from tests.factories import (
    make_author,
    make_commitment,
    make_evidence,
    make_indicator,
    make_point,
    make_series,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    return make_series(make_indicator(make_commitment()))


def revise(point, value="5.30", revision=Revision.REVISED, **fields):
    return indicators.revise_point(
        point=point,
        value=Decimal(value),
        revision=revision,
        note=fields.get("note", "Restated."),
        by=make_author(),
    )


def test_a_figure_carries_its_days_its_evidence_and_who_entered_it(series):
    link = make_evidence(series.indicator.commitments.get())

    point = make_point(series, "2025-01/2025-11", "4.92", evidence=[link.evidence])

    assert (str(point.starts_on), str(point.ends_on)) == ("2025-01-01", "2025-11-30")
    assert point.is_partial
    assert point.evidence.get() == link.evidence
    assert AuditEvent.objects.latest("position").verb == AuditVerb.RECORDED_FIGURES


def test_a_revised_figure_stands_and_the_earlier_stays_on_record(series, analyst):
    point = make_point(series)

    later = revise(point)

    assert list(DataPoint.objects.standing_for(analyst)) == [later]
    assert DataPoint.objects.get(pk=point.pk).value == Decimal("5.28")


def test_a_second_figure_for_a_period_is_refused_however_the_period_is_written(series):
    make_point(series, "2024")

    with pytest.raises(RuleBroken):
        make_point(series, "2024-01/2024-12", "6")


def test_what_was_withdrawn_leaves_the_place_to_another(series, analyst):
    withdrawn = revise(make_point(series), revision=Revision.WITHDRAWN)

    assert not DataPoint.objects.standing_for(analyst)
    assert make_point(series, value="5.1").supersedes == withdrawn


def test_of_two_who_revise_the_second_is_told(series):
    point = make_point(series)
    revise(point)

    with pytest.raises(StaleRow):
        revise(point, "5.31")


def test_several_figures_are_stored_together_or_not_at_all(series):
    years = [("2023", Decimal(1)), ("2999", Decimal(2))]
    points = [
        NewPoint(DataPoint(series=series, period=year, value=value, revision="final"))
        for year, value in years
    ]

    with pytest.raises(RuleBroken):
        indicators.enter_points(indicator=series.indicator, points=points, by=make_author())

    assert not DataPoint.objects.exists()


def test_what_cannot_be_a_figure_is_refused(series):
    with pytest.raises(ValidationError):
        make_point(series, "sometime")
    with pytest.raises(ValidationError):
        make_point(series, value="1.23456")


def test_an_indicator_measures_commitments_of_its_partnership():
    with pytest.raises(RuleBroken):
        make_indicator(make_commitment(), make_commitment())


def test_the_database_refuses_to_change_a_figure_or_to_supersede_another_period(series):
    point = make_point(series, evidence=[make_evidence(make_commitment()).evidence])
    rows = DataPoint.objects.filter(pk=point.pk)
    strange = {"series_id": series.pk, "value": 1, "revision": "final", "note": "No."}
    strange |= {"period": "2023", "starts_on": "2023-01-01", "ends_on": "2023-12-31"}
    strange |= {"recorded_at": point.recorded_at, "entered_by": point.entered_by}

    for write in (
        lambda: rows.update(value=1),
        lambda: rows._raw_delete("default"),
        lambda: DataPointEvidence.objects.all()._raw_delete("default"),
        lambda: DataPoint.objects.create(supersedes=point, **strange),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()
