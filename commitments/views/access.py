"""Which pages anybody may read where the installation says so."""


def open_to_public(view):
    """Mark a view that reads published things alone: with IKRAR_PUBLIC_READING nobody has to
    sign in for it. Everything that it shows must start from `visible_to(request.user)`.
    """
    view.open_to_public = True
    return view
