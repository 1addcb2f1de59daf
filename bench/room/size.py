"""How big the activity is. Nothing else may grow: a figure of another size is another benchmark."""

SIZE = {
    "days": 14,
    "organisations": 120,
    "reports": 2_000,
    "log entries": 20_000,
    "features": 5_000,
    "decisions": 150,
    "tasks": 300,
    "requests": 120,
    "bottlenecks": 300,
    "documents": 100,
    "edits": 2_000,
}
