"""Capacity: what every sector of care has free, with its age and source; unknown is shown, never zero."""
