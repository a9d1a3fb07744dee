"""Makes a photo small and clean: nothing of where, when and with what it was taken stays in it."""

from __future__ import annotations

import io
import struct
import warnings
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from app.domain.photos import MOST_BYTES
from app.errors import InvalidInputError
from app.i18n import _

LONGEST_SIDE: Final = 640
"""Pixels; enough for a card on a large screen and on paper."""
MOST_PIXELS: Final = 80_000_000
"""What a photo may hold unpacked: 240 MB, far more than a phone takes and less than fills the memory."""
FORMATS: Final = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
QUALITY: Final = 82


def clean_photo(photo: bytes) -> bytes:
    """The photo upright, small, as a JPEG with its pixels and nothing else.

    Args:
        photo: The file as it is: JPEG, PNG, WebP, BMP or GIF.

    Raises:
        InvalidInputError: It is no picture, is damaged, or is far too large.
    """
    if len(photo) > MOST_BYTES:
        raise _too_large()
    try:
        with warnings.catch_warnings():
            # The size is judged here, before anything is unpacked; what else a camera wrote is not kept.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            return _cleaned(photo)
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise InvalidInputError(
            _("That is no picture Trestle can read."), _("Choose a photo: JPEG, PNG or WebP."), "image"
        ) from error


def _cleaned(photo: bytes) -> bytes:
    with Image.open(io.BytesIO(photo), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise _too_large()
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = _upright(opened).convert("RGBA")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # What shows through becomes white, as on paper; only pixels go into the new picture.
    clean = Image.new("RGB", upright.size, "white")
    clean.paste(upright, mask=upright.getchannel("A"))
    written = io.BytesIO()
    clean.save(written, "JPEG", quality=QUALITY, optimize=True)
    return written.getvalue()


def _upright(opened: Image.Image) -> Image.Image:
    """The picture as it was held; as it lies where the camera's own words about it are damaged."""
    try:
        return ImageOps.exif_transpose(opened)
    except (struct.error, TypeError, ValueError, SyntaxError, LookupError):
        return opened


def _too_large() -> InvalidInputError:
    return InvalidInputError(_("That picture is too large."), _("Choose a smaller one."), "image")
