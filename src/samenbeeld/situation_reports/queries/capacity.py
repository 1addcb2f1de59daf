"""Figures as organisations reported them, for whoever adds them up."""

from collections.abc import Iterable

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Least

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.models import ReportedCapacity


def newest_figures(
    activity: Activity, *, organisations: Iterable[Organisation] | None = None
) -> QuerySet[ReportedCapacity]:
    """The newest figure of each metric per organisation, with its age and source; unknown is None.

    Nobody saw a thing after telling it: a device whose clock runs ahead does not keep its figure the newest.
    """
    same = ReportedCapacity.objects.filter(
        activity=OuterRef("activity"), organisation=OuterRef("organisation"), metric=OuterRef("metric")
    ).order_by(Least("observed_at", "reported_at").desc(), "-pk")
    found = ReportedCapacity.objects.filter(
        activity=activity, pk=Subquery(same.values_list("pk", flat=True)[:1])
    )
    if organisations is not None:
        found = found.filter(organisation__in=list(organisations))
    return found.select_related("organisation", "report").order_by("metric", "organisation__name")
