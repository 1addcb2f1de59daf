"""From a step of a text to the changes a person types, with moments, figures and names filled in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pycrdt import XmlFragment

from samenbeeld.project.demonstration import writing
from samenbeeld.project.demonstration.markup import (
    After,
    Append,
    Block,
    Entry,
    Piece,
    Remove,
    Replace,
    Sentence,
    Statement,
    Step,
)
from samenbeeld.project.demonstration.story import Story
from samenbeeld.project.demonstration.writing import Marks, Typed

Change = Callable[[XmlFragment], None]
_SEEN_BEFORE = timedelta(minutes=4)


@dataclass(frozen=True)
class Teller:
    """Fills in for one story. `names`: organisation slug -> the name people use."""

    story: Story
    names: Mapping[str, str]

    def changes(self, entry: Entry, at: datetime) -> Iterator[Change]:
        """One change per sentence, in the order of typing."""
        after = ""
        for step in entry.steps:
            if isinstance(step, After):
                after = self.story.told(step.anchor, at)
            else:
                yield from self._changes(step, at, after)
                if isinstance(step, Block) and after:
                    after = self._last_words(step, at) or after

    def _changes(self, step: Step, at: datetime, after: str) -> Iterator[Change]:
        if isinstance(step, Block):
            yield from self._block(step, at, after)
        elif isinstance(step, Append):
            for sentence in step.sentences:
                yield writing.add_sentence(self.story.told(step.anchor, at), self.sentence(sentence, at))
        elif isinstance(step, Remove):
            yield writing.remove(self.story.told(step.anchor, at))
        elif isinstance(step, Replace):
            statement = self.marks(step.statement, at) if step.statement else None
            yield writing.replace(
                self.story.told(step.old, at),
                self.story.told(step.new, at),
                statement,
                observed_at=(at - _SEEN_BEFORE).isoformat(timespec="minutes"),
            )

    def _block(self, block: Block, at: datetime, after: str) -> Iterator[Change]:
        said = [self.sentence(sentence, at) for sentence in block.sentences]
        if block.kind == "table":
            yield writing.add_block("table", said, after=after)
            return
        yield writing.add_block(block.kind, said[:1], level=block.level, after=after)
        anchor = "".join(typed.text for typed in said[0])
        for sentence in said[1:]:
            yield writing.add_sentence(anchor, sentence)

    def _last_words(self, block: Block, at: datetime) -> str:
        return "".join(typed.text for typed in self.sentence(block.sentences[-1], at))

    def sentence(self, sentence: Sentence, at: datetime) -> list[Typed]:
        """The runs of one sentence, each with the marks of the editor."""
        statement = self.marks(sentence.statement, at) if sentence.statement else {}
        return [self._typed(piece, statement, at) for piece in sentence.pieces]

    def marks(self, statement: Statement, at: datetime) -> Marks:
        """The `statement` mark as the editor keeps it."""
        source = self.story.told(statement.source, at)
        for slug, name in self.names.items():
            source = source.replace(f"{{@{slug}}}", name)
        observed = self.story.moment(statement.observed) if statement.observed else None
        return {
            "certainty": statement.certainty,
            "source": source,
            "observed_at": observed.isoformat(timespec="minutes") if observed else "",
        }

    def _typed(self, piece: Piece, statement: Marks, at: datetime) -> Typed:
        if piece.mention:
            return Typed(self.names[piece.mention], organisation=piece.mention)
        marks: Marks = {"statement": statement} if statement else {}
        if piece.is_strong:
            marks["strong"] = {}
        if piece.href:
            marks["link"] = {"href": piece.href}
        return Typed(self.story.told(piece.text, at), marks)
