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
settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40
)
settings.register_profile("night", settings.get_profile("busy machine"), max_examples=500)
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make test` leaves out what is marked `night`; `make test-night` passes that as well."""
    parser.addoption("--night", action="store_true", help="also what takes long: drills, other sizes")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is for the night waits for the night."""
    if config.getoption("--night"):
        return
    left_out = [item for item in items if item.get_closest_marker("night")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("night")]


def pytest_collection_finish() -> None:
    """As a process that serves pages: all that is loaded now is never looked through again for rubbish."""
    from samenbeeld.project import memory

    memory.settle()


def pytest_configure(config: pytest.Config) -> None:
    """Properties are tried longer at night. Pages in tests name their static files plainly: nobody collects
    and hashes them first.

    Nor does anybody ask for one in this process. The middleware that gives them is asynchronous, and each
    request of a test would change threads twice for it.
    """
    from django.conf import settings as of_django

    if config.getoption("--night"):
        settings.load_profile("night")
    of_django.MIDDLEWARE = [name for name in of_django.MIDDLEWARE if "static_files" not in name]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    # A password is hashed slowly on purpose; which hash the product makes is a test of `accounts`.
    of_django.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        *of_django.PASSWORD_HASHERS,
    ]
    of_django.STORAGES = of_django.STORAGES | {"staticfiles": plain}
    _remember_what_the_page_was_drawn_with()


def _remember_what_the_page_was_drawn_with() -> None:
    """`answer.context` is what the view gave. Django copies what each of its parts was drawn with, too."""
    from django.test import client

    whole = client.store_rendered_templates

    def stored(store: dict[str, Any], *told: Any, **more: Any) -> None:
        if not store:
            whole(store, *told, **more)

    client.store_rendered_templates = stored


@pytest.fixture(autouse=True, scope="session")
def each_action_says_what_it_changed() -> Iterator[None]:
    """What is kept in memory is kept until the journal names the package it was read from: so an action that
    writes a table of a package writes a line of that package.
    """
    from samenbeeld.audit import keeping
    from samenbeeld.audit.tests.said import said_what_it_changed

    plain = keeping.an_action
    keeping.an_action = said_what_it_changed(plain)
    yield
    keeping.an_action = plain


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
def nothing_is_known_of_another_test(request: pytest.FixtureRequest) -> None:
    """Each test undoes what it did: of a journal that is gone nobody need ask whether it went on. The world
    is the same for every test of a module.
    """
    from samenbeeld.audit import keeping

    if "prepared_world" not in request.fixturenames:
        keeping.forget()


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    """The screen is Dutch by default; so are the tests."""
    from django.utils import translation

    with translation.override("nl"):
        yield
