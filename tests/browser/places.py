"""Every page that somebody of the cast can open: where it is, who opens it, and what is no page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.urls import resolve

ANY_SUGGESTION = "00000000-0000-0000-0000-000000000000"
ANY_LAYER = "00000000-0000-0000-0000-000000000001"
ANY_OCCASION = "00000000-0000-0000-0000-000000000002"
ANY_REQUEST = "00000000-0000-0000-0000-000000000003"
ANY_QUESTION = "00000000-0000-0000-0000-000000000033"
ANY_TEXT = "00000000-0000-0000-0000-000000000004"
ANY_MEMBER = "00000000-0000-0000-0000-000000000005"
ANY_CONTACT = "987654321"
ANY_THING = "?room=any&id=any"
FLOOD = "/crisisbeeld/hoogwater-maas/"
REPORTS = "/activiteiten/hoogwater-maas/"
WORK = f"{REPORTS}besluiten/"
SHORT = f"{REPORTS}in-het-kort/"
EDITIONS = "/veiligheidsbeeld/edities/"
NOBODYS = "00000000-0000-0000-0000-00000000000f"
EXERCISE = "/crisisbeeld/stroomuitval-roermond/"
CAPACITY = "/activiteiten/hoogwater-maas/capaciteit/"
CASUALTIES = "/activiteiten/treinongeval-beek/gewonden/"
SCALING, CARE = "/activiteiten/treinongeval-beek/opschaling/", "/activiteiten/griepgolf/zorgfase/"
LASTS = "/activiteiten/hoogwater-maas/volhouden/"
FLU = "/activiteiten/griepgolf/spreiding/"
AN_HOUR_AGO = f"{datetime.now(ZoneInfo('Europe/Amsterdam')) - timedelta(hours=1):%Y-%m-%dT%H:%M}"


# Where the first thing that such an id stands for is found, and what it looks like there.
FOUND_ON = {
    ANY_SUGGESTION: (FLOOD, r'data-suggestion="([^"]+)"'),
    ANY_THING: (f"{FLOOD}kaart/", r'kaart/wijzig/([^"]+)"'),
    ANY_OCCASION: ("/veiligheidsbeeld/kalender/", r"kalender/([-0-9a-f]{36})/wijzigen/"),
    ANY_QUESTION: ("/landelijk/vragen/", r"/landelijk/vragen/([-0-9a-f]{36})/"),
    ANY_REQUEST: ("/landelijk/bijstand/", r"/landelijk/bijstand/([-0-9a-f]{36})/"),
    ANY_TEXT: ("/landelijk/", r"/landelijk/samen/([-0-9a-f]{36})/"),
    ANY_CONTACT: ("/organisaties/de-maasoever/", r"contact/(\d+)/wijzigen/"),
    ANY_MEMBER: ("/organisaties/ghor-zuid-limburg/mensen/", r"ghor-zuid-limburg/mensen/([-0-9a-f]{36})/"),
    ANY_LAYER: ("/beheer/kaartlagen/", r"beheer/kaartlagen/([-0-9a-f]{36})/"),
}


def address(path: str, read: Callable[[str], str]) -> str:
    """This path with the id of a thing that is there; `read` gives the HTML of the page that lists them."""
    for stands_for, (where, pattern) in FOUND_ON.items():
        if stands_for in path:
            found = re.search(pattern, read(where))
            assert found
            return path.replace(stands_for, unescape(found[1]))
    return path


@dataclass(frozen=True)
class Place:
    """One page as one person finds it. `login` "" is a stranger; `column` is the one that a phone shows.

    ANY_SUGGESTION in a path stands for one that waits in the picture of the flood, ANY_THING for one on
    its map, ANY_LAYER for a layer from outside, ANY_OCCASION for something on the calendar.
    """

    name: str
    login: str
    path: str
    status: int = 200
    column: str = ""


PLACES = [
    Place("login", "", "/inloggen/"),
    Place("offline", "", "/zonder-verbinding/"),
    Place("building blocks", "", "/bouwstenen/"),
    Place("now of the manager", "bram", "/"),
    Place("national picture", "bram", "/landelijk/"),
    Place("region of the national picture", "bram", "/landelijk/regio/VR23/"),
    Place("share with nodes", "bram", "/landelijk/delen/"),
    Place("nodes", "bram", "/landelijk/knooppunten/"),
    Place("text of nodes together", "chantal", f"/landelijk/samen/{ANY_TEXT}/"),
    Place("begin a text of nodes together", "bram", "/landelijk/samen/nieuw/"),
    Place("assistance", "bram", "/landelijk/bijstand/"),
    Place("ask for assistance", "bram", "/landelijk/bijstand/nieuw/"),
    Place("assistance of the manager", "chantal", f"/landelijk/bijstand/{ANY_REQUEST}/"),
    Place("questions of nodes", "bram", "/landelijk/vragen/"),
    Place("ask other nodes", "bram", "/landelijk/vragen/nieuw/"),
    Place("question of another node", "bram", f"/landelijk/vragen/{ANY_QUESTION}/"),
    Place("read in assistance", "bram", "/landelijk/bijstand/inlezen/"),
    Place("message of a control room", "bram", "/veiligheidsbeeld/signalen/bericht/"),
    Place("interface", "", "/koppelvlak/"),
    Place("envelopes", "", "/koppelvlak/berichten/"),
    Place("terms", "bram", "/koppelvlak/begrippen/"),
    Place("where to look", "amina", "/waarheen/?vraag=stroomstoring+in+Venlo"),
    Place("search", "bram", "/zoeken/?q=noodstroon+water"),
    Place("pictures", "bram", "/crisisbeeld/?alle"),
    Place("picture of the manager", "bram", FLOOD),
    Place("versions", "bram", f"{FLOOD}versies/"),
    Place("one version", "bram", f"{FLOOD}versies/2/"),
    Place("at a moment", "bram", f"{FLOOD}op/?moment={AN_HOUR_AGO}"),
    Place("at no moment", "bram", f"{FLOOD}op/", status=400),
    Place("difference", "bram", f"{FLOOD}verschil/?van=1"),
    Place(
        "difference between two moments",
        "bram",
        f"{FLOOD}verschil/?van=moment&van_moment={AN_HOUR_AGO}&tot=nu",
    ),
    Place("difference with no moment", "bram", f"{FLOOD}verschil/?van=moment&van_moment=", status=400),
    Place("closing a text", "bram", f"{FLOOD}tekst/?room=hoogwater-maas.shared.C1.amber"),
    Place("suggestion", "bram", f"{FLOOD}voorstel/{ANY_SUGGESTION}/"),
    Place("release", "bram", f"{FLOOD}vrijgeven/?room=hoogwater-maas.shared.C1.amber"),
    Place("map", "bram", f"{FLOOD}kaart/"),
    Place("map at a moment", "bram", f"{FLOOD}kaart/?moment={AN_HOUR_AGO}"),
    Place("new thing on the map", "bram", f"{FLOOD}kaart/nieuw/"),
    Place("change of a thing on the map", "bram", f"{FLOOD}kaart/wijzig/{ANY_THING}"),
    Place("release of a layer", "bram", f"{FLOOD}kaart/vrijgeven/?room=hoogwater-maas.map.amber"),
    Place("map keys", "bram", "/kaartsleutels/"),
    Place("layers from outside", "sanne.ritzen", "/beheer/kaartlagen/"),
    Place("a layer from outside", "sanne.ritzen", f"/beheer/kaartlagen/{ANY_LAYER}/"),
    Place("map of a reader", "amina", f"{FLOOD}kaart/"),
    Place("measurements", "farid", "/metingen/"),
    Place("a measurement", "farid", "/metingen/maas-sint-pieter/"),
    Place("a measurement without thresholds", "amina", "/metingen/maas-venlo/"),
    Place("other thresholds", "farid", "/metingen/griepachtig/grenzen/"),
    Place("plans", "bram", "/plannen/"),
    Place("plans of a reader", "amina", "/plannen/?thema=hoogwater&fase=3"),
    Place("plans with words", "amina", "/plannen/?zoek=noodstroom"),
    Place("new plan", "amina", "/plannen/nieuw/"),
    Place("national plans", "amina", "/plannen/landelijk/"),
    Place("national plan", "bram", "/plannen/landelijk/infectieziekten/"),
    Place("plan", "bram", "/plannen/ghor-zuid-limburg/1/"),
    Place("plan in review", "chantal", "/plannen/de-maasoever/1/"),
    Place("plan that is being written", "bram", "/plannen/ghor-zuid-limburg/18/schrijven/"),
    Place("plan to read", "amina", "/plannen/ghor-zuid-limburg/16/versie/1/tekst/"),
    Place("plan that was written", "bram", "/plannen/ghor-zuid-limburg/16/"),
    Place("agreements", "amina", "/plannen/afspraken/"),
    Place("theme on one screen", "amina", "/plannen/thema/hoogwater/"),
    Place("health of plans", "bram", "/plannen/gezondheid/"),
    Place("exercise calendar", "bram", "/oefenen/"),
    Place("what was exercised of what a region can do", "bram", "/oefenen/capaciteiten/"),
    Place("exercise that was held", "bram", "/oefenen/ghor-zuid-limburg/1/"),
    Place("exercise to come", "amina", "/oefenen/ghor-zuid-limburg/4/"),
    Place("new exercise on the calendar", "bram", "/oefenen/nieuw/?plan=ghor-zuid-limburg/1"),
    Place("who was there", "bram", "/oefenen/ghor-zuid-limburg/2/aanwezig/"),
    Place("evaluation of a training", "bram", "/oefenen/ghor-zuid-limburg/1/evalueren/"),
    Place("improvement actions", "bram", "/verbeteracties/"),
    Place("an improvement action", "bram", "/verbeteracties/ghor-zuid-limburg/1/"),
    Place("self-assessment", "amina", "/instellingen/de-maasoever/zelfevaluatie/"),
    Place("filling in a self-assessment", "amina", "/instellingen/de-maasoever/zelfevaluatie/invullen/"),
    Place("what one takes along", "amina", "/plannen/meenemen/"),
    Place("what one took along", "", "/zonder-verbinding/meenemen/"),
    Place("card of a function", "amina", "/plannen/de-maasoever/1/kaart/ico/"),
    Place("cards of an activity", "amina", f"{REPORTS}kaarten/"),
    Place("institutions", "bram", "/instellingen/"),
    Place("profile of an institution", "amina", "/instellingen/de-maasoever/"),
    Place("filling in a profile", "amina", "/instellingen/de-maasoever/wijzigen/"),
    Place("how to reach the GHOR", "amina", "/organisaties/ghor-bereiken/"),
    Place("risk profiles", "amina", "/risicoprofiel/"),
    Place("what profiles are made with", "amina", "/risicoprofiel/catalogus/"),
    Place("other methods of risk", "bram", "/risicoprofiel/andere-methoden/"),
    Place("methods of others", "amina", "/risicoprofiel/andere-methoden/"),
    Place("risk profile", "bram", "/risicoprofiel/zuid-limburg/"),
    Place("established risk profile of a reader", "amina", "/risicoprofiel/zuid-limburg/?versie=1"),
    Place("risk scenario", "bram", "/risicoprofiel/zuid-limburg/scenario/1/"),
    Place("a new risk profile", "bram", "/risicoprofiel/zuid-limburg/nieuw/"),
    Place("a new risk scenario", "bram", "/risicoprofiel/zuid-limburg/scenario/"),
    Place("score of a criterion with parts", "bram", "/risicoprofiel/zuid-limburg/scenario/1/score/4.1/"),
    Place("what care depends on", "bram", "/risicoprofiel/zuid-limburg/scenario/1/afhankelijkheid/"),
    Place("sees it otherwise", "amina", "/risicoprofiel/zuid-limburg/scenario/1/anders/"),
    Place("whose turn it is", "bram", "/risicoprofiel/zuid-limburg/stap/4/"),
    Place("a risk that is accepted", "chantal", "/risicoprofiel/zuid-limburg/knelpunt/1/aanvaarden/"),
    Place("sources", "sanne.ritzen", "/beheer/bronnen/"),
    Place("a source", "sanne.ritzen", "/beheer/bronnen/knmi/"),
    Place("a source of one's own", "sanne.ritzen", "/beheer/bronnen/nieuw/"),
    Place("a source of one's own that is not there", "sanne.ritzen", "/beheer/bronnen/x/wijzigen/", 404),
    Place("activities", "bram", "/activiteiten/"),
    Place("new activity", "bram", "/activiteiten/nieuw/"),
    Place("new exercise", "bram", "/activiteiten/nieuw/?modus=oefening"),
    Place("activity", "bram", "/activiteiten/hoogwater-maas/"),
    Place("reports", "bram", f"{REPORTS}rapporten/"),
    Place("ask for reports", "bram", f"{REPORTS}rapporten/vragen/"),
    Place("a report", "bram", f"{REPORTS}rapporten/thuiszorg-geulvallei/3/"),
    Place("no report yet", "bram", f"{REPORTS}rapporten/hap-westelijke-mijnstreek/"),
    Place("bottlenecks", "bram", f"{REPORTS}knelpunten/"),
    Place("alarms", "bram", "/activiteiten/hoogwater-maas/alarmen/"),
    Place("new alarm", "bram", "/activiteiten/hoogwater-maas/alarmen/nieuw/"),
    Place("board of an alarm", "bram", "/activiteiten/hoogwater-maas/alarmen/3/"),
    Place("documents", "bram", "/activiteiten/hoogwater-maas/documenten/"),
    Place("documents of a coordinator", "amina", "/activiteiten/hoogwater-maas/documenten/?zoek=lift"),
    Place("document", "bram", "/activiteiten/hoogwater-maas/documenten/2/"),
    Place("document of a guest", "eva", "/activiteiten/hoogwater-maas/documenten/2/"),
    Place("decisions", "bram", WORK),
    Place("decision", "bram", f"{WORK}12/"),
    Place("new decision", "bram", f"{WORK}nieuw/"),
    Place("tasks", "bram", f"{WORK}taken/"),
    Place("task", "bram", f"{WORK}taken/1/"),
    Place("new task", "bram", f"{WORK}taken/nieuw/"),
    Place("requests", "bram", f"{WORK}vragen/"),
    Place("request", "bram", f"{WORK}vragen/1/"),
    Place("new request", "bram", f"{WORK}vragen/nieuw/"),
    Place("contradictions", "bram", f"{WORK}tegenspraken/"),
    Place("new contradiction", "bram", f"{WORK}tegenspraken/nieuw/"),
    Place("meeting", "bram", f"{REPORTS}overleg/"),
    Place("team log", "bram", f"{REPORTS}overleg/logboek/"),
    Place("export", "bram", "/activiteiten/hoogwater-maas/exporteren/"),
    Place(
        "export of a coordinator",
        "amina",
        "/activiteiten/hoogwater-maas/exporteren/?wat=rapport.de-maasoever.2",
    ),
    Place("capacity", "bram", CAPACITY),
    Place("who has room", "bram", f"{CAPACITY}overnemen/?plek=places&vanaf=de-maasoever"),
    Place("release of all capacity", "bram", f"{CAPACITY}vrijgeven/"),
    Place("capacity of an institution", "amina", "/capaciteit/instellingen/de-maasoever/"),
    Place("hand in a sheet with capacity", "amina", "/capaciteit/inlezen/"),
    Place("report capacity", "amina", "/capaciteit/instellingen/de-maasoever/melden/"),
    Place("keys for a program", "amina", "/capaciteit/sleutels/"),
    Place("history of a figure", "bram", "/capaciteit/instellingen/maastricht-umc/cijfers/beds/"),
    Place("casualties", "chantal", CASUALTIES),
    Place("report casualties", "bram", f"{CASUALTIES}melden/"),
    Place("answer of a hospital", "bram", f"{CASUALTIES}ziekenhuizen/viecuri/"),
    Place("scaling up", "chantal", SCALING),
    Place("code to confirm", "chantal", f"{SCALING}code/VR24/50/"),
    Place("a unit", "bram", f"{SCALING}eenheden/5/"),
    Place("care phases", "bram", CARE),
    Place("phase to record", "chantal", f"{CARE}fase/3/"),
    Place("phase to weigh again", "chantal", f"{CARE}fasen/2/herziening/"),
    Place("step to weigh again", "chantal", f"{CARE}lopend/1/herziening/"),
    Place("objection to a step", "chantal", f"{CARE}lopend/1/bezwaar/"),
    Place("endurance", "bram", LASTS),
    Place("endurance of a coordinator", "amina", f"{LASTS}instellingen/de-maasoever/"),
    Place("saying what is down", "bram", f"{LASTS}storing/1/"),
    Place("thinking of a measure", "bram", f"{LASTS}maatregel/"),
    Place("measure", "chantal", f"{LASTS}maatregel/2/"),
    Place("spreading", "bram", FLU),
    Place("saying what is expected", "bram", f"{FLU}verwachting/"),
    Place("transfer between hospitals", "bram", f"{FLU}verplaatsing/2/"),
    Place("exercise control", "daan", "/activiteiten/stroomuitval-roermond/oefening/"),
    Place("other regions", "daan", "/activiteiten/stroomuitval-roermond/oefening/andere-regios/"),
    Place("inject", "daan", "/activiteiten/stroomuitval-roermond/oefening/injects/6/"),
    Place("observations", "daan", "/activiteiten/stroomuitval-roermond/waarnemingen/"),
    Place("evaluation", "daan", "/activiteiten/stroomuitval-roermond/evaluatie/"),
    Place("proposals", "daan", "/verbetervoorstellen/?modus=oefening"),
    Place("export of an exercise", "daan", "/activiteiten/stroomuitval-roermond/exporteren/"),
    Place("looking back", "bram", f"{REPORTS}terugkijken/"),
    Place("looking back at a moment", "bram", f"{REPORTS}terugkijken/?moment={AN_HOUR_AGO}"),
    Place("looking back of a coordinator", "amina", f"{REPORTS}terugkijken/"),
    Place("what happened", "bram", f"{REPORTS}terugkijken/verschil/?van={AN_HOUR_AGO}"),
    Place("who read what", "bram", f"{REPORTS}terugkijken/gelezen/"),
    Place("what changed in plans", "bram", "/plannen/gewijzigd/"),
    Place("what is pushed on", "bram", f"{REPORTS}doorzetten/"),
    Place(
        "choosing what to push on",
        "bram",
        f"{REPORTS}doorzetten/nieuw/?room=hoogwater-maas.shared.summary.amber",
    ),
    Place("part that waits for approval", "bram", f"{REPORTS}doorzetten/4/"),
    Place("what was pushed on", "amina", f"{REPORTS}doorgezet/"),
    Place("keys for what was pushed on", "bram", f"{REPORTS}doorzetten/sleutels/"),
    Place("drafted summary", "bram", f"{SHORT}samenvatting/"),
    Place("hand-over", "bram", f"{REPORTS}overdracht/"),
    Place("hand-over of a coordinator", "amina", f"{REPORTS}overdracht/"),
    Place("short picture of the commander", "chantal", f"{SHORT}commander/"),
    Place("short picture of the section", "bram", f"{SHORT}ghor_section/"),
    Place("short picture of the board", "amina", f"{SHORT}roaz_board/"),
    Place("national summary", "bram", f"{SHORT}national/"),
    Place("short picture of a guest", "eva", f"{SHORT}guest/"),
    Place("still true", "bram", f"{REPORTS}klopt-dit-nog/"),
    Place("still true of a coordinator", "amina", f"{REPORTS}klopt-dit-nog/"),
    Place("scaling down", "bram", f"{REPORTS}afschalen/"),
    Place("aftermath", "bram", f"{REPORTS}nazorg/"),
    Place("phase", "bram", "/fase/"),
    Place("phase of who may set it", "chantal", "/fase/"),
    Place("changing the phase", "chantal", "/fase/zuid-limburg/wijzigen/"),
    Place("scaling up", "chantal", "/fase/zuid-limburg/wijzigen/?stap=4"),
    Place("coming down", "chantal", "/fase/zuid-limburg/wijzigen/?stap=2"),
    Place("what follows", "mieke.hendrix", "/fase/limburg-noord/opvolging/"),
    Place("safety picture", "farid", "/veiligheidsbeeld/"),
    Place("safety picture of one region", "amina", "/veiligheidsbeeld/?regio=limburg-noord"),
    Place("briefing", "chantal", "/veiligheidsbeeld/briefing/"),
    Place("criteria", "farid", "/veiligheidsbeeld/criteria/"),
    Place("calendar", "farid", "/veiligheidsbeeld/kalender/"),
    Place("changing the calendar", "bram", f"/veiligheidsbeeld/kalender/{ANY_OCCASION}/wijzigen/"),
    Place("calendar of a reader", "amina", "/veiligheidsbeeld/kalender/?regio=limburg-noord"),
    Place("signals", "farid", "/veiligheidsbeeld/signalen/"),
    Place("signals of a reader", "amina", "/veiligheidsbeeld/signalen/?regio=limburg-noord&stand=nagegaan"),
    Place("sending a signal", "amina", "/veiligheidsbeeld/signalen/nieuw/"),
    Place("editions", "chantal", EDITIONS),
    Place("editions of a reader", "amina", EDITIONS),
    Place("edition", "amina", f"{EDITIONS}3/"),
    Place("edition that was corrected", "bram", f"{EDITIONS}2/"),
    Place("making an edition", "bram", f"{EDITIONS}nieuw/"),
    Place("mail about editions", "chantal", f"{EDITIONS}abonnement/"),
    Place("mails of an edition", "bram", f"{EDITIONS}3/verzending/"),
    Place("links to an edition", "bram", f"{EDITIONS}3/links/"),
    Place("a link to an edition that nobody made", "", f"/weekeditie/{NOBODYS}/verzonnen/", status=404),
    Place("a link that nobody can stop a mail with", "", "/weekeditie/afmelden/verzonnen/", status=404),
    Place("theme", "farid", "/veiligheidsbeeld/zorg/?regio=zuid-limburg"),
    Place("theme on a wall", "farid", "/veiligheidsbeeld/zorg/?regio=zuid-limburg&wand"),
    Place("theme that waits for a second reader", "chantal", "/veiligheidsbeeld/nuts/?regio=zuid-limburg"),
    Place("theme of a care partner", "amina", "/veiligheidsbeeld/straling/?regio=zuid-limburg"),
    Place("judging a theme", "farid", "/veiligheidsbeeld/zorg-ggz/wegen/?regio=zuid-limburg"),
    Place("organisations", "bram", "/organisaties/"),
    Place("organisation", "bram", "/organisaties/de-maasoever/"),
    Place("members", "otto.bisschops", "/organisaties/ghor-zuid-limburg/mensen/"),
    Place("new member", "otto.bisschops", "/organisaties/ghor-zuid-limburg/mensen/erbij/"),
    Place("a member", "otto.bisschops", f"/organisaties/ghor-zuid-limburg/mensen/{ANY_MEMBER}/"),
    Place("not allowed", "bram", "/beheer/logboek/", status=403),
    Place("not found", "bram", "/activiteiten/bestaat-niet/", status=404),
    Place("now of the coordinator", "amina", "/"),
    Place("picture of a reader", "amina", FLOOD, column="organisations"),
    Place("own picture", "amina", f"{FLOOD}organisatie/de-maasoever/"),
    Place("own report", "amina", f"{REPORTS}rapport/"),
    Place("own report to change", "amina", f"{REPORTS}rapport/wijzigen/"),
    Place("own report that was read", "amina", f"{REPORTS}rapporten/de-maasoever/2/"),
    Place("my alarms", "amina", "/alarmen/"),
    Place("how I am reached", "amina", "/alarmen/bereik/"),
    Place("a link nobody made", "", "/a/verzonnen/", status=404),
    Place("own organisation", "amina", "/organisaties/de-maasoever/"),
    Place("new number", "amina", "/organisaties/de-maasoever/contact/erbij/"),
    Place("a number that is wrong", "amina", f"/organisaties/de-maasoever/contact/{ANY_CONTACT}/wijzigen/"),
    Place("own picture of another", "chantal", f"{FLOOD}organisatie/de-maasoever/"),
    Place("now of the neighbour", "daan", "/"),
    Place("picture of an exercise", "daan", f"{EXERCISE}?stroom=grip", column="stream"),
    Place("activity of an exercise", "daan", "/activiteiten/stroomuitval-roermond/"),
    Place("now of a guest", "eva", "/"),
    Place("picture of a guest", "eva", FLOOD),
    Place("password", "eva", "/wachtwoord/"),
    Place("journal", "hanna", "/beheer/logboek/"),
]

# Addresses that are no page: what a form or a script sends or fetches, and files. The page of one alarm or
# signal has another address in each world; `test_alarms.py` and `test_safety_picture.py` look at them.
NO_PAGES = {
    # As another form of an exercise, a file, or what a button sends.
    "continuity_mend", "exercise_event_cancel", "exercise_event_change", "exercise_event_lesson",
    "exercise_event_sign_up", "exercise_events_file", "improvement_propose", "pack_booklet", "pack_take",
    # As the form of a card, a plan beside it, or what a button sends.
    "card_lesson", "card_start", "contacts_checked", "institution_confirm", "plan_answer", "plan_card_choose",
    "plan_difference", "plan_live", "plan_obligation", "plan_obligation_end", "plan_obligation_met",
    "plan_propose", "plan_watch",
    "plan_read", "plan_readers", "plan_terms", "plan_worked_in",
    # What the editor asks beside a plan that is written.
    "plan_write_new", "plan_write_provenance", "plan_write_seen", "plan_write_token",
    "activity_alarm_close", "activity_alarm_phoned", "activity_document_file", "activity_document_release",
    "activity_document_take_back", "activity_document_version", "activity_document_withdraw",
    # As the same page in or outside an activity, as its table, or what a form sends.
    "activity_capacity_close", "activity_capacity_history", "activity_capacity_institution",
    "activity_capacity_regions", "activity_capacity_release", "activity_capacity_remind",
    "activity_capacity_report", "activity_capacity_sheet",
    "activity_capacity_unchanged", "activity_capacity_withdraw", "capacity", "capacity_regions",
    "capacity_release", "capacity_room", "capacity_unchanged", "capacity_withdraw",
    # As one of the forms above, or as the page of the casualties or of spreading.
    "endurance_outage_new", "spread_ask", "spread_proposal", "spread_propose",
    "casualty_distribution_ambulances", "casualty_distribution_choose", "casualty_distribution_decide",
    "casualty_distribution_departures", "casualty_distribution_place", "casualty_distribution_proposal",
    "casualty_distribution_propose", "casualty_distribution_since",
    # As the same form with other fields.
    "care_phases_end", "care_phases_reading", "care_phases_state", "care_phases_step", "care_phases_voice",
    "scale_up_unit_new",
    "activity_grip", "activity_participants", "activity_state", "activity_step", "alarm", "alarm_answer",
    "alarm_bar", "alarm_device_add", "alarm_device_remove", "alarm_link_opened", "alarm_receipt",
    "contact_checked", "contact_withdraw",
    "follow_up", "follow_up_do", "follow_up_drop", "phase_scale",
    "national_withdraw", "national_seen", "national_undo",  # one field as in others; presses
    "national_follow",  # a form of the page
    "national_tell",  # about what another node lets be told on; no other node sends in this world
    "joint_end", "joint_new", "joint_provenance", "joint_seen", "joint_token",  # one field; the text asks
    "joint_draw", "joint_drawn", "joint_erase", "joint_origin",  # a form of the page; the map asks
    "exercise_clock", "exercise_inject_add", "exercise_script",
    "edition_file", "edition_link_revoke", "edition_send_again", "edition_subscription_stop",
    "feed_levels", "feed_link",
    # For other programs: the interface, EMSI, EDXL-RM.
    "activity_emsi", "activity_emsi_json", "assistance_rm_request", "assistance_rm_step",
    "interface_activities", "interface_activity", "interface_document", "interface_figures",
    "interface_elsewhere",
    "interface_nowhere", "interface_openapi", "interface_picture", "interface_released", "interface_reports",
    "interface_atom", "interface_pushed", "interface_steps",
    # What goes out of capacity, to other programs.
    "capacity_have", "fhir_bundle", "fhir_metadata", "fhir_one", "fhir_search", "machine_key_withdraw",
    "digest_draft_answer", "picture_key_withdraw", "pushed_part_step",
    "feed_reception", "feed_resume", "feed_soon", "feed_stop",
    "indicator_read_thresholds",
    "risk_action_done", "risk_establish", "risk_report", "risk_return", "risk_scenario_drop", "risk_send",
    "risk_turn_done",
    # The same form with other fields as those that are looked at.
    "risk_capability", "risk_capability_new", "risk_consultation", "risk_verdict",
    "risk_action", "risk_bottleneck", "risk_demand", "risk_measure", "risk_meeting", "risk_recommendation",
    "risk_scenario_change",
    "plan_establish", "plan_file", "plan_return", "plan_send", "plan_throw_away", "plan_version",
    "plan_withdraw",
    "safety_picture_opinion", "safety_picture_own_level", "safety_picture_read_along",
    "safety_picture_still_so", "safety_picture_calendar_add", "safety_picture_calendar_file",
    "safety_picture_calendar_subscribed",
    "safety_picture_calendar_take_over", "safety_picture_calendar_withdraw",
    "safety_picture_signal", "safety_picture_signal_dismiss", "safety_picture_signal_fold",
    "safety_picture_signal_link", "safety_picture_signal_take_up",
    "safety_picture_signal_unfold", "safety_picture_signal_verify",
    "crisis_picture_answer", "crisis_picture_clock", "crisis_picture_contradiction_ask",
    "crisis_picture_decision_json", "crisis_picture_decision_step", "crisis_picture_in_force",
    "crisis_picture_label",
    "crisis_picture_log_line", "crisis_picture_meeting_cancel", "crisis_picture_meeting_plan",
    "crisis_picture_new", "crisis_picture_open", "crisis_picture_organisations",
    "crisis_picture_provenance", "crisis_picture_request_step", "crisis_picture_seen",
    "crisis_picture_settle", "crisis_picture_stream", "crisis_picture_suggest", "crisis_picture_suggestion",
    "crisis_picture_suggestions",
    "crisis_picture_take_back", "crisis_picture_task_step", "crisis_picture_token",
    "care_phases_answer", "care_phases_appeal", "hand_over_take", "hand_over_write", "journal_csv",
    "member_end",
    "journal_verify", "live_send", "live_stream", "log_out", "manifest", "now_seen", "ogc", "ogc_api",
    "ogc_collection", "ogc_collections", "ogc_conformance", "ogc_item", "ogc_items", "organisation_duty",
    "plot_care", "plot_drawn", "plot_key_withdraw", "plot_label", "plot_open", "plot_origin", "plot_remove",
    "plot_outside_ask", "plot_outside_file", "plot_outside_tile", "plot_outside_turn",
    "plot_still", "plot_token", "preference", "preferences", "service_worker", "situation_report_draft",
    "situation_report_unchanged", "situation_reports_close", "situation_reports_end",
    "situation_reports_apart", "situation_reports_close_need", "situation_reports_take_up",
    "situation_reports_judge", "situation_reports_merge", "situation_reports_note",
    "situation_reports_part", "situation_reports_remind", "digest_body", "digests", "upkeep_confirm",
    "upkeep_finish",
}  # fmt: skip


def by_day(places: Iterable[Place]) -> list[Place]:
    """The first view of each address; by night come those of other people and at other moments as well."""
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(str(resolve(urlsplit(place.path).path).url_name), place)
    return [*first.values()]
