"""How far apart two colours are, as WCAG 2.2 counts it."""

from functools import lru_cache


def ratio(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21, of two colours given as "#RRGGBB".

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    return ratio_of(luminance(one), luminance(other))


def ratio_of(one: float, other: float) -> float:
    """As `ratio`, of two relative luminances."""
    darker, lighter = sorted((one, other))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=4096)
def luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def strongest(background: str, *candidates: str, least: float) -> str:
    """The first candidate with at least the contrast asked for, else the one with the most."""
    for colour in candidates:
        if ratio(colour, background) >= least:
            return colour
    return max(candidates, key=lambda colour: ratio(colour, background))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
