"""Doors of endurance, with who may and who may not; live reports, agreed measures, and the past."""

from datetime import timedelta

import pytest
from django.urls import reverse

from samenbeeld.activities import actions as activity_actions
from samenbeeld.activities.models import Activity
from samenbeeld.capacity import actions as capacity
from samenbeeld.capacity.queries.world import REAL
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.endurance import actions, queries
from samenbeeld.endurance.models import BufferReport, EnduranceMeasure
from samenbeeld.endurance.rules import lasting
from samenbeeld.institutions.actions import write_profile
from samenbeeld.institutions.rules import Need, Profile
from samenbeeld.kernel.clock import at as at_moment
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.times import local
from samenbeeld.organisations.tests.cast import Cast

HOUR = timedelta(hours=1)


@pytest.fixture
def outage(cast: Cast) -> Activity:
    """No power in the south since an hour; De Maasoever takes part."""
    activity = activity_actions.open_activity(
        actor=cast.bram, name="Stroomuitval", kind="incident", mode=Mode.REAL, regions=[cast.zuid_limburg],
        participants=[cast.de_maasoever, cast.netwerk_maasland],
    )  # fmt: skip
    actions.say_outage(
        actor=cast.bram, activity=activity, service="power", regions=["VR24"], institutions=[],
        since=now() - HOUR, until=None,
    )  # fmt: skip
    return activity


def typed(hours: float = 0) -> str:
    return f"{local(now() + hours * HOUR):%Y-%m-%dT%H:%M}"


def test_a_buffer_that_nobody_told_is_unknown_and_the_page_says_so(cast: Cast, outage: Activity) -> None:
    page = cast.client(cast.bram).get(reverse("endurance", args=[outage.slug]))
    assert [row["name"] for row in page.context["unknown"]] == ["De Maasoever"]
    assert page.context["tipping"] == page.context["holding"] == []
    assert "Van één instelling is niets bekend" in page.content.decode()


def test_an_institution_sees_itself_who_leads_sees_all_and_a_guest_nothing(
    cast: Cast, outage: Activity
) -> None:
    url = reverse("endurance", args=[outage.slug])
    assert cast.client(cast.amina).get(url).context["board"].is_whole is False
    assert cast.client(cast.bram).get(url).context["board"].is_whole is True
    for person in (cast.eva, cast.daan):
        assert cast.client(person).get(url).status_code == 404


def test_an_institution_tells_its_own_hours_and_not_those_of_another(cast: Cast, outage: Activity) -> None:
    url = reverse("endurance_institution", args=[outage.slug, "de-maasoever"])
    given = {"do": "buffer", "service": "power", "knows": "lasts", "hours": "", "seen_at": typed()}
    page = cast.client(cast.amina).post(url, given)
    assert page.status_code == 422
    assert page.context["buffer_form"].errors["hours"] == ["Vul bij Uren een getal in. Leeg is niet nul."]
    assert cast.client(cast.amina).post(url, {**given, "hours": "6,5"}).status_code == 302
    assert BufferReport.objects.get().hours == 6.5
    row = queries.row_of(queries.board(outage, cast.bram), "de-maasoever")
    assert row is not None
    assert row.standing.state == lasting.SOON
    assert cast.client(cast.chantal).post(url, {**given, "hours": "9"}).status_code == 302
    assert cast.client(cast.eva).post(url, {**given, "hours": "9"}).status_code == 404


def test_the_profile_counts_until_somebody_says_something_newer(cast: Cast, outage: Activity) -> None:
    fill_in_profile(cast)
    board = queries.board(outage, cast.bram)
    (row,) = board.rows
    assert row.standing.first is not None
    assert row.standing.first.ends_at == board.outages[0].since + 8 * HOUR
    read = row.read_of(row.standing.first)
    assert read is not None
    assert read.url == "/instellingen/de-maasoever/"
    tell(cast, outage, None)
    assert queries.board(outage, cast.bram).rows[0].standing.state == lasting.UNKNOWN


def test_a_measure_counts_when_the_commander_agreed_on_it(cast: Cast, outage: Activity) -> None:
    tell(cast, outage, 6)
    url = reverse("endurance_measure", args=[outage.slug])
    given = {"institution": "de-maasoever", "service": "power", "kind": "refuel", "hours": "24",
             "what": "800 liter diesel", "takes_effect_at": typed(3)}  # fmt: skip
    assert cast.client(cast.amina).post(url, given).status_code == 403
    assert cast.client(cast.bram).post(url, {**given, "percent": "5"}).status_code == 422
    assert cast.client(cast.bram).post(url, given).status_code == 302
    before = queries.board(outage, cast.bram).rows[0].standing.ends_at
    (measure,) = EnduranceMeasure.objects.all()
    one = reverse("endurance_measure_one", args=[outage.slug, measure.number])
    assert "Zonder" in cast.client(cast.bram).get(one).content.decode()
    assert cast.client(cast.bram).post(one, {"step": "agreed"}).status_code == 403
    assert cast.client(cast.chantal).post(one, {"step": "dropped"}).status_code == 422
    assert cast.client(cast.chantal).post(one, {"step": "agreed"}).status_code == 302
    after = queries.board(outage, cast.bram).rows[0].standing.ends_at
    assert before is not None
    assert after == before + 24 * HOUR


