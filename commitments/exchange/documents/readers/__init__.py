"""One reader for each kind of file. They run in a process of their own and know nothing of Django.

A reader takes bytes and gives back text. It raises Unreadable with the reason, a value of
`enums.FileRefusal`, where it can name it; whatever else it raises counts as damage.
"""


class Unreadable(Exception):
    """A file that cannot be read; `str()` is the value of the `enums.FileRefusal` that applies."""
