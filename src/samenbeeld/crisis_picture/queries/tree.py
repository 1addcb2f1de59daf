"""The statutory tree, from policy, in the language of the screen."""

from functools import cache

from samenbeeld.crisis_picture.rules import Tree, tree_from
from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language


@cache
def tree() -> Tree:
    """The tree in `policy/statutory-tree.toml`."""
    return tree_from(policy.load("statutory-tree"))


def section_title(path: str) -> str:
    """The name of a section as it is said; the path itself when the tree has lost it."""
    section = tree().section(path)
    return section.names.get(current_language(), path) if section else path
