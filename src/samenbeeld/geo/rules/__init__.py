"""Shapes and places as pure arithmetic: reference systems, polygons, shared borders, the drawing of a map."""
