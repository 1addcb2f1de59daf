"""The flood of the crisis picture, and its exercise, for every test of this package."""

from samenbeeld.crisis_picture.tests.conftest import exercise, flood

__all__ = ["exercise", "flood"]
