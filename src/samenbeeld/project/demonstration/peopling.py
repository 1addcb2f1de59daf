"""Regions, organisations, sites, telephone numbers and people of the world."""

import csv
from datetime import time, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password

from samenbeeld.accounts import actions as accounts
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.geo import queries as geo
from samenbeeld.geo.actions import DATA as GEO_DATA
from samenbeeld.organisations import actions
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.project.demonstration import world
from samenbeeld.project.demonstration.story import Story

PASSWORD = "samenbeeld"
# Half a year: some numbers were checked lately, some long ago, as in a real list.
_CHECKED_DAYS_AGO = (12, 45, 80, 160, 380)
_RECEPTION = (time(8), time(17))


def make_everybody(story: Story) -> dict[str, Membership]:
    """Everybody of the world by login. Call it inside the clock of the story."""
    regions = {record["code"]: actions.add_region(actor=SYSTEM, **record) for record in world.regions()}
    there: dict[str, Organisation] = {}
    hospitals = _hospital_sites()
    for number, record in enumerate(world.organisations()):
        there[record["slug"]] = _organisation(record, regions, there)
        _sites(record, there[record["slug"]], hospitals)
        _phones(record, there[record["slug"]], number, story)
    # Hashing is slow on purpose; everybody here has the same public password, so it is hashed once.
    encoded = make_password(PASSWORD)
    return {person.login: _person(person, there, encoded, story) for person in world.people()}


def _organisation(
    record: dict[str, Any], regions: dict[str, Region], there: dict[str, Organisation]
) -> Organisation:
    return actions.add_organisation(
        actor=SYSTEM,
        slug=record["slug"],
        name=record["name"],
        kind=record["kind"],
        regions=[regions[code] for code in record["regions"]],
        parent=there.get(record.get("parent", "")),
        is_invented=record.get("invented", False),
    )


def _sites(record: dict[str, Any], organisation: Organisation, hospitals: dict[str, dict[str, str]]) -> None:
    for key in record.get("hospital_sites", []):
        row = hospitals[key]
        longitude, latitude = float(row["longitude"]), float(row["latitude"])
        actions.add_site(
            actor=SYSTEM,
            organisation=organisation,
            name=row["site_name"],
            address=f"{row['street']} {row['house_number']}, {row['postcode']} {row['city']}",
            municipality_code=geo.municipality_of(longitude, latitude) or "",
            longitude=longitude,
            latitude=latitude,
            source="demonstration-site-source",
        )
    for site in record.get("sites", []):
        longitude, latitude = site["point"]
        actions.add_site(
            actor=SYSTEM,
            organisation=organisation,
            name=site["name"],
            municipality_code=site.get("municipality", ""),
            longitude=longitude,
            latitude=latitude,
            source=site.get("source", "demonstration-site-invented"),
        )


def _phones(record: dict[str, Any], organisation: Organisation, number: int, story: Story) -> None:
    """The number of a record, by day and night; before it, by day, that of its reception if it has one."""
    checked = story.anchor.date() - timedelta(days=_CHECKED_DAYS_AGO[number % len(_CHECKED_DAYS_AGO)])
    # Names of sentences: each reader gets them in the language of the screen.
    if "reception" in record:
        actions.add_contact(
            actor=SYSTEM,
            organisation=organisation,
            kind="phone",
            value=record["reception"],
            purpose="demonstration-purpose-reception",
            days="work",
            opens=_RECEPTION[0],
            closes=_RECEPTION[1],
            checked_on=checked,
        )
    if "phone" in record:
        actions.add_contact(
            actor=SYSTEM,
            organisation=organisation,
            kind="phone",
            value=record["phone"],
            purpose=f"demonstration-purpose-{record['purpose']}",
            days="every",
            priority=2 if "reception" in record else 1,
            checked_on=checked,
        )


def _person(
    person: world.PersonOfTheWorld, there: dict[str, Organisation], encoded: str, story: Story
) -> Membership:
    account = accounts.add_account(
        actor=SYSTEM, login=person.login, name=person.name, encoded_password=encoded, is_demonstration=True
    )
    return actions.add_member(
        actor=SYSTEM,
        account=account,
        organisation=there[person.organisation],
        functions=person.functions,
        valid_until=story.moment(person.ends) if person.ends else None,
    )


def _hospital_sites() -> dict[str, dict[str, str]]:
    with (GEO_DATA / "hospitals-limburg-2019.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}
