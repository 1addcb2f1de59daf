"""Starts Django on the engine of the environment. Import it first."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"
django.setup()
