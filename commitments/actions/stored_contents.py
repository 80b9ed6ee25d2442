"""The rows of what is stored by content: written after the file, once each, and never changed.

They say nothing of anybody and leave no audit event; the copy that names them does.
"""

from django.utils import timezone

from commitments.models import ReadableText, StoredContent


def enter_content(*, sha256: str, size: int, media_type: str) -> StoredContent:
    """Say that these bytes are held; who comes second finds the row of the first."""
    fields = {"size": size, "media_type": media_type[:120], "stored_at": timezone.now()}
    content, _created = StoredContent.objects.get_or_create(sha256=sha256, defaults=fields)
    return content


def enter_text(*, content: StoredContent, words: str, text_key: str) -> None:
    """Hold the words of a stored text, to be searched."""
    fields = {"words": words, "text_key": text_key}
    ReadableText.objects.get_or_create(content=content, defaults=fields)
