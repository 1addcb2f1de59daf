"""Our own levels go out as alerts that others can read, and only what was published."""

from io import BytesIO

from samenbeeld.feeds import published
from samenbeeld.feeds.cap.alert import Alert, Scope, Severity, Status
from samenbeeld.feeds.cap.reading import Received, read
from samenbeeld.feeds.published import Judged
from samenbeeld.kernel import clock
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture import actions
from samenbeeld.safety_picture.tests.judging import judged

ADDRESS = "/veiligheidsbeeld/niveaus.atom"


def alerts(cast: Cast, who: Membership) -> list[Alert]:
    answer = cast.client(who).get(ADDRESS)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    results = list(read(BytesIO(answer.content)))
    assert all(isinstance(each, Received) for each in results), results
    return [each.alert for each in results if isinstance(each, Received)]


def test_what_is_published_from_yellow_up_is_an_alert_that_our_own_reader_takes(cast: Cast) -> None:
    made = judged(cast.chantal, cast.zuid_limburg, "nuts", Level.YELLOW, what_is="Stroom < uit & terug.")
    judged(cast.chantal, cast.zuid_limburg, "geweld", Level.GREEN)
    [alert] = alerts(cast, cast.amina)
    assert alert.identifier == str(made.pk)
    assert alert.scope is Scope.RESTRICTED
    [info] = alert.infos
    assert (info.severity, info.description) == (Severity.MODERATE, "Stroom < uit & terug.")
    assert info.areas[0].geocodes == (("veiligheidsregio", "VR24"),)
    assert info.expires is not None
    assert info.expires > alert.sent


def test_what_waits_for_a_second_reader_does_not_go_out(cast: Cast) -> None:
    waits = judged(cast.chantal, cast.zuid_limburg, "nuts", Level.ORANGE)
    assert alerts(cast, cast.amina) == []
    actions.read_along(actor=cast.bram, assessment=waits, agrees=True)
    assert [each.infos[0].severity for each in alerts(cast, cast.amina)] == [Severity.SEVERE]


def test_a_demonstration_says_that_it_is_invented_and_real_work_does_not(cast: Cast) -> None:
    judged(cast.chantal, cast.zuid_limburg, "nuts", Level.YELLOW)
    [alert] = alerts(cast, cast.amina)
    assert alert.status is Status.EXERCISE
    assert "verzonnen" in alert.note
    at = clock.now()
    row = Judged("1", "Stroom", Level.RED, "VR24", "Zuid-Limburg", "Uit.", "", "", at, at)
    [real] = published.alerts([row], sender="regio.example", partners="Partners")
    assert (real.status, real.note) == (Status.ACTUAL, "")


def test_who_may_not_read_the_picture_gets_no_levels(cast: Cast) -> None:
    assert cast.client(cast.eva).get(ADDRESS).status_code == 403
