from django.db import migrations

from commitments.models.triggers import InstallTriggers


class Migration(migrations.Migration):
    dependencies = [("commitments", "0001_initial")]

    operations = [InstallTriggers()]
