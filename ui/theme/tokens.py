"""The colours and sizes of the design, as plain values: cream, night and high contrast."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal


class Look(StrEnum):
    """The four sets of colours a person can choose from."""

    CREAM = "cream"
    NIGHT = "night"
    HIGH_CONTRAST = "high-contrast"
    SYSTEM = "system"


Tone = Literal[
    "ink", "ink2", "primary", "onprimary", "softink", "railink", "good", "warn", "bad", "info", "plum",
    "before", "after", "border", "railactiveink", "faceink",
]  # fmt: skip
"""Colours that text and icons may have, by the name of their token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Every colour of one look, as "#RRGGBB"; the names are those of the design."""

    bg: str
    surface: str
    sunk: str
    line: str
    border: str
    ink: str
    ink2: str
    primary: str
    onprimary: str
    soft: str
    softink: str
    rail: str
    railink: str
    railactive: str
    railactiveink: str
    good: str
    goodsoft: str
    warn: str
    warnsoft: str
    bad: str
    badsoft: str
    info: str
    infosoft: str
    plum: str
    plumsoft: str
    focus: str
    face: str
    faceink: str
    before: str
    after: str

    def tone(self, name: Tone) -> str:
        """The colour of a token given by name."""
        return str(getattr(self, name))


CREAM: Final = Tokens(
    bg="#F6F3EC", surface="#FFFDF8", sunk="#EEEADF", line="#DDD7C8", border="#77746A",
    ink="#1B272C", ink2="#47545A", primary="#0E5A5C", onprimary="#FFFFFF",
    soft="#D9EAE7", softink="#0B4244", rail="#123B3E", railink="#F3F0E7",
    railactive="#F6F3EC", railactiveink="#123B3E",
    good="#1E6A3B", goodsoft="#DCEEDF", warn="#7F4700", warnsoft="#FBEBCB",
    bad="#9E231D", badsoft="#FAE1DD", info="#1F4C88", infosoft="#DFE9F6",
    plum="#643A6B", plumsoft="#EFE4F0", focus="#1B4DD8", face="#FBE6AE", faceink="#2A2413",
    before="#8A5A00", after="#0E5A5C",
)  # fmt: skip

NIGHT: Final = Tokens(
    bg="#13191B", surface="#1C2427", sunk="#253034", line="#36444A", border="#8F9BA0",
    ink="#F2EFE7", ink2="#C6CDCB", primary="#83D3CA", onprimary="#08201F",
    soft="#1E3F40", softink="#BDEBE5", rail="#0C1113", railink="#E9E6DC",
    railactive="#2B3A3E", railactiveink="#FFFFFF",
    good="#8FD6A4", goodsoft="#1C3A27", warn="#F2C46D", warnsoft="#3B2E12",
    bad="#F5A79F", badsoft="#432220", info="#A5C8F5", infosoft="#1D3149",
    plum="#D9B4DE", plumsoft="#38263B", focus="#FFD84D", face="#FBE6AE", faceink="#2A2413",
    before="#F2C46D", after="#83D3CA",
)  # fmt: skip

HIGH_CONTRAST: Final = Tokens(
    bg="#000000", surface="#000000", sunk="#000000", line="#FFFFFF", border="#FFFFFF",
    ink="#FFFFFF", ink2="#FFFFFF", primary="#FFE600", onprimary="#000000",
    soft="#000000", softink="#FFE600", rail="#000000", railink="#FFFFFF",
    railactive="#FFE600", railactiveink="#000000",
    good="#7CFF9B", goodsoft="#000000", warn="#FFE600", warnsoft="#000000",
    bad="#FF9C94", badsoft="#000000", info="#8CD3FF", infosoft="#000000",
    plum="#F3B8FF", plumsoft="#000000", focus="#00E5FF", face="#FFFFFF", faceink="#000000",
    before="#FFE600", after="#8CD3FF",
)  # fmt: skip

TEXT_SIZES: Final = (1.0, 1.25, 1.5, 2.0)
"""The four sizes of text on offer, as a share of the normal size."""

# Sizes of text in px at 100 %; they reach the screen as points, so that the text size setting works.
CAP: Final = 14
SMALL: Final = 16
BODY: Final = 18
LEAD: Final = 20
H2: Final = 20
H1: Final = 30
HELP: Final = 22
ANSWER: Final = 24
QUESTION: Final = 40

CONTROL_RADIUS: Final = 10
CARD_RADIUS: Final = 12
ANSWER_RADIUS: Final = 18
TARGET: Final = 44
"""The least side of anything to press, in px at 100 %."""
