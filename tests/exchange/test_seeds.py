"""A folder of seeds becomes rows through the actions, once, and beside what people did since."""

import pytest

from commitments.actions import facts
from commitments.enums import Status, Visibility
from commitments.errors import SeedRefused
from commitments.exchange.seeds import load_seeds
from commitments.models import (
    AuditEvent,
    Body,
    CodeCounter,
    Commitment,
    DataPoint,
    EvidenceItem,
    EvidenceLink,
    ImplementingAction,
    Indicator,
    Instrument,
    MechanismSession,
    Party,
    Passage,
    SearchLog,
    Statement,
    StatusUpdate,
)
from tests.exchange.seed_folder import CODED, write_seeds
from tests.factories import make_author, make_evidence, make_partnership, make_status

pytestmark = pytest.mark.django_db


def test_everything_is_written_through_the_actions(tmp_path):
    load_seeds(write_seeds(tmp_path))

    commitment = Commitment.objects.get(code="AAA-BBB-2026-01")
    assert commitment.visibility == Visibility.PUBLISHED
    assert commitment.status == Status.IN_PROGRESS
    assert commitment.quotes.get().paragraph.number == "2"
    assert {str(role) for role in commitment.roles.all()} == {"Aland", "Ministry of Schools"}
    assert {theme.slug for theme in commitment.themes.all()} == {"schools"}
    assert commitment.actions.get().evidence.evidence.publisher == "The Daily Record"
    assert str(commitment.actions.get().happened_by) == "2026-02-28"
    assert commitment.status_updates.get().author.username == "seed-coding"
    assert commitment.links_on.get().later.code == "AAA-BBB-2026-02"
    assert Party.objects.get(name="Aland").aliases.get().name == "Republic of Aland"
    assert Statement.objects.get().visibility == Visibility.PUBLISHED
    assert Passage.objects.get(low_binding=True).paragraph.number == "2"
    session = MechanismSession.objects.get()
    assert (session.expected, session.words) == ("../2026-12-31", "The two sides met")
    assert (str(session.commitment), session.evidence.publisher) == (
        "AAA-BBB-2026-01",
        "The Daily Record",
    )
    assert SearchLog.objects.get().commitment.code == "AAA-BBB-2026-02"
    assert Instrument.objects.get().commitments.get() == commitment
    assert Indicator.objects.get().commitments.get() == commitment
    assert DataPoint.objects.get().evidence.get().publisher == "The Daily Record"


def test_a_source_says_more_than_its_claim(tmp_path):
    load_seeds(write_seeds(tmp_path))

    record = EvidenceItem.objects.get(publisher="The Daily Record")
    post = EvidenceItem.objects.get(publisher="The Weekly Post")
    assert record.title == post.title == "A school opened"
    assert record.reliability == post.reliability == "C"
    assert record.links.get().commitment.code == "AAA-BBB-2026-01"
    assert post.links.get().commitment.code == "AAA-BBB-2026-02"


def test_twice_is_harmless(tmp_path):
    first = load_seeds(write_seeds(tmp_path))
    events = AuditEvent.objects.count()

    second = load_seeds(tmp_path)

    assert not first.present
    assert not second.created
    assert second.present == first.created
    assert AuditEvent.objects.count() == events


def test_what_people_changed_since_stays(tmp_path):
    load_seeds(write_seeds(tmp_path))
    body, person = Body.objects.get(), make_author()
    body.name = "Ministry of Education"
    facts.change_fact(row=body, fields=["name"], seen_version=body.version, by=person)
    facts.remove_fact(row=Instrument.objects.get(), by=person)
    commitment = Commitment.objects.get(code="AAA-BBB-2026-01")
    make_status(commitment, Status.STALLED, by=person)

    again = load_seeds(tmp_path)

    commitment.refresh_from_db()
    assert not again.created
    assert Body.objects.get().name == "Ministry of Education"
    assert not Instrument.objects.exists()
    assert commitment.status == Status.STALLED


def test_what_hangs_on_a_removed_row_is_left_out(tmp_path):
    load_seeds(write_seeds(tmp_path))
    person, item = make_author(), EvidenceItem.objects.get(publisher="The Weekly Post")
    facts.remove_fact(row=item.links.get(), by=person)
    facts.remove_fact(row=item, by=person)

    again = load_seeds(tmp_path)

    assert not again.created
    assert EvidenceLink.objects.count() == 1


def test_a_row_added_to_the_seeds_is_loaded_beside_the_others(tmp_path):
    load_seeds(write_seeds(tmp_path))
    coded = tmp_path / CODED
    more = coded.read_text().split("- code")[2].replace("2026-02", "2026-03").replace("999", "1000")
    coded.write_text(f"{coded.read_text()}- code{more}")

    again = load_seeds(tmp_path)

    assert again.created == {"commitments": 1}
    assert Commitment.objects.get(code="AAA-BBB-2026-03").visibility == Visibility.PUBLISHED
    assert CodeCounter.objects.get().last_serial == 3


def test_a_judgement_of_a_person_outweighs_a_status_of_the_seeds(tmp_path):
    status = write_seeds(tmp_path) / "statuses.yaml"
    words = status.read_text()
    status.write_text("")
    load_seeds(tmp_path)
    commitment = Commitment.objects.get(code="AAA-BBB-2026-01")
    make_status(commitment, Status.PLANNED, evidence=[make_evidence(commitment)])
    status.write_text(words)

    load_seeds(tmp_path)

    assert StatusUpdate.objects.get().status == Status.PLANNED


def test_a_row_that_the_database_refuses_names_its_line_and_undoes_the_rest(tmp_path):
    make_partnership(code_prefix="AAA-BBB")
    events = AuditEvent.objects.count()

    with pytest.raises(SeedRefused, match=r"partnerships.yaml:1: .*already exists"):
        load_seeds(write_seeds(tmp_path))

    assert AuditEvent.objects.count() == events
    assert not Party.objects.filter(name="Aland").exists()
    assert not ImplementingAction.objects.exists()
