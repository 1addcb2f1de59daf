"""The docs can be walked: each page is found from the index, and no link leads nowhere."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
INDEX = DOCS / "README.md"


def links(page: Path) -> list[Path]:
    """What a page leads to in this repository, without the place in it."""
    found = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text())
    return [page.parent / each for each in found if "://" not in each and not each.startswith("mailto:")]


def test_every_page_is_found_from_the_index() -> None:
    pages = {*DOCS.glob("*.md"), *DOCS.glob("how-to/*.md"), *DOCS.glob("operations/*.md")} - {INDEX}
    assert pages
    assert sorted(pages - {*links(INDEX)}) == []


def test_no_link_of_a_page_leads_nowhere() -> None:
    pages = [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "src").rglob("README.md")]
    assert [f"{page}: {each}" for page in pages for each in links(page) if not each.exists()] == []


def test_every_test_that_the_page_of_drills_names_exists() -> None:
    page = (DOCS / "operations/drills.md").read_text()
    named = re.findall(r"`(\S+?\.py)(?:::(\w+))?`", page)
    for file, test in named:
        assert f"def {test}" in (ROOT / file).read_text(), f"{file}::{test}"
    drills = {f"tests/drills/{each.name}" for each in (ROOT / "tests/drills").glob("test_*.py")}
    assert drills
    assert sorted(drills - {file for file, _ in named}) == []
