"""The settings of a newer version."""

from samenbeeld.project.settings import *  # noqa: F403 - all of them
from samenbeeld.project.settings import INSTALLED_APPS as OF_THIS_VERSION

INSTALLED_APPS = [*OF_THIS_VERSION, "tests.drills.newer"]
