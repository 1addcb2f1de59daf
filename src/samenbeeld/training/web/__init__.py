"""Doors: the exercise calendar, exercises that were held, what is improved, and self-assessments."""

from samenbeeld.training.web import assessing, calendar, capabilities, holding, improving

urlpatterns = [
    *calendar.urlpatterns,
    *holding.urlpatterns,
    *improving.urlpatterns,
    *assessing.urlpatterns,
    *capabilities.urlpatterns,
]
