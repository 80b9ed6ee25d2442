"""The words of a comment, with those whom they mention."""

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from commitments.coding.mentions import pieces
from commitments.models import Comment, User

register = template.Library()


@register.simple_tag
def said(comment: Comment) -> SafeString:
    """What was said, line by line; whoever was mentioned is a link to their page."""
    people = {person.username.casefold(): person for person in comment.mentioned.all()}
    parts = [
        mention(words, people[name]) if name else escape(words).replace("\n", SafeString("<br>"))
        for words, name in pieces(comment.text, people)
    ]
    return SafeString("".join(parts))


def mention(words: str, person: User) -> SafeString:
    """As it was typed, with the name in full where somebody rests on it."""
    return format_html(
        '<a class="mention" href="{}" title="{}">{}</a>', person.get_absolute_url(), person, words
    )
