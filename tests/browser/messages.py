"""What an SMS carries, for who has no telephone."""

import os
import subprocess
import sys
from pathlib import Path

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import ROOT

_LINK = """
import sys
import django
django.setup()
from samenbeeld.alerts.messages import message_for
from samenbeeld.alerts.models import Alarm, Delivery, Recipient
login, subject = sys.argv[1:]
alarm = Alarm.objects.filter(subject_label=subject).latest("number")
one = Recipient.objects.get(alarm=alarm, membership__account__login=login)
print(message_for(Delivery.objects.create(recipient=one, channel="sms")).link)
"""


def link_of_a_message(folder: Path, address: str, login: str, subject: str) -> str:
    """The link that an SMS about the newest alarm of this activity, by name, would carry to this person."""
    environment = {
        **os.environ,
        **databases.environment(folder),
        "SAMENBEELD_ADDRESS": address,
        "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings",
    }
    command = [sys.executable, "-c", _LINK, login, subject]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()
