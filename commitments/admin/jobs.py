"""What the worker has to do and did, and the mail that it sends: shown, and tried again."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commitments.actions import jobs
from commitments.admin.facts import RecordAdmin
from commitments.models import Job, Mailing

ERROR_SHOWN = 200


@admin.register(Job)
class JobAdmin(RecordAdmin):
    purpose = gettext_lazy("What failed says why, and can be tried again.")
    actions = ["try_again"]
    date_hierarchy = "enqueued_at"
    list_display = ["__str__", "state", "attempts", "enqueued_at", "run_after", "last_error"]
    list_filter = ["state", "task"]
    search_fields = ["task", "key", "error"]

    @admin.display(description=gettext_lazy("last error"))
    def last_error(self, job):
        """What it ended with; all of it stands on the page of the job."""
        return job.error.strip().rpartition("\n")[2][:ERROR_SHOWN]

    @admin.action(description=gettext_lazy("Try again what failed"))
    def try_again(self, request, queryset):
        again = sum(jobs.try_again(job=job, by=request.user) for job in queryset)
        if again:
            said = ngettext("%(count)d job waits anew.", "%(count)d jobs wait anew.", again)
            self.message_user(request, said % {"count": again}, messages.SUCCESS)
        else:
            self.message_user(request, _("None of these has failed."), messages.WARNING)


@admin.register(Mailing)
class MailingAdmin(RecordAdmin):
    purpose = gettext_lazy("What mail went to whom, and what the server said.")
    date_hierarchy = "entered_at"
    list_display = ["__str__", "kind", "week", "state", "entered_at", "sent_at", "error"]
    list_filter = ["state", "kind"]
    list_select_related = ["person"]
    search_fields = ["person__username", "week", "error"]
    # A notification is of nobody's concern but its person's.
    exclude = ["notification"]
