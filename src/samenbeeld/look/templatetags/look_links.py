"""Addresses in what people typed, as links. Part of `{% load look %}`."""

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from samenbeeld.kernel.links import pieces

register = template.Library()


@register.filter
def with_links(text: str) -> SafeString:
    """`{{ plan.meaning|with_links }}`: addresses of the web and of our pages open, the rest is escaped."""
    if "/" not in (text or ""):  # most sentences: no address is without one
        return escape(text or "")
    return format_html_join("", "{}", ((_piece(words, address),) for words, address in pieces(text or "")))


def _piece(words: str, address: str) -> SafeString | str:
    if not address:
        return words
    if address.startswith("/"):
        return format_html('<a class="utrecht-link" href="{}">{}</a>', address, words)
    return format_html('<a class="utrecht-link" href="{}" rel="noopener noreferrer">{}</a>', address, words)
