"""A photo with a yes, a child with a parent's, and papers for the reader that was asked for: by the pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.people import PersonForm
from app.domain.stories import StoryForm, StoryKind
from tests.services.every_box import PICTURE
from tests.ui.at_the_desk import CTRL, ask, desk, show, shown, silver_voices, words_on
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.supervising import click
from ui.agreed.child_part import ChildPart
from ui.agreed.photos_part import PhotosPart
from ui.around.photos_part import GroupPhotosPart
from ui.screens.agreed_screen import AgreedScreen
from ui.screens.around_screen import AroundScreen
from ui.screens.person_screen import PersonScreen
from ui.screens.story_papers_screen import StoryPapersScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

TODAY = date(2026, 11, 17)


def filled(qtbot: QtBot, frame: Frame) -> AgreedScreen:
    """The page of what is agreed, kept and shown again."""
    for _time in range(3):
        settle(qtbot, frame)
    return shown(qtbot, frame, AgreedScreen)


def after_a_lock(qtbot: QtBot, frame: Frame, part: PhotosPart) -> PhotosPart:
    """The part as it comes back, with what was typed and the photo that was chosen."""
    qtbot.keyClick(part, "l", CTRL)
    qtbot.waitUntil(lambda: frame.gate is not None, timeout=LONGEST)
    unlock(qtbot, frame)
    back = filled(qtbot, frame).part
    assert isinstance(back, PhotosPart)
    assert (back.shows.text(), "Chosen: choir.gif" in words_on(back)) == ("Singing", True)
    return back


def test_a_photo_is_kept_with_a_yes_and_hidden_when_it_is_taken_back(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    group, photo = silver_voices(frame), tmp_path / "choir.gif"
    photo.write_bytes(PICTURE)
    amir = ask(frame, lambda: desk(frame).people.list_people("Amir Khan")[0].id)
    words = StoryForm(kind=StoryKind.QUOTE, words="I sing all week", heard_on=TODAY, person_id=amir)
    ask(frame, lambda: desk(frame).stories.keep_story(group, None, words))
    click(qtbot, frame, show(qtbot, frame, PersonScreen, amir), "Photos, and who agrees")
    part = filled(qtbot, frame).part
    assert isinstance(part, PhotosPart)
    files.answer = photo
    click(qtbot, frame, part, "Choose a photo")
    assert "Chosen: choir.gif" in words_on(part)
    part.shows.set_text("Singing")
    part = after_a_lock(qtbot, frame, part)
    photo.unlink()
    click(qtbot, frame, part, "Keep this photo")
    settle(qtbot, frame)
    assert "cannot be read" in part.shows.problem
    photo.write_bytes(PICTURE)
    click(qtbot, frame, part, "Keep this photo")
    settle(qtbot, frame)
    assert "not asked" in part.shows.problem
    part.alone.click()
    part.story.choose(1)
    click(qtbot, frame, part, "Keep this photo")
    part = filled(qtbot, frame).part
    assert isinstance(part, PhotosPart)
    around = show(qtbot, frame, AroundScreen, (group, "photos"))
    settle(qtbot, frame)
    assert isinstance(around.part, GroupPhotosPart)
    click(qtbot, frame, around.part, "Singing")
    part = filled(qtbot, frame).part
    assert isinstance(part, PhotosPart)
    click(qtbot, frame, part, "Singing")
    settle(qtbot, frame)
    assert not part.view.isHidden()
    assert part.view.accessibleName() == "Photo: Singing"
    click(qtbot, frame, part, "They take their yes back")
    part = filled(qtbot, frame).part
    assert isinstance(part, PhotosPart)
    click(qtbot, frame, part, "Singing")
    settle(qtbot, frame)
    assert part.view.isHidden()


def test_a_child_is_settled_from_their_page_and_a_paper_asks_who_reads_it(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    group = silver_voices(frame)
    amir = ask(frame, lambda: desk(frame).people.list_people("Amir Khan")[0].id)
    form = PersonForm(name="Amir Khan", born_on=date(2014, 5, 1))
    ask(frame, lambda: desk(frame).people.change(amir, form))
    page = show(qtbot, frame, PersonScreen, amir)
    assert "nobody with parental responsibility has agreed" in words_on(page)
    click(qtbot, frame, page, "Write down who agrees")
    part = filled(qtbot, frame).part
    assert isinstance(part, ChildPart)
    part.form.agreed_by.set_text("Sana Khan")
    part.form.until.set_text("1 May 2027")
    click(qtbot, frame, part, "Keep it")
    part = filled(qtbot, frame).part
    assert isinstance(part, ChildPart)
    assert "Sana Khan agreed on Tuesday 17 November 2026" in words_on(part)
    assert "Until 1 May 2027" in words_on(part)
    words = StoryForm(kind=StoryKind.QUOTE, words="I sing all week", heard_on=TODAY, person_id=amir)
    story = ask(frame, lambda: desk(frame).stories.keep_story(group, None, words)).stories[0]
    papers = show(qtbot, frame, StoryPapersScreen, (group, story.id))
    settle(qtbot, frame)
    assert "They did not agree to that" in words_on(papers)
    papers.reader.choose(2)
    papers.reader.chosen.emit(2)
    settle(qtbot, frame)
    assert papers.choice.isVisible()
    assert papers.choice.print_button.text() == "Print 1 page"
    ask(frame, lambda: desk(frame).children.take_back(amir))
    files.answer = tmp_path / "story.pdf"
    click(qtbot, frame, papers, "Save as PDF")
    settle(qtbot, frame)
    assert "nobody with parental responsibility agrees" in words_on(papers)
    assert papers.choice.isHidden()
    assert not files.answer.exists()
