"""Makes the files of the demonstration: small, real documents of the types that people exchange."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_PAGE_LINES = 42
_LETTERS = 88
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    _HEAD + f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
)
_RELATIONS = _HEAD + f'<Relationships xmlns="{_PACKAGE}/relationships">' + "{relations}</Relationships>"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FIRST = (1980, 1, 1, 0, 0, 0)  # the same lines give the same bytes


def paper(file_name: str, lines: Sequence[str]) -> bytes:
    """The content of a file of this name. A line that begins with # is a heading; cells have | between."""
    make = {"pdf": pdf, "docx": docx, "xlsx": xlsx, "csv": csv}[file_name.rpartition(".")[2]]
    return make(lines)


def csv(lines: Sequence[str]) -> bytes:
    """The lines as they are."""
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def pdf(lines: Sequence[str]) -> bytes:
    """A4 pages in Helvetica."""
    rows = [row for line in lines for row in _rows(line)]
    pages = [rows[start : start + _PAGE_LINES] for start in range(0, len(rows), _PAGE_LINES)]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        stream = b"BT 64 780 Td 17 TL\n" + b"".join(_drawn(row) for row in page) + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> "
            + f"/Contents {6 + 2 * number} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return _assembled(objects)


def docx(lines: Sequence[str]) -> bytes:
    """Headings and paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(_paragraph(line) for line in lines)
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return _zipped(
        {
            "[Content_Types].xml": _TYPES.format(parts=_part("/word/document.xml", main)),
            "_rels/.rels": _RELATIONS.format(relations=_relation("officeDocument", "word/document.xml")),
            "word/document.xml": _HEAD
            + f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        }
    )


def xlsx(lines: Sequence[str]) -> bytes:
    """One sheet; what is a whole number is a number."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f"<row>{''.join(_cell(cell.strip()) for cell in line.split('|'))}</row>" for line in lines)
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
    book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts = _part("/xl/workbook.xml", book) + _part("/xl/worksheets/sheet1.xml", sheet)
    return _zipped(
        {
            "[Content_Types].xml": _TYPES.format(parts=parts),
            "_rels/.rels": _RELATIONS.format(relations=_relation("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": _RELATIONS.format(
                relations=_relation("worksheet", "worksheets/sheet1.xml")
            ),
            "xl/workbook.xml": (
                _HEAD + f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}"><sheets>'
                '<sheet name="Overzicht" sheetId="1" r:id="r1"/></sheets></workbook>'
            ),
            "xl/worksheets/sheet1.xml": (
                _HEAD + f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
            ),
        }
    )


def _rows(line: str) -> list[tuple[str, bool]]:
    """(text, whether it is bold) for each row that the line takes."""
    is_heading = line.startswith("#")
    words, rows = line.lstrip("# ").split(), [""]
    for word in words:
        if rows[-1] and len(rows[-1]) + len(word) >= _LETTERS:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return ([("", False)] if is_heading else []) + [(row, is_heading) for row in rows]


def _drawn(row: tuple[str, bool]) -> bytes:
    text, is_bold = row
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"/F{2 if is_bold else 1} {13 if is_bold else 11} Tf ({safe}) '\n".encode("cp1252", "replace")


def _assembled(objects: Sequence[bytes]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    for number, each in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + each + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{place:010d} 00000 n \n".encode() for place in places))
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def _paragraph(line: str) -> str:
    bold = '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>' if line.startswith("#") else ""
    return f'<w:p><w:r>{bold}<w:t xml:space="preserve">{escape(line.lstrip("# "))}</w:t></w:r></w:p>'


def _cell(text: str) -> str:
    if text.isascii() and text.isdecimal():
        return f"<c><v>{text}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def _part(name: str, kind: str) -> str:
    return f'<Override PartName="{name}" ContentType="{kind}"/>'


def _relation(kind: str, target: str) -> str:
    return f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _FIRST), text)
    return out.getvalue()