def test_a_stock_says_how_long_it_lasts(cast: Cast, outage: Activity) -> None:
    url = reverse("endurance_institution", args=[outage.slug, "de-maasoever"])
    given = {"do": "stock", "stock": "diesel", "amount": "1.200", "per_day": "600", "seen_at": typed()}
    assert cast.client(cast.amina).post(url, {**given, "delivery": "5"}).status_code == 422
    assert cast.client(cast.amina).post(url, given).status_code == 302
    board = queries.board(outage, cast.amina)
    assert board.stocks[0].days is not None
    assert 1.8 <= board.stocks[0].days <= 2
    assert board.rows[0].reads["power"][0].buffer.source == lasting.STOCK


def test_the_page_of_a_moment_knows_nothing_that_was_said_later(cast: Cast, outage: Activity) -> None:
    earlier = now()
    with at_moment(now() + HOUR):
        tell(cast, outage, 6)
        client = cast.client(cast.bram)
        assert queries.board(outage, cast.bram).rows[0].standing.state == lasting.SOON
        assert queries.board(outage, cast.bram, earlier).rows[0].standing.state == lasting.UNKNOWN
        page = client.get(
            reverse("endurance", args=[outage.slug]), {"moment": f"{local(earlier):%Y-%m-%dT%H:%M}"}
        )
        assert page.context["board"].is_past


def test_an_outage_is_said_by_who_keeps_it_and_ends(cast: Cast, outage: Activity) -> None:
    url = reverse("endurance_outage", args=[outage.slug, 1])
    given = {"state": "over", "regions": "VR24", "since": typed(-1), "until": ""}
    assert cast.client(cast.amina).get(url).status_code == 403
    page = cast.client(cast.bram).post(url, given)
    assert page.context["form"].errors["until"] == ["Vul in wanneer het terugkwam."]
    assert cast.client(cast.bram).post(url, {**given, "until": typed()}).status_code == 302
    assert queries.board(outage, cast.bram).rows == ()


def test_a_figure_that_two_sources_tell_otherwise_counts_for_neither(cast: Cast, outage: Activity) -> None:
    for person, hours, state in ((cast.amina, 20, lasting.SOON), (cast.bram, 5, lasting.UNKNOWN)):
        figures = {"emergency_power": Figure(hours)}
        capacity.report(actor=person, organisation=cast.de_maasoever, world=REAL, figures=figures)
        assert queries.board(outage, cast.amina).rows[0].standing.state == state


def tell(cast: Cast, outage: Activity, hours: float | None) -> None:
    actions.report_buffer(
        actor=cast.amina, activity=outage, organisation=cast.de_maasoever, service="power", hours=hours,
        seen_at=now(),
    )  # fmt: skip


def fill_in_profile(cast: Cast) -> None:
    said = Profile(care=("nursing",), needs=(Need("power", 8, "Diesel"),), offers=())
    write_profile(actor=cast.amina, organisation=cast.de_maasoever, said=said)


@pytest.mark.parametrize(("service", "name"), [("water", "drinkwater"), ("ict", "ict en telefonie")])
def test_what_the_model_does_not_weigh_is_said_to_be_not_known(
    cast: Cast, outage: Activity, service: str, name: str
) -> None:
    url = reverse("endurance", args=[outage.slug])
    unweighed = f"is niet bekend: {name}. Het model weegt dit niet."
    assert unweighed not in cast.client(cast.bram).get(url).content.decode()
    actions.say_outage(
        actor=cast.bram, activity=outage, service=service, regions=["VR24"], institutions=[],
        since=now() - HOUR, until=None,
    )  # fmt: skip
    page = cast.client(cast.bram).get(url)
    assert unweighed in page.content.decode()
    row = page.context["unknown"][0]
    # No class stands there as if it were the whole truth.
    assert row["stretches"]
    assert not any(each["is_known"] for each in row["stretches"])
    own = reverse("endurance_institution", args=[outage.slug, "de-maasoever"])
    assert unweighed in cast.client(cast.amina).get(own).content.decode()
