"""Scaling up, care phases, casualties, capacity, spreading and endurance, wherever people look for them."""

import json

import pytest
from django.urls import reverse

from samenbeeld.digests import queries as digests
from samenbeeld.handover.queries import then
from samenbeeld.handover.queries.between import between
from samenbeeld.kernel.clock import now
from samenbeeld.project.now.care_tasks import care_tasks
from samenbeeld.project.now.situation import situation
from samenbeeld.project.tests.demonstration import Demonstration

FLOOD, FLU, CRASH = "hoogwater-maas", "griepgolf", "treinongeval-beek"


def panel(world: Demonstration, login: str, activity: str) -> dict[str, list[str]]:
    """By block what the panel beside the crisis picture tells this person."""
    member, found = world.member(login), world.activity(activity)
    audience = digests.audience_named(member, found, "care")
    return {
        block.key: [line.text for line in block.lines] for block in digests.digest(member, found, audience)
    }


def layer(world: Demonstration, login: str, activity: str, code: str) -> list[dict[str, str]]:
    """What stands on that layer of care on the map."""
    address = reverse("plot_care", args=[activity])
    told = world.client(login).get(address, {"laag": code})
    assert told.status_code == 200
    found: list[dict[str, str]] = told.json()["care"]
    return found


def test_the_panel_tells_what_runs_and_each_no_more_than_they_may(demonstration: Demonstration) -> None:
    bram = panel(demonstration, "bram", FLU)
    assert any("Voorstel 1 overgenomen: 12 verdelen" in words for words in bram["spread"])
    assert any("6 van Maastricht UMC+ naar Zuyderland" in words for words in bram["spread"])
    assert any("fase 2a" in words for words in bram["scale_up"])
    nadia = panel(demonstration, "nadia.benali", FLU)
    assert not any("overgenomen" in words for words in nadia["spread"])
    assert any("Zuyderland" in words for words in nadia["spread"])
    crash = panel(demonstration, "bram", CRASH)
    assert crash["casualties"][0].endswith(tuple("0123456789"))
    assert "T1" in crash["casualties"][0]
    flood = panel(demonstration, "amina", FLOOD)
    assert not any("Grensmaas: reserve" in words for words in flood["endurance"])


def test_the_crisis_picture_asks_for_the_panel_and_a_guest_does_not_have_it(
    demonstration: Demonstration,
) -> None:
    address = reverse("digest_body", args=[FLOOD, "care"])
    page = demonstration.client("bram").get(reverse("crisis_picture", args=[FLOOD])).content.decode()
    assert f"{address}?paneel=ja" in page
    told = demonstration.client("bram").get(address, {"paneel": "ja"}).content.decode()
    assert "Stroom uitgevallen" in told
    assert "every 15s" in told
    assert demonstration.client("eva").get(address, {"paneel": "ja"}).status_code == 404
    guest = demonstration.client("eva").get(reverse("crisis_picture", args=[FLOOD])).content.decode()
    assert "cp-care" not in guest


@pytest.mark.parametrize(
    ("activity", "code", "sees"),
    [(FLOOD, "endurance", "bram"), (FLU, "spread", "bram"), (CRASH, "casualties", "chantal"),
     (FLOOD, "capacity", "bram")],
)  # fmt: skip
def test_what_is_known_of_care_can_be_put_on_the_map(
    demonstration: Demonstration, activity: str, code: str, sees: str
) -> None:
    found = layer(demonstration, sees, activity, code)
    assert found
    assert all(each["said"] and len(each["point"]) == 2 for each in found)
    page = demonstration.client(sees).get(reverse("plot", args=[activity])).content.decode()
    assert f'data-care-layer="care-{code}"' in page
    answer = demonstration.client("hanna").get(reverse("plot_care", args=[activity]), {"laag": code})
    assert answer.status_code == 404


def test_a_coordinator_sees_the_own_institution_on_the_map_alone(demonstration: Demonstration) -> None:
    names = {each["organisation"] for each in layer(demonstration, "amina", FLOOD, "endurance")}
    assert names == {demonstration.member("amina").organisation.name}


