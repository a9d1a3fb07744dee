"""The soft backgrounds that carry a kind of news, and the colour of what stands on them."""

from enum import StrEnum

from ui.theme import Tokens


class Wash(StrEnum):
    """Kinds of news."""

    PLAIN = "plain"
    SOFT = "soft"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    PLUM = "plum"


def wash_colours(kind: Wash, tokens: Tokens) -> tuple[str, str]:
    """Background, and the colour of icon, edge and words that go with it."""
    return {
        Wash.PLAIN: (tokens.sunk, tokens.ink),
        Wash.SOFT: (tokens.soft, tokens.softink),
        Wash.GOOD: (tokens.goodsoft, tokens.good),
        Wash.WARN: (tokens.warnsoft, tokens.warn),
        Wash.BAD: (tokens.badsoft, tokens.bad),
        Wash.INFO: (tokens.infosoft, tokens.info),
        Wash.PLUM: (tokens.plumsoft, tokens.plum),
    }[kind]
