"""`manage.py import_geo`: take in the shapes of the country."""

from typing import Any

from django.core.management.base import BaseCommand

from samenbeeld.geo.actions import import_shapes
from samenbeeld.look.words import say


class Command(BaseCommand):
    """Takes in the shapes; doing it again changes nothing."""

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(say("geo-imported", count=import_shapes()))
