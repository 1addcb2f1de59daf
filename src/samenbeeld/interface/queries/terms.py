"""By which words of the field each thing of ours is known, from policy."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language


@dataclass(frozen=True)
class Term:
    """One thing: our word, where it stands in our formats, the word of the field, of which kind it is for
    VeRA, and how other standards write it. `is_verified`: whether a public source says so.
    """

    ours: str
    here: str
    field: str
    kind: str
    standards: str
    source: str
    is_verified: bool


def terms() -> list[Term]:
    """All, in the order of policy, in the language of the screen where there are two."""
    found, language = policy.load("exchange"), current_language()
    classes: Mapping[str, Mapping[str, str]] = found["classes"]
    return [
        Term(
            ours=each[language],
            here=each["here"],
            field=each["field"],
            kind=classes[each["class"]][language],
            standards=each["standards"],
            source=each["source"],
            is_verified=each["status"] == "verified",
        )
        for each in found["terms"]
    ]
