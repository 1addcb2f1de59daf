"""The words behind `samenbeeld`: what they mean, and what is said of those that mean nothing."""

import re

import pytest
from django.utils import translation

from samenbeeld.project import arguments


def complaint(*words: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        arguments.read(words)
    said = capsys.readouterr()
    assert (ended.value.code, said.out) == (2, "")
    return said.err


def explanation(*words: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        arguments.read(words)
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_a_command_comes_with_its_usual_values() -> None:
    demo = arguments.read(["demo"])
    assert (demo.command, demo.speed, demo.prepare, demo.quiet_player) == ("demo", 1.0, False, False)


def test_a_command_takes_what_is_asked() -> None:
    token = arguments.read(["live-token", "--room", "x", "--as", "bram", "--minutes", "2.5"])
    assert (token.room, token.login, token.minutes) == ("x", "bram", 2.5)


@pytest.mark.parametrize("words", [["--help"], ["-h"]])
def test_it_explains_every_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    explained = explanation(*words, capsys=capsys)
    assert all(re.search(rf"^ +{command}\b", explained, re.MULTILINE) for command in arguments.COMMANDS)


@pytest.mark.parametrize("command", arguments.COMMANDS)
def test_every_command_explains_itself_in_dutch(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    explained = explanation(command, "--help", capsys=capsys)
    assert explained.startswith(f"gebruik: samenbeeld {command} [-h]")
    assert not re.search(r"usage|options|show this help", explained)


def test_who_prefers_english_reads_english(capsys: pytest.CaptureFixture[str]) -> None:
    with translation.override("en"):
        assert explanation("demo", "--help", capsys=capsys).startswith("usage: samenbeeld demo [-h]")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fly"], "De opdracht fly bestaat niet. Kies uit: serve, demo, work, node, register,"),
        (["demonstratie"], "De opdracht demonstratie bestaat niet."),
        (["--fast"], "Dit hoort niet bij deze opdracht: --fast"),
        (["demo", "--fast"], "Dit hoort niet bij deze opdracht: --fast"),
        (["demo", "--sp", "3"], "Dit hoort niet bij deze opdracht: --sp 3"),
        (["verify", "nu", "graag"], "Dit hoort niet bij deze opdracht: nu graag"),
        (["demo", "--speed"], "Bij --speed ontbreekt een waarde"),
        (["demo", "--speed", "snel"], "Bij --speed ontbreekt een waarde, of deze waarde kan niet."),
        (["demo", "--speed", "0"], "Bij --speed ontbreekt een waarde, of deze waarde kan niet."),
        (["demo", "--speed", "nan"], "Bij --speed ontbreekt een waarde, of deze waarde kan niet."),
        (["live-token", "--minutes", "-3"], "Bij --minutes ontbreekt een waarde, of deze waarde kan niet."),
    ],
)
def test_what_means_nothing_is_named(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = complaint(*words, capsys=capsys).splitlines()
    assert first.startswith(said)
    assert "samenbeeld --help" in second
