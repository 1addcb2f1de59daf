"""A live text as blocks: what a reader read of it stays, and nothing in it can run."""

import json
from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.realtime import blocks
from samenbeeld.realtime.blocks import Block, Run
from samenbeeld.realtime.text import ROOT


def state_of(*nodes: XmlElement) -> bytes:
    document: Doc[Any] = Doc()
    content = document.get(ROOT, type=XmlFragment)
    for node in nodes:
        content.children.append(node)
    return document.get_update()


def paragraph(*words: str) -> XmlElement:
    return XmlElement("paragraph", None, [XmlText(each) for each in words])


def marked(words: str, **marks: object) -> bytes:
    document: Doc[Any] = Doc()
    block = document.get(ROOT, type=XmlFragment).children.append(XmlElement("paragraph"))
    text = block.children.append(XmlText())
    assert isinstance(text, XmlText)
    text.insert(0, words, dict(marks))
    return document.get_update()


def test_a_heading_and_a_paragraph() -> None:
    heading = XmlElement("heading", {"level": "3"}, [XmlText("Vervoer")])
    found = blocks.blocks(state_of(heading, paragraph("Twee busjes.")))
    assert found == (
        Block("heading", 3, (Run("Vervoer"),)),
        Block("paragraph", 0, (Run("Twee busjes."),)),
    )


def test_lists_and_tables_keep_their_form_and_give_a_line_each() -> None:
    items = XmlElement(
        "bullet_list", None, [XmlElement("list_item", None, [paragraph(words)]) for words in ("Een", "Twee")]
    )
    cells = [XmlElement("table_cell", None, [paragraph(words)]) for words in ("Locatie", "12")]
    table = XmlElement("table", None, [XmlElement("table_row", None, cells)])
    found = blocks.blocks(state_of(items, table))
    assert [block.kind for block in found] == ["bullet_list", "table"]
    assert blocks.lines(found) == ["Een", "Twee", "Locatie · 12"]


def test_what_is_kept_comes_back_the_same() -> None:
    state = marked("Bel de GHOR", strong=True, link={"href": "tel:000"})
    found = blocks.blocks(state)
    assert found[0].runs == (Run("Bel de GHOR", True, "tel:000"),)
    assert blocks.restored(json.loads(json.dumps(blocks.stored(found)))) == found


def test_an_address_that_runs_is_no_address_coming_in_or_coming_back() -> None:
    assert blocks.blocks(marked("Klik", link={"href": "javascript:alert(1)"}))[0].runs == (Run("Klik"),)
    kept = [{"kind": "paragraph", "runs": [["Klik", False, "javascript:alert(1)", "zeker", "mij"]]}]
    assert blocks.restored(kept)[0].runs == (Run("Klik"),)


def test_how_certain_something_is_and_who_says_so_stays_with_it() -> None:
    said = {"certainty": "assumption", "source": "De netbeheerder", "observed_at": ""}
    (block,) = blocks.blocks(marked("Acht uur.", statement=said))
    assert block.runs == (Run("Acht uur.", False, "", "assumption", "De netbeheerder"),)


def test_a_node_that_nobody_knows_is_read_as_its_words() -> None:
    strange = XmlElement("marquee", None, [paragraph("Toch gelezen")])
    assert blocks.lines(blocks.blocks(state_of(strange))) == ["Toch gelezen"]


def test_lists_within_lists_without_end_are_read_as_text() -> None:
    node = paragraph("Diep")
    for _ in range(60):
        node = XmlElement("bullet_list", None, [XmlElement("list_item", None, [node])])
    assert blocks.lines(blocks.blocks(state_of(node))) == ["Diep"]


def test_an_empty_text_has_no_lines() -> None:
    assert blocks.lines(blocks.blocks(b"")) == []
    assert blocks.lines(blocks.blocks(state_of(paragraph(" ")))) == []
