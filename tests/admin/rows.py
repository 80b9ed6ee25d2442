"""One row or more of every model in the admin."""

from datetime import date

from django.utils import timezone

from commitments.actions import facts, jobs, mailings
from commitments.enums import (
    BulkField,
    EventKind,
    InstrumentStatus,
    LinkKind,
    MechanismLevel,
    PassageKind,
    PassageReason,
)
from commitments.models import (
    BulkChange,
    CommitmentLink,
    Event,
    Instrument,
    Mechanism,
    Passage,
)
from tests.candidates import make_candidate, make_intake
from tests.factories import (
    make_action,
    make_assessment,
    make_author,
    make_body,
    make_commitment,
    make_forecast,
    make_guideline,
    make_indicator,
    make_point,
    make_search,
    make_series,
    make_status,
    make_theme,
    make_user,
)


def make_rows():
    """One row or more of every model in the admin."""
    earlier, author = make_commitment(), make_author()
    later = make_commitment(statement=earlier.statement, words="welcomed the harvest")
    for make in (make_status, make_search, make_action):
        make(earlier)
    make_body()
    make_theme()
    people = {"by": author, "approver": make_user()}
    make_point(make_series(make_indicator(earlier)))
    make_guideline(earlier, **people)
    make_assessment(earlier, **people)
    make_forecast(earlier, by=author)
    make_intake(by=author)
    make_candidate(earlier.statement, words="The Leaders", by=author)
    BulkChange.objects.create(field=BulkField.OWNER, made_by=author, made_at=timezone.now())
    jobs.enqueue("commitments.exchange.daily.daily")
    mailings.enter_digest(person=make_user(), week="2026-W47", after=jobs.NO_WAIT)
    of = {"partnership": earlier.statement.partnership}
    for row in (
        CommitmentLink(later=later, earlier=earlier, kind=LinkKind.EXTENDS),
        Event(
            name="Visit",
            kind=EventKind.VISIT,
            start=date(2026, 1, 7),
            end=date(2026, 1, 7),
            **of,
        ),
        Instrument(title="Treaty", status=InstrumentStatus.MENTIONED, source="The text", **of),
        Mechanism(name="Commission", level=MechanismLevel.MINISTERS, **of),
        Passage(
            statement=earlier.statement,
            kind=PassageKind.SIGNAL,
            reason=PassageReason.GENERIC,
            report="They spoke of schools.",
        ),
    ):
        facts.enter_fact(row=row, by=author)
