"""The cast of every test: six people, their organisations and two regions. Loaded for all tests as a plugin.

Ask for the fixture `cast`; `cast.amina` is a Membership, `cast.amina.account` the account.
`cast.client(person)` is a browser in which that person is logged in. Passwords are "samenbeeld".
"""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.test import Client
from django_tasks_db.management.commands import db_worker
from pytest_django import DjangoDbBlocker, Settings

from samenbeeld.accounts.models import Account
from samenbeeld.audit import append_only, witness
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations import actions
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.search.engine import fts5

PASSWORD = "samenbeeld"
_hashed: list[str] = []
_rows: list[tuple[str, list[tuple[Any, ...]]]] = []


@dataclass
class Cast:
    """Everybody, with where they work."""

    zuid_limburg: Region
    limburg_noord: Region
    de_maasoever: Organisation
    ghor_zuid_limburg: Organisation
    ghor_limburg_noord: Organisation
    netwerk_maasland: Organisation
    veiligheidsregio_zuid_limburg: Organisation
    amina: Membership
    bram: Membership
    chantal: Membership
    daan: Membership
    eva: Membership
    hanna: Membership

    @property
    def people(self) -> dict[str, Membership]:
        """All six by login."""
        return {name: getattr(self, name) for name in LOGINS}

    @property
    def organisations(self) -> list[Organisation]:
        """All five."""
        return [value for value in vars(self).values() if isinstance(value, Organisation)]

    def client(self, person: Membership | None) -> Client:
        """A browser in which this person is logged in; None is a stranger."""
        browser = Client()
        if person is not None:
            browser.force_login(person.account)
        return browser


LOGINS = ("amina", "bram", "chantal", "daan", "eva", "hanna")


@pytest.fixture
def cast(db: None, settings: Settings) -> Cast:
    """The six people in demonstration mode, in an otherwise empty database."""
    settings.DEMONSTRATION = True
    if _rows:
        _put_back()
    else:
        is_alone = not JournalLine.objects.exists()
        _make()
        if is_alone:
            _keep()
    people = {one.account.login: one for one in Membership.objects.select_related("account", "organisation")}
    regions = {one.code: one for one in Region.objects.all()}
    places = {one.slug: one for one in Organisation.objects.all()}
    return Cast(
        zuid_limburg=regions["VR24"],
        limburg_noord=regions["VR23"],
        de_maasoever=places["de-maasoever"],
        ghor_zuid_limburg=places["ghor-zuid-limburg"],
        ghor_limburg_noord=places["ghor-limburg-noord"],
        netwerk_maasland=places["netwerk-maasland"],
        veiligheidsregio_zuid_limburg=places["veiligheidsregio-zuid-limburg"],
        amina=people["amina"],
        bram=people["bram"],
        chantal=people["chantal"],
        daan=people["daan"],
        eva=people["eva"],
        hanna=people["hanna"],
    )


def _make() -> None:
    south = actions.add_region(actor=SYSTEM, code="VR24", slug="zuid-limburg", name="Zuid-Limburg")
    north = actions.add_region(actor=SYSTEM, code="VR23", slug="limburg-noord", name="Limburg-Noord")
    maasoever = _organisation("de-maasoever", "De Maasoever", "nursing_home", south)
    ghor_south = _organisation("ghor-zuid-limburg", "GHOR Zuid-Limburg", "ghor", south)
    ghor_north = _organisation("ghor-limburg-noord", "GHOR Limburg-Noord", "ghor", north)
    utility = _organisation("netwerk-maasland", "Netwerk Maasland", "utility", south)
    region = _organisation(
        "veiligheidsregio-zuid-limburg", "Veiligheidsregio Zuid-Limburg", "safety_region", south
    )
    _member("amina", "Amina El Idrissi", maasoever, "ico")
    _member("bram", "Bram Janssen", ghor_south, "hin")
    _member("chantal", "Chantal Vroomen", ghor_south, "acgz")
    _member("daan", "Daan Peeters", ghor_north, "liaison")
    _member("eva", "Eva Smeets", utility, "guest", days=3)
    _member("hanna", "Hanna Claessens", region, "security_officer")


def _keep() -> None:
    """What stands in the tables now, so that the next test need not take eighteen actions first.

    PostgreSQL: the counters of rows are not put back, and need not be. They never go back by themselves, so a
    new row gets a number that none of these has.
    """
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith(("auth_", "django_", f"{fts5.TABLE}_")):
                continue  # of Django itself; and what the table of words makes of its rows
            columns = "rowid, *" if databases.IS_SQLITE and table == fts5.TABLE else "*"
            cursor.execute(f'SELECT {columns} FROM "{table}"')
            names = ", ".join(f'"{each[0]}"' for each in cursor.description)
            places = ", ".join(["%s"] * len(cursor.description))
            if found := cursor.fetchall():
                _rows.append((f'INSERT INTO "{table}" ({names}) VALUES ({places})', found))


def _put_back() -> None:
    # At once: a row may name one of a later table.
    with transaction.atomic(), connection.cursor() as cursor:
        for insert, rows in _rows:
            cursor.executemany(insert, rows)


@pytest.fixture(autouse=True)
def ground_of_tests(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A test touches nobody's data and needs no collected files: pages name scripts as they are."""
    settings.DATA = _session_folder(tmp_path_factory)
    # Each test begins a journal of its own; what the witness of an earlier one remembers is of no use.
    (settings.DATA / witness.FILE).unlink(missing_ok=True)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker of the queue drops a connection that is in a transaction; a test is in one all the time.

    Django's own client does the same with the requests of a test.
    """
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """The tables come from a database that is made once for all workers (SQLite: in `django_db_setup`)."""
    connection.settings_dict["TEST"]["MIGRATE"] = False
    if not databases.IS_SQLITE:
        connection.settings_dict["TEST"]["TEMPLATE"] = databases.database_of(databases.with_tables())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database with the guard of the journal off: a test with real transactions is emptied after it.

    The tests of the guard itself put it back (`audit/tests/test_append_only.py`).
    """
    with django_db_blocker.unblock():
        if databases.IS_SQLITE:
            connection.ensure_connection()
            databases.fill_from(databases.with_tables(), connection.connection)
        unguard()


def unguard() -> None:
    """In the database of this process a line of the journal can be removed."""
    with connection.schema_editor() as schema:
        append_only.unguard(schema)


def _session_folder(factory: pytest.TempPathFactory) -> Path:
    folder = factory.getbasetemp() / "data"
    folder.mkdir(exist_ok=True)
    return folder


def _organisation(slug: str, name: str, kind: str, region: Region) -> Organisation:
    return actions.add_organisation(
        actor=SYSTEM, slug=slug, name=name, kind=kind, regions=[region], is_invented=True
    )


def _member(
    login: str, name: str, organisation: Organisation, function: str, *, days: int | None = None
) -> Membership:
    account = Account.objects.create(login=login, name=name, password=_password(), is_demonstration=True)
    until = now() + timedelta(days=days) if days else None
    return actions.add_member(
        actor=SYSTEM,
        account=account,
        organisation=organisation,
        functions=[function],
        valid_from=now() - timedelta(days=30),
        valid_until=until,
    )


def _password() -> str:
    """Hashed once for all tests: the hash is slow on purpose, and the same for everybody here."""
    if not _hashed:
        _hashed.append(make_password(PASSWORD))
    return _hashed[0]
