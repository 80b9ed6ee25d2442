"""Copies are asked for, settled once, and stand."""

import pytest
from django.db import IntegrityError, transaction

from commitments.actions import captures
from commitments.actions.captures import Brought
from commitments.enums import CaptureFinding, CaptureState, SearchKind
from commitments.errors import RuleBroken
from commitments.exchange import storage
from commitments.models import (
    AuditEvent,
    Capture,
    EvidenceItem,
    EvidenceLink,
    Job,
    ReadableText,
    SearchDocument,
    StoredContent,
)
from commitments.reports.copy_states import CopyState, copy_of, with_copies
from commitments.reports.search import matching_evidence
from tests.copies import make_capture, make_file, make_gone, make_stored_content
from tests.factories import make_author, make_commitment, make_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(commitment):
    return make_evidence(commitment).evidence


def test_a_copy_is_asked_for_once_at_a_time(item):
    first = captures.request_capture(evidence=item, by=make_author())
    events = AuditEvent.objects.count()

    again = captures.request_capture(evidence=item, by=make_author())

    assert again == first
    assert (Job.objects.count(), AuditEvent.objects.count()) == (1, events)


def test_what_is_not_on_the_web_cannot_be_fetched(commitment):
    paper = make_evidence(commitment, url="").evidence

    with pytest.raises(RuleBroken, match="address on the web"):
        captures.request_capture(evidence=paper, by=make_author())


def test_what_the_clock_asks_for_waits_behind_what_a_person_asks_for(item, commitment):
    other = make_evidence(commitment, url="https://example.org/other").evidence
    captures.request_capture(evidence=item, scheduled=True, by=make_author())
    captures.request_capture(evidence=other, by=make_author())

    by_clock, by_person = Job.objects.order_by("pk")

    assert by_person.priority > by_clock.priority


def settle(capture, how):
    author = make_author()
    if how == "keep":
        content = make_stored_content()
        brought = Brought(
            started_at=capture.requested_at,
            finished_at=capture.requested_at,
            record=content,
            content=content,
        )
        captures.keep_capture(capture=capture, brought=brought, by=author)
    elif how == "gone":
        brought = Brought(started_at=capture.requested_at, finished_at=capture.requested_at)
        captures.find_gone(capture=capture, brought=brought, reason="404", by=author)
    elif how == "text":
        captures.keep_text(capture=capture, text=None, by=author)
    else:
        captures.fail_capture(capture=capture, reason="It failed.", by=author)


@pytest.mark.parametrize("how", ["keep", "gone", "text", "fail"])
def test_what_is_settled_is_settled_once(item, how):
    capture = make_capture(item)
    before = (AuditEvent.objects.count(), Capture.objects.values().get())

    settle(capture, how)

    assert (AuditEvent.objects.count(), Capture.objects.values().get()) == before
    assert not captures.begin_capture(capture=capture)
    assert not captures.postpone_capture(capture=capture, reason="-", after=captures.jobs.NO_WAIT)


