"""Doors of what goes to the picture of all disciplines: choosing, approving, reading it there, and keys."""

from django.urls import path

from samenbeeld.multi_picture.web import keys, pushed, pushing

_AT = "activiteiten/<slug:slug>/doorzetten/"

urlpatterns = [
    path(_AT, pushing.index, name="pushed_parts"),
    path(f"{_AT}nieuw/", pushing.new, name="pushed_part_new"),
    path(f"{_AT}sleutels/", keys.keys, name="picture_keys"),
    path(f"{_AT}sleutels/<uuid:pk>/intrekken/", keys.withdraw, name="picture_key_withdraw"),
    path(f"{_AT}<int:number>/", pushing.page, name="pushed_part"),
    path(f"{_AT}<int:number>/<slug:step>/", pushing.step, name="pushed_part_step"),
    path("activiteiten/<slug:slug>/doorgezet/", pushed.page, name="pushed_there"),
]
