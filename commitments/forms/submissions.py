"""One step: take back what was not decided yet."""

from django import forms

from commitments.errors import Refusal
from commitments.forms.fields import Seen
from commitments.models import Submission


class WithdrawalForm(forms.Form):
    """`cleaned_data` holds the version of the submission that was on the page."""

    seen_version = Seen()

    def __init__(self, *args, submission: Submission, **options):
        super().__init__(*args, **options)
        self.submission = submission
        self.fields["seen_version"].initial = submission.version

    def refused(self, refusal: Refusal) -> "WithdrawalForm":
        """This form, refused, as that of somebody who has seen what is on record now."""
        self.add_error(None, str(refusal))
        self.data = self.data.copy()
        self.data["seen_version"] = self.submission.version
        return self
