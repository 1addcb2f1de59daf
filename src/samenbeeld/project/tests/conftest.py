"""The activities of the crisis picture, for tests of what is joined here."""

from samenbeeld.crisis_picture.tests.conftest import exercise, flood  # noqa: F401  # fixtures