@pytest.mark.parametrize("make", [make_capture, make_file, make_gone])
def test_the_database_refuses_to_change_what_is_settled(item, make):
    capture = Capture.objects.filter(pk=make(item).pk)

    for write in (
        lambda: capture.update(reason="Another."),
        lambda: capture.update(state=CaptureState.QUEUED, finished_at=None),
        lambda: capture._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


@pytest.mark.parametrize("model", [StoredContent, ReadableText])
def test_what_is_stored_is_never_changed_or_removed(item, model):
    make_capture(item)
    name = "media_type" if model is StoredContent else "words"

    for write in (
        lambda: model.objects.update(**{name: "another"}),
        lambda: model.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()


def test_a_copy_stays_that_of_its_source_and_of_who_asked(item):
    row = Capture.objects.filter(pk=captures.request_capture(evidence=item, by=make_author()).pk)

    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(address="https://example.org/other")
    assert row.update(reason="The host was busy.") == 1


@pytest.mark.parametrize(
    "broken",
    [
        {"state": CaptureState.KEPT},
        {"state": CaptureState.FAILED},
        {"state": CaptureState.GONE, "finding": CaptureFinding.GONE},
        {"finding": "other"},
    ],
    ids=["kept without bytes", "failed without reason", "gone without moment", "unknown"],
)
def test_a_copy_that_cannot_be_is_refused(item, broken):
    row = Capture.objects.filter(pk=captures.request_capture(evidence=item, by=make_author()).pk)

    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(**broken)


def test_a_failed_audit_leaves_no_copy_asked_for(item, monkeypatch):
    def refuse(**_event):
        raise RuntimeError

    monkeypatch.setattr("commitments.actions.audit.record", refuse)

    with pytest.raises(RuntimeError):
        captures.request_capture(evidence=item, by=make_author())

    assert not Capture.objects.exists()
    assert not Job.objects.exists()


def found(words, user):
    rows = EvidenceItem.objects.visible_to(user)
    return list(matching_evidence(rows, words, links=EvidenceLink.objects.visible_to(user)))


def test_words_of_a_copy_are_found_until_the_page_says_others(item, analyst):
    make_capture(item, text="The minister laid a granite stone.")
    assert found("granite", analyst) == [item]

    make_capture(item, text="The minister laid a marble stone.")

    assert found("granite", analyst) == []
    assert found("marble", analyst) == [item]


def test_words_of_every_file_are_found(item, analyst):
    make_file(item, name="one.txt", text="granite")
    make_file(item, name="two.txt", text="marble")

    assert found("granite", analyst) == found("marble", analyst) == [item]


def test_a_page_that_says_the_same_is_found_once(item):
    first = make_capture(item)
    make_capture(item)

    assert SearchDocument.objects.of_kind(SearchKind.COPY).get().source == first.pk


def test_words_of_a_copy_are_found_by_those_who_see_the_item(reader, analyst):
    draft = make_commitment(published=False)
    make_capture(make_evidence(draft).evidence, text="granite")

    for person, expected in ((reader, 0), (analyst, 1)):
        documents = SearchDocument.objects.of_kind(SearchKind.COPY).visible_to(person)
        assert documents.count() == expected
        assert Capture.objects.visible_to(person).count() == expected


def test_copies_of_published_evidence_are_seen_by_readers(reader):
    item = make_evidence(make_commitment()).evidence
    capture = make_capture(item)

    assert list(Capture.objects.visible_to(reader)) == [capture]


def test_the_state_of_a_copy_in_words(item, analyst):
    def words():
        return state_of(item, analyst).words

    assert words() == "No copy"
    captures.request_capture(evidence=item, by=make_author())
    assert words() == "Copy under way"
    captures.fail_capture(capture=Capture.objects.get(), reason="Refused.", by=make_author())
    assert words() == "No copy"
    kept = make_capture(item)
    assert words() == f"Copy kept {kept.content_id[:4]}…{kept.content_id[-4:]}"
    make_gone(item)
    assert words() == "Link dead, our copy intact"
    make_capture(item)
    assert words().startswith("Copy kept")


def test_a_source_that_says_something_else_shows_until_it_was_gone(commitment, analyst):
    item = make_evidence(commitment).evidence
    make_capture(item, text="The first stone was laid on Monday.")
    make_capture(item, text="The first stone was laid on Tuesday.")

    changed = state_of(item, analyst)
    make_capture(item, text="The first stone was laid on Tuesday.")
    the_same_since = state_of(item, analyst)
    make_gone(item)

    assert changed.words == the_same_since.words == "Source changed, both copies kept"
    assert (changed.is_calm, changed.icon) == (False, "i-exclamation-triangle-fill")
    assert state_of(item, analyst).words == "Link dead, our copy intact"


def state_of(item, user):
    return copy_of(with_copies(EvidenceItem.objects.filter(pk=item.pk), user=user, item="pk").get())


def test_the_states_of_many_are_told_with_their_rows(
    commitment, analyst, django_assert_num_queries
):
    links = [make_evidence(commitment, publisher=f"Paper {each}") for each in range(4)]
    make_capture(links[0].evidence)

    with django_assert_num_queries(1):
        rows = list(with_copies(commitment.evidence_links.order_by("pk"), user=analyst))

    assert [copy_of(row) == CopyState() for row in rows] == [False, True, True, True]


def test_a_file_counts_as_a_copy_before_it_is_read(item, analyst):
    content = storage.keep(b"words", "text/plain")
    captures.receive_file(evidence=item, name="a.txt", content=content, by=make_author())

    assert state_of(item, analyst).words.startswith("Copy kept")
