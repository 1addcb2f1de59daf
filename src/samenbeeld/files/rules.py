"""What a file is, by its content, and what may be uploaded. Limits are handed in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Tlp

QUARANTINED, CLEAN, INFECTED, REFUSED = "quarantined", "clean", "infected", "refused"
HEAD = 4096  # bytes from the start that are enough to know a type by
LONGEST_NAME = 150

ZIP, TEXT, PROGRAM, UNKNOWN = "zip", "text", "program", "unknown"
_STARTS = [
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"#!", PROGRAM),
]
# What the main part of an Office file calls itself; one with macros calls itself otherwise.
_OFFICE = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "pptx",
}
_MACROS = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_WRITTEN = ("txt", "csv")  # types that only their name can tell apart


@dataclass(frozen=True)
class Kind:
    """One type that may be uploaded."""

    code: str
    name: str
    suffix: str
    media: str
    inside: bool  # its words can be read


@dataclass(frozen=True)
class Unpacked:
    """How much an archive may become."""

    bytes: int
    times: int
    times_from: int
    entries: int


def kinds(policy: Mapping[str, Any]) -> dict[str, Kind]:
    """The types in `policy/files.toml`, by code."""
    records = {code: record for code, record in policy["kinds"].items() if isinstance(record, dict)}
    return {
        code: Kind(code, record["name"], record["suffix"], record["media"], record["inside"])
        for code, record in records.items()
    }


def unpacked(policy: Mapping[str, Any]) -> Unpacked:
    """The limits on what an archive becomes, in `policy/files.toml`."""
    record = policy["unpacked"]
    return Unpacked(record["bytes"], record["times"], record["times_from"], record["entries"])


def by_start(head: bytes) -> str:
    """What the first bytes say: the code of a type, `zip`, `text`, `program` or `unknown`."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    found = next((code for start, code in _STARTS if head.startswith(start)), "")
    return found or (TEXT if _is_text(head) else UNKNOWN)


def office_kind(content_types: bytes) -> str:
    """The type of a zip with this `[Content_Types].xml`; "macros" when it holds any, "" when it is none."""
    if _MACROS.search(content_types):
        return "macros"
    return next((code for main, code in _OFFICE.items() if main.encode() in content_types), "")


def is_bomb(limits: Unpacked, *, size: int, entries: int, becomes: int) -> bool:
    """Whether an archive of `size` bytes would become too much."""
    grows = becomes > limits.times_from and becomes > size * limits.times
    return entries > limits.entries or becomes > limits.bytes or grows


def name_to_leave(name: str, *, mode: str, tlp: Tlp, stamp: str) -> str:
    """`plan-ECHT-TLP-AMBER-2027-01-14-1422.pdf`: the name with what it is under, before its ending.

    `mode` is the word for real or exercise. The longest name loses the end of its own part.
    """
    under = f"-{mode}-{tlp.label.replace(':', '-').replace('+', '-')}-{stamp}"
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    return f"{stem[: LONGEST_NAME - len(under) - len(dot + suffix)]}{under}{dot}{suffix}"


def safe_name(name: str) -> str:
    """The name without folders, without what cannot be seen, and not too long; "" when nothing is left."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*')
    seen = " ".join(seen.split()).strip(". ")
    if len(seen) <= LONGEST_NAME:
        return seen
    stem, dot, suffix = seen.rpartition(".")
    return (
        f"{stem[: LONGEST_NAME - len(suffix) - 1]}{dot}{suffix}"
        if dot and len(suffix) < 10
        else seen[:LONGEST_NAME]
    )


def suffix_of(name: str) -> str:
    """`pdf` of `Plan.PDF`, "" without one."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def check_size(size: int, *, most: int, name: str) -> None:
    """Raises Refused for an empty file and for one that is too large."""
    if size <= 0:
        raise Refused("files-empty", field="file", name=name)
    if size > most:
        raise Refused("files-too-large", field="file", name=name, size=megabytes(size), most=megabytes(most))


def settled_kind(known: Mapping[str, Kind], found: str, name: str) -> Kind:
    """The type of a file of this content and name. Raises Refused with what is wrong and what to do."""
    suffix = suffix_of(name)
    if found == TEXT and suffix in _WRITTEN:
        return known[suffix]
    if found in known and found not in _WRITTEN:
        return known[found]
    if found == "macros":
        raise Refused("files-macros", field="file", name=name)
    claims = next((kind for kind in known.values() if suffix in (kind.suffix, kind.code)), None)
    if found == PROGRAM:
        raise Refused("files-program", field="file", name=name)
    if claims is not None:
        raise Refused("files-not-what-it-says", field="file", name=name, says=claims.name)
    raise Refused(
        "files-type-not-taken", field="file", name=name, types=", ".join(k.suffix for k in known.values())
    )


def with_suffix(name: str, kind: Kind) -> str:
    """The name with the ending of its content, so that a device opens it with the right program."""
    if suffix_of(name) in (kind.suffix, kind.code):
        return name
    return f"{name}.{kind.suffix}"


def megabytes(size: int) -> str:
    """`200 MB`, `1,4 MB`, `12 kB`: as a person reads it."""
    if size >= 10_000_000:
        return f"{round(size / 1_048_576)} MB"
    if size >= 100_000:
        return f"{size / 1_048_576:.1f} MB".replace(".", ",")
    return f"{max(1, round(size / 1024))} kB"


def state_after_scan(signature: str) -> str:
    """The state a verdict of the scanner leads to; `signature` "" is: nothing found."""
    if not signature:
        return CLEAN
    # What is locked cannot be looked into: no virus, and not to be opened here either.
    return REFUSED if signature.startswith("Heuristics.Encrypted") else INFECTED


def _is_text(head: bytes) -> bool:
    """Letters and white space only. A letter may be cut in two at the end of the head."""
    if b"\0" in head:
        return False
    try:
        text = head.decode()
    except UnicodeDecodeError as error:
        text = head[: error.start].decode() if error.start >= len(head) - 3 else head.decode("latin-1")
    return all(letter.isprintable() or letter in "\r\n\t\f\ufeff\u00ad" for letter in text)
