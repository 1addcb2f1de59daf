"""The whole product in a process of its own: what comes in too large."""

import http.client
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.demonstration import Demonstration

pytestmark = pytest.mark.node

UPLOAD = "/activiteiten/hoogwater-maas/documenten/"
MEGABYTE = b"x" * 1_000_000
PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def folder(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(settled_folder, tmp_path_factory.mktemp("product") / "data"))


@pytest.fixture(scope="module")
def product(folder: Path) -> Iterator[Demonstration]:
    running = Demonstration(folder)
    running.start()
    yield running
    running.stop()


def memory(pid: int) -> int:
    """The most that this process ever held, in bytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def sent(product: Demonstration, pieces: Iterable[bytes], **headers: str) -> tuple[int, str]:
    """What the server answers to this body."""
    address = urlsplit(product.address)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=PATIENCE_SECONDS)
    head = {"Content-Type": "multipart/form-data; boundary=x", "Accept": "text/html", **headers}
    connection.request("POST", UPLOAD, body=pieces, headers=head, encode_chunked="Content-Length" not in head)
    answer = connection.getresponse()
    told = (answer.status, answer.read().decode())
    connection.close()
    return told


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "not announced"])
def test_an_upload_of_200_megabytes_is_refused_in_words_and_never_held(
    product: Demonstration, announced: bool
) -> None:
    assert sent(product, [b"--x--"])[0] != 413
    before = memory(product.pid)
    head = {"Content-Length": str(200 * len(MEGABYTE))} if announced else {"Transfer-Encoding": "chunked"}
    status, page = sent(product, (MEGABYTE for _ in range(200)), **head)
    assert status == 413
    assert "Veld Bestand: dit is" in page
    assert "Ga terug: wat je invulde, staat er nog. Kies een kleiner bestand." in page
    assert memory(product.pid) - before < 40_000_000
