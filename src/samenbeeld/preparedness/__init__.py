"""Preparedness: a theme on one screen, cards started as a task list, and how healthy the plans are."""
