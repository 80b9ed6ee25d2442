import pytest
from django.urls import reverse

from commitments.enums import Drift, Outlook, Score, Stance, Status, Timeliness

MARKS = {
    "data-status": Status,
    "data-timeliness": Timeliness,
    "data-assessment": Score,
    "data-forecast": Outlook,
    "data-drift": Drift,
}


@pytest.fixture
def guide(client, reader, settings):
    settings.DEBUG = True
    client.force_login(reader)
    return client.get(reverse("styleguide"))


def test_styleguide_shows_every_value_in_its_shape(guide):
    page = guide.content.decode()

    assert guide.status_code == 200
    for attribute, values in MARKS.items():
        for value in values.values:
            assert f'{attribute}="{value}"' in page
    for label in Stance.labels:
        assert str(label) in page


def test_styleguide_shows_a_form_and_its_refusal(guide):
    page = guide.content.decode()

    assert 'id="fresh_reason"' in page
    assert 'aria-invalid="true"' in page
    assert "Nothing was saved" in page


def test_styleguide_is_not_there_for_anybody_who_uses_the_product(client, reader):
    client.force_login(reader)

    assert client.get(reverse("styleguide")).status_code == 404
