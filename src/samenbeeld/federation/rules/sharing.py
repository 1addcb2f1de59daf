"""Who may have something. Closed unless each rule opens it: an empty audience is nobody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from samenbeeld.federation.rules.envelope import CODE, Label
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp

# RED is for named people and AMBER+STRICT for one organisation: neither can be kept at another node.
FEDERATED = frozenset({Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER})
# AMBER is for whom it was sent to; only these may be told on.
TOLD_ON = frozenset({Tlp.CLEAR, Tlp.GREEN})
MOST_HOPS = 3
# How the code of a node begins that nobody works at: another region, played in an exercise or demonstration.
PLAYED = "spel"


@dataclass(frozen=True)
class Change:
    """A node in a new audience beside the one before: `is_new` sees it for the first time."""

    node: str
    is_new: bool
    is_gone: bool


def hears(code: str, mode: Mode) -> bool:
    """Whether the node with this code may get something of this mode: one that is played gets no word that is
    real, for nobody would ever read it.
    """
    return mode is Mode.EXERCISE or not code.startswith(PLAYED)


def check_sharing(label: Label, *, known: Collection[str], own: str) -> None:
    """Raises Refused when nothing may leave under this label, and says why."""
    if label.tlp not in FEDERATED:
        raise Refused("federation-label-stays", field="tlp", tlp=label.tlp.label)
    if not label.audience:
        raise Refused("federation-to-nobody", field="audience")
    strangers = label.audience - set(known)
    if strangers or own in label.audience:
        raise Refused("federation-not-a-peer", field="audience", nodes=", ".join(sorted(strangers or {own})))
    if not 1 <= label.hops <= MOST_HOPS:
        raise Refused("federation-no-hops", field="audience")


def check_not_wider(tlp: Tlp, source: Tlp) -> None:
    """Raises Refused when what was written under `source` would leave under a label for more people."""
    if source not in FEDERATED:
        raise Refused("federation-label-stays", field="tlp", tlp=source.label)
    if tlp.strictness < source.strictness:
        raise Refused("federation-label-wider", field="tlp", tlp=source.label)


def receivers(label: Label, *, known: Collection[str], own: str) -> frozenset[str]:
    """The nodes that get it: nobody when anything about the label is not in order."""
    try:
        check_sharing(label, known=known, own=own)
    except Refused:
        return frozenset()
    return label.audience


def told_on(label: Label, *, holder: str, to: Collection[str]) -> Label:
    """The label under which `holder` may give to others what it received: never wider, never further.

    Raises Refused.
    """
    if holder not in label.audience:
        raise Refused("federation-not-a-peer", field="audience", nodes=holder)
    if label.tlp not in TOLD_ON or label.hops <= 1:
        raise Refused("federation-not-told-on", field="audience", tlp=label.tlp.label)
    narrower = replace(label, audience=label.audience & frozenset(to) - {holder}, hops=label.hops - 1)
    if not narrower.audience:
        raise Refused("federation-to-nobody", field="audience")
    return narrower


def with_further(label: Label, further: Collection[str]) -> Label:
    """The same, where whoever gets it may tell it on, once, to these nodes as well. Raises Refused."""
    extra = frozenset(further) - label.audience
    if not extra:
        return label
    if label.tlp not in TOLD_ON:
        raise Refused("federation-further-label", field="further", tlp=label.tlp.label)
    if not all(map(CODE.fullmatch, extra)):
        raise Refused("federation-audience-unknown", field="further")
    return replace(label, audience=label.audience | extra, hops=2)


def is_within(label: Label, owner: Label, *, teller: str) -> bool:
    """Whether what `teller` told on goes nowhere, and no further, than its owner allowed; asked again by
    whoever receives it.
    """
    return (
        teller in owner.audience
        and label.audience < owner.audience
        and label.tlp is owner.tlp
        and label.tlp in TOLD_ON
        and label.mode is owner.mode
        and 1 <= label.hops < owner.hops
    )


def may_hold(label: Label, node: str) -> bool:
    """Whether this may be at that node at all; asked again by whoever receives it."""
    return label.tlp in FEDERATED and label.hops >= 1 and node in label.audience


@dataclass(frozen=True)
class Compared:
    """One line of a text beside the one before. `is_gone`: it stood there, and does not any more."""

    words: str
    is_head: bool
    is_new: bool
    is_gone: bool


def compared(before: Sequence[tuple[str, bool]] | None, after: Sequence[tuple[str, bool]]) -> list[Compared]:
    """Every line of both, in reading order: what is gone stands before what came in its place. Lines are
    words and whether they are a head; without `before` nothing is new.
    """
    if before is None:
        return _as(after)
    found: list[Compared] = []
    for same, first, last, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if same == "equal":
            found += _as(after[begin:end])
        else:
            found += _as(before[first:last], is_gone=True) + _as(after[begin:end], is_new=True)
    return found


def _as(lines: Sequence[tuple[str, bool]], *, is_new: bool = False, is_gone: bool = False) -> list[Compared]:
    return [Compared(words, is_head, is_new, is_gone) for words, is_head in lines]


def changes(before: Collection[str], after: Collection[str]) -> list[Change]:
    """Every node that sees it or saw the last one, by code."""
    return [
        Change(node, is_new=node not in before, is_gone=node not in after)
        for node in sorted({*before, *after})
    ]
