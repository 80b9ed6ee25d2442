"""What every row that a person edits has in common."""

from django.db import models
from django.db.models import Q


def known(field: str, choices: type[models.TextChoices], *, blank: bool = False) -> Q:
    """The condition that `field` holds a value of its vocabulary."""
    values = [*choices.values, ""] if blank else list(choices.values)
    return Q(**{f"{field}__in": values})


def known_values(model: str, **fields: type[models.TextChoices]) -> list[models.BaseConstraint]:
    """One named constraint a field, `<model>_<field>_is_known`."""
    return [
        models.CheckConstraint(
            name=f"{model}_{field}_is_known",
            condition=known(field, choices),
            violation_error_message="This value is not in our vocabulary.",
        )
        for field, choices in fields.items()
    ]


class JoinedKeys(models.Aggregate):
    """The keys of a group as one text, as “3,5”: the two databases share no list."""

    function = "GROUP_CONCAT"
    output_field = models.CharField()

    def as_postgresql(self, compiler, connection, **context):
        template = "STRING_AGG((%(expressions)s)::text, ',')"
        return self.as_sql(compiler, connection, template=template, **context)


class Versioned(models.Model):
    """A row that moves to its next version each time that somebody saves it."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
