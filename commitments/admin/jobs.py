"""What the worker has to do and did: shown, and tried again where it failed."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from commitments.actions import jobs
from commitments.admin.facts import RecordAdmin
from commitments.models import Job

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
