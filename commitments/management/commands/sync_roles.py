from django.core.management.base import BaseCommand

from commitments.actions.people import sync_roles


class Command(BaseCommand):
    help = "Make the four roles hold exactly the permissions that the product gives them."

    def handle(self, **options):
        sync_roles()
        self.stdout.write("The roles are in step.")
