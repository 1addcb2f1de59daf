"""Looks into files that a stranger made: a program of its own, which shuts itself in before it reads.

It has no network, starts nothing, writes nothing, and has little memory and time: whatever a bomb or a broken
file does to it, the server only hears that it did not answer. Its question stands on the command line, the
content comes in on standard input, its answer is one line of JSON. It knows nothing of Django.
"""

import io
import json
import resource
import sys
import zipfile
from collections import deque
from collections.abc import Iterator
from typing import IO, Any
from xml.parsers import expat

from samenbeeld.files import rules

_PARTS = {  # where the words stand, and which elements end a line
    "docx": (("word/document.xml", "word/header", "word/footer", "word/footnotes.xml"), ("p",)),
    "pptx": (("ppt/slides/slide", "ppt/notesSlides/notesSlide"), ("p",)),
    "xlsx": (("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet"), ("si", "c", "sheet")),
    "odt": (("content.xml",), ("p", "h")),
    "ods": (("content.xml",), ("p", "h", "table-cell")),
    "odp": (("content.xml",), ("p", "h")),
}
# A form of XFA holds scripts of its own.
_SCRIPT_KEYS = ("/JS", "/JavaScript", "/XFA")
_SCRIPT_ACTIONS = ("/JavaScript", "/Launch")
# Where an open document keeps its macros, its own and those of what is set into it.
_MACRO_FOLDERS = {"Basic", "Scripts"}
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.system",
    "os.fork",
    "os.remove",
    "ctypes.",
)
_PIECE = 65_536


def main() -> None:
    """Answer the question on the command line about standard input."""
    question = json.loads(sys.argv[1])
    _import_first()
    _shut_in(question["seconds"], question["memory"])
    content = sys.stdin.buffer
    file = content if content.seekable() else io.BytesIO(content.read())
    answer = inspect(file, question) if question["do"] == "inspect" else read(file, question)
    sys.stdout.write(json.dumps(answer))


def inspect(file: IO[bytes], question: dict[str, Any]) -> dict[str, str]:
    """What it is (`found`), and what is wrong with it (`wrong`: "", bomb, locked or script)."""
    found = rules.by_start(file.read(rules.HEAD))
    if found == rules.ZIP:
        return _inspect_zip(file, rules.Unpacked(**question["unpacked"]))
    return {"found": found, "wrong": _wrong_with_pdf(file) if found == "pdf" else ""}


def read(file: IO[bytes], question: dict[str, Any]) -> dict[str, str]:
    """The words in it, as many as asked for."""
    kind, most = question["kind"], question["characters"]
    words: list[str] = []
    for piece in _words(file, kind):
        words.append(piece[:most])
        most -= len(piece)
        if most <= 0:
            break
    return {"text": "".join(words)}


def _inspect_zip(file: IO[bytes], limits: rules.Unpacked) -> dict[str, str]:
    size = file.seek(0, io.SEEK_END)
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile:
        return {"found": rules.UNKNOWN, "wrong": ""}
    entries = archive.infolist()
    if rules.is_bomb(
        limits, size=size, entries=len(entries), becomes=sum(entry.file_size for entry in entries)
    ):
        return {"found": rules.ZIP, "wrong": "bomb"}
    if any(entry.flag_bits & 1 for entry in entries):
        return {"found": rules.ZIP, "wrong": "locked"}
    names = {entry.filename for entry in entries}
    if "mimetype" in names and any(_MACRO_FOLDERS.intersection(name.split("/")[:-1]) for name in names):
        return {"found": "macros", "wrong": ""}
    if "mimetype" in names:
        found = _open_document(archive.read("mimetype")[:100])
        return {"found": _read_through(archive, found), "wrong": ""}
    if any(name.endswith("vbaProject.bin") for name in names):
        return {"found": "macros", "wrong": ""}
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    return {"found": _read_through(archive, rules.office_kind(types) or rules.ZIP), "wrong": ""}


