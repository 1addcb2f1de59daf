"""Starts Django in the data folder of SAMENBEELD_DATA, with the policy that lies in it. Import it first."""

import os
from pathlib import Path

import django

from bench.picture import definition

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"
DATA = Path(os.environ["SAMENBEELD_DATA"])
DATABASE = DATA / "samenbeeld.sqlite3"
definition.use(DATA / "policy")
django.setup()
