"""The addresses of situation reports, bottlenecks and needs. Each asks permission in a query or an action."""

from django.urls import path

from samenbeeld.situation_reports.web import board, bottlenecks, filling

_ONE = "activiteiten/<slug:slug>/"
_OWN, _ALL, _STUCK = f"{_ONE}rapport/", f"{_ONE}rapporten/", f"{_ONE}knelpunten/"
_REPORT = f"{_ALL}<slug:organisation>/<int:number>/"

urlpatterns = [
    path(_OWN, filling.own_report, name="situation_report"),
    path(f"{_OWN}wijzigen/", filling.change, name="situation_report_change"),
    path(f"{_OWN}geen-wijziging/", filling.unchanged, name="situation_report_unchanged"),
    path(f"{_OWN}concept/", filling.draft, name="situation_report_draft"),
    path(_ALL, board.board, name="situation_reports"),
    path(f"{_ALL}vragen/", board.ask, name="situation_reports_ask"),
    path(f"{_ALL}herinneren/", board.remind, name="situation_reports_remind"),
    path(f"{_ALL}stoppen/", board.end, name="situation_reports_end"),
    path(f"{_ALL}<slug:organisation>/", board.organisation_reports, name="situation_reports_organisation"),
    path(_REPORT, board.report, name="situation_reports_report"),
    path(f"{_REPORT}oordeel/", board.judge, name="situation_reports_judge"),
    path(_STUCK, bottlenecks.bottlenecks, name="situation_reports_bottlenecks"),
    path(f"{_STUCK}noteren/", bottlenecks.note, name="situation_reports_note"),
    path(f"{_STUCK}samen/", bottlenecks.merge, name="situation_reports_merge"),
    path(f"{_STUCK}<uuid:key>/klaar/", bottlenecks.close, name="situation_reports_close"),
    path(f"{_STUCK}<uuid:key>/los/", bottlenecks.part, name="situation_reports_part"),
    path(f"{_STUCK}<uuid:key>/anders-dan/<uuid:other>/", bottlenecks.apart, name="situation_reports_apart"),
    path(f"{_STUCK}behoeften/<uuid:key>/oppakken/", bottlenecks.take_up, name="situation_reports_take_up"),
    path(f"{_STUCK}behoeften/<uuid:key>/klaar/", bottlenecks.close_need, name="situation_reports_close_need"),
]
