"""What the kinds of buttons look like in each look."""

from dataclasses import dataclass
from enum import StrEnum

from ui.theme import Theme


class Kind(StrEnum):
    """What a button is on its page; one primary button to a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SOFT = "soft"
    QUIET = "quiet"
    RAIL = "rail"


@dataclass(frozen=True, slots=True)
class ButtonColours:
    """As "#RRGGBB"; "" for no fill or no edge."""

    text: str
    fill: str = ""
    edge: str = ""


def colours_for(kind: Kind, theme: Theme, *, held: bool, under: bool, on: bool) -> ButtonColours:
    """Colours of a button: held down, under the pointer, switched on."""
    tokens = theme.tokens
    if not on:
        return ButtonColours(tokens.ink2, tokens.sunk, tokens.line)
    rest = {
        Kind.PRIMARY: ButtonColours(tokens.onprimary, tokens.primary),
        Kind.SECONDARY: ButtonColours(tokens.ink, tokens.surface, tokens.border),
        Kind.SOFT: ButtonColours(tokens.softink, tokens.soft, tokens.softink if theme.outlined else ""),
        Kind.QUIET: ButtonColours(tokens.softink),
        Kind.RAIL: ButtonColours(tokens.railink, "", tokens.railink),
    }[kind]
    if not (held or under) or kind in (Kind.PRIMARY, Kind.RAIL):
        return rest
    fill = {Kind.SECONDARY: tokens.sunk, Kind.QUIET: tokens.soft}.get(kind, rest.fill)
    return ButtonColours(tokens.softink if held else rest.text, tokens.soft if held else fill, rest.edge)
