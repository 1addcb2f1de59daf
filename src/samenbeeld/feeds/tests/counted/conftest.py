"""The hospitals of the tests of capacity, which sources tell of here."""

from samenbeeld.capacity.tests.conftest import flood

__all__ = ["flood"]
