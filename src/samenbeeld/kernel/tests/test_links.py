"""Which addresses in a sentence become a link, and which never do."""

import pytest

from samenbeeld.kernel import links


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Zie https://example.org/plan.", ["https://example.org/plan"]),
        ("Zie (https://example.org/a_(b)) of bel.", ["https://example.org/a_(b)"]),
        ("Zie ook /plannen/ghor-zuid-limburg/1/.", ["/plannen/ghor-zuid-limburg/1/"]),
        ("HTTP://EXAMPLE.ORG, en verder", ["HTTP://EXAMPLE.ORG"]),
        ("en/of 24/7, 1/2 en /los", []),
        ("javascript:alert(1) data:text/html,x //example.org/", []),
        ("mail@https://example.org", []),
        ('https://example.org/"onclick="x', ["https://example.org/"]),
    ],
)
def test_an_address_in_a_sentence_becomes_a_link(text: str, addresses: list[str]) -> None:
    found = list(links.pieces(text))
    assert [address for _, address in found if address] == addresses
    assert "".join(words for words, _ in found) == text


@pytest.mark.parametrize("address", ["https://example.org", " mailto:a@example.org ", "tel:112", "HTTP://a"])
def test_what_we_open_is_safe(address: str) -> None:
    assert links.safe_address(address) == address.strip()


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " java\nscript:x", "https://a b", "//a", "data:x", None, 3],
)
def test_what_we_do_not_open_is_no_address(address: object) -> None:
    assert links.safe_address(address) == ""
