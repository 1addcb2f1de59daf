"""XML of a stranger, read without following or unfolding anything in it. Pure."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from samenbeeld.kernel.errors import Refused

_DEEPEST = 60
_MOST_ELEMENTS = 300_000


def tree(body: bytes) -> Element:
    """The root element, names without their namespace.

    Raises Refused for what is no XML, defines entities, or is built to be heavy.
    """
    return _Reader().read(body)


class _Reader:
    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = self._count = 0

    def read(self, body: bytes) -> Element:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        # No entity is ever declared, so none unfolds; and nothing outside the text is fetched.
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._builder.data
        try:
            parser.Parse(body, True)
            return self._builder.close()
        except (expat.ExpatError, ValueError, LookupError, AssertionError):
            raise Refused("plot-outside-unreadable", field="address") from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            self._refuse()
        self._builder.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._builder.end(_local(name))

    def _refuse(self, *_: object) -> None:
        raise Refused("plot-outside-unreadable", field="address")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
