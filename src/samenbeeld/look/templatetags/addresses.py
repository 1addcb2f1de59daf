"""The tag `url` as Django has it, with the addresses put together before. Built into every template."""

from typing import Any

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import URLNode, url
from django.urls import NoReverseMatch
from django.utils.html import escape

from samenbeeld.look.addresses import address

register = template.Library()


class KnownAddress(URLNode):
    """One address in a template, by place and not by name of its parts."""

    def render(self, context: Context) -> Any:
        """The address, also kept under the name that the tag gives it."""
        try:
            found = address(self.view_name.resolve(context), *(each.resolve(context) for each in self.args))
        except NoReverseMatch:
            if self.asvar is None:
                raise
            found = ""
        if self.asvar:
            context[self.asvar] = found
            return ""
        return escape(found) if context.autoescape else found


@register.tag("url")
def known(parser: Parser, token: Token) -> URLNode:
    """`{% url "picture" activity.slug %}`."""
    node = url(parser, token)
    return node if node.kwargs else KnownAddress(node.view_name, node.args, node.kwargs, node.asvar)
