"""What a node is among the others."""

from collections.abc import Collection

# A partner speaks for no region and is not the national node: Defensie, the Red Cross, a neighbour abroad.
REGION, NATIONAL, PARTNER = "region", "national", "partner"
# In which order they stand where one chooses who gets something.
TASKS = (NATIONAL, REGION, PARTNER)


def is_right(task: str, regions: Collection[str]) -> bool:
    """Whether a node with this task can speak for these regions."""
    return task == REGION if regions else task in (NATIONAL, PARTNER)
