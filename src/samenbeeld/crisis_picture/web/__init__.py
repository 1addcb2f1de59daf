"""The addresses of the crisis picture. Every one asks permission through a query or an action."""

from django.urls import path

from samenbeeld.crisis_picture.web import (
    contradictions,
    decisions,
    directing,
    history,
    live,
    meeting,
    pages,
    requests,
    suggestions,
    tasks,
)

_ONE = "crisisbeeld/<slug:slug>/"
_WORK = "activiteiten/<slug:slug>/besluiten/"
_MEETING = "activiteiten/<slug:slug>/overleg/"

urlpatterns = [
    path("crisisbeeld/", pages.pictures, name="crisis_pictures"),
    path(_ONE, pages.picture, name="crisis_picture"),
    path(f"{_ONE}organisaties/", pages.organisations_column, name="crisis_picture_organisations"),
    path(f"{_ONE}stroom/", pages.stream_column, name="crisis_picture_stream"),
    path(f"{_ONE}organisatie/<slug:organisation>/", pages.own_picture, name="crisis_picture_own"),
    path(f"{_ONE}openen/", directing.open_pictures, name="crisis_picture_open"),
    path(f"{_ONE}label/", directing.add_labelled_document, name="crisis_picture_label"),
    path(f"{_ONE}tekst/", directing.close, name="crisis_picture_close"),
    path(f"{_ONE}vrijgeven/", directing.release, name="crisis_picture_release"),
    path(f"{_ONE}vrijgeven/<uuid:pk>/intrekken/", directing.take_back, name="crisis_picture_take_back"),
    path(f"{_ONE}token/", live.token, name="crisis_picture_token"),
    path(f"{_ONE}herkomst/", live.provenance, name="crisis_picture_provenance"),
    path(f"{_ONE}nieuw/", live.new_since, name="crisis_picture_new"),
    path(f"{_ONE}gezien/", live.seen, name="crisis_picture_seen"),
    path(f"{_ONE}voorstel/", suggestions.make, name="crisis_picture_suggest"),
    path(f"{_ONE}voorstellen/", suggestions.waiting, name="crisis_picture_suggestions"),
    path(f"{_ONE}voorstel/<uuid:pk>/", suggestions.suggestion, name="crisis_picture_suggestion_page"),
    path(f"{_ONE}voorstel/<uuid:pk>/<slug:answer>/", suggestions.answer, name="crisis_picture_suggestion"),
    path(f"{_ONE}versies/", history.versions, name="crisis_picture_versions"),
    path(f"{_ONE}versies/<int:number>/", history.version, name="crisis_picture_version"),
    path(f"{_ONE}op/", history.at_moment, name="crisis_picture_at"),
    path(f"{_ONE}verschil/", history.difference, name="crisis_picture_difference"),
    path(_WORK, decisions.index, name="crisis_picture_decisions"),
    path(f"{_WORK}nieuw/", decisions.new, name="crisis_picture_decision_new"),
    path(f"{_WORK}geldend.json", decisions.in_force_json, name="crisis_picture_in_force"),
    path(f"{_WORK}<int:number>/", decisions.page, name="crisis_picture_decision"),
    path(f"{_WORK}<int:number>.json", decisions.as_json, name="crisis_picture_decision_json"),
    path(f"{_WORK}<int:number>/<slug:step>/", decisions.step, name="crisis_picture_decision_step"),
    path(f"{_WORK}taken/", tasks.index, name="crisis_picture_tasks"),
    path(f"{_WORK}taken/nieuw/", tasks.new, name="crisis_picture_task_new"),
    path(f"{_WORK}taken/<int:number>/", tasks.page, name="crisis_picture_task"),
    path(f"{_WORK}taken/<int:number>/<slug:step>/", tasks.step, name="crisis_picture_task_step"),
    path(f"{_WORK}vragen/", requests.index, name="crisis_picture_requests"),
    path(f"{_WORK}vragen/nieuw/", requests.new, name="crisis_picture_request_new"),
    path(f"{_WORK}vragen/<int:number>/", requests.page, name="crisis_picture_request"),
    path(f"{_WORK}vragen/<int:number>/antwoord/", requests.answer, name="crisis_picture_answer"),
    path(f"{_WORK}vragen/<int:number>/<slug:step>/", requests.step, name="crisis_picture_request_step"),
    path(f"{_WORK}tegenspraken/", contradictions.index, name="crisis_picture_contradictions"),
    path(f"{_WORK}tegenspraken/nieuw/", contradictions.new, name="crisis_picture_contradiction_new"),
    path(
        f"{_WORK}tegenspraken/<int:number>/vraag/",
        contradictions.ask,
        name="crisis_picture_contradiction_ask",
    ),
    path(
        f"{_WORK}tegenspraken/<int:number>/beslechten/",
        contradictions.settle,
        name="crisis_picture_settle",
    ),
    path(_MEETING, meeting.index, name="crisis_picture_meeting"),
    path(f"{_MEETING}plan/", meeting.plan, name="crisis_picture_meeting_plan"),
    path(f"{_MEETING}klok/", meeting.clock, name="crisis_picture_clock"),
    path(f"{_MEETING}<uuid:pk>/afgelasten/", meeting.cancel, name="crisis_picture_meeting_cancel"),
    path(f"{_MEETING}logboek/", meeting.team_log, name="crisis_picture_log"),
    path(f"{_MEETING}logboek/regel/", meeting.write_line, name="crisis_picture_log_line"),
]
