"""Real files for tests, made with the libraries that people's own programs would be like."""

import io
import struct
import zipfile
import zlib

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


def pdf(text: str = f"De {WORD} staan boven.", *, script: bool = False, password: str = "") -> bytes:
    """A PDF with words, as a small printer would make it."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("cp1252")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % (_SCRIPT if script else b""),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.5\n")
    for number, part in enumerate(parts, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + part + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return _locked(out.getvalue(), password) if password else out.getvalue()


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
