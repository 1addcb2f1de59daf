"""What holds for every test: no network beyond this machine, and words in Dutch unless it says otherwise."""

import ipaddress
import os
import socket
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Properties are tried on machines that are busy with other tests; a slow example is no mistake.
settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")

# The six people of every test: the fixture `cast`. The whole demonstration world: `demonstration`.
pytest_plugins = [
    "samenbeeld.organisations.tests.cast",
    "samenbeeld.project.tests.demonstration",
    "samenbeeld.files.tests.clamd",
]

# Tests never touch the data of whoever runs them, nor of who runs other tests beside them.
os.environ.setdefault("SAMENBEELD_DATA", tempfile.mkdtemp(prefix="samenbeeld-test-"))
# What is made once for all of them.
os.environ.setdefault(
    "SAMENBEELD_TESTS", tempfile.mkdtemp(prefix="shared-", dir=os.environ["SAMENBEELD_DATA"])
)
if worker := os.environ.get("PYTEST_XDIST_WORKER"):
    os.environ["SAMENBEELD_DATA"] = os.path.join(os.environ["SAMENBEELD_DATA"], worker)
    os.makedirs(os.environ["SAMENBEELD_DATA"], exist_ok=True)


def pytest_configure() -> None:
    """Pages in tests name their static files plainly: nobody collects and hashes them first.

    Nor does anybody ask for one in this process. The middleware that gives them is asynchronous, and each
    request of a test would change threads twice for it.
    """
    from django.conf import settings as of_django

    of_django.MIDDLEWARE = [name for name in of_django.MIDDLEWARE if "servestatic" not in name]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    # A password is hashed slowly on purpose; which hash the product makes is a test of `accounts`.
    of_django.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        *of_django.PASSWORD_HASHERS,
    ]
    of_django.STORAGES = of_django.STORAGES | {"staticfiles": plain}


_connect = socket.socket.connect


def _connect_to_this_machine_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
        raise RuntimeError(f"a test tried to reach {address[0]}: the network is blocked")
    _connect(self, address)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Any connection to another machine fails loudly."""
    socket.socket.connect = _connect_to_this_machine_only  # type: ignore[method-assign]
    yield
    socket.socket.connect = _connect  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """The screen is Dutch by default; so are the tests."""
    from django.utils import translation

    with translation.override("nl"):
        yield
