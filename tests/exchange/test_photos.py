"""Photos: made small, upright, and with nothing hidden in them."""

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.errors import InvalidInputError
from app.exchange import photos
from app.exchange.photos import LONGEST_SIDE, clean_photo

ORIENTATION, MODEL, COMMENT = 0x0112, 0x0110, 0x9286


def file_of(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def test_nothing_of_where_and_with_what_it_was_taken_stays() -> None:
    exif = Image.Exif()
    exif[MODEL], exif[COMMENT] = "Zebraquartz phone", "Zebraquartz Lane 4"
    taken = file_of(Image.new("RGB", (50, 40), "red"), exif=exif, comment=b"Zebraquartz")
    assert b"Zebraquartz" in taken
    clean = clean_photo(taken)
    assert b"Zebraquartz" not in clean
    with Image.open(io.BytesIO(clean)) as found:
        assert (found.format, found.size, dict(found.getexif())) == ("JPEG", (50, 40), {})


def test_words_in_a_png_do_not_stay() -> None:
    words = PngInfo()
    words.add_text("Author", "Zebraquartz")
    assert b"Zebraquartz" not in clean_photo(file_of(Image.new("RGB", (9, 9)), "PNG", pnginfo=words))


def test_a_photo_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    with Image.open(io.BytesIO(clean_photo(file_of(Image.new("RGB", (60, 20)), exif=exif)))) as found:
        assert found.size == (20, 60)


def test_a_photo_whose_camera_wrote_nonsense_about_it_is_taken_as_it_lies() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MODEL] = 6, "Zebraquartz phone"
    taken = file_of(Image.new("RGB", (60, 20)), exif=exif)
    model, width_in_words = b"\x01\x10\x00\x02", b"\x01\x00\x00\x02"
    assert model in taken
    clean = clean_photo(taken.replace(model, width_in_words))
    assert b"Zebraquartz" not in clean
    with Image.open(io.BytesIO(clean)) as found:
        assert found.size == (60, 20)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "BMP", "GIF"])
def test_a_large_picture_of_any_kind_becomes_a_small_jpeg(kind: str) -> None:
    with Image.open(io.BytesIO(clean_photo(file_of(Image.new("RGB", (1600, 800), "teal"), kind)))) as found:
        assert (found.format, found.size) == ("JPEG", (LONGEST_SIDE, LONGEST_SIDE // 2))


def test_what_shows_through_becomes_white() -> None:
    with Image.open(
        io.BytesIO(clean_photo(file_of(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")))
    ) as found:
        assert found.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("found", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg/>", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused(found: bytes) -> None:
    with pytest.raises(InvalidInputError, match="no picture") as raised:
        clean_photo(found)
    assert raised.value.field == "image"


def test_a_picture_cut_short_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="no picture"):
        clean_photo(file_of(Image.effect_noise((300, 300), 80).convert("RGB"))[:900])


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(photos, "MOST_PIXELS", 99)
    with pytest.raises(InvalidInputError, match="too large"):
        clean_photo(file_of(Image.new("RGB", (10, 10))))
    monkeypatch.setattr(photos, "MOST_BYTES", 9)
    with pytest.raises(InvalidInputError, match="too large"):
        clean_photo(b"x" * 10)
    monkeypatch.undo()
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 9)
    with pytest.raises(InvalidInputError, match="too large"):
        clean_photo(file_of(Image.new("RGB", (10, 10))))
