"""Which pages anybody may read where the installation says so, and which tell of past days."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from commitments.models.as_of import day_looked_at


def open_to_public(view):
    """Mark a view that reads published things alone: with IKRAR_PUBLIC_READING nobody has to
    sign in for it. Everything that it shows must start from `visible_to(request.user)`.
    """
    view.open_to_public = True
    return view


def open_to_past(view):
    """Mark a view that can tell what was known on a past day, which its address names `as_of`.

    Everything that it shows must start from `visible_to(request.user)`, or be cut by `known_to`.
    """
    view.open_to_past = True
    return view


def day_shown(request: HttpRequest) -> date:
    """The day that the answer is about: the past one that was asked for, else today."""
    return day_looked_at(request.user) or timezone.localdate()


def takes_any_words(view):
    """Mark a view that answers whatever its address says, a NUL byte included, because it folds
    the words before it asks the database for them.
    """
    view.takes_any_words = True
    return view
