"""Who owns a node cuts off the end of its journal, and wipes all that saw it there: the node beside it saw
that end too, says so over the line, and `samenbeeld verify` names it.
"""

import pytest

from samenbeeld.audit import witness
from samenbeeld.kernel.tests import databases
from tests.drills.nodes import NORTH, SOUTH, Line, Node, came, meet, until

pytestmark = [pytest.mark.drill, pytest.mark.night]


def test_the_end_of_a_journal_that_was_cut_off_is_told_by_the_node_that_saw_it(
    nodes: tuple[Node, Node], line: Line
) -> None:
    south, north = nodes
    meet(nodes, line)
    for one, other in ((south, NORTH), (north, SOUTH)):
        one.ask("write", other, 5)
    assert came(south, NORTH, 5)
    assert came(north, SOUTH, 5)
    last = end(north)
    assert until(lambda: south.ask("saw", NORTH) == last), south.ask("saw", NORTH)
    assert north.command("verify")[0] == 0

    north.kill()
    cut_off(north, last[0])
    (north.data / witness.FILE).unlink()
    code, said = north.command("verify")
    # Nothing on this machine knows of it.
    assert code == 0, said
    north.start()
    north.ask("start", line.servers[NORTH].address)
    assert until(lambda: north.command("verify")[0] == 1)
    _, said = north.command("verify")
    assert f"Het logboek is niet zoals VR24 het zag: regel {last[0]}, met zegel {last[1]}" in said

    # However much is written after it, that end does not come back.
    north.ask("write", SOUTH, 5)
    assert came(south, NORTH, 10)
    assert north.command("verify")[0] == 1
    assert south.ask("saw", NORTH) == last


def end(node: Node) -> list[object]:
    """Number and seal of the last line of its journal."""
    with databases.opened(node.data) as database:
        found = database.execute("SELECT number, digest FROM audit_journalline ORDER BY number DESC LIMIT 1")
        return list(found.fetchone())


def cut_off(node: Node, number: object) -> None:
    """As the owner of the database: the guard goes, the lines from this one on, and what others said."""
    mark = "?" if databases.IS_SQLITE else "%s"
    on = "" if databases.IS_SQLITE else " ON audit_journalline"
    with databases.opened(node.data) as database:
        database.execute(f"DROP TRIGGER journal_refuses_delete{on}")
        database.execute(f"DELETE FROM audit_journalline WHERE number >= {mark}", [number])
        database.execute("UPDATE federation_peerlink SET our_end = NULL")
