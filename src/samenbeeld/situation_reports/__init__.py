"""Situation reports: asked in a rhythm, filled in on a phone, judged; and the bottlenecks in them."""
