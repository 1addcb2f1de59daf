"""How the collector of rubbish works in a process that serves pages."""

import gc

# A page leaves some thousands of things that point at each other. Looked for by the seven hundred, as Python
# does by itself, they are taken for things that stay, and every few pages all that is kept is walked
# through: a quarter of a second in which nobody gets an answer. By so many they are found while young.
_TOGETHER = 20_000
_YOUNG_LOOKS, _MIDDLE_LOOKS = 5, 100


def settle() -> None:
    """All that is loaded now stays: it is never walked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_TOGETHER, _YOUNG_LOOKS, _MIDDLE_LOOKS)
