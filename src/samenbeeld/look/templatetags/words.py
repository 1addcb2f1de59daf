"""Words in templates. `{% load words %}`

{% say "nu-open-now" region=region.name %}     the sentence, escaped
{% say_html "x-read-more" link=link %}         the sentence may hold its own markup; values are escaped
{% words_for "crisis_picture" %}               Fluent text of packages, for islands; "look" is on every page
"""

from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from samenbeeld.look import words

register = template.Library()


@register.simple_tag(name="say")
def say(key: str, **values: Any) -> str:
    """The sentence `key` in the language of the reader."""
    return words.say(key, **values)


@register.simple_tag
def say_html(key: str, **values: Any) -> SafeString:
    """A sentence with its own markup. Only our own files hold sentences, so only the values are escaped."""
    escaped = {
        name: conditional_escape(value) if isinstance(value, str) else value for name, value in values.items()
    }
    return mark_safe(words.say(key, **escaped))


@register.simple_tag
def words_for(*packages: str) -> SafeString:
    """Data blocks with the Fluent text of `packages`; `frontend/words.ts` reads them."""
    language = words.current_language()
    return mark_safe("".join(_block(package, language) for package in packages))


def _block(package: str, language: str) -> SafeString:
    text = words.words_text(package, language)
    if "</" in text or "<!--" in text:
        # Inside a script element only these could end or hide the block.
        raise ValueError(f"the words of {package} hold markup that cannot stand in a script element")
    return format_html(
        '<script type="text/plain" data-words="{}" lang="{}">{}</script>', package, language, mark_safe(text)
    )
