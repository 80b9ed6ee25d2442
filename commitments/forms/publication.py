"""One step: let every reader see a statement and its numbered drafts."""

from django import forms

from commitments.enums import Visibility
from commitments.errors import Refusal
from commitments.forms.fields import Seen
from commitments.models import Statement


class PublicationForm(forms.Form):
    seen_version = Seen()
    # The drafts that were on the page: what is numbered since is not published unseen.
    seen_codes = forms.TypedMultipleChoiceField(
        widget=forms.MultipleHiddenInput, required=False, empty_value=[]
    )

    def __init__(self, *args, statement: Statement, **options):
        super().__init__(*args, **options)
        self.statement = statement
        self.fields["seen_version"].initial = statement.version
        codes = list(self.drafts().values_list("code", flat=True))
        self.fields["seen_codes"].choices = [(code, code) for code in codes]
        self.fields["seen_codes"].initial = codes

    def drafts(self):
        """The commitments that readers see from then on."""
        drafts = self.statement.commitments.filter(visibility=Visibility.DRAFT)
        return drafts.exclude(code=None).order_by("code")

    def rebased(self, refusal: Refusal) -> "PublicationForm":
        """This form, refused, as that of somebody who has seen what is on record now."""
        self.add_error(None, str(refusal))
        self.data = self.data.copy()
        self.data["seen_version"] = self.statement.version
        self.data.setlist("seen_codes", self.fields["seen_codes"].initial)
        return self
