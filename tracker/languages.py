"""Which language a page speaks: the person's choice, else the browser's, else English."""

from django.conf import settings
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


def text_language() -> str:
    """The language in which the texts of this answer are written, as `lang` names it.

    Dates and numbers follow every language that is offered; texts only one with a catalogue.
    """
    language = translation.get_language()
    has_texts = language in settings.LANGUAGES_OF_TEXTS
    spoken = language if language and has_texts else settings.LANGUAGE_CODE
    return translation.to_locale(spoken).replace("_", "-")


def speak_to(request) -> None:
    """Speak the language that the person chose, where somebody may be signed in.

    Without a session there is nobody to ask for; with one, the page reads the person anyway.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return
    if request.user.language in dict(settings.LANGUAGES):
        translation.activate(request.user.language)
        request.LANGUAGE_CODE = translation.get_language()


class LanguageMiddleware(LocaleMiddleware):
    """As the browser's cookie or its wishes have it, until it is known who asks."""

    def process_view(self, request, view_func, view_args, view_kwargs):
        speak_to(request)

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", text_language())
        return super().process_response(request, response)
