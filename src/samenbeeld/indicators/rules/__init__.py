"""Indicators, thresholds and the machine between them. Pure."""
