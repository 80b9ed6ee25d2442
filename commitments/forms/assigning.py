"""Who looks after a commitment."""

from django import forms
from django.utils.translation import gettext_lazy as _

from commitments.forms.base import CommitmentForm
from commitments.forms.coding import owners_of
from commitments.forms.fields import RowField, Seen

NOBODY = "nobody"


class OwnerForm(CommitmentForm):
    """One choice; `next` is the page to go back to."""

    seen_version = Seen()
    owner = RowField(label=_("Owner"))
    next = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)

    def __init__(self, *args, commitment, on, **options):
        initial = {"seen_version": commitment.version, "owner": commitment.owner_id or NOBODY}
        super().__init__(*args, commitment=commitment, on=on, initial=initial, **options)
        people = {str(person.pk): person for person in owners_of(commitment)}
        self.fields["owner"].choices = [(NOBODY, _("Nobody")), *people.items()]
        self.fields["owner"].coerce = people.get

    def saved(self):
        return {"owner": self.commitment.owner_id or NOBODY}
