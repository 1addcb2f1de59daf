"""PostgreSQL from the environment, and what the doctor says of a server."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.tests import databases
from samenbeeld.project import environment

# The package has the command under the same name.
doctor = import_module("samenbeeld.project.commands.doctor")
NOBODY_THERE = "postgresql://samenbeeld:geheim@/samenbeeld?host=/nowhere"


def asked_for(monkeypatch: pytest.MonkeyPatch, written: str) -> dict[str, Any]:
    monkeypatch.setenv("SAMENBEELD_DATABASE", written)
    return environment.database(Path("/data"))


def test_without_a_word_everything_is_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked_for(monkeypatch, " ")["NAME"] == Path("/data/samenbeeld.sqlite3")


def test_an_address_says_which_server(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked_for(monkeypatch, "postgresql://ghor:geheim@db.regio.lan:5433/beeld?sslmode=verify-full")
    assert [found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")] == [
        "beeld", "ghor", "geheim", "db.regio.lan", "5433"
    ]  # fmt: skip
    assert found["OPTIONS"]["sslmode"] == "verify-full"


def test_a_service_of_libpq_says_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    found = asked_for(monkeypatch, "service=samenbeeld")
    assert (found["NAME"], found["OPTIONS"]["service"]) == ("", "samenbeeld")


def test_who_waits_for_a_lock_is_told_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    options = asked_for(monkeypatch, "service=samenbeeld options='-c work_mem=8MB'")["OPTIONS"]
    assert options["options"].startswith("-c lock_timeout=20s ")
    assert options["options"].endswith(" -c work_mem=8MB")


def test_what_is_no_address_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as refused:
        asked_for(monkeypatch, "samenbeeld geheim")
    assert (refused.value.key, refused.value.values) == ("command-wrong-database", {})


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda _name: None)
    with pytest.raises(Refused) as refused:
        asked_for(monkeypatch, "service=samenbeeld")
    assert refused.value.key == "command-no-psycopg"


def test_a_server_that_does_not_answer_is_told_in_words(tmp_path: Path) -> None:
    told = os.environ | {"SAMENBEELD_DATA": str(tmp_path), "SAMENBEELD_DATABASE": NOBODY_THERE}
    command = [str(Path(sys.executable).with_name("samenbeeld")), "verify"]
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "De database antwoordt niet" in done.stderr
    assert "geheim" not in done.stderr
    assert "Traceback" not in done.stderr


@databases.of_postgresql
@pytest.mark.django_db
class TestServer:
    def test_of_a_good_server_there_is_nothing_to_mend(self) -> None:
        looked_at = [check() for check in doctor.OF_THE_ENGINE["postgresql"]]
        assert [finding.mend for finding in looked_at] == [""] * 6

    def test_one_that_is_too_old_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "_OLDEST_POSTGRESQL", 99)
        assert "PostgreSQL 99" in doctor.postgresql_engine().mend

    def test_commits_that_do_not_wait_for_the_disk_are_found(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL synchronous_commit = off")
        assert "synchronous_commit" in doctor.server_is_durable().mend

    def test_too_little_room_for_a_process_is_found_with_how_much_it_takes(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER DATABASE {connection.settings_dict['NAME']} CONNECTION LIMIT 20")
        assert f"hooguit {doctor.OF_A_PROCESS} verbindingen" in doctor.enough_connections().mend

    def test_another_order_of_names_is_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doctor, "_COLLATIONS", ("C",))
        assert "createdb" in doctor.letters().mend

    def test_names_stand_in_the_order_of_sqlite(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT * FROM unnest(%s::text[]) AS word ORDER BY word", [["é", "b", "Z", "a", "A"]]
            )
            assert [word for (word,) in cursor.fetchall()] == ["A", "Z", "a", "b", "é"]
