"""The journal that cannot be edited without showing: append-only, chained, verifiable."""