def _read_through(archive: zipfile.ZipFile, kind: str) -> str:
    """`kind`, once the parts with its words were read to the end. Breaks on what is damaged there: better
    while the person is still there than when it is opened in a crisis.
    """
    deque(_words_in_archive(archive, kind), maxlen=0)
    return kind


def _open_document(mimetype: bytes) -> str:
    kind = mimetype.strip().removeprefix(b"application/vnd.oasis.opendocument.")
    return {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}.get(kind, rules.ZIP)


def _wrong_with_pdf(file: IO[bytes]) -> str:
    import pypdf

    file.seek(0)
    reader = pypdf.PdfReader(file, strict=False)
    if reader.is_encrypted:
        return "locked"
    for number, generation in _objects(reader):
        thing = reader.get_object(pypdf.generic.IndirectObject(number, generation, reader))
        if _holds_script(thing):
            return "script"
    return "script" if _holds_script(reader.trailer) else ""


def _objects(reader: Any) -> list[tuple[int, int]]:
    """Each by its number and generation."""
    plain = {(number, generation) for generation, found in reader.xref.items() for number in found}
    return sorted(plain | {(number, 0) for number in reader.xref_objStm})


def _holds_script(thing: Any) -> bool:
    """Whether this object itself holds a script or starts a program; what it points to is asked apart."""
    if isinstance(thing, dict):
        if any(key in thing for key in _SCRIPT_KEYS):
            return True
        # What it does may stand elsewhere: `["/S"]` goes there.
        if "/S" in thing and str(thing["/S"]) in _SCRIPT_ACTIONS:
            return True
        return any(_holds_script(dict.__getitem__(thing, key)) for key in thing)
    return isinstance(thing, list) and any(_holds_script(item) for item in list.__iter__(thing))


def _words(file: IO[bytes], kind: str) -> Iterator[str]:
    file.seek(0)
    if kind == "pdf":
        import pypdf

        for page in pypdf.PdfReader(file, strict=False).pages:
            # Where one page ends and the next begins, so that a find can say where it stands.
            yield page.extract_text().replace("\f", " ") + "\f"
    elif kind in _PARTS:
        yield from _words_in_archive(zipfile.ZipFile(file), kind)
    else:
        yield _decoded(file.read())


def _words_in_archive(archive: zipfile.ZipFile, kind: str) -> Iterator[str]:
    """Those of an office file; nothing of an archive that is none."""
    starts, ends = _PARTS.get(kind, ((), ()))
    for entry in archive.infolist():
        if starts and entry.filename.startswith(starts) and entry.filename.endswith(".xml"):
            with archive.open(entry) as part:
                yield from _words_of_xml(part, ends)


def _words_of_xml(part: IO[bytes], ends: tuple[str, ...]) -> Iterator[str]:
    """Text as it comes, a new line after each element that ends one. A DTD has no business here."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse_dtd(*_: object) -> None:
        raise ValueError("a document type in an office file")

    def start(_name: str, attributes: dict[str, str]) -> None:
        # Sheets have their names in an attribute.
        if _name.endswith(" sheet") and "name" in attributes:
            found.append(attributes["name"])

    def end(name: str) -> None:
        if name.rpartition(" ")[2] in ends:
            found.append("\n")

    parser.StartDoctypeDeclHandler = refuse_dtd
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = found.append
    while piece := part.read(_PIECE):
        parser.Parse(piece, False)
        yield "".join(found)
        found.clear()
    parser.Parse(b"", True)
    yield "".join(found)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _import_first() -> None:
    """What is needed later: after the door is shut nothing of it may fail for want of memory or files."""
    import encodings.cp1252
    import logging

    import pypdf
    import pypdf.generic

    logging.disable(logging.CRITICAL)
    assert encodings.cp1252
    assert pypdf.generic


def _shut_in(seconds: int, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if writes or event.startswith(_FORBIDDEN):
            raise PermissionError(event)

    sys.addaudithook(refuse)


if __name__ == "__main__":
    main()
