"""Shapes and reference systems: regions, municipalities, rivers and sites on the map."""
