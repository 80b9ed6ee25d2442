"""Who signs in."""

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from commitments.models.base import Versioned

SEED_AUTHOR = "seed-coding"
# The rights that change nothing.
OF_READERS = {"commitments.read_drafts"}


class User(Versioned, AbstractUser):
    """One person, or the author under whose name the seeds are recorded."""

    language = models.CharField(
        _("language"),
        max_length=8,
        blank=True,
        help_text=_("Of the pages; empty for that of the browser."),
    )

    # The past day that they look at, for the length of one request.
    looks_at: date | None = None

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="user_email_is_unique",
                violation_error_message=_("Another person has this e-mail address."),
            ),
        ]

    def __str__(self):
        return self.get_full_name() or self.username

    def get_absolute_url(self):
        return reverse("person_detail", args=[self.username])

    def has_perm(self, perm, obj=None):
        """What their roles allow; who looks at a past day may read there, and nothing else."""
        if self.looks_at is not None and perm not in OF_READERS:
            return False
        return super().has_perm(perm, obj)

    @property
    def initials(self):
        """Two letters for the avatar: of the names, else of the user name."""
        words = self.get_full_name().split() or [self.username]
        letters = words[0][:1] + words[-1][:1] if len(words) > 1 else words[0][:2]
        return letters.upper()
