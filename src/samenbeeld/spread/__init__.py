"""Spreading: a fair share of those who need a bed per hospital, transport, a week ahead, and transfers."""
