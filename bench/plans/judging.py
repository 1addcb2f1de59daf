"""How well a list of finds answers a question. Pure."""

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

DEEP = 10  # finds of which somebody looks at
BEST, ALSO = 3, 1  # what a passage is worth
FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Question:
    """What somebody typed, and per passage what it is worth."""

    ask: str
    kind: str
    worth: Mapping[str, int]
    is_held_out: bool


@dataclass(frozen=True)
class Passage:
    """A short document to search in."""

    id: str
    title: str
    text: str


def passages() -> list[Passage]:
    """All of passages.toml."""
    return [Passage(*row) for row in tomllib.loads((FOLDER / "passages.toml").read_text())["passages"]]


def questions() -> list[Question]:
    """All of judged.toml; every second one is held out."""
    rows = tomllib.loads((FOLDER / "judged.toml").read_text())["questions"]
    return [
        Question(
            row["ask"],
            row["kind"],
            {**dict.fromkeys(row["also"], ALSO), **dict.fromkeys(row["best"], BEST)},
            is_held_out=place % 2 == 1,
        )
        for place, row in enumerate(rows)
    ]


def recall(found: Sequence[str], worth: Mapping[str, int]) -> float:
    """The share of the passages that answer it among the first ten."""
    return sum(one in worth for one in found[:DEEP]) / min(len(worth), DEEP)


def ndcg(found: Sequence[str], worth: Mapping[str, int]) -> float:
    """How much is found and how high, against the best order there is."""
    ideal = _gain(sorted(worth.values(), reverse=True)[:DEEP])
    return _gain([worth.get(one, 0) for one in found[:DEEP]]) / ideal


def scores(asked: Iterable[Question], found: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Means over these questions."""
    asked = list(asked)
    return {
        "recall": mean(recall(found[each.ask], each.worth) for each in asked),
        "ndcg": mean(ndcg(found[each.ask], each.worth) for each in asked),
        "nothing": float(sum(not found[each.ask] for each in asked)),
    }


def halves(asked: Iterable[Question], found: Mapping[str, Sequence[str]]) -> dict[str, dict[str, float]]:
    """The scores of the half that was looked at, of the half that was held out, and per kind of question."""
    asked = list(asked)
    made = {
        "looked at": scores([each for each in asked if not each.is_held_out], found),
        "held out": scores([each for each in asked if each.is_held_out], found),
    }
    for kind in sorted({each.kind for each in asked}):
        made[kind] = scores([each for each in asked if each.kind == kind], found)
    return made


def _gain(worths: Iterable[int]) -> float:
    return math.fsum((2**worth - 1) / math.log2(place + 2) for place, worth in enumerate(worths))
