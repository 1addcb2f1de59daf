"""How much there is. Nothing else may grow: a figure of another size is another benchmark."""

SIZE = {
    "regions": 2,
    "indicators": 200,
    "measurements": 1_000_000,
    "events on the calendar": 14,
    "days": 3 * 365,
}
# The same page with less behind it, for the curve.
HISTORIES = {"1 month": 30, "1 year": 365, "3 years": SIZE["days"]}
WHOLE = "3 years"
INGESTED = 10_000
DOCUMENT_BYTES = 10_000_000  # what is taken of that source at most, see policy/feeds.toml
