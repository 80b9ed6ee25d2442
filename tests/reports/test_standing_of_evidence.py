"""What one commitment's page says of its evidence, and what lists count, are the same."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine

from commitments.enums import Credibility, Stance
from commitments.models import Commitment
from commitments.reports.attention import pressing
from commitments.reports.commitments import commitment_page
from commitments.reports.standing_of_evidence import contested, leans_on_ended
from tests.factories import make_commitment, make_evidence, make_status, make_user

ON = date(2026, 3, 2)
ENDED, LIVE = date(2026, 3, 1), date(2026, 3, 3)
TARGET = {"target_value": Decimal(10), "target_unit": "USD billion", "target_period": "2025"}
FIGURE = {"figure_unit": "usd billion", "effective_period": "2025", "stance": Stance.CONTEXT}


@pytest.fixture(autouse=True)
def early_in_march():
    with time_machine.travel("2026-03-02 09:00Z", tick=False):
        yield


def figure(value, reporter, **fields):
    return FIGURE | {"figure_value": Decimal(value), "reporter": reporter} | fields


SUPPORTING, CONTRADICTING = {"stance": Stance.SUPPORTS}, {"stance": Stance.CONTRADICTS}
# What stands on a commitment, and whether it is contested.
RECORDS = [
    ([], False),
    ([SUPPORTING, SUPPORTING], False),
    ([SUPPORTING, CONTRADICTING], True),
    ([SUPPORTING, CONTRADICTING | {"expires_on": ENDED}], False),
    ([SUPPORTING | {"retracted_on": ON}, CONTRADICTING], False),
    ([SUPPORTING, CONTRADICTING | {"expires_on": LIVE}], True),
    ([SUPPORTING, CONTRADICTING | {"credibility": Credibility.DOUBTFUL}], True),
    ([SUPPORTING, CONTRADICTING | {"credibility": Credibility.IMPROBABLE}], False),
    ([figure("9", "Malaysia"), figure("11", "Türkiye")], True),
    ([figure("9", "Malaysia"), figure("11", "malaysia")], False),
    ([figure("10", "Malaysia"), figure("11", "Türkiye")], False),
    ([figure("9", "Malaysia"), figure("11", "Türkiye", effective_period="2024")], False),
    ([figure("9", "Malaysia"), figure("11", "Türkiye", figure_unit="RM billion")], False),
    ([figure("9", "", publisher="One"), figure("11", "", origin="Two")], True),
    ([figure("9", "A", effective_period=""), figure("11", "B", effective_period="")], False),
]


@pytest.mark.parametrize(("items", "expected"), RECORDS)
def test_a_list_and_a_page_agree_on_what_is_contested(reader, items, expected):
    commitment = make_commitment(**TARGET)
    for item in items:
        make_evidence(commitment, **item)

    page = commitment_page(commitment, user=reader, on=ON)
    listed = Commitment.objects.filter(contested(reader, on=ON))

    assert bool(page["contest"]) is expected
    assert listed.exists() is expected


# When each item ends that the status rests on, and whether it leans on nothing live.
GROUNDS = [
    ([None], False),
    ([ENDED], True),
    ([ON], True),
    ([LIVE], False),
    ([ENDED, LIVE], False),
    ([ENDED, ON], True),
]


@pytest.mark.parametrize(("ends", "expected"), GROUNDS)
def test_a_list_and_a_page_agree_on_what_leans_on_ended_evidence(reader, ends, expected):
    commitment = make_commitment()
    links = [make_evidence(commitment) for _end in ends]
    make_status(commitment, evidence=links)
    for link, end in zip(links, ends, strict=True):
        link.evidence.expires_on = end
        link.evidence.save(update_fields=["expires_on"])
    commitment.refresh_from_db()

    page = commitment_page(commitment, user=reader, on=ON)
    listed = Commitment.objects.filter(leans_on_ended(ON))

    assert page["leans_on_ended"] is expected
    assert listed.exists() is expected


def test_only_the_latest_status_leans(reader):
    commitment = make_commitment()
    ended = make_evidence(commitment)
    make_status(commitment, evidence=[ended])
    with time_machine.travel("2026-03-02 10:00Z", tick=False):
        make_status(commitment, evidence=[make_evidence(commitment)])
    ended.evidence.retracted_on = ENDED
    ended.evidence.save(update_fields=["retracted_on"])

    assert not Commitment.objects.filter(leans_on_ended(ON)).exists()


def test_what_leans_on_ended_evidence_presses_with_its_reason(client, roles):
    manager = make_user("Manager")
    commitment = make_commitment(owner=manager)
    link = make_evidence(commitment)
    make_status(commitment, evidence=[link])
    link.evidence.retracted_on = ENDED
    link.evidence.save(update_fields=["retracted_on"])
    client.force_login(manager)

    rows = pressing(Commitment.objects.with_timeliness(on=ON), user=manager, on=ON)
    pages = [client.get(page).content.decode() for page in ("/", "/my/")]

    assert [row.kind for row in rows] == ["ended"]
    assert all("has expired or was retracted" in html for html in pages)
    assert "1 of 1" in client.get("/commitments/?grounds=ended").content.decode()
    assert "Needs a look" in client.get(commitment.get_absolute_url()).content.decode()
