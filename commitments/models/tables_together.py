"""Many tables in one step of a migration."""

from django.db.migrations.operations.base import Operation


class CreateTogether(Operation):
    """Create these models, and render them once.

    Django renders a model anew, with all that refer to it, for each model that refers to it in
    turn. Nearly all of ours refer to people, so that a new database would take four times as long.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, models):
        self.models = models

    def deconstruct(self):
        return self.__class__.__name__, [self.models], {}

    def state_forwards(self, app_label, state):
        # What was rendered before comes again, with all of these, when somebody asks for it.
        vars(state).pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self):
        return f"Create {len(self.models)} models"
