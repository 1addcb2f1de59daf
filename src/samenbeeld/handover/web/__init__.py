"""The addresses of an activity through time. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.handover.web import looking_back

_BACK = "activiteiten/<slug:slug>/terugkijken/"

urlpatterns = [
    path(_BACK, looking_back.page, name="looking_back"),
    path(f"{_BACK}verschil/", looking_back.difference, name="looking_back_difference"),
]
