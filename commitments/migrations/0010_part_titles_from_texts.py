"""PostgreSQL finds no phrase that begins in a title and ends in the text."""

from django.db import migrations

from commitments.models.search_index import renew_columns
from commitments.models.triggers import InstallTriggers, LiftTriggers


class Migration(migrations.Migration):
    dependencies = [("commitments", "0009_index_search_documents")]

    operations = [
        LiftTriggers(),
        # Back again there is nothing to do: what was indexed anew serves the code before too.
        migrations.RunPython(renew_columns, migrations.RunPython.noop),
        InstallTriggers(),
    ]
