"""Text in, proposals out: the coding rules. Nothing here knows of Django."""
