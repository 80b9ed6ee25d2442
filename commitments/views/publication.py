"""Publishing a statement, with every draft that its closed coding has numbered."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from commitments.actions.statements import publish_statement
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.publication import PublicationForm
from commitments.models import Statement


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required("commitments.publish_any", raise_exception=True)
def statement_publish(request: HttpRequest, slug: str) -> HttpResponse:
    statement = get_object_or_404(Statement.objects.visible_to(request.user), slug=slug)
    if request.method != "POST":
        return _page(request, PublicationForm(statement=statement))

    form = PublicationForm(request.POST, statement=statement)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        published = publish_statement(statement=statement, by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        statement.refresh_from_db()
        return _page(request, form.rebased(refusal), status=409)
    except RuleBroken as refusal:
        form.add_error(None, str(refusal))
        return _page(request, form, status=422)

    messages.success(request, _published(statement, published))
    return redirect(statement)


def _published(statement, count):
    sentence = ngettext(
        "%(statement)s is published, with %(count)d commitment.",
        "%(statement)s is published, with %(count)d commitments.",
        count,
    )
    return sentence % {"statement": statement, "count": count}


def _page(request, form, *, status=200):
    context = {"form": form, "statement": form.statement, "drafts": form.drafts()}
    return render(request, "statements/statement_publish.html", context, status=status)
