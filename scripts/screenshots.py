"""Photographs the running demonstration for README and docs: `make screenshots`.

Starts its own demonstration in a temporary data folder on a free port, opens each page as the person it is
made for, at phone width (390) and on a wide screen (1440), and writes PNG files to `docs/pictures/`. Names of
pictures take those alone: `python -m scripts.screenshots landelijk bijstand`.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from scripts.chromium import CHROMIUM, DUTCH

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Picture:
    """One page as one person sees it. `path` "" is the login page, seen by nobody in particular."""

    name: str
    login: str
    path: str
    phone: bool = False
    dark: bool = False
    english: bool = False
    whole_page: bool = False
    click: str = ""  # what is pressed before the photograph


FLOOD = "/crisisbeeld/hoogwater-maas/"
SHORT = "/activiteiten/hoogwater-maas/in-het-kort/"
SAFETY = "/veiligheidsbeeld/"
WORK = "/activiteiten/hoogwater-maas/"
CAPACITY = f"{WORK}capaciteit/"
OWN_CAPACITY = "/capaciteit/instellingen/de-maasoever/"
TRAIN = "/activiteiten/treinongeval-beek/"
FLU = "/activiteiten/griepgolf/"
TRAINING = "/oefenen/ghor-zuid-limburg/1/"
RISK = "/risicoprofiel/zuid-limburg/"

BOARD = [
    Picture("inloggen", "", "/inloggen/"),
    Picture("inloggen-telefoon", "", "/inloggen/", phone=True),
    Picture("zonder-verbinding-telefoon", "", "/zonder-verbinding/", phone=True),
    Picture("wachtwoord", "eva", "/wachtwoord/"),
    Picture("nu", "bram", "/"),
    Picture("nu-engels", "bram", "/", english=True),
    Picture("nu-telefoon", "amina", "/", phone=True, whole_page=True),
    Picture("waarheen-telefoon", "amina", "/waarheen/?vraag=stroomstoring+in+Venlo", phone=True),
    Picture("crisisbeeld", "bram", "/crisisbeeld/hoogwater-maas/"),
    Picture("crisisbeeld-engels", "bram", "/crisisbeeld/hoogwater-maas/", english=True),
    Picture("crisisbeelden", "bram", "/crisisbeeld/?alle"),
    Picture("crisisbeeld-donker", "bram", "/crisisbeeld/hoogwater-maas/", dark=True),
    Picture("crisisbeeld-telefoon", "chantal", "/crisisbeeld/hoogwater-maas/", phone=True),
    Picture("crisisbeeld-oefening", "daan", "/crisisbeeld/stroomuitval-roermond/"),
    Picture("crisisbeeld-toen", "bram", FLOOD, click=".cp-timeline__label--grip"),
    Picture("kaart", "bram", "/crisisbeeld/hoogwater-maas/kaart/"),
    Picture("kaart-donker", "bram", "/crisisbeeld/hoogwater-maas/kaart/", dark=True),
    Picture("kaart-telefoon", "amina", "/crisisbeeld/hoogwater-maas/kaart/", phone=True),
    Picture("kaartsleutels", "bram", "/kaartsleutels/"),
    Picture("kaartlagen", "sanne.ritzen", "/beheer/kaartlagen/", whole_page=True),
    Picture("eigen-beeld", "amina", "/crisisbeeld/hoogwater-maas/organisatie/de-maasoever/"),
    Picture(
        "eigen-beeld-telefoon", "amina", "/crisisbeeld/hoogwater-maas/organisatie/de-maasoever/", phone=True
    ),
    Picture("rapporten", "bram", "/activiteiten/hoogwater-maas/rapporten/"),
    Picture("rapporten-telefoon", "bram", "/activiteiten/hoogwater-maas/rapporten/", phone=True),
    Picture("rapporten-vragen", "bram", "/activiteiten/hoogwater-maas/rapporten/vragen/"),
    Picture(
        "rapport", "bram", "/activiteiten/hoogwater-maas/rapporten/thuiszorg-geulvallei/3/", whole_page=True
    ),
    Picture("rapport-geen-wijziging", "amina", "/activiteiten/hoogwater-maas/rapport/", phone=True),
    Picture("rapport-wijzigen", "amina", "/activiteiten/hoogwater-maas/rapport/wijzigen/", phone=True),
    Picture("knelpunten", "bram", "/activiteiten/hoogwater-maas/knelpunten/"),
    Picture("versies", "chantal", "/crisisbeeld/hoogwater-maas/versies/"),
    Picture("versies-telefoon", "chantal", f"{FLOOD}versies/", phone=True),
    Picture("versie", "chantal", f"{FLOOD}versies/2/"),
    Picture("verschil", "bram", f"{FLOOD}verschil/?van=1&tot=nu"),
    Picture("verschil-telefoon", "bram", f"{FLOOD}verschil/?van=1&tot=nu", phone=True),
    Picture("voorstellen", "bram", f"{FLOOD}?stroom=suggestions"),
    Picture("tekst-sluiten", "bram", f"{FLOOD}tekst/?room=hoogwater-maas.shared.C1.amber"),
    Picture("vrijgeven", "bram", f"{FLOOD}vrijgeven/?room=hoogwater-maas.shared.C1.amber", whole_page=True),
    Picture("besluiten", "chantal", "/activiteiten/hoogwater-maas/besluiten/"),
    Picture("besluit", "chantal", "/activiteiten/hoogwater-maas/besluiten/9/", whole_page=True),
    Picture("taken-telefoon", "amina", "/activiteiten/hoogwater-maas/besluiten/taken/", phone=True),
    Picture("vragen", "bram", "/activiteiten/hoogwater-maas/besluiten/vragen/"),
    Picture(
        "vraag-telefoon",
        "amina",
        "/activiteiten/hoogwater-maas/besluiten/vragen/4/",
        phone=True,
        whole_page=True,
    ),
    Picture("tegenspraken", "bram", "/activiteiten/hoogwater-maas/besluiten/tegenspraken/"),
    Picture("overleg", "bram", "/activiteiten/hoogwater-maas/overleg/", whole_page=True),
    Picture("logboek-team", "bram", "/activiteiten/hoogwater-maas/overleg/logboek/"),
    Picture("nazorg", "bram", f"{WORK}nazorg/"),
    Picture("taakkaarten", "amina", f"{WORK}kaarten/", whole_page=True),
    Picture("zoeken", "bram", "/zoeken/?q=noodstroom+water"),
    Picture("zoeken-telefoon", "amina", "/zoeken/?q=noodstroom", phone=True),
    Picture("activiteiten", "bram", "/activiteiten/"),
    Picture("activiteiten-telefoon", "bram", "/activiteiten/", phone=True),
    Picture("activiteit-nieuw", "bram", "/activiteiten/nieuw/", whole_page=True),
    Picture("activiteit", "bram", "/activiteiten/hoogwater-maas/", whole_page=True),
    Picture("activiteit-telefoon", "chantal", "/activiteiten/hoogwater-maas/", phone=True, whole_page=True),
    Picture("documenten", "bram", "/activiteiten/hoogwater-maas/documenten/"),
    Picture("documenten-telefoon", "amina", "/activiteiten/hoogwater-maas/documenten/", phone=True),
    Picture("document", "bram", "/activiteiten/hoogwater-maas/documenten/2/", whole_page=True),
    Picture("terugkijken", "bram", "/activiteiten/hoogwater-maas/terugkijken/"),
    Picture("terugkijken-telefoon", "amina", "/activiteiten/hoogwater-maas/terugkijken/", phone=True),
    Picture("terugkijken-verschil", "bram", f"{WORK}terugkijken/verschil/"),
    Picture("gelezen", "bram", "/activiteiten/hoogwater-maas/terugkijken/gelezen/"),
    Picture("doorzetten", "bram", "/activiteiten/hoogwater-maas/doorzetten/4/"),
    Picture("doorgezette-delen", "bram", f"{WORK}doorzetten/"),
    Picture("doorgezet-telefoon", "mirjam.lambriex", "/activiteiten/hoogwater-maas/doorgezet/", phone=True),
    Picture("opgestelde-samenvatting", "bram", f"{SHORT}samenvatting/"),
    Picture("in-het-kort", "bram", SHORT),
    Picture("plannen-gewijzigd", "bram", "/plannen/gewijzigd/"),
    Picture("overdracht", "bram", "/activiteiten/hoogwater-maas/overdracht/", whole_page=True),
    Picture("overdracht-telefoon", "amina", "/activiteiten/hoogwater-maas/overdracht/", phone=True),
    Picture("exporteren", "bram", "/activiteiten/hoogwater-maas/exporteren/", whole_page=True),
    Picture("commandant-telefoon", "chantal", f"{SHORT}commander/", phone=True, whole_page=True),
    Picture("klopt-dit-nog", "bram", "/activiteiten/hoogwater-maas/klopt-dit-nog/"),
    Picture("afschalen", "bram", "/activiteiten/hoogwater-maas/afschalen/", whole_page=True),
    Picture("capaciteit", "bram", CAPACITY),
    Picture("capaciteit-telefoon", "bram", CAPACITY, phone=True),
    Picture("capaciteit-altijd", "bram", "/capaciteit/"),
    Picture("capaciteit-regios", "bram", "/capaciteit/regios/"),
    Picture("capaciteit-overnemen", "bram", "/capaciteit/overnemen/"),
    Picture("capaciteit-instelling", "amina", OWN_CAPACITY),
    Picture("capaciteit-melden-telefoon", "amina", f"{OWN_CAPACITY}melden/", phone=True),
    Picture("landelijk", "bram", "/landelijk/", whole_page=True),
    Picture("landelijk-telefoon", "bram", "/landelijk/", phone=True),
    Picture("regio", "bram", "/landelijk/regio/VR21/", whole_page=True),
    Picture("vragenloket", "bram", "/landelijk/vragen/", whole_page=True),
    Picture("vraag-stellen", "bram", "/landelijk/vragen/nieuw/", whole_page=True),
    Picture(
        "vraag-van-knooppunt-telefoon",
        "bram",
        "/landelijk/vragen/",
        phone=True,
        whole_page=True,
        click=".ask-card--ours a",
    ),
    Picture("landelijk-delen", "bram", "/landelijk/delen/", whole_page=True),
    Picture("knooppunten", "bram", "/landelijk/knooppunten/"),
    Picture("bijstand", "bram", "/landelijk/bijstand/"),
    Picture("bijstand-vragen", "bram", "/landelijk/bijstand/nieuw/", whole_page=True),
    Picture("koppelvlak", "", "/koppelvlak/"),
    Picture("gewonden", "chantal", "/activiteiten/treinongeval-beek/gewonden/", whole_page=True),
    Picture("opschaling", "chantal", "/activiteiten/treinongeval-beek/opschaling/", whole_page=True),
    Picture("opschaling-telefoon", "chantal", f"{TRAIN}opschaling/", phone=True),
    Picture("zorgfase-telefoon", "chantal", f"{FLU}zorgfase/", phone=True),
    Picture("spreiding-telefoon", "bram", f"{FLU}spreiding/", phone=True),
    Picture("zorgfase", "bram", "/activiteiten/griepgolf/zorgfase/", whole_page=True),
    Picture("volhouden", "bram", "/activiteiten/hoogwater-maas/volhouden/", whole_page=True),
    Picture("volhouden-telefoon", "bram", "/activiteiten/hoogwater-maas/volhouden/", phone=True),
    Picture("volhouden-maatregel", "chantal", "/activiteiten/hoogwater-maas/volhouden/maatregel/1/"),
    Picture("spreiding", "bram", "/activiteiten/griepgolf/spreiding/", whole_page=True),
    Picture("oefening", "daan", "/activiteiten/stroomuitval-roermond/oefening/", whole_page=True),
    Picture("draaiboek", "daan", "/activiteiten/stroomuitval-roermond/oefening/draaiboek/"),
    Picture("andere-regios", "daan", "/activiteiten/stroomuitval-roermond/oefening/andere-regios/"),
    Picture("waarnemingen-telefoon", "daan", "/activiteiten/stroomuitval-roermond/waarnemingen/", phone=True),
    Picture("evaluatie", "daan", "/activiteiten/stroomuitval-roermond/evaluatie/", whole_page=True),
    Picture("evaluatie-telefoon", "daan", "/activiteiten/stroomuitval-roermond/evaluatie/", phone=True),
    Picture("veiligheidsbeeld", "farid", "/veiligheidsbeeld/", whole_page=True),
    Picture("veiligheidsbeeld-donker", "farid", "/veiligheidsbeeld/", dark=True),
    Picture("veiligheidsbeeld-telefoon", "amina", "/veiligheidsbeeld/", phone=True),
    Picture("veiligheidsbeeld-tegel", "farid", f"{SAFETY}zorg/?regio=zuid-limburg", whole_page=True),
    Picture("veiligheidsbeeld-tegel-telefoon", "chantal", f"{SAFETY}nuts/?regio=zuid-limburg", phone=True),
    Picture("veiligheidsbeeld-wegen", "farid", f"{SAFETY}zorg-ggz/wegen/?regio=zuid-limburg"),
    Picture("veiligheidsbeeld-criteria", "farid", f"{SAFETY}criteria/"),
    Picture("metingen", "farid", "/metingen/", whole_page=True),
    Picture("meting", "farid", "/metingen/maas-sint-pieter/"),
    Picture("meting-telefoon", "amina", "/metingen/maas-sint-pieter/", phone=True),
    Picture("signalen", "farid", f"{SAFETY}signalen/?regio=zuid-limburg"),
    Picture("signalen-telefoon", "amina", f"{SAFETY}signalen/?regio=zuid-limburg", phone=True),
    Picture("veiligheidsbeeld-kalender", "farid", f"{SAFETY}kalender/", whole_page=True),
    Picture("veiligheidsbeeld-kalender-telefoon", "amina", f"{SAFETY}kalender/", phone=True),
    Picture("briefing", "farid", f"{SAFETY}briefing/"),
    Picture("weekeditie", "amina", f"{SAFETY}edities/3/", whole_page=True),
    Picture("weekeditie-telefoon", "amina", f"{SAFETY}edities/3/", phone=True),
    Picture("weekeditie-maken", "bram", f"{SAFETY}edities/nieuw/", whole_page=True),
    Picture("weekedities", "amina", f"{SAFETY}edities/"),
    Picture("plannen", "bram", "/plannen/"),
    Picture("plannen-telefoon", "amina", "/plannen/", phone=True),
    Picture("plannen-landelijk", "bram", "/plannen/landelijk/"),
    Picture("plan-landelijk", "amina", "/plannen/landelijk/hoogwater/", whole_page=True),
    Picture("afspraken", "bram", "/plannen/afspraken/"),
    Picture("plan-schrijven", "bram", "/plannen/ghor-zuid-limburg/18/schrijven/"),
    Picture("plan-schrijven-telefoon", "bram", "/plannen/ghor-zuid-limburg/18/schrijven/", phone=True),
    Picture("plan-lezen", "amina", "/plannen/ghor-zuid-limburg/16/versie/1/tekst/", whole_page=True),
    Picture(
        "plan-voorstel-telefoon",
        "amina",
        "/plannen/ghor-zuid-limburg/16/voorstel/?plek=Waar+het+water+komt",
        phone=True,
    ),
    Picture("plan", "bram", "/plannen/ghor-zuid-limburg/16/", whole_page=True),
    Picture("thema", "amina", "/plannen/thema/hoogwater/", whole_page=True),
    Picture("thema-telefoon", "amina", "/plannen/thema/hoogwater/", phone=True),
    Picture("plannen-gezondheid", "bram", "/plannen/gezondheid/"),
    Picture("taakkaart-telefoon", "amina", "/plannen/de-maasoever/1/kaart/ico/", phone=True),
    Picture("meenemen-telefoon", "amina", "/plannen/meenemen/", phone=True, whole_page=True),
    Picture("oefenkalender", "bram", "/oefenen/"),
    Picture("oefenkalender-telefoon", "amina", "/oefenen/", phone=True),
    Picture("oefenen-capaciteiten", "bram", "/oefenen/capaciteiten/"),
    Picture("oefening-gehouden", "bram", TRAINING, whole_page=True),
    Picture("verbeteracties", "bram", "/verbeteracties/"),
    Picture("verbetervoorstellen", "bram", "/verbetervoorstellen/"),
    Picture("zelfevaluatie", "amina", "/instellingen/de-maasoever/zelfevaluatie/", whole_page=True),
    Picture("instelling", "amina", "/instellingen/de-maasoever/", whole_page=True),
    Picture("ghor-bereiken-telefoon", "amina", "/organisaties/ghor-bereiken/", phone=True),
    Picture("contact-wijzigen", "amina", "/organisaties/de-maasoever/contact/erbij/", whole_page=True),
    Picture("instellingen", "bram", "/instellingen/"),
    Picture("risicoprofiel", "bram", RISK, whole_page=True),
    Picture("risicoprofiel-telefoon", "amina", f"{RISK}?versie=1", phone=True),
    Picture("risicoscenario", "bram", f"{RISK}scenario/1/", whole_page=True),
    Picture("risicoprofielen", "bram", "/risicoprofiel/"),
    Picture("risicocatalogus", "bram", "/risicoprofiel/catalogus/"),
    Picture("risico-andere-methoden", "bram", "/risicoprofiel/andere-methoden/", whole_page=True),
    Picture("fase", "daan", "/fase/", whole_page=True),
    Picture("fase-telefoon", "daan", "/fase/", phone=True, whole_page=True),
    Picture(
        "fase-wijzigen-telefoon",
        "chantal",
        "/fase/zuid-limburg/wijzigen/?stap=4",
        phone=True,
        whole_page=True,
    ),
    Picture("fase-wijzigen", "chantal", "/fase/zuid-limburg/wijzigen/"),
    Picture(
        "opvolging-telefoon", "mieke.hendrix", "/fase/limburg-noord/opvolging/", phone=True, whole_page=True
    ),
    Picture("organisaties", "bram", "/organisaties/"),
    Picture("organisaties-telefoon", "bram", "/organisaties/", phone=True),
    Picture("organisatie", "bram", "/organisaties/de-maasoever/"),
    Picture("mensen", "otto.bisschops", "/organisaties/ghor-zuid-limburg/mensen/"),
    Picture(
        "mensen-erbij", "otto.bisschops", "/organisaties/ghor-zuid-limburg/mensen/erbij/", whole_page=True
    ),
    Picture(
        "mensen-telefoon",
        "otto.bisschops",
        "/organisaties/ghor-zuid-limburg/mensen/",
        phone=True,
        click=".organisations-change",
    ),
    Picture("organisatie-telefoon", "amina", "/organisaties/de-maasoever/", phone=True),
    Picture("alarm-telefoon", "amina", "/alarmen/", phone=True, dark=True, click=".alarm-rows a"),
    Picture("mijn-alarmen", "amina", "/alarmen/", phone=True),
    Picture("bereik", "amina", "/alarmen/bereik/", phone=True, whole_page=True),
    Picture("alarmen", "bram", "/activiteiten/hoogwater-maas/alarmen/"),
    Picture("alarmbord", "bram", "/activiteiten/hoogwater-maas/alarmen/3/"),
    Picture("alarm-nieuw", "bram", "/activiteiten/hoogwater-maas/alarmen/nieuw/", whole_page=True),
    Picture("bronnen", "sanne.ritzen", "/beheer/bronnen/"),
    Picture("logboek", "hanna", "/beheer/logboek/"),
    Picture("logboek-telefoon", "hanna", "/beheer/logboek/", phone=True),
    Picture("bouwstenen", "bram", "/bouwstenen/", whole_page=True),
]

# What somebody fills in, and what is about one thing alone.
BOARD += [
    Picture("samen-beginnen", "bram", "/landelijk/samen/nieuw/", whole_page=True),
    Picture("bijstand-inlezen", "bram", "/landelijk/bijstand/inlezen/"),
    Picture("bericht-meldkamer", "bram", f"{SAFETY}signalen/bericht/"),
    Picture("berichten", "", "/koppelvlak/berichten/"),
    Picture("begrippen", "bram", "/koppelvlak/begrippen/"),
    Picture("op-de-kaart", "bram", f"{FLOOD}kaart/nieuw/", whole_page=True),
    Picture(
        "mens", "otto.bisschops", "/organisaties/ghor-zuid-limburg/mensen/", click=".organisations-change"
    ),
    Picture("plan-nieuw", "amina", "/plannen/nieuw/", whole_page=True),
    Picture("oefening-nieuw", "bram", "/oefenen/nieuw/?plan=ghor-zuid-limburg/1", whole_page=True),
    Picture("oefening-evalueren", "bram", f"{TRAINING}evalueren/", whole_page=True),
    Picture("verbeteractie", "bram", "/verbeteracties/ghor-zuid-limburg/1/"),
    Picture(
        "zelfevaluatie-invullen", "amina", "/instellingen/de-maasoever/zelfevaluatie/invullen/",
        whole_page=True,
    ),
    Picture("instelling-wijzigen", "amina", "/instellingen/de-maasoever/wijzigen/", whole_page=True),
    Picture("risicoprofiel-begin", "bram", f"{RISK}nieuw/", whole_page=True),
    Picture("risicoscenario-nieuw", "bram", f"{RISK}scenario/", whole_page=True),
    Picture("risico-score", "bram", f"{RISK}scenario/1/score/4.1/", whole_page=True),
    Picture(
        "risico-afhankelijkheid", "bram",
        f"{RISK}scenario/1/afhankelijkheid/?process=nursing-home&resource=power", whole_page=True,
    ),
    Picture("risico-anders", "amina", f"{RISK}scenario/1/anders/", whole_page=True),
    Picture("bron", "sanne.ritzen", "/beheer/bronnen/knmi/"),
    Picture("bron-nieuw", "sanne.ritzen", "/beheer/bronnen/nieuw/", whole_page=True),
    Picture("besluit-nieuw", "bram", f"{WORK}besluiten/nieuw/", whole_page=True),
    Picture("taak", "bram", f"{WORK}besluiten/taken/1/"),
    Picture("taak-nieuw", "bram", f"{WORK}besluiten/taken/nieuw/", whole_page=True),
    Picture("vraag-nieuw", "bram", f"{WORK}besluiten/vragen/nieuw/", whole_page=True),
    Picture("tegenspraak-nieuw", "bram", f"{WORK}besluiten/tegenspraken/nieuw/", whole_page=True),
    Picture("capaciteit-wie-heeft-plaats", "bram", f"{CAPACITY}overnemen/?plek=places&vanaf=de-maasoever"),
    Picture("capaciteit-vrijgeven", "bram", f"{CAPACITY}vrijgeven/", whole_page=True),
    Picture("capaciteit-inlezen", "amina", "/capaciteit/inlezen/"),
    Picture("capaciteit-sleutels", "amina", "/capaciteit/sleutels/"),
    Picture("capaciteit-verloop", "bram", "/capaciteit/instellingen/maastricht-umc/cijfers/beds/"),
    Picture("gewonden-melden-telefoon", "bram", f"{TRAIN}gewonden/melden/", phone=True, whole_page=True),
    Picture("gewonden-ziekenhuis", "bram", f"{TRAIN}gewonden/ziekenhuizen/viecuri/"),
    Picture("opschaling-eenheid", "bram", f"{TRAIN}opschaling/eenheden/5/"),
    Picture("zorgfase-vastleggen", "chantal", f"{FLU}zorgfase/fase/3/", whole_page=True),
    Picture("volhouden-instelling", "amina", f"{WORK}volhouden/instellingen/de-maasoever/"),
    Picture("volhouden-storing", "bram", f"{WORK}volhouden/storing/1/"),
    Picture("volhouden-wat-als", "bram", f"{WORK}volhouden/maatregel/"),
    Picture("spreiding-verwachting", "bram", f"{FLU}spreiding/verwachting/", whole_page=True),
    Picture("spreiding-verplaatsing", "bram", f"{FLU}spreiding/verplaatsing/2/"),
    Picture("inject", "daan", "/activiteiten/stroomuitval-roermond/oefening/injects/6/"),
    Picture(
        "doorzetten-nieuw", "bram", f"{WORK}doorzetten/nieuw/?room=hoogwater-maas.shared.summary.amber",
        whole_page=True,
    ),
    Picture("doorzetten-sleutels", "bram", f"{WORK}doorzetten/sleutels/"),
    Picture("signaal-sturen-telefoon", "amina", f"{SAFETY}signalen/nieuw/", phone=True, whole_page=True),
    Picture("weekeditie-abonnement", "chantal", f"{SAFETY}edities/abonnement/"),
]  # fmt: skip

# Addresses about nothing, or about an activity alone, that are no page to look at: a form behind a button, an
# answer to one, a part of a page, a file, an address for programs. A test asks of each new one which it is.
NO_PAGES = {
    "activity_capacity_regions", "activity_capacity_remind", "activity_capacity_sheet", "activity_emsi",
    "activity_emsi_json", "activity_grip", "activity_participants", "activity_state", "activity_step",
    "alarm_bar", "alarm_device_add", "alarm_device_remove", "capacity_have", "care_phases_reading",
    "care_phases_state", "casualty_distribution_ambulances", "casualty_distribution_departures",
    "casualty_distribution_place", "casualty_distribution_propose", "casualty_distribution_since",
    "crisis_picture_at", "crisis_picture_clock", "crisis_picture_in_force", "crisis_picture_label",
    "crisis_picture_log_line", "crisis_picture_meeting_plan", "crisis_picture_new",
    "crisis_picture_open", "crisis_picture_organisations", "crisis_picture_provenance",
    "crisis_picture_seen", "crisis_picture_stream", "crisis_picture_suggest",
    "crisis_picture_suggestions", "crisis_picture_token", "edition_subscription_stop",
    "endurance_outage_new", "exercise_clock", "exercise_events_file", "exercise_inject_add",
    "feed_levels", "fhir_bundle", "fhir_metadata", "hand_over_write", "interface_activities",
    "interface_elsewhere",
    "interface_figures", "interface_openapi", "interface_released", "interface_steps", "journal_csv",
    "journal_verify", "log_out", "manifest", "now_seen", "ogc", "ogc_api", "ogc_collections",
    "ogc_conformance", "pack_away", "pack_booklet", "pack_take", "plan_watch", "plot_care",
    "plot_change", "plot_drawn", "plot_label", "plot_open", "plot_origin", "plot_outside_ask",
    "plot_release", "plot_remove", "plot_still", "plot_token", "preference", "preferences",
    "safety_picture_calendar_add", "safety_picture_calendar_file", "safety_picture_calendar_take_over",
    "scale_up_unit_new", "service_worker", "situation_report_draft", "situation_report_unchanged",
    "situation_reports_end", "situation_reports_merge", "situation_reports_note",
    "situation_reports_remind", "spread_ask", "spread_propose", "upkeep_confirm",
}  # fmt: skip


@contextmanager
def demonstration(speed: float = 10) -> Iterator[str]:
    """Address of a fresh demonstration, stopped afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {"SAMENBEELD_DATA": data, "SAMENBEELD_PORT": str(port)}
        command = [str(Path(sys.executable).parent / "samenbeeld"), "demo", "--speed", str(speed)]
        server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_up(address)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_until_up(address: str, seconds: float = 180) -> None:
    """Returns when the login page answers. Raises TimeoutError."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/inloggen/", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.3)
    raise TimeoutError(f"{address} did not come up in {seconds} s")


def photograph(browser: Browser, address: str, picture: Picture) -> None:
    """One PNG in `docs/pictures/`."""
    context = browser.new_context(
        viewport=PHONE if picture.phone else WIDE,  # type: ignore[arg-type]
        device_scale_factor=2 if picture.phone else 1.5,
        color_scheme="dark" if picture.dark else "light",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    # As somebody sees it who has turned to the map before.
    context.add_init_script("localStorage.setItem('samenbeeld-map', 'yes')")
    page = context.new_page()
    if picture.login:
        page.goto(f"{address}/inloggen/")
        page.fill("input[name=login]", picture.login)
        page.fill("input[name=password]", "samenbeeld")
        page.press("input[name=password]", "Enter")
        page.wait_for_url(lambda url: "inloggen" not in url)
    page.goto(address + picture.path)
    if picture.english:
        page.get_by_role("button", name="English").click()
    if picture.click:
        page.locator(picture.click).first.click()
    page.wait_for_timeout(2500)  # let the live texts arrive and the others type a little
    if not picture.english:  # a field for a date takes the language of the page when that is said anew
        page.evaluate("() => { const root = document.documentElement; root.lang = ''; root.lang = 'nl' }")
    if picture.whole_page:
        # A window as high as the page: what stays at the end of the screen lies at the end of the picture.
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": height})
        page.wait_for_timeout(300)
    file = PICTURES / f"{picture.name}.png"
    page.screenshot(path=file, full_page=picture.whole_page)
    make_light(file)
    context.close()


def make_light(file: Path) -> None:
    """With 256 colours a page looks the same, and the picture is less than half as heavy to fetch."""
    with Image.open(file) as picture:
        light = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    light.save(file, optimize=True)


def main(names: list[str]) -> None:
    """All pictures, or only those named on the command line."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    chosen = [picture for picture in BOARD if not names or picture.name in names]
    with demonstration() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking", *DUTCH]
        )
        for picture in chosen:
            photograph(browser, address, picture)
            print(f"docs/pictures/{picture.name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
