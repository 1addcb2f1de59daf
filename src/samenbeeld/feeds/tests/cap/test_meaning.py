"""What the schema cannot see."""

from dataclasses import replace

import pytest

from samenbeeld.feeds.cap.alert import Severity, level_of
from samenbeeld.feeds.tests.cap.examples import WIND, XML, bent, reasons, received
from samenbeeld.kernel.levels import Level

POLYGON = "50.8,5.7 51.0,5.7 51.0,6.0 50.8,5.7"
SCOPE = "<scope>Public</scope>"
UPDATE = "<msgType>Update</msgType>"
ALERT = "<msgType>Alert</msgType>"
HEADLINE = "<headline>Code oranje</headline>"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ((SCOPE, "<scope>Restricted</scope>"), ["no-restriction"]),
        ((SCOPE, "<scope>Restricted</scope><restriction> </restriction>"), ["no-restriction"]),
        ((SCOPE, "<scope>Private</scope><addresses/>"), ["no-addresses"]),
        ((SCOPE, f"{SCOPE}<references/>"), ["empty-references"]),
        ((SCOPE, f"{SCOPE}<references>a,b</references>"), ["references"]),
        ((SCOPE, f"{SCOPE}<references>a,b,2026-06-18T12:05:00</references>"), ["references"]),
        ((ALERT, UPDATE), ["no-references"]),
        ((ALERT, "<msgType>Cancel</msgType>"), ["no-references"]),
        ((ALERT, "<msgType>Ack</msgType>"), ["no-references"]),
        ((ALERT, "<msgType>Error</msgType>"), ["no-references"]),
        ((POLYGON, "50.8,5.7 51.0,5.7 50.8,5.7"), ["polygon-too-few"]),
        ((POLYGON, ""), ["polygon-too-few"]),
        ((POLYGON, "50.8,5.7 51.0,5.7 51.0,6.0 50.8,5.8"), ["polygon-open"]),
        ((POLYGON, "5.7,508 5.7,51.0 6.0,51.0 5.7,508"), ["coordinates"]),
        ((POLYGON, "91,5.7 51.0,5.7 51.0,6.0 91,5.7"), ["coordinates"]),
        ((POLYGON, "nan,5.7 51.0,5.7 51.0,6.0 nan,5.7"), ["coordinates"]),
        ((POLYGON, "5_0,5.7 51.0,5.7 51.0,6.0 5_0,5.7"), ["coordinates"]),
        (("</area>", "<circle>50.8 5.7 3</circle></area>"), ["coordinates"]),
        (("</area>", "<circle>50.8,5.7 -3</circle></area>"), ["circle-radius"]),
        (("</area>", "<circle>50.8,5.7</circle></area>"), ["circle-radius"]),
        (("</area>", "<circle>50.8,5.7 30000</circle></area>"), ["circle-radius"]),
        ((HEADLINE, f"<expires>2026-06-18T12:04:59-00:00</expires>{HEADLINE}"), ["expires-before-sent"]),
        (
            (
                HEADLINE,
                "<effective>2026-06-18T15:00:00+02:00</effective><expires>2026-06-18T14:59:00+02:00</expires>"
                + HEADLINE,
            ),
            ["expires-before-effective"],
        ),
        (("<identifier>knmi-1<", "<identifier>knmi 1<"), ["name"]),
        (("<identifier>knmi-1<", "<identifier><"), ["missing"]),
        (("<sender>knmi@example.nl<", "<sender>a,b<"), ["name"]),
        (("<event>Windstoten<", "<event> <"), ["missing"]),
        (("<sent>2026-06-18T12:05:00-00:00<", "<sent>2026-06-18T12:05:00<"), ["schema"]),
        (("<sent>2026-06-18T12:05:00-00:00<", "<sent>2026-06-18T24:00:00-00:00<"), ["no-moment"]),
    ],
)
def test_an_alert_that_means_nothing_is_refused(change: tuple[str, str], expected: list[str]) -> None:
    assert reasons(bent(change)) == expected


def test_a_moment_without_a_zone_is_refused_where_the_schema_lets_it_pass() -> None:
    old = XML.replace("cap:1.2", "cap:1.1")
    assert received(old.replace("12:05:00-00:00", "12:05:00Z")).alert.sent == received(XML).alert.sent
    assert reasons(old.replace("12:05:00-00:00", "12:05:00")) == ["no-zone"]


def test_a_refusal_names_all_faults() -> None:
    changes = (ALERT, UPDATE), (SCOPE, "<scope>Private</scope>"), (POLYGON, "1,1")
    assert reasons(bent(*changes)) == ["polygon-too-few", "no-addresses", "no-references"]


def test_who_takes_an_alert_back_may_do_so_after_it_is_over() -> None:
    references = f"{SCOPE}<references>a,b,2026-06-18T10:00:00+02:00</references>"
    expires = f"<expires>2026-06-18T12:00:00-00:00</expires>{HEADLINE}"
    cancel = (ALERT, "<msgType>Cancel</msgType>")
    assert (
        received(bent(cancel, (SCOPE, references), (HEADLINE, expires))).alert.references[0].identifier == "b"
    )


def test_two_texts_in_one_language_about_one_event_are_remarked_upon() -> None:
    info = XML[XML.index("<info>") : XML.index("</alert>")]
    found = received(bent(("</alert>", f"{info}</alert>")))
    assert [each.key for each in found.remarks] == ["feeds-cap-info-twice"]
    assert received(XML).remarks == ()


def test_a_circle_has_a_centre_and_kilometres() -> None:
    (circle,) = (
        received(bent(("</area>", "<circle>50.8,-5.7 12.5</circle></area>"))).alert.infos[0].areas[0].circles
    )
    assert (circle.centre, circle.radius_km) == ((50.8, -5.7), 12.5)


@pytest.mark.parametrize(
    ("severity", "level"),
    [
        (Severity.MINOR, Level.YELLOW),
        (Severity.MODERATE, Level.YELLOW),
        (Severity.SEVERE, Level.ORANGE),
        (Severity.EXTREME, Level.RED),
        (Severity.UNKNOWN, Level.UNKNOWN),
    ],
)
def test_a_severity_has_a_colour_and_unknown_is_not_green(severity: Severity, level: Level) -> None:
    assert level_of(replace(WIND, severity=severity)) is level


@pytest.mark.parametrize(
    ("awareness", "level"),
    [
        ("1; green; Minor", Level.GREEN),
        ("2; yellow; Moderate", Level.YELLOW),
        ("3;ORANGE;Severe", Level.ORANGE),
        ("4; red; Extreme", Level.RED),
        ("nonsense", Level.ORANGE),
    ],
)
def test_meteoalarm_says_the_colour_itself(awareness: str, level: Level) -> None:
    assert level_of(replace(WIND, parameters={"awareness_level": awareness})) is level
