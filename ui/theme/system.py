"""The look called "same as the computer": every token taken from the system's own palette."""

from PySide6.QtGui import QColor, QPalette

from ui.theme.contrast import strongest
from ui.theme.tokens import Tokens

TEXT, EDGE = 4.5, 3.0


def tokens_from(palette: QPalette) -> Tokens:
    """Tokens that use only colours of a palette, chosen so that text and edges stay readable.

    Meaning never rests on colour, so that kinds such as "good" may share the colour of text.
    """
    role = QPalette.ColorRole
    bg, surface = _hex(palette, role.Window), _hex(palette, role.Base)
    ink = strongest(bg, _hex(palette, role.WindowText), _hex(palette, role.Text), least=TEXT)
    accent = strongest(surface, _hex(palette, role.Highlight), ink, least=TEXT)
    onaccent = strongest(
        accent, _hex(palette, role.HighlightedText), surface, bg, "#FFFFFF", "#000000", least=TEXT
    )
    line = strongest(surface, _hex(palette, role.Mid), _hex(palette, role.Dark), ink, least=1.2)
    border = strongest(surface, _hex(palette, role.Dark), _hex(palette, role.Shadow), ink, least=EDGE)
    link = strongest(bg, _hex(palette, role.Link), ink, least=TEXT)
    return Tokens(
        bg=bg, surface=surface, sunk=bg, line=line, border=border, ink=ink, ink2=ink,
        primary=accent, onprimary=onaccent, soft=surface, softink=strongest(surface, link, ink, least=TEXT),
        rail=bg, railink=ink, railactive=accent, railactiveink=onaccent,
        good=ink, goodsoft=surface, warn=ink, warnsoft=surface, bad=ink, badsoft=surface,
        info=ink, infosoft=surface, plum=ink, plumsoft=surface,
        focus=strongest(bg, _hex(palette, role.Highlight), ink, least=EDGE),
        face=surface, faceink=ink, before=ink, after=accent,
    )  # fmt: skip


def _hex(palette: QPalette, role: QPalette.ColorRole) -> str:
    return QColor(palette.color(QPalette.ColorGroup.Active, role)).name(QColor.NameFormat.HexRgb)
