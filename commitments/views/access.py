"""Which pages anybody may read where the installation says so."""


def open_to_public(view):
    """Mark a view that reads published things alone: with IKRAR_PUBLIC_READING nobody has to
    sign in for it. Everything that it shows must start from `visible_to(request.user)`.
    """
    view.open_to_public = True
    return view


def takes_any_words(view):
    """Mark a view that answers whatever its address says, a NUL byte included, because it folds
    the words before it asks the database for them.
    """
    view.takes_any_words = True
    return view
