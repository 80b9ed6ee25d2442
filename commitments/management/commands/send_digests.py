import structlog
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import ngettext

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
        said = ngettext("%(count)d mail was sent.", "%(count)d mails were sent.", sent)
        self.stdout.write(said % {"count": sent})
        if broken:
            said = ngettext(
                "%(count)d mail could not be sent and waits to be tried again.",
                "%(count)d mails could not be sent and wait to be tried again.",
                broken,
            )
            raise CommandError(said % {"count": broken})

    def is_through(self, key: int) -> bool:
        """One mail that cannot be sent must not keep the others."""
        try:
            mail.deliver.call(mailing=key)
        except Exception as error:  # noqa: BLE001 - whatever breaks one must not stop the next
            log.warning("mail_not_sent", mailing=key, error=repr(error))
            return False
        return True
