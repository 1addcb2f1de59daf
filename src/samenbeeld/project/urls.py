"""Every address of the platform. Addresses are Dutch, as their users are."""

from importlib.util import find_spec

from django.urls import include, path

DOORS = [
    "samenbeeld.project.now",
    "samenbeeld.project.offline",
    "samenbeeld.project.exporting",
    "samenbeeld.project.finding",
    "samenbeeld.look.web",
    "samenbeeld.realtime.web",
    "samenbeeld.audit.web",
    "samenbeeld.accounts.web",
    "samenbeeld.organisations.web",
    "samenbeeld.alerts.web",
    "samenbeeld.escalation.web",
    "samenbeeld.plans.web",
    "samenbeeld.institutions.web",
    "samenbeeld.risk_profile.web",
    "samenbeeld.indicators.web",
    "samenbeeld.activities.web",
    "samenbeeld.situation_reports.web",
    "samenbeeld.casualty_distribution.web",
    "samenbeeld.scale_up.web",
    "samenbeeld.care_phases.web",
    "samenbeeld.spread.web",
    "samenbeeld.endurance.web",
    "samenbeeld.capacity.web",
    "samenbeeld.plot.web",
    "samenbeeld.plot.api",
    "samenbeeld.editions.web",
    "samenbeeld.safety_picture.web",
    "samenbeeld.crisis_picture.web",
    "samenbeeld.multi_picture.web",
    "samenbeeld.handover.web",
    "samenbeeld.exercises.web",
    "samenbeeld.training.web",
    "samenbeeld.preparedness.web",
    "samenbeeld.upkeep.web",
    "samenbeeld.follow_up.web",
    "samenbeeld.digests.web",
    "samenbeeld.federation.web",
    "samenbeeld.assistance.web",
    "samenbeeld.question_desk.web",
    "samenbeeld.feeds.web",
    "samenbeeld.interface.web",
]

urlpatterns = [path("", include(door)) for door in DOORS if find_spec(door)]

handler500 = "samenbeeld.project.busy.failed"
