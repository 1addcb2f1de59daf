"""Nodes of the information chain: what a region releases to others, and what others released to us."""
