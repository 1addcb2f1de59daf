"""Alarms: to whom, over which channels, who answered, and who is alarmed next when nobody does."""
