"""Endurance: what is down, how long each institution lasts, who tips first, and what a measure changes."""
