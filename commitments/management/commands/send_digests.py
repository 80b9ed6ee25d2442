import structlog
from django.core.management.base import BaseCommand, CommandError

from commitments.enums import MailState
from commitments.exchange import mail
from commitments.models import Mailing

log = structlog.get_logger(__name__)


class Command(BaseCommand):
    help = "Enter the weekly digests that are due and send all mail that waits. Run it daily."

    def handle(self, **options):
        mail.enter_digests()
        waiting = Mailing.objects.filter(state=MailState.WAITING).order_by("pk")
        keys = list(waiting.values_list("pk", flat=True))
        broken = sum(not self.is_through(key) for key in keys)
        sent = Mailing.objects.filter(pk__in=keys, state=MailState.SENT).count()
        self.stdout.write(f"{sent} mails were sent.")
        if broken:
            raise CommandError(f"{broken} mails could not be sent and wait to be tried again.")

    def is_through(self, key: int) -> bool:
        """One mail that cannot be sent must not keep the others."""
        try:
            mail.deliver.call(mailing=key)
        except Exception as error:  # noqa: BLE001 - whatever breaks one must not stop the next
            log.warning("mail_not_sent", mailing=key, error=repr(error))
            return False
        return True
