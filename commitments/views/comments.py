"""Comments: saying something, mending it soon after, taking it back in sight of all."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from commitments.actions import comments
from commitments.errors import RuleBroken, StaleRow
from commitments.forms.discussion import CommentEditForm, CommentForm, CommentRemovalForm
from commitments.htmx import respond, wants_fragment
from commitments.models import Comment, Submission
from commitments.reports.discussion import mentionable, remark
from commitments.reports.quotes import quoted_paragraphs, quotes_for, statement_for
from commitments.views.discussion import discussion_context
from commitments.views.panels import visible_commitment

may_comment = permission_required("commitments.write_comment", raise_exception=True)


@require_http_methods(["GET", "HEAD", "POST"])
@may_comment
def comment_write(request: HttpRequest, code: str) -> HttpResponse:
    """On the commitment, or with `submission` on one of its submissions."""
    commitment = visible_commitment(request, code)
    submission = _submission(request, commitment)
    if request.method != "POST":
        return _discussion(request, CommentForm(commitment=commitment, submission=submission))

    form = CommentForm(request.POST, commitment=commitment, submission=submission)
    if not form.is_valid():
        return _discussion(request, form, status=422)
    try:
        comment = comments.write(
            commitment=commitment, submission=submission, by=request.user, **form.cleaned_data
        )
    except (RuleBroken, ValidationError) as refusal:
        form.add_error("text", _sentence(refusal))
        return _discussion(request, form, status=422)

    messages.success(request, _written(comment))
    if not wants_fragment(request):
        return redirect(comment)
    return _discussion(request, CommentForm(commitment=commitment, submission=submission))


def _submission(request, commitment):
    key = request.POST.get("submission") or request.GET.get("submission")
    if not key:
        return None
    visible = Submission.objects.visible_to(request.user)
    return get_object_or_404(visible, commitment=commitment, pk=_number(key))


def _number(key):
    """The key that was sent; no row has 0, nor one of more digits than a database holds."""
    return int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0


def _written(comment):
    told = [str(person) for person in comment.mentioned.all() if person.pk != comment.author_id]
    if told:
        return _("Your comment is there; %(people)s will see it.") % {"people": ", ".join(told)}
    return _("Your comment is there.")


def _sentence(refusal):
    return " ".join(refusal.messages) if isinstance(refusal, ValidationError) else str(refusal)


def _discussion(request, form, *, status=200):
    """The discussion as a page below the words, or the part of a page that shows it already."""
    commitment = form.commitment
    is_part = wants_fragment(request)
    context = {"commitment": commitment} | discussion_context(
        request, commitment, form.submission, form=form, show_all=not is_part
    )
    if not is_part:
        context |= _words(request, commitment)
    page, fragment = "discussion/comment_write.html", "discussion/_comments.html"
    return respond(request, page, fragment, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@may_comment
def comment_edit(request: HttpRequest, pk: int) -> HttpResponse:
    comment = _own_comment(request, pk)
    if request.method != "POST":
        return _edit(request, CommentEditForm(comment=comment))

    form = CommentEditForm(request.POST, comment=comment)
    if not form.is_valid():
        return _edit(request, form, status=422)
    try:
        comments.edit(comment=comment, by=request.user, **form.cleaned_data)
    except StaleRow as refusal:
        return _edit(request, form.rebased(), status=409, refusal=refusal)
    except (RuleBroken, ValidationError) as refusal:
        form.add_error("text", _sentence(refusal))
        return _edit(request, form, status=422)

    messages.success(request, _("Your comment is changed."))
    return redirect(comment)


def _edit(request, form, *, status=200, refusal=None):
    context = {"mentionable": mentionable(), "refusal": refusal}
    return _about(request, "discussion/comment_edit.html", form, context, status)


@require_http_methods(["GET", "HEAD", "POST"])
@may_comment
def comment_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once. The words go out of sight; who took them back, and when, is shown."""
    comment = _own_comment(request, pk)
    if request.method != "POST":
        return _removal(request, CommentRemovalForm(comment=comment))

    form = CommentRemovalForm(request.POST, comment=comment)
    form.is_valid()
    try:
        comments.remove(comment=comment, by=request.user, **form.cleaned_data)
    except (StaleRow, RuleBroken) as refusal:
        fresh = CommentRemovalForm(comment=comment)
        return _removal(request, fresh, status=409, refusal=refusal)

    messages.success(request, _("Your comment is taken back."))
    return redirect(comment)


def _removal(request, form, *, status=200, refusal=None):
    context = {"refusal": refusal}
    return _about(request, "discussion/comment_remove.html", form, context, status)


def _own_comment(request, pk):
    """A comment that this person wrote; others' are seen, and not theirs to change."""
    visible = Comment.objects.visible_to(request.user).for_discussion()
    comment = get_object_or_404(visible.select_related("commitment__statement"), pk=pk)
    if comment.author_id != request.user.pk:
        raise PermissionDenied
    return comment


def _about(request, template, form, context, status):
    comment = form.comment
    context |= {
        "form": form,
        "commitment": comment.commitment,
        "remark": remark(comment, user=request.user, now=timezone.now()),
        **_words(request, comment.commitment),
    }
    return render(request, template, context, status=status)


def _words(request, commitment):
    """What stands above a form on a commitment."""
    return {
        "quoted": quoted_paragraphs(quotes_for(commitment, request.user)),
        "statement": statement_for(commitment, request.user),
    }
