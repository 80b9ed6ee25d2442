#!/usr/bin/env python
"""Ikrar's commands: `python manage.py help` lists them."""

import os
import sys


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as error:
        raise SystemExit("Run `make setup`, then .venv/bin/python manage.py.") from error
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
