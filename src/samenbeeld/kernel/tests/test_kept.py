"""What was read is shown again as long as its seal is the same."""

from itertools import count

from samenbeeld.kernel.kept import Kept


def test_it_is_read_once_as_long_as_nothing_changed() -> None:
    kept, numbers = Kept(2), count()
    assert [kept.ask("a", "seal", lambda: next(numbers)) for _ in range(3)] == [0, 0, 0]


def test_another_seal_is_read_anew() -> None:
    kept, numbers = Kept(2), count()
    assert [kept.ask("a", seal, lambda: next(numbers)) for seal in ("one", "two", "one")] == [0, 1, 2]


def test_without_a_seal_nothing_is_kept() -> None:
    kept, numbers = Kept(2), count()
    assert [kept.ask("a", "", lambda: next(numbers)) for _ in range(2)] == [0, 1]


def test_the_oldest_makes_room() -> None:
    kept, numbers = Kept(2), count()
    for key in "abc":
        kept.ask(key, "seal", lambda: next(numbers))
    assert kept.ask("a", "seal", lambda: next(numbers)) == 3
