"""Bringing regions, organisations and people into a node from one file: its first day, or when many come.

What is there already stays as it is; what is new is added. All of it, or, with one mistake, nothing.
"""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.db import transaction

from samenbeeld.accounts import actions as accounts
from samenbeeld.accounts import queries as known_accounts
from samenbeeld.audit.journal import Stamp
from samenbeeld.kernel.errors import Refused
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import actions
from samenbeeld.organisations import queries as known
from samenbeeld.organisations.models import Organisation, Region


@dataclass
class Registered:
    """What came in. `passwords` are (login, name, password) of new people, to be told to each of them."""

    regions: int = 0
    organisations: int = 0
    passwords: list[tuple[str, str, str]] = field(default_factory=list)


def register(file: Path, actor: Stamp) -> Registered:
    """Read the file and add what is new. Raises Refused with the entry and field that are wrong."""
    content = _read(file)
    done = Registered()
    with transaction.atomic():
        regions = {region.code: region for region in known.regions()}
        for entry in content.entries("regions"):
            if entry.text("code") not in regions:
                with entry.named():
                    regions[entry.text("code")] = _region(entry, actor)
                done.regions += 1
        there = {one.slug: one for one in known.organisations()}
        for entry in content.entries("organisations"):
            if entry.text("slug") not in there:
                with entry.named():
                    there[entry.text("slug")] = _organisation(entry, regions, there, actor)
                done.organisations += 1
        for entry in content.entries("people"):
            if known_accounts.by_login(entry.text("login")) is None:
                with entry.named():
                    done.passwords.append(_person(entry, there, actor))
    return done


class _Entry:
    """One table of the file. Whatever is missing or of another kind is a refusal that names it."""

    def __init__(self, place: str, content: Any) -> None:
        self.place = place
        if not isinstance(content, Mapping):
            raise self.wrong("")
        self._content = content

    def text(self, name: str, default: str | None = None) -> str:
        found = self._content.get(name, default)
        if not isinstance(found, str) or (default is None and not found.strip()):
            raise self.wrong(name)
        return found.strip()

    def texts(self, name: str) -> list[str]:
        found = self._content.get(name)
        if not isinstance(found, list) or not found or not all(isinstance(one, str) for one in found):
            raise self.wrong(name)
        return found

    def entries(self, name: str) -> Iterator["_Entry"]:
        found = self._content.get(name, [])
        if not isinstance(found, list):
            raise self.wrong(name)
        before = f"{self.place}, " if self.place else ""
        return (_Entry(f"{before}{name} {number}", one) for number, one in enumerate(found, 1))

    def point(self, name: str) -> tuple[float, float] | tuple[None, None]:
        """(longitude, latitude) in degrees, or neither."""
        found = self._content.get(name)
        if found is None:
            return None, None
        if not isinstance(found, list) or len(found) != 2 or not all(isinstance(n, float) for n in found):
            raise self.wrong(name)
        return found[0], found[1]

    def day_end(self, name: str) -> datetime | None:
        """The end of that day, or None when it is not there."""
        found = self._content.get(name)
        if found is None:
            return None
        if type(found) is not date:
            raise self.wrong(name)
        return datetime.combine(found, time(23, 59), tzinfo=times.AMSTERDAM)

    @contextmanager
    def named(self) -> Iterator[None]:
        """What an action refuses, refused with the name of this entry."""
        try:
            yield
        except Refused as refused:
            if refused.key == "register-wrong":
                raise
            why = say(refused.key, **refused.values)
            raise Refused("register-refused", place=self.place, why=why) from refused

    def wrong(self, name: str) -> Refused:
        """The refusal that names this entry and this field."""
        return Refused("register-wrong", field=name or None, place=self.place, name=name or "?")


def _read(file: Path) -> _Entry:
    try:
        return _Entry("", tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("register-not-readable", file=str(file), why=str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise Refused("register-no-toml", file=str(file), why=str(error)) from error


def _region(entry: _Entry, actor: Stamp) -> Region:
    return actions.add_region(
        actor=actor, code=entry.text("code"), slug=entry.text("slug"), name=entry.text("name")
    )


def _organisation(
    entry: _Entry, regions: Mapping[str, Region], there: Mapping[str, Organisation], actor: Stamp
) -> Organisation:
    codes, parent = entry.texts("regions"), entry.text("parent", "")
    if not set(codes) <= set(regions):
        raise entry.wrong("regions")
    if parent and parent not in there:
        raise entry.wrong("parent")
    organisation = actions.add_organisation(
        actor=actor,
        slug=entry.text("slug"),
        name=entry.text("name"),
        kind=entry.text("kind"),
        regions=[regions[code] for code in codes],
        parent=there.get(parent),
    )
    for contact in entry.entries("contacts"):
        actions.add_contact(
            actor=actor,
            organisation=organisation,
            kind=contact.text("kind"),
            value=contact.text("value"),
            purpose=contact.text("purpose", ""),
            hours=contact.text("hours", ""),
        )
    for site in entry.entries("sites"):
        longitude, latitude = site.point("point")
        actions.add_site(
            actor=actor,
            organisation=organisation,
            name=site.text("name"),
            address=site.text("address", ""),
            municipality_code=site.text("municipality", ""),
            longitude=longitude,
            latitude=latitude,
            source=site.text("source", ""),
        )
    return organisation


def _person(entry: _Entry, there: Mapping[str, Organisation], actor: Stamp) -> tuple[str, str, str]:
    organisation = there.get(entry.text("organisation"))
    if organisation is None:
        raise entry.wrong("organisation")
    account, password = accounts.register_person(
        actor=actor, login=entry.text("login"), name=entry.text("name")
    )
    actions.add_member(
        actor=actor,
        account=account,
        organisation=organisation,
        functions=entry.texts("functions"),
        valid_until=entry.day_end("until"),
    )
    return account.login, account.name, password
