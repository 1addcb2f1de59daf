"""The printable page for the information coordinator: `python -m scripts.guide` writes docs/how-to/ico.pdf.

The text is docs/how-to/ico.md; a test holds the two together, and to one page.
"""

import html
import re
from pathlib import Path

TEXT = Path(__file__).resolve().parents[1] / "docs" / "how-to" / "ico.md"
PAPER = TEXT.with_suffix(".pdf")
_MARK = re.compile(r"^(\d+\.|-) ")
_STYLE = """
@font-face {
  font-family: Screen; font-weight: 200 900; src: url("font:source-sans-3-latin-wght-normal.woff2");
}
@font-face {
  font-family: More; font-weight: 200 900; src: url("font:source-sans-3-latin-ext-wght-normal.woff2");
}
@page { size: A4; margin: 16mm 18mm 14mm; }
body { font: 10.5pt/1.4 Screen, More, sans-serif; color: #1b2733; margin: 0; }
h1 { font-size: 19pt; line-height: 1.15; margin: 0 0 2mm; }
h2 { font-size: 12.5pt; margin: 4.5mm 0 1mm; border-bottom: .8pt solid #1b2733; }
p { margin: 0 0 1mm; } ol, ul { margin: 0; padding-left: 6mm; } li { margin: 0 0 1mm; }
b { font-weight: 700; }
"""


def as_html(text: str) -> str:
    """The few signs of Markdown that the page uses: headings, numbers, dashes and bold."""
    parts: list[str] = []
    for block in re.split(r"\n{2,}", text.strip()):
        lines = re.sub(r"\n {2,}", " ", block).split("\n")
        if match := re.match(r"(#{1,2}) (.*)", block):
            level = len(match[1])
            parts.append(f"<h{level}>{_inline(match[2])}</h{level}>")
        elif re.match(r"\d+\. |- ", lines[0]):
            tag = "ul" if lines[0].startswith("- ") else "ol"
            items = "".join(f"<li>{_inline(_MARK.sub('', line))}</li>" for line in lines)
            parts.append(f"<{tag}>{items}</{tag}>")
        else:
            parts.append(f"<p>{_inline(' '.join(lines))}</p>")
    head = f'<head><meta charset="utf-8"><title>Samenbeeld</title><style>{_STYLE}</style></head>'
    return f'<html lang="nl">{head}<body>{"".join(parts)}</body></html>'


def words_of_the_screen(text: str) -> list[str]:
    """What the page says that stands on the screen: everything bold."""
    return re.findall(r"\*\*(.+?)\*\*", re.sub(r"\s+", " ", text))


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", html.escape(text))


def main() -> None:
    """Write the page."""
    import django
    from django.conf import settings

    if not settings.configured:
        import os

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
        django.setup()
    from samenbeeld.exports import pdf

    PAPER.write_bytes(pdf.drawn(as_html(TEXT.read_text())))


if __name__ == "__main__":
    main()
