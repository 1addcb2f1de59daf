"""Exercises: a script on a clock of its own, exercise control, what observers note, and the evaluation."""
