"""What somebody gets by mail: chosen here, or ended by a link in a mail without signing in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.signing import BadSignature, SignatureExpired
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from commitments.actions import mailings
from commitments.enums import MailKind
from commitments.exchange.unsubscribing import read_token
from commitments.forms.mail import MailForm, UnsubscribeForm
from commitments.models import Commitment, User
from commitments.reports.reminders import put_off


@require_http_methods(["GET", "HEAD", "POST"])
def mail_settings(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        chosen = mailings.settings_of(request.user)
        initial = {name: getattr(chosen, name) for name in MailForm.base_fields}
        return _settings(request, MailForm(initial=initial))

    form = MailForm(request.POST)
    if not form.is_valid():
        return _settings(request, form, status=422)
    mailings.choose_mail(person=request.user, chosen=form.cleaned_data, by=request.user)

    messages.success(request, _("Your mail goes as you chose."))
    return redirect("mail_settings")


def _settings(request, form, *, status=200):
    visible = Commitment.objects.visible_to(request.user)
    context = {
        "form": form,
        "snoozes": put_off(visible, person=request.user, on=timezone.localdate()),
    }
    return render(request, "mail/mail_settings.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@csrf_exempt
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """GET only asks. The token is all that a POST needs: mail programs send it without cookies."""
    try:
        person_key, kind = read_token(token)
    except SignatureExpired:
        return render(request, "mail/unsubscribe_expired.html", status=410)
    except BadSignature:
        raise Http404 from None
    person = get_object_or_404(User, pk=person_key)
    with translation.override(person.language or translation.get_language()):
        return _unsubscribe(request, person, kind)


def _unsubscribe(request, person, kind):
    context = {"is_ended": False, "kind": MailKind(kind).label}
    if request.method != "POST":
        return _asked(request, context | {"form": UnsubscribeForm()})

    form = UnsubscribeForm(request.POST)
    if not form.is_valid():
        return _asked(request, context | {"form": form}, status=422)
    mailings.choose_mail(person=person, chosen={kind.value: False}, by=person)
    return _asked(request, context | {"form": form, "is_ended": True})


def _asked(request, context, *, status=200):
    response = render(request, "mail/unsubscribe.html", context, status=status)
    response["Referrer-Policy"] = "no-referrer"
    return response
