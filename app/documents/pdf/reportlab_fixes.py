"""Where reportlab stops short of a tagged PDF: two small replacements, checked when this is imported.

Written against reportlab 5.1. If a name is gone, the import fails here and not in a printed page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc, ttfonts

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE_ENTRIES = ("StructParents", "Tabs")


def to_unicode_map(font_name: str, subset: Sequence[int]) -> str:
    """A ToUnicode map (PDF 32000-1, 9.10.3) that leaves out codes no text uses.

    reportlab maps unused codes to U+0000, which strict checkers refuse.
    """
    used = [(code, character) for code, character in enumerate(subset) if character]
    blocks = [used[start : start + 100] for start in range(0, len(used), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines.append(f"{len(block)} beginbfchar")
        lines.extend(f"<{code:02X}> <{_utf16(character)}>" for code, character in block)
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(character: int) -> str:
    return chr(character).encode("utf-16-be").hex().upper()


def _replace(module: Any, name: str, value: object) -> None:  # noqa: ANN401 - any module of reportlab
    if not hasattr(module, name):
        raise ImportError(f"reportlab has no {module.__name__}.{name} any more; see {__name__}")
    setattr(module, name, value)


_replace(ttfonts, "makeToUnicodeCMap", to_unicode_map)
# A page drops every entry it does not know; tagged pages need two more.
_replace(pdfdoc.PDFPage, "__NoDefault__", [*pdfdoc.PDFPage.__NoDefault__, *PAGE_ENTRIES])
