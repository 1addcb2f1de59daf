"""The addresses of an activity through time. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.handover.web import handing_over, looking_back, reading

_BACK = "activiteiten/<slug:slug>/terugkijken/"
_OVER = "activiteiten/<slug:slug>/overdracht/"

urlpatterns = [
    path(_BACK, looking_back.page, name="looking_back"),
    path(f"{_BACK}verschil/", looking_back.difference, name="looking_back_difference"),
    path(f"{_BACK}gelezen/", reading.page, name="reading"),
    path(_OVER, handing_over.page, name="hand_over"),
    path(f"{_OVER}schrijven/", handing_over.write, name="hand_over_write"),
    path(f"{_OVER}<uuid:pk>/overnemen/", handing_over.take, name="hand_over_take"),
]
