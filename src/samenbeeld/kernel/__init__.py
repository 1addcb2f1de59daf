"""Pure ground: ids, clock, levels, errors and policy files. Knows nothing of Django or care."""
