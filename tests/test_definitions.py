"""No word of a vocabulary is without a meaning, and none has two."""

import inspect

import pytest
from django.db.models import TextChoices

from commitments import enums
from commitments.definitions import DEFINITIONS
from commitments.definitions.rules import STAGES
from commitments.models.timeliness import DUE_SOON_DAYS

# What our own pages and acts are called; these words say what they mean where they stand.
OF_THE_INTERFACE = {
    enums.AuditVerb,
    enums.BriefSection,
    enums.BulkField,
    enums.FeedKind,
    enums.FeedScope,
    enums.HistoryKind,
    enums.MailKind,
    enums.MailState,
    enums.NotificationKind,
    enums.SavedList,
    enums.SearchKind,
    enums.ThemeChange,
}
VOCABULARIES = {
    each
    for _name, each in inspect.getmembers(enums, inspect.isclass)
    if issubclass(each, TextChoices) and each.__module__ == enums.__name__
}


def test_every_vocabulary_is_defined_or_is_of_the_interface():
    assert set(DEFINITIONS) | OF_THE_INTERFACE == VOCABULARIES
    assert not set(DEFINITIONS) & OF_THE_INTERFACE


@pytest.mark.parametrize("vocabulary", DEFINITIONS, ids=lambda each: each.__name__)
def test_every_member_has_a_definition_of_its_own(vocabulary):
    assert set(DEFINITIONS[vocabulary]) == set(vocabulary)
    for member in vocabulary:
        definition = str(DEFINITIONS[vocabulary][member])
        assert definition
        assert not definition.endswith(".")


def test_the_rules_are_numbered_without_a_gap():
    numbers = [rule.number for stage in STAGES for rule in stage.rules]

    assert numbers == list(range(1, 27))


def test_due_soon_is_defined_by_the_days_that_it_is_computed_with():
    definition = DEFINITIONS[enums.Timeliness][enums.Timeliness.DUE_SOON]

    assert str(DUE_SOON_DAYS) in str(definition)
