"""The terms on screen are those of the docs, and each says of which kind it is."""

from pathlib import Path

from django.utils import translation

from samenbeeld.interface.queries.terms import terms

DOCS = Path(__file__).resolve().parents[4] / "docs" / "operations" / "exchange.md"


def test_every_term_stands_in_the_docs_with_the_same_words() -> None:
    text = DOCS.read_text()
    for each in terms():
        assert f"| {each.ours} | {each.here} | {each.field} |" in text


def test_a_term_is_said_in_the_language_of_the_reader() -> None:
    with translation.override("en"):
        assert {"Safety region", "Assistance"} <= {each.ours for each in terms()}
        assert {each.kind for each in terms()} <= {
            "Base register", "External source", "Own core register", "Internal source"
        }  # fmt: skip
