"""Real files for tests, made with the libraries that people's own programs would be like."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

import docx
import openpyxl
import pptx
import pypdf
from odf import teletype
from odf.opendocument import OpenDocumentText
from odf.text import P

WORD = "zuurstofflessen"
_SCRIPT = b"/OpenAction << /S /JavaScript /JS (boe) >>"


def word_file(text: str = f"Verplaats eerst de {WORD}.") -> bytes:
    document = docx.Document()
    document.add_heading("Evacuatieplan")
    document.add_paragraph(text)
    return _saved(document)


def sheet() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Locaties"
    book.active.append(["Locatie", WORD, 132])
    return _saved(book)


def slides() -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = f"Waar staan de {WORD}?"
    return _saved(deck)


def open_document() -> bytes:
    document = OpenDocumentText()
    paragraph = P()
    teletype.addTextToElement(paragraph, f"De {WORD} staan boven.")
    document.text.addElement(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(
    text: str = f"De {WORD} staan boven.",
    *,
    script: bool = False,
    password: str = "",
    catalog: bytes = b"",
    more: Sequence[bytes] = (),
    generation: int = 0,
) -> bytes:
    """A PDF with words, as a small printer would make it.

    `catalog` are entries more in its catalogue, `more` are objects more, from 6 on, of that `generation`.
    """
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("cp1252")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % (_SCRIPT if script else catalog),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(stream),
        _FONT,
    ]
    content = _assembled(parts, more, generation)
    return _locked(content, password) if password else content


def scan() -> bytes:
    """A PDF as a scanner makes it: a page that is one picture, without a letter."""
    picture = b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return _assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /XObject << /Im1 5 0 R >> >> >>",
            _stream(b"q 595 0 0 842 0 0 cm /Im1 Do Q"),
            _stream(bytes(64), picture),
        ]
    )


def long_pdf(pages: int) -> bytes:
    """A PDF of many pages; each says which it is, and in words of its own."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * page) for page in range(pages))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        _FONT,
    ]
    for page in range(1, pages + 1):
        parts.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (len(parts) + 2)
        )
        parts.append(_stream(b"BT /F1 12 Tf 72 720 Td (Bladzijde %d, uitgang%d.) Tj ET" % (page, page)))
    return _assembled(parts)


def cut_off(content: bytes) -> bytes:
    """What is left of a file when the connection broke half way."""
    return content[: len(content) // 2]


def rotten(archive: bytes, name: str = "word/document.xml") -> bytes:
    """The same archive with some bytes of one part changed on a bad disk."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        entry = opened.getinfo(name)
    start = entry.header_offset + 30 + len(name) + entry.compress_size // 2
    return archive[:start] + bytes(byte ^ 0xFF for byte in archive[start : start + 8]) + archive[start + 8 :]


def macro_file() -> bytes:
    """A docm: a Word file that says of itself that it holds macros."""
    plain, out = word_file(), io.BytesIO()
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    with zipfile.ZipFile(io.BytesIO(plain)) as opened, zipfile.ZipFile(out, "w") as made:
        for name in opened.namelist():
            content = opened.read(name)
            made.writestr(name, content.replace(kind, macros))
    return with_part(out.getvalue(), "word/vbaProject.bin", b"Sub AutoOpen()")


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def _stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n" % (about, len(content)) + content + b"\nendstream"


def _assembled(parts: Sequence[bytes], more: Sequence[bytes] = (), generation: int = 0) -> bytes:
    """The file of these objects, and of `more` of a later generation."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.5\n")
    objects = [(part, 0) for part in parts] + [(part, generation) for part in more]
    for number, (part, which) in enumerate(objects, start=1):
        places.append(b"%010d %05d n \n" % (out.tell(), which))
        out.write(b"%d %d obj\n" % (number, which) + part + b"\nendobj\n")
    start, count = out.tell(), len(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count + b"".join(places))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start))
    return out.getvalue()


def png() -> bytes:
    """One grey point."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


def bomb() -> bytes:
    """A docx of 300 kB that becomes 300 MB."""
    return with_part(word_file(), "word/media/image1.png", bytes(300_000_000))


def with_part(archive: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one part more."""
    out = io.BytesIO(archive)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as opened:
        opened.writestr(name, content)
    return out.getvalue()


def _locked(content: bytes, password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()
