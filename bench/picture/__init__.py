"""Figures of one room or map, on one machine."""
