"""The way from a page of the site to the form in which its facts are put right."""

from django import template
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = template.Library()


@register.simple_tag(takes_context=True)
def admin_link(context: template.Context, row: Model) -> str | SafeString:
    """“Edit facts” for people who may; nothing for everybody else."""
    user = context["request"].user
    if not user.has_perm("commitments.enter_facts"):
        return ""
    address = reverse(f"admin:commitments_{row._meta.model_name}_change", args=[row.pk])
    return format_html(
        '<a class="btn btn-sm btn-quiet no-print" href="{}">{}</a>', address, gettext("Edit facts")
    )
