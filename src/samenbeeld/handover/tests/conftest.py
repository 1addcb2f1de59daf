"""The flood of the crisis picture, for every test of this package."""

from samenbeeld.crisis_picture.tests.conftest import flood

__all__ = ["flood"]
