"""Colours keep their contrast in every look; text size and look change while the program runs."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.bot import QtBot
from tests.ui.lint import settle
from ui.theme import Look, Theme, Tokens, current_theme
from ui.theme.contrast import luminance, ratio, strongest
from ui.theme.fonts import FOLDER, HELPER, PERSON
from ui.theme.palette import palette_of
from ui.theme.system import tokens_from
from ui.theme.tokens import CREAM, HIGH_CONTRAST, NIGHT

LOOKS = {"cream": CREAM, "night": NIGHT, "high contrast": HIGH_CONTRAST}
TEXT_PAIRS = [
    ("ink", "bg"),
    ("ink", "surface"),
    ("ink", "sunk"),
    ("ink2", "bg"),
    ("ink2", "surface"),
    ("ink2", "soft"),
    ("ink2", "sunk"),
    ("onprimary", "primary"),
    ("softink", "soft"),
    ("softink", "bg"),
    ("softink", "surface"),
    ("railink", "rail"),
    ("railactiveink", "railactive"),
    ("ink", "soft"),
    ("ink", "goodsoft"),
    ("ink", "warnsoft"),
    ("ink", "badsoft"),
    ("ink", "infosoft"),
    ("ink", "plumsoft"),
    ("good", "goodsoft"),
    ("warn", "warnsoft"),
    ("bad", "badsoft"),
    ("info", "infosoft"),
    ("plum", "plumsoft"),
    ("good", "surface"),
    ("bad", "surface"),
    ("plum", "surface"),
    ("info", "surface"),
    ("warn", "surface"),
    ("plum", "goodsoft"),
    ("info", "goodsoft"),
    ("before", "surface"),
    ("after", "surface"),
    ("faceink", "face"),
    ("surface", "good"),
]
EDGE_PAIRS = [
    ("border", "surface"),
    ("border", "bg"),
    ("border", "sunk"),
    ("focus", "bg"),
    ("focus", "surface"),
    ("primary", "soft"),
    ("primary", "surface"),
    ("good", "goodsoft"),
]
PRINTED = [
    ("ink", "bg", 13.8, 15.5, 21),
    ("ink", "surface", 15.0, 13.7, 21),
    ("ink", "sunk", 12.7, 11.8, 21),
    ("ink2", "bg", 7.1, 11.0, 21),
    ("ink2", "surface", 7.7, 9.8, 21),
    ("ink2", "soft", 6.3, 7.1, 21),
    ("onprimary", "primary", 8.0, 9.8, 16.6),
    ("softink", "soft", 9.0, 8.8, 16.6),
    ("softink", "bg", 10.1, 13.7, 16.6),
    ("railink", "rail", 10.7, 15.2, 21),
    ("railactiveink", "railactive", 11.0, 11.8, 16.6),
    ("good", "goodsoft", 5.5, 7.3, 16.6),
    ("warn", "warnsoft", 6.4, 8.1, 16.6),
    ("bad", "badsoft", 6.2, 7.3, 10.4),
    ("info", "infosoft", 7.0, 7.7, 12.9),
    ("plum", "plumsoft", 7.2, 7.6, 13.1),
    ("before", "surface", 5.8, 9.7, 16.6),
    ("after", "surface", 7.8, 9.1, 12.9),
    ("border", "surface", 4.6, 5.5, 21),
    ("border", "bg", 4.2, 6.2, 21),
    ("focus", "bg", 6.1, 12.8, 13.7),
    ("focus", "surface", 6.7, 11.4, 13.7),
]


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    assert qapp is not None
    theme = current_theme()
    theme.use(Look.CREAM, 1.0)
    yield theme
    theme.use(Look.CREAM, 1.0)


def contrast(tokens: Tokens, one: str, other: str) -> float:
    return ratio(getattr(tokens, one), getattr(tokens, other))


@pytest.mark.parametrize("name", LOOKS)
def test_text_stands_out_from_what_is_behind_it(name: str) -> None:
    least = 7.0 if name == "high contrast" else 4.5
    assert [pair for pair in TEXT_PAIRS if contrast(LOOKS[name], *pair) < least] == []


@pytest.mark.parametrize("name", LOOKS)
def test_edges_and_the_focus_ring_can_be_seen(name: str) -> None:
    assert [pair for pair in EDGE_PAIRS if contrast(LOOKS[name], *pair) < 3.0] == []


@pytest.mark.parametrize(("one", "other", "cream", "night", "high"), PRINTED)
def test_the_contrasts_are_those_the_design_promises(
    one: str, other: str, cream: float, night: float, high: float
) -> None:
    for tokens, promised in zip(LOOKS.values(), (cream, night, high), strict=True):
        assert contrast(tokens, one, other) == pytest.approx(promised, abs=0.06)


colours = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(one: str, other: str) -> None:
    assert ratio(one, other) == ratio(other, one)
    assert 1.0 <= ratio(one, other) <= 21.0


@given(colours)
def test_a_readable_colour_is_always_found_when_black_and_white_are_on_offer(behind: str) -> None:
    assert ratio(strongest(behind, behind, "#000000", "#FFFFFF", least=4.5), behind) >= 4.5


def test_luminance_runs_from_black_to_white() -> None:
    assert luminance("#000000") == 0.0
    assert luminance("#FFFFFF") == pytest.approx(1.0)


@pytest.mark.parametrize(("window", "words"), [("#FFFFFF", "#000000"), ("#202020", "#F0F0F0")])
def test_the_systems_own_colours_stay_readable(window: str, words: str) -> None:
    palette = QPalette(QColor(window))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(role, QColor(words))
    palette.setColor(QPalette.ColorRole.Base, QColor(window))
    tokens = tokens_from(palette)
    for text, behind in [pair for pair in TEXT_PAIRS if pair != ("ink2", "sunk")]:
        assert contrast(tokens, text, behind) >= 4.5, (text, behind)
    for edge, behind in [("border", "surface"), ("focus", "bg"), ("primary", "surface")]:
        assert contrast(tokens, edge, behind) >= 3.0, (edge, behind)


def test_what_is_switched_off_can_still_be_read() -> None:
    for tokens in LOOKS.values():
        palette = palette_of(tokens)
        words = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
        behind = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Button).name()
        assert ratio(words, behind) >= 4.5


def test_a_change_of_look_reaches_qts_own_controls_and_tells_the_others(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.show()
    with qtbot.waitSignal(theme.changed):
        theme.use(look=Look.NIGHT)
    settle()
    assert label.palette().windowText().color() == QColor(NIGHT.ink)
    theme.use(look=Look.SYSTEM)
    assert theme.tokens == tokens_from(QApplication.palette())


def test_text_grows_in_points_and_stays_between_100_and_200_per_cent(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.show()
    normal = label.font().pointSizeF()
    theme.use(scale=2.0)
    settle()
    assert label.font().pointSizeF() == pytest.approx(2 * normal)
    theme.use(scale=9.0)
    assert theme.scale == 2.0
    theme.use(scale=0.1)
    assert theme.scale == 1.0


def test_text_steps_through_the_sizes_on_offer(theme: Theme) -> None:
    seen = []
    for _ in range(4):
        theme.step_text(1)
        seen.append(theme.scale)
    assert seen == [1.25, 1.5, 2.0, 2.0]
    theme.step_text(-1)
    assert theme.scale == 1.5


def test_what_moves_to_another_place_of_the_page_keeps_the_focus(qtbot: QtBot, theme: Theme) -> None:
    page, foot = QWidget(), QWidget()
    qtbot.addWidget(page)
    column, low = QVBoxLayout(page), QVBoxLayout(foot)
    first, main = QPushButton("Change"), QPushButton("Make a plan")
    column.addWidget(first)
    column.addWidget(foot)
    low.addWidget(main)
    page.show()
    page.activateWindow()
    main.setFocus()
    qtbot.waitUntil(main.hasFocus)
    moved = theme.changed.connect(lambda: column.addWidget(main))
    theme.use(scale=2.0)
    theme.changed.disconnect(moved)
    assert not main.hasFocus()
    settle()
    assert main.hasFocus()


def test_there_is_one_theme_for_the_application(theme: Theme) -> None:
    assert current_theme() is theme


def test_pages_for_the_person_are_set_in_their_own_font(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    label = QLabel("How do you feel?")
    label.setFont(theme.font(40, 600))
    column.addWidget(label)
    assert QFontInfo(label.font()).family() == HELPER
    theme.face_the_person(page)
    assert QFontInfo(label.font()).family().startswith(PERSON)
    assert label.font().pointSizeF() == pytest.approx(theme.font(40).pointSizeF())


def test_every_bundled_font_loads_and_has_its_licence() -> None:
    files = sorted(FOLDER.glob("*.ttf"))
    assert len(files) >= 16
    for path in files:
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path.name
        assert (FOLDER / f"LICENSE-{path.stem.split('-')[0]}.txt").is_file() or path.stem.startswith(
            "NotoSans"
        )


def test_icons_take_the_colour_asked_for_and_are_crisp_on_dense_screens(theme: Theme) -> None:
    picture = theme.icon("plus", "#FF0000", 24, density=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2.0)
    middle = picture.toImage().pixelColor(24, 24)
    assert (middle.red(), middle.green(), middle.alpha()) == (255, 0, 255)


def test_an_icon_that_is_not_bundled_is_a_mistake_and_not_an_empty_square(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon", "#000000", 24)
