"""Nodes that exchange, many live processes, and two engines, measured."""
