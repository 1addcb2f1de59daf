"""A part in words: what its sentences say of themselves, what differs from before, plain text to copy."""

from collections.abc import Sequence

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.kernel.difference import Line, difference
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.multi_picture.queries.parts import PartView
from samenbeeld.multi_picture.rules import Sentence, plain
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import function_name, leading_function


def place(section: str) -> str:
    """`A2 De actuele situatie`; the summary has no letter."""
    title = pictures.section_title(section)
    return title if section == SUMMARY else f"{section} {title}"


def about(sentence: Sentence) -> str:
    """`aanname, bron MKA Limburg`: how sure and from whom, "" when nobody said."""
    sure = say(f"look-certainty-{sentence.certainty}").lower() if sentence.certainty else ""
    source = say("multi-picture-source", source=sentence.source) if sentence.source else ""
    return ", ".join(each for each in (sure, source) if each)


def differs(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[Line]:
    """What is other than what was pushed before, line by line."""
    return difference([_line(each) for each in before], [_line(each) for each in after])


def who(member: Membership) -> str:
    """`Bram Janssen (HIN), GHOR Zuid-Limburg`."""
    function = function_name(leading_function(member), short=True)
    return say(
        "multi-picture-person",
        name=member.account.name, function=function, organisation=member.organisation.name,
    )  # fmt: skip


def copyable(activity: Activity, view: PartView) -> str:
    """The part as plain text with its label, mode, moment and who approved it."""
    head = [
        " ".join(each for each in (mark(activity), view.tlp.label) if each),
        f"{activity.name}, {place(view.section)}",
        _signed(view),
    ]
    if view.part.replaces is not None:
        head.append(say("multi-picture-replaces", number=str(view.part.replaces.number)))
    return plain(head, [(each, about(each)) for each in view.sentences], [view.part.note])


def mark(activity: Activity) -> str:
    """The word for an exercise; the one for what is real."""
    return say("look-exercise-tag" if activity.mode == Mode.EXERCISE else "look-real-tag")


def version_words(view: PartView) -> str:
    """On which version of the picture it rests."""
    version = view.part.version
    if version is None:
        return say("multi-picture-before-first-version")
    return say("multi-picture-after-version", number=str(version.number))


def _signed(view: PartView) -> str:
    """Its number, when it went out, by whom, and the version of the picture; all on one line."""
    step = view.pushed
    at = times.stamp(step.at if step else view.part.at, current_language())
    return say(
        "multi-picture-signed" if step else "multi-picture-put-forward-signed",
        number=str(view.number), at=at, who=who(step.by if step else view.part.by),
        version=version_words(view),
    )  # fmt: skip


def _line(sentence: Sentence) -> str:
    said = about(sentence)
    return f"{sentence.text} ({said})" if said else sentence.text
