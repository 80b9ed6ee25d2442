"""What every word of our vocabularies means, beside the enumerations and read by the pages.

A definition is a phrase without a full stop, so that it can stand in a table or in a sentence.
A test fails where a member has none.
"""

from typing import Any

from django.db.models import TextChoices

from commitments.definitions import (
    candidates,
    evidence,
    files,
    indicators,
    judgements,
    parties,
    refusals,
    statements,
    wording,
)

DEFINITIONS: dict[type[TextChoices], dict[Any, Any]] = {
    **parties.DEFINITIONS,
    **statements.DEFINITIONS,
    **candidates.DEFINITIONS,
    **wording.DEFINITIONS,
    **judgements.DEFINITIONS,
    **evidence.DEFINITIONS,
    **files.DEFINITIONS,
    **indicators.DEFINITIONS,
    **refusals.DEFINITIONS,
}
