"""How rows lie in a segment: authors once, then every stamp, and apart from them every update. Pure."""

import zlib
from collections.abc import Sequence

from samenbeeld.realtime.rules import Author, Row, Stamp, unpack_ranges
from samenbeeld.realtime.wire import Malformed, read_bytes, read_varuint, varuint, with_length

_AUTHOR_FIELDS = 5


def pack(rows: Sequence[Row]) -> tuple[bytes, bytes]:
    """Rows in order -> (stamps, updates), both compressed."""
    authors: dict[Author, int] = {}
    stamps: list[bytes] = []
    at_ms = 0
    for row in rows:
        author = authors.setdefault(row.author, len(authors))
        # Digests do not compress, yet they are what makes a folded row provable one by one.
        stamps += (
            varuint(row.seq), varuint(author), varuint(_zigzag(row.at_ms - at_ms)), varuint(row.deletes),
            with_length(row.ranges), row.digest,
        )  # fmt: skip
        at_ms = row.at_ms
    names = [varuint(len(authors)), *(_pack_author(author) for author in authors)]
    return (
        zlib.compress(b"".join([*names, varuint(len(rows)), *stamps]), 6),
        zlib.compress(b"".join(with_length(row.update) for row in rows), 6),
    )


def unpack(stamps: bytes, updates: bytes) -> list[Row]:
    """The very rows that went in. Raises Malformed for bytes that `pack` did not make."""
    try:
        return _unpack(stamps, updates)
    except (zlib.error, ValueError, IndexError) as error:
        raise Malformed(str(error)) from error


def _unpack(stamps: bytes, updates: bytes) -> list[Row]:
    texts = zlib.decompress(updates)
    at = 0
    rows = []
    for seq, author, at_ms, deletes, ranges, digest in _read_stamps(stamps):
        update, at = read_bytes(texts, at)
        rows.append(Row(seq, author, at_ms, ranges, deletes, update, digest))
    return rows


def unpack_stamps(stamps: bytes) -> list[Stamp]:
    """Only who and when, without the text."""
    return [
        Stamp(seq, author, at_ms, unpack_ranges(ranges), deletes)
        for seq, author, at_ms, deletes, ranges, _ in _read_stamps(stamps)
    ]


def _read_stamps(packed: bytes) -> list[tuple[int, Author, int, bool, bytes, bytes]]:
    data = zlib.decompress(packed)
    count, at = read_varuint(data, 0)
    authors = []
    for _ in range(count):
        fields = []
        for _ in range(_AUTHOR_FIELDS):
            field, at = read_bytes(data, at)
            fields.append(field.decode())
        authors.append(Author(*fields))
    found = []
    at_ms = 0
    count, at = read_varuint(data, at)
    for _ in range(count):
        seq, at = read_varuint(data, at)
        author, at = read_varuint(data, at)
        step, at = read_varuint(data, at)
        deletes, at = read_varuint(data, at)
        ranges, at = read_bytes(data, at)
        digest = data[at : at + 32]
        at += 32
        at_ms += _unzigzag(step)
        found.append((seq, authors[author], at_ms, bool(deletes), ranges, digest))
    return found


def _pack_author(author: Author) -> bytes:
    fields = (author.account, author.name, author.organisation, author.organisation_name, author.function)
    return b"".join(with_length(field.encode()) for field in fields)


def _zigzag(number: int) -> int:
    """A clock may be set back, so a step may be negative."""
    return number * 2 if number >= 0 else -number * 2 - 1


def _unzigzag(number: int) -> int:
    return -(number + 1) // 2 if number & 1 else number // 2
