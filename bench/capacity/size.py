"""How much there is of everything, and what it may cost."""

INSTITUTIONS, REGIONS, METRICS, ROUNDS, BATCH = 5_000, 25, 40, 4, 50
CHANGED = 0.2  # of the figures from one report to the next
SEED = 7
PAGE_P95_MS, FRESH_S, ROUND_S = 150.0, 2.0, 60.0
