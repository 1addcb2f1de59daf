"""Port and data folder as the environment gives them."""

from pathlib import Path

import pytest

from samenbeeld.kernel.errors import Refused
from samenbeeld.project import environment


@pytest.mark.parametrize(("written", "port"), [("9123", 9123), ("", 8000), ("65535", 65535)])
def test_the_port_is_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch, written: str, port: int) -> None:
    monkeypatch.setenv("SAMENBEELD_PORT", written)
    assert environment.port() == port


@pytest.mark.parametrize("written", ["acht", "0", "65536", "-1", "8000.5", "８０００", " "])
def test_what_is_no_port_is_refused(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("SAMENBEELD_PORT", written)
    with pytest.raises(Refused) as refused:
        environment.port()
    assert refused.value.values == {"port": written}


def test_a_data_folder_is_made_for_its_owner_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMENBEELD_DATA", str(tmp_path / "new"))
    assert environment.data_folder() == tmp_path / "new"
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_looking_at_a_data_folder_leaves_nothing_in_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMENBEELD_DATA", str(tmp_path))
    assert list(environment.data_folder().iterdir()) == []


def test_a_data_folder_that_is_a_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SAMENBEELD_DATA", str(tmp_path / "file"))
    with pytest.raises(Refused) as refused:
        environment.data_folder()
    assert refused.value.values["data"] == str(tmp_path / "file")
