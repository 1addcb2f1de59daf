"""What is filled in at the addresses of exchange: the interface for programs, and messages of others."""

from collections.abc import Iterator

from django.core.files.uploadedfile import SimpleUploadedFile

from samenbeeld.assistance.models import AssistanceRequest
from tests.matrix.doors import Knock, get, post
from tests.matrix.world import NOWHERE

FLOOD, OUTAGE, EXERCISE = "hoogwater-maas", "stroomuitval-roermond", "oefening-evacuatie"
NOBODYS = "00000000-0000-0000-0000-00000000000f"


def exchange() -> Iterator[Knock]:
    """Each with something that people may see and something that they may not."""
    for slug in (FLOOD, OUTAGE, EXERCISE, NOWHERE):
        for name in ("activity", "picture", "reports", "pushed"):
            yield get(f"interface_{name}", slug)
        yield get("interface_atom", slug)
        yield get("activity_emsi", slug)
        yield get("activity_emsi_json", slug)
    yield get("interface_activities")
    yield get("interface_activities", modus="oefening")
    yield get("interface_released")
    yield get("interface_figures")
    yield get("interface_steps")
    yield get("interface_nowhere", "niets")
    yield get("interface_document", "asyncapi.json")
    yield get("interface_document", "niets.json")
    yield get("feed_message")
    yield post("feed_message", file=SimpleUploadedFile("bericht.json", b"{}"), do="look")
    yield post("assistance_read_in", file=SimpleUploadedFile("bericht.xml", b"<a/>"))
    for ours in (True, False):
        row = AssistanceRequest.objects.filter(peer__isnull=ours).prefetch_related("steps")[0]
        step = row.steps.all()[0].pk
        whose = "<of ours>" if ours else "<of theirs>"
        called = {f"/{row.pk}/": f"/{whose}/", f"/{step}.xml": "/<asked>.xml"}
        yield Knock("GET", "assistance_rm_request", (row.pk,), called=called)
        yield Knock("GET", "assistance_rm_step", (row.pk, step), called=called)
    yield get("assistance_rm_request", NOBODYS)
    yield get("assistance_rm_step", NOBODYS, NOBODYS)
