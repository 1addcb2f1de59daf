"""Mandatory tests of languages: 6.1.12, 6.1.15 and 6.1.28."""

import re
from collections.abc import Iterator

from babel import Locale

from samenbeeld.feeds.csaf.document import Document, fault
from samenbeeld.feeds.rules.definition import Reason

# What Unicode says otherwise today and the registry of IANA keeps.
_FORMER = frozenset({"in", "iw", "ji", "jw", "mo", "sh", "tl", "bh"})
_TWO = 2
# ISO 3166 leaves these to who wants them.
_OWN_COUNTRY = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")


def faults(document: Document) -> Iterator[Reason]:
    about = document["document"]
    for name in ("lang", "source_lang"):
        if name in about and not is_language(about[name]):
            yield fault("6.1.12", "language", f"/document/{name}", name=about[name])
    if about["publisher"]["category"] == "translator" and "source_lang" not in about:
        yield fault("6.1.15", "missing", "/document/source_lang")
    if "lang" in about and about["lang"].casefold() == about.get("source_lang", "").casefold():
        yield fault("6.1.28", "same-language", "/document/source_lang", name=about["lang"])


def is_language(tag: str) -> bool:
    """Whether language and country of this tag exist. Rare languages have three letters and are believed."""
    english = Locale("en")
    parts = tag.split("-")
    language = parts[0].lower()
    if len(language) == _TWO and language not in english.languages and language not in _FORMER:
        return False
    countries = [part.upper() for part in parts[1:2] if len(part) == _TWO]
    return all(each in english.territories or _OWN_COUNTRY.fullmatch(each) for each in countries)
