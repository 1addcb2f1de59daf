"""What a person typed is kept whole or refused: never shortened in silence. Pure."""

from samenbeeld.kernel.errors import Refused


def whole(text: str, most: int, *, field: str) -> str:
    """The text without blanks around it. Raises Refused at `field` beyond `most` characters."""
    kept = text.strip()
    if len(kept) > most:
        raise Refused("look-too-long", field=field, length=len(kept), most=most)
    return kept


def whole_line(text: str, most: int, *, field: str) -> str:
    """The same, as one line."""
    return whole(" ".join(text.split()), most, field=field)