@pytest.mark.parametrize(
    ("activity", "choice", "table", "words"),
    [(CRASH, "opschaling", "units", "Ambulances Limburg-Noord"),
     (CRASH, "gewonden", "groups", "T1"),
     (FLU, "zorgfase", "steps", "fase 2a")],
)  # fmt: skip
def test_what_is_said_of_care_goes_along_as_a_file(
    demonstration: Demonstration, activity: str, choice: str, table: str, words: str
) -> None:
    given = {"choice": choice, "up_to": "amber+strict", "format": "json", "purpose": "Overdracht"}
    address = reverse("activity_export", args=[activity])
    answer = demonstration.client("bram").post(address, given)
    told = json.loads(answer.getvalue())
    assert words in json.dumps(told["parts"], ensure_ascii=False)
    rows = demonstration.client("bram").post(address, {**given, "format": "csv"}).getvalue()
    assert words in rows.decode("utf-8-sig")
    assert table in json.dumps(told["parts"])
    assert demonstration.client("hanna").post(address, given).status_code == 404


@pytest.mark.parametrize(
    ("words", "mode", "address"),
    [("Ambulances Limburg-Noord", "ja", "opschaling/"),
     ("verzuim zorgfase", "", "zorgfase/"),
     ("Itteren Borgharen stroom", "", "volhouden/")],
)  # fmt: skip
def test_what_is_said_of_care_is_found_by_who_may_see_it(
    demonstration: Demonstration, words: str, mode: str, address: str
) -> None:
    asked = {"q": words, **({"oefening": mode} if mode else {})}
    assert address in demonstration.client("bram").get(reverse("search"), asked).content.decode()
    assert address not in demonstration.client("eva").get(reverse("search"), asked).content.decode()


def test_looking_back_tells_what_was_down_and_not_before_it_was_said(demonstration: Demonstration) -> None:
    activity, bram = demonstration.activity(FLOOD), demonstration.member("bram")

    def told(at: str) -> str:
        found = then(activity, bram, demonstration.story.moment(at))
        return " ".join(line.text for part in found.care for line in part.lines)

    assert "Stroom uitgevallen" not in told("10:15")
    assert "Stroom uitgevallen" in told("10:30")
    end = then(activity, bram, now())
    happened = between(activity, bram, demonstration.story.moment("10:15"), end, groups=("endurance",))
    assert any("bijvullen" in each.title for each in happened)
    # A coordinator is told of the own institution, and of what is down.
    mine = then(activity, demonstration.member("amina"), now())
    words = " ".join(line.text for part in mine.care for line in part.lines if part.key == "endurance")
    assert "Grensmaas: reserve" not in words


def test_what_must_be_weighed_again_and_who_must_be_relieved_are_tasks(demonstration: Demonstration) -> None:
    def tasks(login: str, at: str) -> list[str]:
        moment = demonstration.story.moment(at)
        return [each.title for each in care_tasks(situation(demonstration.member(login), moment))]

    weighed = [title for title in tasks("bram", "15:30+1") if title.startswith("Weeg")]
    assert any("stap 1A" in title and "ethisch" in title for title in weighed)
    assert any("personeel" in title for title in weighed)
    assert not any("ruimte" in title for title in weighed)  # care on usual places is not weighed again
    assert not any(title.startswith("Weeg") for title in tasks("bram", "12:00"))
    assert "OEFENING Regel aflossing voor Ambulances Limburg-Noord" in tasks("bram", "14:30")
    assert tasks("amina", "15:30+1") == []


def test_the_table_of_capacity_turns_its_pages_on_a_wall(demonstration: Demonstration) -> None:
    page = demonstration.client("bram").get("/capaciteit/", {"wand": ""}).content.decode()
    assert "ca--far" in page
    assert 'hx-trigger="every 20s"' in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]


def test_the_stream_tells_codes_phases_and_what_is_down_to_who_may_see_it(
    demonstration: Demonstration,
) -> None:
    def stream(login: str, activity: str) -> str:
        address = reverse("crisis_picture_stream", args=[activity])
        return demonstration.client(login).get(address).content.decode()

    assert "Code 30 bevestigd" in stream("bram", CRASH)
    assert "Zorgfase: fase 2a" in stream("bram", FLU)
    assert "Stroom uitgevallen" in stream("bram", FLOOD)
    assert "Stroom uitgevallen" not in stream("eva", FLOOD)
