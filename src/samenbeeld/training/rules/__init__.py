"""The rules of training: what can stand on the calendar, who was there, what is improved, and how one judges
one's own continuity.
"""
