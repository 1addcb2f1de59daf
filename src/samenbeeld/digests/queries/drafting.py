"""The summary that a program drafts for one reader, from what that reader may see; and what came of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.crisis_picture.queries import Seen, reading
from samenbeeld.crisis_picture.queries.versions import latest_by_itself, states_at
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.crisis_picture.rules.suggestions import LONGEST_SOURCE, Certainty
from samenbeeld.digests.models import DraftAnswer
from samenbeeld.digests.queries.facts import Sources, facts
from samenbeeld.digests.rules import Line, drafting
from samenbeeld.digests.rules.drafting import DraftPart, DraftSentence, as_sentence
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.words import DEFAULT_LANGUAGE, in_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime

DRAFT = "digests.draft"  # what a line of the journal is written under
_LONGEST_NAME = 110  # of who says it, so that who read it fits beside it
# Said by the platform itself: who set it and when stands in the journal.
_CERTAIN = frozenset({"level", "in_force"})


@dataclass(frozen=True)
class Draft:
    """What a program proposes for the summary in `room`, from what came `since`; None: from the beginning.

    `answered`: what people said of earlier sentences, the newest first.
    """

    room: str
    since: datetime | None
    sentences: tuple[DraftSentence, ...]
    answered: tuple[DraftAnswer, ...]


@cache
def parts() -> tuple[DraftPart, ...]:
    """What a draft is made of, from policy."""
    return drafting.draft_parts(policy.load("digests"))


def summary_of(member: Membership, activity: Activity) -> Seen:
    """The summary, for who writes or suggests there. Raises NotFound for everybody else."""
    every = pictures.all_documents(activity)
    found = [each for each in every if each.section == SUMMARY and each.tlp == activity.tlp]
    for seen in pictures.seen_documents(activity, member, found):
        if (seen.may_write or seen.may_suggest) and not seen.by_release:
            return seen
    raise NotFound("digests-draft-closed")


def answers(activity: Activity) -> QuerySet[DraftAnswer]:
    """What people said of drafted sentences, the newest first."""
    return DraftAnswer.objects.filter(activity=activity).select_related(
        "by__account", "by__organisation", "suggestion"
    )


def draft(member: Membership, activity: Activity) -> Draft:
    """The draft for this reader as the facts are now, always in the language of the texts.

    Raises NotFound for who may not use it. The same facts give the same sentences.
    """
    document = summary_of(member, activity).document
    answered = tuple(answers(activity))
    since = _since(activity, answered)
    sources = Sources(member, activity, "")
    with in_language(DEFAULT_LANGUAGE):
        sentences: dict[str, list[DraftSentence]] = {}
        for each in _sentences(sources, since):
            sentences.setdefault(each.block, []).append(each)
    found = drafting.drafted(
        parts(),
        sentences,
        since=since,
        up_to=pictures.label_of(document),
        written=reading.lines(realtime.state(document.room)),
        answered={each.key for each in answered},
    )
    return Draft(document.room, since, found, answered)


def certainty_of(sentence: DraftSentence) -> Certainty:
    """How sure the fact is: as somebody said; what nobody said is unknown, never a fact."""
    if sentence.fact.certainty:
        return Certainty(sentence.fact.certainty)
    return Certainty.FACT if sentence.block in _CERTAIN else Certainty.UNKNOWN


def source_of(sentence: DraftSentence) -> str:
    """Who says so, and that a program put it in words."""
    with in_language(DEFAULT_LANGUAGE):
        name = sentence.fact.source[:_LONGEST_NAME]
        key = "digests-draft-source" if name else "digests-draft-source-nobody"
        return say(key, source=name)[:LONGEST_SOURCE]


def _since(activity: Activity, answered: Iterable[DraftAnswer]) -> datetime | None:
    """When the last summary was accepted: a draft, or else a version that was fixed; None before either."""
    accepted = next((each.at for each in answered if each.kind == DraftAnswer.Kind.ACCEPTED), None)
    if accepted is not None:
        return accepted
    version = latest_by_itself(activity)
    return version.fixed_at if version else None


def _sentences(sources: Sources, since: datetime | None) -> Iterator[DraftSentence]:
    known = dict(facts(sources, ("level", "bottlenecks", "in_force", "uncertain")))
    for block in ("level", "bottlenecks", "in_force"):
        for line in known[block].lines if block in known else ():
            yield _sentence(block, line, source=line.source)
    for line in known["uncertain"].lines if "uncertain" in known else ():
        if not line.certainty:  # what is only assumed or unknown stands in its own section
            yield _sentence("contradictions", line)
    for line in _new_statements(sources, since):
        yield DraftSentence("sections", as_sentence(line.text), line)


def _sentence(block: str, line: Line, **said: str) -> DraftSentence:
    words = say(f"digests-draft-{block.replace('_', '-')}", text=line.text.rstrip("."), **said)
    return DraftSentence(block, as_sentence(words), line)


def _new_statements(sources: Sources, since: datetime | None) -> Iterator[Line]:
    """Sentences of the sections that did not stand there at that moment."""
    rest = [(section, line) for section, line in sources.statements if section != SUMMARY]
    before: set[str] = set()
    if since is not None:
        every = pictures.all_documents(sources.activity)
        found = [each for each in every if each.organisation_id is None]
        rooms = [
            one.document.room for one in pictures.seen_documents(sources.activity, sources.member, found)
        ]
        before = {
            each.text for state in states_at(since, rooms).values() for each in reading.statements(state)
        }
    for _, line in rest:
        # What nobody marked is a table, or words on their way to a sentence.
        if line.certainty and line.text not in before:
            yield line
