"""NATS from the environment, and what the doctor says of it."""

from importlib import import_module

import pytest
from django.test import override_settings

from samenbeeld.kernel.errors import Refused
from samenbeeld.project import environment

# The package has the command under the same name.
doctor = import_module("samenbeeld.project.commands.doctor")


def asked_for(monkeypatch: pytest.MonkeyPatch, written: str, database: str = "service=samenbeeld") -> str:
    monkeypatch.setenv("SAMENBEELD_NATS", written)
    monkeypatch.setenv("SAMENBEELD_DATABASE", database)
    return environment.neighbours()


def test_without_a_word_there_is_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked_for(monkeypatch, " ", database="") == ""


def test_an_address_says_where_nats_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda _name: object())
    assert asked_for(monkeypatch, "tls://wij:geheim@nats.regio.lan:4222").startswith("tls://")


@pytest.mark.parametrize("written", ["4222", "http://127.0.0.1:4222", "nats://", "127.0.0.1:4222"])
def test_what_is_no_address_is_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    with pytest.raises(Refused) as refused:
        asked_for(monkeypatch, written)
    assert (refused.value.key, refused.value.values) == ("command-wrong-nats", {})


def test_several_processes_need_a_server_to_keep_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as refused:
        asked_for(monkeypatch, "nats://127.0.0.1:4222", database="")
    assert refused.value.key == "command-nats-needs-server"


def test_without_its_client_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda _name: None)
    with pytest.raises(Refused) as refused:
        asked_for(monkeypatch, "nats://127.0.0.1:4222")
    assert refused.value.key == "command-no-nats"


def test_nats_that_does_not_answer_is_a_warning_and_no_illness() -> None:
    with override_settings(NATS="nats://127.0.0.1:1"):
        finding = doctor.neighbours_can_be_told()
    assert finding.warning
    assert "NATS antwoordt niet" in finding.mend
