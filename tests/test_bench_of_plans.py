"""The judge of search at full size, and the judged questions that it measures with."""

from random import Random

import pytest

from bench.plans import bounds, table
from bench.plans.judging import ALSO, BEST, Question, halves, ndcg, passages, questions, recall
from bench.plans.words import document

SCORES = {"recall": 0.9, "ndcg": 0.8, "nothing": 0.0}
SPEED = {
    "p50": 5.0, "p95": 20.0, "longest": 60.0, "anyRoundP95": 31.0, "processor": {"p95": 18.0},
    "shelves": 400, "questions": 456, "hits": 9,
}  # fmt: skip
COLD = {
    "plans": 20_000, "organisations": 5_040, "contacts": 50_080,
    "theme": {"p50": 40.0, "p95": 70.0, "longest": 90.0, "afterAChange": {"longest": 900.0}},
    "health": {"p50": 400.0},
    "pack": {"seconds": 2.0, "documents": 500, "withText": 500, "cards": 60, "megabytes": 9.0},
}  # fmt: skip
DIAGRAM = {
    "scenarios": 60, "samples": 1000, "made": 0.01, "slowest": 0.2, "differs": [],
    "p50": {"ours": 0.1, "numpy": 0.05},
}  # fmt: skip
WORSE = {"recall": 0.5, "ndcg": 0.4, "nothing": 3.0}


def engine(**changed: object) -> dict[str, object]:
    both = {"looked at": SCORES, "held out": SCORES, "compound": SCORES}
    return {
        "speed": {"bram": SPEED},
        "size": {"entries": 75_100, "passages": 90_000, "shelves": 700},
        "fillSeconds": 60.0,
        "leaks": 0,
        "cold": COLD,
        "quality": {
            "scores": {"samenbeeld": both, "any word": dict.fromkeys(both, WORSE)},
            "found": {"pomp": ["a"]},
        },
        **changed,
    }


def missed(results: dict[str, object]) -> list[str]:
    return [verdict.what for verdict in bounds.judge(results) if not verdict.holds]


def test_all_that_holds_is_not_missed() -> None:
    assert missed({"sqlite": engine(), "postgresql": engine()}) == []


def test_the_slowest_person_decides() -> None:
    speed = {"bram": {"p95": 20.0}, "amina": {"p95": 51.0}}
    assert missed({"sqlite": engine(speed=speed)}) == ["search with permission, p95"]


def test_a_find_of_what_is_closed_is_missed() -> None:
    assert missed({"sqlite": engine(leaks=1)}) == ["finds of what is closed"]


def test_a_slow_page_and_a_pack_that_lacks_some_are_missed() -> None:
    cold = {**COLD, "theme": {**COLD["theme"], "p95": 101.0}, "pack": {**COLD["pack"], "documents": 499}}  # type: ignore[dict-item]
    found = missed({"sqlite": engine(cold=cold)})
    assert found == ["page of a theme, p95", "documents in a pack"]


def test_a_rival_that_is_as_good_in_the_half_that_was_held_out_is_missed() -> None:
    both = {"looked at": SCORES, "held out": SCORES}
    rival = {"looked at": WORSE, "held out": {**WORSE, "ndcg": 0.8}}
    quality = {"scores": {"samenbeeld": both, "any word": rival}, "found": {}}
    assert missed({"sqlite": engine(quality=quality)}) == ["ndcg@10, held out"]


def test_another_order_on_the_other_engine_is_missed() -> None:
    other = engine()
    other["quality"] = {**other["quality"], "found": {"pomp": ["b"]}}  # type: ignore[dict-item]
    assert missed({"sqlite": engine(), "postgresql": other}) == ["questions with other finds"]


def test_an_engine_that_failed_holds_nothing() -> None:
    verdicts = bounds.judge({"sqlite": None})
    assert verdicts
    assert not any(verdict.holds for verdict in verdicts)


def test_a_diagram_that_is_slow_or_gives_other_figures_is_missed() -> None:
    assert missed({"risk": DIAGRAM}) == []
    found = missed({"risk": {**DIAGRAM, "slowest": 1.2, "differs": ["numpy"]}})
    assert found == ["diagram of sixty scenarios, slowest", "rivals with other figures"]
    assert len(missed({"risk": None})) == 2


def test_every_table_can_be_drawn() -> None:
    results = {"sqlite": engine(), "postgresql": engine(), "risk": DIAGRAM}
    made = table.tables(results, bounds.judge(results))
    assert len(made) == 7
    assert all(len(row) == len(each.columns) for each in made for row in each.rows)


@pytest.mark.parametrize(
    ("found", "whole", "gain"), [(["a", "b"], 1.0, 1.0), (["x"], 0.0, 0.0), (["b"], 0.5, 0.131)]
)
def test_what_answers_best_must_come_first(found: list[str], whole: float, gain: float) -> None:
    worth = {"a": BEST, "b": ALSO}
    assert recall(found, worth) == whole
    assert ndcg(found, worth) == pytest.approx(gain, abs=0.001)


def test_there_are_enough_questions_over_enough_passages_and_half_is_held_out() -> None:
    asked, known = questions(), {passage.id for passage in passages()}
    assert len(asked) >= 120
    assert len(known) >= 150
    assert all(each.worth.keys() <= known and each.worth for each in asked)
    assert len({each.ask for each in asked}) == len(asked)
    assert sum(each.is_held_out for each in asked) == len(asked) // 2


def test_the_halves_are_scored_apart() -> None:
    asked = [Question("pomp", "plain", {"a": BEST}, False), Question("dijk", "plain", {"b": BEST}, True)]
    scored = halves(asked, {"pomp": ["a"], "dijk": []})
    assert (scored["looked at"]["ndcg"], scored["held out"]["ndcg"]) == (1.0, 0.0)


def test_the_same_seed_writes_the_same_documents() -> None:
    assert document(Random(3)) == document(Random(3))
