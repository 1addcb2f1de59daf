"""At a start the files of pages are collected when they are others than before, and else left alone."""

import asyncio
import os
import time
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from samenbeeld.project import static_files


@pytest.fixture
def own(tmp_path: Path, settings: Settings) -> Path:
    """A folder with one file of a page."""
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("p { margin: 0 }")
    settings.DATA = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [source]
    return source


def test_what_is_the_same_is_not_collected_again(own: Path, settings: Settings) -> None:
    static_files.collect()
    collected = Path(settings.STATIC_ROOT) / "page.css"
    collected.unlink()
    static_files.collect()
    assert not collected.exists()


def test_what_changed_is_collected_also_when_it_is_as_long_as_before(own: Path, settings: Settings) -> None:
    static_files.collect()
    (own / "page.css").write_text("p { margin: 1 }")
    os.utime(own / "page.css", (later := time.time() + 10, later))
    static_files.collect()
    assert (Path(settings.STATIC_ROOT) / "page.css").read_text() == "p { margin: 1 }"


@pytest.mark.django_db  # the end of an answer looks after connections
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/static/newer.1a2b.css", 200),
        ("/static/gone.css", 404),
        ("/static/../settings.css", 404),
        ("/newer.1a2b.css", 404),
    ],
)
def test_a_file_that_another_version_put_there_while_we_ran_is_given_as_our_own(
    own: Path, settings: Settings, path: str, status: int
) -> None:
    async def not_there(request: object) -> HttpResponse:
        return HttpResponse(status=404)

    static_files.collect()
    given = static_files.StaticFiles(not_there)
    (Path(settings.STATIC_ROOT) / "newer.1a2b.css").write_text("p { margin: 2 }")
    (own.parent / "settings.css").write_text("of nobody")
    answer = asyncio.run(given(RequestFactory().get(path)))
    assert answer.status_code == status
    answer.close()
