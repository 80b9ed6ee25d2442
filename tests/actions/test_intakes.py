"""Texts on their way into the record: what is kept, refused, and stored for good."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commitments.actions import intakes, statements
from commitments.coding.paragraphs import ParagraphSpan
from commitments.coding.preparing import prepared
from commitments.enums import IntakeState
from commitments.errors import AlreadyOnRecord, RuleBroken, StaleRow, TextRefused
from commitments.models import Intake, Statement
from tests.factories import ADOPTED_ON, make_author, make_partnership, make_statement
from tests.intakes import PAGE, make_intake

pytestmark = pytest.mark.django_db


def described(partnership, **fields):
    """A statement with its particulars, not stored yet."""
    fields.setdefault("short_title", "Ankara 2026")
    return Statement(
        partnership=partnership,
        title="Joint Statement",
        kind="joint_statement",
        tier="official_copy",
        adopted_on=ADOPTED_ON,
        language="en",
        **fields,
    )


def frozen(intake, partnership, **fields):
    return intakes.freeze(
        intake=intake,
        statement=described(partnership, **fields),
        parties=partnership.parties.all(),
        seen_version=intake.version,
        by=make_author(),
    )


def test_a_received_text_never_changes_and_what_is_left_out_does():
    intake = make_intake()

    intakes.leave_out(intake=intake, spans=[], seen_version=intake.version, by=make_author())

    row = Intake.objects.get()
    assert (row.received_text, row.left_out) == (PAGE, [])


@settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_any_text_is_received_or_refused_with_a_sentence(text):
    try:
        intake = make_intake(text=text)
    except (RuleBroken, TextRefused):
        assert not text.strip() or "\x00" in text
        return

    assert intake.received_text == text.replace("\r\n", "\n").replace("\r", "\n")
    ready = prepared(intake.received_text, intake.left_out)
    for span in intakes.paragraphs_of(intake):
        assert ready[span.start : span.end].strip()


def test_paragraphs_that_a_person_divided_stay_when_a_line_is_left_out():
    intake = make_intake()
    first, *others = intakes.paragraphs_of(intake)
    named = [ParagraphSpan("1", 1, "By hand", first.start, first.end), *others]
    intakes.arrange(intake=intake, paragraphs=named, seen_version=intake.version, by=make_author())
    start = PAGE.index("Looking ahead")
    spans = [*intake.left_out, (start, start + len("Looking ahead\n\n"))]

    intakes.leave_out(intake=intake, spans=spans, seen_version=intake.version, by=make_author())

    kept = intakes.paragraphs_of(Intake.objects.get())
    text = prepared(PAGE, Intake.objects.get().left_out)
    assert kept[0].heading == "By hand"
    assert text[kept[1].start : kept[1].end].startswith("The Leaders agreed to open a school")


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ([("1", 1, 0, 5), ("1", 1, 5, 9)], "Two paragraphs have the number 1."),
        ([("1", 1, 0, 5), ("2", 1, 4, 9)], "does not stand in the text after the one before"),
        ([("1", 1, 5, 9), ("2", 1, 0, 4)], "does not stand in the text after the one before"),
        ([("1", 1, 0, 10_000)], "does not stand in the text after the one before"),
        ([("1", 1, 3, 3)], "does not stand in the text after the one before"),
        ([("", 1, 0, 5)], "cannot be the number of a paragraph"),
        ([("1", 0, 0, 5)], "cannot be the number of a paragraph"),
        ([("1" * 13, 1, 0, 5)], "cannot be the number of a paragraph"),
    ],
)
def test_paragraphs_that_do_not_fit_the_text_are_refused(spans, sentence):
    intake = make_intake()
    paragraphs = [ParagraphSpan(label, sub, "", start, end) for label, sub, start, end in spans]

    with pytest.raises(RuleBroken, match=sentence):
        intakes.arrange(
            intake=intake, paragraphs=paragraphs, seen_version=intake.version, by=make_author()
        )


def test_a_statement_is_entered_with_the_paragraphs_that_it_is_given():
    spans = [ParagraphSpan("A", 1, "Ahead", 0, 14), ParagraphSpan("A", 2, "Ahead", 15, 20)]
    partnership = make_partnership()

    statement = statements.enter_statement(
        statement=described(partnership, slug="by-hand"),
        text="The sides met. They parted.",
        parties=partnership.parties.all(),
        paragraphs=spans,
        by=make_author(),
    )

    assert [(str(each), each.heading) for each in statement.paragraphs.all()] == [
        ("A", "Ahead"),
        ("A.2", "Ahead"),
    ]


def test_spans_that_fit_no_text_are_refused():
    intake = make_intake()

    with pytest.raises(RuleBroken, match="cannot be left out"):
        intakes.leave_out(
            intake=intake, spans=[(5, 2)], seen_version=intake.version, by=make_author()
        )


@pytest.mark.parametrize("act", ["leave_out", "arrange", "drop", "read_again"])
def test_whoever_comes_second_is_told(act):
    intake = make_intake()
    seen = intake.version
    intakes.leave_out(intake=intake, spans=[], seen_version=seen, by=make_author())
    options = {"leave_out": {"spans": []}, "arrange": {"paragraphs": []}}.get(act, {})

    with pytest.raises(StaleRow):
        getattr(intakes, act)(intake=intake, seen_version=seen, by=make_author(), **options)


def test_a_frozen_text_is_stored_without_what_was_left_out():
    intake, partnership = make_intake(), make_partnership()

    statement = frozen(intake, partnership)

    assert statement.canonical_text == prepared(PAGE, intake.left_out)
    assert (intake.state, intake.statement) == (IntakeState.FROZEN, statement)
    assert statement.candidates.exists()


def test_a_text_without_paragraphs_is_not_frozen():
    with pytest.raises(RuleBroken, match="has no paragraphs yet"):
        frozen(make_intake(text="A title alone"), make_partnership())


def test_a_refused_freezing_leaves_the_text_open():
    intake, partnership = make_intake(), make_partnership()

    with pytest.raises(ValidationError):
        frozen(intake, partnership, url="no address")

    intake.refresh_from_db()
    assert (intake.state, Statement.objects.count()) == (IntakeState.OPEN, 0)


def test_the_same_words_are_stored_once_unless_as_a_version():
    partnership = make_partnership()
    first = frozen(make_intake(), partnership)
    again = make_intake()

    with pytest.raises(AlreadyOnRecord) as refusal:
        frozen(again, partnership)
    again.refresh_from_db()
    version = frozen(again, partnership, version_of=first)

    assert refusal.value.twin == first
    assert (version.slug, version.candidates.count()) == ("ankara-2026-2", 0)


@pytest.mark.parametrize("taken", ["new", "texts", "ankara-2026"])
def test_a_slug_that_is_taken_gets_a_number(taken):
    if taken == "ankara-2026":
        make_statement(slug=taken)

    assert intakes.free_slug(taken.replace("-", " ")) == f"{taken}-2"


def test_nothing_is_done_to_a_text_that_was_dropped():
    intake = make_intake()
    intakes.drop(intake=intake, seen_version=intake.version, by=make_author())

    with pytest.raises(RuleBroken, match="not being prepared any more"):
        intakes.leave_out(intake=intake, spans=[], seen_version=intake.version, by=make_author())
