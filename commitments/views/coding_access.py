"""Whose statement the coding bench shows."""

from functools import wraps

from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404

from commitments.models import Statement
from commitments.views.second_coding import hidden_from


def of_statement_to_code(view):
    """Give a view the statement that its address names: one whose words are held, for those who
    may code it and are not coding it a second time. Versions of it are read, but not coded.
    """

    @permission_required("commitments.edit_coding", raise_exception=True)
    @wraps(view)
    def view_of_statement(request, slug, **keys):
        works = Statement.objects.visible_to(request.user).works().exclude(sha256="")
        statement = get_object_or_404(works.select_related("partnership"), slug=slug)
        return hidden_from(request, statement) or view(request, statement, **keys)

    return view_of_statement
