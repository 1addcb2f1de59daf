"""The doors of `look` and an invented frame around them: two regions, six pages, one person."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.look.frame import ExerciseFrame, Frame, NavItem, PersonBadge, StripeItem

PAGES = ["Nu", "Crisisbeeld", "Activiteiten", "Fase", "Organisaties", "Logboek"]


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Context processor: full, that of an exercise, or nothing."""
    if "kaal" in request.GET:
        return {}
    at = now()
    own = StripeItem(
        "Zuid-Limburg", Level.RED, "Crisis", "GRIP 4", at - timedelta(hours=5), "L. Wouters (DPG)", own=True
    )
    neighbour = StripeItem(
        "Limburg-Noord", Level.ORANGE, "Verhoogde dreiging", "GRIP 2", at - timedelta(hours=3)
    )
    return {
        "frame": Frame(
            stripes=[own, neighbour],
            clock=at,
            demonstration=True,
            exercise=ExerciseFrame(at, "6x") if "oefening" in request.GET else None,
            navigation=[NavItem(name, f"/#{name}", name == "Nu", "home") for name in PAGES],
            person=PersonBadge("Bram Janssen", "BJ", "Hoofd Informatie (HIN)", "GHOR Zuid-Limburg"),
            unread=2,
            unread_url="/#nieuw",
            search_url="/zoek/",
        )
    }


def service_worker(request: HttpRequest) -> HttpResponse:
    """Every page registers the worker that `project` serves; here it does nothing."""
    return HttpResponse("", content_type="text/javascript")


urlpatterns = [path("", include("samenbeeld.look.web")), path("service-worker.js", service_worker)]
