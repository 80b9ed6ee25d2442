import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.test import RequestFactory
from django.urls import reverse
from django.utils.html import format_html

from commitments.models import User
from commitments.templatetags.shell import keys_attribute, places, toast


def place_names(path):
    """Which places say that we are there, and how."""
    found = places({"request": RequestFactory().get(path), "user": User()})
    return {str(place["label"]): place["current"] for place in found if place["current"]}


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/", {"Dashboard": "page"}),
        ("/commitments/", {"Commitments": "page"}),
        # One level down we are still in the place, but not on its page.
        ("/commitments/MYS-TUR-2026-18/", {"Commitments": "true"}),
        # What lies elsewhere and is a part of it.
        ("/captures/7/changes/", {"Evidence": "true"}),
        ("/appearance/", {}),
    ],
)
def test_the_bar_says_where_we_are(path, current):
    assert place_names(path) == current


def test_the_bar_offers_visitors_no_place_that_would_ask_them_to_sign_in():
    assert places({"request": RequestFactory().get("/"), "user": AnonymousUser()}) == []


def test_the_bar_offers_visitors_what_is_open_to_them(settings):
    settings.IKRAR_PUBLIC_READING = True

    found = places({"request": RequestFactory().get("/"), "user": AnonymousUser()})

    assert {str(place["label"]) for place in found} >= {"Dashboard", "Commitments", "Statements"}
    assert "My work" not in {str(place["label"]) for place in found}


@pytest.mark.parametrize(
    ("level", "tone", "leaves"),
    [
        (constants.SUCCESS, "green", True),
        (constants.INFO, "blue", True),
        # What went wrong stays until somebody has read it.
        (constants.WARNING, "amber", False),
        (constants.ERROR, "red", False),
    ],
)
def test_a_toast_leaves_by_itself_unless_something_went_wrong(level, tone, leaves):
    drawn = toast(Message(level, "2026-18 is waiting for review."))

    assert f'data-tone="{tone}"' in drawn
    assert ("data-toast-leaves" in drawn) is leaves


def test_a_toast_escapes_words_and_keeps_a_link_made_on_purpose():
    typed = toast(Message(constants.SUCCESS, "<b>bold</b>"))
    linked = toast(Message(constants.SUCCESS, format_html('<a href="{}">Open</a>', "/")))

    assert "&lt;b&gt;bold" in typed
    assert '<a href="/">Open</a>' in linked


@pytest.mark.parametrize(("cookie", "expected"), [("off", ' data-keys="off"'), ("on", "")])
def test_single_keys_can_be_switched_off(cookie, expected):
    request = RequestFactory().get(reverse("appearance"))
    request.COOKIES["ikrar_keys"] = cookie

    assert keys_attribute({"request": request}) == expected
